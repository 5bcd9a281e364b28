"""Boxes of what is painted."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from pix2code_app.synthesis.ui.ink import ink_box, painted


@given(st.integers(1, 20), st.integers(1, 20), st.integers(1, 15), st.integers(1, 15))
def test_ink_is_found_exactly(left: int, top: int, width: int, height: int) -> None:
    pixels = np.full((40, 40, 3), 250, np.uint8)
    pixels[top : top + height, left : left + width] = (20, 30, 90)
    assert ink_box(pixels) == (left, top, left + width, top + height)


def test_a_blank_has_no_ink() -> None:
    assert ink_box(np.full((9, 9, 3), 40, np.uint8)) is None
    assert ink_box(np.zeros((0, 9, 3), np.uint8)) is None


def test_a_mark_ends_at_its_edge_or_at_its_glyph() -> None:
    pixels = np.full((60, 120, 3), 255, np.uint8)
    pixels[20:30, 20:30] = 0  # a glyph alone
    pixels[10:40, 70:100] = (0, 0, 200)  # a painted button
    pixels[20:30, 80:90] = 255  # and the glyph on it
    boxes = [[10, 10, 30, 30], [70, 10, 30, 30]]
    marks = [{"box": box, "kind": "mark"} for box in boxes]
    glyph, button = (one["box"] for one in painted(marks, pixels, 1))
    assert glyph == [19, 19, 12, 12]
    assert button == [69, 9, 32, 32]
