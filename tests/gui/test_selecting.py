"""An element selected in one pane is selected in all."""

from PySide6.QtCore import Qt

BUTTON = "1.0.2"


def test_an_element_chosen_in_the_program_is_chosen_everywhere(
    qtbot, window, session, converted
):
    session.selection.select(BUTTON)
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
    assert session.selection.node == BUTTON


def test_a_line_of_the_code_chooses_its_element(qtbot, window, session, converted):
    code = window.code_pane.code
    code.setFocus()
    lines = code.toPlainText().split("\n")
    wanted = converted.built.ids[BUTTON]
    line = next(i for i, line in enumerate(lines) if f'"{wanted}"' in line)
    cursor = code.textCursor()
    cursor.setPosition(code.document().findBlockByNumber(line).position())
    code.setTextCursor(cursor)
    qtbot.waitUntil(lambda: session.selection.node == BUTTON)


def test_the_arrow_keys_walk_the_tree(qtbot, window, session, converted):
    view = window.mockup_pane.view
    view.setFocus()
    walked = []
    for key in ("Down", "Right", "Down", "Left", "Up"):
        qtbot.keyClick(view, getattr(Qt.Key, f"Key_{key}"))
        walked.append(session.selection.node)
    assert walked == ["0", "0.0", "0.1", "0", "0"]
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert session.selection.node is None
