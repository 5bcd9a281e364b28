"""Telling words from what only looks like them: icons, rules and parts of photographs."""

from __future__ import annotations

import unicodedata
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from pix2code_app.evidence.line_network import is_ideograph
from pix2code_app.evidence.line_reader import COLUMN_GAP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pix2code_app.evidence.text import TextLine, Word

LOOKALIKES = frozenset("QOoCcDGUVvXxIl|/\\^<>+×=0@©®*&#")
"""Characters that icons are read as: a magnifier is a Q, an arrow a <, a cross an X."""

ICON_GAP = 0.35
"""Heights of a line that an icon is apart from its words; a space is a little less."""

DOUBTFUL = 0.5
"""Confidence below which a single character at an end of a line is taken for an icon."""

SHORT = 2
"""Characters of a line that may as well be an icon: it is held against other lines."""

_SAME_HEIGHT = 0.15  # share by which the heights of the same letters differ by chance
_FELLOWS = 3  # a keypad has more digits alone than a screen has icons that look so


def without_icons(words: Sequence[Word]) -> tuple[list[Word], list[Word]]:
    """The words of a line, and what at its ends is no word but an icon."""
    kept, icons = list(words), []
    while len(kept) > 1 and _is_icon(kept[0], kept[1].box.left - kept[0].box.right):
        icons.append(kept.pop(0))
    while len(kept) > 1 and _is_icon(kept[-1], kept[-1].box.left - kept[-2].box.right):
        icons.append(kept.pop())
    if len(kept) == 1 and is_symbol(kept[0].text):
        icons.append(kept.pop())
    return kept, icons


def _is_icon(word: Word, gap: int) -> bool:
    if is_symbol(word.text):
        return True
    is_single = len(word.text) == 1 and not is_ideograph(word.text)
    may_be_icon = word.text in LOOKALIKES or word.confidence < DOUBTFUL
    return is_single and may_be_icon and gap > ICON_GAP * word.box.height


def is_symbol(text: str) -> bool:
    """Whether a text has nothing but pictographs, such as arrows and stars."""
    return all(unicodedata.category(one) in ("So", "Sk", "Cn") for one in text)


def split_at_columns(words: Sequence[Word]) -> list[list[Word]]:
    """The words of a line, parted where two columns of Chinese words meet."""
    parts = [[words[0]]]
    for last, word in pairwise(words):
        is_chinese = is_ideograph(last.text[-1]) and is_ideograph(word.text[0])
        gap = word.box.left - last.box.right
        if is_chinese and gap > COLUMN_GAP * word.box.height:
            parts.append([])
        parts[-1].append(word)
    return parts


def without_lone_icons(lines: Sequence[TextLine]) -> list[TextLine]:
    """Lines without those of a character or two that are icons.

    Such a line is kept where it is sure and as high as words are elsewhere, is a number
    no higher than words are, as on a badge, or one of several that are alike.
    """
    heights = [line.look.size for line in lines if len(line.text) > SHORT]
    usual = median(heights) if heights else 0.0
    short = [line.look.size for line in lines if len(line.text) <= SHORT]

    def is_text(line: TextLine) -> bool:
        if len(line.text) > SHORT or any(map(is_ideograph, line.text)):
            return True
        size = line.look.size
        is_badge = line.text.isdigit() and size <= usual
        has_fellows = _count_alike(size, short) > _FELLOWS
        is_like_words = line.text not in LOOKALIKES and _count_alike(size, heights) > 0
        return line.is_sure and (is_badge or has_fellows or is_like_words)

    return [line for line in lines if is_text(line)]


def _count_alike(size: float, sizes: Sequence[float]) -> int:
    return sum(abs(size - one) <= _SAME_HEIGHT * size for one in sizes)
