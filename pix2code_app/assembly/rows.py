"""Members of a row: what hugs and wraps, and what shares the width in columns."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from pix2code_app.assembly.columns import Plan, common_gap, sizes_itself
from pix2code_app.assembly.grouping import Group, group_of
from pix2code_app.assembly.sheet import Attributes, Sheet, parting, rounded
from pix2code_app.geometry import hull

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pix2code_app.geometry import Box

_EVEN = 1.5
"""Pixels by which the tops or middles of a row's members differ."""

_ICON = 72.0
"""Widest leaf that keeps its width beside one that takes the rest."""

_EQUAL = 0.03
"""Share by which widths of columns that are meant to be equal differ."""

_SPREAD = 0.1
"""Share by which gaps differ between parts that are spread over the room."""

_ROOM = 3.0
"""Pixels of a column beyond its content that are no accident."""


def plan_row(group: Group, sheet: Sheet) -> Plan:
    """Members side by side."""
    if group.edges:
        return _columns(group, group.edges, sheet)
    members = _with_navigation(group.members, sheet)
    if sheet.hugs(group):
        return _hugging(members, sheet)
    if not any(map(sheet.gives_way, members)):
        if parting(members):
            return _at_both_ends(members)
        if _are_spread(members):
            return _spread(members)
    wide = [m for m in members if not _is_icon(m, sheet)]
    if len(wide) == 1 and sheet.gives_way(wide[0]):
        return _beside_icons(members, wide[0])
    edges = (*(member.box.left for member in members), group.box.right)
    return _columns(replace(group, members=tuple(members)), edges, sheet)


def _with_navigation(members: Sequence[Group], sheet: Sheet) -> list[Group]:
    """Neighbouring items of navigation become one part of their row."""
    parts: list[Group] = []
    for is_item, found in groupby(members, lambda m: is_item_of_navigation(m, sheet)):
        run = tuple(found)
        if is_item and 1 < len(run) < len(members):
            parts.append(Group("row", hull(m.box for m in run), run))
        else:
            parts.extend(run)
    return parts


def is_item_of_navigation(group: Group, sheet: Sheet) -> bool:
    """Whether a group is a single item of navigation."""
    element = sheet.element(group)
    return group.axis == "leaf" and element is not None and element.name == "nav-item"


def _is_icon(member: Group, sheet: Sheet) -> bool:
    is_narrow = member.axis == "leaf" and member.box.width <= _ICON
    return is_narrow and not sheet.gives_way(member)


def _hugging(members: Sequence[Group], sheet: Sheet) -> Plan:
    """Small parts, which wrap where there is no room."""
    align, offsets = _down(members)
    gap, extras = _gaps(members)
    attributes: Attributes = {"gap": gap} if gap else {}
    if align != "center":
        attributes["align"] = align
    attributes["wrap"] = "wrap"
    parts = [
        (member, {**_margin(top, 0, extra), **sheet.kept_width(member)})
        for member, top, extra in zip(members, offsets, extras, strict=True)
    ]
    return Plan("row", attributes, parts)


def _at_both_ends(members: Sequence[Group]) -> Plan:
    """Small parts at the start of the room, and others at its end."""
    count = parting(members)
    halves = [group_of(half, "row") for half in (members[:count], members[count:])]
    align, offsets = _down(halves)
    attributes: Attributes = {"justify": "between", "wrap": "wrap"}
    if align != "center":
        attributes["align"] = align
    parts = [
        (half, _margin(top, 0, 0)) for half, top in zip(halves, offsets, strict=True)
    ]
    return Plan("row", attributes, parts)


def _are_spread(members: Sequence[Group]) -> bool:
    """Whether all gaps are meant to be equal."""
    gaps = [b.box.left - a.box.right for a, b in pairwise(members)]
    mean = sum(gaps) / len(gaps)
    return mean > 0 and max(abs(gap - mean) for gap in gaps) <= _SPREAD * mean


