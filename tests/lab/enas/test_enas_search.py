"""The search on a toy space whose best architecture is known."""

import pytest
import torch

from pix2code_app.lab.enas.controller import ControllerConfig
from pix2code_app.lab.enas.search import Search, SearchConfig

QUICK = SearchConfig(rounds=6, weight_steps=1, policy_steps=15, samples=6, derived=12)


class Toy:
    """Earns more, the more nodes apply operation 0; the weights do not matter."""

    controller = ControllerConfig(nodes=3, operations=3, hidden=8)

    def __init__(self):
        self.module = torch.nn.Linear(1, 1)
        self.trained_on = []

    def architecture(self, decisions, index):
        return tuple(decisions.operations[index].tolist())

    def loss(self, architecture, step):
        self.trained_on.append(step)
        return self.module(torch.ones(1, 1)).square().sum()

    def reward(self, architecture, step):
        return 0.5 + 0.2 * architecture.count(0)

    def score(self, architecture):
        return self.reward(architecture, 0)


def searched(regime, rounds=QUICK.rounds):
    search = Search(Toy(), QUICK.scaled(1), regime, seed=0)
    search.policy_optimiser.param_groups[0]["lr"] = 0.02
    return search, [search.round() for _ in range(rounds)]


def test_the_controller_finds_what_earns_most():
    search, rounds = searched("learned")
    assert rounds[-1].reward.mean > rounds[0].reward.mean + 0.2
    assert rounds[-1].entropy < rounds[0].entropy
    best, scores = search.derive()
    assert best == (0, 0, 0)
    assert scores[best] == max(scores.values())


def test_its_samples_then_earn_clearly_more_than_uniform_ones():
    search, _ = searched("learned")
    ours, theirs = search.compare(20)
    assert ours.gap(theirs) > 2


def test_a_uniform_controller_is_never_trained():
    search = Search(Toy(), QUICK, "uniform", seed=0)
    before = {k: v.clone() for k, v in search.policy.state_dict().items()}
    search.round()
    after = search.policy.state_dict()
    assert all(torch.equal(before[name], after[name]) for name in before)


def test_shuffled_rewards_go_to_another_architecture(monkeypatch):
    search = Search(Toy(), QUICK, "shuffled", seed=0)
    seen = []
    judge = search.policy.judge
    monkeypatch.setattr(search.policy, "judge", lambda d: seen.append(d) or judge(d))
    decisions = search.sample(2, torch.Generator().manual_seed(0))
    gradients = []
    for regime in ("learned", "shuffled"):
        search.regime, search.baseline = regime, 0.5
        search.policy_optimiser = torch.optim.SGD(search.policy.parameters(), lr=0.0)
        search._reinforce(decisions, torch.tensor([1.0, 0.0]))
        weight = search.policy.operation.weight
        gradients.append(weight.grad.clone())
    torch.testing.assert_close(gradients[0], -gradients[1], atol=1e-4, rtol=1e-2)


def test_the_baseline_begins_at_the_first_reward_and_follows_slowly():
    search = Search(Toy(), QUICK, "uniform", seed=0)
    decisions = search.sample(2, torch.Generator().manual_seed(0))
    search._reinforce(decisions, torch.tensor([1.0, 1.0]))
    first = search.baseline
    assert first == pytest.approx(1, abs=0.01)
    search._reinforce(decisions, torch.tensor([2.0, 2.0]))
    assert search.baseline == pytest.approx(0.95 * first + 0.05 * 2, abs=0.001)


def test_a_restored_search_draws_the_same_rounds():
    search, _ = searched("uniform", rounds=1)
    again = Search(Toy(), QUICK, "uniform", seed=0)
    again.restore(search.tensors(), 1)
    assert again.baseline == search.baseline
    assert again.round().reward == search.round().reward


def test_weights_are_trained_on_one_batch_after_the_other():
    search = Search(Toy(), SearchConfig(weight_steps=3, policy_steps=1), "learned", 0)
    search.round()
    search.round()
    assert search.net.trained_on == [0, 1, 2, 3, 4, 5]


def test_a_schedule_is_scaled_but_never_to_nothing():
    half = SearchConfig(weight_steps=60, policy_steps=24).scaled(0.5)
    assert (half.weight_steps, half.policy_steps) == (30, 12)
    assert SearchConfig().scaled(0.001).policy_steps == 1
