"""What a person does once a mockup has been read."""

import gc
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox

import compilers
from pix2code_app import api
from pix2code_app.gui.dsl_pane import text_so_far

BUTTON = "1.0.2"


def text(window):
    return window.dsl_pane.editor.toPlainText()


def test_the_code_of_every_target_is_in_its_tab(window, converted):
    pane = window.code_pane
    for index, target in enumerate(compilers.default_targets()):
        pane.tabs.setCurrentIndex(index)
        shown = pane.code.toPlainText()
        assert shown == converted.built.files[target][pane.file_name]


def test_the_status_says_how_it_was_read(window, converted):
    words = window.status_line.facts.text()
    assert words.startswith("read in ")
    assert words.endswith(" · web · cpu · fake")


@pytest.mark.parametrize("unfinished", range(1, 12))
def test_tokens_read_as_the_program_they_will_be(unfinished):
    program = "header btn-active btn-inactive } row single text btn-green } }"
    tokens = program.split()
    whole = compilers.format(compilers.from_tokens("web", tokens)[0])
    assert whole.startswith(text_so_far(tokens[:unfinished]))


def test_an_element_chosen_in_the_program_is_chosen_everywhere(
    qtbot, window, session, converted
):
    session.select(BUTTON)
    span = converted.built.spans[BUTTON]
    assert window.element_bar.kind.currentText() == "btn-green"
    (selection,) = window.code_pane.code.extraSelections()
    assert converted.built.ids[BUTTON] in selection.cursor.selectedText()
    chosen = window.dsl_pane.editor.cursor_over(span).selectedText()
    assert chosen == "btn-green"


def test_a_click_on_the_picture_chooses_the_element(qtbot, window, session, converted):
    view = window.mockup_pane.view
    place = view.mapFromScene(view.box_of(BUTTON).center())
    qtbot.mouseMove(view.viewport(), place)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert session.selection == BUTTON


def test_a_line_of_the_code_chooses_its_element(qtbot, window, session, converted):
    code = window.code_pane.code
    code.setFocus()
    lines = code.toPlainText().split("\n")
    wanted = converted.built.ids[BUTTON]
    line = next(i for i, line in enumerate(lines) if f'"{wanted}"' in line)
    cursor = code.textCursor()
    cursor.setPosition(code.document().findBlockByNumber(line).position())
    code.setTextCursor(cursor)
    qtbot.waitUntil(lambda: session.selection == BUTTON)


def test_the_arrow_keys_walk_the_tree(qtbot, window, session, converted):
    view = window.mockup_pane.view
    view.setFocus()
    walked = []
    for key in ("Down", "Right", "Down", "Left", "Up"):
        qtbot.keyClick(view, getattr(Qt.Key, f"Key_{key}"))
        walked.append(session.selection)
    assert walked == ["0", "0.0", "0.1", "0", "0"]
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert session.selection is None


def test_f8_goes_to_the_doubt_and_a_digit_takes_the_alternative(
    qtbot, window, session, converted, settled
):
    window.actions_by_verb["next_doubt"].trigger()
    assert session.selection == BUTTON
    shown = [button.text() for button in window.element_bar.alternatives]
    assert shown == ["1  btn-orange  30%", "2  btn-red  10%", "Keep"]
    window.mockup_pane.view.setFocus()
    qtbot.keyClick(window.mockup_pane.view, Qt.Key.Key_2)
    settled()
    assert "btn-red" in text(window)
    assert converted.state == "sure"


def test_keeping_an_element_ends_its_doubt(window, session, converted, settled):
    session.select(BUTTON)
    window.element_bar.alternatives[-1].click()
    settled()
    assert converted.state == "sure"
    assert "btn-green" in text(window)


