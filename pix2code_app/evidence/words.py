"""The words of elements: which of the picture's paragraphs belong to each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import inf
from typing import TYPE_CHECKING

import numpy as np

from pix2code_app.evidence.ink import edge_of
from pix2code_app.evidence.paragraphs import to_paragraphs
from pix2code_app.evidence.roles import WORDS
from pix2code_app.evidence.text import joined
from pix2code_app.geometry import Box, hull

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from compilers.language.tree import NodePath
    from pix2code_app.evidence.ink import Pixels
    from pix2code_app.evidence.paragraphs import Paragraph
    from pix2code_app.evidence.places import Place
    from pix2code_app.evidence.text import TextLine

FARTHEST = 4.0
"""Heights of a line that the words of an element may be outside of its box."""

BELOW = 1.6
"""Heights of a line that it may be below the text which it continues: a text may have
more lines than the network thought."""

_OTHER_GROUND = 2.5  # heights of a line: words on a shape are not those of a text
_INSIDE = 0.5  # heights of a line from an element's part, its middle not counted
_AROUND = (1.3, 1.8, 2.4)  # heights of a line from words to beyond their shape
_SAME = 10  # levels of a channel by which pixels of one shape differ
_ENDED = 0.35  # share of a frame around words that is of their shape's colour at most


@dataclass(frozen=True, slots=True)
class FoundWords:
    """The words of an element: where they stand, and how sure the reader is.

    `confidence` is that of the least certain character; 0 where nothing was read.
    """

    text: str
    confidence: float
    lines: tuple[Box[int], ...]


def words_of_elements(
    pixels: Pixels, places: Iterable[Place], lines: Sequence[TextLine]
) -> dict[NodePath, FoundWords]:
    """The words of every element that carries any by its role.

    A paragraph belongs to the element whose box contains its centre, or is nearest, and
    whole: predicted boxes are off by some letters, paragraphs are not. Each element
    takes one first; what is left over goes where it stands, or continues a text.

    Args:
        pixels: the picture (H, W, 3).
        places: where its elements are thought to be.
        lines: its lines of words.
    """
    worded = [place for place in places if place.role in WORDS]
    own: dict[NodePath, list[TextLine]] = {place.path: [] for place in worded}
    texts = [_Text.of(paragraph, pixels) for paragraph in to_paragraphs(lines)]
    pairs = sorted(
        (misfit, i, k)
        for i, text in enumerate(texts)
        for k, place in enumerate(worded)
        if (misfit := text.misfit(place)) <= FARTHEST
    )
    left_over = dict(enumerate(texts))
    for _, i, k in pairs:
        taken = own[worded[k].path]
        if i in left_over and not taken:
            taken += left_over.pop(i).lines
    for text in left_over.values():
        home = _home(text, worded, own)
        if home is not None:
            own[_empty_beside(home, text, worded, own).path] += text.lines
    _put_in_order(worded, own)
    return {path: _found(found) for path, found in own.items()}


def words_in_part(place: Place, lines: Iterable[TextLine]) -> FoundWords:
    """The words of an element by lines that were read in its part for words alone."""
    part = part_for_words(place)
    words = _found(list(lines))
    moved = tuple(area.moved(part.left, part.top) for area in words.lines)
    return replace(words, lines=moved)


def part_for_words(place: Place) -> Box[int]:
    """The part of an element's box that its widget or icon leaves to its words."""
    box, words = place.box, WORDS[place.role]
    return Box(
        box.left + round(words.before * box.height),
        box.top + round(words.above * box.height),
        box.right - round(words.after * box.height),
        box.bottom,
    )


