"""The graphs: no two nodes in one place, outputs marked, edges as in the genotype."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pix2code_app.lab.enas.cnn_genotype import (
    PUBLISHED_MACRO,
    PUBLISHED_MICRO,
    parse_macro,
    parse_micro,
    random_macro,
    random_micro,
)
from pix2code_app.lab.enas.drawing import draw_cell, draw_macro, draw_micro, draw_skips
from pix2code_app.networks.attention.genotype import PUBLISHED, parse_cell, random_cell


def places(graph):
    return [(node.x, node.y) for node in graph.nodes]


@given(st.integers(2, 12), st.integers(0, 10**6), st.booleans())
def test_no_two_nodes_of_a_cell_lie_in_one_place(nodes, seed, corrected):
    cell = random_cell(nodes, random.Random(seed), corrected=corrected)
    graph = draw_cell(cell, "a cell")
    assert len(set(places(graph))) == nodes + 3
    marked = [int(node.id) for node in graph.nodes if node.emphasis]
    assert tuple(marked) == cell.outputs


@pytest.mark.parametrize("name", PUBLISHED)
def test_a_node_lies_below_the_one_it_reads(name):
    graph = draw_cell(parse_cell(name), name)
    heights = {node.id: node.y for node in graph.nodes}
    assert all(heights[edge.source] < heights[edge.target] for edge in graph.edges)


def test_the_corrected_cells_mean_names_what_it_is_of():
    graph = draw_cell(parse_cell("darts"), "darts")
    assert graph.nodes[-1].label == "h(t) = mean of all but 0"


@given(st.integers(1, 12), st.integers(0, 10**6))
def test_a_network_has_an_arrow_for_each_skip(layers, seed):
    network = random_macro(layers, random.Random(seed))
    graph = draw_macro(network, "a network")
    dashed = [edge for edge in graph.edges if edge.dashed]
    assert len(dashed) == sum(map(len, network.skips))
    assert len(set(places(graph))) == layers + 2


def test_a_deep_network_is_a_table_of_skips():
    table = draw_skips(parse_macro(PUBLISHED_MACRO), "published")
    assert len(table.rows) == len(table.columns) == 24
    assert table.rows[1] == "1: sep 5"
    assert [table.values[2][j] for j in range(2)] == [1.0, 0.0]


@given(st.integers(1, 7), st.integers(0, 10**6))
def test_no_two_blocks_lie_in_one_place(blocks, seed):
    cells = random_micro(blocks, random.Random(seed))
    graph = draw_micro(cells.normal, "a cell")
    assert len(set(places(graph))) == blocks + 3


def test_a_block_says_what_it_adds():
    graph = draw_micro(parse_micro(PUBLISHED_MICRO).normal, "normal")
    assert graph.nodes[2].label == "2: avg 3 of 0\n+ sep 3 of 0"
