"""How an element lies on a page: a resolved style as CSS, without any position.

`flow` gives every declaration, those that are usual for a role included, so that the
style sheet can write what is usual once and the rest where it differs. `narrow` is what
changes below `NARROW`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from compilers.page.builder import Node
    from compilers.page.style import Style

    Declarations = dict[str, str]
    Length = Callable[[float], str]

NARROW: Final = "40rem"
"""Width below which columns stack: a telephone held sideways is wider, upright not."""

_SMALL = 72
"""Widest part, in pixels, that stays beside what it belongs to: icons and avatars."""

_EDGES = {"start": "flex-start", "end": "flex-end", "between": "space-between"}
_PLACES = {"start": "start", "end": "end", "top": "start", "bottom": "end"}


def flow(style: Style, around: Style, length: Length) -> Declarations:
    """What places an element within something that looks like `around`.

    `length` writes a number of logical pixels.
    """
    return {
        **_container(style, length),
        **_as_child(style, around, length),
        **_limits(style, length),
    }


def narrow(node: Node) -> Declarations:
    """What changes on a narrow screen: parts stack, and lines of small things wrap."""
    style = node.style
    if style.axis == "grid":
        many = len(style.tracks) or style.columns or 1
        return {"grid-template-columns": "minmax(0, 1fr)"} if many > 1 else {}
    if node.row.line and node.row.outermost and not style.wrap:
        if _has_large_parts(node):
            return {"flex-direction": "column", "align-items": "stretch"}
        hugging = [one for one in node.children if one.style.width == "hug"]
        return {"flex-wrap": "wrap"} if len(hugging) > 2 else {}
    return {}


def _container(style: Style, length: Length) -> Declarations:
    found: Declarations = {}
    if style.axis in {"column", "row"}:
        found["display"] = "flex"
        found["flex-direction"] = style.axis
        found["align-items"] = _edge(style.align or "start")
        found["justify-content"] = _edge(style.justify or "start")
        found["flex-wrap"] = "wrap" if style.wrap else "nowrap"
    elif style.axis in {"grid", "overlay"}:
        found["display"] = "grid"
        found["grid-template-columns"] = _tracks(style)
    if style.gap is not None:
        found["gap"] = " ".join(map(length, dict.fromkeys(style.gap)))
    if style.padding is not None:
        found["padding"] = " ".join(map(length, _shortest(style.padding)))
    if style.scroll:
        found["overflow-x" if style.scroll == "horizontal" else "overflow-y"] = "auto"
    return found


def _tracks(style: Style) -> str:
    if style.axis == "overlay":
        return "minmax(0, 1fr)"
    if style.tracks:
        return " ".join(f"minmax(0, {share:g}fr)" for share in style.tracks)
    if style.columns:
        return f"repeat({style.columns}, minmax(0, 1fr))"
    # As many of equal width as fit; about as wide as a card wants to be.
    return "repeat(auto-fit, minmax(min(100%, 14rem), 1fr))"


def _as_child(style: Style, around: Style, length: Length) -> Declarations:
    if around.axis == "row":
        return _along_a_row(style, length)
    if around.axis == "column":
        return _down_a_column(style, length)
    found = {"min-width": "0"}
    if around.axis == "overlay":
        found["grid-area"] = "1 / 1"
        found["place-self"] = _place(style)
    else:
        found["justify-self"] = "stretch" if style.width == "fill" else "start"
        found["grid-column"] = f"span {style.span}"
    return {**found, **_size("width", style.width, length)}


def _along_a_row(style: Style, length: Length) -> Declarations:
    found = {"min-width": "0", "flex": "0 1 auto"}
    if style.grow:
        found["flex"] = f"{style.grow:g} 1 0"
    elif isinstance(style.width, int | float):
        found["flex"] = "none"
    found["align-self"] = "stretch" if style.height == "fill" else "auto"
    return {**found, **_size("width", style.width, length)}


def _down_a_column(style: Style, length: Length) -> Declarations:
    # What has a width of its own, such as a slider, is not stretched without one.
    found = {"width": "100%"} if style.width == "fill" else {"max-width": "100%"}
    if style.grow:
        found["flex"] = f"{style.grow:g} 1 auto"
    return {**found, **_size("width", style.width, length)}


def _size(name: str, value: str | float, length: Length) -> Declarations:
    if not isinstance(value, int | float):
        return {}
    return {name: length(value), f"max-{name}": "100%"}


def _limits(style: Style, length: Length) -> Declarations:
    found: Declarations = {}
    if isinstance(style.height, int | float):
        found["height"] = length(style.height)
    if style.min_width is not None:
        found["min-width"] = f"min({length(style.min_width)}, 100%)"
    if style.max_width is not None:
        found["max-width"] = f"min({length(style.max_width)}, 100%)"
    if style.min_height is not None:
        found["min-height"] = length(style.min_height)
    return found


def _edge(word: str) -> str:
    return _EDGES.get(word, word)


def _place(style: Style) -> str:
    """`bottom-end` → `end end`, down first; without a place the whole cell."""
    if style.place is None:
        return "stretch" if style.width == "fill" else "start"
    words = style.place.split("-")
    down = next((_PLACES[w] for w in words if w in {"top", "bottom"}), "center")
    across = next((_PLACES[w] for w in words if w in {"start", "end"}), "center")
    return f"{down} {across}"


def _shortest(sides: tuple[float, float, float, float]) -> tuple[float, ...]:
    top, right, bottom, left = sides
    if (top, right) == (bottom, left):
        return (top,) if top == right else (top, right)
    return sides


def _has_large_parts(row: Node) -> bool:
    """Whether at least two parts of a row need more room than a telephone has."""
    return sum(_is_large(child) for child in row.children) > 1


def _is_large(node: Node) -> bool:
    width = node.style.width
    if isinstance(width, int | float):
        return width > _SMALL and bool(node.children)
    return bool(node.children) and (width == "fill" or node.row.width == "block")
