"""What the figures, measures and notes of the lab say is in every language."""

import ast
import json
import re
from dataclasses import fields
from pathlib import Path

import pytest
from every_figure import EVERY_FIGURE
from PySide6.QtWidgets import QLabel

from pix2code_app import events, lab
from pix2code_app.gui.lab.wording import _WORDED, worded
from pix2code_app.gui.words.language import Dictionary, languages, read_table
from pix2code_app.gui.words.sentences import Labels
from pix2code_app.lab import api as lab_api
from pix2code_app.lab import figures
from pix2code_app.lab.catalogue import EXPERIMENTS
from pix2code_app.lab.descriptions import flat, shown
from pix2code_app.lab.options import options_of
from pix2code_app.networks.experiment_cards import read_card

LANGUAGES = sorted(path.name for path in languages().iterdir())
SOURCES = sorted(Path(lab.__file__).parent.rglob("*.py"))

SAID = {one: _WORDED[one] for one in _WORDED} | {
    events.Progressed: ("note",),
    events.Measured: ("name",),
    figures.Stage: ("caption", "rows"),
}
"""By constructor the arguments that are shown as words."""

SAME = re.compile(
    r"[A-Z]|[a-zA-Z]\d*|[-+·|()= ]|\d|ReLU|relu|tanh|sigmoid|exp|softmax|log|mean"
    r"|(conv|sep|avg|max) \d|GRU|gru|LSTM|lstm|RNN|rnn|CNN|cnn|CRF|vanilla|dropout|t"
    r"|(conv|conv)[-_]arc|ARC|arc|onnx|int8|while_loop|kendall_tau|enas|darts"
    r"|enas-corrected|LOC|MISC|ORG|PER|fluent|ionicons|material|phosphor"
    r"|(\d+: )?(tanh|relu|sigmoid|(conv|sep|avg|max) \d)|\d+e-\d+|[hx](\(t.*\)|{})"
    r"|(OUT|SHIFT|REDUCE)(\(\w+\))?|k = .*|h = tanh|W·h.*|[UVW]·.*|tanh  .*"
)
"""What is called the same in every language."""


def labels_of(language):
    return Labels(read_table(language, ("figures",)))


def left_in_english(texts, labels, between="\n") -> set[str]:
    """Those of the texts, part by part, that a language does not know."""
    parts = {part for text in texts for part in re.split(between, text)}
    return {
        part
        for part in parts
        if labels.translated(part) == part and not SAME.fullmatch(part)
        if re.search("[A-Za-z]", part.replace("{}", ""))
    }


def template(node) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        parts = (getattr(part, "value", None) for part in node.values)
        return "".join(part if isinstance(part, str) else "{}" for part in parts)
    return None


def name_of(call) -> str:
    return getattr(call.func, "id", getattr(call.func, "attr", ""))


def is_figure(node) -> bool:
    return isinstance(node, ast.Call) and name_of(node) in figures._KINDS


def texts_in(node):
    """Texts as they are written, but those of constructors within."""
    found = template(node)
    if found is not None:
        yield found
    elif not (isinstance(node, ast.Subscript | ast.Compare) or is_figure(node)):
        for child in ast.iter_child_nodes(node):
            yield from texts_in(child)


def written(path: Path) -> set[str]:
    """The labels that a file of the lab writes."""
    said = {kind.__name__: (kind, names) for kind, names in SAID.items()}
    found = set()
    for call in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(call, ast.Call) or name_of(call) not in said:
            continue
        kind, names = said[name_of(call)]
        placed = zip((one.name for one in fields(kind)), call.args, strict=False)
        for name, value in (*placed, *((k.arg, k.value) for k in call.keywords)):
            if name in names:
                found.update(texts_in(value))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_label_that_an_experiment_writes_is_known(language):
    texts = set().union(*map(written, SOURCES))
    assert len(texts) > 100
    assert left_in_english(texts, labels_of(language)) == set()


