"""The font, the lines and the spacing of words are told by their widths."""

from __future__ import annotations

import pytest

from pix2code_app.assembly.elements import FoundElement
from pix2code_app.assembly.typography import faces, set_words, setting_of
from pix2code_app.geometry import Box

WORDS = "The quick brown fox jumps over the lazy dog"


def face(name: str):
    return next(face for face in faces() if face.name == name)


def line(name: str, size: float = 16, weight: int = 400) -> FoundElement:
    width = face(name).width(WORDS, size, weight)
    box = Box.at(0, 0, width, face(name).content(size))
    return FoundElement("text", box, WORDS, lines=1, font_size=size, weight=weight)


@pytest.mark.parametrize("name", [each.name for each in faces()])
def test_a_line_tells_its_font_by_its_width(name):
    assert set_words([line(name)])[0].face.name == name


def test_a_page_has_one_font_where_nothing_speaks_against_it():
    other = FoundElement("text", Box.at(0, 50, 31, 18), "Hi", lines=1, font_size=16)
    found = set_words([line("Roboto"), line("Roboto"), other])
    assert {setting.face.name for setting in found.values()} == {"Roboto"}


def test_letter_spacing_takes_up_what_the_font_leaves():
    plain = line("Arial")
    wide = Box.at(0, 0, plain.box.width + len(WORDS), plain.box.height)
    spaced = FoundElement("text", wide, WORDS, lines=1, font_size=16)
    assert setting_of(spaced, face("Arial")).spacing == pytest.approx(1, abs=0.01)


@pytest.mark.parametrize("lines", [1, 2, 3, 7])
def test_lines_are_counted_by_the_height_of_their_box(lines):
    arial = face("Arial")
    height = arial.content(16) + (lines - 1) * 24
    words = " ".join([WORDS] * lines)
    box = Box.at(0, 0, arial.width(WORDS, 16) + 8, height)
    setting = setting_of(FoundElement("text", box, words, font_size=16), arial)
    assert (setting.lines, setting.pitch) == (lines, 24 if lines > 1 else height)


def test_an_empty_line_between_paragraphs_is_a_line():
    arial = face("Arial")
    height = arial.content(16) + 2 * 20
    box = Box.at(0, 0, 200, height)
    found = FoundElement("text", box, "One\n\nTwo", lines=2, font_size=16)
    assert setting_of(found, arial).pitch == 20


def test_chinese_is_as_wide_as_its_size():
    assert face("Arial").width("\u4f60\u597d", 16) == 32


def test_an_element_without_words_has_no_setting():
    assert set_words([FoundElement("image", Box.at(0, 0, 40, 40))]) == {}
