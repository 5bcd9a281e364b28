"""Where lines of words are found."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pix2code_app.evidence.edges import edge_map, gradient, without_frames
from pix2code_app.evidence.text_lines import find_lines


@pytest.fixture
def picture():
    return Image.new("RGB", (600, 300), "white")


def write(picture, place, text, size=20, ink="black"):
    ImageDraw.Draw(picture).text(place, text, ink, ImageFont.load_default(size))


def lines_of(picture):
    jumps = gradient(np.asarray(picture))
    return find_lines(without_frames(edge_map(jumps)))


def test_each_row_of_words_is_one_line(picture):
    write(picture, (20, 20), "Two words, and more.")
    write(picture, (20, 50), "Another row")
    first, second = lines_of(picture)
    assert first.left == pytest.approx(20, abs=3)
    assert first.bottom <= second.top + 1
    assert second.height < 30


def test_columns_that_are_apart_are_lines_of_their_own(picture):
    write(picture, (20, 20), "Name")
    write(picture, (200, 20), "Surname")
    assert len(lines_of(picture)) == 2


def test_the_outline_of_a_button_is_no_part_of_its_words(picture):
    shape = (20, 20, 200, 70)
    ImageDraw.Draw(picture).rounded_rectangle(shape, 12, "#0055cc", "#003388", 2)
    write(picture, (70, 33), "Save", ink="white")
    (line,) = lines_of(picture)
    assert line.left > 60
    assert line.height < 25


def test_rules_above_and_below_words_are_none(picture):
    pen = ImageDraw.Draw(picture)
    for row in (18, 48):
        pen.line((10, row, 500, row), "#888888")
    write(picture, (20, 22), "Between two rules")
    (line,) = lines_of(picture)
    assert line.height < 26


def test_an_icon_beside_words_is_not_in_their_line(picture):
    ImageDraw.Draw(picture).ellipse((20, 15, 52, 47), outline="black", width=3)
    write(picture, (62, 20), "Search here")
    icon, line = sorted(lines_of(picture), key=lambda one: one.left)
    assert icon.right <= 54
    assert line.left >= 60


def test_rows_whose_letters_touch_are_parted(picture):
    write(picture, (20, 20), "gypsy jumping", 24)
    write(picture, (20, 44), "tallest bell hill", 24)
    assert len(lines_of(picture)) == 2


def test_a_blank_picture_has_no_lines(picture):
    assert lines_of(picture) == []


def test_the_outline_of_a_button_that_is_nearly_square_is_none(picture):
    ImageDraw.Draw(picture).rounded_rectangle(
        (20, 20, 68, 60), 4, "#ffffff", "black", 1
    )
    write(picture, (32, 30), "On", 16)
    (line,) = lines_of(picture)
    assert line.height < 20


def test_words_that_touch_a_high_shape_are_apart_from_it(picture):
    write(picture, (20, 20), "Save", 20)
    right = round(20 + ImageFont.load_default(20).getlength("Save"))
    ImageDraw.Draw(picture).ellipse((right + 1, 12, right + 37, 48), "#aa2222")
    words, knob = sorted(lines_of(picture), key=lambda one: one.left)
    assert words.right <= right + 1
    assert knob.height > 30
