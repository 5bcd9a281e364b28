"""How far two colours are apart to the eye: CIEDE2000.

Sharma, Wu and Dalal, "The CIEDE2000 color-difference formula" (2005); the names below
are those of the paper.
"""

from __future__ import annotations

from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compilers.language.tree import Colour

_TO_XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_WHITE = (0.95047, 1.0, 1.08883)

Lab = tuple[float, float, float]


def distance(first: Colour, second: Colour) -> float:
    """ΔE2000 of two sRGB colours; about 1 can just be told, 2 at a glance."""
    return delta_e_2000(lab(first), lab(second))


def lab(colour: Colour) -> Lab:
    """CIELAB coordinates of an sRGB colour under D65."""
    linear = [_linear(c / 255) for c in (colour.red, colour.green, colour.blue)]
    x, y, z = (
        _cube_root(sum(a * b for a, b in zip(row, linear, strict=True)) / white)
        for row, white in zip(_TO_XYZ, _WHITE, strict=True)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def delta_e_2000(first: Lab, second: Lab) -> float:
    """ΔE2000 of two colours in CIELAB."""
    (l1, a1, b1), (l2, a2, b2) = first, second
    chroma = (hypot(a1, b1) + hypot(a2, b2)) / 2
    g = 0.5 * (1 - _saturated(chroma))
    c1, h1 = _polar((1 + g) * a1, b1)
    c2, h2 = _polar((1 + g) * a2, b2)
    hues = (h1, h2) if c1 * c2 else (h1 + h2, h1 + h2)
    dh = (hues[1] - hues[0] + 180) % 360 - 180
    middle_h = hues[0] + dh / 2
    middle_l, middle_c = (l1 + l2) / 2, (c1 + c2) / 2
    t = (
        1
        - 0.17 * cos(radians(middle_h - 30))
        + 0.24 * cos(radians(2 * middle_h))
        + 0.32 * cos(radians(3 * middle_h + 6))
        - 0.20 * cos(radians(4 * middle_h - 63))
    )
    turn = 30 * exp(-((((middle_h % 360) - 275) / 25) ** 2))
    lightness = (l2 - l1) / (
        1 + 0.015 * (middle_l - 50) ** 2 / sqrt(20 + (middle_l - 50) ** 2)
    )
    chromatic = (c2 - c1) / (1 + 0.045 * middle_c)
    hue = 2 * sqrt(c1 * c2) * sin(radians(dh / 2)) / (1 + 0.015 * middle_c * t)
    rotation = -2 * _saturated(middle_c) * sin(radians(2 * turn))
    return sqrt(lightness**2 + chromatic**2 + hue**2 + rotation * chromatic * hue)


def _polar(a: float, b: float) -> tuple[float, float]:
    """Chroma, and hue in degrees."""
    return hypot(a, b), degrees(atan2(b, a)) % 360


def _saturated(chroma: float) -> float:
    return sqrt(chroma**7 / (chroma**7 + 25.0**7))


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _cube_root(ratio: float) -> float:
    if ratio > 216 / 24389:
        return float(ratio ** (1 / 3))
    return (24389 / 27 * ratio + 16) / 116
