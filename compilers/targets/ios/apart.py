"""Stack views around single elements: for room outside, and for standing elsewhere.

A stack view keeps no margins of its children and aligns all of them alike.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from compilers.page.style import ROOT
from compilers.targets.ios.flow import Plan, Plans, axis_of, plan

if TYPE_CHECKING:
    from compilers.page.style import Sides, Style


def room(style: Style, around: Style) -> Sides | None:
    """The room around an element: top, leading, bottom, trailing.

    None, where no stack view is needed around it; a margin that would pull is none.
    """
    top, right, bottom, left = style.margin or (0, 0, 0, 0)
    found = (max(top, 0), max(left, 0), max(bottom, 0), max(right, 0))
    return found if any(found) or stands_apart(style, around) else None


def plan_around(style: Style, around: Style) -> Plan:
    """The layout of the stack view around an element.

    Where that stands apart, it is as wide, or in a row as high, as the container.
    """
    if not stands_apart(style, around):
        return Plans().filled
    alone = replace(ROOT, align=style.align_self)
    return plan(alone, axis_of(around.axis or "column"), ())


def stands_apart(style: Style, around: Style) -> bool:
    """Whether an element stands elsewhere across its container than the others."""
    size = style.height if around.axis == "row" else style.width
    if around.axis not in {"column", "row"} or size == "fill":
        return False
    return style.align_self not in {None, "stretch", around.align}


def as_member(style: Style, around: Style) -> Style:
    """The look of an element, or of the stack view in which it stands apart."""
    if not stands_apart(style, around):
        return style
    if around.axis == "row":
        return replace(style, align_self=None, height="fill")
    return replace(style, align_self=None, width="fill")
