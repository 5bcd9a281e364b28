"""Ways to spoil a picture."""

import numpy as np
import pytest
from PIL import Image

from pix2code_app.errors import DataError
from pix2code_app.evaluation.corruptions import CORRUPTIONS, corruption

ROBUSTNESS = [each for each in CORRUPTIONS if each.name not in ("blank", "shuffled")]


@pytest.fixture
def picture():
    """A picture with a dark box and some noise, 60 wide and 40 high."""
    drawing = np.random.default_rng(0)
    pixels = drawing.integers(120, 200, (40, 60, 3), dtype=np.uint8)
    pixels[10:20, 10:30] = 30
    return Image.fromarray(pixels)


def mean(picture: Image.Image) -> float:
    return float(np.asarray(picture, float).mean())


@pytest.mark.parametrize("each", ROBUSTNESS, ids=lambda each: each.name)
def test_each_changes_the_picture_and_keeps_what_it_shows(each, picture):
    changed = each.change(picture)
    assert changed.mode == "RGB"
    assert changed.tobytes() != picture.tobytes()
    dark = np.asarray(changed.resize(picture.size).convert("L")) < 80
    rows, columns = np.nonzero(dark)
    assert 10 <= rows.mean() <= 19  # the box is where it was
    assert 10 <= columns.mean() <= 29


@pytest.mark.parametrize(
    ("name", "size"),
    [
        ("size-50", (30, 20)),
        ("size-150", (90, 60)),
        ("margins-5", (66, 44)),
        ("jpeg-50", (60, 40)),
        ("blur-1", (60, 40)),
    ],
)
def test_sizes_are_those_of_the_name(name, size, picture):
    assert corruption(name).change(picture).size == size


def test_margins_are_white_and_the_rest_is_untouched(picture):
    changed = corruption("margins-5").change(picture)
    assert changed.getpixel((0, 0)) == (255, 255, 255)
    assert changed.crop((3, 2, 63, 42)).tobytes() == picture.tobytes()


@pytest.mark.parametrize(("name", "factor"), [("brighter-20", 1.2), ("darker-20", 0.8)])
def test_brightness_changes_by_a_fifth(name, factor, picture):
    changed = corruption(name).change(picture)
    assert mean(changed) == pytest.approx(factor * mean(picture), rel=0.02)


def test_a_single_pixel_survives_all(picture):
    for each in CORRUPTIONS:
        assert each.change(Image.new("RGB", (1, 1))).size >= (1, 1)


def test_the_blank_control_shows_nothing(picture):
    blank = corruption("blank").change(picture)
    assert blank.size == picture.size
    assert blank.getcolors() == [(60 * 40, (255, 255, 255))]


def test_the_shuffled_control_takes_another_picture_as_it_is(picture):
    shuffled = corruption("shuffled")
    assert shuffled.shift == 1
    assert shuffled.change(picture).tobytes() == picture.tobytes()


def test_an_unknown_name_is_refused_with_the_nearest():
    with pytest.raises(DataError, match="did you mean 'jpeg-50'"):
        corruption("jpeg50")
