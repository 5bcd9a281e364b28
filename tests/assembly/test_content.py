"""What was read, as attributes of the screen and remarks."""

import io

import pytest
from PIL import Image

import compilers
from compilers import compile_screen, parse, strip_attributes
from pix2code_app.assembly import content
from pix2code_app.assembly.content import read_content
from pix2code_app.errors import MissingExtra
from pix2code_app.evidence.pictures import find_picture
from pix2code_app.geometry import Box

TEXT = "row {\nsingle {\nsmall-title, btn-green\n}\n}\n"
BOXES = {
    (0,): Box.at(0.0, 0.0, 1.0, 1.0),
    (0, 0): Box.at(0.02, 0.05, 0.96, 0.9),
    (0, 0, 0): Box.at(0.05, 0.1, 0.3, 0.2),
    (0, 0, 1): Box.at(0.05, 0.5, 0.3, 0.2),
}


@pytest.fixture
def mockup(drawn):
    return drawn(
        (400, 200),
        ((8, 10, 391, 189), "#f5f5f5"),
        ((24, 24), "Title", "#333333", 26),
        ((20, 100, 139, 139), "#2f6fb5"),
        ((40, 108), "Save", "#ffffff", 18),
    )


@pytest.fixture
def answers(monkeypatch, scripted):
    def use(*words, **options):
        monkeypatch.setattr(content, "read_text", scripted(*words, **options))

    return use


def test_words_and_colours_become_attributes_that_can_be_taken_off(mockup, answers):
    answers("Title", "Save")
    screen = read_content(mockup, parse(TEXT), BOXES).screen
    heading, button = screen.children[0].children[0].children
    assert (heading.text, str(heading.get("color"))) == ("Title", "#333333")
    assert (button.text, str(button.get("background"))) == ("Save", "#2f6fb5")
    assert parse(compilers.format(screen)) == screen
    assert compilers.format(strip_attributes(screen)) == TEXT


def test_uncertain_words_leave_the_placeholder_and_are_remarked_on(mockup, answers):
    answers("Titel", "Save", confidence=0.4)
    read = read_content(mockup, parse(TEXT), BOXES)
    assert read.screen.children[0].children[0].children[0].text is None
    codes = [one.code for one in read.diagnostics]
    assert codes.count("uncertain-words") == 2
    assert "'Titel', 40%" in read.diagnostics[0].message


def test_words_that_are_not_there_are_remarked_on(mockup, answers):
    answers()
    read = read_content(mockup, parse(TEXT), BOXES)
    assert {one.node for one in read.diagnostics if one.code == "no-words"} == {
        "0.0.0",
        "0.0.1",
    }


def test_without_the_recogniser_the_colours_are_read_all_the_same(mockup, monkeypatch):
    def missing(picture):
        raise MissingExtra("Reading words needs rapidocr.", "Install it.")

    monkeypatch.setattr(content, "read_text", missing)
    read = read_content(mockup, parse(TEXT), BOXES)
    assert "no-ocr" in [one.code for one in read.diagnostics]
    assert str(read.screen.children[0].children[0].get("background")) == "#f5f5f5"


def test_what_wcag_calls_hard_to_read_is_reported_once_for_a_pair(drawn, answers):
    answers("Title", "Save")
    pale = drawn(
        (400, 200),
        ((24, 24), "Title", "#bbbbbb", 26),
        ((20, 100, 139, 139), "#2f6fb5"),
        ((40, 108), "Save", "#ffffff", 18),
    )
    read = read_content(pale, parse(TEXT), BOXES)
    (remark,) = [one for one in read.diagnostics if one.code == "low-contrast"]
    assert "'small-title'" in remark.message
    assert "asks for 4.5" in remark.message


def test_pictures_are_cut_out_and_reach_every_target(drawn, answers):
    answers("Lisbon")
    mockup = drawn(
        (400, 200),
        ((20, 20, 99, 99), "#7080e0"),
        ((140, 45), "Lisbon", "#000000", 26),
        ground="#ebebeb",
    )
    boxes = {
        (0,): Box.at(0.0, 0.0, 1.0, 1.0),
        (0, 0): Box.at(0.0, 0.0, 1.0, 0.6),
        (0, 0, 0): Box.at(0.05, 0.1, 0.2, 0.4),
        (0, 0, 1): Box.at(0.34, 0.2, 0.3, 0.2),
    }
    screen = parse("stack { row { img, label } } footer { btn-more }", "ios")
    read = read_content(mockup, screen, boxes)
    image = read.screen.children[0].children[0].children[0]
    assert image.get("src") == "pictures/0.0.0.png"
    png = read.pictures["pictures/0.0.0.png"]
    with Image.open(io.BytesIO(png)) as cut:
        assert cut.size == (80, 80)
        assert cut.getpixel((40, 40)) == (0x70, 0x80, 0xE0)
    files = {
        target: compile_screen(read.screen, target, read.pictures).files
        for target in compilers.targets()
    }
    assert "data:image/png;base64," in files["html"]["index.html"]
    assert files["android"]["app/src/main/res/drawable/image_1.png"] == png
    assert files["ios"]["Assets.xcassets/image_1.imageset/image_1.png"] == png


@pytest.mark.parametrize(
    "name",
    ["pictures/../secret.png", "/etc/passwd", "secret.png", "pictures/a.txt", "None"],
)
def test_a_program_can_name_pictures_of_its_own_folder_only(tmp_path, name):
    (tmp_path / "pictures").mkdir()
    for place in ("secret.png", "pictures/a.txt"):
        (tmp_path / place).write_bytes(b"\x89PNG\r\n\x1a\n")
    assert find_picture(tmp_path, name) is None


def test_only_png_files_are_taken(tmp_path):
    (tmp_path / "pictures").mkdir()
    (tmp_path / "pictures/a.png").write_bytes(b"\x89PNG\r\n\x1a\nrest")
    (tmp_path / "pictures/b.png").write_bytes(b"<script>")
    assert find_picture(tmp_path, "pictures/a.png") is not None
    assert find_picture(tmp_path, "pictures/b.png") is None
    assert find_picture(tmp_path, "pictures/c.png") is None
