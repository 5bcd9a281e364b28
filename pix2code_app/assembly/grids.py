"""Rows of a column whose cells line up: tables, and lines of cards."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from pix2code_app.assembly.grouping import Group, group_of
from pix2code_app.geometry import hull

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pix2code_app.assembly.elements import FoundElement
    from pix2code_app.geometry import Box

_LINED_UP = 8.0
"""Pixels by which the cells of a grid may stand off each other's edge."""

Rows = list[Group]


def grids(column: Group, elements: Sequence[FoundElement]) -> Group:
    """Rows that follow each other and whose cells line up get a group of their own."""
    if column.axis != "column":
        return column
    runs: list[Rows] = []
    for member in column.members:
        if runs and _lines_up(runs[-1][-1], member):
            runs[-1].append(member)
        else:
            runs.append([member])
    parts = [_grid(_with_cards(run, elements)) for run in runs]
    if len(parts) == 1:
        return parts[0]
    return Group("column", column.box, tuple(parts))


def _with_cards(rows: Rows, elements: Sequence[FoundElement]) -> Rows:
    """A line of pictures above a line of titles is a line of cards, each read at once.

    In a table every row is like the others; here each row is of one kind, and the next
    of another.
    """
    kinds = [_kind_of_row(row, elements) for row in rows]
    many = _period(kinds)
    if many < 2 or None in kinds:
        return rows
    lines = [rows[i : i + many] for i in range(0, len(rows), many)]
    return [_line_of_cards(line) for line in lines]


def _period(kinds: Sequence[object]) -> int:
    """How many rows there are until their kinds come again."""
    return next(
        n
        for n in range(1, len(kinds) + 1)
        if len(kinds) % n == 0 and all(k == kinds[i % n] for i, k in enumerate(kinds))
    )


def _kind_of_row(row: Group, elements: Sequence[FoundElement]) -> object | None:
    """What all cells of a row are; None where they are not alike."""
    kinds = {_kind(cell, elements) for cell in row.members}
    return kinds.pop() if len(kinds) == 1 else None


def _kind(cell: Group, elements: Sequence[FoundElement]) -> tuple[object, ...]:
    looks = [elements[i] for i in cell.leaves()]
    return tuple((e.name, round(e.font_size) if e.text else 0) for e in looks)


def _line_of_cards(rows: Rows) -> Group:
    cards = zip(*(row.members for row in rows), strict=True)
    return group_of([group_of(cells, "column") for cells in cards], "row")


def _grid(rows: Rows) -> Group:
    """Rows whose cells line up, with common columns where these are apart."""
    if len(rows) == 1:
        return rows[0]
    columns = list(zip(*(row.members for row in rows), strict=True))
    hulls = [hull(cell.box for cell in cells) for cells in columns]
    around = hull(hulls)
    if any(b.left < a.right for a, b in pairwise(hulls)):
        return Group("column", around, tuple(rows))
    edges = (*(box.left for box in hulls), around.right)
    members = tuple(
        replace(
            row, box=replace(row.box, left=around.left, right=around.right), edges=edges
        )
        for row in rows
    )
    return Group("column", around, members)


def _lines_up(above: Group, below: Group) -> bool:
    if not all(row.axis == "row" and row.element is None for row in (above, below)):
        return False
    if len(above.members) != len(below.members):
        return False
    pairs = zip(above.members, below.members, strict=True)
    return all(_share_an_edge(a.box, b.box) for a, b in pairs)


def _share_an_edge(one: Box[float], other: Box[float]) -> bool:
    off = (
        one.left - other.left,
        one.right - other.right,
        one.centre[0] - other.centre[0],
    )
    return min(map(abs, off)) <= _LINED_UP
