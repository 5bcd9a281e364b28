"""Emoji in a program, which Qt counts as two, move nothing out of its place."""

import pytest

from pix2code_app.gui.model import edits
from pix2code_app.gui.panes.dsl_editor import DslEditor
from pix2code_app.gui.widgets.offsets import qt_offset

BUTTON = "0.0.2"
PROGRAM = 'row {\nsingle {\nsmall-title("Welcome 👋👋"), text, btn-green\n}\n}\n'


@pytest.fixture
def editor(qtbot, session, settled, tmp_path):
    """An editor of that program, and no window around it."""
    made = DslEditor(session)
    qtbot.addWidget(made)
    path = tmp_path / "welcome.gui"
    path.write_text(PROGRAM, "utf-8")
    session.queue.add_paths([path])
    settled()
    return made


def put_cursor(editor, index):
    cursor = editor.textCursor()
    cursor.setPosition(qt_offset(editor.toPlainText(), index))
    editor.setTextCursor(cursor)


def test_a_change_after_an_emoji_is_followed_to_the_letter(
    qtbot, session, editor, settled
):
    session.selection.select(BUTTON)
    session.document.change(
        lambda s, m, n: edits.rename(s, m, n, "btn-orange"), "renaming"
    )
    settled()
    changed = session.document.item.snapshot.text
    assert "btn-orange\n" in changed
    assert editor.toPlainText() == changed
    qtbot.keyClicks(editor, " ")
    settled()
    assert session.document.item.snapshot.text == f"{changed} "


def test_an_emoji_that_is_written_or_undone_is_followed_too(session, editor, settled):
    for words in ("👋", "🎉👋", "🎉", None):
        session.selection.select("0.0.0")
        session.document.change(
            lambda s, m, n, w=words: edits.give(s, m, n, "text", w), ""
        )
        assert editor.toPlainText() == session.document.item.snapshot.text
        settled()
    while session.document.undo_group.canUndo():
        session.document.undo_group.undo()
        assert editor.toPlainText() == session.document.item.snapshot.text
    settled()


def test_the_selected_element_is_marked_where_it_stands(session, editor):
    session.selection.select(BUTTON)
    (mark,) = editor.extraSelections()
    assert mark.cursor.selectedText() == "btn-green"


@pytest.mark.parametrize(
    ("before", "node"), [(")", "0.0.0"), ("text", "0.0.1"), ("-green", "0.0.2")]
)
def test_the_cursor_selects_the_element_that_ends_at_it(
    session, editor, monkeypatch, before, node
):
    monkeypatch.setattr(editor, "hasFocus", lambda: True)
    put_cursor(editor, PROGRAM.index(before) + len(before))
    assert session.selection.node == node


def test_names_are_offered_and_taken_after_an_emoji(session, editor, settled):
    editor.setPlainText(PROGRAM.replace("btn-green", "btn-gr"))
    put_cursor(editor, PROGRAM.index("btn-green") + len("btn-gr"))
    assert editor.completions() == ["btn-green"]
    editor._complete("btn-green")
    assert editor.toPlainText() == PROGRAM
    settled()


def test_names_are_offered_for_the_container_around_the_cursor(editor, settled):
    editor.setPlainText(f"{PROGRAM}header {{\n}}\n")
    put_cursor(editor, PROGRAM.index("single {"))
    names = editor.completions()
    assert "single" in names
    assert "btn-green" not in names
    put_cursor(editor, len(PROGRAM) + len("header {\n"))
    assert "btn-active" in editor.completions()
    settled()


def test_names_have_their_colour_after_an_emoji(editor):
    line = editor.document().findBlockByNumber(2)
    text = PROGRAM.split("\n")[2].encode("utf-16-le")
    coloured = {
        text[2 * one.start : 2 * (one.start + one.length)].decode("utf-16-le")
        for one in line.layout().formats()
    }
    assert {"small-title", '"Welcome 👋👋"', "text", "btn-green"} <= coloured
