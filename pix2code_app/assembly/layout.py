"""The layout tree → elements of the dialect `ui`, so that the page flows.

Still everything lies where the mockup has it. The rules and their order are those of
the design of the dialect: direction is the name; the commonest distance is the gap; the
hull of the children gives the padding; the edge or centre that they share gives the
alignment; what spans its room fills it.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from compilers.language.tree import Attribute, Element
from compilers.schema.attributes import attributes
from compilers.schema.dialects import dialect
from compilers.schema.roles import roles
from pix2code_app.assembly.columns import (
    Plan,
    across,
    insets,
    plan_column,
    sizes_itself,
)
from pix2code_app.assembly.grouping import Group
from pix2code_app.assembly.leaves import leaf_attributes
from pix2code_app.assembly.looks import looks
from pix2code_app.assembly.rows import plan_row
from pix2code_app.assembly.sheet import NEAR, Attributes, Sheet, rounded
from pix2code_app.geometry import Box, hull

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compilers.language.tree import Value
    from pix2code_app.assembly.elements import FoundElement

DIALECT = "ui"


def lay_out_page(group: Group, sheet: Sheet) -> list[Element]:
    """The outermost elements: the column that is the page, between its bars.

    A bar at the top and a footer at the bottom stand beside the column, not in it.
    """
    is_bare = group.axis == "column" and group.element is None
    members = list(group.members if is_bare else (group,))
    page = sheet.page
    first = _edge_bar(members[:1], "app-bar", sheet)
    last = _edge_bar(members[1:][-1:], "footer", sheet)
    members = members[len(first) : len(members) - len(last)]
    top = first[0].box.bottom if first else 0.0
    bottom = last[0].box.top if last else page.height
    bars = [lay_out(bar, sheet) for bar in (*first, *last)]
    if not members:
        return bars
    box = Box.at(0, top, page.width, max(1.0, bottom - top))
    plan = plan_column(Group("column", box, tuple(members)), sheet, is_drawn=True)
    own: Attributes = {"drawn": rounded(page.width), "background": sheet.background}
    return [*bars[: len(first)], _written(plan, sheet, own), *bars[len(first) :]]


def _edge_bar(group: list[Group], name: str, sheet: Sheet) -> list[Group]:
    """A bar that spans the page at its top or bottom; nothing if this is none."""
    page = sheet.page
    if not group:
        return []
    element, box = sheet.element(group[0]), group[0].box
    is_at_edge = (
        box.top <= NEAR if name == "app-bar" else box.bottom >= page.height - NEAR
    )
    is_wide = box.width >= page.width - NEAR
    is_bar = element is not None and element.name == name and is_at_edge and is_wide
    return group if is_bar else []


def lay_out(group: Group, sheet: Sheet) -> Element:
    """The element of a group; where it stands in its parent is said by that."""
    element = sheet.element(group)
    if element is not None:
        return _drawn(group, element, sheet)
    if _is_navigation(group, sheet):
        return _navigation(group, sheet)
    return _written(_plan(group, sheet), sheet)


def _plan(group: Group, sheet: Sheet) -> Plan:
    if group.axis == "overlay":
        return _plan_overlay(group, sheet)
    if group.axis == "row":
        return plan_row(group, sheet)
    return plan_column(group, sheet, is_drawn=False)


def _is_navigation(group: Group, sheet: Sheet) -> bool:
    """Whether there is nothing in a group but items of navigation, two at least."""
    leaves = list(group.leaves())
    return len(leaves) > 1 and all(sheet.elements[i].name == _ITEM for i in leaves)


_ITEM = "nav-item"


def _navigation(group: Group, sheet: Sheet) -> Element:
    """Items of navigation: in a row that is the navigation, or in what that holds."""
    made = _bare(group, sheet)
    if made.name == "row":
        given = {a.name: a.value for a in made.attributes}
        return _holding("nav", {**_PLAIN["nav"], **given}, made.children or ())
    return _holding("nav", _PLAIN["nav"], [made])


def _bare(group: Group, sheet: Sheet) -> Element:
    """A group within navigation, which is not said again."""
    if group.element is not None:
        return lay_out(group, sheet)
    plan = _plan(group, sheet)
    inner = [_with(_bare(part, sheet), added) for part, added in plan.parts]
    return _holding(plan.name, plan.attributes, inner)


def _written(plan: Plan, sheet: Sheet, own: Attributes | None = None) -> Element:
    children = [_with(lay_out(part, sheet), added) for part, added in plan.parts]
    usual = _PLAIN.get(plan.name, {})
    return _holding(plan.name, {**usual, **plan.attributes, **(own or {})}, children)


def made_element(
    name: str, given: Attributes, children: Sequence[Element] | None
) -> Element:
    """An element of the dialect with attributes, whose numbers are such as it takes."""
    written = tuple(Attribute(k, _in_range(k, v)) for k, v in given.items())
    return Element(name, None if children is None else tuple(children), written)


def _in_range(name: str, value: Value) -> Value:
    row = attributes(DIALECT).get(name)
    least, most = row.range if row is not None else (-math.inf, math.inf)
    if isinstance(value, tuple):
        return tuple(min(max(number, least), most) for number in value)
    if isinstance(value, int | float):
        return min(max(value, least), most)
    return value


def _with(child: Element, added: Attributes) -> Element:
    known = {a.name: a.value for a in child.attributes}
    return made_element(child.name, {**known, **added}, child.children)


# What is drawn.

_PLAIN: dict[str, Attributes] = {
    "card": {"padding": 0, "gap": 0, "radius": 0, "border": 0, "shadow": 0},
    "app-bar": {"padding": 0, "gap": 0, "border": 0, "min-height": 0},
    "list": {"padding": 0, "gap": 0},
    "list-item": {"padding": 0, "gap": 0, "min-height": 0},
    "nav": {"gap": 0, "min-height": 0},
    "footer": {"padding": 0, "gap": 0, "border": 0},
    "alert": {"padding": 0, "gap": 0, "border": 0, "radius": 0},
    "nav-item": {"padding": 0, "radius": 0, "min-height": 0},
    "link": {"decoration": "none"},
    "button": {"padding": 0, "radius": 0, "border": 0, "min-height": 0},
    "chip": {"padding": 0, "radius": 0, "border": 0, "min-height": 0},
    "badge": {"padding": 0, "radius": 0},
    "icon-button": {"radius": 0, "border": 0},
    "input": {"radius": 0, "border": 0, "min-height": 0},
    "textarea": {"radius": 0, "border": 0, "min-height": 0},
    "select": {"radius": 0, "border": 0, "min-height": 0},
}
"""What elements that have a look of their own are told not to have.

