"""Screens that are fuller than those of the data set, made of genuine ones."""

from pathlib import Path

import pytest

from pix2code_app import api
from pix2code_app.datasets.pairs import find_pairs
from pix2code_app.evaluation.full_screens import exact, full_screens
from pix2code_app.training.corpus import divide

DATA = Path(__file__).parents[3] / "shared" / "data" / "pix2code"


@pytest.fixture(scope="module")
def screens():
    """Six screens of nine rows, of pairs that no network was trained on."""
    if not DATA.is_dir():
        pytest.skip("the genuine data set is not at ../shared/data")
    division = divide(find_pairs(DATA))
    aside = (*division.validation, *division.test)
    return full_screens([one for one in aside if one.dialect == "android"], 6, seed=3)


def test_a_row_more_is_in_the_picture_and_in_the_program(screens):
    for screen in screens:
        assert screen.program.count("row") == len(screen.bands) == len(screen.rows) == 9
        (top, bottom) = screen.bands[-1].top, screen.bands[-1].bottom
        row = screen.picture.convert("L").crop((0, top, screen.picture.width, bottom))
        darkest, lightest = row.getextrema()
        assert lightest - darkest > 20


def test_the_second_look_reads_them_all(screens):
    once, again = exact(api.load_model(), screens, "none")
    assert again == len(screens) > once
