"""Everything that is seen in a picture of a screen, gathered once, without a tree."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import cv2
import numpy as np

from pix2code_app.evidence.edges import edge_map, gradient, without_frames
from pix2code_app.evidence.enlarging import enlarged_line, enlarged_regions
from pix2code_app.evidence.line_cleaning import (
    split_at_columns,
    with_bars,
    without_icons,
    without_lone_icons,
)
from pix2code_app.evidence.line_network import load_line_network
from pix2code_app.evidence.line_reader import LineReader
from pix2code_app.evidence.paragraphs import Paragraph, to_paragraphs
from pix2code_app.evidence.regions import PaintedBox, Regions, find_regions
from pix2code_app.evidence.scale import estimate_scale
from pix2code_app.evidence.text import SURE, TextLine, Word
from pix2code_app.evidence.text_lines import find_lines
from pix2code_app.evidence.text_look import baseline, look_of_words, weighed
from pix2code_app.geometry import Box, hull

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PIL import Image

    from compilers.language.tree import Colour
    from pix2code_app.evidence.edges import Mask
    from pix2code_app.evidence.ink import Pixels

MOST_LINES = 1500
"""Lines that are read of one picture, the widest of what looks like words. A page of
2,000 words has some 300, and one that is 30,000 pixels high some 1,300."""

FINEST = 2.0
"""Pixels for one logical pixel that are looked at; a finer picture is reduced, since
letters show no more in it."""


CUT = 0.3
"""Confidence of a word that the edge of the picture may have cut, at the most."""

PRINTED = 0.7
"""Share of the lines of a printed screen that are sure, at the least; of the lines that
are written by hand half are."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is seen in a picture; all boxes and lengths are in its pixels.

    Attributes:
        size: width and height of the picture.
        scale: pixels of the picture for one logical pixel.
        lines: lines of words, from top to bottom.
        paragraphs: the same lines, joined.
        background: the colour of the page.
        boxes: cards, buttons, fields and bars, the largest first.
        pictures: areas of many colours.
        icons: small shapes that are no words.
        dividers: lines across or down.
        unread: places that look like words but were left out, since there are too many.
        dots: shapes smaller than icons.
    """

    size: tuple[int, int]
    scale: float
    lines: tuple[TextLine, ...]
    paragraphs: tuple[Paragraph, ...]
    background: Colour
    boxes: tuple[PaintedBox, ...]
    pictures: tuple[Box[int], ...]
    icons: tuple[Box[int], ...]
    dividers: tuple[Box[int], ...]
    unread: tuple[Box[int], ...] = ()
    dots: tuple[Box[int], ...] = ()


def gather(picture: Image.Image, scale: float | None = None) -> Evidence:
    """What is seen in an RGB picture.

    Args:
        picture: The screen, of any size.
        scale: Pixels of it for one logical pixel; estimated where it is not given.

    Raises:
        MissingExtra: rapidocr or onnxruntime is not installed.
    """
    edges = _edges_of(np.asarray(picture))
    if scale is None:
        scale = estimate_scale(picture.size, edges.places)
    times = max(1.0, scale / FINEST)
    if times > 1:
        edges = _edges_of(_reduced(edges.pixels, times))
    lines, regions, unread = _look_at(edges, scale / times)
    lines = tuple(enlarged_line(line, times) for line in lines)
    regions = enlarged_regions(regions, times)
    return Evidence(
        size=picture.size,
        scale=scale,
        lines=lines,
        paragraphs=to_paragraphs(lines),
        background=regions.background,
        boxes=regions.boxes,
        pictures=regions.pictures,
        icons=regions.icons,
        dividers=regions.dividers,
        unread=tuple(area.scaled(times).rounded() for area in unread),
        dots=regions.dots,
    )


def read_text(picture: Image.Image) -> tuple[TextLine, ...]:
    """The lines of words of an RGB picture, as `gather` reads them.

    Raises:
        MissingExtra: rapidocr or onnxruntime is not installed.
    """
    edges = _edges_of(np.asarray(picture))
    return read_lines(edges.pixels, edges.ink, edges.places[:MOST_LINES])


@dataclass(frozen=True, slots=True, eq=False)
class _Edges:
    """A picture (H, W, 3) and its edges, seen once.

    Attributes:
        pixels: the picture.
        jumps: its gradient (H, W).
        ink: its edges without the outlines of boxes (H, W).
        places: what may be a line of words.
    """

    pixels: Pixels
    jumps: Pixels
    ink: Mask
    places: list[Box[int]]


def _edges_of(pixels: Pixels) -> _Edges:
    jumps = gradient(pixels)
    ink = without_frames(edge_map(jumps))
    return _Edges(pixels, jumps, ink, find_lines(ink))


def _reduced(pixels: Pixels, times: float) -> Pixels:
    height, width = (max(1, round(side / times)) for side in pixels.shape[:2])
    smaller: Pixels = cv2.resize(pixels, (width, height), interpolation=cv2.INTER_AREA)
    return smaller


def _look_at(
    edges: _Edges, scale: float
) -> tuple[tuple[TextLine, ...], Regions, list[Box[int]]]:
    """The lines and regions of a picture, and what was left unread."""
    widest = sorted(edges.places, key=lambda box: -box.width)
    lines = read_lines(edges.pixels, edges.ink, widest[:MOST_LINES])
    places = [line.box for line in lines]
    regions = find_regions(edges.pixels, edges.jumps, places, scale)
    return lines, regions, widest[MOST_LINES:]


def read_lines(
    pixels: Pixels, ink: Mask, boxes: Iterable[Box[int]]
) -> tuple[TextLine, ...]:
    """The lines of words in boxes of a picture (H, W, 3), from top to bottom.

    Args:
        pixels: the picture.
        ink: where its letters are (H, W).
        boxes: what may be a line.
    """
    reader = LineReader(pixels, ink, load_line_network())
    lines = []
    for box in boxes:
        words = without_icons(reader.read(box))
        if words:
            words = [replace(one, box=tightened(one.box, ink)) for one in words]
            words = [_doubted_if_cut(one, ink.shape) for one in with_bars(words)]
            lines += [_line(pixels, part) for part in split_at_columns(words)]
    kept = _weighed(_doubted(without_lone_icons(lines)))
    return tuple(sorted(kept, key=lambda line: (line.box.top, line.box.left)))


def _doubted(lines: list[TextLine]) -> list[TextLine]:
    """Lines of which none is sure where so many are not: they are written by hand."""
    sure = sum(line.is_sure for line in lines)
    if sure >= PRINTED * len(lines):
        return lines
    return [replace(line, is_sure=False) for line in lines]


def _weighed(lines: list[TextLine]) -> list[TextLine]:
    """Lines with weights by what is usual on their screen."""
    looks = [line.look for line in lines]
    weights = weighed(looks, [len(line.text) for line in lines])
    return [
        replace(line, look=replace(look, weight=weight))
        for line, look, weight in zip(lines, looks, weights, strict=True)
    ]


def _line(pixels: Pixels, words: list[Word]) -> TextLine:
    box = hull([word.box for word in words])
    text = " ".join(word.text for word in words)
    look, colours = look_of_words(pixels, [(word.box, word.text) for word in words])
    coloured = tuple(
        replace(word, colour=colour)
        for word, colour in zip(words, colours, strict=True)
    )
    is_sure = min(word.confidence for word in words) >= SURE
    return TextLine(coloured, box, baseline(box, text, look.size), look, is_sure)


def _doubted_if_cut(word: Word, size: tuple[int, ...]) -> Word:
    """A word; where it touches the edge of a picture (H, W), it may be cut there."""
    around, whole = word.box.grown(2, 2), Box(0, 0, size[1], size[0])
    if whole.contains(around):
        return word
    return replace(word, confidence=min(CUT, word.confidence))


def tightened(box: Box[int], ink: Mask) -> Box[int]:
    """A box without the rows and columns at its sides that have no ink.

    The gradient reaches one pixel beyond the ink, to the right and down.
    """
    part = ink[box.top : box.bottom, box.left : box.right]
    rows, columns = (np.flatnonzero(part.any(axis=axis)) for axis in (1, 0))
    if len(rows) < 2 or len(columns) < 2:
        return box
    return Box(
        box.left + int(columns[0]),
        box.top + int(rows[0]),
        box.left + int(columns[-1]),
        box.top + int(rows[-1]),
    )
