"""Labelled boxes as what the network's maps should say."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from pix2code_app.datasets import groups
from pix2code_app.geometry import Box
from pix2code_app.networks.ui.network import ATTRIBUTES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

SPREAD = 0.54
"""Share of the box that the bell of a centre covers (TTFNet, Liu et al. 2020)."""

PLATEAU = 0.6
"""Height of the bell from which cells are centres: one cell of a long line or a large
picture would be too little to learn from."""

EVENNESS = 0.75
"""Power of the number of an element's cells by which each counts less: a large picture
counts more than a word, but not as much as it has cells."""

UNKNOWN = -1
"""A name, variant or tone that the labels do not tell."""


@dataclass(frozen=True, slots=True)
class Target:
    """One element in a window; its box is in the pixels of it.

    A group without a name is `undivided`: the labels do not tell its names apart.
    """

    group: str
    box: Box[float]
    name: str | None = None
    attributes: frozenset[str] = frozenset()
    told: bool = False
    """Whether the labels tell variant, tone and state."""


@dataclass(frozen=True, slots=True, eq=False)
class LevelTargets:
    """What the maps of one level should say for B windows, with P cells that teach.

    `heat` (B, G, h, w) is 1 at centres and falls off around them, `weight` says how
    much a cell counts as a centre, `known` is 0 where nothing is learnt. Each of the P
    cells has a place (window, group, row, column), a weight, and the box (left, top,
    right, bottom in window pixels) that it should give. Each of the C centres has a
    place, a name (index among the level's names) and attributes with what is known of
    them.
    """

    heat: Floats
    weight: Floats
    known: Floats
    cells: NDArray[np.int64]  # (P, 4)
    weights: Floats  # (P,)
    boxes: Floats  # (P, 4)
    centres: NDArray[np.int64]  # (C, 4)
    names: NDArray[np.int64]  # (C,)
    attributes: Floats  # (C, A), NaN where unknown


@dataclass(frozen=True, slots=True)
class Labels:
    """What is known of one window.

    Attributes:
        targets: its elements.
        known: the groups whose elements are all labelled; the others are not judged.
        unclear: a group and a box in which it is not judged.
    """

    targets: Sequence[Target]
    known: frozenset[str]
    unclear: Sequence[tuple[str, Box[float]]] = field(default=())


class _Builder:
    """Collects the targets of one level window by window."""

    def __init__(self, level: str, count: int, size: tuple[int, int]) -> None:
        self.groups = groups.of_level(level)
        self.stride = groups.STRIDES[level]
        height, width = size[0] // self.stride, size[1] // self.stride
        shape = (count, len(self.groups), height, width)
        self.heat = np.zeros(shape, np.float32)
        self.weight = np.zeros(shape, np.float32)
        self.known = np.ones(shape, np.float32)
        self.index = {group.name: i for i, group in enumerate(self.groups)}
        names = [name for group in self.groups for name in group.names]
        self.names = {name: i for i, name in enumerate(names)}
        self.cells: list[tuple[int, int, int, int]] = []
        self.weights: list[float] = []
        self.boxes: list[tuple[float, float, float, float]] = []
        self.centres: list[tuple[int, int, int, int]] = []
        self.name_ids: list[int] = []
        self.attributes: list[Floats] = []

    def add(self, window: int, labels: Labels) -> None:
        for group, box in labels.unclear:
            if group not in self.index:
                continue
            cells = box.scaled(1 / self.stride)
            right, bottom = (int(np.ceil(side)) for side in (cells.right, cells.bottom))
            rows, columns = Box(int(cells.left), int(cells.top), right, bottom).slices
            self.known[window, self.index[group], rows, columns] = 0
        for group, i in self.index.items():
            if group not in labels.known:
                self.known[window, i] = 0
        for target in labels.targets:
            if target.group in self.index:
                self._element(window, target)

    def _element(self, window: int, target: Target) -> None:
        channel = self.index[target.group]
        height, width = self.heat.shape[2:]
        across, down = target.box.centre
        x = min(width - 1, max(0, int(across / self.stride)))
        y = min(height - 1, max(0, int(down / self.stride)))
        size = (target.box.width / self.stride, target.box.height / self.stride)
        cells = _bell(self.heat[window, channel], (x, y), size)
        share = len(cells) ** -EVENNESS
        for row, column in cells:
            before = self.weight[window, channel, row, column]
            self.weight[window, channel, row, column] = max(before, share)
            self.known[window, channel, row, column] = 1
        place = (window, channel, y, x)
        self.cells += [(window, channel, row, column) for row, column in cells]
        self.weights += [1 / len(cells)] * len(cells)
        self.boxes += [target.box.corners] * len(cells)
        self.centres.append(place)
        self.name_ids.append(
            UNKNOWN if target.name is None else self.names[target.name]
        )
        self.attributes.append(_attributes(target))

    def built(self) -> LevelTargets:
        return LevelTargets(
            self.heat,
            self.weight,
            self.known,
            np.array(self.cells, np.int64).reshape(-1, 4),
            np.array(self.weights, np.float32),
            np.array(self.boxes, np.float32).reshape(-1, 4),
            np.array(self.centres, np.int64).reshape(-1, 4),
            np.array(self.name_ids, np.int64),
            np.array(self.attributes, np.float32).reshape(-1, len(ATTRIBUTES)),
        )


def build_targets(
    windows: Sequence[Labels], size: tuple[int, int]
) -> tuple[LevelTargets, LevelTargets]:
    """Targets of the fine and the coarse level for windows of (height, width)."""
    built = []
    for level in groups.LEVELS:
        builder = _Builder(level, len(windows), size)
        for i, labels in enumerate(windows):
            builder.add(i, labels)
        built.append(builder.built())
    return built[0], built[1]


def _bell(
    heat: Floats, centre: tuple[int, int], size: tuple[float, float]
) -> list[tuple[int, int]]:
    """Raise a heatmap to a bell of a (width, height) in cells; rows and columns on top.

    The bell is 1 at the centre; the cells on top are those of at least `PLATEAU`.
    """
    height, width = heat.shape
    rx, ry = (max(0, int(SPREAD * side / 2)) for side in size)
    x, y = centre
    columns = np.arange(max(0, x - rx), min(width, x + rx + 1))
    rows = np.arange(max(0, y - ry), min(height, y + ry + 1))
    across = np.exp(-(((columns - x) / ((2 * rx + 1) / 6)) ** 2) / 2)
    down = np.exp(-(((rows - y) / ((2 * ry + 1) / 6)) ** 2) / 2)
    bell = down[:, None] * across[None]
    part = heat[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    np.maximum(part, bell.astype(np.float32), out=part)
    return [(int(rows[i]), int(columns[j])) for i, j in np.argwhere(bell >= PLATEAU)]


def _attributes(target: Target) -> Floats:
    """0 or 1 for each attribute; a softmax without a 1 is unknown and NaN."""
    found = np.array([float(name in target.attributes) for name in ATTRIBUTES])
    variants, tones = len(groups.VARIANTS), len(groups.TONES)
    for part in (found[:variants], found[variants : variants + tones]):
        if not part.any():
            part[:] = np.nan
    if not target.told:
        found[:] = np.nan
    return found.astype(np.float32)
