"""Which lines belong to an element."""

import numpy as np
import pytest

from compilers import parse
from pix2code_app.evidence.places import Place, places_of
from pix2code_app.evidence.words import (
    part_for_words,
    words_in_part,
    words_of_elements,
)
from pix2code_app.geometry import Box


def places(text, picture, *boxes, dialect=None):
    screen = parse(text, dialect)
    paths = [path for path, _ in screen.walk()]
    width, height = picture.size
    fractions = {
        path: Box.at(x, y, w, h).scaled(1 / width, 1 / height)
        for path, (x, y, w, h) in zip(paths, boxes, strict=True)
    }
    return places_of(screen, fractions, picture.size)


def test_lines_belong_to_the_elements_that_contain_them(drawn, scripted):
    picture = drawn(
        (400, 300),
        ((20, 20), "Title", "#222222", 24),
        ((20, 60), "one line", "#222222", 16),
        ((20, 84), "and another", "#222222", 16),
        ((20, 120, 140, 160), "#3070c0"),
        ((40, 130), "Save", "#ffffff", 16),
    )
    found = places(
        "row { single { small-title, text, btn-green } }",
        picture,
        (10, 10, 380, 180),
        (10, 10, 380, 180),
        (20, 22, 60, 26),
        (20, 62, 100, 40),
        (20, 120, 121, 41),
    )
    lines = scripted("Title", "one line", "and another", "Save")(picture)
    words = words_of_elements(np.asarray(picture), found, lines)
    assert [one.text for one in words.values()] == [
        "Title",
        "one line and another",
        "Save",
    ]
    assert [len(one.lines) for one in words.values()] == [1, 2, 1]


def test_the_widget_of_a_check_box_is_not_read(drawn, scripted):
    picture = drawn(
        (300, 100),
        ((16, 38, 36, 58), "#000000"),
        ((19, 41, 33, 55), "#ffffff"),
        ((72, 38), "Pizza", "#000000", 20),
    )
    *_, check = places(
        "stack { row { check } } footer { btn-home }",
        picture,
        (0, 0, 300, 90),
        (0, 20, 300, 58),
        (0, 20, 130, 58),
        (0, 90, 300, 10),
        (140, 90, 10, 10),
    )[:3]
    words = words_of_elements(
        np.asarray(picture), [check], scripted("□", "Pizza")(picture)
    )
    assert words[check.path].text == "Pizza"


def test_what_shows_no_ink_has_no_words(drawn, scripted):
    picture = drawn((200, 100))
    found = places(
        "row { single { text } }",
        picture,
        (0, 0, 200, 100),
        (0, 0, 200, 100),
        (10, 10, 100, 30),
    )
    words = words_of_elements(np.asarray(picture), found, scripted()(picture))
    assert [(one.text, one.confidence) for one in words.values()] == [("", 0.0)]


def test_boxes_outside_the_picture_or_of_no_size_are_passed_over(drawn):
    picture = drawn((200, 100))
    found = places(
        "row { single { text } }",
        picture,
        (-50, -50, 100, 100),
        (300, 300, 50, 50),
        (10, 10, 0, 0),
    )
    assert [place.box for place in found] == [Box(0, 0, 50, 50)]


def test_a_box_that_is_too_narrow_cuts_no_words(drawn, scripted):
    picture = drawn((300, 80), ((20, 20), "Account settings", "#000000", 16))
    *_, heading = places(
        "row { single { small-title } }",
        picture,
        (0, 0, 300, 80),
        (0, 0, 300, 80),
        (18, 18, 78, 22),
    )
    lines = scripted("Account settings")(picture)
    words = words_of_elements(np.asarray(picture), [heading], lines)
    assert words[heading.path].text == "Account settings"


def test_words_on_a_shape_are_a_buttons_and_others_a_texts(drawn, scripted):
    picture = drawn(
        (300, 120),
        ((20, 14), "More about it", "#000000", 16),
        ((20, 50, 120, 86), "#3070c0"),
        ((40, 60), "Open", "#ffffff", 16),
    )
    *_, text, button = places(
        "row { single { text, btn-green } }",
        picture,
        (0, 0, 300, 120),
        (0, 0, 300, 120),
        (18, 40, 200, 22),  # between the two
        (18, 62, 100, 36),
    )
    lines = scripted("More about it", "Open")(picture)
    words = words_of_elements(np.asarray(picture), [text, button], lines)
    assert [one.text for one in words.values()] == ["More about it", "Open"]


def test_words_stand_in_the_order_of_the_tree(drawn, scripted):
    picture = drawn(
        (300, 120),
        ((20, 20), "The heading", "#000000", 16),
        ((20, 46), "and its text", "#000000", 16),
    )
    *_, heading, text = places(
        "row { single { small-title, text } }",
        picture,
        (0, 0, 300, 120),
        (0, 0, 300, 120),
        (18, 44, 200, 20),  # one line too low
        (18, 64, 200, 20),
    )
    lines = scripted("The heading", "and its text")(picture)
    words = words_of_elements(np.asarray(picture), [heading, text], lines)
    assert [one.text for one in words.values()] == ["The heading", "and its text"]


def test_a_part_is_read_in_pixels_of_the_picture(drawn, scripted):
    picture = drawn((300, 100), ((120, 40), "Save", "#000000", 16))
    box = Box(100, 30, 220, 70)
    place = Place((0,), "switch", is_leaf=True, box=box, room=box)
    part = part_for_words(place)
    crop = picture.crop((part.left, part.top, part.right, part.bottom))
    words = words_in_part(place, scripted("Save")(crop))
    (line,) = words.lines
    assert (words.text, line.left) == ("Save", pytest.approx(121, abs=2))


def test_a_text_goes_on_below_its_box(drawn, scripted):
    picture = drawn(
        (300, 140),
        ((20, 20), "A text of some", "#000000", 16),
        ((20, 42), "more lines than", "#000000", 16),
        ((20, 64), "were expected", "#000000", 16),
        ((20, 110), "Nobody's", "#000000", 16),
    )
    *_, text = places(
        "row { single { text } }",
        picture,
        (0, 0, 300, 140),
        (0, 0, 300, 140),
        (18, 18, 150, 22),
    )
    lines = scripted("A text of some", "more lines than", "were expected", "Nobody's")
    words = words_of_elements(np.asarray(picture), [text], lines(picture))
    assert words[text.path].text == "A text of some more lines than were expected"
    assert len(words[text.path].lines) == 3
