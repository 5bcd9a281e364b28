"""A picture of a screen becomes a program, by the words and shapes that it shows."""

import pytest

import compilers
from compilers.schema.dialects import dialect
from compilers.schema.validation import first_misfit
from pix2code_app.detection.screens import read_screen


@pytest.fixture(scope="module")
def read():
    from PIL import Image, ImageDraw, ImageFont

    picture = Image.new("RGB", (1280, 700), "#ffffff")
    pen = ImageDraw.Draw(picture)

    def write(place, text, colour, height):
        pen.text(place, text, colour, ImageFont.load_default(height))

    write((100, 60), "Account settings", "#111111", 36)
    write((100, 130), "Change how others see you.", "#333333", 16)
    pen.rounded_rectangle((100, 200, 400, 240), 4, "#ffffff", "#888888")
    write((112, 211), "Your name", "#777777", 16)
    pen.rounded_rectangle((100, 270, 220, 310), 6, "#1c5ed6")
    write((142, 281), "Save", "#ffffff", 16)
    return read_screen(picture, None)


def test_the_program_is_one_of_the_dialect(read):
    screen = read.content.screen
    assert screen.dialect == "ui"
    assert first_misfit(dialect("ui"), screen.children) is None
    text = compilers.format(screen)
    assert compilers.format(compilers.parse(text, "ui")) == text


def test_words_and_controls_are_in_it(read):
    found = {
        one.name: one.words.text
        for one in read.content.elements
        if one.words is not None
    }
    assert found == {
        "heading": "Account settings",
        "text": "Change how others see you.",
        "input": "Your name",
        "button": "Save",
    }


def test_elements_know_where_they_were_seen(read):
    (button,) = [one for one in read.content.elements if one.name == "button"]
    assert abs(button.box.left - 100) <= 2
    assert abs(button.box.bottom - 311) <= 2


def test_it_becomes_a_page_without_absolute_places(read):
    page = compilers.compile_screen(read.content.screen, "html").files["index.html"]
    assert "<button" in page
    assert "position: absolute" not in page.split(".unseen")[0]
    assert 'placeholder="Your name"' in page


def test_the_places_themselves_are_not_in_the_program(read):
    assert "box=" not in compilers.format(read.content.screen)


def test_it_says_what_has_found_the_elements(read):
    assert read.model == "rules"
    assert read.certainties == {}


def test_words_over_a_picture_are_in_the_program_and_not_in_the_picture():
    import io

    import numpy as np
    from PIL import Image, ImageDraw, ImageFont

    from pix2code_app.evidence.screen_evidence import gather

    rng = np.random.default_rng(4)
    rough = rng.integers(40, 200, (30, 60, 3)).astype(np.uint8)
    picture = Image.new("RGB", (1000, 600), "white")
    photograph = Image.fromarray(rough).resize((600, 300), Image.Resampling.BICUBIC)
    ImageDraw.Draw(photograph).rectangle((150, 120, 470, 180), "#101010")
    pen = ImageDraw.Draw(photograph)
    pen.text((170, 130), "Harbour lights", "white", ImageFont.load_default(36))
    picture.paste(photograph, (200, 100))
    content = read_screen(picture, None).content
    written = [one.words.text for one in content.elements if one.words]
    assert "Harbour lights" in written
    assert content.pictures
    for file in content.pictures.values():
        cut = Image.open(io.BytesIO(file)).convert("RGB")
        assert [line.text for line in gather(cut).lines if line.is_sure] == []
