"""The search: shared weights and the controller, trained in turn.

Two groups of parameters (Pham et al. 2018, arXiv 1802.03268, section 2.2). The shared
weights follow the gradient of the training loss of architectures that the present
policy samples. The controller follows REINFORCE,

    (R − b) ∇ log p(architecture),

where R is the reward on a validation batch plus a little of the policy's entropy, and
b an exponential average of the rewards that starts at the first. The two controls run
through the same loop: `uniform` never trains the controller nor asks it, `shuffled`
gives every architecture the reward of another.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

import torch
from torch import Tensor

from pix2code_app.lab.enas.controller import (
    Controller,
    ControllerConfig,
    Decisions,
    uniform,
)
from pix2code_app.lab.statistics import Sample

if TYPE_CHECKING:
    from collections.abc import Iterator

    from torch import nn

Architecture = TypeVar("Architecture")

REGIMES = ("learned", "uniform", "shuffled")
"""The search itself, and its two controls."""


class Supernet(Protocol[Architecture]):
    """The shared weights of every architecture of a space."""

    @property
    def controller(self) -> ControllerConfig:
        """The decisions that make an architecture."""

    @property
    def module(self) -> nn.Module:
        """What holds the shared weights."""

    def architecture(self, decisions: Decisions, index: int) -> Architecture:
        """One of a batch of decisions, as a genotype."""

    def loss(self, architecture: Architecture, step: int) -> Tensor:
        """Training loss of the architecture on the batch of a step."""

    def reward(self, architecture: Architecture, step: int) -> float:
        """Reward of the architecture on the validation batch of a step."""

    def score(self, architecture: Architecture) -> float:
        """The same on a larger slice of the validation data that never changes."""


@dataclass(frozen=True, slots=True)
class SearchConfig:
    """The schedule of a search, and its constants.

    Attributes:
        rounds: Turns of shared weights, then controller.
        weight_steps: Updates of the shared weights in each round.
        policy_steps: Updates of the controller in each round.
        samples: Architectures rewarded for each update of the controller.
        derived: Architectures among which the best is taken in the end.
        weight_rate: Learning rate of Adam for the shared weights.
        policy_rate: Learning rate of Adam for the controller.
        entropy: Weight of the policy's entropy in the reward.
        baseline: What the average of rewards keeps of itself at each update.
        clip: Largest norm of a gradient.
    """

    rounds: int = 10
    weight_steps: int = 60
    policy_steps: int = 24
    samples: int = 6
    derived: int = 40
    weight_rate: float = 2e-3
    policy_rate: float = 2e-3
    entropy: float = 1e-4
    baseline: float = 0.95
    clip: float = 1.0

    def scaled(self, factor: float) -> SearchConfig:
        """The schedule with so many times the updates in each round, at least one."""
        return replace(
            self,
            weight_steps=max(1, round(self.weight_steps * factor)),
            policy_steps=max(1, round(self.policy_steps * factor)),
        )


@dataclass(frozen=True, slots=True)
class Round:
    """What one round of a search measured.

    Attributes:
        loss: Mean training loss of the shared weights.
        reward: Of the architectures sampled from the policy.
        baseline: After the round.
        entropy: Mean entropy of the policy, in nats.
        links: (N, N) mean probability that node l reads node j.
        operations: (N, K) mean probability of each operation.
    """

    loss: float
    reward: Sample
    baseline: float
    entropy: float
    links: tuple[tuple[float, ...], ...] = field(repr=False)
    operations: tuple[tuple[float, ...], ...] = field(repr=False)


class Search(Generic[Architecture]):
    """A search that can be asked for one round after another, and be kept."""

    def __init__(
        self, net: Supernet[Architecture], config: SearchConfig, regime: str, seed: int
    ) -> None:
        torch.manual_seed(seed)
        self.net, self.config, self.regime, self.seed = net, config, regime, seed
        self.policy = Controller(net.controller)
        self.weight_optimiser = torch.optim.Adam(
            net.module.parameters(), lr=config.weight_rate
        )
        self.policy_optimiser = torch.optim.Adam(
            self.policy.parameters(), lr=config.policy_rate
        )
        self.baseline: float | None = None
        self.rounds = 0

    def round(self) -> Round:
        """Train the shared weights, then the controller."""
        generator = self._generator(self.rounds)
        loss = self._train_weights(generator)
        rewards, entropy = self._train_policy(generator)
        self.rounds += 1
        _, policy = self.policy.sample(64, generator)
        return Round(
            loss=loss,
            reward=Sample.of(rewards),
            baseline=self.baseline or 0.0,
            entropy=entropy,
            links=_grid(policy.links.mean(0)),
            operations=_grid(policy.operations.mean(0)),
        )

    def sample(self, count: int, generator: torch.Generator) -> Decisions:
        """Architectures of the regime's policy."""
        if self.regime == "uniform":
            return uniform(self.net.controller, count, generator)
        return self.policy.sample(count, generator)[0]

    def derive(self) -> tuple[Architecture, dict[Architecture, float]]:
        """The best by score of architectures from the policy, and all their scores."""
        decisions = self.sample(self.config.derived, self._generator(-1))
        found = dict.fromkeys(self.architectures(decisions), 0.0)
        scores = {one: self.net.score(one) for one in found}
        return max(scores, key=lambda one: scores[one]), scores

    def compare(self, count: int) -> tuple[Sample, Sample]:
        """Scores under the policy and under uniform choice, on the same weights."""
        generator = self._generator(-2)
        drawn = (
            self.sample(count, generator),
            uniform(self.net.controller, count, generator),
        )
        ours, theirs = (
            Sample.of([self.net.score(one) for one in self.architectures(decisions)])
            for decisions in drawn
        )
        return ours, theirs

    def architectures(self, decisions: Decisions) -> Iterator[Architecture]:
        """The genotypes of a batch of decisions."""
        count = len(decisions.links)
        return (self.net.architecture(decisions, i) for i in range(count))

    def tensors(self) -> dict[str, Tensor]:
        """Everything that going on needs, but for the counts."""
        kept = {
            **_prefixed("weights.", self.net.module.state_dict()),
            **_prefixed("policy.", self.policy.state_dict()),
        }
        if self.baseline is not None:
            kept["baseline"] = torch.tensor(self.baseline, dtype=torch.float64)
        return kept

    def restore(self, tensors: dict[str, Tensor], rounds: int) -> None:
        """Go on after so many rounds.

        The optimisers' averages begin anew, and so do the states that streams carry.
        """
        self.net.module.load_state_dict(_without("weights.", tensors))
        self.policy.load_state_dict(_without("policy.", tensors))
        if "baseline" in tensors:
            self.baseline = float(tensors["baseline"])
        self.rounds = rounds

    def _train_weights(self, generator: torch.Generator) -> float:
        steps = self.config.weight_steps
        decisions = self.sample(steps, generator)
        parameters = list(self.net.module.parameters())
        total = 0.0
        for index, one in enumerate(self.architectures(decisions)):
            loss = self.net.loss(one, self.rounds * steps + index)
            self.weight_optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(parameters, self.config.clip)
            self.weight_optimiser.step()
            total += loss.item()
        return total / steps

    def _train_policy(self, generator: torch.Generator) -> tuple[list[float], float]:
        rewards: list[float] = []
        entropies: list[float] = []
        for step in range(self.config.policy_steps):
            batch = self.rounds * self.config.policy_steps + step
            decisions = self.sample(self.config.samples, generator)
            found = [self.net.reward(a, batch) for a in self.architectures(decisions)]
            rewards += found
            entropies.append(self._reinforce(decisions, torch.tensor(found)))
        return rewards, sum(entropies) / len(entropies)

    def _reinforce(self, decisions: Decisions, rewards: Tensor) -> float:
        """One step of REINFORCE; the mean entropy before it."""
        policy = self.policy.judge(decisions)
        entropy = float(policy.entropy.detach().mean())
        if self.regime == "shuffled":
            rewards = rewards.roll(1)
        total = rewards + self.config.entropy * policy.entropy.detach()
        mean = float(total.mean())
        if self.baseline is None:
            self.baseline = mean
        if self.regime != "uniform":
            loss = -((total - self.baseline) * policy.log_probability).mean()
            self.policy_optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(self.policy.parameters(), self.config.clip)
            self.policy_optimiser.step()
        keep = self.config.baseline
        self.baseline = keep * self.baseline + (1 - keep) * mean
        return entropy

    def _generator(self, turn: int) -> torch.Generator:
        """The random numbers of a round; a resumed search draws the same ones."""
        return torch.Generator().manual_seed((self.seed + 1) * 10_007 + turn)


def _grid(values: Tensor) -> tuple[tuple[float, ...], ...]:
    return tuple(tuple(round(v, 4) for v in row) for row in values.tolist())


def _prefixed(prefix: str, tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    return {prefix + name: tensor for name, tensor in tensors.items()}


def _without(prefix: str, tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    return {
        name.removeprefix(prefix): tensor
        for name, tensor in tensors.items()
        if name.startswith(prefix)
    }
