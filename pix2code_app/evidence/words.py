"""The words of elements: find their lines, read them all together, join them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np

from pix2code_app.evidence.ink import (
    Area,
    edge_of,
    ink_of,
    main_colour,
    runs,
    text_lines,
)
from pix2code_app.evidence.roles import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PIL import Image

    from compilers.schema.roles import Words
    from pix2code_app.evidence.ink import Mask, Pixels
    from pix2code_app.evidence.places import Path, Place
    from pix2code_app.evidence.recognition import Recognised

MARGIN = 0.3
"""Empty space left around a line, in heights of its ink."""

SHADING = 48
"""Levels of a channel by which a row of a button may differ from its main colour."""

SAME_SHADE = 16
"""Levels by which the pixels of such a row may differ from each other."""


class Reader(Protocol):
    """Whatever reads pictures of lines."""

    def read(self, lines: Sequence[Image.Image]) -> list[Recognised]:
        """The words of each."""


@dataclass(frozen=True, slots=True)
class FoundWords:
    """The words of an element: where they stand, and how sure the reader is.

    `confidence` is that of the least certain line; 0 where nothing was read.
    """

    text: str
    confidence: float
    lines: tuple[Area, ...]


def read_words(
    picture: Image.Image, pixels: Pixels, places: Iterable[Place], reader: Reader
) -> dict[Path, FoundWords]:
    """The words of every element that carries any by its role."""
    lines = {
        place.path: words_lines(pixels, place, WORDS[place.role])
        for place in places
        if place.role in WORDS
    }
    crops = [_crop(picture, line) for found in lines.values() for line in found]
    read = iter(reader.read(crops))
    answers = {}
    for path, found in lines.items():
        parts = [next(read) for _ in found]
        kept = [part for part in parts if part.text]
        confidence = min((part.confidence for part in kept), default=0.0)
        text = joined([part.text for part in kept])
        answers[path] = FoundWords(text, confidence, tuple(found))
    return answers


def words_lines(pixels: Pixels, place: Place, words: Words) -> list[Area]:
    """The lines of words in an element's box, in pixels of the picture."""
    if words.on_background:
        shape = ground_shape(pixels, place)
        room = inner = _inset(shape)
    else:
        box, room = place.box, place.room
        before = round(words.before * box.height)
        after = round(words.after * box.height)
        above = round(words.above * box.height)
        inner = Area(box.left + before, box.top + above, box.right - after, box.bottom)
        room = Area(
            inner.left if before else room.left,
            inner.top if above else room.top,
            box.right - round(0.8 * after) if after else room.right,
            room.bottom,
        )
    if room.width < 3 or room.height < 3 or inner.width < 3:
        return []
    ink = ink_of(room.of(pixels))
    if words.above and ink[0].any():  # the cut goes through a picture without words
        return []
    found = text_lines(ink, inner.moved(-room.left, -room.top), several=words.lines)
    return [line.moved(room.left, room.top) for line in found if line.height > 3]


def ground_shape(pixels: Pixels, place: Place) -> Area:
    """The rectangle of one colour around an element's middle: a button's own shape.

    The columns are followed outwards along two rows above and below the words, as
    long as one of them is still of the ground.
    """
    box, room = place.box, place.room
    ground = main_colour(_middle(box).of(pixels))
    around = room.of(pixels).astype(np.int16)
    own = around[:, max(0, box.left - room.left) : max(0, box.right - room.left)]
    if not own.size:
        return box
    shades = np.median(own, axis=1).astype(np.int16)
    surroundings = main_colour(edge_of(room.of(pixels)))
    away = np.abs(shades - ground).max(axis=1)
    is_shaded = (away <= SHADING) & (away < np.abs(shades - surroundings).max(axis=1))
    shades[~is_shaded] = ground
    is_ground = np.abs(around - shades[:, None]).max(axis=2) < SAME_SHADE
    inner = box.moved(-room.left, -room.top)
    last = len(is_ground) - 1  # the room of thin elements may be smaller than they are
    rows = [inner.top + round(share * inner.height) for share in (0.22, 0.78)]
    rows = [min(max(0, row), last) for row in rows]
    columns = is_ground[rows].any(axis=0)
    left, right = _extent(columns, (inner.left + inner.right) // 2, widest_gap=4)
    if right - left < 0.5 * inner.width:
        return box
    filled = is_ground[:, left:right].mean(axis=1) > 0.3
    words_height = inner.height // 2
    middle = (inner.top + inner.bottom) // 2
    top, bottom = _extent(filled, middle, widest_gap=words_height)
    if bottom - top < 0.5 * inner.height:
        return box
    return Area(left, top, right, bottom).moved(room.left, room.top)


def joined(lines: Sequence[str]) -> str:
    """Lines as one paragraph; scripts without spaces between words get none."""
    text = ""
    for line in lines:
        is_spaced = text and not (
            _is_ideographic(text[-1]) and _is_ideographic(line[0])
        )
        text += f" {line}" if is_spaced else line
    return text


def _is_ideographic(character: str) -> bool:
    return "\u2e80" <= character <= "\u9fff" or "\uf900" <= character <= "\uffef"


def _extent(marked: Mask, middle: int, *, widest_gap: int) -> tuple[int, int]:
    """The run of marks around `middle`; holes, such as letters, are bridged."""
    for begin, end in runs(marked, widest_gap):
        if begin <= middle < end:
            return begin, end
    return 0, 0


def _middle(box: Area) -> Area:
    """The box without the fifth at each edge, where the surroundings may show."""
    across, down = box.width // 5, box.height // 5
    return Area(
        box.left + across, box.top + down, box.right - across, box.bottom - down
    )


def _inset(shape: Area) -> Area:
    """A shape without its rounded corners."""
    edge = max(1, shape.height // 10)
    return Area(
        shape.left + edge, shape.top + edge, shape.right - edge, shape.bottom - edge
    )


def _crop(picture: Image.Image, line: Area) -> Image.Image:
    margin = max(2, round(MARGIN * line.height))
    return picture.crop(
        (
            line.left - margin,
            line.top - margin,
            line.right + margin,
            line.bottom + margin,
        )
    )
