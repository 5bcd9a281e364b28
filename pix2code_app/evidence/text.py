"""Words as they were read in a picture: where they stand, what they say, how they look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compilers.tree import Colour
    from pix2code_app.evidence.ink import Area

SURE = 0.9
"""A line whose least certain character is as probable as this needs no second look."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a line and its box, in pixels of the picture."""

    text: str
    box: Area
    confidence: float


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line as the network has read it.

    Attributes:
        words: its words from left to right; scripts without spaces have one.
        box: the rectangle around its ink, in pixels of the picture.
        confidence: the probability of the least certain character.
    """

    words: tuple[Word, ...]
    box: Area

    @property
    def text(self) -> str:
        """Its words with a space between them."""
        return " ".join(word.text for word in self.words)

    @property
    def confidence(self) -> float:
        """The probability of its least certain character."""
        return min((word.confidence for word in self.words), default=0.0)


@dataclass(frozen=True, slots=True)
class TextLine(ReadLine):
    """A line with its look.

    Attributes:
        foreground: the colour of the letters.
        background: the colour behind them.
        size: the font's size in pixels of the picture.
        weight: 400 or 700.
    """

    foreground: Colour
    background: Colour
    size: float
    weight: int
