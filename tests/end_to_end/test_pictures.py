"""The pictures of the window show mockups that were read right, or nothing is drawn."""

import importlib.util
from pathlib import Path
from types import SimpleNamespace

import pytest

import compilers

pytest.importorskip("PySide6")
SCRIPT = Path(__file__).parents[2] / "docs" / "draw_window.py"
TEXT = (
    'stack { row { label("Wi-Fi"), switch } row { btn("Save") } } footer { btn-home }'
)


@pytest.fixture(scope="module")
def script():
    """The command that draws the window."""
    spec = importlib.util.spec_from_file_location("draw_window", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def differences(script, text):
    wanted = compilers.parse(TEXT, "android")
    return script.differences(compilers.parse(text, "android"), wanted)


def test_colours_and_boxes_are_no_difference(script):
    assert differences(script, TEXT.replace('Save"', 'Save", color=#ff0000')) == []


def test_a_placeholder_is_a_difference(script):
    found = differences(script, TEXT.replace('("Save")', ""))
    assert found == ["-   btn Save", "+   btn"]


def test_an_element_that_is_none_of_the_mockup_is_a_difference(script):
    assert differences(script, TEXT.replace("switch", "switch, check")) == ["+   check"]


def test_an_unlike_mockup_is_refused_with_what_is_wrong(script, monkeypatch, tmp_path):
    from pix2code_app.gui.model.items import Item, Snapshot

    (tmp_path / "android-a.gui").write_text(TEXT, encoding="utf-8")
    monkeypatch.setattr(script, "PROGRAMS", tmp_path)
    item = Item(1, tmp_path / "android-a.png", "android-a", snapshot=Snapshot(TEXT))
    script.refuse_unlike(item)
    item.snapshot = Snapshot(TEXT.replace("Wi-Fi", "Label 1"))
    with pytest.raises(SystemExit) as caught:
        script.refuse_unlike(item)
    assert str(caught.value) == (
        "android-a was not read right:\n-   label Wi-Fi\n+   label Label 1"
    )


class Session:
    """A session whose readings take so many seconds, one after the other."""

    is_reading = False
    background = SimpleNamespace(is_busy=False)

    def __init__(self, *seconds):
        self._seconds = iter(seconds)

    def convert(self, items):
        for item in items:
            item.facts = SimpleNamespace(seconds=next(self._seconds))


def test_the_window_is_drawn_of_the_first_reading_that_is_as_quick_as_usual(script):
    item = SimpleNamespace(facts=None)
    script.read_as_usual(Session(3.2, 0.9, 0.8), [item])
    assert item.facts.seconds == 0.9


def test_a_busy_machine_draws_nothing(script):
    with pytest.raises(SystemExit, match=r"takes 3\.2 s to be read, and 2 s is usual"):
        script.read_as_usual(Session(*[3.2] * 5), [SimpleNamespace(facts=None)])


def test_chinese_is_not_drawn_without_a_font(script, monkeypatch):
    monkeypatch.setattr(script.QFontDatabase, "families", lambda _: [])
    with pytest.raises(SystemExit, match="install fonts-noto-cjk"):
        script.refuse_missing_fonts()
