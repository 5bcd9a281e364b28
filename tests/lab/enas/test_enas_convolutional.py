"""The macro space: shared weights, networks alone, and learning on stripes."""

import pytest
import torch

from pix2code_app.events import run
from pix2code_app.lab.enas.cnn_genotype import MACRO_OPERATIONS, parse_macro
from pix2code_app.lab.enas.controller import Decisions
from pix2code_app.lab.enas.convolutional import (
    MacroSpace,
    MacroSupernet,
    NetworkPlan,
    chain,
    network_alone,
)

PLAN = NetworkPlan(layers=3, channels=4, batch=16, steps=60, rate=1e-2)


def test_decisions_become_a_network(stripes):
    links = torch.zeros(1, 3, 3, dtype=torch.bool)
    links[0, 2, 0] = True
    decisions = Decisions(links, torch.tensor([[0, 4, 5]]))
    network = MacroSupernet(stripes, PLAN, 0).architecture(decisions, 0)
    assert str(network) == "0 | 4 0 | 5 1 0"


def test_a_network_touches_the_weights_of_its_own_operations_alone(stripes):
    net = MacroSupernet(stripes, PLAN, 0)
    net.loss(parse_macro("0 | 4 0 | 5 1 0"), 0).backward()
    touched = {
        (place, name)
        for place, layer in enumerate(net.module.layers)
        for name, operation in layer.items()
        if any(p.grad is not None for p in operation.parameters())
    }
    assert touched == {(0, "conv 3"), (1, "avg 3"), (2, "max 3")}


@pytest.mark.parametrize("name", MACRO_OPERATIONS)
def test_every_operation_keeps_the_shape(name):
    network = parse_macro(str(MACRO_OPERATIONS.index(name)))
    model = network_alone(network, NetworkPlan(layers=1, channels=4), 5)
    assert model(torch.zeros(2, 3, 16, 16), network).shape == (2, 5)


def test_a_skip_changes_the_answer():
    torch.manual_seed(0)
    plain, skipping = parse_macro("0 | 0 0"), parse_macro("0 | 0 1")
    model = network_alone(plain, PLAN, 2)
    pictures = torch.randn(4, 3, 16, 16)
    assert not torch.allclose(model(pictures, plain), model(pictures, skipping))


def test_shared_normalisation_keeps_no_running_statistics(stripes):
    net = MacroSupernet(stripes, PLAN, 0)
    assert not [name for name in net.module.state_dict() if "running" in name]


def test_training_alone_tells_the_stripes_apart(stripes):
    trained = run(MacroSpace(stripes, PLAN, 1).train_alone("chain", 0, seed=0))
    assert trained.quality > 0.9
    assert trained.parameters > 0


def test_a_reward_is_an_accuracy(stripes):
    net = MacroSupernet(stripes, PLAN, 0)
    reward = net.reward(chain(3), 0)
    assert 0 <= reward <= 1
    assert reward * PLAN.batch == pytest.approx(round(reward * PLAN.batch))


def test_a_network_is_read_from_its_text(stripes):
    space = MacroSpace(stripes, PLAN, 1)
    assert space.read(str(space.random(0))) == space.random(0)
