"""What was read is corrected: in the text, on the picture, in the bar."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog

BUTTON = "1.0.2"


def text(window):
    return window.dsl_pane.editor.toPlainText()


def test_f8_goes_to_the_doubt_and_a_digit_takes_the_alternative(
    qtbot, window, session, converted, settled
):
    window.actions_by_name["next_doubt"].trigger()
    assert session.selection.node == BUTTON
    shown = [button.text() for button in window.element_bar.alternatives]
    assert shown == ["1  btn-orange  30%", "2  btn-red  10%", "Keep"]
    window.mockup_pane.view.setFocus()
    qtbot.keyClick(window.mockup_pane.view, Qt.Key.Key_2)
    settled()
    assert "btn-red" in text(window)
    assert converted.state == "sure"


def test_alternatives_are_never_cut_off(qtbot, window, session, converted):
    def buttons_fit():
        buttons = window.element_bar.alternatives
        return all(b.width() >= b.sizeHint().width() for b in buttons)

    session.selection.select(BUTTON)
    one_line = window.element_bar.height()
    window.resize(window.minimumSize())
    qtbot.waitUntil(buttons_fit)
    assert window.element_bar.height() > one_line
    window.element_bar.take_alternative(1)
    window.resize(1400, 800)
    qtbot.waitUntil(lambda: window.element_bar.height() == one_line)


def test_keeping_an_element_ends_its_doubt(window, session, converted, settled):
    session.selection.select(BUTTON)
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
    session.selection.select(BUTTON)
    window.actions_by_name[verb].trigger()
    settled()
    assert names() == expected
    window.actions_by_name["undo"].trigger()
    settled()
    assert names() == before


def test_the_kind_is_changed_in_the_bar(qtbot, window, session, converted, settled):
    session.selection.select(BUTTON)
    bar = window.element_bar
    bar.kind.setCurrentText("btn-orange")
    bar.kind.activated.emit(bar.kind.currentIndex())
    settled()
    assert "btn-orange" in text(window)


def test_the_text_is_changed_in_the_bar(qtbot, window, session, converted, settled):
    session.selection.select(BUTTON)
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
    session.selection.select(BUTTON)
    window.actions_by_name["retext"].trigger()
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
    session.selection.select(BUTTON)
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
    window.element_bar._session.selection.select(BUTTON)
    window.element_bar.alternatives[-1].click()


def test_a_box_stays_with_its_element_through_an_edit(
    window, session, converted, settled
):
    box = converted.built.marks[BUTTON].box
    session.selection.select("1.0.1")
    window.actions_by_name["delete"].trigger()
    settled()
    assert converted.built.marks["1.0.1"].box == box
