"""A mockup is read, stopped, or fails to be read."""

import os
import signal

import pytest
from PIL import Image
from PySide6.QtCore import Qt

import compilers
from pix2code_app.gui.commands.files import open_paths
from pix2code_app.gui.panes.dsl_pane import text_so_far


def test_the_status_says_how_it_was_read(window, converted):
    words = window.status_line.facts.text()
    assert words.startswith("read in ")
    assert words.endswith(" · web · cpu · fake")


def test_the_status_says_that_the_network_could_not_be_loaded_and_why(
    qtbot, window, session
):
    facts = window.status_line.facts
    session._model.warming.emit()
    assert facts.text() == "the network is warming up"
    session._model.warm_up_failed.emit("There is no model broken.")
    assert facts.text() == "the network could not be loaded"
    assert facts.toolTip() == "There is no model broken."
    with qtbot.waitSignal(session.reading.warmed):
        session.warm_up()
    assert facts.text() == "ready · cpu · fake"
    assert facts.toolTip() == ""


def test_a_mockup_that_was_read_shows_that_the_network_is_loaded_after_all(
    window, session, picture, settled
):
    session._model.warm_up_failed.emit("The process ended.")
    open_paths(window, [picture()])
    settled()
    session.queue.remove(session.document.item)
    assert window.status_line.facts.text() == "ready · cpu · fake"


@pytest.mark.parametrize("unfinished", range(1, 12))
def test_tokens_read_as_the_program_they_will_be(unfinished):
    program = "header btn-active btn-inactive } row single text btn-green } }"
    tokens = program.split()
    whole = compilers.format(compilers.from_tokens("web", tokens)[0])
    assert whole.startswith(text_so_far(tokens[:unfinished]))


def test_all_mockups_are_read_anew(window, session, picture, settled):
    open_paths(window, [picture("a.png"), picture("b.png")])
    window.actions_by_name["stop"].trigger()
    settled()
    window.actions_by_name["convert_all"].trigger()
    settled()
    assert [item.state for item in session.queue.items] == ["doubts", "doubts"]


def test_escape_stops_reading(qtbot, window, session, picture, settled):
    open_paths(window, [picture(width=202)])
    qtbot.waitUntil(lambda: session.is_reading)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    settled()
    assert session.document.item.state == "stopped"
    assert "Stopped" in session.document.item.message


def test_a_mockup_that_was_stopped_is_read_when_it_is_asked_for_again(
    qtbot, window, session, picture, settled
):
    open_paths(window, [picture(width=201)])
    qtbot.waitUntil(lambda: len(session.document.item.tokens) > 1, timeout=20000)
    window.actions_by_name["stop"].trigger()
    settled()
    window.actions_by_name["convert"].trigger()
    settled()
    assert session.document.item.state == "doubts"
    assert session.document.item.message == ""


def test_mockups_that_were_read_are_so_still_when_reading_them_anew_is_stopped(
    window, session, picture, settled
):
    open_paths(window, [picture("a.png"), picture("b.png"), picture("c.png")])
    settled()
    Image.new("RGB", (202, 100)).save(session.queue.items[0].path)
    window.actions_by_name["convert_all"].trigger()
    rows = window.queue_pane.rows
    assert rows.item(2).text() == "c.png\n… waiting"
    window.actions_by_name["stop"].trigger()
    assert rows.item(2).text() == "c.png\n! has doubts"
    settled()
    assert [item.state for item in session.queue.items] == ["doubts"] * 3
    assert [item.message for item in session.queue.items] == [""] * 3


def test_a_mockup_that_is_taken_out_of_those_that_wait_is_counted_no_more(
    qtbot, window, session, picture, settled
):
    open_paths(window, [picture("a.png", width=202), picture("b.png")])
    waiting = session.queue.items[1]
    session.queue.remove(waiting)
    assert session.reading.total == 1
    assert waiting.message == "Stopped before it was read."
    window.actions_by_name["stop"].trigger()
    settled()


def test_convert_directly_after_stop_reads_the_mockup(
    qtbot, window, session, picture, settled
):
    open_paths(window, [picture(width=201)])
    qtbot.waitUntil(lambda: len(session.document.item.tokens) > 1, timeout=20000)
    session.reading.stop()
    session.convert()
    assert session.document.item.state == "reading"  # until it has been stopped
    settled()
    assert session.document.item.state == "doubts"
    assert session.document.item.message == ""


def test_a_mockup_that_is_read_anew_counts_as_changed_only_if_it_was_before(
    window, session, converted, settled
):
    window.actions_by_name["convert"].trigger()
    settled()
    assert not converted.is_changed
    assert converted.undo.canUndo()
    session.document.type_text(
        converted.snapshot.text.replace("btn-active", "btn-inactive", 1)
    )
    settled()
    window.actions_by_name["convert"].trigger()
    settled()
    assert converted.is_changed


def test_a_crash_of_the_reader_is_told_and_the_next_mockup_is_read(
    window, session, picture, settled
):
    open_paths(window, [picture("crash.png", width=203), picture("good.png")])
    settled()
    assert [item.state for item in session.queue.items] == ["failed", "doubts"]
    assert "ended unexpectedly" in window.mockup_pane.problem.text()


@pytest.mark.parametrize("ends", ["stopped", "failed"])
def test_tokens_of_a_reading_without_a_result_are_not_left_in_the_program(
    qtbot, window, session, picture, settled, ends
):
    open_paths(window, [picture(width=201)])
    editor = window.dsl_pane.editor
    qtbot.waitUntil(lambda: "btn-active" in editor.toPlainText(), timeout=20000)
    if ends == "stopped":
        window.actions_by_name["stop"].trigger()
    else:
        os.kill(session._model.process_id, signal.SIGKILL)
    settled()
    assert editor.toPlainText() == ""
    assert session.document.item.snapshot.text == ""
    assert not session.document.item.undo.canUndo()


def test_a_mockup_that_was_stopped_is_read_again_by_the_button_beside_the_reason(
    qtbot, window, session, picture, settled
):
    open_paths(window, [picture(width=201)])
    qtbot.waitUntil(lambda: len(session.document.item.tokens) > 1, timeout=20000)
    window.actions_by_name["stop"].trigger()
    settled()
    assert window.mockup_pane.problem.text() == "Stopped before it was read."
    qtbot.mouseClick(window.mockup_pane.read_again, Qt.MouseButton.LeftButton)
    settled()
    assert session.document.item.state == "doubts"
    assert not window.mockup_pane.read_again.isVisible()


def test_a_mockup_that_failed_is_read_again_by_the_button_beside_the_reason(
    qtbot, window, session, picture, settled
):
    open_paths(window, [picture("crash.png", width=203)])
    settled()
    again = window.mockup_pane.read_again
    assert again.isVisible()
    assert window.status_line.facts.text() == "the network is warming up"
    Image.new("RGB", (201, 100)).save(session.document.item.path)
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    settled()
    assert session.document.item.state == "doubts"
    assert not again.isVisible()


def test_closing_while_reading_leaves_no_process(qtbot, window, session, picture):
    open_paths(window, [picture(width=202)])
    qtbot.waitUntil(lambda: session.is_reading)
    window.close()
    assert not window.isVisible()
