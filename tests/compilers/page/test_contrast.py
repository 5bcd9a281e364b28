"""Ink that can be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compilers.page.contrast import contrast, ink_on


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#ffffff", "#777777") == contrast("#777777", "#ffffff")


@given(st.integers(0, 0xFFFFFF))
def test_there_is_a_readable_ink_on_every_ground(number):
    ground = f"#{number:06x}"
    assert contrast(ink_on(ground), ground) >= 4.2


def test_dark_grounds_take_light_ink():
    assert ink_on("#0b3d5c") == "#ffffff"
    assert ink_on("#ffd166") != "#ffffff"
