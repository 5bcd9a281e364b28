"""Everything that is seen in a picture, by the real network."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pix2code_app.evidence import screen_evidence
from pix2code_app.evidence.screen_evidence import gather

pytest.importorskip("onnxruntime")


@pytest.fixture(scope="module")
def login():
    """A form with a heading, a field, a button and a text of three lines."""
    picture = Image.new("RGB", (800, 500), "#ffffff")
    pen = ImageDraw.Draw(picture)
    pen.text((40, 30), "Welcome back", "#222222", ImageFont.load_default(36))
    pen.rounded_rectangle((40, 100, 440, 140), 6, "#ffffff", "#888888", 1)
    pen.text((52, 110), "ada@example.org", "#555555", ImageFont.load_default(16))
    pen.rounded_rectangle((40, 160, 180, 204), 8, "#0b5ed7")
    pen.text((78, 171), "Sign in", "#ffffff", ImageFont.load_default(18))
    small = ImageFont.load_default(15)
    for i, text in enumerate(
        (
            "By signing in you agree to our terms, to the",
            "use of cookies, and to whatever else is said",
            "on this page.",
        )
    ):
        pen.text((40, 230 + 22 * i), text, "#333333", small)
    return picture


@pytest.fixture(scope="module")
def seen(login):
    return gather(login)


def test_the_words_are_read_with_their_look(seen):
    texts = [paragraph.text for paragraph in seen.paragraphs]
    assert texts == [
        "Welcome back",
        "ada@example.org",
        "Sign in",
        "By signing in you agree to our terms, to the use of cookies, and to whatever "
        "else is said on this page.",
    ]
    heading, _, button, text = seen.paragraphs
    assert heading.look.size > 1.8 * text.look.size
    assert str(button.look.foreground) == "#ffffff"
    assert str(button.look.background) == "#0b5ed7"
    assert all(paragraph.is_sure for paragraph in seen.paragraphs)


def test_the_boxes_are_those_that_were_drawn(seen):
    fills = {(str(box.fill), str(box.border)) for box in seen.boxes}
    assert fills == {("#ffffff", "#888888"), ("#0b5ed7", "None")}
    assert str(seen.background) == "#ffffff"


def test_a_dark_screen_is_read_like_a_light_one(login, seen):
    dark = gather(Image.fromarray(255 - np.asarray(login)))
    assert [line.text for line in dark.lines] == [line.text for line in seen.lines]


def test_at_twice_the_size_the_same_is_seen(login, seen):
    large = login.resize((1600, 1000), Image.Resampling.LANCZOS)
    assert [p.text for p in gather(large).paragraphs] == [
        p.text for p in seen.paragraphs
    ]


def test_the_scale_can_be_given(login):
    assert gather(login, scale=2.0).scale == 2.0


def test_a_word_that_the_edge_of_the_picture_cuts_is_not_sure(login):
    cut = gather(login.crop((0, 0, 150, 90)))
    (line,) = cut.lines
    assert line.text.startswith("Welc")
    assert not line.is_sure


@pytest.mark.parametrize("size", [(8, 8), (1, 1), (3, 400), (400, 3)])
def test_a_picture_of_a_few_pixels_shows_nothing(size):
    seen = gather(Image.new("RGB", size, "#336699"))
    assert (seen.lines, seen.boxes, seen.pictures, seen.icons) == ((), (), (), ())


def test_noise_has_no_words():
    noise = np.random.default_rng(0).integers(0, 255, (200, 300, 3), np.uint8)
    assert not [line for line in gather(Image.fromarray(noise)).lines if line.is_sure]


def test_more_lines_than_the_bound_are_told_of(login, monkeypatch):
    monkeypatch.setattr(screen_evidence, "MOST_LINES", 2)
    seen = gather(login)
    assert len(seen.lines) == 2
    assert len(seen.unread) == 4
