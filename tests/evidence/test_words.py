"""Where words stand in an element, and how lines become a text."""

import numpy as np
import pytest

from compilers import parse
from pix2code_app.evidence.ink import Area
from pix2code_app.evidence.places import Place, places_of
from pix2code_app.evidence.words import ground_shape, joined, read_words


def places(text, picture, *boxes, dialect=None):
    screen = parse(text, dialect)
    paths = [path for path, _ in screen.walk()]
    width, height = picture.size
    fractions = {
        path: (x / width, y / height, w / width, h / height)
        for path, (x, y, w, h) in zip(paths, boxes, strict=True)
    }
    return places_of(screen, fractions, picture.size)


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["We roast", "twice"], "We roast twice"),
        (["保存当前", "更改"], "保存当前更改"),
        (["保存", "Wi-Fi"], "保存 Wi-Fi"),
        (["Ö"], "Ö"),
        ([], ""),
    ],
)
def test_lines_are_joined_with_spaces_unless_the_script_has_none(lines, text):
    assert joined(lines) == text


def test_all_words_of_a_screen_are_read_at_once_in_order(drawn, scripted):
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
    reader = scripted("Title", "one line", "and another", "Save")
    words = read_words(picture, np.asarray(picture), found, reader)
    assert [one.text for one in words.values()] == [
        "Title",
        "one line and another",
        "Save",
    ]
    assert [len(one.lines) for one in words.values()] == [1, 2, 1]


def test_a_button_is_its_own_shape_though_its_box_is_off(drawn):
    picture = drawn(
        (300, 120),
        ((100, 40, 199, 79), "#3070c0"),
        ((125, 50), "Save", "#ffffff", 16),
    )
    *_, button = places(
        "row { single { btn-red } }",
        picture,
        (0, 0, 300, 120),
        (0, 0, 300, 120),
        (94, 42, 100, 34),
    )
    shape = ground_shape(np.asarray(picture), button)
    assert (shape.left, shape.right) == (100, 200)


def test_the_widget_of_a_check_box_is_not_read(drawn, scripted):
    picture = drawn(
        (300, 100),
        ((12, 32, 44, 64), "#000000"),
        ((16, 36, 40, 60), "#ffffff"),
        ((62, 38), "Pizza", "#000000", 20),
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
    words = read_words(picture, np.asarray(picture), [check], scripted("Pizza"))
    (line,) = words[check.path].lines
    assert line.left >= 58


def test_what_shows_no_ink_has_no_words(drawn, scripted):
    picture = drawn((200, 100))
    found = places(
        "row { single { text } }",
        picture,
        (0, 0, 200, 100),
        (0, 0, 200, 100),
        (10, 10, 100, 30),
    )
    words = read_words(picture, np.asarray(picture), found, scripted())
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
    assert [place.box for place in found] == [Area(0, 0, 50, 50)]


def test_a_button_thinner_than_its_room_has_a_shape(drawn):
    picture = drawn((320, 40), ((100, 10, 199, 13), "#3070c0"))
    box, room = Area(90, 0, 210, 40), Area(90, 12, 210, 14)
    button = Place((0,), "button", is_leaf=True, box=box, room=room)
    assert isinstance(ground_shape(np.asarray(picture), button), Area)
