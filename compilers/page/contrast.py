"""Which ink can be read on a colour, as WCAG 2.2 measures it."""

from __future__ import annotations

DARK, LIGHT = "#14181f", "#ffffff"


def ink_on(background: str) -> str:
    """The darker or the lighter ink, whichever stands out more on `#rrggbb`."""
    return max((DARK, LIGHT), key=lambda ink: contrast(ink, background))


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two colours `#rrggbb`, 1 to 21."""
    darker, lighter = sorted((_luminance(first), _luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in bytes.fromhex(colour[1:]))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    """Light of an sRGB channel, 0 to 1 (IEC 61966-2-1)."""
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
