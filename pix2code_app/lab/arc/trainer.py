"""Training on episodes, on a budget of processor time.

The rate of learning grows over the first updates, stays constant, and falls to nearly
nothing over the last part of the budget.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

import torch
from torch import Tensor
from torch.nn import functional as F

from pix2code_app.lab.arc.episodes import (
    Jitter,
    Sampler,
    coarsened,
    jittered,
    smooth_fields,
)
from pix2code_app.lab.budget import BudgetedTrainer, falling
from pix2code_app.networks.comparator.drawings import SIDE
from pix2code_app.networks.comparator.framing import as_input, framed
from pix2code_app.networks.comparator.networks import SHARPNESS, Network, Siamese

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pix2code_app.networks.comparator.drawings import Characters


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a comparator is trained.

    Attributes:
        episodes: Episodes of one update.
        way: Classes of an episode.
        queries: Queries of each episode that are compared with all its classes.
        rate: Adam's rate of learning.
        warm_up: Updates over which the rate grows to that.
        decay: Last share of the budget, over which it falls to zero.
        clip: Greatest norm of the gradient.
        jitter: Augmentation of every drawing on its own.
        bend: Reach of the smooth field by which both drawings of a class are bent;
            like a turned class, a bent one is another class.
        least_side: Pixels along a side that a batch is reduced to at the most.
        near: As of a `Sampler`.
    """

    episodes: int = 4
    way: int = 20
    queries: int = 5
    rate: float = 2e-3
    warm_up: int = 100
    decay: float = 0.45
    clip: float = 1.0
    jitter: Jitter = field(default_factory=Jitter)
    bend: float = 0.14
    least_side: int = SIDE
    near: int | None = None


class Losses(NamedTuple):
    """What an update descends, each a scalar.

    Attributes:
        choice: Cross-entropy over the candidates of a query, later glimpses
            weighing more.
        same: Binary cross-entropy of pairs, half of them of one class.
        context: Cross-entropy of the full context; its embeddings are not trained by
            it, as in the paper.
        embedding: Cross-entropy of the extractor's own embeddings.
    """

    choice: Tensor
    same: Tensor
    context: Tensor
    embedding: Tensor

    @property
    def total(self) -> Tensor:
        """The sum that is descended."""
        return self.choice + 0.5 * self.same + self.context + self.embedding


def losses(network: Network, first: Tensor, second: Tensor, rows: Tensor) -> Losses:
    """The losses of a batch of episodes.

    Args:
        network: A comparator.
        first: (episodes, way, 1, 32, 32) an example of each class.
        second: (episodes, way, 1, 32, 32) further examples, in the same order.
        rows: (episodes, queries) which of those are compared with every class.
    """
    episodes, way = first.shape[:2]
    with _autocast():
        encoded = network.encode(torch.cat([first, second]).flatten(0, 1))
    maps = encoded.maps.unflatten(0, (2, episodes, way))
    each = torch.arange(episodes)[:, None, None]
    shape = (*rows.shape, way)
    asked = maps[1][each.expand(shape), rows[..., None].expand(shape)].flatten(0, 2)
    offered = maps[0][each.expand(shape), torch.arange(way).expand(shape)].flatten(0, 2)
    with _autocast():
        compared = network.compare(asked, offered)
    states = compared.states.float().unflatten(0, (-1, way))
    answers = rows.flatten()
    logits = network.score(states)
    return Losses(
        _choice(logits, answers),
        _same(logits[..., -1], answers),
        _context(network, states, answers),
        _embedding(encoded.embedding, episodes, way),
    )


def _autocast() -> torch.autocast:
    """Bfloat16 where the processor multiplies it: elsewhere it is ten times slower."""
    supported = getattr(torch.cpu, "_is_avx512_bf16_supported", lambda: False)
    return torch.autocast("cpu", torch.bfloat16, enabled=supported())


def _choice(logits: Tensor, answers: Tensor) -> Tensor:
    """Logits (queries, way, steps), answers (queries,)."""
    steps = logits.shape[-1]
    weights = torch.arange(1.0, steps + 1)
    targets = answers[:, None].expand(-1, steps)
    each = F.cross_entropy(logits, targets, reduction="none").mean(0)
    return (each * weights).sum() / weights.sum()


def _same(logits: Tensor, answers: Tensor) -> Tensor:
    """Logits (queries, way) after the last glimpse."""
    right = F.one_hot(answers, logits.shape[1]).bool()
    return (F.softplus(-logits[right]).mean() + F.softplus(logits[~right]).mean()) / 2


def _context(network: Network, states: Tensor, answers: Tensor) -> Tensor:
    """States (queries, way, steps, hidden)."""
    if isinstance(network, Siamese):
        return states.new_zeros(())
    return F.cross_entropy(network.context(states[:, :, -1].detach()), answers)


def _embedding(embedding: Tensor | None, episodes: int, way: int) -> Tensor:
    """Embeddings (2 · episodes · way, features) of both drawings of each class.

    Each drawing is looked for among the other ones of all classes, both ways round.
    """
    if embedding is None:
        return torch.zeros(())
    first, second = embedding.float().unflatten(0, (2, episodes, way))
    logits = SHARPNESS * second @ first.transpose(1, 2)
    answers = torch.arange(way).repeat(episodes)
    there = F.cross_entropy(logits.flatten(0, 1), answers)
    back = F.cross_entropy(logits.transpose(1, 2).flatten(0, 1), answers)
    return (there + back) / 2


class Drawn(NamedTuple):
    """What an update learns from.

    Attributes:
        first: (episodes, way, 1, 32, 32) an example of each class, bent and framed.
        second: (episodes, way, 1, 32, 32) further examples, in the same order.
        rows: (episodes, queries) which of those are compared with every class.
    """

    first: Tensor
    second: Tensor
    rows: Tensor


class Trainer(BudgetedTrainer[Network, Drawn]):
    """A comparator in training on characters or icons."""

    def __init__(
        self, network: Network, characters: Characters, recipe: Recipe, seed: int
    ) -> None:
        super().__init__(network, rate=recipe.rate, clip=recipe.clip)
        self.recipe = recipe
        self._characters = characters
        self._seed = seed

    def batches(self, budget: float) -> Iterator[Drawn]:  # noqa: ARG002
        """Random drawings that differ from those before the last stop."""
        seed = self._seed + 1_000_003 * self.progress.updates
        sampler = Sampler(self._characters, seed, self.recipe.near)
        random = torch.Generator().manual_seed(seed)
        while True:
            yield self._draw(sampler, random)

    def update(self, batch: Drawn, spent: float) -> float:
        """Learn from a batch of episodes; the sum of its losses."""
        loss = losses(self.network, *batch).total
        warm = min(1.0, (self.progress.updates + 1) / self.recipe.warm_up)
        self.descend(loss, warm * falling(spent, self.recipe.decay))
        return float(loss.detach())

    def _draw(self, sampler: Sampler, random: torch.Generator) -> Drawn:
        recipe = self.recipe
        batch = sampler.draw(recipe.episodes, recipe.way)
        drawings = as_input(torch.stack([batch.first, batch.second]))
        of_classes = smooth_fields(len(drawings) // 2, SIDE, recipe.bend, random)
        both = of_classes.repeat(2, 1, 1, 1)
        bent = jittered(drawings, recipe.jitter, random, both)
        if recipe.least_side < SIDE:
            bent = coarsened(bent, recipe.least_side, random)
        first, second = framed(bent).unflatten(0, (2, *batch.classes.shape))
        order = torch.rand(batch.classes.shape, generator=random).argsort(1)
        return Drawn(first, second, order[:, : recipe.queries])
