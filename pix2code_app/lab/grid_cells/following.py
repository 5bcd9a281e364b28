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
    from pix2code_app.lab.grid_cells.network import CTRNN
    from pix2code_app.lab.grid_cells.trajectories import Paths, Walk

RECORDED = 1300
"""Steps of a recording; the first fifth, near the centre, is left out."""

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
    """Activity on paths, without their beginning at the centre.

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

    def shifted(self, steps: int) -> Recording:
        """The same with the paths moved in time against the activity."""
        return replace(
            self,
            places=np.roll(self.places, steps, 0),
            headings=np.roll(self.headings, steps, 0),
            speeds=np.roll(self.speeds, steps, 0),
        )


def record(network: CTRNN, design: Design, sampled: Sampled) -> Recording:
    """What the units do on paths of a design's world."""
    paths = _drawn(design.walk, RECORDED, sampled)
    torch.manual_seed(sampled.seed)
    pieces = [activity for _, activity in respond(network, paths, design.recipe.noise)]
    start = RECORDED // 5
    return Recording(
        design.walk.arena,
        paths.places[start:],
        paths.headings[start:],
        paths.speeds[start:],
        torch.cat(pieces).numpy()[start:],
    )


def follow(network: CTRNN, design: Design, steps: int, sampled: Sampled) -> Followed:
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
    network: CTRNN, paths: Paths, noise: float
) -> Iterator[tuple[Tensor, Tensor]]:
    """Read-outs and activities on paths, piece by piece of `PIECE` steps."""
    state = None
    for inputs in torch.from_numpy(paths.inputs).split(PIECE):
        read, activity, state = network(inputs, noise, state)
        yield read, activity
