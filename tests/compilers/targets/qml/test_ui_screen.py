"""Screens of the dialect `ui` in QML: loaded by Qt Quick without a word."""

from pathlib import Path

import pytest
from builds import android, qml
from ui_trees import alone, some_screens

from compilers import compile_screen, dialect, parse
from compilers.targets.qml.own_types import QML_TYPES

EVERYTHING = (Path(__file__).parents[2] / "golden/ui/program.gui").read_text("utf-8")
NOT_SHOWN = {"row", "dialog", "tab"}
"""Elements without an object in the screen: the rows of a table are lines of its grid,
and a dialog has a layer of the window, as has what stands in it."""


def compiled(text):
    return compile_screen(parse(text, "ui"), "qml").files


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    """Loads screens; what came of each."""
    pytest.importorskip("PySide6.QtQuick")

    def load(screens, size=(1000, 720)):
        folders = []
        for screen in screens:
            folders.append(tmp_path_factory.mktemp("qml"))
            android.write(compile_screen(screen, "qml").files, folders[-1])
        found = qml.load(folders, size)
        return [found[str(folder)] for folder in folders]

    return load


def test_the_files_are_the_golden_ones(check_golden):
    check_golden("ui", "qml")


@pytest.mark.parametrize(("size", "count"), [((360, 640), 20), ((1280, 800), 100)])
def test_random_screens_load_without_a_warning(loaded, size, count):
    screens = [parse(EVERYTHING, "ui"), *some_screens(count)]
    found = loaded(screens, size)
    assert [one["faults"] for one in found if one["faults"]] == []


def test_every_element_is_an_object_of_the_screen(loaded):
    names = sorted(set(dialect("ui").elements) - NOT_SHOWN)
    for name, found in zip(names, loaded(map(alone, names)), strict=True):
        assert found["faults"] == [], name
        role = dialect("ui").elements[name].role.replace("-", "_")
        assert any(one.startswith(role) for one in found["boxes"]), name


def test_qt_finds_nothing_in_the_types_and_the_screen(tmp_path):
    pytest.importorskip("PySide6.QtQuick")
    android.write(compiled(EVERYTHING), tmp_path)
    assert qml.lint(tmp_path) == []


def test_qt_notices_a_name_that_is_not_there(tmp_path):
    pytest.importorskip("PySide6.QtQuick")
    files = compiled(EVERYTHING)
    files["Screen.qml"] = files["Screen.qml"].replace("plate.color", "plate.colour", 1)
    android.write(files, tmp_path)
    assert qml.lint(tmp_path) != []


MEASURED = """
column(gap=12, padding=(8, 16), width=300, background=#102030) {
card(height=30, width="fill") { }
row(gap=20, width="fill") {
button("B", width=90, height=44)
column(width="fill", height=20) { }
}
}
"""


def test_what_is_written_is_where_it_is_seen(loaded):
    screen = parse(MEASURED, "ui")
    (found,) = loaded([screen])
    outer, inner = found["boxes"]["column_b"], found["boxes"]["column_2"]
    card, row, button = (
        next(box for name, box in found["boxes"].items() if name.startswith(role))
        for role in ("card", "row", "button")
    )
    assert outer[2] == 300
    assert [card[0] - outer[0], card[1] - outer[1], *card[2:]] == [16, 8, 268, 30]
    assert row[1] - (card[1] + card[3]) == 12
    assert button[2:] == [90, 44]
    assert inner[0] - (button[0] + button[2]) == 20
    assert inner[2] == 268 - 90 - 20


def test_only_the_types_of_the_ui_come_with_it():
    files = compiled("column { text }")
    own = {f"{name}.qml" for name in (*QML_TYPES, "Screen", "Theme", "Icon")}
    assert {path for path in files if path.endswith(".qml")} == own


def test_what_cannot_be_shown_is_said_once():
    screen = parse(
        'column(scroll="vertical") { text } column(scroll="vertical") { text }', "ui"
    )
    remarks = compile_screen(screen, "qml").diagnostics
    (remark,) = [one for one in remarks if one.code == "target-limit"]
    assert remark.node == "0"
