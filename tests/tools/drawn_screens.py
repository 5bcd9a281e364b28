"""Small pictures of screens, drawn by Pillow, whose every pixel is known."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw, ImageFont

from pix2code_app.evidence.recognition import Recognised


class ScriptedReader:
    """Answers the given words, one line after the other, and keeps the pictures."""

    def __init__(self, *answers, confidence=0.99):
        self.answers = list(answers)
        self.confidence = confidence
        self.lines = []

    def read(self, lines):
        self.lines += lines
        found = [self.answers.pop(0) if self.answers else "" for _ in lines]
        return [Recognised(text, self.confidence if text else 0.0) for text in found]


@pytest.fixture
def scripted():
    return ScriptedReader


@pytest.fixture
def drawn():
    """Draws rectangles `(box, colour)` and words `(place, text, colour, size)`."""

    def draw(size, *shapes, ground="#ffffff"):
        picture = Image.new("RGB", size, ground)
        pen = ImageDraw.Draw(picture)
        for shape in shapes:
            if len(shape) == 2:
                pen.rectangle(shape[0], fill=shape[1])
            else:
                place, text, colour, height = shape
                pen.text(place, text, colour, ImageFont.load_default(height))
        return picture

    return draw
