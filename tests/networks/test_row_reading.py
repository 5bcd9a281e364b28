"""Full screens, read some rows at a time."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from pix2code_app.geometry import Box
from pix2code_app.networks.reading import DecodedToken, Reading
from pix2code_app.networks.row_reading import (
    FULL,
    Band,
    divided,
    find_rows,
    joined,
    look_again,
)

WIDTH, HEIGHT = 688, 1070
TOP, TABS = 160, 1025


def screen(bands, ground=(250, 250, 250)):
    """A screen with an inked row at every band, and a tab."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), ground)
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 0, WIDTH, 150), "blue")
    for top, bottom in bands:
        pen.rectangle((20, top, 90, bottom - 1), "black")
    pen.rectangle((300, TABS, 330, 1062), "black")
    return picture


def reading(rows, names=("check",), probability=1.0):
    """What a network might read: so many rows, and a footer with a tab."""
    row = Box(0.0, TOP / HEIGHT, 1.0, 0.3)
    footer = Box(0.0, 0.91, 1.0, 0.995)
    inside = [
        token
        for _ in range(rows)
        for token in (
            DecodedToken("row", 1.0, box=row),
            *(DecodedToken(name, probability, box=row) for name in names),
            DecodedToken("}", 1.0),
        )
    ]
    tokens = (
        DecodedToken("stack", 1.0, box=row),
        *inside,
        DecodedToken("}", 1.0),
        DecodedToken("footer", 1.0, box=footer),
        DecodedToken("btn-home", 1.0, box=footer),
        DecodedToken("}", 1.0),
    )
    return Reading("android", 1.0, tokens, 0.0)


def evenly(count, step=86, height=30):
    return [(190 + step * i, 190 + step * i + height) for i in range(count)]


@st.composite
def placed(draw):
    """Rows of some heights with gaps such as genuine screens have."""
    bands, y = [], draw(st.integers(TOP + 10, TOP + 60))
    while True:
        height = draw(st.integers(20, 66))
        if y + height > TABS - 20 or (bands and draw(st.integers(0, 9)) == 0):
            return bands or [(TOP + 10, TOP + 40)]
        bands.append((y, y + height))
        y += height + draw(st.integers(39, 90))


@settings(max_examples=50, deadline=None)
@given(placed(), st.integers(0, 3))
def test_every_row_is_found_where_it_is(bands, doubt):
    ground = (250 - doubt,) * 3
    rows = find_rows(screen(bands, ground), reading(1))
    assert rows.bands == tuple(Band(*band) for band in bands)


@pytest.mark.parametrize("scale", [0.5, 1.5])
def test_rows_are_found_in_pictures_of_other_sizes(scale):
    picture = screen(evenly(9))
    picture = picture.resize([round(side * scale) for side in picture.size])
    assert len(find_rows(picture, reading(1)).bands) == 9


def test_margins_of_another_white_are_no_ink():
    picture = screen(evenly(9))
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 0, 8, HEIGHT), "white")
    pen.rectangle((WIDTH - 9, 0, WIDTH, HEIGHT), "white")
    assert len(find_rows(picture, reading(1)).bands) == 9


def test_pale_things_are_ink():
    picture = screen(evenly(3))
    ImageDraw.Draw(picture).rectangle((20, 600, 90, 640), (240, 240, 240))
    assert len(find_rows(picture, reading(1)).bands) == 4


def test_there_are_no_rows_where_nothing_was_read_or_nothing_shows():
    assert find_rows(screen(evenly(3)), reading(0)) is None
    assert find_rows(screen([]), reading(1)) is None
    noise = np.random.default_rng(0).integers(0, 256, (HEIGHT, WIDTH, 3), np.uint8)
    assert find_rows(Image.fromarray(noise), reading(1)) is None


def test_each_part_shows_its_rows_from_the_top_and_nothing_else():
    picture = screen(evenly(9))
    parts = divided(picture, find_rows(picture, reading(1)))
    assert [part.count for part in parts] == [4, 4, 1]
    assert [part.lifted for part in parts] == [0, 4 * 86, 8 * 86]
    for part in parts:
        assert part.picture == screen(evenly(part.count))


def test_rows_of_the_parts_are_put_where_they_came_from():
    picture = screen(evenly(6))
    parts = divided(picture, find_rows(picture, reading(1)))
    found = joined(reading(5), parts, [reading(4), reading(2, ("radio",))], HEIGHT)
    assert found.names == (
        *("stack", *("row", "check", "}") * 4, *("row", "radio", "}") * 2, "}"),
        *("footer", "btn-home", "}"),
    )
    tops = [token.box.top for token in found.tokens if token.token == "row"]
    assert tops == pytest.approx([TOP / HEIGHT] * 4 + [(TOP + 4 * 86) / HEIGHT] * 2)


def test_parts_that_are_not_as_counted_are_not_believed():
    picture = screen(evenly(6))
    parts = divided(picture, find_rows(picture, reading(1)))
    assert joined(reading(5), parts, [reading(4), reading(1)], HEIGHT) is None


class Asked:
    """A network that reads what it is shown, and counts how often it is asked."""

    def __init__(self):
        self.pictures = 0

    def __call__(self, pictures):
        self.pictures += len(pictures)
        return [reading(len(find_rows(one, reading(1)).bands)) for one in pictures]


def looked(count, read, names=("check",), probability=1.0):
    asked = Asked()
    first = reading(read, names, probability)
    return look_again(asked, screen(evenly(count)), first), asked.pictures


def test_a_usual_screen_is_not_looked_at_again():
    assert looked(FULL - 1, FULL - 1) == (reading(FULL - 1), 0)


def test_a_row_that_was_lost_is_found():
    found, pictures = looked(FULL, FULL - 1)
    assert found.names == reading(FULL).names
    assert pictures == 3


def test_a_screen_fuller_than_any_learnt_is_looked_at_again():
    found, pictures = looked(FULL, FULL, ("radio",))
    assert found.names == reading(FULL).names
    assert pictures == 3


def test_what_is_doubted_throughout_is_another_screen_and_left_as_it_is():
    doubted = reading(5, ("check",) * 4, 0.6)
    assert looked(FULL, 5, ("check",) * 4, 0.6) == (doubted, 0)
