"""The rectangle of one colour behind an element's words: a button's own shape."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from pix2code_app.evidence.ink import edge_of, main_colour, runs
from pix2code_app.geometry import Box

if TYPE_CHECKING:
    from pix2code_app.evidence.ink import Mask, Pixels
    from pix2code_app.evidence.places import Place

SHADING = 48
"""Levels of a channel by which a row of a button may differ from its main colour."""

SAME_SHADE = 16
"""Levels by which the pixels of such a row may differ from each other."""


def ground_shape(pixels: Pixels, place: Place) -> Box[int]:
    """The rectangle of one colour around an element's middle: a button's own shape.

    The columns are followed outwards along two rows above and below the words, as
    long as one of them is still of the ground.
    """
    box, room = place.box, place.room
    ground = main_colour(pixels[_middle(box).slices])
    around = pixels[room.slices].astype(np.int16)
    own = around[:, max(0, box.left - room.left) : max(0, box.right - room.left)]
    if not own.size:
        return box
    shades = np.median(own, axis=1).astype(np.int16)
    surroundings = main_colour(edge_of(pixels[room.slices]))
    away = np.abs(shades - ground).max(axis=1)
    is_shaded = (away <= SHADING) & (away < np.abs(shades - surroundings).max(axis=1))
    shades[~is_shaded] = ground
    is_ground = np.abs(around - shades[:, None]).max(axis=2) < SAME_SHADE
    inner = box.moved(-room.left, -room.top)
    last = len(is_ground) - 1  # the room of thin elements may be smaller than they are
    rows = [inner.top + round(share * inner.height) for share in (0.22, 0.78)]
    rows = [min(max(0, row), last) for row in rows]
    columns = is_ground[rows].any(axis=0)
    left, right = _extent(columns, (inner.left + inner.right) // 2, widest_gap=4)
    if right - left < 0.5 * inner.width:
        return box
    filled = is_ground[:, left:right].mean(axis=1) > 0.3
    words_height = inner.height // 2
    middle = (inner.top + inner.bottom) // 2
    top, bottom = _extent(filled, middle, widest_gap=words_height)
    if bottom - top < 0.5 * inner.height:
        return box
    return Box(left, top, right, bottom).moved(room.left, room.top)


def _extent(marked: Mask, middle: int, *, widest_gap: int) -> tuple[int, int]:
    """The run of marks around `middle`; holes, such as letters, are bridged."""
    for begin, end in runs(marked, widest_gap):
        if begin <= middle < end:
            return begin, end
    return 0, 0


def _middle(box: Box[int]) -> Box[int]:
    """The box without the fifth at each edge, where the surroundings may show."""
    across, down = box.width // 5, box.height // 5
    return Box(box.left + across, box.top + down, box.right - across, box.bottom - down)
