"""The harvester on a small page in Chromium."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest

from pix2code_app.synthesis.ui.pages import Page
from pix2code_app.synthesis.ui.rendering import open_photographer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pix2code_app.synthesis.ui.rendering import ScreenPhotographer

pytestmark = pytest.mark.skipif(
    shutil.which("chromium") is None, reason="Chromium is not installed"
)

STYLE = "<style>*{margin:0}body{font:16px 'DejaVu Sans';background:#fff}</style>"


@pytest.fixture(scope="module")
def photographer(
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[ScreenPhotographer]:
    folder: Path = tmp_path_factory.mktemp("kits")
    (folder / "node_modules").mkdir()
    (folder / "pictures").mkdir()
    with open_photographer(folder, folder / "pictures") as one:
        yield one


def _harvest(photographer: ScreenPhotographer, body: str, ratio: float = 1) -> Any:
    page = Page(f"<!doctype html>{STYLE}{body}", "own", "page", (400, 300), ratio)
    return photographer.photograph(page)


def test_a_text_has_the_box_of_its_glyphs(photographer: ScreenPhotographer) -> None:
    body = '<p style="position:absolute;left:50px;top:40px;width:300px">Hello</p>'
    (text,) = _harvest(photographer, body).elements
    left, top, width, height = text["box"]
    assert text["label"] == "text"
    assert 48 <= left <= 52
    assert 40 <= top <= 48
    assert 30 < width < 60
    assert 8 < height < 18


def test_boxes_are_css_pixels_at_any_ratio(photographer: ScreenPhotographer) -> None:
    body = (
        '<button data-e="button" data-a="filled" style="position:absolute;left:20px;'
        'top:30px;width:100px;height:40px;background:navy;border:0"></button>'
    )
    for ratio in (1, 2):
        shot = _harvest(photographer, body, ratio)
        (button,) = shot.elements
        assert button["box"] == pytest.approx([20, 30, 100, 40], abs=1)
        assert button["attributes"] == ["filled"]
        assert shot.picture.size == (400 * ratio, 300 * ratio)


def test_what_does_not_show_has_no_box(photographer: ScreenPhotographer) -> None:
    body = (
        '<p style="display:none">a</p><p style="color:#fff">b</p>'
        '<p style="position:absolute;top:900px">c</p><p style="opacity:0">d</p>'
        '<p style="position:absolute;top:100px">covered</p>'
        '<div style="position:absolute;top:90px;width:400px;height:60px;'
        'background:#eee"></div>'
    )
    assert _harvest(photographer, body).elements == []


def test_the_hint_of_a_field_is_a_text(photographer: ScreenPhotographer) -> None:
    body = (
        '<input data-e="input" placeholder="Your name" '
        'style="margin:20px;width:200px;height:40px">'
    )
    labels = [one["label"] for one in _harvest(photographer, body).elements]
    assert sorted(labels) == ["input", "text"]


def test_a_tick_and_its_caption_are_one_box(photographer: ScreenPhotographer) -> None:
    body = (
        '<label data-e="checkbox" data-a="checked" style="position:absolute;left:40px;'
        'top:40px"><input type="checkbox" checked> Remember me</label>'
    )
    found = {one["label"]: one["box"] for one in _harvest(photographer, body).elements}
    assert found["checkbox"][0] < found["text"][0]
    assert found["checkbox"][2] > found["text"][2] + 10


def test_a_link_inside_a_sentence_is_found_with_it(
    photographer: ScreenPhotographer,
) -> None:
    body = '<p style="padding:20px">Read <b>all</b> of <a>the terms</a> first</p>'
    labels = [one["label"] for one in _harvest(photographer, body).elements]
    assert sorted(labels) == ["link", "text"]
