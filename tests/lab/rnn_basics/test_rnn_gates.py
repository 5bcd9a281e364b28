"""A gate is passed only where its claim holds and its control fails."""

import copy

import pytest

from pix2code_app.lab.rnn_basics.gates import CLAIMS, GATES, outcomes

GOOD = {
    "sequence-to-vector": {
        **{cell: {"24": 1.0} for cell in ("vanilla", "gru", "lstm")},
        "bag of bits": {"24": 0.51},
    },
    "bidirectional": {"both ways": 1.0, "one way": 0.5, "one way, asked later": 1.0},
    "encoder-decoder": {
        "attention": {"exact": {"10": 0.95}},
        "plain": {"exact": {"10": 0.1}},
        "attention spread evenly": {"10": 0.0},
        "told nothing": {"10": 0.0},
    },
    "markov": {
        "floor": 2.0,
        "n-gram": {"0": 3.8, "2": 3.0, "3": 2.01, "4": 2.02},
        "n-gram, shuffled": {"0": 3.8, "2": 3.8, "3": 3.9, "4": 4.0},
        "gru, window 16": 2.05,
        "state cleared": 3.5,
        "even process": {"gru": 1.32, "n-gram": {"1": 1.41, "8": 1.36}},
        "copy after 4": 1.0,
        "copy after 16": 0.5,
    },
    "unfolding": {
        "slope": {"0.5": -0.7, "1": 0.0, "1.5": 0.4},
        "slope_saturated_1.5": -1.0,
    },
    "convolution": {"gru": {"48": 1.0}, "cnn": {"48": 0.5}},
}

BROKEN = {
    "parity": (("sequence-to-vector", "gru", "24"), 0.98),
    "bidirectional": (("bidirectional", "one way"), 0.6),
    "attention": (("encoder-decoder", "plain", "exact", "10"), 0.6),
    "order": (("markov", "n-gram", "4"), 2.0),
    "state": (("markov", "gru, window 16"), 2.13),
    "gradients": (("unfolding", "slope", "1.5"), -0.2),
    "no finite order": (("markov", "even process", "gru"), 1.37),
    "truncation": (("markov", "copy after 4"), 0.9),
    "convolution": (("convolution", "gru", "48"), 0.9),
}
TOO_GOOD = {
    "parity": (("sequence-to-vector", "bag of bits", "24"), 0.7),
    "bidirectional": (("bidirectional", "one way, asked later"), 0.5),
    "attention": (("encoder-decoder", "told nothing", "10"), 0.9),
    "order": (("markov", "n-gram, shuffled", "3"), 3.0),
    "state": (("markov", "state cleared"), 2.05),
    "gradients": (("unfolding", "slope_saturated_1.5"), 0.4),
    "no finite order": (("markov", "gru, window 16"), 2.0),
    "truncation": (("markov", "copy after 16"), 1.0),
    "convolution": (("convolution", "cnn", "48"), 1.0),
}


def changed(place, value):
    metrics = copy.deepcopy(GOOD)
    inner = metrics
    for name in place[:-1]:
        inner = inner[name]
    inner[place[-1]] = value
    return metrics


def test_good_figures_pass_every_gate():
    assert all(gate.passed(GOOD) for gate in GATES.values())
    assert {claim.outcome(GOOD) for claim in CLAIMS} == {"reproduced"}


@pytest.mark.parametrize("name", GATES)
def test_a_figure_below_its_threshold_closes_the_gate(name):
    found = outcomes(changed(*BROKEN[name]))
    assert not found[name]["holds"]
    assert found[name]["control fails"]
    assert not GATES[name].passed(changed(*BROKEN[name]))


@pytest.mark.parametrize("name", GATES)
def test_a_control_that_succeeds_closes_the_gate(name):
    found = outcomes(changed(*TOO_GOOD[name]))
    assert found[name]["holds"]
    assert not found[name]["control fails"]
    assert not GATES[name].passed(changed(*TOO_GOOD[name]))


def test_what_was_not_measured_has_no_outcome():
    assert {claim.outcome({}) for claim in CLAIMS} == {"not measured"}
    assert set(outcomes({"unfolding": GOOD["unfolding"]})) == {"gradients"}
