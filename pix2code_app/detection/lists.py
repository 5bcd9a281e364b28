"""Lists, by the bullets or numbers before their items, which are marks and no words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from pix2code_app.detection.detections import Detection
from pix2code_app.evidence.text import font_box
from pix2code_app.geometry import Box, hull

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pix2code_app.evidence.screen_evidence import Evidence
    from pix2code_app.evidence.text import TextLine

BULLETS = frozenset("•◦▪‣●○■")
"""Characters that are bullets, where they are read as words."""

DOT = (0.2, 0.65)
"""Sizes of a bullet over that of its line's font, at least and at most: browsers draw
0.35, and an icon beside words is as large as these."""

SQUARE = 1.4
"""A bullet is less than so many times as long as it is short."""

APART = (0.15, 2.2)
"""Font sizes from a bullet to its words, at least and at most."""

ONE_EDGE = 0.4
"""Font sizes by which the bullets of a list, or the lines of an item, differ at their
left edge."""

PITCH = 2.0
"""Font sizes from one line of an item to the next, at the most."""

NEXT_ITEM = 6.0
"""Font sizes between two items, at the most; more parts two lists."""

_NUMBER = re.compile(r"(\d{1,2})[.)]")


@dataclass(frozen=True, slots=True)
class _Mark:
    """A bullet or a number, and the line that it stands before.

    Attributes:
        box: its rectangle.
        line: the line without it.
        number: what it says; None for a bullet.
        whole: the line as it was read.
    """

    box: Box[int]
    line: TextLine
    number: int | None
    whole: TextLine


def find_lists(evidence: Evidence) -> tuple[Evidence, tuple[Detection, ...]]:
    """What is seen without the marks of lists, and these lists with their items.

    Bullets may stand alone; a number is a mark only where 1 and 2 follow each other.
    """
    marks = [*_marks_as_words(evidence), *_marks_as_dots(evidence)]
    lists = [own for own in _lists(marks) if own[0].number is None or len(own) > 1]
    lines = {mark.whole: mark.line for own in lists for mark in own}
    dots = {mark.box for own in lists for mark in own}
    left = replace(
        evidence,
        lines=tuple(lines.get(line, line) for line in evidence.lines),
        icons=tuple(icon for icon in evidence.icons if icon not in dots),
    )
    found = [one for own in lists for one in _detections(own, left.lines)]
    return left, tuple(found)


def _marks_as_words(evidence: Evidence) -> Iterator[_Mark]:
    for line in evidence.lines:
        first, *rest = line.words
        number = _NUMBER.fullmatch(first.text)
        if not rest or not (number or first.text in BULLETS):
            continue
        own = replace(
            line, words=tuple(rest), box=replace(line.box, left=rest[0].box.left)
        )
        yield _Mark(first.box, own, int(number[1]) if number else None, line)


def _marks_as_dots(evidence: Evidence) -> Iterator[_Mark]:
    for dot in (*evidence.icons, *evidence.dots):
        short, long = sorted((dot.width, dot.height))
        if long > SQUARE * short:
            continue
        beside = [line for line in evidence.lines if _stands_before(dot, line)]
        line = min(beside, key=lambda line: line.box.left, default=None)
        if line is not None:
            yield _Mark(dot, line, None, line)


def _stands_before(dot: Box[int], line: TextLine) -> bool:
    size, gap = line.look.size, line.box.left - dot.right
    is_near = APART[0] * size <= gap <= APART[1] * size
    is_in_row = line.box.top <= dot.centre[1] <= line.box.bottom
    return is_near and is_in_row and DOT[0] * size <= dot.height <= DOT[1] * size


def _lists(marks: Sequence[_Mark]) -> list[list[_Mark]]:
    """Marks that follow each other at one left edge, in lists."""
    lists: list[list[_Mark]] = []
    for mark in sorted(marks, key=lambda mark: mark.line.baseline):
        own = next((one for one in reversed(lists) if _is_next(one[-1], mark)), None)
        if own is not None:
            own.append(mark)
        elif mark.number in (None, 1):
            lists.append([mark])
    return lists


def _is_next(last: _Mark, mark: _Mark) -> bool:
    size = last.line.look.size
    step = mark.line.baseline - last.line.baseline
    edge = abs(mark.line.box.left - last.line.box.left)
    if not size < step <= NEXT_ITEM * size or edge > ONE_EDGE * size:
        return False
    if mark.number is None or last.number is None:
        return mark.number is last.number
    return mark.number == last.number + 1


def _detections(
    marks: Sequence[_Mark], lines: Sequence[TextLine]
) -> Iterator[Detection]:
    """A list and its items."""
    ends = [mark.line.box.top for mark in marks[1:]]
    items = [
        hull([font_box(line) for line in _own_lines(mark, end, lines)])
        for mark, end in zip(marks, (*ends, None), strict=True)
    ]
    right = max(item.right for item in items)
    items = [replace(item, right=right) for item in items]
    for above, below in pairwise(items):
        if above.bottom > below.top:
            return  # lines so near to each other are told apart by no box
    whole = hull(items)
    left = min(mark.box.left for mark in marks)
    variant = "bulleted" if marks[0].number is None else "ordered"
    yield Detection("list", replace(whole, left=left), variant=variant)
    for item in items:
        yield Detection("list-item", item)


def _own_lines(
    mark: _Mark, end: int | None, lines: Sequence[TextLine]
) -> list[TextLine]:
    """The lines of an item, which ends above a row or where its lines do."""
    own, size = [mark.line], mark.line.look.size
    for line in sorted(lines, key=lambda line: line.baseline):
        step = line.baseline - own[-1].baseline
        is_near = size / 2 < step <= PITCH * size
        is_at_left = abs(line.box.left - mark.line.box.left) <= ONE_EDGE * size
        is_above = end is None or line.box.top < end
        if is_near and is_at_left and is_above:
            own.append(line)
    return own
