"""A picture as the array a network takes."""

import numpy as np
import pytest
from PIL import Image

from pix2code_app.datasets.fitting import fit, fit_all, lightened


@pytest.mark.parametrize("size", [(1, 1), (10, 300), (256, 256), (2400, 1380)])
def test_a_picture_of_any_size_is_squeezed(size):
    array = fit(Image.new("RGB", size, (10, 20, 30)), 32, 48)
    assert array.shape == (32, 48, 3)
    assert array.dtype == np.uint8
    assert (array == (10, 20, 30)).all()


def test_the_whole_picture_is_kept():
    picture = Image.new("RGB", (100, 50), "black")
    picture.paste("white", (50, 0, 100, 50))
    array = fit(picture, 10, 10)
    assert (array[:, :4] == 0).all()
    assert (array[:, 6:] == 255).all()


def test_thin_lines_are_averaged_and_not_dropped():
    picture = Image.new("RGB", (800, 8), "white")
    for x in range(0, 800, 16):
        picture.paste("black", (x, 0, x + 1, 8))
    means = fit(picture, 8, 50).mean(axis=(0, 2))
    assert means.max() < 250
    assert means.min() > 220


def test_a_picture_of_the_right_size_stays_as_it_is():
    pixels = np.random.default_rng(0).integers(0, 256, (16, 24, 3), np.uint8)
    np.testing.assert_array_equal(fit(Image.fromarray(pixels), 16, 24), pixels)


def test_a_light_picture_is_left_as_it_is():
    light = np.full((4, 4, 3), 240, np.uint8)
    light[0] = 10
    assert lightened(light) is light


def test_of_a_dark_picture_dark_and_light_are_exchanged_and_a_green_stays_green():
    dark = np.full((4, 4, 3), 20, np.uint8)
    dark[0, 0] = (240, 240, 240)
    dark[0, 1] = (40, 170, 60)
    light = lightened(dark)
    assert light[1, 1].tolist() == [235, 235, 235]
    assert light[0, 0].tolist() == [15, 15, 15]
    assert light[0, 1].argmax() == 1


def test_pictures_of_any_size_and_theme_are_made_ready_to_be_read():
    light = Image.new("RGB", (30, 10), (240, 240, 240))
    dark = Image.new("RGB", (8, 50), (20, 20, 20))
    fitted = fit_all([light, dark], 4, 6)
    assert fitted.shape == (2, 4, 6, 3)
    assert fitted.dtype == np.uint8
    assert fitted[0].min() == 240
    assert fitted[1].max() == 235