def test_typing_recompiles_and_undo_takes_it_back(
    qtbot, window, session, converted, settled
):
    before = text(window)
    editor = window.dsl_pane.editor
    editor.setFocus()
    cursor = editor.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    editor.setTextCursor(cursor)
    for part in ("row {", "Return", "single {", "Return", "}", "Return", "}"):
        if part == "Return":
            qtbot.keyClick(editor, Qt.Key.Key_Return)
        else:
            qtbot.keyClicks(editor, part)
    settled()
    assert len(converted.built.screen.children) == 4
    qtbot.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settled()
    assert text(window) == before
    qtbot.keyClick(
        editor,
        Qt.Key.Key_Z,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    settled()
    assert len(converted.built.screen.children) == 4


def test_an_error_is_shown_at_its_place_and_the_code_stays(window, converted, settled):
    code = window.code_pane.code.toPlainText()
    window.dsl_pane.editor.setPlainText("header {\nbtn-activ\n}\n")
    settled()
    assert window.dsl_pane.problem.text().startswith("Line 2: Unknown element")
    (mark,) = window.dsl_pane.editor.extraSelections()
    assert mark.cursor.selectedText() == "btn-activ"
    assert window.code_pane.code.toPlainText() == code


def test_names_that_may_stand_here_are_offered(qtbot, window, converted, settled):
    editor = window.dsl_pane.editor
    editor.setPlainText("header {\nbtn-a\n}\n")
    cursor = editor.textCursor()
    cursor.setPosition(len("header {\nbtn-a"))
    editor.setTextCursor(cursor)
    assert editor.completions() == ["btn-active"]
    settled()


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("delete", ["small-title", "text"]),
        ("duplicate", ["small-title", "text", "btn-green", "btn-green"]),
        ("move_up", ["small-title", "btn-green", "text"]),
    ],
)
def test_the_tree_is_changed_and_changed_back(
    window, session, converted, settled, verb, expected
):
    def names():
        column = converted.built.screen.children[1].children[0]
        return [child.name for child in column.children]

    before = names()
    session.select(BUTTON)
    window.actions_by_verb[verb].trigger()
    settled()
    assert names() == expected
    window.actions_by_verb["undo"].trigger()
    settled()
    assert names() == before


def test_the_kind_is_changed_in_the_bar(qtbot, window, session, converted, settled):
    session.select(BUTTON)
    bar = window.element_bar
    bar.kind.setCurrentText("btn-orange")
    bar.kind.activated.emit(bar.kind.currentIndex())
    settled()
    assert "btn-orange" in text(window)


def test_the_text_is_changed_in_the_bar(qtbot, window, session, converted, settled):
    session.select(BUTTON)
    bar = window.element_bar
    bar.text.setFocus()
    qtbot.keyClicks(bar.text, "Save changes")
    qtbot.keyClick(bar.text, Qt.Key.Key_Return)
    settled()
    assert 'btn-green("Save changes")' in text(window)
    assert "Save changes" in window.code_pane.code.toPlainText()


def test_words_are_written_where_they_stand_on_the_picture(
    qtbot, window, session, converted, settled
):
    session.select(BUTTON)
    window.actions_by_verb["retext"].trigger()
    writing = window.mockup_pane.view.writing
    assert writing.isVisible()
    qtbot.keyClicks(writing, "Save")
    qtbot.keyClick(writing, Qt.Key.Key_Return)
    settled()
    assert not writing.isVisible()
    assert 'btn-green("Save")' in text(window)


def test_escape_leaves_the_words_on_the_picture_as_they_were(
    qtbot, window, session, converted, settled
):
    view = window.mockup_pane.view
    place = view.mapFromScene(view.box_of(BUTTON).center())
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.keyClicks(view.writing, "Save")
    qtbot.keyClick(view.writing, Qt.Key.Key_Escape)
    settled()
    assert not view.writing.isVisible()
    assert "Save" not in text(window)


def test_a_colour_is_given_in_the_bar_and_taken_away(
    window, session, converted, settled
):
    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QColorDialog

    session.select(BUTTON)
    button = window.element_bar.colours["background"]
    button.menu().actions()[0].trigger()
    (dialog,) = button.findChildren(QColorDialog)
    dialog.colorSelected.emit(QColor("#28a745"))
    dialog.close()
    settled()
    assert "btn-green(background=#28a745)" in text(window)
    assert button.text() == "#28a745"
    button.menu().actions()[1].trigger()
    settled()
    assert "background" not in text(window)


def test_doubts_are_marked_in_the_scroll_bars(window, converted):
    (mark,) = window.dsl_pane.editor.scroll_bar.marks
    line = converted.built.spans[BUTTON].line
    assert mark[0] == (line - 1) / window.dsl_pane.editor.blockCount()
    assert len(window.mockup_pane.view.scroll_bar.marks) == 1
    window.element_bar._session.select(BUTTON)
    window.element_bar.alternatives[-1].click()


def test_a_box_stays_with_its_element_through_an_edit(
    window, session, converted, settled
):
    box = converted.built.marks[BUTTON].box
    session.select("1.0.1")
    window.actions_by_verb["delete"].trigger()
    settled()
    assert converted.built.marks["1.0.1"].box == box


def test_escape_stops_reading(qtbot, window, session, picture, settled):
    window.verbs.open_paths([picture(width=202)])
    qtbot.waitUntil(lambda: session.is_reading)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    settled()
    assert session.current.state == "waiting"
    assert "Stopped" in session.current.message


def test_a_crash_of_the_reader_is_told_and_the_next_mockup_is_read(
    window, session, picture, settled
):
    window.verbs.open_paths([picture("crash.png", width=203), picture("good.png")])
    settled()
    assert [item.state for item in session.items] == ["failed", "doubts"]
    assert "ended unexpectedly" in window.mockup_pane.problem.text()


