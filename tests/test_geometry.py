"""Boxes and how they lie to each other."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pix2code_app.geometry import Box, hull, smallest_around


@st.composite
def boxes(draw):
    left, top = draw(st.integers(0, 30)), draw(st.integers(0, 30))
    return Box.at(left, top, draw(st.integers(0, 20)), draw(st.integers(0, 20)))


def cells(box):
    """The whole pixels that a box covers."""
    return {
        (x, y) for x in range(box.left, box.right) for y in range(box.top, box.bottom)
    }


@given(boxes(), boxes())
def test_overlap_is_what_counting_pixels_says(one, other):
    shared, all_of_them = cells(one) & cells(other), cells(one) | cells(other)
    assert one.within(other).area == len(shared)
    iou = len(shared) / len(all_of_them) if all_of_them else 0
    assert one.iou(other) == pytest.approx(iou)
    share = len(shared) / len(cells(one)) if cells(one) else 0
    assert one.share_in(other) == pytest.approx(share)


@given(boxes(), boxes())
def test_a_hull_contains_its_parts(one, other):
    around = hull([one, other])
    assert around.contains(one)
    assert around.contains(other)
    assert hull([one]) == one


@given(boxes())
def test_a_box_and_its_pixels_are_the_same_place(box):
    marked = np.zeros((60, 60), bool)
    marked[box.slices] = True
    assert {(int(x), int(y)) for y, x in np.argwhere(marked)} == cells(box)


@given(boxes())
def test_fractions_lead_back_to_the_pixels(box):
    fractions = box.scaled(1 / 640, 1 / 480)
    assert fractions.scaled(640, 480).rounded() == box


def test_what_lies_outside_of_a_picture_is_not_indexed():
    picture = np.ones((10, 10))
    assert picture[Box(-4, -4, 3, 2).slices].shape == (2, 3)
    assert picture[Box(-4, -4, -1, -1).slices].size == 0


def test_boxes_apart_share_nothing():
    shared = Box(0, 0, 3, 3).within(Box(5, 5, 8, 8))
    assert (shared.width, shared.height, shared.area) == (0, 0, 0)


def test_growing_is_the_same_on_all_sides():
    assert Box(5, 5, 9, 8).grown(2, 1) == Box(3, 4, 11, 9)


def test_a_centre_on_the_right_or_lower_side_is_outside():
    box = Box(0, 0, 10, 10)
    assert box.holds_centre(Box(-2, -2, 2, 2))
    assert not box.holds_centre(Box(8, 8, 12, 12))


def test_the_smallest_box_around_another_is_found():
    inner, outer = Box(2, 2, 8, 8), Box(0, 0, 20, 20)
    assert smallest_around([outer, inner], Box(4, 4, 6, 6)) == inner
    assert smallest_around([outer, inner], Box(12, 12, 14, 14)) == outer
    assert smallest_around([inner], Box(12, 12, 14, 14)) is None
