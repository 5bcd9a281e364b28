"""How like a mockup and the page that came of it are, and where they are least so.

The figure is the mean structural similarity (SSIM; Wang and others, 2004) on grey
pictures, over those windows only in which either of them shows something: empty ground
is like empty ground, and would flatter every page.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np
from PIL import Image

from pix2code_app.geometry import Box

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

CELL = 4
"""Logical pixels across what is compared as one: with smaller cells the smoothing of
letters counts as much as a shift, with larger ones too little of a shift counts."""

WINDOW = 8
"""Cells across the windows of SSIM, as in the paper; half as many apart."""

_FLAT = 3.0
"""Standard deviation, of 255 levels, below which a window shows nothing."""

_MOVED = 4.0
"""Logical pixels of a shift, or of a size, that one sees without laying over."""

_COLOURED = 24.0
"""Levels, of 255, by which a mean colour has to differ before it is called another."""

_INKED = 8.0
"""Levels between neighbouring cells that are no gradient and no noise of a JPEG."""

_LEAST_AREA = 12.0
"""Logical pixels across the smallest thing worth a word; shadows are thinner."""

WORST = 5

Kind = Literal["missed", "moved", "sized", "coloured", "unlike"]


@dataclass(frozen=True, slots=True)
class Place:
    """A leaf of the program: where the mockup has it, and the page, in pixels."""

    node: str
    mockup: Box[float]
    page: Box[float] | None


@dataclass(frozen=True, slots=True)
class Deviation:
    """What is unlike at a place of the mockup.

    `amount` is in logical pixels for what moved or has another size, in levels for
    colours, and a likeness from 0 to 1 otherwise. What the program misses has no node.
    """

    kind: Kind
    box: Box[float]
    amount: float
    node: str | None = None


@dataclass(frozen=True, slots=True)
class Likeness:
    """The figure, from 0 to 1, the worst places, and all that no element covers."""

    share: float
    worst: tuple[Deviation, ...]
    uncovered: tuple[Box[float], ...]


def compare(
    mockup: NDArray[np.uint8],
    page: NDArray[np.uint8],
    places: Sequence[Place],
    scale: float,
) -> Likeness:
    """Compare a mockup with the photograph of its page.

    Both are RGB pictures (height, width, 3), of one size; `scale` is how many of their
    pixels make a logical one.
    """
    side = CELL * scale
    first, second = _reduced(mockup, side), _reduced(page, side)
    similar, inked = ssim_map(first.mean(axis=2), second.mean(axis=2))
    share = float(similar[inked].clip(0).mean()) if inked.any() else 1.0
    loss = np.where(inked, 1 - similar.clip(0), 0.0)
    step = side * WINDOW / 2
    uncovered = tuple(uncovered_ink(first, (one.mockup for one in places), side, scale))
    found = [
        (_lost(loss, place.mockup, step), _deviation(place, first, second, side, scale))
        for place in places
    ]
    found += [
        (_lost(loss, box, step), Deviation("missed", box, 0.0)) for box in uncovered
    ]
    ranked = sorted(
        ((lost, one) for lost, one in found if one is not None and lost > 0),
        key=lambda pair: -pair[0],
    )
    return Likeness(share, tuple(one for _, one in ranked[:WORST]), uncovered)


def ssim_map(
    first: NDArray[np.float64], second: NDArray[np.float64]
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """SSIM of each window, and whether anything is to be seen in it.

    Windows of 8 × 8 stand 4 apart; a picture smaller than one has one window.
    """
    low = [max(0, WINDOW - side) for side in first.shape]
    if any(low):
        pad = [(0, missing) for missing in low]
        first, second = np.pad(first, pad, "edge"), np.pad(second, pad, "edge")
    mean_a, mean_b = _means(first), _means(second)
    var_a = (_means(first * first) - mean_a**2).clip(0)
    var_b = (_means(second * second) - mean_b**2).clip(0)
    shared = _means(first * second) - mean_a * mean_b
    flat, busy = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    similar = ((2 * mean_a * mean_b + flat) * (2 * shared + busy)) / (
        (mean_a**2 + mean_b**2 + flat) * (var_a + var_b + busy)
    )
    return similar, np.maximum(var_a, var_b) > _FLAT**2


def uncovered_ink(
    picture: NDArray[np.float64],
    covered: Iterable[Box[float]],
    side: float,
    scale: float,
) -> list[Box[float]]:
    """What stands out from its ground where no element is, as boxes in pixels.

    `picture` is RGB (rows, columns, 3) of cells that are `side` pixels wide.
    """
    down = np.abs(np.diff(picture, axis=0, prepend=picture[:1])).max(axis=2)
    across = np.abs(np.diff(picture, axis=1, prepend=picture[:, :1])).max(axis=2)
    ink = np.maximum(down, across) > _INKED
    for box in covered:
        grown = box.grown(_MOVED * scale, _MOVED * scale).scaled(1 / side)
        ink[grown.slices] = False
    least = _LEAST_AREA * scale
    return [
        box
        for box in (one.scaled(side) for one in _pieces(ink))
        if min(box.width, box.height) >= least
    ]


def _deviation(
    place: Place,
    mockup: NDArray[np.float64],
    page: NDArray[np.float64],
    side: float,
    scale: float,
) -> Deviation | None:
    """What is most unlike of an element, in the order in which one would see it."""
    there, here = place.mockup, place.page
    if here is None or here.area == 0:
        return Deviation("missed", there, 0.0, place.node)
    pairs = zip(here.corners, there.corners, strict=True)
    left, top, right, bottom = (
        (of_page - of_mockup) / scale for of_page, of_mockup in pairs
    )
    # Words keep one edge or their middle in place; boxes of them are wider in pages.
    shift = max(
        min(abs(left), abs(right), abs(left + right) / 2),
        min(abs(top), abs(bottom), abs(top + bottom) / 2),
    )
    if shift >= _MOVED:
        return Deviation("moved", there, shift, place.node)
    colours = _mean_colour(mockup, there, side) - _mean_colour(page, here, side)
    off = float(np.abs(colours).max())
    if off >= _COLOURED:
        return Deviation("coloured", there, off, place.node)
    grown = max(abs(right - left), abs(bottom - top))
    if grown >= 2 * _MOVED:
        return Deviation("sized", there, grown, place.node)
    return Deviation("unlike", there, 0.0, place.node)


def _mean_colour(
    picture: NDArray[np.float64], box: Box[float], side: float
) -> NDArray[np.float64]:
    part = picture[_around(box, side)]
    return part.reshape(-1, 3).mean(axis=0) if part.size else np.zeros(3)


def _lost(loss: NDArray[np.float64], box: Box[float], step: float) -> float:
    """How much of the figure an element costs."""
    return float(loss[_around(box, step)].sum())


def _around(box: Box[float], side: float) -> tuple[slice, slice]:
    """The cells that a box touches, one at the least."""
    cells = box.scaled(1 / side)
    left, top = max(0, int(cells.left)), max(0, int(cells.top))
    rows = slice(top, max(top + 1, round(cells.bottom)))
    return rows, slice(left, max(left + 1, round(cells.right)))


def _reduced(picture: NDArray[np.uint8], side: float) -> NDArray[np.float64]:
    """Means of cells `side` pixels wide; an edge that is no whole cell is left out."""
    rows, columns = (max(1, int(length / side)) for length in picture.shape[:2])
    high, wide = picture.shape[:2]
    part = (0.0, 0.0, min(columns * side, wide), min(rows * side, high))
    image = Image.fromarray(picture)
    reduced = image.resize((columns, rows), Image.Resampling.BOX, box=part)
    return np.asarray(reduced, np.float64)


def _means(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Means of the windows, by sums that are made once."""
    sums = np.pad(values, ((1, 0), (1, 0))).cumsum(axis=0).cumsum(axis=1)
    step = WINDOW // 2
    rows = np.arange(0, values.shape[0] - WINDOW + 1, step)
    columns = np.arange(0, values.shape[1] - WINDOW + 1, step)
    low, high = np.ix_(rows, columns), np.ix_(rows + WINDOW, columns + WINDOW)
    right, below = np.ix_(rows, columns + WINDOW), np.ix_(rows + WINDOW, columns)
    total = sums[high] - sums[right] - sums[below] + sums[low]
    return np.asarray(total / WINDOW**2)


