"""Which reader a picture is for."""

import pytest
from PIL import Image, ImageDraw

from pix2code_app.detection.choice import BELONGS, explain
from pix2code_app.geometry import Box
from pix2code_app.networks.reading import DecodedToken, Reading

PAINTED = Box.at(0.1, 0.1, 0.3, 0.2)


def reading(probability, box=PAINTED):
    tokens = tuple(DecodedToken("btn", probability, box=box) for _ in range(20))
    return Reading("android", 1.0, tokens, 0.0)


@pytest.fixture
def picture():
    drawn = Image.new("RGB", (400, 300), "white")
    ImageDraw.Draw(drawn).rectangle((60, 40, 120, 80), fill="black")
    return drawn


def test_a_certain_program_over_what_is_painted_belongs(picture):
    assert explain(reading(0.9999), picture).score > BELONGS


def test_a_doubtful_program_does_not(picture):
    assert explain(reading(0.8), picture).score < 0.1


def test_a_program_whose_boxes_are_empty_does_not(picture):
    empty = reading(0.9999, box=Box.at(0.6, 0.6, 0.3, 0.2))
    assert explain(empty, picture).empty == 1.0
    assert explain(empty, picture).score < 0.1


def test_no_program_explains_nothing(picture):
    nothing = Reading("web", 1.0, (), 0.0)
    assert explain(nothing, picture).score < 0.01
