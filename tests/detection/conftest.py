"""Evidence written by hand, whose every box is known."""

import pytest

from compilers.language.tree import Colour
from pix2code_app.evidence.paragraphs import to_paragraphs
from pix2code_app.evidence.regions import PaintedBox
from pix2code_app.evidence.screen_evidence import Evidence
from pix2code_app.evidence.text import Look, TextLine, Word
from pix2code_app.geometry import Box

WHITE, BLACK, BLUE = Colour(255, 255, 255), Colour(0, 0, 0), Colour(20, 60, 200)


def line(text, left, top, *, size=14.0, colour=BLACK, weight=400, sure=True):
    """A line of words, each letter half as wide as the font is high."""
    box = Box(left, top, left + round(len(text) * size / 2), top + round(size))
    confidence = 0.99 if sure else 0.4
    words = (Word(text, box, confidence),)
    look = Look(colour, WHITE, size, weight)
    return TextLine(words, box, top + size, look, sure)


def flat(left, top, width, height, *, fill=BLUE, border=None, radius=0.0):
    return PaintedBox(
        Box(left, top, left + width, top + height), fill, border, 1, radius
    )


@pytest.fixture
def evidence():
    def make(*, lines=(), boxes=(), pictures=(), icons=(), size=(800, 600)):
        return Evidence(
            size=size,
            scale=1.0,
            lines=tuple(lines),
            paragraphs=to_paragraphs(lines),
            background=WHITE,
            boxes=tuple(boxes),
            pictures=tuple(pictures),
            icons=tuple(icons),
            dividers=(),
        )

    return make


@pytest.fixture
def written():
    return line


@pytest.fixture
def painted():
    return flat
