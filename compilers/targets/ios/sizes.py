"""What decides the size of objects that have none by themselves, as constraints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compilers.targets.ios.flow import BREAKABLE, WEAK, Tie, own_size

if TYPE_CHECKING:
    from compilers.page.builder import Node
    from compilers.page.style import Style

_LOW = 249
"""Priority of a usual size: lower than how much content hugs itself."""

_BAR, _LINES = 128, 3
"""Usual width of a slider in points, and lines of a field that gives none."""

_LINE, _ROOM = 1.2, 16
"""Height of a line in font sizes, and the room of a text view above and below."""


def picture_size(node: Node, style: Style, usual: float) -> tuple[Tie, ...]:
    """The size of a picture: given, by its ratio, or `usual` on both sides."""
    found = list(own_size(style))
    is_wide, is_high = style.width == "hug", style.height == "hug"
    if style.ratio and (is_wide or is_high):
        own = (node.path, "view")
        ratio = Tie(
            own, "width", own, "height", multiplier=style.ratio, priority=BREAKABLE
        )
        found.append(ratio)
        is_high = False
    for name, is_open in (("width", is_wide), ("height", is_high)):
        if is_open:
            found.append(Tie(None, name, constant=usual, priority=_LOW))
    return tuple(found)


def scroll_ties(node: Node, along: str) -> tuple[Tie, ...]:
    """What ties the content of a scroll view to it; `along` is the axis it scrolls."""
    content = (node.path, "list")
    edges = ("top", "leading", "trailing", "bottom")
    ties = [Tie(content, edge, None, edge) for edge in edges]
    if along == "row":
        ties.append(Tie(content, "height", None, "height"))
        ties.append(Tie(content, "width", None, "width", relation="greaterThanOrEqual"))
        ties.append(Tie(content, "width", None, "width", priority=_LOW))
    else:
        ties.append(Tie(content, "width", None, "width"))
        ties.append(Tie(content, "height", None, "height", priority=_LOW))
    return tuple(ties)


def empty_size(style: Style) -> tuple[Tie, ...]:
    """No size, where nothing else gives an element one."""
    sizes = (("width", style.width), ("height", style.height))
    return tuple(
        Tie(None, name, priority=WEAK) for name, value in sizes if value == "hug"
    )


def equal_lines(node: Node) -> tuple[Tie, ...]:
    """The lines on both sides of words are equally long."""
    return (Tie((node.path, "before"), "width", (node.path, "after"), "width"),)


def rule_size(node: Node, style: Style) -> tuple[Tie, ...]:
    """The thickness of a line that gives none, and no more length than it must."""
    if node.variant == "vertical":
        return empty_size(style)
    thick = (Tie(None, "height", constant=1),) if style.height == "hug" else ()
    long = (Tie(None, "width", priority=WEAK),) if style.width == "hug" else ()
    return (*thick, *long)


def bar_width(style: Style) -> tuple[Tie, ...]:
    """The width that a slider or a bar has where nothing else gives it one."""
    if not isinstance(style.width, str):
        return ()
    return (Tie(None, "width", constant=_BAR, priority=_LOW),)


def lines_high(style: Style) -> tuple[Tie, ...]:
    """The height of a field for the lines that it shows."""
    if style.height != "hug":
        return ()
    high = round((style.lines or _LINES) * (style.font_size or 16) * _LINE + _ROOM)
    at_least = "greaterThanOrEqual"
    return (Tie(None, "height", constant=high, relation=at_least, priority=900),)
