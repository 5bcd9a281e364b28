import math

import pytest
import torch

from pix2code_app.lab.arc.trainer import Recipe, Trainer, losses
from pix2code_app.networks.comparator.networks import Arc, Siamese, Sizes

SMALL = Sizes(window=2, glimpses=1, hidden=8, channels=8, width=16)
BRIEF = Recipe(episodes=1, way=4, queries=2, warm_up=1)


def trainer(alphabet, kind=Arc, seed=0):
    torch.manual_seed(seed)
    return Trainer(kind(SMALL), alphabet, BRIEF, seed)


def test_an_untrained_network_guesses():
    torch.manual_seed(0)
    drawings = torch.rand(2, 4, 1, 32, 32)
    rows = torch.tensor([[0, 1, 2], [3, 2, 1]])
    found = losses(Arc(SMALL), drawings, drawings, rows)
    assert float(found.choice.detach()) == pytest.approx(math.log(4), abs=0.1)
    assert float(found.same.detach()) == pytest.approx(math.log(2), abs=0.1)
    assert float(found.context.detach()) == pytest.approx(math.log(4), abs=0.1)


def test_the_full_context_does_not_train_the_embeddings_it_reads():
    network, drawings = Arc(SMALL), torch.rand(1, 4, 1, 32, 32)
    found = losses(network, drawings, drawings, torch.tensor([[0, 1]]))
    found.context.backward()
    assert network.comparator.cell.weight_ih.grad is None
    assert network.context.head[0].weight.grad.abs().sum() > 0


def test_a_siamese_network_has_no_context_to_train():
    network, drawings = Siamese(SMALL), torch.rand(1, 4, 1, 32, 32)
    found = losses(network, drawings, drawings, torch.tensor([[0, 1]]))
    assert float(found.context) == 0
    assert float(found.embedding.detach()) > 0


def test_training_spends_its_budget_and_changes_the_weights(alphabet):
    work = trainer(alphabet)
    before = {k: v.clone() for k, v in work.network.state_dict().items()}
    results = list(work.advance(budget=0.05, period=0.0))
    assert work.progress.seconds >= 0.05
    assert len(results) == work.progress.updates > 0
    weight = "comparator.cell.weight_ih"
    assert not torch.equal(before[weight], work.network.state_dict()[weight])


def test_a_restored_trainer_goes_on_with_weights_and_moments(alphabet):
    first = trainer(alphabet)
    list(first.advance(budget=0.05, period=1.0))
    second = trainer(alphabet, seed=1)
    second.restore(first.tensors(), first.progress)
    kept, back = first.tensors(), second.tensors()
    assert kept.keys() == back.keys()
    assert any(name.startswith("optimiser.") for name in kept)
    assert all(torch.equal(kept[name], back[name]) for name in kept)
    assert list(second.advance(budget=first.progress.seconds, period=1.0)) == []


def test_kept_convolutions_learn_nothing_while_the_comparator_does(alphabet):
    torch.manual_seed(0)
    network = Arc(SMALL)
    network.keep_convolutions()
    before = {name: value.clone() for name, value in network.state_dict().items()}
    list(Trainer(network, alphabet, BRIEF, seed=0).advance(budget=0.05, period=0.0))
    after = network.state_dict()
    changed = {name for name in before if not torch.equal(before[name], after[name])}
    kept = ("extractor.", "embedding.")
    assert {"pyramid.coarse.weight", "comparator.cell.weight_ih"} <= changed
    assert not any(name.startswith(kept) for name in changed)
