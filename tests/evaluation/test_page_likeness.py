"""How like a mockup and its page are, and where they are not."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from compilers.preview.pages import LOGICAL_WIDTHS
from pix2code_app.evaluation.page_likeness import Place, compare, ssim_map
from pix2code_app.geometry import Box

MOCKUPS = sorted((Path(__file__).parents[2] / "resources" / "mockups").glob("*.png"))
SAVE, TITLE, LOGO = Box(40, 300, 160, 340), Box(40, 40, 240, 70), Box(300, 40, 360, 100)
THINGS = {"save": SAVE, "title": TITLE, "logo": LOGO}


def screen(moved=None, colours=None, left_out=(), size=(400, 480), scale=1):
    """A screen with three striped things; some are elsewhere, coloured or left out."""
    image = Image.new("RGB", (size[0] * scale, size[1] * scale), "white")
    draw = ImageDraw.Draw(image)
    for name, box in THINGS.items():
        if name in left_out:
            continue
        across, down = (moved or {}).get(name, (0, 0))
        here = box.moved(across, down)
        colour = (colours or {}).get(name, "#204080")
        for x in range(int(here.left), int(here.right), 12):
            corners = (x, here.top, x + 7, here.bottom - 1)
            draw.rectangle([scale * one for one in corners], fill=colour)
    return np.asarray(image)


def places(moved=None, missing=(), left_out=(), scale=1):
    return [
        Place(
            name,
            box.scaled(scale),
            None
            if name in missing
            else box.moved(*(moved or {}).get(name, (0, 0))).scaled(scale),
        )
        for name, box in THINGS.items()
        if name not in left_out
    ]


def test_a_page_like_its_mockup_has_a_likeness_of_one():
    found = compare(screen(), screen(), places(), 1.0)
    assert found.share == pytest.approx(1.0)
    assert found.worst == ()
    assert found.uncovered == ()


def test_empty_ground_does_not_flatter():
    blank = np.full_like(screen(), 255)
    assert compare(screen(), blank, places(), 1.0).share < 0.25


def test_the_further_it_is_moved_the_less_it_is_like():
    shares = [
        compare(screen(), np.roll(screen(), by, (0, 1)), [], 1.0).share
        for by in (0, 1, 2, 4, 8)
    ]
    assert shares == sorted(shares, reverse=True)
    assert shares[1] > 0.75
    assert shares[4] < 0.5


@pytest.mark.parametrize("path", MOCKUPS, ids=lambda path: path.stem)
def test_a_shift_by_one_pixel_costs_little_and_by_eight_most(path):
    mockup = np.asarray(Image.open(path).convert("RGB"))
    across = LOGICAL_WIDTHS[path.stem.partition("-")[0]]
    scale = mockup.shape[1] / across
    shares = [
        compare(
            mockup, np.roll(mockup, (round(by * scale),) * 2, (0, 1)), [], scale
        ).share
        for by in (1, 8)
    ]
    assert shares[0] > 0.85
    assert shares[1] <= 0.5


def test_what_has_moved_is_told_in_logical_pixels():
    moved = {"save": (0, 20)}
    page = screen(moved, scale=2)
    (worst, *_) = compare(screen(scale=2), page, places(moved, scale=2), 2.0).worst
    assert (worst.node, worst.kind) == ("save", "moved")
    assert worst.amount == pytest.approx(20)


def test_words_in_a_wider_box_have_not_moved():
    wide = [Place("title", TITLE, Box(20, 40, 260, 70))]
    found = compare(screen(), screen({"title": (1, 0)}), wide, 1.0)
    assert [one.kind for one in found.worst if one.node] == ["sized"]


def test_another_colour_is_told():
    page = screen(colours={"logo": "#e02020"})
    (worst, *_) = compare(screen(), page, places(), 1.0).worst
    assert (worst.node, worst.kind) == ("logo", "coloured")
    assert worst.amount > 24


def test_an_element_that_the_page_lacks_is_missed():
    page = screen(left_out=("save",))
    (worst, *_) = compare(screen(), page, places(missing=("save",)), 1.0).worst
    assert (worst.node, worst.kind) == ("save", "missed")


def test_what_no_element_covers_is_found():
    found = compare(
        screen(), screen(left_out=("logo",)), places(left_out=("logo",)), 1.0
    )
    (box,) = found.uncovered
    assert box.corners == pytest.approx(LOGO.corners, abs=8)
    assert found.worst[0].node is None
    assert found.worst[0].kind == "missed"


def test_a_frame_and_a_thin_line_are_nothing_to_be_covered():
    mockup = screen().copy()
    mockup[420:424, :] = 0
    mockup[120:260, 20:22] = mockup[120:260, 378:380] = 90
    mockup[120:122, 20:380] = mockup[258:260, 20:380] = 90
    assert compare(mockup, mockup, places(), 1.0).uncovered == ()


def test_five_places_are_told_at_most_and_the_worst_first():
    boxes = [Box(10, y, 200, y + 30) for y in range(10, 410, 50)]
    image = Image.new("RGB", (220, 420), "white")
    draw = ImageDraw.Draw(image)
    for number, box in enumerate(boxes):
        draw.rectangle(
            [box.left, box.top, box.left + 20 * (number + 1), box.bottom], fill="black"
        )
    blank = np.full((420, 220, 3), 255, np.uint8)
    pairs = [Place(str(n), box, None) for n, box in enumerate(boxes)]
    found = compare(np.asarray(image), blank, pairs, 1.0)
    assert len(found.worst) == 5
    assert found.worst[0].node in ("6", "7")


@pytest.mark.parametrize("size", [(1, 1), (3, 40), (40, 3), (9, 9)])
def test_a_picture_of_any_size_is_compared(size):
    picture = np.zeros((*size, 3), np.uint8)
    assert compare(picture, picture, [], 3.0).share == 1.0


def test_the_map_agrees_with_the_definition():
    random = np.random.default_rng(3)
    first, second = random.uniform(0, 255, (2, 8, 8))
    (similar,), _ = (one.ravel() for one in ssim_map(first, second))
    shared = ((first - first.mean()) * (second - second.mean())).mean()
    flat, busy = (0.01 * 255) ** 2, (0.03 * 255) ** 2
    expected = (
        (2 * first.mean() * second.mean() + flat)
        * (2 * shared + busy)
        / (
            (first.mean() ** 2 + second.mean() ** 2 + flat)
            * (first.var() + second.var() + busy)
        )
    )
    assert similar == pytest.approx(expected)
