from itertools import count

import pytest
import torch
from torch import nn

from pix2code_app.lab import budget
from pix2code_app.lab.budget import BudgetedTrainer, Progress, falling, keep, resume
from pix2code_app.lab.runs import Run


class Doubling(BudgetedTrainer[nn.Linear, torch.Tensor]):
    """Learns to double numbers."""

    def __init__(self, seed=0, network=None):
        torch.manual_seed(seed)
        super().__init__(network or nn.Linear(1, 1), rate=0.05, clip=1.0)
        self.paces = []

    def batches(self, budget):
        random = torch.Generator().manual_seed(self.progress.updates)
        while True:
            yield torch.rand(8, 1, generator=random)

    def update(self, batch, spent):
        self.paces.append(falling(spent, 0.5))
        loss = (self.network(batch) - 2 * batch).square().mean()
        self.descend(loss, self.paces[-1])
        return float(loss.detach())


@pytest.fixture(autouse=True)
def _clock(monkeypatch):
    """A processor whose time goes on by a second whenever it is read."""
    ticks = count()
    monkeypatch.setattr(budget.time, "process_time", lambda: float(next(ticks)))


def test_a_budget_is_spent_update_by_update_and_told_of_in_between():
    trainer = Doubling()
    losses = list(trainer.advance(budget=60.0, period=20.0))
    assert trainer.progress == Progress(60, 60.0)
    assert len(losses) == 3
    assert losses[-1] < losses[0]


def test_the_pace_is_constant_then_falls_to_nearly_nothing():
    trainer = Doubling()
    list(trainer.advance(budget=10.0, period=99.0))
    assert trainer.paces[:6] == [1.0] * 6
    assert trainer.paces[6:] == pytest.approx([0.8, 0.6, 0.4, 0.2])
    assert falling(1.0, 0.5) == budget.SLOWEST


def test_time_that_the_caller_takes_is_not_counted():
    trainer = Doubling()
    for _ in trainer.advance(budget=5.0, period=1.0):
        budget.time.process_time()
    assert trainer.progress == Progress(5, 5.0)


def test_a_kept_network_goes_on_where_it_was_beside_another(tmp_path):
    run, first, other = Run(tmp_path), Doubling(), Doubling(1)
    next(first.advance(budget=60.0, period=5.0))
    next(other.advance(budget=60.0, period=3.0))
    keep(first, run, "a/first", beside={"a/early": torch.ones(1)})
    keep(other, run, "b")
    again = Doubling(2)
    resume(again, run, "a/first")
    assert again.progress == first.progress == Progress(5, 5.0)
    kept, back = first.tensors(), again.tensors()
    assert kept.keys() == back.keys()
    assert any(name.startswith("optimiser.") for name in kept)
    assert all(torch.equal(kept[name], back[name]) for name in kept)
    assert "a/early" in run.load()[0]


def test_a_new_run_leaves_a_network_alone(tmp_path):
    trainer = Doubling()
    resume(trainer, Run(tmp_path), "first")
    assert trainer.progress == Progress()


def test_weights_that_want_no_gradient_stay():
    network = nn.Linear(1, 1)
    network.bias.requires_grad_(requires_grad=False)
    before = network.bias.clone()
    list(Doubling(network=network).advance(budget=5.0, period=9.0))
    assert torch.equal(network.bias, before)
