"""Members of a column: gaps, padding, where each stands across it, and how wide."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from pix2code_app.assembly.grouping import Group
from pix2code_app.assembly.sheet import (
    NEAR,
    SIZED,
    Attributes,
    Sheet,
    Sides,
    rounded,
    shortest,
)
from pix2code_app.geometry import Box, hull

if TYPE_CHECKING:
    from collections.abc import Sequence

SYMMETRIC = 3.0, 0.005
"""Insets of what is centred differ by so many pixels, or by a share of the room."""

_END = 24.0
"""Least inset on the left of what stands at the right end."""

_WIDEST_PADDING, _USUAL_PADDING = 64.0, 24.0
"""Insets above the first are room around a narrower content, which keeps the second."""

_EVEN = 1.5
"""Pixels by which gaps that are meant to be equal differ."""

_WIDE = 600.0
"""Rooms at least as wide may hold a narrower column in their middle."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How a group is laid out.

    Attributes:
        name: The element that does it.
        attributes: What it is given.
        parts: Its members in order, each with what it is given by its parent.
    """

    name: str
    attributes: Attributes
    parts: Sequence[tuple[Group, Attributes]]


def plan_column(group: Group, sheet: Sheet, is_drawn: bool) -> Plan:
    """Members one below the other; what is drawn keeps a padding round them."""
    padding = _padding(group) if is_drawn else (0.0, 0.0, 0.0, 0.0)
    room = _inside(group.box, padding)
    members = _with_middle(group.members, room)
    gap, extras = _gaps(members, room.top, sheet)
    places = [_place(member, sheet, room) for member in members]
    align = _commonest(places)
    attributes: Attributes = {}
    if gap and len(members) > 1:
        attributes["gap"] = gap
    if any(padding):
        attributes["padding"] = shortest(padding)
    if align != "start":
        attributes["align"] = align
    parts = [
        (member, _given(place, align, extra))
        for member, place, extra in zip(members, places, extras, strict=True)
    ]
    return Plan("column", attributes, parts)


def _padding(group: Group) -> Sides:
    inner = hull(member.box for member in group.members)
    left, right = insets(inner, group.box)
    side = max(0.0, min(left, right))
    side = side if side <= _WIDEST_PADDING else _USUAL_PADDING
    top = max(0.0, inner.top - group.box.top)
    bottom = max(0.0, group.box.bottom - inner.bottom)
    return round(top), round(side), round(bottom), round(side)


def _inside(box: Box[float], padding: Sides) -> Box[float]:
    top, right, bottom, left = padding
    width = max(1.0, box.width - left - right)
    return Box.at(
        box.left + left, box.top + top, width, max(1.0, box.height - top - bottom)
    )


def _gaps(members: Sequence[Group], top: float, sheet: Sheet) -> tuple[int, list[int]]:
    """The common gap, and what each member keeps above it beyond that.

    What rounding takes at one member is given at the next, so that nothing drifts.
    """
    gap = common_gap([b.box.top - a.box.bottom for a, b in pairwise(members)])
    extras = [round(members[0].box.top - top)]
    cursor = top + extras[0] + _made_height(members[0])
    for above, member in pairwise(members):
        extra = round(member.box.top - cursor - gap)
        extra = max(extra, sheet.least_distance(above, member) - gap)
        extras.append(extra)
        cursor += gap + extra + _made_height(member)
    return gap, extras


def _made_height(group: Group) -> float:
    """Height that a group takes: parts that hang out of it below make it taller."""
    return _lowest(group) - group.box.top


def _lowest(group: Group) -> float:
    return max([group.box.bottom, *map(_lowest, group.members)])


def common_gap(distances: Sequence[float]) -> int:
    """The commonest distance, if none is clearly less; else the least, not below 0."""
    if not distances:
        return 0
    counts = Counter(round(d) for d in distances)
    common, _ = max(counts.items(), key=lambda item: (item[1], -item[0]))
    least = min(distances)
    return max(0, common if least >= common - _EVEN else round(least))


def _with_middle(members: Sequence[Group], room: Box[float]) -> list[Group]:
    """Members that share one narrower column in the middle of a wide room get it."""
    if room.width < _WIDE:
        return list(members)
    runs: list[list[Group]] = []
    for member in members:
        is_narrow = min(insets(member.box, room)) > _END
        if runs and is_narrow and min(insets(runs[-1][-1].box, room)) > _END:
            runs[-1].append(member)
        else:
            runs.append([member])
    return [part for run in runs for part in _in_the_middle(run, room)]


def _in_the_middle(run: Sequence[Group], room: Box[float]) -> list[Group]:
    """A run as one column that is as far from the right end as from the left."""
    box = hull(member.box for member in run)
    left, right = insets(box, room)
    if len(run) < 2 or left <= _END or right < left - SYMMETRIC[0]:
        return list(run)
    if all(is_centred(*insets(member.box, room), room.width) for member in run):
        return list(run)
    middle = Box.at(box.left, box.top, room.width - 2 * left, box.height)
    return [Group("column", middle, tuple(run))]


def insets(box: Box[float], room: Box[float]) -> tuple[float, float]:
    """How far a box is from the left and right end of its room."""
    return box.left - room.left, room.right - box.right


def is_centred(left: float, right: float, room: float) -> bool:
    """Whether two insets are meant to be equal."""
    return abs(left - right) <= max(SYMMETRIC[0], SYMMETRIC[1] * room)


def _place(member: Group, sheet: Sheet, room: Box[float]) -> Attributes:
    """Where a member stands across its column, and how wide it is there."""
    left, right = insets(member.box, room)
    element = sheet.element(member)
    hint = element.align if element is not None and member.axis == "leaf" else None
    where = across(left, right, room.width, hint)
    found: Attributes = {"align-self": where}
    is_plain = member.axis == "leaf" and where == "start" and hint in (None, "start")
    if sheet.gives_way(member):
        found["width"] = "fill"
        if left <= NEAR and right <= NEAR:
            return {"width": "fill"}
        found["max-width"] = rounded(member.box.width)
    elif not is_plain and not sizes_itself(member, sheet):
        found["width"] = "hug"
    if where == "start" and round(left) > 0:
        found["indent"] = round(left)
    return found


def sizes_itself(member: Group, sheet: Sheet) -> bool:
    """Whether a member has a width of its own, as pictures and ticks have."""
    element = sheet.element(member)
    return member.axis == "leaf" and element is not None and element.name in SIZED


def across(left: float, right: float, room: float, hint: str | None) -> str:
    """`start`, `center` or `end`, by the insets; by the hint where there are none."""
    if left <= NEAR and right <= NEAR:
        return hint or "start"
    if is_centred(left, right, room):
        return "center"
    is_at_end = right <= SYMMETRIC[0] and left > _END
    return "end" if is_at_end else "start"


def _commonest(places: Sequence[Attributes]) -> str:
    counts = Counter(str(p["align-self"]) for p in places if "align-self" in p)
    return max(counts, key=lambda a: (counts[a], a == "start"), default="start")


def _given(place: Attributes, align: str, above: float) -> Attributes:
    """What a member is given, as far as its column does not say it."""
    found = {k: v for k, v in place.items() if k in ("width", "max-width")}
    indent = place.get("indent", 0)
    if above or indent:
        found["margin"] = (above, 0, 0, indent)  # type: ignore[assignment]
    if place.get("align-self", align) != align:
        found["align-self"] = place["align-self"]
    return found
