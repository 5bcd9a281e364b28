"""Boxes, pictures, icons and dividers."""

import numpy as np
import pytest
from PIL import Image, ImageDraw

from pix2code_app.evidence.edges import gradient
from pix2code_app.evidence.regions import find_regions
from pix2code_app.geometry import Box


@pytest.fixture
def picture():
    return Image.new("RGB", (600, 400), "#f5f5f5")


def regions(picture, lines=(), scale=1.0):
    pixels = np.asarray(picture)
    return find_regions(pixels, gradient(pixels), list(lines), scale)


def sides(area):
    return area.left, area.top, area.right, area.bottom


def test_a_card_is_a_box_with_fill_and_border(picture):
    pen = ImageDraw.Draw(picture)
    pen.rounded_rectangle((50, 50, 249, 149), 8, "#ffffff", "#bbbbbb", 1)
    found = regions(picture)
    (box,) = found.boxes
    assert str(found.background) == "#f5f5f5"
    assert (str(box.fill), str(box.border), box.border_width) == (
        "#ffffff",
        "#bbbbbb",
        1,
    )
    assert sides(box.box) == (50, 50, 250, 150)
    assert box.radius == pytest.approx(8, abs=1.5)


def test_a_filled_button_has_no_border(picture):
    ImageDraw.Draw(picture).rectangle((50, 50, 149, 89), "#3366cc")
    (box,) = regions(picture).boxes
    assert (str(box.fill), box.border, box.radius) == ("#3366cc", None, 0)


def test_a_field_with_the_colour_of_the_page_is_a_box_by_its_border(picture):
    ImageDraw.Draw(picture).rectangle((50, 50, 349, 89), None, "#888888", 2)
    (box,) = regions(picture).boxes
    assert (str(box.fill), str(box.border), box.border_width) == (
        "#f5f5f5",
        "#888888",
        2,
    )


def test_an_area_of_many_colours_is_a_picture_and_has_no_boxes(picture):
    noise = np.random.default_rng(0).integers(0, 255, (100, 150, 3), np.uint8)
    picture.paste(Image.fromarray(noise), (80, 60))
    found = regions(picture)
    (area,) = found.pictures
    assert sides(area) == pytest.approx((80, 60, 230, 160), abs=2)
    assert not found.boxes


def test_small_shapes_are_icons_and_thin_ones_dividers(picture):
    pen = ImageDraw.Draw(picture)
    pen.polygon(((60, 80), (72, 60), (84, 80)), "black")
    pen.line((20, 200, 500, 200), "#999999")
    found = regions(picture)
    (icon,), (divider,) = found.icons, found.dividers
    assert sides(icon) == pytest.approx((60, 60, 85, 81), abs=3)
    assert divider.width > 400


def test_words_are_neither(picture):
    ImageDraw.Draw(picture).rectangle((50, 50, 70, 70), "black")
    found = regions(picture, [Box(48, 48, 120, 72)])
    assert (found.boxes, found.icons, found.pictures) == ((), (), ())