_NEAR = 2
"""Cells across the squares by which ink hangs together: over the space of words."""

_DENSE = 0.25
"""Share of a box that has to be inked: a frame round other things is less."""


def _pieces(ink: NDArray[np.bool_]) -> list[Box[int]]:
    """Boxes of what hangs together, over gaps as of words, and is no frame."""
    coarse: Mapping[tuple[int, int], list[tuple[int, int]]] = _binned(ink)
    left = set(coarse)
    boxes = []
    while left:
        waiting = [left.pop()]
        cells: list[tuple[int, int]] = []
        while waiting:
            row, column = waiting.pop()
            cells += coarse[row, column]
            for near in _neighbours(row, column):
                if near in left:
                    left.remove(near)
                    waiting.append(near)
        rows, columns = zip(*cells, strict=True)
        box = Box(min(columns), min(rows), max(columns) + 1, max(rows) + 1)
        if len(cells) >= _DENSE * box.area:
            boxes.append(box)
    return boxes


def _binned(ink: NDArray[np.bool_]) -> dict[tuple[int, int], list[tuple[int, int]]]:
    """Inked cells by the square of them that they lie in."""
    binned: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for row, column in np.argwhere(ink).tolist():
        binned.setdefault((row // _NEAR, column // _NEAR), []).append((row, column))
    return binned


def _neighbours(row: int, column: int) -> list[tuple[int, int]]:
    return [
        (row + down, column + across)
        for down in (-1, 0, 1)
        for across in (-1, 0, 1)
        if down or across
    ]
