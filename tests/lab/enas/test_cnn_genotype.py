"""Convolutional networks as data: the published encodings."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pix2code_app.errors import DataError
from pix2code_app.lab.enas.cnn_genotype import (
    PUBLISHED_MACRO,
    PUBLISHED_MICRO,
    MacroGenotype,
    count_macro,
    count_micro,
    loose_blocks,
    parse_macro,
    parse_micro,
    random_macro,
    random_micro,
)


def test_a_layer_is_an_operation_and_a_bit_for_each_earlier_layer():
    network = parse_macro("0 | 3 0 | 5 1 1")
    assert network == MacroGenotype(("conv 3", "sep 5", "max 3"), ((), (), (0, 1)))
    assert parse_macro("0 3 0 5 1 1") == network
    assert str(network) == "0 | 3 0 | 5 1 1"


def test_the_published_network_has_24_layers():
    network = parse_macro(PUBLISHED_MACRO)
    assert len(network.operations) == 24
    assert network.skips[2] == (0,)
    assert str(network).split() == PUBLISHED_MACRO.split()


def test_the_published_cells_have_five_blocks_each():
    cells = parse_micro(PUBLISHED_MICRO)
    assert len(cells.normal) == len(cells.reduction) == 5
    assert cells.normal[0].first_operation == "avg 3"
    assert str(cells) == PUBLISHED_MICRO


def test_blocks_that_nobody_reads_are_concatenated():
    cells = parse_micro(PUBLISHED_MICRO)
    assert loose_blocks(cells.normal) == (2, 3, 4, 5, 6)
    assert loose_blocks(cells.reduction) == (2, 4, 5, 6)


@given(st.integers(1, 12), st.integers(0, 10**6))
def test_a_printed_network_is_read_back(layers, seed):
    network = random_macro(layers, random.Random(seed))
    assert parse_macro(str(network)) == network


@given(st.integers(1, 7), st.integers(0, 10**6))
def test_printed_cells_are_read_back(blocks, seed):
    cells = random_micro(blocks, random.Random(seed))
    assert parse_micro(str(cells)) == cells


def test_networks_are_counted_as_in_the_paper():
    assert count_macro(12) == pytest.approx(1.6e29, rel=0.02)
    assert count_micro(7) == pytest.approx(1.3e11, rel=0.01)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("0 1", "A network of L layers has L (L + 1) / 2 numbers; 2 were given."),
        ("", "A network of L layers has L (L + 1) / 2 numbers; 0 were given."),
        ("0 1 2", "Layer 1 is no operation from 0 to 5 followed by bits."),
        ("6", "Layer 0 is no operation from 0 to 5 followed by bits."),
        ("conv", "A convolutional network is written as numbers alone."),
    ],
)
def test_what_is_no_network_is_refused(text, message):
    with pytest.raises(DataError) as caught:
        parse_macro(text)
    assert caught.value.message == message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("0 0 1", "Two cells of B blocks have 8 B numbers; 3 were given."),
        ("0 0 2 0 0 0 1 0", "Block 2 reads a block that does not come before it, or"),
        ("0 5 1 0 0 0 1 0", "Block 2 reads a block that does not come before it, or"),
    ],
)
def test_what_are_no_cells_is_refused(text, message):
    with pytest.raises(DataError) as caught:
        parse_micro(text)
    assert caught.value.message.startswith(message)
