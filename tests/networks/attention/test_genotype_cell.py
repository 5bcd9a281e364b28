"""The layer built from a genotype, against arithmetic done by hand."""

import math

import pytest
import torch

from pix2code_app.networks.attention.genotype import parse_cell
from pix2code_app.networks.attention.genotype_cell import (
    NORM_BOUND,
    CellWeights,
    GenotypeRNN,
    average,
    plain,
    step,
    unroll,
)

ONE = torch.ones(1, 1)
WORKED = parse_cell("tanh | 1, relu | 2, relu | 1, tanh")


def test_the_papers_four_node_example_comes_out_as_by_hand():
    weights = CellWeights(ONE, ONE, [ONE, ONE, ONE])
    x, h = torch.tensor([[0.5]]), torch.zeros(1, 1)
    values = step(WORKED, weights, x, h, plain)
    expected = [0.46212, 0.46212, 0.46212, 0.43181]
    assert [float(v) for v in values] == pytest.approx(expected, abs=5e-6)
    assert float(average(WORKED, values)) == pytest.approx(0.44696, abs=5e-6)


def test_the_highway_mixes_a_nodes_value_with_what_it_read():
    pair = torch.ones(2, 1)
    cell = parse_cell("tanh | 1, relu")
    weights = CellWeights(pair, pair, [pair])
    first, second = step(cell, weights, torch.tensor([[0.5, 0.5]]), torch.zeros(1, 1))
    gate = 1 / (1 + math.exp(-0.5))
    by_hand = gate * math.tanh(0.5)
    assert float(first) == pytest.approx(by_hand)
    gate = 1 / (1 + math.exp(-by_hand))
    assert float(second) == pytest.approx(gate * by_hand + (1 - gate) * by_hand)


def test_a_corrected_cell_leaves_its_root_out_of_the_mean():
    cell = parse_cell("0, relu | 0, identity")
    values = [torch.full((1, 1), float(v)) for v in (100, 1, 3)]
    assert float(average(cell, values)) == pytest.approx(2)


def test_a_hidden_state_cannot_explode():
    values = [torch.full((1, 4), 1e6)]
    assert float(average(parse_cell("relu"), values).norm()) == pytest.approx(
        NORM_BOUND
    )


def test_single_steps_with_carried_state_equal_the_whole_sequence():
    torch.manual_seed(0)
    layer = GenotypeRNN(parse_cell("enas"), 5, 8)
    inputs = torch.randn(3, 7, 5)
    whole, (last,) = layer(inputs)
    assert whole.shape == (3, 7, 8)
    assert last.shape == (1, 3, 8)
    state, single = None, []
    for t in range(7):
        output, state = layer(inputs[:, t : t + 1], state)
        single.append(output)
    torch.testing.assert_close(torch.cat(single, 1), whole)
    torch.testing.assert_close(state[0], last)


def test_every_weight_takes_part():
    layer = GenotypeRNN(WORKED, 3, 4)
    layer(torch.randn(2, 5, 3))[0].sum().backward()
    assert all(
        p.grad is not None and p.grad.abs().sum() > 0 for p in layer.parameters()
    )


def test_a_cell_without_gates_is_a_plain_rnn():
    torch.manual_seed(1)
    network = torch.nn.RNN(3, 4, bias=False, batch_first=True)
    inputs = torch.randn(2, 6, 3)
    cell = parse_cell("tanh")
    weights = CellWeights(network.weight_ih_l0, network.weight_hh_l0, [])
    hidden = torch.zeros(2, 4)
    for t in range(6):
        projected = inputs[:, t] @ weights.inputs.t()
        hidden = average(cell, step(cell, weights, projected, hidden, plain))
    torch.testing.assert_close(hidden, network(inputs)[1][0])


def test_a_gate_that_is_shut_carries_the_state_along():
    weights = CellWeights(
        torch.zeros(2, 1), torch.tensor([[0.0], [-1e4]]), [torch.zeros(2, 1)][:0]
    )
    hidden = torch.tensor([[0.7]])
    states = unroll(parse_cell("tanh"), weights, torch.zeros(1, 5, 1), hidden)
    torch.testing.assert_close(states, torch.full((1, 5, 1), 0.7))
