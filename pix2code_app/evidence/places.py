"""Where the elements of a screen stand in its mockup, and how much room each has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compilers.schema.dialects import dialect
from pix2code_app.geometry import Box

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compilers.language.tree import NodePath, Screen


ACROSS, DOWN = 0.04, 0.012
"""Shares of a picture's width and height by which a predicted box may be too small."""


@dataclass(frozen=True, slots=True)
class Place:
    """An element in a picture.

    Attributes:
        path: where it stands in the tree.
        role: what it means.
        is_leaf: whether it holds nothing.
        box: its predicted rectangle, in pixels.
        room: the pixels that are nearer to it than to its neighbours.
    """

    path: NodePath
    role: str
    is_leaf: bool
    box: Box[int]
    room: Box[int]


def places_of(
    screen: Screen, boxes: Mapping[NodePath, Box[float]], size: tuple[int, int]
) -> list[Place]:
    """Every element with a box; boxes are fractions of a picture of `size`."""
    kinds = dialect(screen.dialect).elements
    found = [
        (path, kinds[element.name].role, element.children is None)
        for path, element in screen.walk()
        if path in boxes
    ]
    whole = Box(0, 0, *size)
    areas = [boxes[path].scaled(*size).rounded().within(whole) for path, _, _ in found]
    leaves = [
        area for area, (_, _, is_leaf) in zip(areas, found, strict=True) if is_leaf
    ]
    return [
        Place(path, role, is_leaf, area, _room(area, leaves, size) if is_leaf else area)
        for area, (path, role, is_leaf) in zip(areas, found, strict=True)
        if area.width > 1 and area.height > 1
    ]


def _room(own: Box[int], leaves: Sequence[Box[int]], size: tuple[int, int]) -> Box[int]:
    """`own`, grown by what a box may be off, as far as half-way to its neighbours."""
    width, height = size
    across, down = round(ACROSS * width), round(DOWN * height)
    left, right = max(0, own.left - across), min(width, own.right + across)
    top, bottom = max(0, own.top - down), min(height, own.bottom + down)
    for other in leaves:
        if other is own:
            continue
        shared_rows = min(own.bottom, other.bottom) - max(own.top, other.top)
        shared_columns = min(own.right, other.right) - max(own.left, other.left)
        if shared_rows > 0.3 * min(own.height, other.height):
            if other.left + other.right > own.left + own.right:
                right = min(right, (own.right + other.left) // 2)
            else:
                left = max(left, -(-(own.left + other.right) // 2))
        elif shared_columns > 0:
            if other.top + other.bottom > own.top + own.bottom:
                bottom = min(bottom, (own.bottom + other.top) // 2)
            else:
                top = max(top, -(-(own.top + other.bottom) // 2))
    return Box(left, top, right, bottom)
