"""The colours of screens that bring none, and how given ones are passed on."""

import pytest

from compilers import parse
from compilers.page.builder import page_of
from compilers.page.contrast import contrast
from compilers.page.theme import COLOURS, given_inks, theme_ground, theme_ink

NOTHING = frozenset()


def inks(text, opaque=NOTHING):
    return given_inks(page_of(parse(text)), opaque)


@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("ink", "canvas"),
        ("ink", "surface"),
        ("ink", "picture"),
        ("quiet", "surface"),
        *((name, name[3:]) for name in COLOURS if name.startswith("on_")),
    ],
)
def test_the_theme_can_be_read(ink, ground):
    assert contrast(COLOURS[ink], COLOURS[ground]) >= 4.5


def test_a_coloured_button_has_its_own_ground_and_ink():
    (row,) = page_of(parse("row { single { btn-green } }")).children
    (button,) = row.children[0].children
    assert (theme_ground(button), theme_ink(button)) == ("success", "on_success")
    assert (theme_ground(row), theme_ink(row)) == (None, None)


def test_nothing_given_gives_nothing():
    assert inks("row { single { small-title, text, btn-red } }") == {}


def test_a_colour_of_its_own_comes_first():
    assert inks('stack(background=#000000) { row { label("A", color=#ff0000) } }')[
        "label_a"
    ] == ("#ff0000")


def test_words_take_the_ink_of_the_ground_they_stand_on():
    found = inks('stack(background=#000000) { row { label("A"), btn("B") } }')
    assert found["label_a"] == "#ffffff"
    assert "button_b" not in found


def test_an_opaque_container_passes_on_nothing_from_further_out():
    text = 'stack(background=#000000) { row { label("A") } }'
    assert "label_a" not in inks(text, frozenset({"list-item"}))


def test_a_ground_of_its_own_decides_the_ink():
    found = inks("row { single { btn-green(background=#ffff00) } }")
    assert contrast(found["button_1"], "#ffff00") > 7
