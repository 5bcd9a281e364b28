"""How an element lies on a page: a resolved style as CSS, without any position.

`flow` gives every declaration, those that are usual for a role included, so that the
style sheet can write what is usual once and the rest where it differs. `at_widths` is
what changes where the window is wider or narrower than the screen was drawn.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from compilers.page.narrow import (
    BIG_TYPE,
    INSET,
    PHONE,
    ROWS,
    drawn_width,
    has_large_parts,
    less_margin,
    less_padding,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from compilers.page.builder import Node, Page
    from compilers.page.style import Sides, Style

    Declarations = dict[str, str]
    Length = Callable[[float], str]

_STACKS = 640
"""Width in pixels below which columns stack, where it is not known how wide the screen
was drawn: a telephone held sideways is wider, upright not."""

_SHARE = 0.78
"""Share of a drawn width below which its columns stack: above it they just shrink."""

_USUAL_HEIGHT = 56
"""No element of any role is usually kept higher than this, in pixels."""

_EDGES = {"start": "flex-start", "end": "flex-end", "between": "space-between"}
_PLACES = {"start": "start", "end": "end", "top": "start", "bottom": "end"}

_PIXELS_OF_REM: Final = 16


@dataclass(frozen=True, slots=True)
class Widths:
    """The widths, in pixels, at which a page changes.

    Attributes:
        drawn: How wide the screen was drawn, or None where it is not known.
        stacks: Below it what stands side by side stands one below the other.
    """

    drawn: float | None
    stacks: float

    @property
    def queries(self) -> tuple[str, str, str]:
        """Media queries for as wide as drawn, for narrower, and for stacked."""
        drawn = self.drawn or self.stacks
        return (
            f"@media (min-width: {drawn / _PIXELS_OF_REM:g}rem)",
            f"@media (max-width: {(drawn - 0.02) / _PIXELS_OF_REM:g}rem)",
            f"@media (max-width: {self.stacks / _PIXELS_OF_REM:g}rem)",
        )


def widths_of(page: Page) -> Widths:
    """Where a page changes: by the width that its outermost elements were drawn at."""
    drawn = drawn_width(page)
    if not drawn:
        return Widths(None, _STACKS)
    return Widths(drawn, _SHARE * drawn if drawn >= PHONE else 0.0)


@dataclass(frozen=True, slots=True)
class AtWidths:
    """What changes by the width of the window, beside what always holds.

    Attributes:
        wide: Where it is as wide as the screen was drawn.
        narrower: Where it is not.
        stacked: Where parts that stood side by side stand one below the other.
    """

    wide: Mapping[str, str] = field(default_factory=dict)
    narrower: Mapping[str, str] = field(default_factory=dict)
    stacked: Mapping[str, str] = field(default_factory=dict)

    @property
    def parts(self) -> tuple[Mapping[str, str], ...]:
        """In the order of `Widths.queries`."""
        return self.wide, self.narrower, self.stacked


def flow(style: Style, around: Style, length: Length) -> Declarations:
    """What places an element within something that looks like `around`.

    `length` writes a number of logical pixels.
    """
    return {
        **_container(style, length),
        **_as_child(style, around, length),
        **_limits(style, length),
        **_outside(style, length),
    }


def at_widths(
    node: Node, parent: Node | None, widths: Widths, length: Length
) -> AtWidths:
    """What changes by the width of the window."""
    stacked = _stacked(node, parent, length)
    if widths.drawn is None:
        return AtWidths(stacked=stacked)
    narrower = {**_narrower(parent), **_in_proportion(node)}
    return AtWidths(_wide(node, length), narrower, stacked)


def _wide(node: Node, length: Length) -> Declarations:
    """Lines break as they were drawn: what was on one line stays there."""
    found: Declarations = {}
    if node.style.one_line:
        found["white-space"] = "nowrap"
    if node.style.axis == "row" and node.style.wrap:
        found["flex-wrap"] = "nowrap"
    if node.style.min_width is not None:
        found["min-width"] = length(node.style.min_width)
    return found


def _narrower(parent: Node | None) -> Declarations:
    """Words that were drawn beside each other on one ground never cover each other."""
    if parent is None or parent.style.axis != "overlay":
        return {}
    if sum(map(_has_words, parent.children)) < 2:
        return {}
    return {"grid-area": "auto", "margin-top": "0"}


def _in_proportion(node: Node) -> Declarations:
    """A picture that has no room for its width is lower too."""
    width, height = node.style.width, node.style.height
    if not node.row.picture or isinstance(width, str) or isinstance(height, str):
        return {}
    return {"height": "auto", "aspect-ratio": f"{width:g} / {height:g}"}


def _stacked(node: Node, parent: Node | None, length: Length) -> Declarations:
    """Parts stack, lines of small things wrap, and what keeps them apart shrinks."""
    style = node.style
    found = _stacked_children(node)
    if style.padding is not None:
        less = less_padding(style.padding)
        if less != style.padding:
            found["padding"] = " ".join(map(length, _shortest(less)))
    margin = None if style.margin is None else less_margin(style.margin)
    if margin is not None and margin != style.margin:
        found["margin"] = " ".join(map(length, _shortest(margin)))
        found["max-width"] = _at_most(style.max_width, margin, length)
    if _is_middle_of_page(node, parent):
        found["width"] = f"calc(100% - {length(2 * INSET)})"
    if style.font_size is not None and style.font_size > BIG_TYPE:
        found["font-size"] = f"min({length(style.font_size)}, 10vw)"
    if parent is not None and _is_of_columns(parent) and style.max_width is not None:
        found["max-width"] = _at_most(None, margin, length)
    return found


def _is_middle_of_page(node: Node, parent: Node | None) -> bool:
    """Whether it is a column with room on both sides that nobody says as a number."""
    if parent is None or "." in parent.path or parent.style.axis != "column":
        return False
    padding, style = parent.style.padding, node.style
    has_padding = padding is not None and bool(padding[1] or padding[3])
    place = style.align_self or parent.style.align
    is_filling = style.width == "fill" and style.max_width is not None
    return is_filling and place == "center" and not has_padding


def _stacked_children(node: Node) -> Declarations:
    style = node.style
    if style.axis == "grid":
        many = len(style.tracks) or style.columns or 1
        if many == 1:
            return {}
        found = {"grid-template-columns": "minmax(0, 1fr)"}
        if style.gap is None or style.gap[0] < ROWS:
            found["row-gap"] = f"{ROWS / _PIXELS_OF_REM:g}rem"
        return found
    if node.row.line and node.row.outermost and not style.wrap:
        if has_large_parts(node):
            return {"flex-direction": "column", "align-items": "stretch"}
        hugging = [one for one in node.children if one.style.width == "hug"]
        return {"flex-wrap": "wrap"} if len(hugging) > 2 else {}
    return {}


def _has_words(node: Node) -> bool:
    own = bool(node.text) and not node.is_placeholder and not node.row.picture
    return own or any(map(_has_words, node.children))


def _is_of_columns(node: Node) -> bool:
    return node.style.axis in {"grid", "row"}


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
        found["align-items"] = style.align or "stretch"
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
        return _along_a_row(style, around, length)
    if around.axis == "column":
        return _down_a_column(style, around, length)
    found = {"min-width": "0"}
    if around.axis == "overlay":
        found["grid-area"] = "1 / 1"
        found["place-self"] = _place(style)
        if style.width == "fill" and style.place is not None:
            found["width"] = "100%"
    else:
        found["justify-self"] = "stretch" if style.width == "fill" else "start"
        found["align-self"] = _edge(style.align_self or "auto")
        found["grid-column"] = f"span {style.span}"
    return {**found, **_width(style, length)}


def _along_a_row(style: Style, around: Style, length: Length) -> Declarations:
    found = {"min-width": "0", "flex": "0 1 auto"}
    if around.scroll == "horizontal" and style.width == "fill":
        found |= {"flex": "none", "width": "100%"}
    elif style.grow:
        # Shares of nothing never make a line wrap: one that may shares what is left.
        found["flex"] = f"{style.grow:g} 1 {'auto' if around.wrap else 0}"
    elif isinstance(style.width, int | float):
        found["flex"] = "none"
    stretched = style.align_self or ("stretch" if style.height == "fill" else "auto")
    found["align-self"] = _edge(stretched)
    return {**found, **_width(style, length)}


def _down_a_column(style: Style, around: Style, length: Length) -> Declarations:
    found = {"max-width": _room(style, length)}
    place = style.align_self or around.align or "start"
    if style.width == "fill":
        # What has a width of its own, such as a slider, is not stretched without one;
        # beside a margin all of the width would be too much.
        beside = style.margin is not None and any(style.margin[1::2])
        found = {"align-self": "stretch"} if beside else {"width": "100%"}
        if not beside and style.align_self:
            found["align-self"] = _edge("start" if place == "stretch" else place)
    elif style.align_self:
        found["align-self"] = _edge(place)
    if style.grow:
        found["flex"] = f"{style.grow:g} 1 auto"
    return {**found, **_width(style, length)}


def _width(style: Style, length: Length) -> Declarations:
    if not isinstance(style.width, int | float):
        return {}
    return {"width": length(style.width), "max-width": _room(style, length)}


def _room(style: Style, length: Length) -> str:
    """All that a parent has for an element, beside its margins."""
    return _at_most(None, style.margin, length)


def _at_most(width: float | None, margin: Sides | None, length: Length) -> str:
    """A width, if it is given, but no more than the parent has beside the margins."""
    beside = sum(margin[1::2]) if margin is not None else 0
    # what is less than a pixel shows nowhere, and may be no number that CSS can read
    room = f"calc(100% - {length(beside)})" if beside >= 1 else "100%"
    return room if width is None else f"min({length(width)}, {room})"


def _limits(style: Style, length: Length) -> Declarations:
    found: Declarations = {}
    if isinstance(style.height, int | float):
        found["height"] = length(style.height)
        if style.height < _USUAL_HEIGHT and style.min_height is None:
            found["min-height"] = "0"
    if style.min_width is not None:
        found["min-width"] = f"min({length(style.min_width)}, 100%)"
    if style.max_width is not None:
        found["max-width"] = _at_most(style.max_width, style.margin, length)
    if style.min_height is not None:
        found["min-height"] = length(style.min_height)
    return found


def _outside(style: Style, length: Length) -> Declarations:
    if style.margin is None:
        return {}
    return {"margin": " ".join(map(length, _shortest(style.margin)))}


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


def _shortest(sides: Sides) -> tuple[float, ...]:
    top, right, bottom, left = sides
    if (top, right) == (bottom, left):
        return (top,) if top == right else (top, right)
    return sides
