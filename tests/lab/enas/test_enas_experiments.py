"""Both experiments from training to demo, at the least size there is."""

from dataclasses import replace

import pytest
import torch

from pix2code_app.errors import DataError
from pix2code_app.events import run
from pix2code_app.lab.enas import (
    cnn_experiment,
    corpora,
    images,
    rnn_experiment,
    search,
    study,
)
from pix2code_app.lab.experiment import Drew
from pix2code_app.lab.figures import Graph, from_json, to_json
from pix2code_app.lab.runs import Run
from pix2code_app.networks import experiment_checkpoints as checkpoints

LEAST = {"minutes": 0.1, "controls": 2}
SHOWN = {"rewards", "entropy", "decisions", "compared", "ranking"}


@pytest.fixture(scope="module")
def patch():
    """Searches of two rounds, scored on two samples, over a handful of programs."""
    short = search.SearchConfig(rounds=2, derived=2)
    few = {"training": 40, "validation": 12, "test": 8}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search, "SearchConfig", lambda: short)
        patch.setattr(study, "RANKED", 2)
        patch.setattr(corpora, "GUI_PROGRAMS", few)
        yield patch


@pytest.fixture(scope="module")
def recurrent(patch, tmp_path_factory):
    """A run of `enas-rnn`, and the events of it."""
    return trained(rnn_experiment, tmp_path_factory, nodes=3)


@pytest.fixture(scope="module")
def convolutional(patch, stripes, tmp_path_factory):
    """A run of `enas-cnn` on stripes, and the events of it."""
    patch.setattr(images, "load_images", lambda task, data, seed: stripes)
    return trained(cnn_experiment, tmp_path_factory, layers=3)


def trained(experiment, tmp_path_factory, **sizes):
    torch.set_num_threads(1)
    folder = Run(tmp_path_factory.mktemp("run"))
    events = []
    config = experiment.Config(**LEAST, **sizes)
    checkpoint = run(experiment.EXPERIMENT.train(config, folder), events.append)
    return config, folder, checkpoint, events


@pytest.mark.parametrize("kind", ["recurrent", "convolutional"])
def test_a_run_draws_its_figures_and_writes_a_card(kind, request):
    config, folder, checkpoint, events = request.getfixturevalue(kind)
    drawn = {event.name for event in events if isinstance(event, Drew)}
    assert drawn == SHOWN | {"cell" if kind == "recurrent" else "network"}
    assert checkpoint == folder.checkpoint
    name = "enas-rnn" if kind == "recurrent" else "enas-cnn"
    _, card = checkpoints.load(checkpoint, name)
    assert card.command.startswith(f"pix2code-cli lab train {name} --task ")
    assert f"--minutes {config.minutes}" in card.command
    assert set(card.metrics["quality"]) >= {"derived", "random", "uniform"}


@pytest.mark.parametrize(
    ("kind", "experiment", "drawn"),
    [("recurrent", rnn_experiment, 4), ("convolutional", cnn_experiment, 3)],
)
def test_the_demo_draws_graphs_and_what_the_search_saw(
    kind, experiment, drawn, request
):
    checkpoint = request.getfixturevalue(kind)[2]
    question = experiment.Question()
    figures = experiment.EXPERIMENT.demo(checkpoint, question)
    assert sum(isinstance(figure, Graph) for figure in figures) == drawn
    assert len(figures) == 4 + len(SHOWN)
    graphs = [figure for figure in figures if isinstance(figure, Graph)]
    assert [from_json(to_json(figure)) for figure in graphs] == graphs


def test_the_trained_cell_is_measured_again(recurrent):
    checkpoint = recurrent[2]
    metrics = run(rnn_experiment.EXPERIMENT.evaluate(checkpoint, None))
    card = checkpoints.load(checkpoint, "enas-rnn")[1]
    assert metrics["perplexity"] > 1
    assert metrics["perplexity"] == pytest.approx(
        card.metrics["quality"]["derived"]["mean"], rel=0.2
    )


def test_programs_with_other_tokens_are_refused(recurrent, tmp_path):
    tensors, card = checkpoints.load(recurrent[2], "enas-rnn")
    other = replace(card, sizes={**card.sizes, "tokens": ["a", "b"]})
    checkpoints.save(tmp_path / "other.safetensors", tensors, other)
    with pytest.raises(DataError, match="has other tokens than"):
        run(rnn_experiment.EXPERIMENT.evaluate(tmp_path / "other.safetensors", None))


def test_the_trained_network_is_measured_again(convolutional):
    metrics = run(cnn_experiment.EXPERIMENT.evaluate(convolutional[2], None))
    assert 0 <= metrics["accuracy"] <= 1
    assert 0.5 <= metrics["most_frequent_class"] < 1


def test_a_step_of_a_cell_is_worked_out_with_all_weights_one(recurrent):
    question = rnn_experiment.Question(cell="tanh | 1, relu | 2, relu | 1, tanh")
    graph, *_ = rnn_experiment.EXPERIMENT.demo(recurrent[2], question)
    labels = {node.id: node.label for node in graph.nodes}
    assert labels["0"] == "1: tanh\n0.462"
    assert labels["3"] == "4: tanh\n0.432"
    assert labels["mean"] == "h(t) = mean\n0.447"
    assert [node.id for node in graph.nodes if node.emphasis] == ["2", "3"]


def test_an_asked_network_is_drawn_alone(convolutional):
    question = cnn_experiment.Question(network="0 | 1 1 | 5 0 1")
    (graph,) = cnn_experiment.EXPERIMENT.demo(convolutional[2], question)
    assert [node.label for node in graph.nodes][1:-1] == [
        "0: conv 3",
        "1: sep 3",
        "2: max 3",
    ]


@pytest.mark.parametrize(
    ("metrics", "outcomes"),
    [
        ({}, {"not measured"}),
        (
            {
                "lower_is_better": True,
                "regimes": {
                    "learned": {"gap_in_standard_errors": 3.0},
                    "shuffled": {"gap_in_standard_errors": 0.3},
                },
                "verdicts": dict.fromkeys(
                    ("random", "uniform", "lstm", "rnn"), "lower"
                ),
                "rank_twenty_minutes": {"shared": 1, "alone": 2},
            },
            {"reproduced"},
        ),
        (
            {
                "lower_is_better": True,
                "regimes": {
                    "learned": {"gap_in_standard_errors": 1.0},
                    "shuffled": {"gap_in_standard_errors": 2.3},
                },
                "verdicts": dict.fromkeys(("random", "uniform", "lstm", "rnn"), "tie"),
                "rank_twenty_minutes": {"shared": 2, "alone": 1},
            },
            {"not reproduced"},
        ),
    ],
)
def test_claims_follow_the_measured_figures(metrics, outcomes):
    claims = rnn_experiment.EXPERIMENT.claims
    assert {claim.outcome(metrics) for claim in claims} == outcomes
