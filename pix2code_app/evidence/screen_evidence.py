"""Everything that is seen in a picture of a screen, gathered once, without a tree."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import cv2
import numpy as np

from pix2code_app.evidence.edges import edge_map, without_frames
from pix2code_app.evidence.ink import Area, hull
from pix2code_app.evidence.line_cleaning import (
    split_at_columns,
    without_icons,
    without_lone_icons,
)
from pix2code_app.evidence.line_network import load_line_network
from pix2code_app.evidence.line_reader import LineReader
from pix2code_app.evidence.paragraphs import Paragraph, to_paragraphs
from pix2code_app.evidence.scale import estimate_scale
from pix2code_app.evidence.text import TextLine, Word
from pix2code_app.evidence.text_lines import find_lines
from pix2code_app.evidence.text_look import baseline, look_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PIL import Image

    from pix2code_app.evidence.edges import Mask
    from pix2code_app.evidence.ink import Pixels

MOST_LINES = 1500
"""Lines that are read of one picture; of what else looks like words, the widest are
read. A page of 2,000 words has some 300."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is seen in a picture; all boxes and lengths are in its pixels.

    Attributes:
        size: width and height of the picture.
        scale: pixels of the picture for one logical pixel.
        lines: lines of words, from top to bottom.
        paragraphs: the same lines, joined.
        unread: places that look like words but were left out, since there are too many.
    """

    size: tuple[int, int]
    scale: float
    lines: tuple[TextLine, ...]
    paragraphs: tuple[Paragraph, ...]
    unread: tuple[Area, ...] = ()


def gather(picture: Image.Image, scale: float | None = None) -> Evidence:
    """What is seen in an RGB picture.

    Args:
        picture: The screen, of any size.
        scale: Pixels of it for one logical pixel; estimated where it is not given.

    Raises:
        MissingExtra: rapidocr or onnxruntime is not installed.
    """
    pixels = np.asarray(picture)
    ink = without_frames(edge_map(pixels))
    boxes = find_lines(ink)
    if scale is None:
        scale = estimate_scale(picture.size, boxes)
    widest = sorted(boxes, key=lambda box: -box.width)
    lines = read_lines(pixels, ink, widest[:MOST_LINES])
    return Evidence(
        picture.size, scale, lines, to_paragraphs(lines), tuple(widest[MOST_LINES:])
    )


def read_lines(pixels: Pixels, ink: Mask, boxes: Iterable[Area]) -> tuple[TextLine, ...]:
    """The lines of words in boxes of a picture (H, W, 3), from top to bottom.

    Args:
        pixels: the picture.
        ink: where its letters are (H, W).
        boxes: what may be a line.
    """
    reader = LineReader(pixels, ink, load_line_network())
    lines = []
    for box in boxes:
        words, _ = without_icons(reader.read(box))
        if words:
            lines += [_line(pixels, ink, part) for part in split_at_columns(words)]
    kept = without_lone_icons(lines)
    return tuple(sorted(kept, key=lambda line: (line.box.top, line.box.left)))


def _line(pixels: Pixels, ink: Mask, words: list[Word]) -> TextLine:
    """Words as a line, its box no higher than their ink."""
    box = tightened(hull([word.box for word in words]), ink)
    words = [
        replace(word, box=Area(word.box.left, box.top, word.box.right, box.bottom))
        for word in words
    ]
    text = " ".join(word.text for word in words)
    look = look_of(pixels, box, text)
    return TextLine(tuple(words), box, baseline(box, text, look.size), look)


def tightened(box: Area, ink: Mask) -> Area:
    """A box without the rows and columns at its sides that have no ink."""
    part = ink[box.top : box.bottom, box.left : box.right]
    rows, columns = (np.flatnonzero(part.any(axis=axis)) for axis in (1, 0))
    if not len(rows):
        return box
    return Area(
        box.left + int(columns[0]),
        box.top + int(rows[0]),
        box.left + int(columns[-1]) + 1,
        box.top + int(rows[-1]) + 1,
    )
