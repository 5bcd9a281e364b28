"""Small pictures of screens, drawn by Pillow, whose every pixel is known."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pix2code_app.evidence.edges import edge_map, gradient, without_frames
from pix2code_app.evidence.text import TextLine, Word
from pix2code_app.evidence.text_lines import find_lines
from pix2code_app.evidence.text_look import look_of


@pytest.fixture
def scripted():
    """Says the given words, one line of a picture after the other from the top."""

    def script(*answers, confidence=0.99):
        def read(picture):
            pixels = np.asarray(picture)
            boxes = find_lines(without_frames(edge_map(gradient(pixels))))
            return tuple(
                TextLine(
                    (Word(text, box, confidence),),
                    box,
                    box.bottom,
                    look_of(pixels, box, text),
                    True,
                )
                for text, box in zip(answers, boxes, strict=False)
            )

        return read

    return script


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
