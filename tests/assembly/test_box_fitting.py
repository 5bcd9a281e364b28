"""Boxes that are a little off are moved to what is painted."""

import numpy as np
import pytest

from pix2code_app.assembly.box_fitting import FITS, fitted, painted
from pix2code_app.evidence.places import Place
from pix2code_app.evidence.words import FoundWords
from pix2code_app.geometry import Box


def place(role, box, path=(0, 0, 0), *, is_leaf=True):
    return Place(path, role, is_leaf, box, box.grown(20, 12))


def test_a_picture_is_cut_at_its_own_edges(drawn):
    mockup = drawn((300, 200), ((50, 40, 149, 139), "#768fe2"), ground="#ebebeb")
    guess = place("image", Box(44, 46, 160, 133))
    (one,) = fitted(np.asarray(mockup), [guess], {}, "ios")
    assert one.box == Box(50, 40, 150, 140)


def test_what_lies_outside_of_its_row_is_not_a_part_of_it(drawn):
    mockup = drawn(
        (300, 200),
        ((20, 30, 279, 149), "#ebebeb"),
        ((40, 45, 127, 132), "#768fe2"),
    )
    row = place("row", Box(20, 30, 280, 150), (0, 0), is_leaf=False)
    guess = place("image", Box(32, 40, 124, 128))
    assert fitted(np.asarray(mockup), [row, guess], {}, "ios")[1].box == Box(
        40, 45, 128, 133
    )


def test_a_label_is_as_wide_as_its_words_and_as_high_as_its_line(drawn):
    mockup = drawn((400, 100))
    words = {(0, 0, 0): FoundWords("Lisbon", 0.99, (Box(60, 42, 131, 58),))}
    guess = place("label", Box(50, 36, 160, 68))
    (one,) = fitted(np.asarray(mockup), [guess], words, "ios")
    assert one.box == Box(60, 36, 131, 68)


def test_a_button_of_android_is_larger_than_it_looks(drawn):
    mockup = drawn((700, 300), ((100, 100, 239, 163), "#d6d7d7"), ground="#fafafa")
    guess = place("button", Box(108, 106, 228, 160))
    (one,) = fitted(np.asarray(mockup), [guess], {}, "android")
    assert one.box.iou(Box(93, 89, 246, 172)) > 0.95


def test_what_hardly_agrees_with_the_prediction_is_not_believed(drawn):
    mockup = drawn((300, 200), ((100, 60, 104, 64), "#000000"))
    guess = place("image", Box(80, 40, 140, 100))
    assert fitted(np.asarray(mockup), [guess], {}, "ios") == [guess]


@pytest.mark.parametrize("role", ["text", "stack", "no such role"])
def test_other_elements_stay_where_they_are(drawn, role):
    guess = place(role, Box(80, 40, 140, 100))
    assert fitted(np.asarray(drawn((300, 200))), [guess], {}, "web") == [guess]


def test_rows_of_a_container_end_where_most_of_them_do(drawn):
    boxes = [Box(18, 0, 670, 50), Box(101, 60, 600, 110), Box(19, 120, 671, 170)]
    rows = [
        place("row", box, (0, i), is_leaf=False)
        for i, box in enumerate([*boxes, Box(17, 180, 670, 220)])
    ]
    found = fitted(np.asarray(drawn((700, 300))), rows, {}, "android")
    assert {(one.box.left, one.box.right) for one in found} == {(18, 670)}
    assert [one.box.top for one in found] == [0, 60, 120, 180]


def test_nothing_is_painted_on_an_even_ground_or_outside_of_the_room(drawn):
    pixels = np.asarray(drawn((60, 60)))
    room = Box(10, 10, 50, 50)
    assert painted(pixels, room, room) is None
    assert painted(pixels, room, Box(0, 0, 5, 5)) is None


def test_the_fits_name_roles_that_their_dialects_have():
    from compilers.schema.dialects import dialect

    for name, fits in FITS.items():
        assert fits.keys() <= {kind.role for kind in dialect(name).elements.values()}
