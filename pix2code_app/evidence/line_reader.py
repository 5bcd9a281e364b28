"""From boxes of lines to their words: crops, the network, and the spaces between."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from statistics import mean, median
from typing import TYPE_CHECKING

import cv2
import numpy as np

from pix2code_app.evidence.ink import runs
from pix2code_app.evidence.line_network import (
    HEIGHT,
    STRIDE,
    is_chinese,
    is_ideograph,
)
from pix2code_app.evidence.spelling import told_apart
from pix2code_app.evidence.text import SURE, Word
from pix2code_app.geometry import Box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from pix2code_app.evidence.edges import Mask, Pixels
    from pix2code_app.evidence.ink import Mask as Columns
    from pix2code_app.evidence.line_network import Characters, LineNetwork

CROPS = ((0.18, 1.0), (0.1, 1.15))
"""How a line is cropped, and how again where a character is unsure: the empty space
around it, in heights of its ink, and how much wider than natural it is made. What is
right is sure in one of the two more often than what is wrong."""

MOST_COLUMNS = 800
"""Longest input of the network; a longer line is cut between two words, since the
network's time grows faster than its input."""

LEAST_GAP = 0.25
"""Heights of a line's ink that a space is wide at the least, where the network saw
none."""

UNREAD_GAP = 0.25
"""Heights of a line that an icon at its end is apart from the words."""

LEAST_MEAN = 0.6
"""Mean probability of the characters of a line of words; that of icons and of parts of
photographs is mostly lower."""

