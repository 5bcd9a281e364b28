"""Figures to be had without looking at the picture."""

from collections import Counter
from pathlib import Path

import pytest

from pix2code_app.datasets.pairs import find_pairs, read_program
from pix2code_app.evaluation.baselines import (
    baselines,
    constant_program,
    random_colours,
)

GENUINE = Path(__file__).parents[2] / ".." / "shared" / "data" / "pix2code"


def test_the_constant_program_is_the_one_nearest_to_all():
    assert constant_program([tuple("ab"), tuple("abc"), tuple("abcd")]) == tuple("abc")


def test_the_constant_program_does_not_depend_on_the_order():
    listed = [("row",) * n for n in range(1, 40)]
    assert constant_program(listed, sample=10) == constant_program(
        listed[::-1], sample=10
    )


def test_only_colours_and_icons_are_drawn():
    page = ("header", "btn-active", "}", "row", "single", "btn-red", "}", "}")
    for drawn in random_colours("web", [page] * 50):
        assert drawn[:5] + drawn[6:] == page[:5] + page[6:]
        assert drawn[5] in {"btn-green", "btn-orange", "btn-red"}
    assert random_colours("android", [("btn", "check", "radio")]) == [
        ("btn", "check", "radio")
    ]


def test_every_colour_is_equally_likely():
    drawn = Counter(random_colours("web", [("btn-red",) * 3000])[0])
    assert len(drawn) == 3
    assert max(drawn.values()) - min(drawn.values()) < 200


def test_the_draw_is_the_same_every_time():
    icons = [("btn-more",) * 40]
    assert random_colours("ios", icons) == random_colours("ios", icons)
    assert random_colours("ios", icons) != random_colours("ios", icons, seed=1)


@pytest.mark.skipif(not GENUINE.is_dir(), reason="../shared/data is absent")
def test_baselines_on_genuine_web_pages_are_as_published():
    pairs = [pair for pair in find_pairs(GENUINE) if pair.dialect == "web"][::6]
    measured = baselines("web", [read_program(pair) for pair in pairs])
    assert measured["random_colour"].bleu4 == pytest.approx(0.91, abs=0.02)
    assert measured["random_colour"].exact == pytest.approx(0.02, abs=0.03)
    assert measured["random_colour"].structure == 1.0
    assert measured["constant"].bleu4 == pytest.approx(0.77, abs=0.05)
    assert measured["constant"].exact < 0.02
