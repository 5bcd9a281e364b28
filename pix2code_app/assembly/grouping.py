"""Which element lies in which, by the boxes alone, and the tree that follows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, TypeAlias

from pix2code_app.geometry import hull

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pix2code_app.assembly.elements import FoundElement
    from pix2code_app.geometry import Box

Axis: TypeAlias = Literal["leaf", "column", "row", "overlay"]

CONTAINERS = frozenset(
    {
        *("column", "row", "grid", "overlay", "section", "card", "list", "list-item"),
        *("table", "disclosure", "carousel", "dialog", "drawer", "app-bar", "nav"),
        *("tab-bar", "tabs", "footer", "alert", "segmented"),
    }
)
"""Elements that hold others."""

_BACKDROPS = frozenset({"image", "embed"})
"""Leaves that others may stand on."""

_WITHIN = 0.9
"""Share of an element that its container covers; badges on a corner stay outside."""

_ROOM = 4.0
"""How many times as large a picture is as what stands on it; else they just overlap."""


@dataclass(frozen=True, slots=True)
class Group:
    """A node of the layout tree.

    Attributes:
        axis: How its members lie: one below the other, side by side, or on each other.
        box: Round all of it.
        members: Its parts in reading order; none for a leaf.
        element: Position of the element that is drawn round them, or is the leaf.
        edges: Of a row of a grid, where each of its columns begins, and the last ends.
    """

    axis: Axis
    box: Box[float]
    members: tuple[Group, ...] = ()
    element: int | None = None
    edges: tuple[float, ...] = ()

    def leaves(self) -> Iterator[int]:
        """Positions of all elements in it, in reading order."""
        if self.element is not None:
            yield self.element
        for member in self.members:
            yield from member.leaves()


def holders(elements: Sequence[FoundElement]) -> list[int | None]:
    """For each element the position of the smallest one that holds it, if any."""
    return [_holder(i, elements) for i in range(len(elements))]


def _holder(i: int, elements: Sequence[FoundElement]) -> int | None:
    box = elements[i].box
    around = [
        k
        for k, other in enumerate(elements)
        if k != i and _can_hold(other, elements[i]) and _is_within(box, other.box)
    ]
    own = _extent(i, elements)
    around = [k for k in around if _extent(k, elements) > own]
    innermost = [k for k in around if not _holds_another(k, around, elements)]
    # of two that overlap the narrower lies on the wider
    return min(innermost, key=lambda k: (elements[k].box.width, -k), default=None)


def _extent(i: int, elements: Sequence[FoundElement]) -> tuple[float, bool, int]:
    """By which one box holds another: of equal ones the container, else the first."""
    return elements[i].box.area, elements[i].name in CONTAINERS, -i


def _holds_another(
    k: int, around: Sequence[int], elements: Sequence[FoundElement]
) -> bool:
    box, own = elements[k].box, _extent(k, elements)
    return any(
        _extent(other, elements) < own and _is_within(elements[other].box, box)
        for other in around
    )


def _can_hold(outer: FoundElement, inner: FoundElement) -> bool:
    if outer.name in _BACKDROPS:
        return outer.box.area >= _ROOM * inner.box.area
    return outer.name in CONTAINERS


def _is_within(inner: Box[float], outer: Box[float]) -> bool:
    return outer.within(inner).area >= _WITHIN * max(inner.area, 1.0)


def group_of(members: Sequence[Group], axis: Axis) -> Group:
    """Members along an axis; a member along the same axis gives its own instead."""
    if len(members) == 1:
        return members[0]
    flat: list[Group] = []
    for member in members:
        same = member.axis == axis and member.element is None and not member.edges
        flat.extend(member.members if same else (member,))
    return Group(axis, hull(member.box for member in flat), tuple(flat))


def drawn_round(element: int, box: Box[float], inside: Group) -> Group:
    """A drawn container with what was cut inside of it."""
    if inside.element is None and not inside.edges:
        return replace(inside, box=box, element=element)
    return Group("column", box, (inside,), element)
