"""Targets, language and platform are chosen while the window is open."""

import pytest
from PySide6.QtWidgets import QApplication

from pix2code_app.gui.dialogs import SettingsDialog
from pix2code_app.gui.exporting import files_of
from pix2code_app.gui.words import Dictionary


@pytest.fixture
def english(qapp):
    """Whatever is spoken meanwhile, afterwards it is English again."""
    yield
    for dictionary in qapp.findChildren(Dictionary):
        qapp.removeTranslator(dictionary)
        dictionary.deleteLater()


def test_only_the_chosen_targets_are_made_shown_and_exported(
    window, session, converted, settled
):
    window.toolbar.targets["android"].click()
    settled()
    tabs = window.code_pane.tabs
    shown = [tabs.tabText(i) for i in range(tabs.count()) if tabs.isTabVisible(i)]
    assert shown == ["HTML", "iOS", "Preview"]
    assert converted.built.files.keys() == {"html", "ios"}
    assert {name.partition("/")[0] for name in files_of(converted)} == {
        "html",
        "ios",
        "screen.gui",
    }
    window.toolbar.targets["android"].click()
    settled()
    assert "android" in converted.built.files


def test_the_page_can_be_previewed_without_being_a_target(
    window, session, converted, settled
):
    page = converted.built.files["html"]["index.html"]
    session.choose("html", False)
    settled()
    assert "html" not in converted.built.files
    assert window.code_pane.preview.document() == page
    assert window.code_pane.target == "android"


def test_the_last_target_cannot_be_given_up(qtbot, window, session):
    dialog = SettingsDialog(session, window)
    qtbot.addWidget(dialog)
    for target in ("html", "android", "ios"):
        dialog.fields[target].click()
    assert session.targets == ("ios",)
    assert dialog.fields["ios"].isChecked()
    assert window.toolbar.targets["ios"].isChecked()
    assert "one target at least" in window.status_line.notice.text()


def test_another_language_is_spoken_at_once_and_nothing_is_lost(
    english, qtbot, window, session, converted
):
    program = window.dsl_pane.editor.toPlainText()
    session.select("1.0.2")
    session.choose("theme", "dark")
    session.choose("language", "zh_CN")
    qtbot.waitUntil(lambda: window.toolbar.windowTitle() == "工具")
    assert window.actions_by_verb["convert"].text() == "转换"
    assert window.dsl_pane.editor.toPlainText() == program
    assert window.dsl_pane.isVisible()
    assert window.toolbar.isVisible()
    assert not converted.is_changed
    assert window.element_bar.kind.currentText() == "btn-green"
    assert len(window.menuBar().actions()) == 5
    session.choose("language", "en")
    qtbot.waitUntil(lambda: window.toolbar.windowTitle() == "Tools")
    session.select(None)
    QApplication.processEvents()
    assert window.dsl_pane.editor.toPlainText() == program
    assert window.dsl_pane.isVisible()
    assert window.toolbar.isVisible()


def test_the_platform_is_chosen_beside_convert(window, session):
    window.toolbar.dialects["android"].trigger()
    assert session.settings["dialect"] == "android"
    session.choose("dialect", "auto")
    assert window.toolbar.dialects["auto"].isChecked()


def test_the_lab_speaks_another_language_too_and_stays_in_front(
    english, qtbot, window, session
):
    window.actions_by_verb["lab"].trigger()
    bench = window.lab_page.bench
    session.choose("language", "zh_CN")
    qtbot.waitUntil(lambda: window.toolbar.windowTitle() == "工具")
    assert window.shows_lab
    assert window.lab_page.bench is bench
    assert window.lab_page.catalogue.back.text() == "返回设计稿"
    QApplication.processEvents()
    window.show_mockups()
    assert window.mockup_pane.isVisible()