def _spread(members: Sequence[Group]) -> Plan:
    """Small parts from one end of the room to the other."""
    align, offsets = _down(members)
    attributes: Attributes = {"justify": "between", "wrap": "wrap"}
    if align != "center":
        attributes["align"] = align
    parts = [(m, _margin(top, 0, 0)) for m, top in zip(members, offsets, strict=True)]
    return Plan("row", attributes, parts)


def _gaps(members: Sequence[Group]) -> tuple[int, list[int]]:
    """The common gap, and what each member keeps before it beyond that."""
    gap = common_gap([b.box.left - a.box.right for a, b in pairwise(members)])
    extras, cursor = [0], members[0].box.right
    for member in members[1:]:
        extra = round(member.box.left - cursor - gap)
        extras.append(extra)
        cursor += gap + extra + member.box.width
    return gap, extras


def _margin(top: float, right: float, left: float) -> Attributes:
    return {"margin": (top, right, 0, left)} if top or right or left else {}


_EDGES: dict[str, Callable[[Box[float]], float]] = {
    "center": lambda box: box.centre[1],
    "start": lambda box: box.top,
    "end": lambda box: box.bottom,
}


def _down(members: Sequence[Group]) -> tuple[str, list[int]]:
    """How members of a row stand to each other, and how far each is below that."""
    boxes = [member.box for member in members]
    for align, edge in _EDGES.items():
        values = [edge(box) for box in boxes]
        if max(values) - min(values) <= _EVEN:
            return align, [0] * len(boxes)
    top = min(box.top for box in boxes)
    return "start", [round(box.top - top) for box in boxes]


def _beside_icons(members: Sequence[Group], wide: Group) -> Plan:
    """Icons keep their width, and what stands beside them takes the rest."""
    align, offsets = _down(members)
    gap, extras = _gaps(members)
    attributes: Attributes = {"gap": gap} if gap else {}
    if align != "center":
        attributes["align"] = align
    parts = []
    for member, top, extra in zip(members, offsets, extras, strict=True):
        added = _margin(top, 0, extra)
        if member is wide:
            added["width"] = "fill"
        parts.append((member, added))
    return Plan("row", attributes, parts)


def _columns(group: Group, edges: Sequence[float], sheet: Sheet) -> Plan:
    """Parts that share the width; `edges` are where each begins, and the last ends."""
    members = group.members
    spaces = [e - m.box.right for m, e in zip(members, edges[1:], strict=False)]
    gap = max(0, round(min(spaces[:-1])))
    ends = [*(edge - gap for edge in edges[1:-1]), edges[-1]]
    tracks = _evened([max(1.0, b - a) for a, b in zip(edges, ends, strict=False)])
    align, offsets = _down(members)
    attributes: Attributes = {"tracks": tuple(map(rounded, tracks))}
    if gap:
        attributes["gap"] = gap
    attributes["align"] = align
    parts = [
        (member, _in_track(member, sheet, Track(start, track, top)))
        for member, start, track, top in zip(
            members, edges, tracks, offsets, strict=False
        )
    ]
    return Plan("grid", attributes, parts)


class Track(NamedTuple):
    """A column of a row: where it begins, its width, and how far its member is down."""

    start: float
    width: float
    top: float


def _evened(tracks: Sequence[float]) -> list[float]:
    """Shares that are nearly equal are equal."""
    mean = sum(tracks) / len(tracks)
    if max(tracks) - min(tracks) <= _EQUAL * mean:
        return [mean] * len(tracks)
    return list(tracks)


def _in_track(member: Group, sheet: Sheet, track: Track) -> Attributes:
    """How a member takes its column: all of it, or as much as it took."""
    element, width = sheet.element(member), member.box.width
    indent = round(member.box.left - track.start)
    margin = _margin(track.top, 0, indent)
    if sizes_itself(member, sheet):
        return margin
    found: Attributes = {"width": "fill", **margin}
    is_line = member.axis == "leaf" and not sheet.gives_way(member)
    starts = is_line and element is not None and element.align in (None, "start")
    if track.width - indent - width > _ROOM and not starts:
        found["max-width"] = rounded(width + (1 if is_line else 0))
    return found
