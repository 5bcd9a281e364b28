"""Words that are being typed are never lost without a word."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

TEXT = "1.0.1"
BUTTON = "1.0.2"


def on_picture(window):
    """The line over the selected element, begun as F2 does."""
    window.actions_by_name["retext"].trigger()
    return window.mockup_pane.view.writing


def in_bar(window):
    window.element_bar.text.setFocus()
    return window.element_bar.text


EDITORS = pytest.mark.parametrize("begin", [on_picture, in_bar])


@pytest.fixture
def typed(qtbot, window, session, converted):
    """Types words for the text, in an editor that is given, and does not end them."""

    def type_in(begin):
        window.activateWindow()
        session.selection.select(TEXT)
        editor = begin(window)
        qtbot.keyClicks(editor, "Hello")
        assert "Hello" not in converted.snapshot.text
        return editor

    return type_in


def next_doubt(window, _):
    window.actions_by_name["next_doubt"].trigger()


def choose_another(window, _):
    window.session.selection.select("1.0.0")


def choose_target(window, _):
    window.toolbar.targets["react"].trigger()


def go_to_another_mockup(window, picture):
    window.session.queue.add_paths([picture("other.png")], convert=False)


def move_it(window, _):
    window.actions_by_name["move_up"].trigger()


@EDITORS
@pytest.mark.parametrize(
    "go_on",
    [next_doubt, choose_another, choose_target, go_to_another_mockup, move_it],
)
def test_words_are_given_to_their_element_before_one_goes_on(
    window, settled, picture, typed, begin, go_on
):
    typed(begin)
    item = window.session.document.item
    go_on(window, picture)
    settled()
    assert item.snapshot.text.count('text("Hello")') == 1
    assert item.snapshot.text.count("Hello") == 1
    assert not window.mockup_pane.view.writing.isVisible()


@EDITORS
def test_a_program_is_saved_with_the_words_that_are_being_typed(
    window, typed, begin, settled, tmp_path, monkeypatch
):
    place = tmp_path / "saved.gui"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(place), ""))
    typed(begin)
    window.actions_by_name["save_program"].trigger()
    assert 'text("Hello")' in place.read_text("utf-8")
    settled()


@EDITORS
def test_a_window_that_is_closed_keeps_the_words_that_are_being_typed(
    window, session, typed, begin
):
    typed(begin)
    window.close()
    assert "Hello" in session._drafts.own_file.read_text("utf-8")


def test_words_in_the_bar_stay_as_typed_while_the_code_is_made_anew(
    qtbot, window, session, converted, settled, typed
):
    line = typed(in_bar)
    session.document.build(converted)
    settled()
    assert line.text() == "Hello"
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settled()
    assert 'text("Hello")' in converted.snapshot.text


def test_the_bar_follows_an_undo_though_one_is_still_in_its_line(
    qtbot, window, converted, settled, typed
):
    line = typed(in_bar)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settled()
    assert line.text() == "Hello"
    window.actions_by_name["undo"].trigger()
    settled()
    assert line.text() == ""
    assert "Hello" not in converted.snapshot.text


def test_escape_in_the_bar_leaves_the_words_as_they_were(
    qtbot, session, converted, settled, typed
):
    line = typed(in_bar)
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    session.selection.select(BUTTON)
    settled()
    assert "Hello" not in converted.snapshot.text


@EDITORS
def test_words_stay_where_they_are_until_the_program_is_mended(
    qtbot, window, session, settled, typed, begin
):
    item = session.document.item
    sound = item.snapshot.text
    window.dsl_pane.editor.setPlainText(f"{sound}row {{")
    settled()
    line = typed(begin)
    with qtbot.waitSignal(session.refused) as refused:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert refused.args[0].startswith("Mend the program first, line ")
    assert item.snapshot.text == f"{sound}row {{"
    assert line.isVisible()
    assert line.text() == "Hello"
    window.dsl_pane.editor.setPlainText(sound)
    settled()
    session.selection.select(BUTTON)
    settled()
    assert 'text("Hello")' in item.snapshot.text


def test_the_program_can_be_gone_to_from_the_words_on_the_picture(
    qtbot, window, converted, settled, typed
):
    typed(on_picture)
    window.dsl_pane.editor.setFocus()
    settled()
    assert 'text("Hello")' in converted.snapshot.text
    assert window.focusWidget() is window.dsl_pane.editor
