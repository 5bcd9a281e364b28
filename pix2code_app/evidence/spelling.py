"""Letters that look alike, told apart by those beside them."""

from __future__ import annotations

import re

# Many fonts draw both letters alike. After a small letter it is the small one; at the
# beginning of a word, a consonant that no word has after an l tells the capital one.
_STRAY_I = re.compile(r"(?<=[a-zà-ÿ])I(?![A-Z])")
_STRAY_L = re.compile(r"\bl(?=[cdfgmnrst][a-zà-ÿ]|[nst]\b)(?!td\b)")
_CONTRACTION = re.compile(r"(?<=')[Il1]{2}\b")  # I'll, they'll
_STRAY_ZERO = re.compile(r"\b0(?=[A-WYZa-wyz]{2})")  # 0x begins a number


def told_apart(text: str) -> str:
    """A word whose I and l, and O and 0, are where words can have them."""
    text = _STRAY_L.sub("I", _STRAY_I.sub("l", text))
    return _CONTRACTION.sub("ll", _STRAY_ZERO.sub("O", text))
