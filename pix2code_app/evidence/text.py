"""Words as they were read in a picture: where they stand and how they look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pix2code_app.evidence.line_network import is_ideograph
from pix2code_app.geometry import Box

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compilers.language.tree import Colour

SURE = 0.9
"""A line whose least certain character is as probable as this needs no second look, if
the whole of it is in the picture and most other lines are as probable."""

BEARINGS = 0.1
"""Room left and right of a line's ink that belongs to its letters, over its size."""

ASCENT, DESCENT = 0.905, 0.212
"""Of Arial and its like, over the font's size."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a line and its box, in pixels of the picture.

    `confidence` is the probability of its least certain character; `colour` is that of
    its letters, where it is another than that of most letters of its line.
    """

    text: str
    box: Box[int]
    confidence: float
    colour: Colour | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """How words look.

    Attributes:
        foreground: the colour of the letters.
        background: the colour behind them.
        size: the font's size in pixels of the picture.
        weight: 400 or 700.
        stroke: width of the strokes over the font's size.
    """

    foreground: Colour
    background: Colour
    size: float
    weight: int
    stroke: float = 0.0


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line of words.

    Attributes:
        words: from left to right.
        box: the rectangle around its ink.
        baseline: the row of the picture that the letters stand on.
        look: its colours, size and weight.
        is_sure: whether nobody need look at it again.
    """

    words: tuple[Word, ...]
    box: Box[int]
    baseline: float
    look: Look
    is_sure: bool

    @property
    def text(self) -> str:
        """Its words, with spaces between them."""
        return joined(word.text for word in self.words)

    def colour_of(self, word: Word) -> Colour:
        """The colour of the letters of one of its words."""
        return word.colour or self.look.foreground

    @property
    def confidence(self) -> float:
        """The probability of its least certain character."""
        return min(word.confidence for word in self.words)


def font_box(line: TextLine) -> Box[int]:
    """A line from its font's ascent to its descent, with the room at its sides."""
    size = line.look.size
    top, bottom = line.baseline - ASCENT * size, line.baseline + DESCENT * size
    room = BEARINGS * size / 2
    left, right = line.box.left - room, line.box.right + room
    return Box(round(left), round(top), round(right), round(bottom))


def joined(parts: Iterable[str]) -> str:
    """Words or lines as one text; scripts without spaces between words get none."""
    text = ""
    for part in parts:
        are_ideographs = text and is_ideograph(text[-1]) and is_ideograph(part[0])
        is_spaced = text and not are_ideographs
        text += f" {part}" if is_spaced else part
    return text
