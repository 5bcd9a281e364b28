"""What changes of a wide screen where there is little room, on a telephone.

Pages have both, by the width of the window; native screens are for telephones.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compilers.page.builder import Node, Page
    from compilers.page.style import Sides, Style

PHONE = 600
"""Screens that were drawn narrower than this have no columns that need to stack."""

ROWS = 16
"""Room between parts that stood side by side and stack."""

BIG_TYPE = 36
"""Letters that are larger than this shrink with a narrow screen."""

_SMALL = 72
"""Widest part, in pixels, that stays beside what it belongs to: icons and avatars."""

_INDENT = 24
"""Margins at the sides that are wider than this shrink on a narrow screen."""

INSET, _ABOVE = 16, 40
"""Most padding at the sides, and most room above a part, on a narrow screen."""

_TALL = 60
"""Most padding above and below on a narrow screen."""

_TELEPHONE = 320
"""Lengths that are larger than this may be wider than a telephone."""


def drawn_width(page: Page) -> float:
    """How wide the screen was that the program was seen on; 0 where nobody knows."""
    widths = [node.given("drawn") for node in page.children]
    return max((one for one in widths if isinstance(one, int | float)), default=0)


def is_wide(page: Page) -> bool:
    """Whether parts stood side by side that a telephone has no room for."""
    return drawn_width(page) >= PHONE


def less_padding(padding: Sides) -> Sides:
    """The padding that is left on a narrow screen."""
    top, right, bottom, left = padding
    return min(top, _TALL), min(right, INSET), min(bottom, _TALL), min(left, INSET)


def less_margin(margin: Sides) -> Sides:
    """The margin that is left on a narrow screen."""
    top, right, bottom, left = margin
    return _near(top), _kept(right), _near(bottom), _kept(left)


def has_large_parts(row: Node) -> bool:
    """Whether at least two parts of a row need more room than a telephone has."""
    return sum(_is_large(child) for child in row.children) > 1


def stacks(node: Node) -> bool:
    """Whether the parts of a line stand one below the other on a narrow screen."""
    is_line = node.row.line and node.row.outermost and not node.style.wrap
    return is_line and has_large_parts(node)


def narrowed(node: Node, style: Style, around: Style | None) -> Style:
    """A look on a telephone, of an element in one that looks like `around` there."""
    gap = style.gap or (0, 0)
    found = style
    if style.axis == "grid":
        apart = (max(gap[0], ROWS), gap[1])
        found = replace(found, columns=1, tracks=(), gap=apart)
    elif stacks(node):
        apart = (max(gap[0], ROWS), gap[1])
        found = replace(found, axis="column", align="stretch", gap=apart)
    if style.padding is not None:
        found = replace(found, padding=less_padding(style.padding))
    if style.margin is not None:
        found = replace(found, margin=less_margin(style.margin))
    if style.font_size is not None:
        found = replace(found, font_size=min(style.font_size, BIG_TYPE))
    return _as_wide_as_there_is(found, around)


def _as_wide_as_there_is(style: Style, around: Style | None) -> Style:
    """What is wider than a telephone, or shared a row that is none, fills it."""
    is_stacked = around is not None and around.axis in {"column", "grid"}
    if isinstance(style.width, int | float) and style.width > _TELEPHONE:
        style = replace(style, width="fill")
    if style.min_width is not None and style.min_width > _TELEPHONE:
        style = replace(style, min_width=None)
    if is_stacked and style.grow and style.height != "fill":
        style = replace(style, grow=0)
    return style


def _near(above: float) -> float:
    return min(max(above, 0), _ABOVE)


def _kept(beside: float) -> float:
    return beside if abs(beside) <= _INDENT else min(max(beside, 0), INSET)


def _is_large(node: Node) -> bool:
    width = node.style.width
    if isinstance(width, int | float):
        return width > _SMALL and bool(node.children)
    return bool(node.children) and (width == "fill" or node.row.width == "block")