_CUT_GAP = 0.2  # heights of a gap that is surely one between words
SAMPLE = 8
"""Lines by which it is told whether a picture has Chinese words."""

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
        step: columns from the middle of one to that of the other.
        are_letters: whether a space may have been overlooked: both are of a script
            that has spaces, and not both digits, of which a 1 is narrower than others.
    """

    after: int
    left: int
    right: int
    step: float
    was_space: bool
    are_letters: bool

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
        self._has_chinese = False

    def read(self, line: Box[int]) -> list[Word]:
        """The words of a line; none where what stands there is no words."""
        rows = self._ink[line.top : line.bottom, line.left : line.right]
        columns: Columns = np.any(rows, axis=0)
        glyphs: list[_Glyph] = []
        for margin, stretch in CROPS:
            read = self._glyphs(line, columns, margin, stretch)
            glyphs = max(glyphs, read, key=_least)
            if _least(glyphs) >= SURE:
                break
        letters = [glyph.probability for glyph in glyphs if glyph.text != _SPACE]
        if not letters or mean(letters) < LEAST_MEAN:
            return []
        seams = _seams(glyphs, columns, line.left)
        return _words(glyphs, seams, _read_part(glyphs, columns, line))

    def _glyphs(
        self, line: Box[int], columns: Columns, margin: float, stretch: float
    ) -> list[_Glyph]:
        """The characters of a line, with a space wherever it was cut."""
        height, width = self._ink.shape
        space = round(margin * line.height) + 1
        whole = line.grown(space, space).within(Box(0, 0, width, height))
        scale = HEIGHT / whole.height  # from rows of the picture to the network's
        most = round(MOST_COLUMNS / (stretch * scale))
        cuts = [line.left + cut for cut in _cuts(columns, most, line.height)]
        glyphs: list[_Glyph] = []
        for left, right in pairwise((whole.left, *cuts, whole.right)):
            part = self._pixels[Box(left, whole.top, right, whole.bottom).slices]
            read = self._characters(_fitted(part, stretch))
            if glyphs:
                glyphs.append(_Glyph(_SPACE, 1.0, left))
            glyphs += [
                _Glyph(text, probability, left + column / (stretch * scale))
                for text, probability, column in zip(
                    read.text, read.probabilities, read.columns, strict=True
                )
            ]
        return glyphs

    def _characters(self, fitted: NDArray[np.float32]) -> Characters:
        key = fitted.tobytes()
        read = self._known.get(key)
        if read is None:
            is_latin = not self._has_chinese and len(self._known) >= SAMPLE
            read = self._network.read(fitted, is_latin=is_latin)
            self._known[key] = read
            self._has_chinese |= is_chinese(read.text)
        return read


def _least(glyphs: Sequence[_Glyph]) -> float:
    """The probability of the least certain character; 0 where there is none."""
    letters = (glyph.probability for glyph in glyphs if glyph.text != _SPACE)
    return min(letters, default=0.0)


def _fitted(crop: Pixels, stretch: float) -> NDArray[np.float32]:
    """A crop as (3, HEIGHT, columns), blue first, -1 to 1, padded to whole steps."""
    high, wide = crop.shape[:2]
    columns = max(2 * STRIDE, round(stretch * HEIGHT * wide / high))
    scaled = cv2.resize(crop, (columns, HEIGHT), interpolation=cv2.INTER_LINEAR)
    levels = scaled[:, :, ::-1].transpose(2, 0, 1).astype(np.float32)
    fitted = np.zeros((3, HEIGHT, -(-columns // STRIDE) * STRIDE), np.float32)
    fitted[:, :, :columns] = levels / 127.5 - 1
    return fitted


def _cuts(columns: Columns, most: int, height: int) -> list[int]:
    """Where to cut a line into parts of at most `most` columns: between two words."""
    if len(columns) <= most:
        return []
    middle = len(columns) / 2
    gaps = runs(~columns)
    wide = [(a + b) // 2 for a, b in gaps if b - a >= _CUT_GAP * height]
    cut = min(wide, key=lambda column: abs(column - middle), default=0)
    if not 0.1 * len(columns) < cut < 0.9 * len(columns):
        return []
    right = [cut + one for one in _cuts(columns[cut:], most, height)]
    return [*_cuts(columns[:cut], most, height), cut, *right]


def _read_part(glyphs: Sequence[_Glyph], columns: Columns, line: Box[int]) -> Box[int]:
    """A line without what stands apart at its ends and was not read: icons."""
    letters = [glyph for glyph in glyphs if glyph.text != _SPACE]
    first, last = (round(letters[i].column) - line.left for i in (0, -1))
    # The line may be as high as a button's outline: letters tell their size too.
    steps = [b.column - a.column for a, b in pairwise(letters)]
    height = min(line.height, 2 * median(steps)) if steps else line.height
    bands = runs(columns, widest_gap=round(UNREAD_GAP * height))
    begin = next((a for a, b in bands if a <= first < b), max(0, first))
    end = next((b for a, b in bands if a <= last < b), last + 1)
    return Box(line.left + begin, line.top, line.left + end, line.bottom)


def _words(
    glyphs: Sequence[_Glyph], seams: Sequence[_Seam], line: Box[int]
) -> list[Word]:
    """Glyphs in words, by the spaces that were read and by those that are seen."""
    letters = [glyph for glyph in glyphs if glyph.text != _SPACE]
    cuts = _spaces(seams, line.height)
    begins = [0, *(seam.after for seam in cuts)]
    ends = [*begins[1:], len(letters)]
    lefts = [line.left, *(seam.right for seam in cuts)]
    rights = [*(seam.left for seam in cuts), line.right]
    return [
        Word(
            told_apart("".join(glyph.text for glyph in letters[begin:end])),
            Box(left, line.top, right, line.bottom),
            min(glyph.probability for glyph in letters[begin:end]),
        )
        for begin, end, left, right in zip(begins, ends, lefts, rights, strict=True)
        if end > begin
    ]


def _seams(glyphs: Sequence[_Glyph], columns: Columns, offset: int) -> list[_Seam]:
    """What is between every two letters: the widest gap in the ink between them."""
    seams: list[_Seam] = []
    last: _Glyph | None = None
    after, was_space = 0, False
    for glyph in glyphs:
        if glyph.text == _SPACE:
            was_space = last is not None
            continue
        if last is not None:
            begin, end = round(last.column) - offset, round(glyph.column) - offset
            gap = _widest_gap(columns, max(0, begin), max(0, end))
            pair = last.text + glyph.text
            are_letters = not (any(map(is_ideograph, pair)) or pair.isdigit())
            left, right = gap[0] + offset, gap[1] + offset
            step = glyph.column - last.column
            seams.append(_Seam(after, left, right, step, was_space, are_letters))
        last, was_space = glyph, False
        after += 1
    return seams


def _widest_gap(columns: Columns, begin: int, end: int) -> tuple[int, int]:
    """The widest run without ink between two columns; their middle where is none."""
    middle = (begin + end) // 2
    gaps = runs(~columns[begin:end]) if end > begin else []
    left, right = max(gaps, key=lambda gap: gap[1] - gap[0], default=(0, 0))
    return (begin + left, begin + right) if right else (middle, middle)


def _spaces(seams: Sequence[_Seam], height: int) -> list[_Seam]:
    """The seams between words: those read as spaces, and the widest others.

    Letters that are spaced out are no words: a gap counts in comparison with the others
    of its line too.
    """
    if not seams:
        return []
    least = max(LEAST_GAP * height, _SPACED_OUT * median(s.width for s in seams))
    longest = max(height, _SPACED_OUT * median(seam.step for seam in seams))

    def is_space(seam: _Seam) -> bool:
        is_seen = seam.are_letters and seam.width > least
        is_wide = seam.width > COLUMN_GAP * height or seam.step > longest
        return seam.was_space or is_seen or is_wide

    return [seam for seam in seams if is_space(seam)]
