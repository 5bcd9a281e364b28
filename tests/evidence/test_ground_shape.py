"""The rectangle that a button's words stand on."""

import numpy as np

from compilers import parse
from pix2code_app.evidence.ground_shape import ground_shape
from pix2code_app.evidence.places import Place, places_of
from pix2code_app.geometry import Box


def test_a_button_is_its_own_shape_though_its_box_is_off(drawn):
    picture = drawn(
        (300, 120),
        ((100, 40, 199, 79), "#3070c0"),
        ((125, 50), "Save", "#ffffff", 16),
    )
    screen = parse("row { single { btn-red } }")
    boxes = {(0, 0, 0): Box(94 / 300, 42 / 120, 194 / 300, 76 / 120)}
    (button,) = places_of(screen, boxes, picture.size)
    shape = ground_shape(np.asarray(picture), button)
    assert (shape.left, shape.right) == (100, 200)


def test_a_button_thinner_than_its_room_has_a_shape(drawn):
    picture = drawn((320, 40), ((100, 10, 199, 13), "#3070c0"))
    box, room = Box(90, 0, 210, 40), Box(90, 12, 210, 14)
    button = Place((0,), "button", is_leaf=True, box=box, room=room)
    assert isinstance(ground_shape(np.asarray(picture), button), Box)
