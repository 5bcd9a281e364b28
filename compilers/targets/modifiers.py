"""Where an element stands among others, for toolkits of views within views.

SwiftUI, Jetpack Compose and Flutter know no `fill` of a row that hugs, and so on: this
says in one place what is meant, and each target in its own words how that is written.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compilers.page.regions import leading
from compilers.page.style import ROOT
from compilers.targets.palette import parents_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compilers.page.builder import Node, Page
    from compilers.page.style import Style


@dataclass(frozen=True, slots=True)
class Room:
    """The room that an element takes in what holds it; lengths are logical pixels.

    Attributes:
        axis: How what holds it arranges its children; None for cells of a grid, which
            are lines of columns.
        share: Its share of the rest of a row or a line of a grid, 0 for none.
        is_fluid: Whether it shares the room of a row with the others, so that it may be
            narrower than it wants to be.
        fills_width: Whether it is as wide as what holds it.
        fills_height: The same of its height.
        across: Where it stands across the axis, where it is not as the others are.
        place: Where it stands in an overlay.
    """

    axis: str
    share: float = 0
    is_fluid: bool = True
    fills_width: bool = False
    fills_height: bool = False
    across: str | None = None
    place: str | None = None


def rooms_of(page: Page, looks: Mapping[str, Style]) -> dict[str, Room]:
    """The room of every element, by id.

    Cells of a table, and what leads a bar with a title, stand by themselves.
    """
    parents = parents_of(page)
    found = {node.id: _room(node, parents[node.id], looks) for node in page.walk()}
    alone = [
        cell for t in page.of_role("table") for r in t.children for cell in r.children
    ]
    alone += [
        node for bar in page.of_role("app-bar") if bar.text for node in leading(bar)
    ]
    return {**found, **{node.id: _room(node, None, looks) for node in alone}}


def _room(node: Node, around: Node | None, looks: Mapping[str, Style]) -> Room:
    """The room of an element within another; the screen is a column."""
    style, outside = looks[node.id], looks[around.id] if around else ROOT
    axis = outside.axis or "column"
    if axis == "overlay":
        place = style.place or "top-start"
        return Room(axis, fills_width=style.width == "fill", place=place)
    if axis == "grid" and around:
        return Room(axis, share=_share_of_line(node, around, style, outside))
    is_fluid = not outside.wrap and outside.scroll != "horizontal"
    if axis == "row":
        across = style.align_self or ("stretch" if outside.align == "stretch" else None)
        is_high = across == "stretch" or style.height == "fill"
        share = style.grow if is_fluid else 0
        return Room(axis, share, is_fluid, fills_height=is_high, across=across)
    across = style.align_self
    stretched = (across or outside.align) == "stretch"
    return Room(axis, fills_width=style.width == "fill" or stretched, across=across)


def _share_of_line(node: Node, grid: Node, style: Style, outside: Style) -> float:
    """Of a grid's line, by its tracks or by how many columns it spans."""
    if not outside.tracks:
        return min(style.span, columns_of(grid, outside))
    return outside.tracks[grid.children.index(node) % len(outside.tracks)]


def columns_of(grid: Node, style: Style) -> int:
    """How many columns a grid has; two where a program leaves it to the screen."""
    return len(style.tracks) or style.columns or min(2, len(grid.children)) or 1


def lines_of_grid(grid: Node, style: Style) -> list[tuple[list[Node], int]]:
    """The children of a grid line by line, and how many columns stay free in each."""
    many = columns_of(grid, style)
    found: list[tuple[list[Node], int]] = []
    line: list[Node] = []
    taken = 0
    for child in grid.children:
        span = 1 if style.tracks else min(child.style.span, many)
        if taken + span > many:
            found.append((line, many - taken))
            line, taken = [], 0
        line.append(child)
        taken += span
    return [*found, (line, many - taken)] if line else found
