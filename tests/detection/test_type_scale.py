"""The sizes of type of a screen."""

import pytest

from pix2code_app.assembly.typography import faces
from pix2code_app.detection.type_scale import BEARINGS, type_sizes

TEXTS = ("Account settings", "Change your password", "Sign out everywhere", "Billing")


@pytest.fixture
def set_in(written):
    """Lines as wide as a font makes them, with heights that are five per cent off."""

    def lines(name, size):
        face = next(face for face in faces() if face.name == name)
        found = []
        for n, text in enumerate(TEXTS):
            off = size * (1 + 0.05 * (-1) ** n)
            one = written(text, 10, 40 * n, size=off)
            width = face.width(text, size) - BEARINGS * size
            box = one.box.__class__(10, one.box.top, 10 + round(width), one.box.bottom)
            found.append(one.__class__(one.words, box, one.baseline, one.look, True))
        return found

    return lines


@pytest.mark.parametrize("name", ["Arial", "Verdana", "Georgia"])
@pytest.mark.parametrize("size", [13.0, 16.0, 24.0])
def test_widths_tell_the_size_that_heights_are_unsure_of(set_in, name, size):
    sizes = type_sizes(set_in(name, size), 1.0)
    assert set(sizes.values()) == {size}


def test_sizes_are_logical(set_in):
    assert set(type_sizes(set_in("Arial", 28.0), 2.0).values()) == {14.0}


def test_a_screen_without_words_has_no_sizes():
    assert type_sizes([], 1.0) == {}
