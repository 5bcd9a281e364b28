"""The look of one element, resolved: what every target writes in its own words.

What a program does not say, and no rule here decides, is None: the target's own.
Lengths are logical pixels.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from compilers.language.tree import Colour

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compilers.language.tree import Value
    from compilers.schema.roles import Role

Axis = Literal["column", "row", "grid", "overlay"]
Size: TypeAlias = Literal["hug", "fill"] | float
Sides: TypeAlias = tuple[float, float, float, float]

_ALIGN = {"row": "center", "column": "start", "grid": "stretch"}
"""Where the children of a container stand across its axis, if nobody says.

What is written to fill its parent does so whatever `align` says.
"""


@dataclass(frozen=True, slots=True)
class Style:
    """The look of one element.

    Attributes:
        axis: how its children follow each other; None for what holds none.
        gap: between rows and between columns.
        padding: top, right, bottom, left.
        margin: the same, outside of it and beside the gap; it may pull nearer.
        align_self: where it stands across its parent's axis, if not as the others.
        width: `hug` its content, `fill` what the parent has, or a length.
        grow: its share of what is left along the parent's axis, 0 for none.
        radius: of the corners from the top left clockwise, or `full`.
        tracks: shares of the columns of a grid.
        line_height: in font sizes.
        typeface: the family that `font` is one of, for targets that can have it.
        one_line: whether the words stay on one line where the screen is as wide as it
            was drawn; where it is narrower they may break.
    """

    axis: Axis | None = None
    gap: tuple[float, float] | None = None
    padding: Sides | None = None
    margin: Sides | None = None
    align_self: str | None = None
    align: str | None = None
    justify: str | None = None
    width: Size = "hug"
    height: Size = "hug"
    grow: float = 0
    min_width: float | None = None
    max_width: float | None = None
    min_height: float | None = None
    wrap: bool = False
    columns: int | None = None
    tracks: tuple[float, ...] = ()
    span: int = 1
    scroll: str | None = None
    place: str | None = None
    colour: str | None = None
    link_colour: str | None = None
    background: str | None = None
    radius: Sides | Literal["full"] | None = None
    border: float | None = None
    border_colour: str | None = None
    shadow: int | None = None
    opacity: float = 1
    font: str | None = None
    typeface: str | None = None
    font_size: float | None = None
    weight: int | None = None
    line_height: float | None = None
    letter_spacing: float | None = None
    text_align: str | None = None
    decoration: str | None = None
    one_line: bool = False
    lines: int | None = None
    ratio: float | None = None
    fit: str | None = None


ROOT = Style("column", align="start")
"""The screen itself, as its outermost elements see it."""


def style_of(given: Mapping[str, Value], role: Role, around: Style) -> Style:
    """The look of an element of a role within something that looks like `around`.

    `given` are its attributes, as `schema.attributes.given` gives them.
    """
    values: dict[str, Any] = dict(given)
    axis = role.axis if role.kind == "container" else None
    place = values.get("align-self") or around.align
    width = values.get("width", _usual_width(role, around, place))
    height = values.get("height", "hug")
    return Style(
        axis=axis,
        gap=_pair(values.get("gap")),
        padding=_sides(values.get("padding")),
        margin=_sides(values.get("margin")),
        align_self=values.get("align-self"),
        align=values.get("align") or _ALIGN.get(axis or ""),
        justify=values.get("justify"),
        width=width,
        height=height,
        grow=values.get("grow", _usual_grow(width, height, around)),
        min_width=values.get("min-width"),
        max_width=values.get("max-width"),
        min_height=values.get("min-height"),
        wrap=values.get("wrap") == "wrap",
        columns=values.get("columns"),
        tracks=values.get("tracks", ()),
        span=values.get("span", 1),
        scroll=values.get("scroll"),
        place=values.get("place") if around.axis == "overlay" else None,
        colour=_hex(values.get("color")),
        link_colour=_hex(values.get("link-color")),
        background=_hex(values.get("background")),
        radius=_radius(values.get("radius")),
        border=values.get("border"),
        border_colour=_hex(values.get("border-color")),
        shadow=values.get("shadow"),
        opacity=values.get("opacity", 1),
        font=values.get("font"),
        typeface=values.get("typeface"),
        font_size=values.get("font-size"),
        weight=values.get("weight"),
        line_height=values.get("line-height"),
        letter_spacing=values.get("letter-spacing"),
        text_align=values.get("text-align"),
        decoration=values.get("decoration"),
        one_line=values.get("text-wrap") == "nowrap",
        lines=values.get("lines"),
        ratio=values.get("ratio"),
        fit=values.get("fit"),
    )


def _usual_width(role: Role, around: Style, place: str | None) -> Size:
    """Words and containers fill a column, but where they stand in its middle or end.

    There they would otherwise be seen at its start.
    """
    if role.width == "fill":
        return "fill"
    is_moved = around.axis == "column" and place in {"center", "end"}
    return "fill" if role.width and around.axis != "row" and not is_moved else "hug"


def _usual_grow(width: Size, height: Size, around: Style) -> float:
    """What fills its parent along the axis takes an equal share of what is left."""
    along = {"row": width, "column": height}.get(around.axis or "")
    return 1 if along == "fill" else 0


def _pair(value: Value | None) -> tuple[float, float] | None:
    if value is None:
        return None
    numbers = _numbers(value)
    return numbers[0], numbers[-1]


def _sides(value: Value | None) -> Sides | None:
    """One, two or four numbers, in the order of CSS."""
    if value is None:
        return None
    numbers = _numbers(value)
    if len(numbers) == 4:
        top, right, bottom, left = numbers
        return top, right, bottom, left
    return (numbers[0], numbers[-1]) * 2


def _radius(value: Value | None) -> Sides | Literal["full"] | None:
    return "full" if value == "full" else _sides(value)


def _numbers(value: Value) -> tuple[float, ...]:
    return value if isinstance(value, tuple) else (float(value),)  # type: ignore[arg-type]


def _hex(value: Value | None) -> str | None:
    return str(value) if isinstance(value, Colour) else None