def test_a_label_that_is_not_known_would_be_found():
    assert left_in_english({"sum of {}", "W·h"}, Labels({})) == {"sum of {}"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("spec", EXPERIMENTS, ids=lambda spec: spec.name)
def test_what_was_measured_of_a_checkpoint_is_called_by_known_names(language, spec):
    if not spec.checkpoint.is_file():
        pytest.skip("its checkpoint is not there")
    texts = set()
    for name, value in flat(read_card(spec.checkpoint).metrics):
        texts |= {name} if name.endswith(".found") else {name, shown(value)}
    unknown = left_in_english(texts, labels_of(language), "[./]")
    assert {one for one in unknown if not re.fullmatch(r"\d+e-\d+", one)} == set()


def labels_in(figure) -> set[str]:
    """The texts of a figure that are shown as words."""
    found: set[str] = set()
    seen = _Seen(found)
    seen(figure)
    return found


class _Seen:
    def __init__(self, found):
        self.found = found

    def __call__(self, part):
        if isinstance(part, str):
            self.found.add(part)
        elif isinstance(part, tuple):
            for one in part:
                self(one)
        else:
            for name in _WORDED.get(type(part), ()):
                self(getattr(part, name))


DATA = re.compile(
    r"-\w+|\w+ \(\d\.\d\d\)|\w+ \d+%|\w+ \d\.\d\d|[A-L]{2,}"
    r"|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen"
)
"""What a demo names that comes from its question, or from what it knows."""

LONG = {"rnn-basics", "grid-cells"}
ASKED = [
    pytest.param(
        spec, marks=pytest.mark.slow if spec.name in LONG else (), id=spec.name
    )
    for spec in EXPERIMENTS
]


@pytest.mark.parametrize("spec", ASKED)
def test_the_figures_of_an_answer_are_known(spec):
    if not spec.checkpoint.is_file():
        pytest.skip("its checkpoint is not there")
    answer = lab_api.demo(spec, spec.checkpoint, {})
    texts = set().union(*map(labels_in, answer))
    names = {word for f in answer if isinstance(f, figures.Bars) for word in f.labels}
    for language in LANGUAGES:
        unknown = left_in_english(texts - names, labels_of(language))
        assert {one for one in unknown if not DATA.fullmatch(one)} == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_calls_nothing_that_is_not_there(language):
    said = "".join(path.read_text("utf-8") for path in SOURCES)
    said += "".join(
        spec.checkpoint.with_suffix(".json").read_text("utf-8") for spec in EXPERIMENTS
    )
    said = re.sub(r"\"\s*\n\s*f?\"", "", said).replace("\\n", "\n")
    for source in read_table(language, ("figures",)):
        assert all(piece in said for piece in source.split("{}")), source


@pytest.fixture
def pseudo(qapp):
    """A language in which every label of the lab is marked."""
    known = {"Curve", "The line", "found", "true", "loss", "step", "line", "error"}
    known |= {text for figure in EVERY_FIGURE for text in labels_in(figure)}
    known |= {"stack", "buffer", "output"}
    dictionary = Dictionary({}, labels={words: f"«{words}»" for words in known})
    qapp.installTranslator(dictionary)
    yield
    qapp.removeTranslator(dictionary)


@pytest.mark.parametrize("figure", EVERY_FIGURE, ids=lambda one: one.title)
def test_every_label_of_a_figure_is_worded(pseudo, figure):
    unmarked = {text for text in labels_in(worded(figure)) if "«" not in text}
    assert not {text for text in unmarked if re.search("[A-Za-z]", text)}


def test_the_data_of_a_figure_stay_as_they_are(pseudo):
    grid = next(f for f in EVERY_FIGURE if getattr(f, "columns", ())[:1] == ("word 1",))
    assert worded(grid).columns == grid.columns
    film = next(f for f in EVERY_FIGURE if isinstance(f, figures.Film))
    rows = worded(film).stages[0].rows
    assert rows == (("«stack»", ("Ada",)), ("«buffer»", ("Lovelace", "wrote")))
    spans = next(f for f in EVERY_FIGURE if isinstance(f, figures.TextSpans))
    assert worded(spans).text == spans.text


def test_what_is_measured_in_a_run_is_shown_in_the_language(qtbot, pseudo, trained):
    trained.training.draw()
    qtbot.waitUntil(lambda: "loss" in trained.training.curves.lines)
    shown_names = {label.text() for label in trained.training.findChildren(QLabel)}
    assert "«loss»" in shown_names
    assert "«The line»" in shown_names


def test_how_far_a_run_is_is_noted_in_the_language(qapp, page):
    from pix2code_app.gui.lab.bench import Training

    dictionary = Dictionary({}, labels={"step {}": "Schritt {}"})
    qapp.installTranslator(dictionary)
    page.bench.training = Training(page.bench.specs[0])
    page.bench.training.take({"kind": "Progressed", "done": 3, "note": "step 3"})
    page.bench._trainer._current = 1
    page.bench.training_changed.emit()
    page.bench._trainer._current = None
    qapp.removeTranslator(dictionary)
    assert "Schritt 3" in page.progress.work.toolTip()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_label_has_a_place_for_every_value(language):
    path = languages() / language / "figures.json"
    for source, words in json.loads(path.read_text("utf-8")).items():
        assert words.count("{}") == source.count("{}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_options_of_a_run_are_named_as_in_its_form(language):
    known = read_table(language)
    for spec in EXPERIMENTS:
        assert all(one.title in known for one in options_of(spec.load().config))
