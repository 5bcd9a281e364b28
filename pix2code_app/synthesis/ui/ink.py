"""Boxes of what is really painted inside the boxes that a browser gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Pixels = NDArray[np.uint8]

CONTRAST = 24
"""Difference of a channel from the ground from which a pixel is painted; soft grey on
white differs by 60, JPEG is not in play here."""

BOX = "box"
_ROOMS = {BOX: 2, "ink": 0, "mark": 2}
"""Pixels around an element that are looked at: a box must stand out from them; a mark
ends where it is painted, at its own edge or at the glyph of a button without one."""

ROOM = 1.0
"""CSS pixels left around ink: people who draw boxes by hand leave as much."""


def painted(
    elements: Sequence[dict[str, Any]], pixels: Pixels, ratio: float
) -> list[dict[str, Any]]:
    """Elements with boxes shrunk to their ink, without those of which nothing shows.

    Args:
        elements: as the harvester gives them, boxes in CSS pixels.
        pixels: the photograph (H, W, 3).
        ratio: its pixels for each CSS pixel.
    """
    found = []
    for element in elements:
        is_ink = element["kind"] != BOX
        part, origin = _area(element["box"], pixels, ratio, _ROOMS[element["kind"]])
        ink = ink_box(part)
        if ink is None:
            continue
        box = element["box"]
        if is_ink:
            box = _css(_with_room(ink, part.shape, ROOM * ratio), origin, ratio)
        found.append({**element, "box": [round(value, 2) for value in box]})
    return found


def ink_box(pixels: Pixels) -> tuple[int, int, int, int] | None:
    """Left, top, right and bottom of what differs from the ground, None for a blank.

    The ground is the commonest colour of the border.
    """
    if pixels.size == 0:
        return None
    border = np.concatenate([pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]])
    codes = border.astype(np.int32) @ np.array([65536, 256, 1])
    values, counts = np.unique(codes, return_counts=True)
    ground = int(values[counts.argmax()])
    colour = np.array([ground >> 16, ground >> 8 & 255, ground & 255])
    differs = np.abs(pixels.astype(np.int16) - colour).max(2) > CONTRAST
    rows, columns = np.flatnonzero(differs.any(1)), np.flatnonzero(differs.any(0))
    if not len(rows):
        return None
    return int(columns[0]), int(rows[0]), int(columns[-1]) + 1, int(rows[-1]) + 1


def _with_room(
    ink: tuple[int, int, int, int], shape: tuple[int, ...], room: float
) -> tuple[float, float, float, float]:
    """A box with room around it, as far as its part of the picture goes."""
    left, top, right, bottom = ink
    return (
        max(0.0, left - room),
        max(0.0, top - room),
        min(float(shape[1]), right + room),
        min(float(shape[0]), bottom + room),
    )


def _css(
    box: tuple[float, float, float, float], origin: tuple[int, int], ratio: float
) -> list[float]:
    """Left, top, width and height in CSS pixels of the page."""
    left, top, right, bottom = box
    x, y = origin
    return [
        (x + left) / ratio,
        (y + top) / ratio,
        (right - left) / ratio,
        (bottom - top) / ratio,
    ]


def _area(
    box: Sequence[float], pixels: Pixels, ratio: float, room: int
) -> tuple[Pixels, tuple[int, int]]:
    """The part of the photograph in a box, and where it begins."""
    left, top, width, height = (value * ratio for value in box)
    x, y = max(0, int(left) - room), max(0, int(top) - room)
    right, bottom = int(np.ceil(left + width)) + room, int(np.ceil(top + height)) + room
    return pixels[y:bottom, x:right], (x, y)
