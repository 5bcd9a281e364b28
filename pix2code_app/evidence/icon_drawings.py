"""Icons as a comparator sees them, and those of our own set.

A comparator sees every icon alike: light on dark whatever its colours were, cut to its
ink, and as large as the frame allows.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from compilers.schema.icons import Icon, icons, svg
from pix2code_app.evidence.ink import edge_of, main_colour
from pix2code_app.networks.comparator.drawings import SIDE, Characters, Drawings, gather

if TYPE_CHECKING:
    from numpy.typing import NDArray

MARGIN = 3
"""Pixels that stay empty around an icon, on each of the four sides."""

INK = 0.25
"""Share of the strongest ink from which on a pixel belongs to the icon."""

FAINTEST = 12.0
"""Levels by which ink differs from its ground at the least."""

WIDTHS = (1.1, 1.8, 2.6)
"""Widths of the lines of our own icons, on their grid of 24."""

_FRAME = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-1 -1 27 28" fill="none" '
    'stroke="#000" stroke-width="1.2">{}</svg>'
)
_LOOKS = {
    "add": '<circle cx="12" cy="12" r="10.4"/><path d="M6.5 12h11M12 6.5v11"/>',
    "contact": '<circle cx="12.5" cy="12.75" r="12"/><path fill="#000" stroke="none" '
    'd="M12.5 3.6c3.6 0 5.4 1.5 5.2 5.1l.1 1.6c.5 2-.2 2.4-.7 3.1-.3 1.1-.9 2.3-1.3 '
    "2.8v2.5c1.4 1.7 4.3 1.5 5.5 2.9-5 4.2-12.6 4.2-17.6 0 1.2-1.4 4.1-1.2 5.5-2.9v"
    "-2.5c-.4-.5-1-1.7-1.3-2.8-.5-.7-1.2-1.1-.7-3.1l.1-1.6c-.2-3.6 1.6-5.1 5.2-5.1z"
    '"/>',
}
"""What iOS draws with a circle around it, by the icon's name."""

OWN = "pix2code"
"""What the group of our own icons is called."""


def as_icon(pixels: NDArray[np.uint8]) -> Drawings:
    """A part of a picture (H, W, 3) as a comparator sees it, (32, 32) of ink on 0.

    The ground is what most of the outermost pixels show. A part of one colour is
    empty.
    """
    ground = main_colour(edge_of(pixels))
    ink = np.abs(pixels.astype(np.int16) - ground).max(axis=-1).astype(np.float64)
    strongest = float(ink.max())
    if strongest < FAINTEST:
        return np.zeros((SIDE, SIDE), dtype=np.uint8)
    levels = np.clip(255 * ink / strongest, 0, 255).astype(np.uint8)
    rows, columns = np.nonzero(levels > 255 * INK)
    cut = levels[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]
    return _framed(Image.fromarray(cut))


def _framed(ink: Image.Image) -> Drawings:
    """Ink as large as the frame allows, in its middle."""
    room = SIDE - 2 * MARGIN
    scale = room / max(ink.size)
    size = tuple(max(1, round(side * scale)) for side in ink.size)
    fitted = ink.resize((size[0], size[1]), Image.Resampling.BICUBIC, reducing_gap=3.0)
    framed = Image.new("L", (SIDE, SIDE))
    framed.paste(fitted, ((SIDE - size[0]) // 2, (SIDE - size[1]) // 2))
    return np.array(framed)


def own_icons() -> Characters:
    """The icons that the outputs can use, each in several widths of its lines."""
    drawn = [(name, style) for name in icons() for style in range(len(WIDTHS))]
    pictures = [
        as_icon(draw(icons()[name], 4 * SIDE, WIDTHS[style])) for name, style in drawn
    ]
    names, styles = [name for name, _ in drawn], [style for _, style in drawn]
    return gather(np.stack(pictures), [OWN] * len(drawn), names, styles)


def platform_icons() -> Characters:
    """The icons that a platform draws in a way of its own."""
    pictures = [
        as_icon(_drawn(_FRAME.format(one), 4 * SIDE)) for one in _LOOKS.values()
    ]
    count = len(pictures)
    return gather(np.stack(pictures), [OWN] * count, list(_LOOKS), [0] * count)


def draw(icon: Icon, side: int, width: float) -> NDArray[np.uint8]:
    """One of our own icons as (side, side, 3), black on white."""
    return _drawn(svg(icon, width), side)


def _drawn(drawing: str, side: int) -> NDArray[np.uint8]:
    """An SVG drawing of ours as (side, side, 3) on white."""
    import resvg_py

    png = resvg_py.svg_to_bytes(
        svg_string=drawing, width=side, height=side, background="#ffffff"
    )
    with Image.open(io.BytesIO(bytes(png))) as picture:
        return np.array(picture.convert("RGB"))
