"""Rectangles: in pixels of a picture, in logical pixels, or in fractions of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable

N = TypeVar("N", int, float)


@dataclass(frozen=True, slots=True)
class Box(Generic[N]):
    """A rectangle with upright sides; right and bottom are the first points outside.

    `Box[int]` is of whole pixels of a picture, `Box[float]` of logical pixels or of
    fractions. A box may be empty: then its right is not right of its left.
    """

    left: N
    top: N
    right: N
    bottom: N

    @classmethod
    def at(cls, left: N, top: N, width: N, height: N) -> Box[N]:
        """The box with a corner and a size."""
        return cls(left, top, left + width, top + height)

    @property
    def width(self) -> N:
        """Its width, never negative."""
        return max(self.right - self.left, self.left - self.left)

    @property
    def height(self) -> N:
        """Its height, never negative."""
        return max(self.bottom - self.top, self.top - self.top)

    @property
    def area(self) -> N:
        """Its width times its height."""
        return self.width * self.height

    @property
    def centre(self) -> tuple[float, float]:
        """Its middle, across and down."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    @property
    def corners(self) -> tuple[N, N, N, N]:
        """Left, top, right and bottom."""
        return self.left, self.top, self.right, self.bottom

    @property
    def rectangle(self) -> tuple[N, N, N, N]:
        """Left, top, width and height, as programs and files say it."""
        return self.left, self.top, self.width, self.height

    @property
    def slices(self) -> tuple[slice, slice]:
        """The rows and columns of a picture (H, W, …) that it covers, as an index."""
        rows = slice(max(0, int(self.top)), max(0, int(self.bottom)))
        return rows, slice(max(0, int(self.left)), max(0, int(self.right)))

    def moved(self, across: N, down: N) -> Box[N]:
        """The same box elsewhere."""
        return Box(
            self.left + across, self.top + down, self.right + across, self.bottom + down
        )

    def grown(self, across: N, down: N) -> Box[N]:
        """The same box with more on all four sides, or less."""
        return Box(
            self.left - across, self.top - down, self.right + across, self.bottom + down
        )

    def scaled(self, across: float, down: float | None = None) -> Box[float]:
        """Its place in a picture so many times as wide, and as high.

        A box of fractions times the size of a picture is the box in its pixels.
        """
        down = across if down is None else down
        return Box(
            self.left * across, self.top * down, self.right * across, self.bottom * down
        )

    def rounded(self) -> Box[int]:
        """The nearest box of whole pixels."""
        return Box(*(round(side) for side in self.corners))

    def within(self, other: Box[N]) -> Box[N]:
        """The part of it that lies in another box; empty where none does."""
        return Box(
            max(self.left, other.left),
            max(self.top, other.top),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        )

    def contains(self, other: Box[N]) -> bool:
        """Whether another box lies in it altogether."""
        return other.within(self) == other

    def holds_centre(self, other: Box[N]) -> bool:
        """Whether the centre of another box lies in it."""
        across, down = other.centre
        return self.left <= across < self.right and self.top <= down < self.bottom

    def share_in(self, other: Box[N]) -> float:
        """Share of it that lies in another box, 0 to 1; 0 of an empty one."""
        return self.within(other).area / self.area if self.area else 0.0

    def iou(self, other: Box[N]) -> float:
        """Intersection over union; 0 of empty boxes."""
        common = self.within(other).area
        union = self.area + other.area - common
        return common / union if union else 0.0


def hull(boxes: Iterable[Box[N]]) -> Box[N]:
    """The smallest box around all of them; there must be one at least."""
    left, top, right, bottom = zip(*(box.corners for box in boxes), strict=True)
    return Box(min(left), min(top), max(right), max(bottom))


def smallest_around(boxes: Iterable[Box[N]], other: Box[N]) -> Box[N] | None:
    """The smallest of the boxes that hold the centre of another one."""
    around = [box for box in boxes if box.holds_centre(other)]
    return min(around, key=lambda box: box.area, default=None)
