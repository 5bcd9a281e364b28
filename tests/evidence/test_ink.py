"""Ink and ground, runs of marks."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from pix2code_app.evidence.ink import ink_of, main_colour, runs


def test_the_main_colour_is_not_split_by_noise():
    noise = np.random.default_rng(1).integers(-2, 3, (40, 40, 3))
    pixels = (np.full((40, 40, 3), (101, 150, 201)) + noise).astype(np.uint8)
    pixels[:10] = 0
    assert np.abs(main_colour(pixels) - (101, 150, 201)).max() <= 3


def test_what_is_of_one_colour_has_no_ink():
    assert not ink_of(np.full((10, 10, 3), 200, np.uint8)).any()


def test_a_ground_shaded_from_top_to_bottom_is_no_ink(drawn):
    shades = np.linspace(120, 160, 30).astype(np.uint8)
    pixels = np.repeat(np.repeat(shades[:, None, None], 90, 1), 3, 2)
    pixels[10:20, 40:45] = 255
    ink = ink_of(pixels)
    assert ink[12:18, 41:44].all()
    assert not ink[:, :30].any()


@given(st.lists(st.booleans(), max_size=40))
def test_runs_cover_what_is_marked_and_nothing_else(marks):
    covered = np.zeros(len(marks), dtype=bool)
    for begin, end in runs(np.array(marks, dtype=bool)):
        assert begin < end
        covered[begin:end] = True
    assert covered.tolist() == marks


def test_small_gaps_are_bridged():
    marks = np.array([1, 1, 0, 1, 0, 0, 0, 1], dtype=bool)
    assert runs(marks, 1) == [(0, 4), (7, 8)]
