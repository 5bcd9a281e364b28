"""CIEDE2000 against the test data of its paper (Sharma, Wu, Dalal 2005, table 1)."""

import pytest

from compilers import Colour
from pix2code_app.evidence.perception import delta_e_2000, distance, lab


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, -1.3802, -84.2814), (50, 0, -82.7485), 1.0),
        ((50, 2.5, 0), (50, 0, -2.5), 4.3065),
        ((50, 2.5, 0), (73, 25, -18), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((90.9257, -0.5406, -0.9208), (88.6381, -0.8985, -0.7239), 1.5381),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_the_papers_pairs_come_out(first, second, expected):
    assert delta_e_2000(first, second) == pytest.approx(expected, abs=1e-4)
    assert delta_e_2000(second, first) == pytest.approx(expected, abs=1e-4)


def test_white_and_black_are_a_hundred_apart():
    white, black = Colour(255, 255, 255), Colour(0, 0, 0)
    assert lab(white) == pytest.approx((100, 0, 0), abs=0.02)
    assert distance(white, black) == pytest.approx(100, abs=0.1)
    assert distance(white, white) == 0
