"""Recursive X-Y cuts: boxes → rows and columns, where empty lanes run through.

After Nagy and Seth (1984), with rules that were tuned on the trees of real pages.
"""

from __future__ import annotations

from itertools import combinations, pairwise
from statistics import median
from typing import TYPE_CHECKING

from pix2code_app.assembly.grids import grids
from pix2code_app.assembly.grouping import Group, drawn_round, group_of, holders
from pix2code_app.geometry import hull

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from pix2code_app.assembly.elements import FoundElement
    from pix2code_app.geometry import Box

_SLACK = 2.0
"""Pixels by which neighbours may overlap: boxes are that exact."""

_ROWS_FIRST = 0.75
"""Rows are cut before columns where their gaps are so many column gaps wide."""

_CROSSING = 0.3
"""Share of the smaller hull by which two parts may overlap and still be cut apart."""

_TOUCHED = 0.1
"""Share of the smaller of two texts from which they cover each other."""

_BEHIND = 0.85
"""Share of the others that a backdrop holds."""

_LEVEL = 4.0
"""Pixels by which cells of one row may stand off each other's top or middle."""

_LANE = 24.0
"""Least width of a lane between two columns that are read one after the other."""

_PASSING = 2
"""Rows that are not level, from which columns are independent; one may happen."""

_RHYTHM = 1.2
"""A gap so many times the widest one above it begins something new."""

_BARE = frozenset({"row", "column"})
"""Containers that say only how their members lie, which the cuts find themselves."""

Lane = list[Group]


def cut_page(
    elements: Sequence[FoundElement], boxes: Sequence[Box[float]]
) -> Group | None:
    """The layout tree over all elements; None where there are none.

    `boxes` are where the elements stand in the layout, lines with their leading.
    """
    parents = holders(elements)
    inside: dict[int | None, list[int]] = {}
    for i, parent in enumerate(parents):
        inside.setdefault(parent, []).append(i)

    def node(i: int) -> Group:
        members = [node(k) for k in inside.get(i, [])]
        if not members:
            return Group("leaf", boxes[i], (), i)
        content = cut(members, elements)
        if elements[i].name in ("image", "embed"):
            backdrop = Group("leaf", boxes[i], (), i)
            return Group("overlay", boxes[i], (backdrop, content))
        if elements[i].name in _BARE:
            return content
        return drawn_round(i, boxes[i], content)

    roots = [node(i) for i in inside.get(None, [])]
    return cut(roots, elements) if roots else None


def cut(nodes: Sequence[Group], elements: Sequence[FoundElement]) -> Group:
    """Boxes as a column, a row or an overlay of smaller ones, down to single boxes."""
    if len(nodes) == 1:
        return nodes[0]
    rows, columns = lanes(nodes, _down), lanes(nodes, _across)
    if len(rows) == 1 and len(columns) == 1:
        return _cut_overlapping(nodes, elements)
    if _rows_come_first(rows, columns):
        parts = _beside_each_other(rows)
        if len(parts) > 1:
            column = group_of([cut(lane, elements) for lane in parts], "column")
            return grids(column, elements)
    return group_of([cut(lane, elements) for lane in columns], "row")


def _beside_each_other(rows: list[Lane]) -> list[Lane]:
    """Rows, those of which are one where independent columns only happen to part there.

    A side bar and the article beside it are read one after the other, not row by row.
    """
    parts: list[Lane] = []
    i = 0
    while i < len(rows):
        end = _end_of_columns(rows, i)
        parts.append([node for row in rows[i:end] for node in row])
        i = end
    return parts


def _end_of_columns(rows: list[Lane], start: int) -> int:
    """The row after the last of those that independent columns make with the first."""
    if len(lanes(rows[start], _across)) < 2:
        return start + 1
    best, end = start + 1, start + 1
    together = list(rows[start])
    while end < len(rows):
        together += rows[end]
        columns = lanes(together, _across)
        if len(columns) < 2 or max(gaps(columns, _across)) < _LANE:
            break
        end += 1
        if _pass_by(rows[start:end], columns) and _goes_on(rows[start:end]):
            best = end
    return best


def _pass_by(rows: list[Lane], columns: list[Lane]) -> bool:
    """Whether most of the rows hold cells that do not belong together."""
    places = {id(node): i for i, column in enumerate(columns) for node in column}
    cells = [_cells(row, places) for row in rows]
    filled = [each for each in cells if len(each) > 1]
    level = sum(map(_are_level, filled))
    return len(filled) - level >= max(_PASSING, level + 1)


def _cells(row: Lane, places: Mapping[int, int]) -> list[Box[float]]:
    """What a row has in each of the columns that it has anything in.

    `places` are the columns of nodes by their identity: comparing groups with all of
    their members would take minutes for tables of some hundred words.
    """
    inside: dict[int, list[Box[float]]] = {}
    for node in row:
        inside.setdefault(places[id(node)], []).append(node.box)
    return [hull(boxes) for _, boxes in sorted(inside.items())]


