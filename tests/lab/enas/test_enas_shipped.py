"""The cell that ships: as good as its card says, and drawn at once."""

import pytest

from pix2code_app.events import run
from pix2code_app.lab import catalogue
from pix2code_app.lab.cards import read_card
from pix2code_app.lab.enas import rnn_experiment
from pix2code_app.lab.figures import Table

SHIPPED = catalogue.find("enas-rnn").checkpoint


def test_the_shipped_cell_is_as_good_as_its_card_says():
    metrics = run(rnn_experiment.EXPERIMENT.evaluate(SHIPPED, None))
    kept = read_card(SHIPPED).metrics["quality"]["derived"]
    assert metrics["perplexity"] == pytest.approx(kept["mean"], rel=0.005)


def test_the_shipped_demo_shows_ties_and_defeats():
    figures = rnn_experiment.EXPERIMENT.demo(SHIPPED, rnn_experiment.Question())
    (table,) = (figure for figure in figures if isinstance(figure, Table))
    said = {row[0]: row[-1] for row in table.rows}
    assert said["uniform controller, shared weights"] == "tie"
    assert said["tanh RNN of equal size"] == "higher"


def test_what_did_not_reproduce_is_said_so():
    metrics = read_card(SHIPPED).metrics
    outcomes = [claim.outcome(metrics) for claim in rnn_experiment.EXPERIMENT.claims]
    assert outcomes.count("not reproduced") == 2
    assert "not measured" not in outcomes
