"""Photographs of preview pages; most need Chromium and Playwright."""

import json
import random
import shutil
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from compilers import parse
from compilers.preview.pages import PAGE_SIZES, PreviewStyle
from pix2code_app.errors import DataError, MissingExtra
from pix2code_app.events import Progressed, Saved, Started, run
from pix2code_app.synthesis import rendering
from pix2code_app.synthesis.rendering import (
    find_browser,
    open_photographer,
    render,
    sample_style,
    synthesise,
)
from pix2code_app.synthesis.sampling import sample_screen

GENUINE = Path(__file__).parents[2] / ".." / "shared" / "data" / "pix2code"

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
needs_browser = pytest.mark.skipif(
    not any(map(shutil.which, BROWSERS)), reason="Chromium is not installed"
)

WEB = "header {{\nbtn-active\n}}\nrow {{\nsingle {{\nsmall-title, text, {}\n}}\n}}\n"


@pytest.fixture
def photographer():
    """Closed after each test: a thread can run one Playwright at a time."""
    pytest.importorskip("playwright")
    with open_photographer() as opened:
        yield opened


def web_page(colour):
    return parse(WEB.format(colour), "web")


def cut(page, node):
    x, y, width, height = page.boxes[node]
    return page.picture.crop((x + 4, y + 4, x + width - 4, y + height - 4))


@needs_browser
@pytest.mark.parametrize("name", PAGE_SIZES)
def test_a_photograph_has_the_size_of_the_genuine_pictures(photographer, name):
    page = photographer.photograph(sample_screen(name, random.Random(1)))
    width, height = PAGE_SIZES[name]
    assert page.picture.size == (width, height)
    for x, y, w, h in page.boxes.values():
        assert 0 <= x < x + w <= width + 0.01
        assert 0 <= y < y + h <= height + 0.01


@needs_browser
def test_every_page_is_its_own_and_never_the_one_before(photographer):
    strongest = {"btn-green": 1, "btn-red": 0}
    for colour in ("btn-green", "btn-red") * 5:
        pixels = np.asarray(cut(photographer.photograph(web_page(colour)), "1.0.2"))
        assert pixels.reshape(-1, 3).mean(axis=0).argmax() == strongest[colour]


@needs_browser
def test_boxes_lie_on_what_they_name(photographer):
    page = photographer.photograph(web_page("btn-orange"))
    red, green, blue = np.asarray(cut(page, "0.0")).reshape(-1, 3).mean(axis=0)
    assert blue > green > red
    left, _, width, _ = page.boxes["1.0"]
    assert (left, width) == (15, 1170)


@needs_browser
def test_what_a_full_screen_hides_has_no_box(photographer):
    row = "row {\nbtn\n}\n"
    text = f"stack {{\n{row * 12}}}\nfooter {{\nbtn-home\n}}\n"
    page = photographer.photograph(parse(text, "android"))
    assert "0.0.0" in page.boxes
    assert "0.11.0" not in page.boxes
    assert "1.0" in page.boxes


@needs_browser
@pytest.mark.skipif(not GENUINE.is_dir(), reason="../shared/data is absent")
@pytest.mark.parametrize(("name", "limit"), [("web", 6), ("android", 3), ("ios", 3)])
def test_photographs_look_like_the_genuine_pictures(photographer, name, limit):
    """Words differ, so the limit is what other letters of like length cost."""
    differences = []
    for file in sorted((GENUINE / name).glob("*.gui"))[:8]:
        screen = parse(file.read_text(encoding="utf-8"), name)
        page = photographer.photograph(screen, PreviewStyle("letters", 1))
        with Image.open(file.with_suffix(".webp")) as genuine:
            pictures = (genuine.convert("RGB"), page.picture)
            small = [np.asarray(p.resize((256, 256)), dtype=float) for p in pictures]
        differences.append(np.abs(small[0] - small[1]).mean())
    assert np.mean(differences) < limit


@needs_browser
def test_synthesised_items_depend_on_the_seed_and_their_number_alone(tmp_path):
    pytest.importorskip("playwright")
    few, many = tmp_path / "few", tmp_path / "many"
    events = list(synthesise("ios", 2, 7, few))
    assert events == [
        Started("render ios pages", 2),
        Progressed(1, "ios 0"),
        Progressed(2, "ios 1"),
        Saved(str(few / "ios")),
    ]
    run(synthesise("ios", 3, 7, many))
    names = sorted(path.name for path in (few / "ios").iterdir())
    assert names == [
        f"{number}.{kind}"
        for number in ("000000", "000001")
        for kind in ("boxes.json", "gui", "png")
    ]
    for name in names:
        same = (few / "ios" / name).read_bytes() == (many / "ios" / name).read_bytes()
        assert same, name


@needs_browser
def test_synthesis_goes_on_where_it_was_interrupted(tmp_path):
    pytest.importorskip("playwright")
    work = synthesise("android", 3, 1, tmp_path)
    assert [next(work), next(work)][-1] == Progressed(1, "android 0")
    work.close()
    first = tmp_path / "android" / "000000.gui"
    written = first.stat().st_mtime_ns
    done = list(synthesise("android", 3, 1, tmp_path))
    assert done[1:-1] == [Progressed(2, "android 1"), Progressed(3, "android 2")]
    assert first.stat().st_mtime_ns == written


@needs_browser
def test_the_files_of_an_item_belong_together(tmp_path):
    pytest.importorskip("playwright")
    folder = run(synthesise("web", 1, 3, tmp_path))
    screen = parse((folder / "000000.gui").read_text(encoding="utf-8"), "web")
    record = json.loads((folder / "000000.boxes.json").read_text(encoding="utf-8"))
    assert record["size"] == [1200, 690]
    paths = {".".join(map(str, path)) for path, _ in screen.walk()}
    assert set(record["boxes"]) == paths
    with Image.open(folder / "000000.png") as picture:
        assert picture.size == (1200, 690)


def test_nothing_to_render_starts_no_browser(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert list(render([])) == []


def test_a_missing_browser_is_said_with_the_command_that_installs_it(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(MissingExtra, match=r"Chromium.*apt-get install chromium"):
        find_browser()


def test_a_missing_playwright_is_said_with_the_command_that_installs_it(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setitem(sys.modules, "playwright.sync_api", None)
    with pytest.raises(MissingExtra, match=r"playwright.*pip install 'pix2code\[train"):
        next(render([(web_page("btn-red"), None)]))


def test_a_file_that_cannot_be_written_leaves_nothing_behind(tmp_path, monkeypatch):
    def fail(self, target):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    page = rendering.RenderedPage(web_page("btn-red"), b"png", {})
    with pytest.raises(DataError, match="cannot be written: No space left on device"):
        rendering._write(page, tmp_path / "000000")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_said(tmp_path):
    (tmp_path / "taken").write_text("", encoding="utf-8")
    with pytest.raises(DataError, match="cannot be made a folder"):
        run(synthesise("web", 1, 1, tmp_path / "taken"))


def test_most_styles_for_training_keep_the_genuine_look():
    rng = random.Random(0)
    styles = [sample_style(rng) for _ in range(500)]
    genuine = [s for s in styles if s.colour_shift == 0 and s.length_shift == 0]
    assert 0.5 < len(genuine) / len(styles) < 0.75
    assert {style.wording for style in styles} == {"letters", "english", "german"}
