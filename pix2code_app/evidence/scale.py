"""How many pixels of a picture are one logical pixel: the device ratio.

One logical pixel is a CSS pixel, a dp or a point.
"""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pix2code_app.geometry import Box

RATIOS = (1.0, 1.5, 2.0, 3.0)
"""Device ratios that are told apart."""

SHRUNK = 0.5
"""Ratio of a screenshot that was reduced to half its size, as previews are."""

SHRUNK_LINE = 9.5
"""Pixels of the usual lines of such a picture, at the most. Of thirty web pages at a
ratio of 1 they have 10 to 34, and at half their size 6 to 9 but for title pages."""

SMALL_LINE = 10.0
"""Logical pixels from the top of a line's ink to its bottom, of the small words of a
screen: these differ less from screen to screen than the large ones."""

SMALL = 0.25
"""Share of a screen's lines that are as small as that or smaller."""

DESKTOP = (1000, 1940)
PHONE = (320, 440)
"""Logical widths of screens, at least and at most."""

PHONE_PIXELS = frozenset((640, 720, 750, 828, 1080, 1125, 1170, 1179, 1242, 1284, 1290))
"""Widths in pixels that phones have, and windows of a desktop hardly ever."""

PHONE_ASPECTS = (1.6, 2.4)
"""Height over width of phones; pages that are photographed whole may have it too."""

_TEXT_SPREAD, _WIDTH_SPREAD = 0.6, 0.1  # in natural logarithms
_UNUSUAL = 0.8  # misfit of every ratio but 1, which most pictures have
_FEW_LINES = 4


def estimate_scale(size: tuple[int, int], lines: Sequence[Box[int]]) -> float:
    """The device ratio of a picture of `size`, by its size and its lines of words."""
    heights = [line.height for line in lines]
    if _is_shrunk(size, heights):
        return SHRUNK
    return min(RATIOS, key=lambda ratio: _misfit(ratio, size, heights))


def _is_shrunk(size: tuple[int, int], heights: Sequence[int]) -> bool:
    """Whether a picture is half as wide as a page and its words are as small."""
    is_as_wide = DESKTOP[0] <= size[0] / SHRUNK <= DESKTOP[1] and size[0] < DESKTOP[0]
    are_enough = len(heights) >= _FEW_LINES
    return is_as_wide and are_enough and float(np.median(heights)) <= SHRUNK_LINE


def _misfit(ratio: float, size: tuple[int, int], heights: Sequence[int]) -> float:
    width = size[0] / ratio
    misfit = min(_outside(width, *bounds) for bounds in _widths(size)) ** 2
    misfit += _UNUSUAL * (ratio != 1)
    if len(heights) >= _FEW_LINES:
        small = float(np.quantile(heights, SMALL))
        misfit += (log(small / (ratio * SMALL_LINE)) / _TEXT_SPREAD) ** 2
    return misfit


def _widths(size: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    """Logical widths that a picture of a shape may have."""
    aspect = size[1] / size[0]
    if size[0] in PHONE_PIXELS and PHONE_ASPECTS[0] <= aspect <= PHONE_ASPECTS[1]:
        return (PHONE,)
    return (DESKTOP, PHONE) if aspect >= PHONE_ASPECTS[0] else (DESKTOP,)


def _outside(width: float, least: float, most: float) -> float:
    """How far a width is outside of what is usual, 0 inside."""
    return max(0.0, log(least / width), log(width / most)) / _WIDTH_SPREAD
