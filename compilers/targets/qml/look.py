"""How an element looks, as properties of the types in `ui/project/`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compilers.page.style import Style
    from compilers.targets.palette import Palette

    Properties = dict[str, str]

_CORNERS = ("topLeftRadius", "topRightRadius", "bottomRightRadius", "bottomLeftRadius")
_SIDES = ("topPadding", "rightPadding", "bottomPadding", "leftPadding")
_ALIGN = {
    "start": "Text.AlignLeft",
    "center": "Text.AlignHCenter",
    "end": "Text.AlignRight",
}
_FONTS = {"sans": "sans-serif", "serif": "serif", "mono": "monospace"}
_WEIGHTS = dict(
    zip(
        range(100, 1000, 100),
        (
            *("Thin", "ExtraLight", "Light", "Normal", "Medium"),
            *("DemiBold", "Bold", "ExtraBold", "Black"),
        ),
        strict=True,
    )
)

_ROUND = 9999
"""Radius of a corner that is as round as can be."""

_SOLID = frozenset({"divider"})
"""Roles of a single shape, which has no inside to keep from its edge."""


def surface(style: Style, role: str, palette: Palette) -> Properties:
    """The ground, the corners, the line and the room within them."""
    found: Properties = {}
    ground = palette.colour(style.background, f"{role}-background")
    line = palette.colour(style.border_colour, f"{role}-border")
    if ground:
        found["plate.color"] = f"Theme.{ground}"
    if style.border is not None or line:
        width = 1 if style.border is None else style.border
        found["plate.border.width"] = f"Theme.{palette.size(width)}"
        found["plate.border.color"] = f"Theme.{line or palette.theme('line')}"
    found |= _corners(style, palette)
    if style.shadow:
        found["plate.shade"] = str(style.shadow)
    if style.padding is not None and role not in _SOLID:
        found |= _padding([f"Theme.{palette.size(side)}" for side in style.padding])
    if style.opacity != 1:
        found["opacity"] = f"{style.opacity:.10g}"
    return found


def _corners(style: Style, palette: Palette) -> Properties:
    if style.radius is None:
        return {}
    if style.radius == "full":
        return {"plate.radius": str(_ROUND)}
    named = [f"Theme.{palette.size(corner, 'radius')}" for corner in style.radius]
    if len(set(named)) == 1:
        return {"plate.radius": named[0]}
    return {f"plate.{c}": value for c, value in zip(_CORNERS, named, strict=True)}


def _padding(sides: list[str]) -> Properties:
    if len(set(sides)) == 1:
        return {"padding": sides[0]}
    return dict(zip(_SIDES, sides, strict=True))


def letters(style: Style, role: str, palette: Palette) -> Properties:
    """What the words of an element look like."""
    found: Properties = {}
    colour = palette.colour(style.colour, f"{role}-text")
    if colour:
        found["palette.windowText"] = f"Theme.{colour}"
    family = style.typeface or _FONTS.get(style.font or "")
    if family:
        found["font.family"] = f'"{family}"'
    if style.font_size is not None:
        # A font has whole pixels in Qt.
        size = max(1, round(style.font_size))
        found["font.pixelSize"] = f"Theme.{palette.size(size, 'text')}"
    if style.weight is not None:
        nearest = min(max(round(style.weight, -2), 100), 900)
        found["font.weight"] = f"Font.{_WEIGHTS[nearest]}"
    if style.letter_spacing is not None:
        found["font.letterSpacing"] = f"{style.letter_spacing:.10g}"
    return found


def lines_of(style: Style) -> Properties:
    """How the lines of a text follow each other."""
    found: Properties = {}
    if style.line_height is not None:
        found["leading"] = f"{style.line_height:.10g}"
    if style.text_align:
        found["horizontalAlignment"] = _ALIGN[style.text_align]
    if style.lines is not None:
        found["maximumLineCount"] = str(style.lines)
    return found
