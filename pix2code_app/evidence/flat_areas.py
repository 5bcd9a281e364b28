"""Areas of one colour in a picture, and the rectangles among them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from pix2code_app.geometry import Box

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from pix2code_app.evidence.ink import Pixels

SAME = 6
"""Levels of a channel by which neighbours of one area may differ: a page and a card on
it differ by more, the steps of a gradient and JPEG's noise by less."""

SMALLEST = 8
"""Pixels of the shortest side of an area that is looked at: a small check box."""

MOST_AREAS = 4000
"""Areas that are looked at in one picture, the largest first."""

LEAST_FILL = 0.77
"""Share of its rectangle that a flat area must cover: a circle covers π/4."""

_STRAIGHT = 0.94  # share of the middle row and column; a notch of text is smaller
_RING = 0.6  # share of its rectangle that a ring is; more is left beside words
_THICKEST = 8  # pixels of both sides of a border around a box
_CORNER = 1 - np.pi / 4  # share of a square that its rounded corner leaves empty


@dataclass(frozen=True, slots=True)
class FlatArea:
    """A connected area of one colour.

    Attributes:
        label: its number in `FlatAreas.labels`.
        box: the rectangle around it.
        is_rectangle: whether it is a rectangle, its corners rounded or not, once what
            lies on it is counted as its own; a ring around a box is none.
        radius: of its corners, in pixels.
        count: its pixels.
    """

    label: int
    box: Box[int]
    is_rectangle: bool
    radius: float
    count: int


@dataclass(frozen=True, slots=True)
class FlatAreas:
    """The flat areas of a picture, largest rectangles first.

    `labels` (H, W) has the number of each pixel's area, 0 for edges.
    """

    labels: NDArray[np.int32]
    areas: tuple[FlatArea, ...]


def find_flat_areas(jumps: Pixels) -> FlatAreas:
    """The areas of a picture within which no colour jumps, by its gradient (H, W)."""
    flat = (jumps <= SAME).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(flat, connectivity=4)
    return FlatAreas(labels, tuple(_areas(labels, stats)))


def _areas(labels: NDArray[np.int32], stats: NDArray[np.int32]) -> Iterator[FlatArea]:
    wide, high = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    is_large = (wide >= SMALLEST) & (high >= SMALLEST)
    is_large[0] = False  # the edges
    found = np.flatnonzero(is_large)
    sizes = wide[found].astype(np.int64) * high[found]
    for label in found[np.argsort(-sizes, kind="stable")][:MOST_AREAS].tolist():
        left, top, width, height, count = stats[label].tolist()
        part = labels[top : top + height, left : left + width] == label
        yield _described(label, part.astype(np.uint8), (left, top), count)


def _described(
    label: int, part: NDArray[np.uint8], corner: tuple[int, int], count: int
) -> FlatArea:
    """An area by its mask (h, w), whose upper left corner lies at `corner`."""
    outlines, _ = cv2.findContours(part, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    filled = np.zeros_like(part)
    cv2.drawContours(filled, outlines, -1, 1, cv2.FILLED)
    high, wide = filled.shape
    straight = min(filled[high // 2].mean(), filled[:, wide // 2].mean())
    covered = int(filled.sum())
    is_border = count < _RING * covered and count < _THICKEST * (wide + high)
    is_rectangle = covered >= LEAST_FILL * filled.size and straight >= _STRAIGHT
    is_rectangle &= not is_border
    left, top = corner
    # A pixel is flat if those before it, to the left and above, are like it.
    box = Box(max(0, left - 1), max(0, top - 1), left + wide, top + high)
    radius = _radius(filled) if is_rectangle else 0.0
    return FlatArea(label, box, bool(is_rectangle), radius, count)


def _radius(filled: NDArray[np.uint8]) -> float:
    """The radius of the corners of a mask (h, w): by what they leave empty."""
    side = min(filled.shape) // 2
    corners = (
        filled[:side, :side],
        filled[:side, -side:],
        filled[-side:, :side],
        filled[-side:, -side:],
    )
    empty = np.median([side * side - int(corner.sum()) for corner in corners])
    radius = float(np.sqrt(empty / _CORNER))
    return min(radius, side + 0.5) if radius >= 1.5 else 0.0
