"""Lines of words that belong together, as paragraphs."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from statistics import median, pstdev
from typing import TYPE_CHECKING, Literal

from pix2code_app.evidence.line_network import is_ideograph
from pix2code_app.evidence.perception import distance
from pix2code_app.evidence.text import joined
from pix2code_app.geometry import hull

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pix2code_app.evidence.text import Look, TextLine
    from pix2code_app.geometry import Box

Align = Literal["left", "center", "right"]

SAME_SIZE = 0.1
"""Share by which the sizes of two lines of a paragraph may differ: sizes are measured
to about 5 %."""

SENTENCE_SIZE = 0.16
"""The same where a sentence goes on over the break: letters without ascenders tell
their size less surely, and a bold word may make a line look bold."""

SAME_COLOUR = 12.0
"""ΔE2000 of two lines of a paragraph, of their words and of what is behind them: thin
strokes show their colour less surely than bold ones."""

SAME_EDGE = 0.35
"""Font sizes by which the left edges or the centres of two lines may differ."""

PITCHES = (0.9, 1.8)
"""Font sizes from one line to the next in a paragraph, at least and at most."""

EVEN = 0.15
"""Share by which the pitches of a paragraph may differ."""

FULL = 0.95
"""Share of a paragraph's width that a line and the first word after it must exceed:
what would have fitted before the break is not of the same paragraph."""

ENDS = frozenset(".:!?;")
"""Marks that end a sentence, or what is like one."""

ITEM = 30
"""Characters of an item of a list, at the most: a text is seldom broken into lines as
short as that."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that one text was broken into.

    Attributes:
        lines: from top to bottom.
        align: how the lines stand above each other; a single one is left.
        pitch: pixels from one line to the next; None for a single one.
    """

    lines: tuple[TextLine, ...]
    align: Align = "left"
    pitch: float | None = None

    @property
    def text(self) -> str:
        """Its lines as one text."""
        return joined(line.text for line in self.lines)

    @property
    def box(self) -> Box[int]:
        """The rectangle around its lines."""
        return hull([line.box for line in self.lines])

    @property
    def confidence(self) -> float:
        """That of its least certain line."""
        return min(line.confidence for line in self.lines)

    @property
    def is_sure(self) -> bool:
        """Whether all of its lines are sure."""
        return all(line.is_sure for line in self.lines)

    @property
    def look(self) -> Look:
        """That of its first line."""
        return self.lines[0].look


def to_paragraphs(lines: Iterable[TextLine]) -> tuple[Paragraph, ...]:
    """Lines joined to paragraphs, in the order of their first lines from the top."""
    groups: list[list[TextLine]] = []
    for line in sorted(lines, key=lambda line: (line.box.top, line.box.left)):
        above = [group for group in groups if _continues(group, line)]
        nearest = max(above, key=lambda group: group[-1].box.bottom, default=None)
        if nearest is None:
            groups.append([line])
        else:
            nearest.append(line)
    parts = [part for group in groups for part in _unbroken(group)]
    return tuple(_paragraph(part) for part in parts)


def _continues(group: Sequence[TextLine], line: TextLine) -> bool:
    """Whether a line may be the next one of a group: alike, below it, and in line."""
    last = group[-1]
    size = last.look.size
    pitch = line.baseline - last.baseline
    is_below = PITCHES[0] * size <= pitch <= PITCHES[1] * size
    if not is_below or not _may_break(group[0]):
        return False
    if _are_items(last, line) or not _goes_on_in_ink(last, line):
        return False
    return _are_alike(last, line) and _offsets(last, line)[0]


def _are_items(above: TextLine, below: TextLine) -> bool:
    """Whether two short lines begin anew at one left edge, as in a list of names.

    Titles do too where they are broken; these are centred, or longer.
    """
    first, second = above.text, below.text
    are_short = max(len(first), len(second)) <= ITEM
    begin_anew = first[0].isupper() and second[0].isupper() and first[-1].isalnum()
    is_at_left = abs(above.box.left - below.box.left) <= SAME_EDGE * above.look.size
    return are_short and begin_anew and is_at_left


def _goes_on_in_ink(above: TextLine, below: TextLine) -> bool:
    """Whether two lines have one colour, or the second begins as the first ends.

    A link in a sentence goes on over the break, and so does the sentence after it.
    """
    inks = (
        (above.look.foreground, below.look.foreground),
        (above.colour_of(above.words[-1]), below.colour_of(below.words[0])),
    )
    return any(distance(one, other) < SAME_COLOUR for one, other in inks)


def _may_break(line: TextLine) -> bool:
    """Whether a line is more than a word: words below each other are mostly a list."""
    return len(line.words) > 1 or any(map(is_ideograph, line.text))


def _are_alike(above: TextLine, below: TextLine) -> bool:
    one, other, goes_on = above.look, below.look, _goes_on(above, below)
    apart = SENTENCE_SIZE if goes_on else SAME_SIZE
    return (
        abs(one.size - other.size) <= apart * max(one.size, other.size)
        and (goes_on or one.weight == other.weight)
        and distance(one.background, other.background) < SAME_COLOUR
    )


def _goes_on(above: TextLine, below: TextLine) -> bool:
    """Whether a sentence goes on over the break, as its letters show."""
    return above.text[-1] not in ENDS and below.text[0].islower()


def _edges(line: TextLine) -> dict[Align, float]:
    box = line.box
    return {
        "left": box.left,
        "center": (box.left + box.right) / 2,
        "right": box.right,
    }


def _offsets(one: TextLine, other: TextLine) -> tuple[bool, Align]:
    """Whether an edge or the centre of two lines is the same, and which is nearest."""
    first, second = _edges(one), _edges(other)
    side = min(first, key=lambda side: abs(first[side] - second[side]))
    return abs(first[side] - second[side]) <= SAME_EDGE * one.look.size, side


def _unbroken(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """Lines cut where one ends before its break, or where their pitch changes."""
    widest = max(line.box.width for line in lines)
    parts = [[lines[0]]]
    for line in lines[1:]:
        part = parts[-1]
        if _was_full(part[-1], line, widest) and _is_even(part, line):
            part.append(line)
        else:
            parts.append([line])
    return parts


def _was_full(line: TextLine, following: TextLine, widest: int) -> bool:
    """Whether the first word of the following line had no room in this one."""
    size, word = line.look.size, following.words[0]
    wide = size if is_ideograph(word.text[0]) else word.box.width
    return line.box.width + 0.25 * size + wide > FULL * widest


def _is_even(part: Sequence[TextLine], line: TextLine) -> bool:
    if len(part) < 2:
        return True
    before = part[-1].baseline - part[-2].baseline
    return abs(line.baseline - part[-1].baseline - before) <= EVEN * before


def _paragraph(lines: Sequence[TextLine]) -> Paragraph:
    if len(lines) == 1:
        return Paragraph(tuple(lines))
    steps = [b.baseline - a.baseline for a, b in pairwise(lines)]
    spreads = {
        side: pstdev([_edges(line)[side] for line in lines])
        for side in _edges(lines[0])
    }
    align = min(spreads, key=lambda side: round(spreads[side]))
    return Paragraph(tuple(lines), align, median(steps))
