"""What is in the queue is kept, restored, or given up for good."""

import gc
import weakref

from PySide6.QtCore import Qt

BUTTON = "1.0.2"


def test_a_mockup_is_taken_out_of_the_queue(
    qtbot, window, session, converted, picture, settled
):
    window.verbs.open_paths([picture("other.png")])
    settled()
    qtbot.keyClick(window.queue_pane.rows, Qt.Key.Key_Delete)
    assert [item.name for item in session.items] == ["login.png"]
    window.actions_by_verb["remove"].trigger()
    assert session.current is None
    assert window.mockup_pane.empty.isVisible()


def test_a_mockup_that_was_taken_out_takes_no_memory(window, session, picture, settled):
    window.verbs.open_paths([picture()])
    settled()
    session.select(BUTTON)
    window.actions_by_verb["duplicate"].trigger()
    settled()
    item = weakref.ref(session.current)
    window.actions_by_verb["remove"].trigger()
    session._keep()
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
    assert session.items[-1].snapshot.text == "header {\nbtn-active\n}\n"
    assert session.items[-1].is_changed
    assert not left.exists()
