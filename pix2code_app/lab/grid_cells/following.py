"""A network on paths it has not seen: where it thinks it is, and what units do."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

import numpy as np
import torch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from torch import Tensor

    from pix2code_app.lab.grid_cells.arena import Arena, Floats
    from pix2code_app.lab.grid_cells.designs import Design
    from pix2code_app.lab.grid_cells.network import PathNetwork
    from pix2code_app.lab.grid_cells.trajectories import Paths, Walk

PIECE = 500
"""Steps followed at once, which bounds the memory of a long path."""


@dataclass(frozen=True, slots=True)
class Sampled:
    """How many paths are drawn, from which seed; `walls_until` as in a `Walk`."""

    paths: int
    seed: int
    walls_until: int | None = None


@dataclass(frozen=True)
class Followed:
    """Paths and what a network makes of them.

    Attributes:
        decoded: (steps, paths, 2) where the network thinks it is.
        variance: Mean squared error of the best constant: the variance of the place
            between the walls.
    """

    paths: Paths
    decoded: Floats
    variance: float

    @cached_property
    def apart(self) -> Floats:
        """(steps, paths, 2): from each place to where the network thinks it is."""
        apart: Floats = self.decoded - self.paths.places
        return apart

    @cached_property
    def errors(self) -> Floats:
        """(steps, paths): mean over both coordinates of the squared error."""
        errors: Floats = np.square(self.apart).mean(-1)
        return errors

    @property
    def mse_fraction(self) -> float:
        """Mean squared error over that of the best constant."""
        return float(self.errors.mean()) / self.variance


@dataclass(frozen=True)
class Recording:
    """Activity on paths, without the first fifth of each.

    Attributes:
        places: (steps, paths, 2).
        headings: (steps, paths).
        speeds: (steps, paths).
        activity: (steps, paths, units).
    """

    arena: Arena
    places: Floats
    headings: Floats
    speeds: Floats
    activity: Floats

    @property
    def samples(self) -> Floats:
        """(steps · paths, units): the activity as one list of samples."""
        return self.activity.reshape(-1, self.activity.shape[-1])

    def shifted(self, samples: int) -> Recording:
        """The same with all paths, one after another, moved against the activity."""
        return replace(
            self,
            places=_moved(self.places, samples),
            headings=_moved(self.headings, samples),
            speeds=_moved(self.speeds, samples),
        )


def _moved(values: Floats, samples: int) -> Floats:
    """(steps, paths, …): moved in time, from the end of a path into the next."""
    joined = np.swapaxes(values, 0, 1)
    flat = joined.reshape(-1, *values.shape[2:])
    return np.swapaxes(np.roll(flat, samples, 0).reshape(joined.shape), 0, 1)


def record(network: PathNetwork, design: Design, seed: int) -> Recording:
    """What the units do on paths of a design's world, as many as it asks for."""
    asked = design.recorded
    paths = _drawn(design.walk, asked.steps, Sampled(asked.paths, seed))
    torch.manual_seed(seed)
    pieces = [activity for _, activity in respond(network, paths, design.recipe.noise)]
    start = asked.steps // 5
    return Recording(
        design.walk.arena,
        paths.places[start:],
        paths.headings[start:],
        paths.speeds[start:],
        torch.cat(pieces).numpy()[start:],
    )


def follow(
    network: PathNetwork, design: Design, steps: int, sampled: Sampled
) -> Followed:
    """Paths of a design's world, followed with the noise of its training."""
    walk = replace(design.walk, walls_until=sampled.walls_until)
    paths = _drawn(walk, steps, sampled)
    torch.manual_seed(sampled.seed)
    read = [piece for piece, _ in respond(network, paths, design.recipe.noise)]
    variance = paths.places[: sampled.walls_until].var((0, 1)).mean()
    return Followed(paths, torch.cat(read).numpy(), float(variance))


@lru_cache(maxsize=2)
def _drawn(walk: Walk, steps: int, sampled: Sampled) -> Paths:
    """Kept, since many networks are asked to follow the same paths."""
    return walk.draw(steps, sampled.paths, np.random.default_rng(sampled.seed))


@torch.no_grad()
def respond(
    network: PathNetwork, paths: Paths, noise: float
) -> Iterator[tuple[Tensor, Tensor]]:
    """Decoded places and activities on paths, piece by piece of `PIECE` steps."""
    state = network.begin(torch.from_numpy(paths.starts.astype(np.float32)))
    for inputs in torch.from_numpy(paths.inputs).split(PIECE):
        read, activity, state = network(inputs, noise, state)
        yield network.decode(read), activity
