"""The sample screens, by the tools and rules that stand in for those of the vendors."""

from pathlib import Path

import pytest
from builds import android, qml, storyboard, syntax, xcode

from compilers import compile_screen, parse

SCREENS = sorted((Path(__file__).parents[3] / "resources/screens").glob("*.gui"))
LANGUAGES = {"swiftui": "swift", "compose": "kotlin", "flutter": "dart"}

each = pytest.mark.parametrize("path", SCREENS, ids=lambda path: path.stem)


def files_of(path, target):
    return compile_screen(parse(path.read_text("utf-8"), "ui"), target).files


@each
def test_android_accepts_it(path, tmp_path):
    files = files_of(path, "android")
    assert android.layout_faults(files) == []
    if not android.is_installed():
        pytest.skip("aapt2 or the framework of Android is not here")
    assert isinstance(android.link(files, tmp_path), Path)


@each
def test_an_xcode_project_of_it_is_whole(path):
    files = files_of(path, "ios")
    assert storyboard.faults(files["Main.storyboard"]) == []
    assert xcode.faults(files) == []


@pytest.mark.parametrize("target", LANGUAGES)
@each
def test_code_of_it_parses(path, target):
    for name, content in files_of(path, target).items():
        if name.endswith((".swift", ".kt", ".dart")):
            assert syntax.faults(content, LANGUAGES[target]) == [], name


def test_qt_loads_all_of_them_without_a_warning(tmp_path):
    pytest.importorskip("PySide6.QtQuick")
    for path in SCREENS:
        android.write(files_of(path, "qml"), tmp_path / path.stem)
    found = qml.load([tmp_path / path.stem for path in SCREENS], (1280, 800))
    assert {name: one["faults"] for name, one in found.items() if one["faults"]} == {}


def test_nothing_that_qt_loads_is_found_wrong_by_its_checker(tmp_path):
    pytest.importorskip("PySide6.QtQuick")
    android.write(files_of(SCREENS[0], "qml"), tmp_path)
    assert qml.lint(tmp_path) == []
