"""Boxes, pictures, icons and dividers of a screen, by its flat areas."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from compilers.language.tree import Colour
from pix2code_app.evidence.flat_areas import find_flat_areas
from pix2code_app.evidence.ink import main_colour
from pix2code_app.geometry import Box

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from pix2code_app.evidence.flat_areas import FlatArea, FlatAreas
    from pix2code_app.evidence.ink import Mask, Pixels

WIDEST_BORDER = 4
"""Logical pixels of a border; what is wider is a box around a box."""

DIFFERENT = 6
"""Levels of a channel by which the fill of a box differs from what is around it."""

PICTURE = 48
"""Logical pixels of the shorter side of the smallest picture; what is smaller, and not
words, is an icon."""

ICON = 6
"""Logical pixels of the smallest icon."""

DOT = 3
"""Logical pixels of the smallest dot, a bullet before small words."""

THICKEST_DIVIDER = 3
SHORTEST_DIVIDER = 24

_JOINED = 4  # logical pixels between the parts of one icon
_OVERLAP = 0.5  # share of a shape that lies in a line of words: it is a letter
_STEP = 3  # every third pixel tells the colour of the page as well
_HOLLOW = 0.25  # share of its hull that a shape covers; a thin ring covers less
_GROUND_SHARE = 0.05  # of the picture: so large an area of a box's colour is no picture


@dataclass(frozen=True, slots=True)
class PaintedBox:
    """A rectangle of one colour; lengths are in pixels of the picture.

    Attributes:
        box: its rectangle, the border included.
        fill: its colour.
        border: the colour of its outline, None without one.
        border_width: how wide that is.
        radius: of its corners.
    """

    box: Box[int]
    fill: Colour
    border: Colour | None = None
    border_width: int = 0
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Regions:
    """What a screen shows beside its words.

    Attributes:
        background: the colour of the page.
        boxes: cards, buttons, fields and bars, the largest first.
        pictures: areas of many colours.
        icons: small shapes that are no words.
        dividers: lines across or down.
        dots: shapes smaller than icons: bullets, or nothing that tells anything.
    """

    background: Colour
    boxes: tuple[PaintedBox, ...]
    pictures: tuple[Box[int], ...]
    icons: tuple[Box[int], ...]
    dividers: tuple[Box[int], ...]
    dots: tuple[Box[int], ...] = ()


def find_regions(
    pixels: Pixels, jumps: Pixels, lines: Sequence[Box[int]], scale: float
) -> Regions:
    """The regions of an RGB picture (H, W, 3).

    Args:
        pixels: the picture.
        jumps: its gradient (H, W).
        lines: its lines of words.
        scale: pixels of it for one logical pixel.
    """
    flat = find_flat_areas(jumps)
    words = _mask(lines, pixels.shape[:2])
    rectangles = [
        area for area in flat.areas if area.is_rectangle and not _in(area.box, words)
    ]
    boxes = _boxes(pixels, flat, rectangles, scale)
    background = _colour(main_colour(pixels[::_STEP, ::_STEP]))
    fills = [background, *(box.fill for box, _ in boxes)]
    ground = _ground(pixels, flat, {label for _, label in boxes}, fills)
    shapes = _shapes(ground, words, scale)
    pictures, icons, dividers, dots = _sorted_shapes(shapes, scale)
    return Regions(
        background,
        tuple(box for box, _ in boxes if not _is_in_any(box.box, pictures)),
        tuple(pictures),
        tuple(icon for icon in icons if not _is_in_any(icon, pictures)),
        tuple(line for line in dividers if not _is_in_any(line, pictures)),
        tuple(dot for dot in dots if not _is_in_any(dot, pictures)),
    )


def _boxes(
    pixels: Pixels, flat: FlatAreas, rectangles: Sequence[FlatArea], scale: float
) -> list[tuple[PaintedBox, int]]:
    """Boxes with the label of their flat area."""
    found = []
    height, width = pixels.shape[:2]
    for area in rectangles:
        if area.box.width >= width and area.box.height >= height:
            continue  # the page
        fill = _fill(pixels, flat, area)
        box = _with_border(pixels, area, fill, scale)
        if box is not None:
            found.append((box, area.label))
    return found


def _fill(pixels: Pixels, flat: FlatAreas, area: FlatArea) -> NDArray[np.float32]:
    """The median colour (3,) of an area; of many pixels some are enough."""
    box = area.box
    step = max(1, min(box.width, box.height) // 60)
    own = flat.labels[box.top : box.bottom : step, box.left : box.right : step]
    part = pixels[box.slices][::step, ::step][own == area.label]
    if not len(part):
        part = pixels[box.slices].reshape(-1, 3)
    median: NDArray[np.float32] = np.median(part, axis=0).astype(np.float32)
    return median


def _with_border(
    pixels: Pixels, area: FlatArea, fill: NDArray[np.float32], scale: float
) -> PaintedBox | None:
    """A flat rectangle as a box; None where nothing sets it off from around it."""
    most = round(WIDEST_BORDER * scale)
    outside = _outwards(pixels, area, most + 2)  # (steps, 3), from the box outwards
    if not len(outside):
        return PaintedBox(area.box, _colour(fill), radius=round(area.radius, 1))
    around = outside[-1]
    away_from_fill = np.abs(outside - fill).max(axis=1)
    away_from_around = np.abs(outside - around).max(axis=1)
    is_border = (away_from_fill > DIFFERENT) & (away_from_around > DIFFERENT)
    wide = int(np.argmin(is_border)) if not is_border.all() else most
    if 0 < wide <= most:
        strongest = outside[:wide][away_from_around[:wide].argmax()]
        return PaintedBox(
            area.box.grown(wide, wide),
            _colour(fill),
            _colour(strongest),
            wide,
            round(area.radius + wide, 1) if area.radius else 0.0,
        )
    if np.abs(fill - around).max() <= DIFFERENT:
        return None
    return PaintedBox(area.box, _colour(fill), radius=round(area.radius, 1))


def _outwards(pixels: Pixels, area: FlatArea, steps: int) -> NDArray[np.float32]:
    """The colours (steps, 3) of what follows a box outwards, the median of its sides.

    Each side is looked at where it is straight. Sides at the picture's edge are not.
    """
    height, width = pixels.shape[:2]
    box, margin = area.box, round(area.radius) + 1
    columns = slice(box.left + margin, max(box.left + margin + 1, box.right - margin))
    rows = slice(box.top + margin, max(box.top + margin + 1, box.bottom - margin))
    sides = []
    if box.top >= steps:
        above = pixels[box.top - steps : box.top, columns]
        sides.append(np.median(above, axis=1)[::-1])
    if box.bottom + steps <= height:
        below = pixels[box.bottom : box.bottom + steps, columns]
        sides.append(np.median(below, axis=1))
    if box.left >= steps:
        before = pixels[rows, box.left - steps : box.left]
        sides.append(np.median(before, axis=0)[::-1])
    if box.right + steps <= width:
        after = pixels[rows, box.right : box.right + steps]
        sides.append(np.median(after, axis=0))
    if not sides:
        return np.zeros((0, 3), np.float32)
    middle: NDArray[np.float32] = np.median(sides, axis=0).astype(np.float32)
    return middle


def _ground(
    pixels: Pixels, flat: FlatAreas, own: Iterable[int], fills: Sequence[Colour]
) -> NDArray[np.uint8]:
    """Where nothing but the page and its boxes is (H, W).

    Args:
        pixels: the picture.
        flat: its flat areas.
        own: the labels of those that are boxes.
        fills: the colours of the page and of the boxes: a large area of one of them is
            ground too, whatever its shape.
    """
    is_ground = np.zeros(int(flat.labels.max()) + 1, np.uint8)
    is_ground[list(own)] = 1
    colours = np.array([(fill.red, fill.green, fill.blue) for fill in fills])
    least = _GROUND_SHARE * flat.labels.size
    for area in flat.areas:
        if area.count < least:
            continue
        away = np.abs(colours - _fill(pixels, flat, area)).max(axis=1)
        is_ground[area.label] = area.is_rectangle or away.min() <= DIFFERENT
    ground = is_ground[flat.labels]
    # The edge before a flat pixel is of its area too.
    grown: NDArray[np.uint8] = cv2.dilate(
        ground, np.ones((2, 2), np.uint8), anchor=(0, 0)
    )
    return grown


def _shapes(ground: NDArray[np.uint8], words: Mask, scale: float) -> list[Box[int]]:
    """What stands on the ground and is no word: hulls of what hangs together.

    What is mostly hollow is left out: the border of a box, or its shadow.
    """
    shapes = ((ground == 0) & ~words).astype(np.uint8)
    side = max(1, round(_JOINED * scale))
    joined = cv2.morphologyEx(shapes, cv2.MORPH_CLOSE, np.ones((side, side), np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    return [
        Box(left, top, left + wide, top + high)
        for left, top, wide, high, count in stats[1:].tolist()
        if count > _HOLLOW * wide * high
    ]


def _sorted_shapes(
    shapes: Iterable[Box[int]], scale: float
) -> tuple[list[Box[int]], list[Box[int]], list[Box[int]], list[Box[int]]]:
    """Pictures, icons, dividers and dots among shapes."""
    pictures: list[Box[int]] = []
    icons: list[Box[int]] = []
    dividers: list[Box[int]] = []
    dots: list[Box[int]] = []
    for shape in shapes:
        short, long = sorted((shape.width / scale, shape.height / scale))
        if short <= THICKEST_DIVIDER and long >= SHORTEST_DIVIDER:
            dividers.append(shape)
        elif short >= PICTURE:
            pictures.append(shape)
        elif short >= ICON and long < 4 * short:
            icons.append(shape)
        elif short >= DOT and long < 2 * ICON:
            dots.append(shape)
    return pictures, icons, dividers, dots


def _mask(areas: Iterable[Box[int]], size: tuple[int, ...]) -> Mask:
    """Where areas are, each a little larger (H, W)."""
    mask = np.zeros(size, dtype=bool)
    for area in areas:
        part = area.grown(2, 2)
        mask[part.slices] = True
    return mask


def _in(area: Box[int], words: Mask) -> bool:
    inside = words[area.slices]
    return bool(inside.mean() > _OVERLAP)


def _is_in_any(area: Box[int], others: Iterable[Box[int]]) -> bool:
    return any(other.contains(area) for other in others)


def _colour(levels: NDArray[np.float32] | NDArray[np.int16]) -> Colour:
    red, green, blue = (round(float(level)) for level in levels)
    return Colour(red, green, blue)
