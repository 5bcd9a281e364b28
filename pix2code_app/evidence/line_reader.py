"""From boxes of lines to their words: crops, the network, and the spaces between."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from statistics import mean, median
from typing import TYPE_CHECKING

import cv2
import numpy as np

from pix2code_app.evidence.line_network import HEIGHT, STRIDE, is_ideograph
from pix2code_app.evidence.text import Word
from pix2code_app.evidence.ink import Area, runs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from pix2code_app.evidence.edges import Mask, Pixels
    from pix2code_app.evidence.line_network import Characters, LineNetwork

MARGIN = 0.1
"""Empty space around a line, in heights of its ink, and one pixel more: the tighter the
crop, the more columns are left for narrow letters, such as the i of "ffi"."""

MOST_COLUMNS = 800
"""Longest input of the network; a longer line is cut between two words, since the
network's time grows faster than its input."""

LEAST_GAP = 0.25
"""Heights of a line's ink that a space is wide at the least, where the network saw
none."""

LEAST_MEAN = 0.6
"""Mean probability of the characters of a line of words; that of icons and of parts of
photographs is mostly lower."""

_CUT_GAP = 0.2  # heights of a gap that is surely one between words
COLUMN_GAP = 0.5
"""Heights of a line that two columns of Chinese signs are apart at the least; they have
no spaces that could be so wide."""

_SPACED_OUT = 2.5  # usual gaps of a line: a space is wider than that
_SPACE = " "


@dataclass(frozen=True, slots=True)
class _Seam:
    """What is between two letters.

    Attributes:
        after: how many letters are before it.
        left: the column of the picture where the gap begins.
        right: where it ends.
        was_space: whether the network read a space.
        is_latin: whether both letters are of a script that has spaces.
    """

    after: int
    left: int
    right: int
    was_space: bool
    is_latin: bool

    @property
    def width(self) -> int:
        """Columns without ink."""
        return self.right - self.left


@dataclass(frozen=True, slots=True)
class _Glyph:
    """A character and the column of the picture in its middle."""

    text: str
    probability: float
    column: float


class LineReader:
    """Reads lines of one picture; equal crops are read once."""

    def __init__(self, pixels: Pixels, ink: Mask, network: LineNetwork) -> None:
        """Take a picture (H, W, 3), where its letters are (H, W), and the network."""
        self._pixels = pixels
        self._ink = ink
        self._network = network
        self._known: dict[bytes, Characters] = {}

    def read(self, line: Area) -> list[Word]:
        """The words of a line; none where what stands there is no words."""
        columns = self._ink[line.top : line.bottom, line.left : line.right].any(axis=0)
        height, width = self._ink.shape
        whole = _grown(line).within(Area(0, 0, width, height))
        most = round(MOST_COLUMNS * whole.height / HEIGHT)
        cuts = [line.left + cut for cut in _cuts(columns, most, line.height)]
        glyphs: list[_Glyph] = []
        for left, right in pairwise((whole.left, *cuts, whole.right)):
            if glyphs:
                glyphs.append(_Glyph(_SPACE, 1.0, left))
            glyphs += self._glyphs(Area(left, whole.top, right, whole.bottom))
        letters = [glyph.probability for glyph in glyphs if glyph.text != _SPACE]
        if not letters or mean(letters) < LEAST_MEAN:
            return []
        return _words(glyphs, columns, line)

    def _glyphs(self, area: Area) -> list[_Glyph]:
        crop = area.of(self._pixels)
        key = repr(crop.shape).encode() + crop.tobytes()
        read = self._known.get(key)
        if read is None:
            read = self._known[key] = self._network.read(_fitted(crop))
        scale = HEIGHT / area.height
        return [
            _Glyph(text, probability, area.left + column / scale)
            for text, probability, column in zip(
                read.text, read.probabilities, read.columns, strict=True
            )
        ]


def _grown(line: Area) -> Area:
    margin = round(MARGIN * line.height) + 1
    return line.grown(margin, margin)


