"""Where a picture changes: its edges, with the outlines of boxes taken out.

Letters are islands of edges. What would join them to a box around them, its outline
or a rule beneath, is removed first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import cv2
import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Pixels: TypeAlias = NDArray[np.uint8]
    Mask: TypeAlias = NDArray[np.uint8]

LEAST_STEP = 40
"""Levels of a channel that an edge jumps at the least: grey words on white jump more,
the grain of a photograph and JPEG's noise mostly less."""

RULES = ((40, 2), (100, 1), (1, 110))
"""Columns and rows of straight edges that are rules and no strokes. A thin line has two
edges, one beside the other; the serifs of a word have one, which may be 40 long."""

LOWEST_FRAME = 14
"""Pixels of the lowest box that has words in it."""

_RIM_SHARE = 0.8  # of the ink of an outline; rounded corners leave the rim a little
_FRAME_RATIO = 1.8  # wider than any letter, so that an O or a D is no frame
_TALL_FRAME = 56  # higher than most letters: such a box may be square or round
_SQUARE_FRAME = 24  # pixels of the sides of a square that is no letter, if straight
_STRAIGHT = 0.6  # share of a side that is so; corners are rounded


def gradient(pixels: Pixels) -> Pixels:
    """How far the colour jumps (H, W) within 2 × 2 pixels, in the channel most unlike.

    A pixel is compared with those to its left and above.
    """
    jumps = cv2.morphologyEx(pixels, cv2.MORPH_GRADIENT, np.ones((2, 2), np.uint8))
    red, green, blue = cv2.split(jumps)
    strongest: Pixels = cv2.max(cv2.max(red, green), blue)
    return strongest


def edge_map(jumps: Pixels) -> Mask:
    """Where the colour jumps as at the edge of a letter (H, W), 1 or 0."""
    return (jumps > LEAST_STEP).astype(np.uint8)


def without_frames(edges: Mask) -> Mask:
    """Edges (H, W) without the outlines of boxes and without rules."""
    ink = _without_outlines(edges)
    for size in RULES:
        line = cv2.getStructuringElement(cv2.MORPH_RECT, size)
        ink = ink & ~cv2.morphologyEx(ink, cv2.MORPH_OPEN, line)
    return ink


def _without_outlines(edges: Mask) -> Mask:
    """Edges without the components whose ink lies on the rim of their box."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(edges, connectivity=8)
    width, height = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    is_wide = (height >= LOWEST_FRAME) & (width > _FRAME_RATIO * height)
    may_be_frame = is_wide | (np.minimum(width, height) >= _SQUARE_FRAME)
    may_be_frame[0] = False  # what is no edge
    is_kept = np.ones(len(stats), np.uint8)
    for label in np.flatnonzero(may_be_frame):
        left, top, wide, high, count = stats[label]
        own = labels[top : top + high, left : left + wide] == label
        is_sure = wide > _FRAME_RATIO * high or high >= _TALL_FRAME
        is_frame = _lies_on_rim(own, count) and (is_sure or _is_straight(own))
        is_kept[label] = not is_frame
    kept: Mask = edges & is_kept[labels]
    return kept


def _lies_on_rim(own: NDArray[np.bool_], count: int) -> bool:
    """Whether the ink of a component (h, w) lies on the rim of its box."""
    rim = max(3, min(own.shape) // 8)
    inner = int(np.count_nonzero(own[rim:-rim, rim:-rim]))
    return count - inner >= _RIM_SHARE * count


def _is_straight(own: NDArray[np.bool_]) -> bool:
    """Whether all four sides of a component (h, w) are straight, unlike an O's."""
    sides = (own[:2].any(0), own[-2:].any(0), own[:, :2].any(1), own[:, -2:].any(1))
    return min(float(side.mean()) for side in sides) >= _STRAIGHT
