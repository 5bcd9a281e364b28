"""Pictures of any size, with nothing on them or very much, end in a program."""

import resource
import sys

import pytest
from PIL import Image, ImageDraw, ImageFont

from pix2code_app.detection.screens import read_screen

AT_REST = 600 * 2**20
"""Bytes that the reader of words and what it needs take, whatever the picture."""

OF_A_PIXEL = 32
"""Bytes for each pixel of a picture, at the most: some twenty are measured."""


def words_in(read):
    elements = (element for _, element in read.content.screen.walk())
    return " ".join(element.text for element in elements if element.text).split()


@pytest.mark.parametrize("size", [(1, 1), (3, 3), (8, 240), (800, 600)])
def test_a_picture_of_one_colour_has_no_elements(size):
    read = read_screen(Image.new("RGB", size, "#336699"), None)
    assert words_in(read) == []
    assert "no-screen" in {one.code for one in read.content.diagnostics}


def peak_memory():
    """Bytes that this process has needed at most."""
    return 1024 * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


@pytest.mark.parametrize(
    ("size", "many"), [((8000, 4500), 60), ((1280, 30000), 200)], ids=["8k", "long"]
)
@pytest.mark.skipif(sys.platform != "linux", reason="memory is in other units there")
def test_all_words_of_a_huge_picture_are_found_in_memory_that_its_pixels_bound(
    size, many
):
    picture = Image.new("RGB", size, "white")
    pen, font = ImageDraw.Draw(picture), ImageFont.load_default(20)
    columns = 10
    for i in range(many):
        row, column = divmod(i, columns)
        pen.text((30 + 120 * column, 30 + 60 * row), "word", "black", font)
    before = peak_memory()  # other tests may have needed more
    read = read_screen(picture, None)
    assert words_in(read).count("word") >= 0.99 * many
    assert peak_memory() - before < AT_REST + OF_A_PIXEL * size[0] * size[1]
