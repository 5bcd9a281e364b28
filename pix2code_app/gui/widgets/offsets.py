"""Places in a text as Qt counts them and as Python does.

Python counts characters and Qt units of UTF-16, of which an emoji takes two. Whatever
goes from one to the other, such as the position of a cursor, comes through here.
"""

from __future__ import annotations

_UNIT = 2
"""Bytes of one unit."""


def qt_offset(text: str, index: int) -> int:
    """Units of UTF-16 before the character at a Python index."""
    if text.isascii():  # known without looking; long lines are coloured match by match
        return min(index, len(text))
    return len(_encoded(text[:index])) // _UNIT


def python_index(text: str, offset: int) -> int:
    """Characters before a place that is counted in units of UTF-16."""
    if text.isascii():
        return min(offset, len(text))
    before = _encoded(text)[: offset * _UNIT]
    return len(before.decode("utf-16-le", "replace"))


def _encoded(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")
