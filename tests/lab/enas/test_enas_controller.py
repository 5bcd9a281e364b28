"""The controller: what it samples, how probable that is, and that it can learn."""

import math

import pytest
import torch

from pix2code_app.lab.enas.controller import Controller, ControllerConfig, uniform

CELLS = ControllerConfig(nodes=4, operations=3, hidden=8)
NETWORKS = ControllerConfig(nodes=4, operations=3, many=True, hidden=8)


def generator(seed=0):
    return torch.Generator().manual_seed(seed)


@pytest.fixture
def controller():
    torch.manual_seed(0)
    return Controller(CELLS)


def test_a_cells_node_reads_one_earlier_node(controller):
    decisions, _ = controller.sample(50, generator())
    counts = decisions.links.sum(2)
    assert counts[:, 0].eq(0).all()
    assert counts[:, 1:].eq(1).all()
    assert not decisions.links.triu(0).any()


def test_a_layer_adds_any_number_of_earlier_layers():
    torch.manual_seed(0)
    decisions, _ = Controller(NETWORKS).sample(200, generator())
    assert not decisions.links.triu(0).any()
    assert set(decisions.links[:, 3].sum(1).tolist()) == {0, 1, 2, 3}


@pytest.mark.parametrize("config", [CELLS, NETWORKS])
def test_what_was_sampled_is_judged_as_probable_as_it_was(config):
    torch.manual_seed(1)
    controller = Controller(config)
    decisions, policy = controller.sample(20, generator())
    judged = controller.judge(decisions)
    torch.testing.assert_close(judged.log_probability, policy.log_probability)
    torch.testing.assert_close(judged.entropy, policy.entropy)


def test_probabilities_of_all_cells_add_up_to_one():
    torch.manual_seed(2)
    config = ControllerConfig(nodes=3, operations=2, hidden=8)
    controller = Controller(config)
    decisions, _ = controller.sample(4000, generator())
    keys = torch.cat([decisions.links.flatten(1).long(), decisions.operations], 1)
    _, first = torch.unique(keys, dim=0, return_inverse=True)
    places = [int((first == i).nonzero()[0]) for i in range(int(first.max()) + 1)]
    assert len(places) == 2**3 * 2  # count_cells with two operations
    chosen = type(decisions)(decisions.links[places], decisions.operations[places])
    total = controller.judge(chosen).log_probability.exp().sum().item()
    assert total == pytest.approx(1, abs=1e-5)


def test_a_fresh_controller_is_nearly_uniform(controller):
    _, policy = controller.sample(10, generator())
    most = math.log(2) + math.log(3) + 4 * math.log(3)
    assert policy.entropy.mean().item() == pytest.approx(most, abs=0.01)


def test_a_fixed_root_is_no_decision():
    torch.manual_seed(0)
    config = ControllerConfig(nodes=3, operations=4, fixed_root=True, hidden=8)
    decisions, policy = Controller(config).sample(30, generator())
    assert decisions.operations[:, 0].eq(0).all()
    assert policy.entropy.max().item() <= math.log(2) + 2 * math.log(4) + 1e-5


def test_logits_stay_within_their_bound(controller):
    huge = controller.bounded(torch.tensor([-1e6, 1e6]))
    assert huge.tolist() == pytest.approx([-2.5, 2.5])


def test_locality_favours_near_nodes():
    torch.manual_seed(0)
    near = Controller(ControllerConfig(6, 3, hidden=8, locality=True))
    _, policy = near.sample(10, generator())
    chances = policy.links.mean(0)[5, :5].tolist()
    assert chances == sorted(chances)
    assert chances[-1] > 2 * chances[0]


def test_uniform_choice_takes_every_source_as_often():
    decisions = uniform(CELLS, 6000, generator())
    shares = decisions.links.float().mean(0)[3, :3]
    assert shares.tolist() == pytest.approx([1 / 3] * 3, abs=0.03)


def test_uniform_choice_takes_half_of_the_skips():
    decisions = uniform(NETWORKS, 4000, generator())
    assert decisions.links.float().mean(0)[3, :3].tolist() == pytest.approx(
        [0.5] * 3, abs=0.04
    )
    assert not decisions.links.triu(0).any()
