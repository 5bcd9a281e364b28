"""What ships: as good as the cards say, and drawn at once."""

import pytest

from pix2code_app.events import run
from pix2code_app.lab import catalogue
from pix2code_app.lab.enas import cnn_experiment, rnn_experiment
from pix2code_app.lab.figures import Table
from pix2code_app.networks.experiment_cards import read_card

SHIPPED = catalogue.find("enas-rnn").checkpoint
NETWORK = catalogue.find("enas-cnn").checkpoint


def test_the_shipped_cell_is_as_good_as_its_card_says():
    metrics = run(rnn_experiment.EXPERIMENT.evaluate(SHIPPED, None))
    kept = read_card(SHIPPED).metrics["quality"]["derived"]
    assert metrics["perplexity"] == pytest.approx(kept["mean"], rel=0.005)


def test_the_shipped_network_is_as_good_as_its_card_says():
    metrics = run(cnn_experiment.EXPERIMENT.evaluate(NETWORK, None))
    kept = read_card(NETWORK).metrics["quality"]["derived"]
    assert abs(metrics["accuracy"] - kept["mean"]) < 2 * kept["deviation"]


def test_the_shipped_demo_shows_ties_and_defeats():
    figures = rnn_experiment.EXPERIMENT.demo(SHIPPED, rnn_experiment.Question())
    (table,) = (figure for figure in figures if isinstance(figure, Table))
    said = {row[0]: row[-1] for row in table.rows}
    assert said["uniform controller, shared weights"] == "tie"
    assert said["tanh RNN of equal size"] == "higher"


@pytest.mark.parametrize(
    ("checkpoint", "experiment", "failed"),
    [(SHIPPED, rnn_experiment, 2), (NETWORK, cnn_experiment, 3)],
)
def test_what_did_not_reproduce_is_said_so(checkpoint, experiment, failed):
    metrics = read_card(checkpoint).metrics
    outcomes = [claim.outcome(metrics) for claim in experiment.EXPERIMENT.claims]
    assert outcomes.count("not reproduced") == failed
    assert "not measured" not in outcomes
