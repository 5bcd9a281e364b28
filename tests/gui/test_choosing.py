"""Targets, language and platform are chosen while the window is open."""

import sys
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

import compilers
from pix2code_app.gui.dialogs.dialogs import SettingsDialog
from pix2code_app.gui.dialogs.exporting import files_of
from pix2code_app.gui.model import session as sessions
from pix2code_app.gui.widgets import theme
from pix2code_app.gui.words.language import Dictionary
from pix2code_app.settings import Settings


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
    window.toolbar.targets["android"].trigger()
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
    window.toolbar.targets["android"].trigger()
    settled()
    assert "android" in converted.built.files


def test_every_target_there_is_can_be_chosen(
    qtbot, window, session, converted, settled
):
    dialog = SettingsDialog(session, window)
    qtbot.addWidget(dialog)
    for name, target in compilers.targets().items():
        box = dialog.fields[name]
        assert box.text() == target.title
        if not box.isChecked():
            box.click()
    settled()
    assert session.settings.targets == tuple(compilers.targets())
    pane = window.code_pane
    for name in compilers.targets():
        pane.show_tab(name)
        assert pane.target == name
        written = window._dragged.copy(name, pane.file_name)
        assert written.read_text("utf-8") == pane.code.toPlainText()
    folders = {name.partition("/")[0] for name in files_of(converted)}
    assert folders == {*compilers.targets(), "screen.gui"}


def test_the_chosen_targets_are_chosen_at_the_next_start(session, tmp_path):
    session.settings.choose("react", True)
    session.settings.choose("ios", False)
    kept = Settings(tmp_path / "settings.json")
    chosen = [name for name in compilers.targets() if kept[name]]
    assert chosen == ["html", "android", "react"]


def test_an_element_is_shown_in_the_file_that_holds_it(
    window, session, converted, settled
):
    session.settings.choose("react", True)
    settled()
    pane = window.code_pane
    pane.show_tab("react")
    assert pane.file_name == "src/App.tsx"
    session.selection.select("1.0.2")
    assert pane.file_name == "src/sections/Row1.tsx"
    (selection,) = pane.code.extraSelections()
    assert converted.built.ids["1.0.2"] in selection.cursor.selectedText()
    session.selection.select("0.1")
    assert pane.file_name == "src/sections/Nav.tsx"


def test_the_page_can_be_previewed_without_being_a_target(
    window, session, converted, settled
):
    page = converted.built.files["html"]["index.html"]
    session.settings.choose("html", False)
    settled()
    assert "html" not in converted.built.files
    assert converted.built.page == page
    assert window.code_pane.target == "android"


def test_the_last_target_cannot_be_given_up(qtbot, window, session):
    dialog = SettingsDialog(session, window)
    qtbot.addWidget(dialog)
    for target in ("html", "android", "ios"):
        dialog.fields[target].click()
    assert session.settings.targets == ("ios",)
    assert dialog.fields["ios"].isChecked()
    assert window.toolbar.targets["ios"].isChecked()
    assert "one target at least" in window.status_line.notice.text()


def test_another_language_is_spoken_at_once_and_nothing_is_lost(
    english, qtbot, window, session, converted
):
    program = window.dsl_pane.editor.toPlainText()
    session.selection.select("1.0.2")
    session.settings.choose("theme", "dark")
    session.settings.choose("language", "zh_CN")
    qtbot.waitUntil(lambda: window.toolbar.windowTitle() == "工具")
    assert window.actions_by_name["convert"].text() == "转换"
    assert window.dsl_pane.editor.toPlainText() == program
    assert window.dsl_pane.isVisible()
    assert window.toolbar.isVisible()
    assert not converted.is_changed
    assert window.element_bar.kind.currentText() == "btn-green"
    assert len(window.menuBar().actions()) == 5
    session.settings.choose("language", "en")
    qtbot.waitUntil(lambda: window.toolbar.windowTitle() == "Tools")
    session.selection.select(None)
    QApplication.processEvents()
    assert window.dsl_pane.editor.toPlainText() == program
    assert window.dsl_pane.isVisible()
    assert window.toolbar.isVisible()


def test_errors_are_told_in_the_language_too(
    english, qtbot, window, session, converted, settled
):
    session.settings.choose("language", "zh_CN")
    qtbot.waitUntil(lambda: window.toolbar.windowTitle() == "工具")
    window.dsl_pane.editor.setPlainText("header {\nbtn-active\n")
    settled()
    assert "此处打开的花括号没有关闭" in window.dsl_pane.problem.text()
    session.queue.add_paths([converted.path.parent / "none.png"])
    settled()
    assert window.mockup_pane.problem.text().endswith("none.png 不存在。")
    window.session.refused.emit("out cannot be written: Permission denied.")
    assert window.status_line.notice.text().endswith("没有权限。")


def test_the_window_follows_the_system_into_the_dark(qapp, window, monkeypatch):
    hints = SimpleNamespace(colorScheme=lambda: Qt.ColorScheme.Dark)
    monkeypatch.setattr(
        theme, "QGuiApplication", SimpleNamespace(styleHints=lambda: hints)
    )
    assert qapp.palette().window().color().name() == theme.LIGHT.ground
    QApplication.sendEvent(window, QEvent(QEvent.Type.ThemeChange))
    assert qapp.palette().window().color().name() == theme.DARK.ground
    monkeypatch.undo()
    window.follow_theme()


def test_the_platform_is_chosen_beside_convert(window, session):
    window.toolbar.dialects["android"].trigger()
    assert session.settings["dialect"] == "android"
    session.settings.choose("dialect", "auto")
    assert window.toolbar.dialects["auto"].isChecked()


def test_the_lab_speaks_another_language_too_and_stays_in_front(
    english, qtbot, window, session
):
    window.actions_by_name["show_lab"].trigger()
    bench = window.lab_page.bench
    session.settings.choose("language", "zh_CN")
    qtbot.waitUntil(lambda: window.toolbar.windowTitle() == "工具")
    assert window.shows_lab
    assert window.lab_page.bench is bench
    assert window.lab_page.catalogue.back.text() == "返回设计稿"
    QApplication.processEvents()
    window.show_mockups()
    assert window.mockup_pane.isVisible()


def test_the_lab_is_loaded_before_it_is_wanted(window, qtbot):
    window.load_lab_ahead()
    qtbot.waitUntil(lambda: not window.session.background.is_busy, timeout=30000)
    assert "pix2code_app.gui.lab.opening" in sys.modules
    window.actions_by_name["show_lab"].trigger()
    assert window.shows_lab


def test_the_chosen_targets_are_loaded_before_the_first_mockup(
    session, qtbot, monkeypatch
):
    built = []
    make = sessions.build

    def watched(*args, **options):
        built.append(make(*args, **options))

    monkeypatch.setattr(sessions, "build", watched)
    session.settings.choose("ios", False)
    session.compile_ahead()
    qtbot.waitUntil(lambda: not session.background.is_busy)
    assert [one.files.keys() for one in built] == [{"html", "android"}]
    assert not session.queue.items


def test_the_window_is_told_that_the_network_is_warm(session, qtbot):
    with qtbot.waitSignal(session.reading.warmed):
        session.warm_up()
    assert session.reading.model_facts == ("fake", "cpu")
