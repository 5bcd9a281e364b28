"""The sample mockups, from picture to code: what `make demo` does."""

import json
import subprocess
import sys
from xml.etree import ElementTree

import pytest
from PIL import Image

import compilers
from compilers.preview.pages import PAGE_SIZES
from pix2code_app.errors import MissingExtra
from pix2code_app.synthesis.rendering import open_photographer


def bare(text, dialect):
    return compilers.format(compilers.strip_attributes(compilers.parse(text, dialect)))


OTHER = {
    "web-coffee": "web-library",
    "web-library": "web-coffee",
    "android-order": "android-settings",
    "android-settings": "android-order",
    "ios-lights": "ios-travel",
    "ios-travel": "ios-lights",
}
"""The other mockup of the same dialect."""


def difference(drawn, stored):
    """Mean difference of the channels, of which other fonts make up to 1.8."""
    with Image.open(stored) as opened:
        pictures = (drawn, opened.convert("RGB"))
        small = [picture.resize((32, 32)).tobytes() for picture in pictures]
    return sum(abs(a - b) for a, b in zip(*small, strict=True)) / len(small[0])


@pytest.fixture(scope="module")
def converted(tmp_path_factory, mockups, checkpoint):
    """What `convert --json` says of each mockup, by name, and the folder."""
    del checkpoint
    out = tmp_path_factory.mktemp("demo")
    command = [sys.executable, "-m", "pix2code_app.cli", "convert", "--json"]
    paths = [str(path) for path in mockups.values()]
    result = subprocess.run(
        [*command, "--out", str(out), *paths],
        capture_output=True,
        text=True,
        check=False,
        timeout=250,
    )
    assert result.returncode == 0, result.stderr
    documents = map(json.loads, result.stdout.splitlines())
    return out, dict(zip(mockups, documents, strict=True))


def test_each_dialect_has_two_mockups_and_each_mockup_a_program(mockups, programs):
    assert set(mockups) == set(programs)
    dialects = [name.partition("-")[0] for name in mockups]
    assert sorted(dialects) == sorted([*compilers.dialects("2017")] * 2)


def test_a_mockup_has_the_size_of_its_platform(mockups):
    for name, path in mockups.items():
        with Image.open(path) as picture:
            assert picture.size == PAGE_SIZES[name.partition("-")[0]]


def test_no_mockup_is_odd(programs):
    for name, text in programs.items():
        assert not compilers.validate(compilers.parse(text, name.partition("-")[0]))


def test_mockups_show_their_programs(mockups, programs):
    try:
        with open_photographer() as photographer:
            for name, text in programs.items():
                screen = compilers.parse(text, name.partition("-")[0])
                drawn = photographer.photograph(screen).picture
                assert difference(drawn, mockups[name]) < 2, f"make pictures: {name}"
                other = mockups[OTHER[name]]
                assert difference(drawn, other) > 2
    except MissingExtra as missing:
        pytest.skip(missing.message)


def test_the_network_reads_every_mockup_exactly(converted, programs):
    _, documents = converted
    for name, document in documents.items():
        dialect = name.partition("-")[0]
        assert document["dialect"] == dialect
        read = compilers.parse(document["dsl"], dialect)
        classic = compilers.format(compilers.strip_attributes(read))
        assert classic == bare(programs[name], dialect), name


def test_every_word_of_a_mockup_is_read_where_it_stands(converted, programs):
    _, documents = converted
    for name, document in documents.items():
        dialect = name.partition("-")[0]
        screens = [
            compilers.parse(t, dialect) for t in (programs[name], document["dsl"])
        ]
        written, read = (dict(screen.walk()) for screen in screens)
        for path, element in written.items():
            if element.text is not None:
                assert read[path].text is not None, (name, element.text)
                assert read[path].text.casefold() == element.text.casefold(), name


def test_every_mockup_becomes_code_for_every_target(converted):
    out, documents = converted
    for name, document in documents.items():
        assert set(document["files"]) == {"html", "android", "ios"}
        folder = out / name
        page = (folder / "html" / "index.html").read_text("utf-8")
        assert page.startswith("<!DOCTYPE html>")
        resources = folder / "android" / "app" / "src" / "main" / "res"
        ElementTree.parse(resources / "layout" / "activity_main.xml")
        ElementTree.parse(folder / "ios" / "Main.storyboard")
