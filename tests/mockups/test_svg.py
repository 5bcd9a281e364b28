"""SVG mockups are drawn within bounds, from nothing but their own text."""

import base64
import io

import pytest
from PIL import Image

from pix2code_app.errors import ImageError
from pix2code_app.mockups import svg
from pix2code_app.mockups.opening import open_mockup

NAMES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
BOX = '<rect width="100" height="100" fill="#fa0000"/>'


def drawing(content="", size='width="300" height="200"'):
    return f"<svg {NAMES} {size}>{content}</svg>".encode()


def refusal(data):
    with pytest.raises(ImageError) as caught:
        open_mockup(data, "a.svg")
    return str(caught.value)


def test_a_drawing_is_laid_on_white():
    picture = open_mockup(drawing(BOX)).picture
    assert picture.size == (300, 200)
    assert picture.getpixel((10, 10)) == (250, 0, 0)
    assert picture.getpixel((200, 10)) == (255, 255, 255)


@pytest.mark.parametrize(
    ("size", "drawn"),
    [
        ('viewBox="0 0 640 480"', (640, 480)),
        ('width="100%" height="100%" viewBox="0,0,640,480"', (640, 480)),
        ('width="320px" viewBox="0 0 640 480"', (320, 240)),
        ('height="5in" viewBox="0 0 640 480"', (640, 480)),
        ('width="210mm" height="297mm"', (794, 1123)),
        ('width="30" height="20"', (256, 171)),
        ('viewBox="0 0 1e6 5e5"', (4096, 2048)),
    ],
)
def test_the_stated_size_is_drawn_within_bounds(size, drawn):
    assert open_mockup(drawing(BOX, size)).size == drawn


@pytest.mark.parametrize(
    "size", ["", 'width="100%"', 'width="0" height="0"', 'width="9e999" height="9"']
)
def test_a_drawing_without_a_size_is_refused(size):
    assert refusal(drawing(BOX, size)) == (
        "a.svg cannot be drawn: it states no width and height and no view box."
    )


def test_a_thin_drawing_is_refused():
    assert refusal(drawing(BOX, 'width="10000" height="20"')) == (
        "a.svg is too long and thin: 10000 x 20 pixels, and one side may be at most "
        "30 times the other."
    )


@pytest.mark.parametrize("scheme", ["", "file://"])
@pytest.mark.parametrize("attribute", ["href", "xlink:href"])
def test_files_are_not_drawn_in(tmp_path, scheme, attribute):
    Image.new("RGB", (50, 50), "red").save(tmp_path / "secret.png")
    image = f'<image {attribute}="{scheme}{tmp_path}/secret.png" width="9" height="9"/>'
    colours = open_mockup(drawing(image)).picture.getcolors()
    assert colours == [(300 * 200, (255, 255, 255))]


def embedded(size):
    stream = io.BytesIO()
    Image.new("RGB", size, (0, 0, 250)).save(stream, "PNG")
    text = base64.b64encode(stream.getvalue()).decode()
    return f'<image href="data:image/png;base64,{text}" width="99" height="99"/>'


def test_an_embedded_picture_is_drawn():
    picture = open_mockup(drawing(embedded((20, 20)))).picture
    assert picture.getpixel((50, 50)) == (0, 0, 250)


def test_an_embedded_picture_that_is_too_large_is_refused(monkeypatch):
    monkeypatch.setattr("pix2code_app.mockups.opening.MAX_PIXELS", 1_000_000)
    assert refusal(drawing(embedded((1200, 1200)))) == (
        "a.svg is too large: it has more than 1 million pixels."
    )


@pytest.mark.parametrize("text", ["AAAA", "AAAAA"])
def test_a_damaged_embedded_picture_is_refused(text):
    image = f'<image href="data:image/png;base64,{text}"/>'
    assert refusal(drawing(image)) == (
        "a.svg cannot be drawn: a picture embedded in it is damaged."
    )


def test_an_svg_is_known_by_its_first_element():
    preface = b"\xef\xbb\xbf<?xml version='1.0'?><!DOCTYPE svg><!-- <p> -->\n"
    assert open_mockup(preface + drawing(BOX)).size == (300, 200)
    assert not svg.is_svg(b"<html>" + drawing(BOX))


def test_a_damaged_drawing_is_refused():
    assert refusal(drawing(BOX)[:-8]).startswith("a.svg cannot be drawn: ")


def test_another_namespace_is_refused():
    assert refusal(b'<svg width="9" height="9"/>') == (
        "a.svg cannot be drawn: its root element is not an svg of the SVG namespace."
    )


def test_a_drawing_that_is_too_long_is_refused(monkeypatch):
    monkeypatch.setattr(svg, "MAX_BYTES", 2**20)
    assert refusal(drawing(BOX + " " * 2**20)) == (
        "a.svg cannot be drawn: an SVG may have at most 1 MiB."
    )


def test_swelling_entities_are_refused():
    entities = "".join(
        f'<!ENTITY {name} "{f"&{inner};" * 10}">'
        for inner, name in zip("abcdefghi", "bcdefghij", strict=True)
    )
    text = f'<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">{entities}]>'.encode()
    message = refusal(text + drawing("<text>&j;</text>"))
    assert message.startswith("a.svg cannot be drawn: ")


def test_entities_from_files_are_refused():
    text = b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
    message = refusal(text + drawing("<text>&a;</text>"))
    assert message.startswith("a.svg cannot be drawn: undefined entity &a;")


@pytest.mark.parametrize(
    ("depth", "reason"),
    [
        (900, "it is nested too deeply, or refers to itself"),
        (5000, "its elements are nested too deeply"),
    ],
)
def test_deep_nesting_is_refused_and_crashes_nothing(depth, reason):
    deep = "<g>" * depth + BOX + "</g>" * depth
    assert refusal(drawing(deep)) == f"a.svg cannot be drawn: {reason}."


def test_a_drawing_that_takes_too_long_is_given_up(monkeypatch):
    monkeypatch.setattr(svg, "PATIENCE", 0.2)
    monkeypatch.setattr(svg, "_RENDERER", "import time; time.sleep(60)")
    assert refusal(drawing(BOX)) == (
        "a.svg cannot be drawn: drawing it takes longer than 0.2 s."
    )
