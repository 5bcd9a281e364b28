"""Both experiments from training to demo, each in a few seconds."""

import pytest

from pix2code_app.errors import DataError
from pix2code_app.events import Measured, Started
from pix2code_app.events import run as drain
from pix2code_app.lab import catalogue, figures
from pix2code_app.lab.experiment import STAND_IN
from pix2code_app.lab.ner.stack_figures import FILMED, SEEN
from pix2code_app.lab.runs import Run
from pix2code_app.networks.experiment_cards import read_card

NAMES = ("ner-lstm-crf", "ner-stack-lstm")
SMALL = {"minutes": 0.03, "hidden": 8}


@pytest.fixture(scope="module")
def checkpoints(tmp_path_factory):
    def train(name):
        experiment = catalogue.find(name).load()
        run = Run(tmp_path_factory.mktemp(name))
        return drain(experiment.train(experiment.config(**SMALL), run))

    return {name: train(name) for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_without_data_sentences_of_our_own_are_learnt_and_tested(checkpoints, name):
    card = read_card(checkpoints[name])
    assert card.config["hidden"] == 8
    assert set(card.metrics) == {"dev", "test"}
    assert card.training["sentences"] == 2000


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("columns", ["{0} {1}", "{0} NN I-NP {1}"])
def test_any_column_file_can_be_measured_on(checkpoints, name, columns, tmp_path):
    path = tmp_path / "mine.conll"
    rows = [("Mr", "O"), ("Brown", "I-PER"), ("left", "O"), ("Rome", "I-LOC")]
    path.write_text("\n".join(columns.format(*row) for row in rows))
    experiment = catalogue.find(name).load()
    found = drain(experiment.evaluate(checkpoints[name], path))
    assert 0 <= found["f1"] <= 1
    assert (found["entities"], found["sentences"], found["words"]) == (2, 1, 4)
    assert {"types", "seen", "unseen", "illegal"} <= set(found)


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("ner-lstm-crf", "TextSpans Heatmap Heatmap Heatmap Heatmap Table"),
        ("ner-stack-lstm", "TextSpans Film"),
    ],
)
def test_the_demo_answers_with_its_figures(checkpoints, name, kinds):
    experiment = catalogue.find(name).load()
    drawn = experiment.demo(checkpoints[name], experiment.question())
    assert [type(one).__name__ for one in drawn] == kinds.split()
    for figure in drawn:
        assert figures.from_json(figures.to_json(figure)) is not None


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_text_is_refused(checkpoints, name):
    experiment = catalogue.find(name).load()
    with pytest.raises(DataError) as caught:
        experiment.demo(checkpoints[name], experiment.question(text=" \n"))
    expected = "The text holds no word. Give a sentence to find names in."
    assert str(caught.value) == expected


def test_the_film_shows_every_word_at_every_step(checkpoints):
    experiment = catalogue.find("ner-stack-lstm").load()
    question = experiment.question(text="Anna Brown met Rossi .")
    film = experiment.demo(checkpoints["ner-stack-lstm"], question)[1]
    for stage in film.stages:
        everything = " ".join(cell for _, row in stage.rows for cell in row)
        for word in ("Anna", "Brown", "met", "Rossi"):
            assert everything.count(word) == 1
    assert film.stages[0].caption == "start"
    assert not dict(film.stages[-1].rows)["buffer"]


LETTERS = ["characters", "characters and capitals"]


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("ner-lstm-crf", ["CRF", *LETTERS, "pretraining", "dropout"]),
        ("ner-stack-lstm", LETTERS),
    ],
)
def test_an_ablation_goes_on_and_keeps_how_good_each_variant_is(name, parts, tmp_path):
    experiment = catalogue.find(name).load()
    small = {"hidden": 4, "batch": 900, "passes": 1, "every": 50}
    config, run = experiment.config(**small, minutes=1.0, ablation=2), Run(tmp_path)
    work = experiment.train(config, run)
    while not isinstance(next(work), Measured):
        pass
    work.close()
    events = []
    checkpoint = drain(experiment.train(config, run), events.append)
    names = [event.name for event in events if isinstance(event, Measured)]
    assert names == [f"f1 without {part}" for part in ("nothing", *parts)] * 2
    assert sum(isinstance(event, Started) for event in events) == len(names) - 1
    found = drain(experiment.evaluate(checkpoint, run.path))["ablation"]
    assert list(found["without"]) == ["nothing", *parts]
    assert {sample["count"] for sample in found["without"].values()} == {2}
    assert (found["passes"], found["every"]) == (1, 50)
    assert not list(run.path.rglob("state.safetensors"))


def test_a_claim_says_what_was_measured():
    claims = catalogue.find("ner-lstm-crf").load().claims
    outcomes = [
        claim.outcome({"f1": 0.91, "illegal": 0, "words": 9}) for claim in claims
    ]
    assert outcomes == ["reproduced"] * 2 + ["not measured"] * 5
    parts = ("nothing", "CRF", *LETTERS, "pretraining", "dropout")
    f1 = {part: {"mean": 0.8, "deviation": 0.01, "count": 3} for part in parts}
    f1["CRF"]["mean"] = 0.7
    metrics = {"f1": 0.5, "illegal": 9, "words": 9, "ablation": {"without": f1}}
    outcomes = [claim.outcome(metrics) for claim in claims]
    assert outcomes == ["not reproduced"] * 2 + ["reproduced"] + ["not reproduced"] * 4


@pytest.mark.parametrize("name", NAMES)
def test_sentences_of_our_own_bear_no_figure_of_the_paper_out(checkpoints, name):
    experiment = catalogue.find(name).load()
    found = drain(experiment.evaluate(checkpoints[name], None))
    assert found["data"] == STAND_IN
    assert experiment.claims[0].outcome({**found, "f1": 0.99}) == "not measured"


def test_one_seed_of_each_variant_says_nothing():
    claims = catalogue.find("ner-stack-lstm").load().claims
    parts = ("nothing", *LETTERS)
    f1 = {part: {"mean": 0.8, "deviation": 0.0, "count": 1} for part in parts}
    f1["nothing"]["mean"] = 0.9
    outcomes = [claim.outcome({"ablation": {"without": f1}}) for claim in claims]
    assert outcomes == ["not measured"] * 3


def test_the_film_of_a_long_sentence_is_cut(checkpoints):
    experiment = catalogue.find("ner-stack-lstm").load()
    question = experiment.question(text="word " * 300)
    film = experiment.demo(checkpoints["ner-stack-lstm"], question)[1]
    assert len(film.stages) == FILMED
    held = [row for stage in film.stages for _, row in stage.rows]
    assert max(map(len, held)) == SEEN + 1
    assert dict(film.stages[0].rows)["buffer"] == ("word",) * SEEN + ("…",)
