"""Areas of one colour."""

import numpy as np
import pytest
from PIL import Image, ImageDraw

from pix2code_app.evidence.edges import gradient
from pix2code_app.evidence.flat_areas import find_flat_areas


def rectangles(picture):
    found = find_flat_areas(gradient(np.asarray(picture))).areas
    return [area for area in found if area.is_rectangle]


@pytest.fixture
def picture():
    return Image.new("RGB", (300, 200), "white")


def test_a_rectangle_has_its_pixels_exactly(picture):
    ImageDraw.Draw(picture).rectangle((40, 30, 139, 79), "#3366cc")
    _page, area = rectangles(picture)
    box = area.box
    assert (box.left, box.top, box.right, box.bottom) == (40, 30, 140, 80)
    assert area.radius == 0


@pytest.mark.parametrize("radius", [6, 12, 25])
def test_the_radius_of_corners_is_told(picture, radius):
    shape = (40, 30, 139, 79)
    ImageDraw.Draw(picture).rounded_rectangle(shape, radius, "#3366cc")
    assert rectangles(picture)[1].radius == pytest.approx(radius, abs=1.5)


def test_a_triangle_is_no_rectangle(picture):
    ImageDraw.Draw(picture).polygon(((40, 150), (90, 30), (140, 150)), "#3366cc")
    assert len(rectangles(picture)) == 1


def test_what_lies_on_a_rectangle_is_counted_as_its_own(picture):
    pen = ImageDraw.Draw(picture)
    pen.rectangle((40, 30, 139, 129), "#3366cc")
    pen.rectangle((60, 50, 119, 109), "#ffcc00")
    assert len(rectangles(picture)) == 3
