"""Boxes of what is painted."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from pix2code_app.synthesis.ui.ink import ink_box


@given(st.integers(1, 20), st.integers(1, 20), st.integers(1, 15), st.integers(1, 15))
def test_ink_is_found_exactly(left: int, top: int, width: int, height: int) -> None:
    pixels = np.full((40, 40, 3), 250, np.uint8)
    pixels[top : top + height, left : left + width] = (20, 30, 90)
    assert ink_box(pixels) == (left, top, left + width, top + height)


def test_a_blank_has_no_ink() -> None:
    assert ink_box(np.full((9, 9, 3), 40, np.uint8)) is None
    assert ink_box(np.zeros((0, 9, 3), np.uint8)) is None