A platform gives a card its padding and a button its corners; a mockup shows all of it,
so that what it does not show is not there.
"""

_GROUNDED = frozenset(
    {
        *("card", "app-bar", "footer", "alert", "button", "chip", "badge"),
        *("input", "textarea", "select"),
    }
)
"""Elements that a platform fills: where the mockup does not, they have their ground."""


_OF_COLUMNS = frozenset(
    {
        *("gap", "padding", "align", "width", "max-width", "min-height", "margin"),
        *("align-self", "background", "radius", "border", "border-color", "shadow"),
        "place",
    }
)
"""Attributes that mean the same for a column as for any other container."""


def _drawn(group: Group, element: FoundElement, sheet: Sheet) -> Element:
    own: Attributes = {**_PLAIN.get(element.name, {})}
    if element.name in _GROUNDED:
        own["background"] = sheet.grounds.get(group.element or 0, sheet.background)
    if group.axis == "leaf":
        return _leaf(group, element, sheet, own)
    own |= looks(element)
    if group.axis == "column":
        plan = plan_column(group, sheet, is_drawn=True)
    else:
        inner = Group(group.axis, hull(m.box for m in group.members), group.members)
        outer = Group("column", group.box, (inner,), group.element)
        plan = plan_column(outer, sheet, is_drawn=True)
    children = [_with(lay_out(part, sheet), added) for part, added in plan.parts]
    return _container(element.name, plan.attributes, own, children)


def _container(
    name: str, layout: Attributes, own: Attributes, children: Sequence[Element]
) -> Element:
    """A container by its name, if it may hold its children; else by one that may."""
    kind = dialect(DIALECT).elements[name]
    if roles()[kind.role].axis == "row" and _stands_alone(layout, children):
        layout = {**layout, "align": "start"}
    elif roles()[kind.role].axis == "row":
        inside = {k: v for k, v in layout.items() if k != "padding"}
        column = _holding(_ANYTHING, {**inside, "width": "fill"}, children)
        children, layout = [column], {k: v for k, v in layout.items() if k == "padding"}
    return _holding(name, {**own, **layout}, children)


def _stands_alone(layout: Attributes, children: Sequence[Element]) -> bool:
    """Whether a single child at the start lies the same in a row as in a column."""
    at_start = len(children) == 1 and "align" not in layout
    return at_start and children[0].get("align-self") is None


def _holding(name: str, given: Attributes, children: Sequence[Element]) -> Element:
    """A container with its children, where need be by names that the dialect allows."""
    allowed = dialect(DIALECT).elements[name].children
    fitting = [c if c.name in allowed else _renamed(c) for c in children]
    if name == _ANYTHING or {child.name for child in fitting} <= allowed:
        return made_element(name, given, fitting)
    return _renamed(made_element(name, given, children))


_ANYTHING = "column"
"""The container that stands where no other may."""

_ELSEWHERE = {"nav-item": "link", "tab": "button"}
"""Leaves that stand in few containers, and what they are in any other."""


def _renamed(element: Element) -> Element:
    """A container as a column with the same look and children; a leaf as its like."""
    given = {a.name: a.value for a in element.attributes}
    if element.children is None:
        return made_element(_ELSEWHERE.get(element.name, element.name), given, None)
    bare = {k: v for k, v in given.items() if k in _OF_COLUMNS}
    if element.name == "overlay":  # its children have places that only it can give
        return made_element(_ANYTHING, bare, [element])
    return _holding(_ANYTHING, bare, element.children)


def _leaf(
    group: Group, element: FoundElement, sheet: Sheet, own: Attributes
) -> Element:
    position = group.element or 0
    words = leaf_attributes(
        element,
        sheet.boxes[position],
        sheet.settings.get(position),
        sheet.links.get(position, ()),
    )
    given = {**own, **looks(element), **words}
    kind = dialect(DIALECT).elements[element.name]
    if not kind.is_container:
        return made_element(element.name, given, None)
    bare = {k: v for k, v in given.items() if k in _OF_COLUMNS}
    height = rounded(group.box.height)
    return made_element(_ANYTHING, {**bare, "min-height": height}, ())


# What lies on each other.


def _plan_overlay(group: Group, sheet: Sheet) -> Plan:
    """Parts that lie on each other, each as far from the corner as it was."""
    parts = [(m, _in_overlay(m, sheet, group.box)) for m in group.members]
    return Plan("overlay", {}, parts)


def _in_overlay(member: Group, sheet: Sheet, room: Box[float]) -> Attributes:
    box = member.box
    (left, right), top = insets(box, room), round(box.top - room.top)
    is_flexible = sheet.gives_way(member) or box.width >= room.width - NEAR
    found: Attributes = {}
    if is_flexible or not sizes_itself(member, sheet):
        found["width"] = "fill" if is_flexible else "hug"
    if max(left, right) <= NEAR:
        where, indent = "start", 0
    else:
        where = across(left, right, room.width, None)
        indent = round(left) if where == "start" else 0
        if is_flexible:
            found["max-width"] = rounded(box.width)
    found["place"] = {"start": "top-start", "center": "top", "end": "top-end"}[where]
    if top or indent:
        found["margin"] = (top, 0, 0, indent)
    return found
