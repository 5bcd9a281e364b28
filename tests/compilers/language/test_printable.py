"""Characters that no file of code can hold."""

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compilers.language.printable import (
    is_blank,
    is_invisible,
    is_right_to_left,
    language_of,
    printable,
)

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("plain", "plain"),
        ("a\r\nb\rc\vd\fe\x85f\u2028g\u2029h", "a\nb\nc\nd\ne\nf\ng\nh"),
        ("tab\tstays", "tab\tstays"),
        ("\x00a\x07b\x1bc\x7fd\x9fe", "abcde"),
        ("half \ud800 pair \udfff", "half  pair "),
        ("\ufffe\uffff", ""),
        ("\u200f\u202e\ufeff😀", "\u200f\u202e\ufeff😀"),
    ],
)
def test_line_breaks_are_made_one_and_the_rest_of_the_controls_dropped(text, left):
    assert printable(text) == left


@given(ANY_TEXT)
def test_what_is_left_is_held_by_xml_and_by_utf_8(text):
    left = printable(text)
    assert printable(left) == left
    escaped = left.replace("&", "&amp;").replace("<", "&lt;")
    root = ElementTree.fromstring(f"<a>{escaped}</a>".encode())
    assert (root.text or "") == left


@pytest.mark.parametrize(
    "character", ["\u200f", "\u202e", "\u00a0", "\u3000", "\ufeff"]
)
def test_marks_and_uncommon_spaces_are_invisible(character):
    assert is_invisible(character)


@pytest.mark.parametrize("character", [" ", "a", "\n", "é", "😀", "\U000e0041"])
def test_letters_common_spaces_and_what_escapes_cannot_reach_are_not(character):
    assert not is_invisible(character)


@pytest.mark.parametrize("text", ["", " ", "\u200b\u200e", "\u3164", "\u2800 \n"])
def test_what_shows_nothing_is_blank(text):
    assert is_blank(text)


@pytest.mark.parametrize("text", ["a", "0", ".", "文", "\u200bא"])
def test_what_shows_anything_is_not_blank(text):
    assert not is_blank(text)


@pytest.mark.parametrize(
    ("text", "is_from_the_right"),
    [
        ("שלום", True),
        ("مرحبا 12", True),
        ("12 שלום", True),
        ("Save", False),
        ("12", False),
    ],
)
def test_the_first_strong_letter_tells_the_direction(text, is_from_the_right):
    assert is_right_to_left(text) is is_from_the_right


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("", "en"),
        ("Save 12", "en"),
        ("设置好了 OK", "zh"),
        ("設定する", "ja"),
        ("설정", "ko"),
        ("مرحبا", "ar"),
        ("שלום", "he"),
        ("Settings 设置", "en"),
    ],
)
def test_most_letters_tell_the_language(text, language):
    assert language_of(text) == language
