"""A run begins with the weights of another network, as far as they fit."""

from dataclasses import asdict

import pytest
import torch
from safetensors.torch import load_file

from compilers.schema.dialects import FAMILY_2017, dialect_names
from pix2code_app.errors import ModelError
from pix2code_app.networks.catalogue import DEFAULT, locate
from pix2code_app.networks.checkpoints import read_card
from pix2code_app.networks.presets import PRESETS, build
from pix2code_app.training.starting import start_from

VOCABULARY = PRESETS["attention"].vocabulary.of_dialects(dialect_names(FAMILY_2017))


def fresh(**sizes):
    torch.manual_seed(0)
    chosen = PRESETS["attention"].config(len(VOCABULARY), **sizes)
    return build("attention", asdict(chosen))


def test_all_weights_of_the_same_kind_of_network_are_taken_over():
    network = fresh()
    start_from(network, DEFAULT, "attention", VOCABULARY)
    shipped = load_file(locate(DEFAULT))
    for name, weight in network.state_dict().items():
        assert torch.equal(weight, shipped[name].float()), name


def test_a_cell_in_place_of_the_lstm_begins_at_random_and_all_else_is_taken_over():
    network, before = fresh(cell="tanh | 1, relu"), fresh(cell="tanh | 1, relu")
    start_from(network, DEFAULT, "attention", VOCABULARY)
    untouched = {
        name
        for name, weight in network.state_dict().items()
        if torch.equal(weight, before.state_dict()[name])
    }
    shipped = load_file(locate(DEFAULT))
    assert untouched
    assert not untouched & {n for n in shipped if len(shipped[n].unique()) > 1}


def test_a_network_of_another_kind_is_refused():
    with pytest.raises(ModelError) as refused:
        start_from(fresh(), "paper-reduced", "attention", VOCABULARY)
    assert str(refused.value) == (
        "A network of the preset attention cannot start from paper-reduced, which is "
        "of the preset paper or knows other tokens."
    )
    assert read_card(locate("paper-reduced")).preset == "paper"


def test_an_unknown_network_is_refused():
    with pytest.raises(ModelError, match="atention"):
        start_from(fresh(), "atention", "attention", VOCABULARY)
