"""The screen in QML: loaded by Qt Quick, and compared with the preview."""

from itertools import permutations
from pathlib import Path

import pytest
from builds import android, qml

from compilers import compile_screen, dialects, parse
from compilers.page.builder import page_of
from compilers.preview.pages import PAGE_SIZES, preview_page

CHROMIUM = Path("/usr/bin/chromium")
SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
PLACES = """
Object.fromEntries([...document.querySelectorAll("[data-node]")].map(e => {
  const box = e.getBoundingClientRect();
  return [e.dataset.node, [box.x, box.y, box.width, box.height]];
}))
"""
SLACK = 3
"""Pixels that things may overlap and still stand beside or below each other."""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    """Loads screens of one dialect at the preview's size; what came of each."""
    pytest.importorskip("PySide6.QtQuick")

    def load(screens, dialect="android"):
        folders = []
        for screen in screens:
            folders.append(tmp_path_factory.mktemp("qml"))
            android.write(compile_screen(screen, "qml").files, folders[-1])
        found = qml.load(folders, PAGE_SIZES[dialect])
        return [found[str(folder)] for folder in folders]

    return load


@pytest.mark.parametrize("dialect", list(dialects("2017")))
def test_the_files_are_the_golden_ones(check_golden, dialect):
    check_golden(dialect, "qml")


def test_every_object_of_samples_odd_and_genuine_screens_is_there(
    loaded, samples, odd_screens, some_genuine
):
    screens = [parse(text, dialect) for dialect, text in samples.items()]
    screens += [*odd_screens[::3], *some_genuine]
    for screen, found in zip(screens, loaded(screens), strict=True):
        assert found["faults"] == []
        assert set(found["boxes"]) == {node.id for node in page_of(screen).walk()}


@pytest.mark.parametrize(
    ("right", "wrong"),
    [("Panel {", "Pannel {"), ("isFilled: true", "isFull: true"), ("text:", "text")],
)
def test_qt_quick_refuses_a_broken_screen(tmp_path, samples, right, wrong):
    files = compile_screen(parse(samples["ios"], "ios"), "qml").files
    assert right in files["Screen.qml"]
    files["Screen.qml"] = files["Screen.qml"].replace(right, wrong)
    android.write(files, tmp_path)
    assert qml.load([tmp_path])[str(tmp_path)]["faults"]


@pytest.fixture(scope="module")
def preview():
    """Gives the places of a preview's elements, by path."""
    playwright = pytest.importorskip("playwright.sync_api")
    if not CHROMIUM.exists():
        pytest.skip("there is no Chromium at /usr/bin/chromium")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        page = browser.new_page()

        def places(screen):
            width, height = PAGE_SIZES[screen.dialect]
            page.set_viewport_size({"width": width, "height": height})
            page.set_content(preview_page(screen))
            return page.evaluate(PLACES)

        yield places
        browser.close()


def siblings(page):
    for children in (page.children, *(node.children for node in page.walk())):
        yield from permutations(children, 2)


def relation(first, second):
    """How the first box lies to the second: above, left, or neither."""
    x, y, width, height = first
    other_x, other_y, _, other_height = second
    if y + height <= other_y + SLACK:
        return "above"
    is_beside = y < other_y + other_height - SLACK
    return "left" if is_beside and x + width <= other_x + SLACK else None


@pytest.mark.parametrize("dialect", list(dialects("2017")))
def test_everything_lies_as_it_does_in_the_preview(
    loaded, preview, samples, some_genuine, dialect
):
    genuine = [screen for screen in some_genuine if screen.dialect == dialect]
    screens = [parse(samples[dialect], dialect), *genuine[::5]]
    for screen, found in zip(screens, loaded(screens, dialect), strict=True):
        expected, boxes = preview(screen), found["boxes"]
        for one, other in siblings(page_of(screen)):
            wanted = relation(expected[one.path], expected[other.path])
            seen = relation(boxes[one.id], boxes[other.id])
            assert wanted in {None, seen}, (one.id, other.id)


def test_the_program_beside_it_names_the_screen(samples):
    files = compile_screen(parse(samples["web"], "web"), "qml").files
    compile(files["main.py"], "main.py", "exec")
    assert 'with_name("Screen.qml")' in files["main.py"]