@dataclass(frozen=True, slots=True)
class _Text:
    """A paragraph, and whether it stands on a shape of its own, as on a button."""

    lines: tuple[TextLine, ...]
    box: Box[int]
    is_on_shape: bool

    @classmethod
    def of(cls, paragraph: Paragraph, pixels: Pixels) -> _Text:
        """Look around a paragraph, nearer and farther, whether its colour ends."""
        line, box = paragraph.lines[0].box, paragraph.box
        colour = paragraph.look.background
        ground = np.array((colour.red, colour.green, colour.blue))
        height, width = pixels.shape[:2]
        whole = Box(0, 0, width, height)
        inside = []
        for times in _AROUND:
            away = round(times * line.height)
            edge = edge_of(pixels[box.grown(away, away).within(whole).slices]).astype(
                int
            )
            inside.append(float((np.abs(edge - ground).max(axis=1) < _SAME).mean()))
        return cls(paragraph.lines, box, min(inside) < _ENDED)

    def misfit(self, place: Place) -> float:
        """How far this is from where an element has its words, in heights of a line."""
        part, height = part_for_words(place), self.lines[0].box.height
        if self.box.within(place.box) == self.box and not self.box.within(part).width:
            return inf  # the widget, or the icon
        across = (self.box.left + self.box.right) / 2
        down = (self.box.top + self.box.bottom) / 2
        outside = max(part.left - across, across - part.right, 0.0)
        outside = max(part.top - down, down - part.bottom, outside)
        away = abs(down - (part.top + part.bottom) / 2) / max(1, part.height)
        is_other = self.is_on_shape != WORDS[place.role].on_background
        # Of two elements that overlap, it is of the one whose middle is nearer.
        return outside / height + 0.1 * away + (_OTHER_GROUND if is_other else 0.0)


def _home(
    text: _Text, places: Sequence[Place], own: Mapping[NodePath, list[TextLine]]
) -> Place | None:
    """Where a paragraph belongs that no element has taken as its first."""
    fitting = [
        place
        for place in places
        if WORDS[place.role].on_background == text.is_on_shape
        and own[place.path]
        and (text.misfit(place) < _INSIDE or _goes_on(text, place, own[place.path]))
    ]
    return min(fitting, key=text.misfit, default=None)


def _empty_beside(
    home: Place,
    text: _Text,
    places: Sequence[Place],
    own: Mapping[NodePath, list[TextLine]],
) -> Place:
    """A neighbour of `home` without words, on the side where a text stands of its own.

    `home` itself where there is none.
    """
    is_before = _is_before(text.box, own[home.path][0].box)
    empty = [
        place
        for place in places
        if place.path[:-1] == home.path[:-1]
        and not own[place.path]
        and WORDS[place.role].on_background == text.is_on_shape
        and (place.path < home.path) == is_before
    ]
    return min(empty, key=text.misfit, default=home)


def _goes_on(text: _Text, place: Place, taken: Sequence[TextLine]) -> bool:
    """Whether a paragraph stands right below the last line of a text."""
    last = max((line.box for line in taken), key=lambda box: box.bottom)
    shared = min(last.right, text.box.right) - max(last.left, text.box.left)
    below = text.box.top - last.bottom
    is_near = 0 <= below < BELOW * last.height and shared > 0.5 * text.box.width
    return WORDS[place.role].lines and is_near


def _put_in_order(places: Sequence[Place], own: dict[NodePath, list[TextLine]]) -> None:
    """Exchange words within containers until they stand in the order of the tree."""
    for i, first in enumerate(places):
        for second in places[i + 1 :]:
            words = own[first.path], own[second.path]
            are_alike = (
                WORDS[first.role].on_background == WORDS[second.role].on_background
            )
            are_siblings = first.path[:-1] == second.path[:-1]
            if are_siblings and are_alike and all(words):
                boxes = [hull([line.box for line in lines]) for lines in words]
                if _is_before(boxes[1], boxes[0]):
                    own[first.path], own[second.path] = reversed(words)


def _is_before(first: Box[int], second: Box[int]) -> bool:
    """Whether one area is above another, or left of it in the same row."""
    down = (second.top + second.bottom) - (first.top + first.bottom)
    if abs(down) > min(first.height, second.height):
        return down > 0
    return first.left + first.right < second.left + second.right


def _found(lines: Sequence[TextLine]) -> FoundWords:
    """The words of an element, from the first line to the last."""
    lines = sorted(lines, key=lambda line: (line.box.top, line.box.left))
    return FoundWords(
        joined(line.text for line in lines),
        min((line.confidence for line in lines), default=0.0),
        tuple(line.box for line in lines),
    )
