"""Episodes and pairs drawn at random, and their augmentation, in whole batches.

An episode is a test in miniature: some classes of one group, each shown twice. The
second showing is compared with the first of every class, so that a convolution is
shared by as many comparisons as there are classes.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

if TYPE_CHECKING:
    from pix2code_app.networks.comparator.drawings import Characters


@dataclass(frozen=True, slots=True)
class Jitter:
    """How far a drawing is changed: the paper's ranges, and a little bending.

    Shifts are fractions of a side, `bend` is the reach of `smooth_fields`.
    """

    scale: float = 0.2
    degrees: float = 20.0
    shear: float = 10.0
    shift: float = 0.1
    bend: float = 0.04


def smooth_fields(
    count: int, side: int, reach: float, generator: torch.Generator
) -> Tensor:
    """Random shifts (count, side, side, 2) that change slowly, in half sides.

    Every field has a strength of its own, uniform up to `reach`, the standard
    deviation of its shifts at 4 × 4 knots.
    """
    knots = torch.randn(count, 2, 4, 4, generator=generator)
    strength = reach * torch.rand(count, 1, 1, 1, generator=generator)
    fields = F.interpolate(
        knots * strength, size=(side, side), mode="bicubic", align_corners=True
    )
    return fields.permute(0, 2, 3, 1)


def jittered(
    images: Tensor,
    jitter: Jitter,
    generator: torch.Generator,
    fields: Tensor | None = None,
) -> Tensor:
    """Each image (n, 1, s, s) scaled, turned, sheared, shifted, bent on its own.

    Where `fields` (n, s, s, 2) are given, they bend the images besides.
    """
    count, side = len(images), images.shape[-1]

    def uniform(reach: float) -> Tensor:
        return (torch.rand(count, generator=generator) * 2 - 1) * reach

    turn = uniform(math.radians(jitter.degrees))
    slant = torch.tan(uniform(math.radians(jitter.shear)))
    across, down = 1 / (1 + uniform(jitter.scale)), 1 / (1 + uniform(jitter.scale))
    theta = torch.stack(
        [
            torch.stack([turn.cos() * across, slant - turn.sin() * down], 1),
            torch.stack([turn.sin() * across, turn.cos() * down], 1),
        ],
        1,
    )
    shift = torch.stack([uniform(2 * jitter.shift), uniform(2 * jitter.shift)], 1)
    grid = F.affine_grid(
        torch.cat([theta, shift[..., None]], 2), list(images.shape), align_corners=False
    )
    grid = grid + smooth_fields(count, side, jitter.bend, generator)
    if fields is not None:
        grid = grid + fields
    return F.grid_sample(images, grid, align_corners=False)


def turned(images: Tensor, kind: int) -> Tensor:
    """One of the eight symmetries of the square; `kind` 0 leaves the image alone."""
    rotated = torch.rot90(images, kind % 4, (-2, -1))
    return rotated.flip(-1) if kind >= 4 else rotated


def coarsened(images: Tensor, least: int, generator: torch.Generator) -> Tensor:
    """Images (n, 1, s, s) as if shown by fewer pixels: `least` to s along a side."""
    side = images.shape[-1]
    fewer = int(torch.randint(least, side + 1, (), generator=generator))
    small = F.interpolate(images, size=(fewer, fewer), mode="area")
    return F.interpolate(small, size=(side, side), mode="bilinear")


class Episodes(NamedTuple):
    """Drawings of several episodes.

    Attributes:
        first: (episodes, way, 32, 32) an example of each class.
        second: (episodes, way, 32, 32) another drawing of the same classes in order.
        classes: (episodes, way) which classes those are; every symmetry of a
            character counts as a class of its own.
    """

    first: Tensor
    second: Tensor
    classes: Tensor


class Sampler:
    """Draws episodes within groups, groups in proportion to their classes.

    Args:
        characters: What is drawn from.
        seed: Of every choice.
        near: Where given, the classes of an episode are of so many neighbours in the
            order of their names, which are often alike.
    """

    def __init__(
        self, characters: Characters, seed: int, near: int | None = None
    ) -> None:
        self._near = near
        self._images = torch.from_numpy(characters.images)
        self._random = np.random.default_rng(seed)
        counts = np.bincount(characters.classes, minlength=len(characters.names))
        self._starts = np.concatenate([[0], np.cumsum(counts)[:-1]])
        self._counts = counts
        usable = counts >= 2
        groups = range(len(characters.group_names))
        self._members = [
            np.flatnonzero((characters.groups == group) & usable) for group in groups
        ]
        sizes = np.array([len(members) for members in self._members], dtype=float)
        self._shares = sizes / sizes.sum()
        self.classes = 8 * len(counts)

    def draw(self, episodes: int, way: int, *, symmetries: bool = True) -> Episodes:
        """Episodes of `way` classes, or of as many as the smallest group drawn has."""
        groups = self._random.choice(len(self._members), episodes, p=self._shares)
        way = min(way, *(len(self._members[group]) for group in groups))
        chosen = np.stack(
            [
                self._random.choice(self._neighbours(group, way), way, replace=False)
                for group in groups
            ]
        )
        first, second = self._two_drawings(chosen)
        kinds = self._random.integers(8 if symmetries else 1, size=episodes)
        pairs = [
            (turned(self._images[a], kind), turned(self._images[b], kind))
            for a, b, kind in zip(first, second, kinds.tolist(), strict=True)
        ]
        return Episodes(
            torch.stack([a for a, _ in pairs]),
            torch.stack([b for _, b in pairs]),
            torch.from_numpy(chosen * 8 + kinds[:, None]),
        )

    def _neighbours(self, group: int, way: int) -> np.ndarray:
        """The classes of a group, or of a stretch of it."""
        members = self._members[group]
        if self._near is None:
            return members
        stretch = max(way, self._near)
        start = self._random.integers(max(1, len(members) - stretch + 1))
        return members[start : start + stretch]

    def _two_drawings(self, chosen: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        counts = self._counts[chosen]
        first = (self._random.random(chosen.shape) * counts).astype(np.int64)
        skip = 1 + (self._random.random(chosen.shape) * (counts - 1)).astype(np.int64)
        second = (first + skip) % counts
        return self._starts[chosen] + first, self._starts[chosen] + second
