"""Learning to integrate a path, on a budget of processor time.

The paper descends by Hessian-free optimisation; this uses Adam with the norm of the
gradient clipped, on paths that grow longer. Whether the optimiser matters for what the
units become is open.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import torch
from torch import Tensor

from pix2code_app.lab.budget import BudgetedTrainer, falling
from pix2code_app.lab.grid_cells.network import PathNetwork

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pix2code_app.lab.grid_cells.trajectories import Walk


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a network is trained; the λ are those of the paper's regularisers.

    Attributes:
        noise: Standard deviation of ξ.
        metabolic: λ_FR of the mean squared activity.
        decay: λ_L2 of the mean squared weights of input and output.
        shuffled: Control: each path is asked for the places of another.
        lengths: (share of the budget, steps of a path) from which on it holds.
        batch: Paths of one update.
        pool: Batches drawn at once, which is faster than one by one.
        rate: Adam's rate of learning; it falls to zero over the last part.
        cooling: That part of the budget.
        clip: Greatest norm of the gradient.
    """

    noise: float = 0.05
    metabolic: float = 0.001
    decay: float = 1e-3
    shuffled: bool = False
    lengths: tuple[tuple[float, int], ...] = ((0.0, 100), (0.3, 200), (0.6, 500))
    batch: int = 64
    pool: int = 8
    rate: float = 5e-3
    cooling: float = 0.4
    clip: float = 1.0

    @property
    def steps(self) -> int:
        """The training length: steps of a path at the end."""
        return self.lengths[-1][1]

    def steps_at(self, spent: float) -> int:
        """Steps of a path once a share of the budget is spent."""
        return [steps for share, steps in self.lengths if share <= spent][-1]


class Batch(NamedTuple):
    """Paths of an update: (batch, 2) starts, (steps, batch, …) inputs and places."""

    starts: Tensor
    inputs: Tensor
    places: Tensor


class Trainer(BudgetedTrainer[PathNetwork, Batch]):
    """A network that learns to say where a path has led."""

    def __init__(
        self, network: PathNetwork, walk: Walk, recipe: Recipe, seed: int
    ) -> None:
        super().__init__(network, rate=recipe.rate, clip=recipe.clip)
        self.recipe = recipe
        self._walk = walk
        self._seed = seed

    def batches(self, budget: float) -> Iterator[Batch]:
        """Paths that are fresh for every update and after every stop."""
        recipe = self.recipe
        random = np.random.default_rng((self._seed, self.progress.updates))
        torch.manual_seed(self._seed + 1_000_003 * self.progress.updates)
        while True:
            steps = recipe.steps_at(self.progress.seconds / budget)
            pool = self._walk.draw(steps, recipe.batch * recipe.pool, random)
            places = torch.from_numpy(pool.places.astype(np.float32))
            if recipe.shuffled:
                places = places.roll(1, dims=1)
            pieces = (
                torch.from_numpy(pool.starts.astype(np.float32)).split(recipe.batch),
                torch.from_numpy(pool.inputs).split(recipe.batch, 1),
                places.split(recipe.batch, 1),
            )
            yield from map(Batch._make, zip(*pieces, strict=True))

    def update(self, batch: Batch, spent: float) -> float:
        """Learn from a batch of paths; the mean squared error of the places."""
        recipe, network = self.recipe, self.network
        found = network(batch.inputs, recipe.noise, network.begin(batch.starts))
        error = network.loss(found.read, batch.places)
        activity = found.activity.square().mean()
        loss = error + recipe.metabolic * activity + recipe.decay * network.penalty()
        self.descend(loss, falling(spent, recipe.cooling))
        return float(error.detach())
