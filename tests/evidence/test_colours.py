"""Colours of elements, sampled and made equal."""

import numpy as np

from compilers import Colour
from pix2code_app.assembly.content import read_content
from pix2code_app.evidence.colours import merged, read_colours
from pix2code_app.evidence.places import Place
from pix2code_app.evidence.words import FoundWords
from pix2code_app.geometry import Box

WHOLE = Box(0, 0, 300, 200)


def place(path, role, box, *, is_leaf=True):
    return Place(path, role, is_leaf, box, box)


def test_a_dark_screen_has_a_dark_ground_and_light_ink(drawn):
    picture = drawn((300, 200), ((40, 40), "Hello", "#f0f0f0", 40), ground="#101418")
    box = Box(36, 36, 170, 90)
    places = [
        place((0,), "list", WHOLE, is_leaf=False),
        place((0, 0, 0), "label", box),
    ]
    words = {(0, 0, 0): FoundWords("Hello", 0.99, (Box(42, 44, 140, 82),))}
    colours = read_colours(np.asarray(picture), places, words)
    assert str(colours[0,].ground) == "#101418"
    assert str(colours[0, 0, 0].ink) == "#f0f0f0"


def test_the_ink_of_bold_words_is_theirs_and_not_what_shows_between_them(drawn):
    bars = [((left, 60, left + 7, 79), "#ffffff") for left in range(62, 150, 10)]
    picture = drawn((300, 200), ((40, 40, 180, 99), "#c93a36"), *bars)
    places = [place((0, 0, 0), "button", Box(40, 40, 181, 100))]
    words = {(0, 0, 0): FoundWords("Save", 0.99, (Box(62, 60, 150, 80),))}
    found = read_colours(np.asarray(picture), places, words)[0, 0, 0]
    assert (str(found.ground), str(found.ink)) == ("#c93a36", "#ffffff")


def test_where_no_words_were_read_there_is_no_ink(drawn):
    picture = drawn((300, 200), ((40, 40), "Hello", "#303030", 40))
    places = [place((0, 0, 0), "label", Box(36, 36, 170, 90))]
    words = {(0, 0, 0): FoundWords("", 0.0, (Box(42, 44, 140, 82),))}
    assert read_colours(np.asarray(picture), places, words)[0, 0, 0].ink is None


def test_a_container_is_seen_where_nothing_stands_on_it(drawn):
    picture = drawn((300, 200), ((10, 10, 289, 189), "#ebebeb"))
    card = drawn((240, 150), ground="#203040")
    picture.paste(card, (30, 25))
    places = [
        place((0, 0), "list-item", Box(10, 10, 290, 190), is_leaf=False),
        place((0, 0, 0), "button", Box(30, 25, 270, 175)),
    ]
    colours = read_colours(np.asarray(picture), places, {})
    assert str(colours[0, 0].ground) == "#ebebeb"
    assert str(colours[0, 0, 0].ground) == "#203040"


def test_the_accent_of_a_control_is_its_strong_colour(drawn):
    picture = drawn((300, 200), ((50, 50, 150, 110), "#53d769"))
    places = [place((0, 0, 0), "switch", Box(45, 45, 156, 116))]
    assert str(read_colours(np.asarray(picture), places, {})[0, 0, 0].ink) == "#53d769"
    grey = drawn((300, 200), ((50, 50, 150, 110), "#b0b0b0"))
    assert read_colours(np.asarray(grey), places, {})[0, 0, 0].ink is None


def test_colours_that_look_alike_become_the_most_frequent_one():
    blue, nearly, red = Colour(0, 0, 255), Colour(1, 1, 254), Colour(255, 0, 0)
    assert merged([blue, nearly, blue, red]) == {blue: blue, nearly: blue, red: red}


def test_a_picture_without_boxes_is_left_alone(drawn):
    import compilers

    screen = compilers.parse("row { single { text } }")
    content = read_content(drawn((50, 50)), screen, {})
    assert content.screen == screen
    assert [one.code for one in content.diagnostics] == ["no-boxes"]