def test_an_export_equals_what_the_command_line_writes(
    window, converted, settled, tmp_path, monkeypatch
):
    out = tmp_path / "out"
    out.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(out))
    window.actions_by_verb["export_folder"].trigger()
    settled()
    compiled = api.compile_text(converted.built.text, dialect="web")
    compiled.save(tmp_path / "other")
    made = [path for path in (tmp_path / "other").rglob("*") if path.is_file()]
    assert made
    for path in made:
        written = out / path.relative_to(tmp_path / "other")
        assert written.read_bytes() == path.read_bytes()
    assert (out / "screen.gui").read_text() == converted.built.text
    assert "Exported to" in window.status_line.notice.text()


@pytest.mark.parametrize("answer", ["Replace", "Keep"])
def test_an_export_asks_before_it_replaces(
    window, converted, settled, tmp_path, monkeypatch, answer
):
    (tmp_path / "screen.gui").write_text("mine")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    asked = []

    def choose(box):
        asked.append(box.text())
        box.button = next(b for b in box.buttons() if b.text() == answer)

    monkeypatch.setattr(QMessageBox, "exec", choose)
    monkeypatch.setattr(QMessageBox, "clickedButton", lambda box: box.button)
    window.actions_by_verb["export_folder"].trigger()
    settled()
    assert "exists already" in asked[0]
    kept = (tmp_path / "screen.gui").read_text()
    assert (kept == "mine") == (answer == "Keep")


def test_all_mockups_are_exported_as_a_folder_each(
    window, converted, picture, settled, tmp_path, monkeypatch
):
    window.verbs.open_paths([picture("other.png")])
    settled()
    out = tmp_path / "out"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(out))
    window.actions_by_verb["export_all"].trigger()
    settled()
    assert (out / "login" / "html" / "index.html").is_file()
    assert (out / "other" / "ios" / "Main.storyboard").is_file()


def test_a_zip_holds_every_target(window, converted, settled, tmp_path, monkeypatch):
    from zipfile import ZipFile

    path = tmp_path / "login.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    window.actions_by_verb["export_zip"].trigger()
    settled()
    with ZipFile(path) as archive:
        assert {"html/index.html", "screen.gui"} <= set(archive.namelist())


def test_one_file_is_copied(window, converted):
    window.actions_by_verb["copy_file"].trigger()
    shown = window.code_pane.code.toPlainText()
    assert QGuiApplication.clipboard().text() == shown


def test_a_file_is_dragged_out_as_a_file(window, converted):
    data = window.code_pane.files.dragged("index.html")
    path = Path(data.urls()[0].toLocalFile())
    assert path.name == "index.html"
    assert path.read_text() == converted.built.files["html"]["index.html"]


def test_the_program_is_saved(window, converted, settled, tmp_path, monkeypatch):
    path = tmp_path / "kept.gui"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    window.dsl_pane.editor.setPlainText("header {\nbtn-active\n}\n")
    settled()
    assert converted.is_changed
    window.actions_by_verb["save_program"].trigger()
    assert path.read_text() == "header {\nbtn-active\n}\n"
    assert not converted.is_changed


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


def test_closing_while_reading_leaves_no_process(qtbot, window, session, picture):
    window.verbs.open_paths([picture(width=202)])
    qtbot.waitUntil(lambda: session.is_reading)
    window.close()
    assert not window.isVisible()


def test_a_double_click_on_a_header_maximises_its_pane(qtbot, window, converted):
    header = window.mockup_pane.header
    qtbot.mouseDClick(header, Qt.MouseButton.LeftButton)
    assert window.mockup_pane.isVisible()
    assert not window.code_pane.isVisible()
    qtbot.mouseDClick(header, Qt.MouseButton.LeftButton)
    assert all(pane.isVisible() for pane in window.panes)


def test_in_a_narrow_window_the_program_is_a_tab_beside_the_code(window, converted):
    window.resize(1000, 700)
    assert not window.dsl_pane.isVisible()
    window.actions_by_verb["focus_program"].trigger()
    assert window.dsl_pane.isVisible()
    assert not window.code_pane.code.isVisible()
    window.resize(1300, 700)
    assert window.dsl_pane.isVisible()
    assert window.code_pane.code.isVisible()
    assert window.dsl_pane in window.panes


def test_the_mockup_is_zoomed_and_fitted(window, converted):
    view = window.mockup_pane.view
    fitted = view.scale_now
    window.actions_by_verb["zoom_in"].trigger()
    assert view.scale_now > fitted
    window.actions_by_verb["zoom_fit"].trigger()
    assert view.scale_now == pytest.approx(fitted, rel=0.05)
