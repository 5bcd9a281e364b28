"""Lines that are one text, and lines that are not."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compilers.language.tree import Colour
from pix2code_app.evidence.paragraphs import to_paragraphs
from pix2code_app.evidence.text import Look, TextLine, Word
from pix2code_app.geometry import Box, hull

BLACK, WHITE, BLUE = Colour(0, 0, 0), Colour(255, 255, 255), Colour(0, 0, 238)


def line(text, left, top, size=16, ink=BLACK, weight=400):
    """A line of letters half as wide as high."""
    words, at = [], left
    for word in text.split():
        right = at + len(word) * size // 2
        words.append(Word(word, Box(at, top, right, top + size), 0.99))
        at = right + size // 4
    box = hull([word.box for word in words])
    return TextLine(tuple(words), box, top + size, Look(ink, WHITE, size, weight), True)


def texts(*lines):
    return [paragraph.text for paragraph in to_paragraphs(lines)]


def test_a_text_that_was_broken_is_one_paragraph():
    first = line("A long line of words that ends", 10, 10)
    second = line("where nothing more fitted.", 10, 34)
    (paragraph,) = to_paragraphs([first, second])
    assert paragraph.text == (
        "A long line of words that ends where nothing more fitted."
    )
    assert (paragraph.align, paragraph.pitch) == ("left", 24)
    assert paragraph.is_sure


def test_a_line_that_had_room_left_ends_its_paragraph():
    lines = [
        line("A long line of words that ends", 10, 10),
        line("here.", 10, 34),
        line("Another begins where it can be.", 10, 58),
    ]
    assert len(texts(*lines)) == 2


def test_single_words_below_each_other_are_a_list():
    assert len(texts(line("Settings", 10, 10), line("Templates", 10, 34))) == 2


@pytest.mark.parametrize(
    "other",
    [
        line("below it the same width all in all", 10, 36, size=20),
        line("below it the same width all in all", 10, 34, ink=BLUE),
        line("Below it the same width all in all", 10, 34, weight=700),
        line("below it the same width all in all", 60, 34),
        line("below it the same width all in all", 10, 60),
    ],
    ids=["size", "colour", "weight", "edge", "distance"],
)
def test_lines_that_differ_are_two_paragraphs(other):
    assert len(texts(line("A long line of words that go on", 10, 10), other)) == 2


def test_a_sentence_goes_on_over_a_line_that_looks_bold():
    first = line("It says on the phone in many", 10, 10)
    second = line("words what it has to say and", 10, 34, weight=700)
    assert len(texts(first, second)) == 1


def test_centred_lines_are_told_from_others():
    lines = [
        line("A long line of words that goes on", 10, 10),
        line("and ends in the middle", 48, 34),
    ]
    (paragraph,) = to_paragraphs(lines)
    assert paragraph.align == "center"


def test_chinese_lines_are_joined_without_spaces():
    lines = [line("一二三四五六七八九十" * 3, 10, 10), line("十一十二", 10, 34)]
    assert texts(*lines) == ["一二三四五六七八九十" * 3 + "十一十二"]


places = st.tuples(st.integers(0, 400), st.integers(0, 400), st.integers(9, 40))


@given(st.lists(places, max_size=12))
def test_no_line_is_lost_or_doubled(places):
    lines = [line(f"word {i} of many", *place) for i, place in enumerate(places)]
    joined = [one for paragraph in to_paragraphs(lines) for one in paragraph.lines]
    assert sorted(map(id, joined)) == sorted(map(id, lines))


def test_a_link_that_goes_on_over_a_break_is_of_its_sentence():
    first, second = (
        line("A sentence that has a link", 10, 10),
        line("which ends.", 10, 34),
    )
    blue = [replace(word, colour=BLUE) for word in first.words[3:]]
    first = replace(first, words=(*first.words[:3], *blue))
    second = replace(second, look=replace(second.look, foreground=BLUE))
    assert len(texts(first, second)) == 1


def test_names_at_one_left_edge_are_a_list():
    assert len(texts(line("Life Science", 10, 10), line("Rare Metals", 10, 34))) == 2


def test_a_centred_title_is_broken_between_names():
    lines = line("Thanksgiving Week", 10, 10), line("At Home", 50, 34)
    assert len(texts(*lines)) == 1
