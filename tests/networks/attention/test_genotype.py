"""Recurrent cells as data: both published encodings and the paper's spelling."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pix2code_app.errors import DataError
from pix2code_app.networks.attention.genotype import (
    PUBLISHED,
    CellGenotype,
    CellNode,
    count_cells,
    parse_cell,
    random_cell,
)

WORKED = "tanh | 1, relu | 2, relu | 1, tanh"
"""The four-node example of the paper's first figure."""

cells = st.builds(
    lambda seed, nodes, corrected: random_cell(
        nodes, random.Random(seed), corrected=corrected
    ),
    st.integers(0, 10**6),
    st.integers(2, 12),
    st.booleans(),
)


def test_the_worked_example_has_two_loose_ends():
    cell = parse_cell("tanh | 1, ReLU | 2, ReLU | 1, tanh")
    assert cell.nodes == (CellNode(0, "relu"), CellNode(1, "relu"), CellNode(0, "tanh"))
    assert cell.outputs == (2, 3)
    assert cell.encode() == "0 0 1 1 1 0 0"
    assert str(cell) == WORKED


def test_the_authors_first_cell_has_twelve_nodes_and_six_loose_ends():
    cell = parse_cell("enas")
    assert cell.activations[:4] == ("tanh", "tanh", "relu", "relu")
    assert len(cell.activations) == 12
    assert cell.outputs == (3, 4, 7, 9, 10, 11)
    assert not cell.corrected


def test_the_corrected_cell_averages_every_node_but_its_root():
    cell = parse_cell("enas-corrected")
    assert cell.corrected
    assert cell.outputs == tuple(range(1, 9))
    assert str(cell).startswith("0, sigmoid | 1, tanh | 2, relu")


def test_the_two_codes_number_the_activations_differently():
    assert parse_cell("0 0 2").nodes[0].activation == "identity"
    assert parse_cell("0 2").nodes[0].activation == "sigmoid"


@pytest.mark.parametrize("name", PUBLISHED)
def test_a_published_cell_is_printed_as_it_was_published(name):
    assert parse_cell(name).encode() == PUBLISHED[name]


@given(cells)
def test_what_is_printed_is_read_back(cell):
    assert parse_cell(str(cell)) == cell
    assert parse_cell(cell.encode()) == cell


@given(cells)
def test_some_node_is_always_an_output(cell):
    assert cell.outputs


@given(st.text(max_size=30))
def test_any_text_is_a_cell_or_refused_in_a_sentence(text):
    try:
        cell = parse_cell(text)
    except DataError as error:
        said = error.message
    else:
        said = f"{cell}."
    assert said.endswith((".", "?"))


def test_cells_are_counted_as_in_the_paper():
    assert count_cells(12) == 4**12 * 39916800  # about 6.7e14
    assert count_cells(9, corrected=True) == 4**8 * 40320


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("tanh | 3, relu", "Node 2 of the cell reads node 3, which does not come befo"),
        ("tanh | 0, relu", "Node 2 of the cell reads node 0, which does not come befo"),
        ("0 5", "The cell has an activation beyond 3; they are numbered from 0"),
        ("tanh | relu", "'relu' is no node of a cell. Write a cell as 'tanh | 1, re"),
        ("tanh | 1, relo", "relo"),
        ("", "Unknown activation ''"),
    ],
)
def test_what_is_no_cell_is_refused(text, message):
    with pytest.raises(DataError) as caught:
        parse_cell(text)
    assert message.lower() in str(caught.value).lower()


def test_a_corrected_cell_needs_a_node_after_its_root():
    with pytest.raises(DataError, match="has a root of tanh and a node after it"):
        CellGenotype("relu", (CellNode(0, "relu"),), corrected=True)