def _fitted(crop: Pixels) -> NDArray[np.float32]:
    """A crop as (3, HEIGHT, columns), blue first, -1 to 1, padded to whole steps."""
    high, wide = crop.shape[:2]
    columns = max(2 * STRIDE, round(HEIGHT * wide / high))
    scaled = cv2.resize(crop, (columns, HEIGHT), interpolation=cv2.INTER_LINEAR)
    levels = scaled[:, :, ::-1].transpose(2, 0, 1).astype(np.float32)
    fitted = np.zeros((3, HEIGHT, -(-columns // STRIDE) * STRIDE), np.float32)
    fitted[:, :, :columns] = levels / 127.5 - 1
    return fitted


def _cuts(columns: Mask, most: int, height: int) -> list[int]:
    """Where to cut a line into parts of at most `most` columns: between two words."""
    if len(columns) <= most:
        return []
    middle = len(columns) / 2
    gaps = runs(~columns.astype(bool))
    wide = [(a + b) // 2 for a, b in gaps if b - a >= _CUT_GAP * height]
    cut = min(wide, key=lambda column: abs(column - middle), default=0)
    if not 0.1 * len(columns) < cut < 0.9 * len(columns):
        return []
    right = [cut + one for one in _cuts(columns[cut:], most, height)]
    return [*_cuts(columns[:cut], most, height), cut, *right]


def _words(glyphs: Sequence[_Glyph], columns: Mask, line: Area) -> list[Word]:
    """Glyphs in words, by the spaces that were read and by those that are seen."""
    letters = [glyph for glyph in glyphs if glyph.text != _SPACE]
    seams = _seams(glyphs, columns, line)
    cuts = _spaces(seams, line.height)
    begins = [0, *(seam.after for seam in cuts)]
    ends = [*begins[1:], len(letters)]
    lefts = [line.left, *(seam.right for seam in cuts)]
    rights = [*(seam.left for seam in cuts), line.right]
    return [
        Word(
            "".join(glyph.text for glyph in letters[begin:end]),
            Area(left, line.top, right, line.bottom),
            min(glyph.probability for glyph in letters[begin:end]),
        )
        for begin, end, left, right in zip(begins, ends, lefts, rights, strict=True)
        if end > begin
    ]


def _seams(glyphs: Sequence[_Glyph], columns: Mask, line: Area) -> list[_Seam]:
    """What is between every two letters: the widest gap in the ink between them."""
    seams: list[_Seam] = []
    last: _Glyph | None = None
    after, was_space = 0, False
    for glyph in glyphs:
        if glyph.text == _SPACE:
            was_space = last is not None
            continue
        if last is not None:
            begin, end = round(last.column) - line.left, round(glyph.column) - line.left
            gap = _widest_gap(columns, max(0, begin), max(0, end))
            is_latin = not (is_ideograph(last.text) or is_ideograph(glyph.text))
            left, right = gap[0] + line.left, gap[1] + line.left
            seams.append(_Seam(after, left, right, was_space, is_latin))
        last, was_space = glyph, False
        after += 1
    return seams


def _widest_gap(columns: Mask, begin: int, end: int) -> tuple[int, int]:
    """The widest run without ink between two columns; their middle where is none."""
    middle = (begin + end) // 2
    gaps = runs(~columns[begin:end].astype(bool)) if end > begin else []
    left, right = max(gaps, key=lambda gap: gap[1] - gap[0], default=(0, 0))
    return (begin + left, begin + right) if right else (middle, middle)


def _spaces(seams: Sequence[_Seam], height: int) -> list[_Seam]:
    """The seams between words: those read as spaces, and the widest others.

    Letters that are spaced out are no words: a gap counts in comparison with the others
    of its line too.
    """
    usual = median(seam.width for seam in seams) if seams else 0.0
    least = max(LEAST_GAP * height, _SPACED_OUT * usual)
    return [
        seam
        for seam in seams
        if seam.was_space
        or (seam.is_latin and seam.width > least)
        or seam.width > COLUMN_GAP * height
    ]
