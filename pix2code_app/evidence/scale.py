"""How many pixels of a picture are one logical pixel: the device ratio.

One logical pixel is a CSS pixel, a dp or a point.
"""

from __future__ import annotations

from math import log
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pix2code_app.evidence.ink import Area

RATIOS = (1.0, 1.5, 2.0, 3.0)
"""Device ratios that are told apart."""

USUAL_LINE = 12.0
"""Logical pixels from the top of a line's ink to its bottom, most often: words of 13 to
16 px, with letters that reach below the line or without."""

WIDTHS = {"phone": (320, 440), "desktop": (1000, 1940)}
"""Logical widths of the screens that there are mostly."""

DEVICES = {
    2.0: (640, 720, 750, 828),
    3.0: (1080, 1125, 1170, 1179, 1206, 1242, 1284, 1290, 1320, 1440),
}
"""Widths in pixels of phones by their ratio; where nothing contradicts, they decide."""

_OTHER_DEVICE = 0.5  # misfit of a ratio that a phone of this width does not have
_TEXT_SPREAD, _WIDTH_SPREAD = 0.3, 0.25  # in natural logarithms
_FEW_LINES = 4


def estimate_scale(size: tuple[int, int], lines: Sequence[Area]) -> float:
    """The device ratio of a picture of `size`, by its size and its lines of words."""
    heights = [line.height for line in lines]
    return min(RATIOS, key=lambda ratio: _misfit(ratio, size, heights))


def _misfit(ratio: float, size: tuple[int, int], heights: Sequence[int]) -> float:
    width = size[0] / ratio
    misfit = min(_outside(width, *bounds) for bounds in WIDTHS.values()) ** 2
    is_upright = size[1] > 1.5 * size[0]
    if is_upright and any(size[0] in widths for widths in DEVICES.values()):
        misfit += 0.0 if size[0] in DEVICES.get(ratio, ()) else _OTHER_DEVICE
    if len(heights) >= _FEW_LINES:
        away = log(median(heights) / (ratio * USUAL_LINE)) / _TEXT_SPREAD
        misfit += away**2
    return misfit


def _outside(width: float, least: float, most: float) -> float:
    """How far a width is outside of what is usual, 0 inside."""
    return max(0.0, log(least / width), log(width / most)) / _WIDTH_SPREAD
