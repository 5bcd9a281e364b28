"""The part of a picture that is read, and those that are left out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from pix2code_app.errors import ImageError
from pix2code_app.geometry import Box
from pix2code_app.mockups.areas import covered, cropped, parse_area
from pix2code_app.mockups.opening import Mockup

NUMBERS = st.integers(0, 10_000)
SIZES = st.integers(1, 10_000)


@given(NUMBERS, NUMBERS, SIZES, SIZES)
def test_an_area_is_its_corner_and_its_size(
    left: int, top: int, width: int, height: int
) -> None:
    text = f"{left}, {top},{width} ,{height}"
    assert parse_area(text) == Box.at(left, top, width, height)


@pytest.mark.parametrize("text", ["", "1,2,3", "1,2,3,x", "-1,2,3,4", "1,2,0,4", "1 2"])
def test_what_is_no_area_is_said_to_be_none(text: str) -> None:
    with pytest.raises(ImageError, match="is no area of a picture") as told:
        parse_area(text)
    assert "X,Y,WIDTH,HEIGHT in whole pixels" in str(told.value)


def test_only_what_lies_in_the_picture_is_cut_out() -> None:
    mockup = Mockup("a.png", Image.new("RGB", (100, 80)))
    assert cropped(mockup, Box.at(60, 10, 100, 20)).size == (40, 20)


def test_a_region_beside_the_picture_is_refused() -> None:
    mockup = Mockup("a.png", Image.new("RGB", (100, 80)))
    problem = "The region 100,0,10,10 lies outside of a.png, which is 100 × 80 pixels."
    with pytest.raises(ImageError, match=problem):
        cropped(mockup, Box.at(100, 0, 10, 10))


def test_an_area_is_covered_in_the_colour_around_it() -> None:
    picture = Image.new("RGB", (60, 40), "#204060")
    picture.paste("red", (20, 10, 40, 30))
    left_out = covered(picture, [Box.at(20, 10, 20, 20)])
    assert left_out.getcolors() == [(60 * 40, (0x20, 0x40, 0x60))]


def test_an_area_that_is_the_whole_picture_takes_its_commonest_colour() -> None:
    picture = Image.new("RGB", (60, 40), "white")
    picture.paste("red", (0, 0, 10, 10))
    left_out = covered(picture, [Box.at(0, 0, 100, 100)])
    assert left_out.getcolors() == [(60 * 40, (255, 255, 255))]
