"""Telling words from what only looks like them: icons and parts of photographs."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from pix2code_app.evidence.line_network import is_chinese, is_ideograph
from pix2code_app.evidence.line_reader import COLUMN_GAP
from pix2code_app.evidence.text_look import ink_share

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pix2code_app.evidence.text import TextLine, Word

LOOKALIKES = frozenset("QOoCcDGUVvXx|/\\^<>+×=0@")
"""Characters that icons are read as: a magnifier is a Q, an arrow a <, a cross an X."""

ICON_GAP = (0.4, 1.6)
"""Heights of a line, and spaces between its words, that an icon is apart from them."""

DOUBTFUL = 0.5
"""Confidence below which a single character at an end of a line is an icon."""

SHORT = 2
"""Characters of a line that may as well be an icon: it is held against other lines."""

_BAR = 0.85  # font sizes that a bar is high at the least; a capital I is 0.72
LEAST_OF_SHORT = 0.7
"""Confidence of two letters or digits that are no icon."""

_WIDE_MARKS = "，。：；！？、）》」』】"  # noqa: RUF001 (half of their square is empty)
_OTHER_SIZE = 1.3  # times the size of a word that one beside it is of another text
_OTHER_GAP = 0.45  # font sizes between the two; a space is a quarter
_SAME_HEIGHT = 0.15  # share by which the heights of the same letters differ by chance
_FELLOWS = 3  # a keypad has more digits alone than a screen has icons that look so


def without_icons(words: Sequence[Word]) -> list[Word]:
    """The words of a line without what at its ends is no word but an icon."""
    gaps = [b.box.left - a.box.right for a, b in pairwise(words)]
    least = ICON_GAP[1] * median(gaps) if len(gaps) > 2 else 0.0
    begin, end = 0, len(words)
    while end - begin > 1 and _is_icon(words[begin], gaps[begin], least):
        begin += 1
    while end - begin > 1 and _is_icon(words[end - 1], gaps[end - 2], least):
        end -= 1
    kept = list(words[begin:end])
    return [] if len(kept) == 1 and is_symbol(kept[0].text) else kept


def _is_icon(word: Word, gap: int, least: float) -> bool:
    if is_symbol(word.text):
        return True
    is_single = len(word.text) == 1 and not is_ideograph(word.text)
    may_be_icon = word.text in LOOKALIKES or word.confidence < DOUBTFUL
    return is_single and may_be_icon and gap > max(least, ICON_GAP[0] * word.box.height)


def is_symbol(text: str) -> bool:
    """Whether a text has nothing but pictographs, such as stars."""
    return all(
        unicodedata.category(one) in ("So", "Sk", "Cn") and one not in "©®™°"
        for one in text
    )


def with_bars(words: Sequence[Word]) -> list[Word]:
    """Words of which those that are one stroke, higher than letters, are a bar."""
    usual = _size(words)
    return [
        replace(word, text="|")
        if word.text in ("I", "l") and word.box.height > _BAR * usual
        else word
        for word in words
    ]


def split_at_columns(words: Sequence[Word]) -> list[list[Word]]:
    """The words of a line, parted where two columns meet.

    Columns of Chinese words are apart, since those have no spaces; others show that
    they are two by their sizes. The boxes of the words are to be tight.
    """
    parts = [[words[0]]]
    for i in range(1, len(words)):
        if _are_columns(words[:i], words[i:]):
            parts.append([])
        parts[-1].append(words[i])
    return parts


def _are_columns(before: Sequence[Word], after: Sequence[Word]) -> bool:
    last, word = before[-1], after[0]
    gap = word.box.left - last.box.right
    if is_ideograph(last.text[-1]) and is_ideograph(word.text[0]):
        ends = 2 if last.text[-1] in _WIDE_MARKS else 1
        return gap > ends * COLUMN_GAP * word.box.height
    small, large = sorted((_size(before), _size(after)))
    return gap > _OTHER_GAP * large and large > _OTHER_SIZE * small > 0


def _size(words: Sequence[Word]) -> float:
    """The size of the font of words; 0 where all are dashes and the like."""
    sizes = [w.box.height / ink_share(w.text) for w in words if w.text.isalnum()]
    return median(sizes) if sizes else 0.0


def without_lone_icons(lines: Sequence[TextLine]) -> list[TextLine]:
    """Lines without those of a character or two that are icons.

    Such a line is kept where it is sure and as high as words are elsewhere, is a number
    no higher than words are, as on a badge, or one of several that are alike.
    """
    long = [line for line in lines if len(line.text) > SHORT]
    has_chinese = any(is_chinese(line.text) for line in long)
    heights = [line.look.size for line in long]
    usual = median(heights) if heights else 0.0
    short = [line.look.size for line in lines if len(line.text) <= SHORT]

    def is_text(line: TextLine) -> bool:
        if len(line.text) > SHORT:
            return True
        if any(map(is_ideograph, line.text)):
            return has_chinese
        if len(line.text) == SHORT and line.text.isalnum():
            return line.confidence >= LEAST_OF_SHORT
        size = line.look.size
        if line.text.isdigit() and size <= usual:
            return line.is_sure
        alike = _count_alike(size, heights) or _count_alike(size, short) > _FELLOWS
        return line.is_sure and line.text not in LOOKALIKES and bool(alike)

    return [line for line in lines if is_text(line)]


def _count_alike(size: float, sizes: Sequence[float]) -> int:
    return sum(abs(size - one) <= _SAME_HEIGHT * size for one in sizes)
