"""Folded and unfolded are one network, and the drawn graph is autograd's."""

import pytest
import torch

from pix2code_app.lab.rnn_basics.cells import Elman
from pix2code_app.lab.rnn_basics.unfolding import (
    decay,
    folded_graph,
    gradient_norms,
    operations,
    slope,
    unfolded,
    unfolded_graph,
)


@pytest.fixture
def network():
    torch.manual_seed(1)
    return Elman(2, 6, 3).double()


@pytest.fixture
def x():
    return torch.randn(5, 2, 2, generator=torch.Generator().manual_seed(2)).double()


def test_unfolded_states_are_exactly_the_folded_loop_s(network, x):
    _, states = unfolded(network, x)
    for one, other in zip(states, network.follow(x), strict=True):
        assert torch.equal(one, other)


def test_the_shared_gradient_is_the_sum_of_the_copies(network, x):
    copies, states = unfolded(network, x)
    states[-1].sum().backward()
    summed = sum(twin.recurrent.grad for twin in copies)
    network.follow(x)[-1].sum().backward()
    torch.testing.assert_close(network.recurrent.grad, summed)
    assert not torch.equal(copies[1].recurrent.grad, copies[4].recurrent.grad)


@pytest.mark.parametrize("steps", range(3, 9))
def test_every_step_has_its_operations_and_all_share_the_weights(network, steps):
    states = network.follow(torch.zeros(steps, 1, 2).double())
    found = operations(network, states)
    for step in range(1, steps + 1):
        labels = sorted(one.label for one in found if one.step == step)
        assert labels == ["+", "U·x + b", "W·h", "tanh"]
    shared = [one.label for one in found if one.step is None]
    assert sorted(shared) == ["bias", "input", "recurrent"]
    for name in shared:
        assert sum(name in one.inputs for one in found) == steps


def test_the_states_of_the_graph_form_a_chain(network):
    found = {
        o.id: o
        for o in operations(network, network.follow(torch.zeros(3, 1, 2).double()))
    }
    for step in (2, 3):
        assert f"tanh {step - 1}" in found[f"W·h {step}"].inputs
    assert "tanh 2" not in found["W·h 2"].inputs


@pytest.mark.parametrize("steps", [2, 4])
def test_the_drawn_graph_names_every_node_once_and_only_its_own(steps):
    graph = unfolded_graph(steps, 7)
    names = [node.id for node in graph.nodes]
    assert len(names) == len(set(names)) == 4 * steps + 3
    assert {n for edge in graph.edges for n in (edge.source, edge.target)} <= set(names)
    assert max(node.emphasis for node in graph.nodes) == 1.0


def test_the_folded_graph_has_a_cycle():
    edges = {(edge.source, edge.target) for edge in folded_graph().edges}
    assert {("a", "h"), ("h", "z"), ("z", "a")} <= edges


def test_gradient_norms_are_those_of_the_jacobians(network, x):
    norms = gradient_norms(network, x[:, :1])
    states = [h.detach() for h in network.follow(x[:, :1])]
    gradient = network.output.weight.detach().sum(0)[None]
    expected = [float(gradient.norm())]
    for t in range(5, 1, -1):
        gradient = (gradient * (1 - states[t] ** 2)) @ network.recurrent.detach()
        expected.append(float(gradient.norm()))
    assert norms == pytest.approx(expected[::-1])


@pytest.mark.parametrize("radius", [0.5, 1.0, 1.5])
def test_near_the_origin_the_slope_is_the_radius_s_logarithm(radius):
    expected = float(torch.tensor(radius).log())
    assert slope(decay(radius, 1e-8, 0)) == pytest.approx(expected, abs=1e-3)


def test_a_saturated_network_forgets_whatever_its_radius():
    assert slope(decay(1.5, 3.0, 0)) < -0.1
