"""The words of elements: which of the picture's lines belong to each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pix2code_app.evidence.ink import Area, hull
from pix2code_app.evidence.roles import WORDS
from pix2code_app.evidence.text import joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pix2code_app.evidence.places import Path, Place
    from pix2code_app.evidence.text import TextLine, Word

BELOW = 1.6
"""Heights of a line that it may be below the text which it continues: a text may have
more lines than the network thought."""


@dataclass(frozen=True, slots=True)
class FoundWords:
    """The words of an element: where they stand, and how sure the reader is.

    `confidence` is that of the least certain character; 0 where nothing was read.
    """

    text: str
    confidence: float
    lines: tuple[Area, ...]


def words_of_elements(
    places: Iterable[Place], lines: Sequence[TextLine]
) -> dict[Path, FoundWords]:
    """The words of every element that carries any by its role.

    A word belongs to the element that contains its centre, or else to the one whose
    room does. What continues a text below its box belongs to it too.
    """
    worded = [place for place in places if place.role in WORDS]
    own: dict[Path, list[list[Word]]] = {place.path: [] for place in worded}
    for line in lines:
        for path, words in _parted(line, worded).items():
            own[path].append(words)
    for line in lines:
        place = None if _parted(line, worded) else _continued(line, worded, own)
        if place is not None:
            own[place.path].append(list(line.words))
    return {path: _found(parts) for path, parts in own.items()}


def words_in_part(place: Place, lines: Sequence[TextLine]) -> FoundWords:
    """The words of an element by lines that were read in its part for words alone."""
    part = part_for_words(place)
    moved = [
        [replace(word, box=word.box.moved(part.left, part.top)) for word in line.words]
        for line in lines
    ]
    return _found(moved)


def _parted(line: TextLine, places: Sequence[Place]) -> dict[Path, list[Word]]:
    """The words of a line by the element that they belong to."""
    parts: dict[Path, list[Word]] = {}
    for word in line.words:
        place = _owner(word.box, places)
        if place is not None:
            parts.setdefault(place.path, []).append(word)
    return parts


def _owner(box: Area, places: Sequence[Place]) -> Place | None:
    inside = [place for place in places if _holds(part_for_words(place), box)]
    near = inside or [place for place in places if _holds(_room_for_words(place), box)]
    return min(near, key=lambda place: place.box.width * place.box.height, default=None)


def _holds(area: Area, box: Area) -> bool:
    """Whether the centre of a box lies in an area."""
    across, down = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    return area.left <= across < area.right and area.top <= down < area.bottom


def part_for_words(place: Place) -> Area:
    """The part of an element's box that its widget or icon leaves to its words."""
    box, words = place.box, WORDS[place.role]
    return Area(
        box.left + round(words.before * box.height),
        box.top + round(words.above * box.height),
        box.right - round(words.after * box.height),
        box.bottom,
    )


def _room_for_words(place: Place) -> Area:
    """The same of its room: on the side of a widget it ends where its part does."""
    part, room, words = part_for_words(place), place.room, WORDS[place.role]
    return Area(
        part.left if words.before else room.left,
        part.top if words.above else room.top,
        part.right if words.after else room.right,
        room.bottom,
    )


def _continued(
    line: TextLine, places: Sequence[Place], own: dict[Path, list[list[Word]]]
) -> Place | None:
    """The text of several lines whose last one stands right above a line."""
    for place in places:
        if not (WORDS[place.role].lines and own[place.path]):
            continue
        last = hull([word.box for word in own[place.path][-1]])
        shared = min(last.right, line.box.right) - max(last.left, line.box.left)
        below = line.box.top - last.bottom
        if 0 <= below < BELOW * last.height and shared > 0.5 * line.box.width:
            return place
    return None


def _found(parts: list[list[Word]]) -> FoundWords:
    """The words of an element, from the first line to the last."""
    parts = sorted(parts, key=lambda words: (words[0].box.top, words[0].box.left))
    texts = (joined(word.text for word in words) for words in parts)
    least = min((word.confidence for words in parts for word in words), default=0.0)
    areas = tuple(hull([word.box for word in words]) for words in parts)
    return FoundWords(joined(texts), least, areas)
