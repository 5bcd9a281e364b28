"""The recognition network that comes with rapidocr, and doing without it."""

import sys

import pytest
from PIL import Image, ImageDraw, ImageFont

from pix2code_app.errors import MissingExtra
from pix2code_app.evidence import recognition
from pix2code_app.evidence.recognition import load_recogniser


def line(text, ink="#222222", ground="#ffffff"):
    font = ImageFont.load_default(28)
    width = round(font.getlength(text))
    picture = Image.new("RGB", (width + 20, 44), ground)
    ImageDraw.Draw(picture).text((10, 4), text, ink, font)
    return picture


@pytest.fixture
def recogniser():
    pytest.importorskip("onnxruntime")
    return load_recogniser()


def test_lines_of_any_length_are_read_in_their_order(recogniser):
    texts = ["Save changes", "OK", "A much longer line of words", "Size: 20 %"]
    read = recogniser.read([line(text) for text in texts])
    assert [one.text for one in read] == texts
    assert min(one.confidence for one in read) > 0.8


def test_light_words_on_a_dark_ground_are_read(recogniser):
    (read,) = recogniser.read([line("Delete", "#ffffff", "#c12e2a")])
    assert read.text == "Delete"


def test_an_empty_picture_says_nothing(recogniser):
    assert recogniser.read([]) == []
    (read,) = recogniser.read([Image.new("RGB", (80, 30), "white")])
    assert read.text == ""


@pytest.mark.parametrize(
    ("read", "said"),
    [
        ("ltem lmage lnfo", "Item Image Info"),
        ("Is ls it ln use", "Is Is it In use"),
        ("List of llamas, lbs, ltd", "List of llamas, lbs, ltd"),
        ("HeIlo AI", "Hello AI"),
        ("WIFI", "WIFI"),
    ],
)
def test_a_capital_i_is_told_from_a_small_l_by_the_letters_beside_it(read, said):
    assert recognition._told_apart(read) == said


def test_a_missing_package_is_named(monkeypatch):
    load_recogniser.cache_clear()
    monkeypatch.setattr(recognition, "find_spec", lambda name: None)
    with pytest.raises(MissingExtra, match="pip install rapidocr"):
        load_recogniser()
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(MissingExtra, match="pip install onnxruntime"):
        load_recogniser()
