"""Icons that were read as characters, and columns that were read as one line."""

import pytest

from compilers.language.tree import Colour
from pix2code_app.evidence.line_cleaning import (
    is_symbol,
    split_at_columns,
    without_icons,
    without_lone_icons,
)
from pix2code_app.evidence.text import Look, TextLine, Word
from pix2code_app.geometry import Box, hull


def words(*placed, height=14, confidence=0.99):
    """Words from `(text, left, right)`, or with another height."""
    return [
        Word(text, Box(left, 0, right, (*rest, height)[0]), confidence)
        for text, left, right, *rest in placed
    ]


def texts(found):
    return [word.text for word in found]


def test_a_magnifier_that_was_read_as_a_letter_goes():
    assert texts(without_icons(words(("Q", 0, 14), ("Search", 26, 80)))) == ["Search"]


def test_a_star_at_the_end_goes():
    line = words(("Read", 0, 40), ("more", 44, 80), ("★", 84, 96))
    assert texts(without_icons(line)) == ["Read", "more"]


def test_a_letter_that_is_a_word_stays():
    line = words(("I", 0, 4), ("skipped", 8, 60), ("a", 64, 70), ("line", 74, 100))
    assert without_icons(line) == line


def test_a_lone_star_is_no_words():
    assert without_icons(words(("★", 0, 14))) == []


@pytest.mark.parametrize(("text", "is_so"), [("★☆", True), ("©", False), ("a★", False)])
def test_symbols_are_pictographs_only(text, is_so):
    assert is_symbol(text) == is_so


def test_columns_of_chinese_words_are_parted():
    line = words(("信用卡", 0, 42), ("还款", 44, 72), ("信用", 90, 118))
    assert [texts(part) for part in split_at_columns(line)] == [
        ["信用卡", "还款"],
        ["信用"],
    ]


def test_a_wide_full_stop_parts_no_columns():
    line = words(("一二。", 0, 36), ("三四", 46, 74))
    assert split_at_columns(line) == [line]


def test_a_heading_beside_small_words_is_parted_from_them():
    line = words(("Dashboard", 0, 150, 28), ("Hello", 170, 210), ("you", 214, 240))
    assert [len(part) for part in split_at_columns(line)] == [1, 2]


def test_words_of_one_size_are_one_line_however_wide_their_gaps():
    line = words(("justified", 0, 60), ("words", 80, 120))
    assert split_at_columns(line) == [line]


def line(text, size, confidence=0.99):
    word = Word(text, Box(0, 0, 40, 14), confidence)
    look = Look(Colour(0, 0, 0), Colour(255, 255, 255), size, 400)
    return TextLine((word,), hull([word.box]), 14.0, look, confidence >= 0.9)


@pytest.mark.parametrize(
    ("text", "size", "stays"),
    [
        ("7", 12, True),  # a badge
        ("7", 40, False),  # part of an icon
        ("e", 16, True),
        ("e", 30, False),
        ("O", 16, False),  # a radio button
        ("On", 30, True),
        ("品", 16, False),
    ],
)
def test_a_character_alone_is_held_against_the_other_lines(text, size, stays):
    others = [line("Settings", 16), line("Account", 16)]
    kept = without_lone_icons([*others, line(text, size)])
    assert (len(kept) == 3) == stays


def test_the_digits_of_a_keypad_stay():
    keys = [line(digit, 40) for digit in "123456789"]
    assert without_lone_icons([line("Calculator", 16), *keys])[1:] == keys