def _goes_on(rows: list[Lane]) -> bool:
    """Whether the last row follows the others like they follow each other."""
    if len(lanes(rows[-1], _across)) > 1:
        return True
    *before, last = gaps(rows, _down)
    return last <= _RHYTHM * max(before, default=last)


def lanes(
    nodes: Sequence[Group], extent: Callable[[Box[float]], _Extent]
) -> list[Lane]:
    """Nodes in order, parted where an empty lane runs between them."""
    found: list[Lane] = []
    end = float("-inf")
    for node in sorted(nodes, key=lambda n: extent(n.box)):
        first, last = extent(node.box)
        if first >= end - _SLACK:
            found.append([])
        found[-1].append(node)
        end = max(end, last)
    return found


_Extent = tuple[float, float]


def _down(box: Box[float]) -> _Extent:
    return box.top, box.bottom


def _across(box: Box[float]) -> _Extent:
    return box.left, box.right


def gaps(parts: Sequence[Lane], extent: Callable[[Box[float]], _Extent]) -> list[float]:
    """Distances between neighbouring lanes."""
    extents = [extent(hull(node.box for node in lane)) for lane in parts]
    return [after[0] - before[1] for before, after in pairwise(extents)]


def _rows_come_first(rows: list[Lane], columns: list[Lane]) -> bool:
    if len(rows) == 1 or len(columns) == 1:
        return len(rows) > 1
    row_gap, column_gap = median(gaps(rows, _down)), median(gaps(columns, _across))
    if row_gap >= _ROWS_FIRST * column_gap:
        return True
    cells = [[hull(n.box for n in lane) for lane in lanes(r, _across)] for r in rows]
    return all(len(each) == len(columns) and _are_level(each) for each in cells)


def _are_level(cells: Sequence[Box[float]]) -> bool:
    """Whether the cells of a row belong together, and do not just pass by."""
    tops, middles = [c.top for c in cells], [c.centre[1] for c in cells]
    return min(max(v) - min(v) for v in (tops, middles)) <= _LEVEL


def _cut_overlapping(nodes: Sequence[Group], elements: Sequence[FoundElement]) -> Group:
    """Boxes that no lane parts: cut where little crosses, else laid on each other."""
    splits = [
        (*_least_crossing(nodes, extent), axis)
        for extent, axis in ((_down, "column"), (_across, "row"))
    ]
    crossing, first, second, axis = min(splits, key=lambda split: split[0])
    if crossing < _CROSSING:
        parts = [cut(first, elements), cut(second, elements)]
        return group_of(parts, "row" if axis == "row" else "column")
    around = hull(node.box for node in nodes)
    ordered = sorted(nodes, key=lambda n: (n.box.top, -n.box.area, n.box.left))
    if _words_collide(ordered, elements):
        # words are never laid on words: they stand one below the other
        return Group("column", around, tuple(ordered))
    backdrop = _backdrop(nodes)
    if backdrop is None:
        return Group("overlay", around, tuple(ordered))
    rest = cut([node for node in nodes if node is not backdrop], elements)
    return Group("overlay", around, (backdrop, rest))


def _words_collide(nodes: Sequence[Group], elements: Sequence[FoundElement]) -> bool:
    """Whether words of one part stand on those of another."""
    written = [
        [elements[i].box for i in node.leaves() if elements[i].text] for node in nodes
    ]
    return any(
        a.within(b).area > _TOUCHED * max(1.0, min(a.area, b.area))
        for one, other in combinations(written, 2)
        for a in one
        for b in other
    )


def _least_crossing(
    nodes: Sequence[Group], extent: Callable[[Box[float]], _Extent]
) -> tuple[float, Lane, Lane]:
    """The split with the least overlap, as a share of the smaller part's extent."""
    ordered = sorted(nodes, key=lambda n: sum(extent(n.box)))
    splits = []
    for i in range(1, len(ordered)):
        first, second = ordered[:i], ordered[i:]
        start, end = (extent(hull(n.box for n in part)) for part in (first, second))
        smaller = max(1.0, min(start[1] - start[0], end[1] - end[0]))
        splits.append(((start[1] - end[0]) / smaller, first, second))
    return min(splits, key=lambda split: split[0])


def _backdrop(nodes: Sequence[Group]) -> Group | None:
    """A leaf that lies behind all others."""
    largest = max(nodes, key=lambda n: n.box.area)
    others = [n for n in nodes if n is not largest]
    covers = all(
        largest.box.within(n.box).area >= _BEHIND * max(1.0, n.box.area) for n in others
    )
    return largest if covers and largest.axis == "leaf" else None
