"""What is in the queue is kept, restored, or given up for good."""

import gc
import json
import os
import weakref
from pathlib import Path
from shutil import rmtree

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage

from pix2code_app.gui.commands.files import open_paths
from pix2code_app.gui.model.autosave import Drafts

BUTTON = "1.0.2"
PROGRAM = "header {\nbtn-active\n}\n"


def test_a_mockup_is_taken_out_of_the_queue(
    qtbot, window, session, converted, picture, settled
):
    open_paths(window, [picture("other.png")])
    settled()
    qtbot.keyClick(window.queue_pane.rows, Qt.Key.Key_Delete)
    assert [item.name for item in session.queue.items] == ["login.png"]
    window.actions_by_name["remove"].trigger()
    assert session.document.item is None
    assert window.mockup_pane.empty.isVisible()


def test_a_mockup_that_was_taken_out_takes_no_memory(window, session, picture, settled):
    open_paths(window, [picture()])
    settled()
    session.selection.select(BUTTON)
    window.actions_by_name["duplicate"].trigger()
    settled()
    item = weakref.ref(session.document.item)
    window.actions_by_name["remove"].trigger()
    session.autosave.save()
    settled()
    gc.collect()
    assert item() is None


def test_work_is_kept_and_found_again_after_a_crash(
    window, session, converted, settled, tmp_path, qtbot
):
    window.dsl_pane.editor.setPlainText("header {\nbtn-active\n}\n")
    settled()
    own = session._drafts.own_file
    qtbot.waitUntil(lambda: own.exists() and "btn-active" in own.read_text())
    left = tmp_path / "drafts" / "window-999999999.json"
    left.write_text(own.read_text())
    assert session.restore_drafts() == 1
    settled()
    assert session.queue.items[-1].snapshot.text == "header {\nbtn-active\n}\n"
    assert session.queue.items[-1].is_changed
    assert not left.exists()


def record(**more):
    """What a window keeps of a program."""
    return {
        "path": "/nowhere/page.gui",
        "name": "page.gui",
        "is_picture": False,
        "text": PROGRAM,
        "dialect": "web",
        "marks": {},
        "pictures": {},
        "density": 1.0,
        **more,
    }


@pytest.fixture
def left(tmp_path):
    """Leaves records behind as a window that is gone; returns their file."""

    def leave(records, name="window-999999999.json"):
        path = tmp_path / "drafts" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(records))
        return path

    return leave


@pytest.fixture
def spoil(session):
    """Puts a file in the place of the folder of drafts, and returns that place."""

    def put():
        folder = session._drafts.folder
        rmtree(folder, ignore_errors=True)
        folder.write_text("no folder")
        return folder

    return put


def test_what_cannot_be_kept_is_told_once_with_the_reason(
    window, session, converted, settled, spoil
):
    told = []
    session.refused.connect(told.append)
    folder = spoil()
    for name in ("btn-active", "btn-inactive"):
        session.document.type_text(f"header {{\n{name}\n}}\n")
        session.autosave.save()
        settled()
    assert told == [
        f"What you change cannot be kept in {folder}: File exists. "
        "Save it yourself, with Ctrl+S."
    ]
    folder.unlink()
    session.autosave.save()
    settled()
    assert PROGRAM not in session._drafts.own_file.read_text()
    assert "btn-inactive" in session._drafts.own_file.read_text()


def test_closing_ends_all_work_though_nothing_can_be_kept(
    qtbot, window, session, picture, settled, spoil
):
    open_paths(window, [picture()])
    settled()
    session.document.type_text(PROGRAM)
    folder = spoil()
    told = []
    session.refused.connect(told.append)
    process = session._model.process_id
    window.close()
    assert not window.isVisible()
    assert told[0].startswith(f"What you change cannot be kept in {folder}: ")
    assert not Path(f"/proc/{process}").exists()


def test_closing_with_nothing_to_keep_says_nothing(window, session, spoil):
    spoil()
    told = []
    session.refused.connect(told.append)
    window.close()
    assert told == []


def test_a_pasted_picture_that_cannot_be_kept_is_refused_with_the_reason(
    window, session, spoil
):
    folder = spoil()
    image = QImage(200, 150, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    QGuiApplication.clipboard().setImage(image)
    window.actions_by_name["paste"].trigger()
    assert session.queue.items == []
    assert window.status_line.notice.text() == (
        f"✕ The picture cannot be kept in {folder}: File exists. "
        "Save it as a file, and open that."
    )


@pytest.mark.parametrize(
    "bad",
    [
        {"path": "/nowhere/page.gui"},
        record(text=5),
        record(name=None),
        record(dialect=3),
        record(marks={"0": {}}),
        record(marks=[1]),
        record(pictures={"pictures/one.png": 7}),
        record(path=None),
        "words",
        None,
    ],
)
def test_a_draft_that_cannot_be_understood_costs_no_other(session, left, settled, bad):
    left([record(name="one.gui"), bad, record(name="two.gui")])
    assert session.restore_drafts() == 2
    settled()
    assert [item.name for item in session.queue.items] == ["one.gui", "two.gui"]


@pytest.mark.parametrize("records", [{}, 5, None])
def test_a_file_that_holds_no_drafts_is_passed_over(session, left, settled, records):
    left(records, "window-999999998.json")
    left([record()])
    assert session.restore_drafts() == 1
    settled()


def test_drafts_are_removed_only_when_they_are_kept_anew(session, left, settled):
    own = session._drafts.own_file
    left([record()])
    session.restore_drafts()
    settled()
    (claimed,) = own.parent.glob("window-*.json")
    assert PROGRAM in json.loads(claimed.read_text())[0]["text"]
    session.autosave.save()
    settled()
    assert list(own.parent.glob("window-*.json")) == [own]


def test_what_was_taken_over_stays_while_an_earlier_queue_is_written(session, left):
    own, drafts = session._drafts.own_file, session._drafts
    left([record()])
    replaced = drafts.taken_over
    drafts.take_over()
    drafts.write([record(name="earlier.gui")], replaced)
    assert len(list(own.parent.glob("window-*.json"))) == 2


def test_two_windows_do_not_have_the_same_drafts_again(session, left):
    folder = left([record()]).parent
    assert len(Drafts(folder).take_over()) == 1
    assert Drafts(folder).take_over() == []


def test_what_a_window_took_over_and_did_not_keep_is_found_by_the_next(session, left):
    folder = left([record()], "window-999999999-999999998.json").parent
    left([record()], "window-999999999.json")
    left([record()], f"window-{os.getppid()}-999999999.json")  # one that still runs
    assert len(Drafts(folder).take_over()) == 2


def test_a_window_closed_at_once_keeps_what_it_took_over_as_it_was(session, left):
    mark = {
        "box": [0.1, 0.1, 0.2, 0.2],
        "probability": 0.5,
        "alternatives": [["btn-inactive", 0.4]],
        "is_settled": False,
        "unread": None,
    }
    kept = record(marks={"0.0": mark}, pictures={"pictures/0.0.png": "aGVsbG8="})
    left([kept])
    session.restore_drafts()
    session.close()
    assert json.loads(session._drafts.own_file.read_text()) == [kept]
