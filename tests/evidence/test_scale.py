"""The device ratio of pictures."""

import pytest

from pix2code_app.evidence.scale import estimate_scale
from pix2code_app.geometry import Box


def lines(height, count=20):
    return [Box(0, 30 * i, 100, 30 * i + height) for i in range(count)]


@pytest.mark.parametrize(
    ("size", "height", "ratio"),
    [
        ((1280, 2000), 12, 1.0),
        ((2560, 1440), 24, 2.0),
        ((360, 640), 11, 1.0),
        ((720, 1280), 24, 2.0),
        ((1080, 2220), 36, 3.0),
        ((1920, 1080), 18, 1.5),
        ((1920, 1080), 12, 1.0),
        ((640, 1000), 8, 0.5),
        ((640, 1280), 8, 0.5),
        ((640, 480), 13, 1.0),
        ((360, 640), 8, 1.0),
        ((1014, 732), 8, 1.0),
    ],
)
def test_the_ratio_follows_from_size_and_words(size, height, ratio):
    assert estimate_scale(size, lines(height)) == ratio


@pytest.mark.parametrize(
    ("size", "ratio"), [((1440, 900), 1.0), ((750, 1334), 2.0), ((1242, 2208), 3.0)]
)
def test_without_words_the_size_decides(size, ratio):
    assert estimate_scale(size, []) == ratio
