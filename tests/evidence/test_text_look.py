"""Colours, size and weight of words."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from compilers.language.tree import Colour
from pix2code_app.evidence.edges import edge_map, gradient
from pix2code_app.evidence.text_lines import find_lines
from pix2code_app.evidence.text_look import (
    baseline,
    ink_share,
    look_of,
    look_of_words,
)
from pix2code_app.geometry import Box, hull

FONTS = "/usr/share/fonts/truetype/liberation/LiberationSans-{}.ttf"


def draw(text, size, weight="Regular", ink="#1b4f72", ground="#ffffff"):
    try:
        font = ImageFont.truetype(FONTS.format(weight), size)
    except OSError:
        pytest.skip("the font Liberation Sans is not installed")
    picture = Image.new("RGB", (900, 3 * size), ground)
    ImageDraw.Draw(picture).text((20, 2 * size), text, ink, font, anchor="ls")
    pixels = np.asarray(picture)
    return pixels, hull(find_lines(edge_map(gradient(pixels))))


@pytest.mark.parametrize("size", [14, 18, 32])
@pytest.mark.parametrize("text", ["Account settings", "error", "page", "TOTAL 12"])
def test_the_size_is_told_whatever_the_letters(text, size):
    look = look_of(*draw(text, size), text)
    assert look.size == pytest.approx(size, rel=0.1)


@pytest.mark.parametrize(("weight", "told"), [("Regular", 400), ("Bold", 700)])
def test_bold_letters_are_told_from_regular_ones(weight, told):
    text = "Account settings"
    assert look_of(*draw(text, 16, weight), text).weight == told


@pytest.mark.parametrize(
    ("ink", "ground"), [("#1b4f72", "#ffffff"), ("#ffffff", "#c12e2a")]
)
def test_the_colours_are_those_of_strokes_and_ground(ink, ground):
    text = "Account settings"
    look = look_of(*draw(text, 20, "Bold", ink, ground), text)
    assert (str(look.foreground), str(look.background)) == (ink, ground)


@pytest.mark.parametrize("text", ["Account", "pages", "Yes, sir"])
def test_words_stand_on_their_baseline(text):
    _, box = draw(text, 20)
    assert baseline(box, text, 20.0) == pytest.approx(40, abs=2)


def test_chinese_signs_fill_their_square():
    assert ink_share("中文") > 0.9


def test_a_blank_box_has_the_colour_of_its_ground():
    pixels, box = draw("x", 20)
    look = look_of(np.full_like(pixels, 200), box, "x")
    assert look.foreground == look.background == Colour(200, 200, 200)


def row_of_words(*inks, ground="#ffffff"):
    """A row of equal words, each in a colour of its own, with their boxes."""
    parts = [draw("words", 16, ink=ink, ground=ground) for ink in inks]
    wide = parts[0][1].right + 4
    pixels = np.concatenate([part[:, :wide] for part, _ in parts], axis=1)
    boxes = [
        Box(box.left + i * wide, box.top, box.right + i * wide, box.bottom)
        for i, (_, box) in enumerate(parts)
    ]
    return pixels, [(box, "words") for box in boxes]


@pytest.mark.parametrize(
    ("ink", "link", "ground"),
    [
        ("#333333", "#337ab7", "#ffffff"),
        ("#333333", "#009600", "#fffdf0"),
        ("#ffffff", "#fdc948", "#111111"),
    ],
)
def test_a_word_of_another_colour_in_a_line_keeps_it(ink, link, ground):
    look, colours = look_of_words(*row_of_words(ink, link, ink, ground=ground))
    assert str(look.foreground) == ink
    assert [colour and str(colour) for colour in colours] == [None, link, None]


def test_words_of_one_colour_have_that_of_their_line():
    look, colours = look_of_words(*row_of_words("#666666", "#666666", "#666666"))
    assert colours == (None, None, None)
    assert str(look.foreground) == "#666666"


def test_a_line_of_two_colours_has_the_size_of_its_letters():
    look, _ = look_of_words(*row_of_words("#333333", "#337ab7", "#333333"))
    assert look.size == pytest.approx(16, rel=0.1)
