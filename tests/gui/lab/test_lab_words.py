"""Every text of an experiment is in every language of the window."""

import json

import pytest
from PySide6.QtWidgets import QLabel

from pix2code_app.gui.lab.about_tab import paragraphs
from pix2code_app.gui.lab.opening import make_page
from pix2code_app.gui.widgets.theme import LIGHT
from pix2code_app.gui.words.language import Dictionary, languages, read_table
from pix2code_app.lab.catalogue import EXPERIMENTS
from pix2code_app.lab.options import options_of

LANGUAGES = sorted(path.name for path in languages().iterdir())


def options(spec):
    experiment = spec.load()
    return (*options_of(experiment.config), *options_of(experiment.question))


def texts(spec) -> set[str]:
    """What the window says of an experiment."""
    experiment = spec.load()
    found = {spec.title, spec.summary, *paragraphs(experiment.about)}
    for one in options(spec):
        found |= {one.title, one.help}
    for claim in experiment.claims:
        found |= {claim.statement, claim.paper, claim.control}
    return found - {""}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("spec", EXPERIMENTS, ids=lambda spec: spec.name)
def test_an_experiment_is_told_of_in_every_language(language, spec):
    assert not texts(spec) - read_table(language).keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_says_nothing_of_the_lab_that_is_not_asked_for(language):
    table = json.loads((languages() / language / "lab.json").read_text("utf-8"))
    known = {text for spec in EXPERIMENTS for text in texts(spec)}
    choices = {c for spec in EXPERIMENTS for o in options(spec) for c in o.choices}
    assert not table.keys() - known - choices


@pytest.fixture
def pseudo(qapp):
    """A language in which every text of every experiment is marked."""
    known = {text for spec in EXPERIMENTS for text in texts(spec)}
    dictionary = Dictionary({words: f"«{words}»" for words in known})
    qapp.installTranslator(dictionary)
    yield
    qapp.removeTranslator(dictionary)


def test_no_text_of_an_experiment_is_left_untranslated(pseudo, qtbot):
    page = make_page()
    page.set_colours(LIGHT)
    qtbot.addWidget(page)
    for number, spec in enumerate(EXPERIMENTS):
        page.catalogue.rows.setCurrentRow(number)
        plain = {label.text() for label in page.findChildren(QLabel)} & texts(spec)
        assert plain == set()
        assert page.catalogue.rows.item(number).text() == f"«{spec.title}»"
        claims = page.about.tables.views[0].figure
        assert all(row[0].startswith("«") for row in claims.rows)
    page.bench.close()


def test_a_choice_is_shown_in_the_language_and_kept_as_the_option_has_it(qapp, qtbot):
    dictionary = Dictionary({"all": "alle"})
    qapp.installTranslator(dictionary)
    page = make_page()
    qtbot.addWidget(page)
    page.bench.choose("rnn-basics")
    form = page.training.form.fields["form"]
    qapp.removeTranslator(dictionary)
    assert form.currentText() == "alle"
    assert form.value() == "all"
    page.bench.close()
