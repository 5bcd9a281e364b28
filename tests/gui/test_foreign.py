"""A screen that could hardly be read is said to be one, until a person keeps it."""

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox

from compilers.schema.diagnostics import Diagnostic


@pytest.fixture
def foreign(session, converted):
    """A mockup in which hardly a word was found."""
    converted.reading_diagnostics = (Diagnostic("no-screen"),)
    session.queue.item_changed.emit(converted)
    return converted


def test_a_bar_says_so_and_the_queue_too(window, session, foreign):
    bar = window.mockup_pane.foreign
    assert bar.isVisible()
    assert bar.sentence.text().startswith("This does not look like a screen")
    assert window.queue_pane.rows.item(0).text() == "login.png\n? hardly read"


def test_keeping_it_ends_the_doubt(window, foreign):
    window.mockup_pane.foreign.keep.click()
    assert not window.mockup_pane.foreign.isVisible()
    assert "hardly read" not in window.queue_pane.rows.item(0).text()


def test_it_is_read_again_as_another_kind(window, session, foreign, settled):
    asked = []
    convert = session.reading._model.convert
    session.reading._model.convert = lambda one: asked.append(one) or convert(one)
    actions = {a.text(): a for a in window.mockup_pane.foreign.choices.actions()}
    actions["Android screen"].trigger()
    settled()
    assert [one["dialect"] for one in asked] == ["android"]
    assert session.settings["dialect"] == "auto"
    assert not window.mockup_pane.foreign.isVisible()


@pytest.mark.parametrize("answer", ["Export", "Do not export"])
def test_an_export_asks_first(window, foreign, settled, tmp_path, monkeypatch, answer):
    asked = []

    def choose(box):
        asked.append(box.text())
        assert box.defaultButton().text() == "Do not export"
        box.button = next(b for b in box.buttons() if b.text() == answer)

    monkeypatch.setattr(QMessageBox, "exec", choose)
    monkeypatch.setattr(QMessageBox, "clickedButton", lambda box: box.button)
    out = tmp_path / "out"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(out))
    window.actions_by_name["export_folder"].trigger()
    settled()
    assert asked == [
        "login.png could hardly be read, and its code is a guess (1 in all). "
        "Export it all the same?"
    ]
    assert out.exists() == (answer == "Export")


def test_during_an_error_the_queue_does_not_say_that_it_is_sure(
    window, converted, settled
):
    window.dsl_pane.editor.setPlainText("header {")
    settled()
    assert window.queue_pane.rows.item(0).text().endswith("✕ has an error")
    window.dsl_pane.editor.setPlainText("header {\nbtn-active\n}\n")
    settled()
    assert "error" not in window.queue_pane.rows.item(0).text()
