"""Elements by plain rules."""

import pytest

from compilers.language.tree import Colour
from pix2code_app.detection.rules import find_by_rules
from pix2code_app.geometry import Box

GREY = Colour(120, 120, 120)
WHITE = Colour(255, 255, 255)


def names(evidence):
    return [one.name for one in find_by_rules(evidence)]


def test_a_filled_box_with_words_in_its_middle_is_a_button(evidence, written, painted):
    seen = evidence(boxes=[painted(10, 10, 100, 36)], lines=[written("Save", 46, 21)])
    (one,) = find_by_rules(seen)
    assert (one.name, one.variant) == ("button", "filled")


def test_an_outline_with_words_in_its_middle_is_a_button_too(
    evidence, written, painted
):
    box = painted(10, 10, 100, 36, fill=WHITE, border=GREY)
    (one,) = find_by_rules(evidence(boxes=[box], lines=[written("Save", 46, 21)]))
    assert (one.name, one.variant) == ("button", "outlined")


@pytest.mark.parametrize("words", [(), ("Your name",)])
def test_an_outline_with_words_at_its_left_or_none_is_a_field(
    evidence, written, painted, words
):
    box = painted(10, 10, 300, 36, fill=WHITE, border=GREY)
    lines = [written(text, 20, 21) for text in words]
    assert names(evidence(boxes=[box], lines=lines)) == ["input"]


@pytest.mark.parametrize(("radius", "name"), [(0, "checkbox"), (8, "radio")])
def test_a_small_outlined_square_is_a_mark(evidence, painted, radius, name):
    box = painted(10, 10, 16, 16, fill=WHITE, border=GREY, radius=radius)
    assert names(evidence(boxes=[box])) == [name]


def test_a_box_that_holds_other_things_is_a_card(evidence, written, painted):
    lines = [written("A title", 30, 30), written("and a line below it", 30, 60)]
    assert names(evidence(boxes=[painted(10, 10, 400, 200)], lines=lines)) == ["card"]


def test_a_box_that_looks_as_what_is_behind_it_is_none(evidence, painted):
    assert names(evidence(boxes=[painted(10, 10, 100, 36, fill=WHITE)])) == []


def test_the_page_itself_is_no_element(evidence, painted):
    assert names(evidence(boxes=[painted(0, 0, 800, 600)])) == []


def test_pictures_and_icons_are_elements(evidence):
    seen = evidence(pictures=[Box(0, 0, 200, 100)], icons=[Box(300, 0, 320, 20)])
    assert names(seen) == ["image", "icon"]


def test_outlines_that_touch_each_other_are_rows_and_no_fields(
    evidence, written, painted
):
    boxes = [
        painted(10, 10 + 40 * n, 300, 41, fill=WHITE, border=GREY) for n in range(3)
    ]
    lines = [written(f"Row {n}", 20, 24 + 40 * n) for n in range(3)]
    assert names(evidence(boxes=boxes, lines=lines)) == ["card"] * 3
