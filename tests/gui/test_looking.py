"""Panes are maximised and folded, the mockup is zoomed."""

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QToolButton

from pix2code_app.gui.main_window import MainWindow


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
    window.actions_by_name["focus_program"].trigger()
    assert window.dsl_pane.isVisible()
    assert not window.code_pane.code.isVisible()
    window.resize(1300, 700)
    assert window.dsl_pane.isVisible()
    assert window.code_pane.code.isVisible()
    assert window.dsl_pane in window.panes


def maximise(qtbot, pane):
    qtbot.mouseDClick(pane.header, Qt.MouseButton.LeftButton)


def seen(window):
    return [pane for pane in window.panes if pane.isVisible()]


def test_a_program_that_is_alone_stays_in_sight_where_the_window_is_narrowed(
    qtbot, window, converted
):
    window.resize(1300, 700)
    maximise(qtbot, window.dsl_pane)
    window.resize(1000, 700)
    assert seen(window) == [window.code_pane]
    assert window.dsl_pane.isVisible()
    assert window.code_pane.shown == "program"
    window.resize(1300, 700)
    assert seen(window) == [window.dsl_pane]


@pytest.mark.parametrize("name", ["queue_pane", "mockup_pane", "code_pane"])
def test_a_pane_that_is_alone_stays_alone_at_every_width(
    qtbot, window, converted, name
):
    window.resize(1300, 700)
    pane = getattr(window, name)
    maximise(qtbot, pane)
    for width in (1000, 1300):
        window.resize(width, 700)
        assert seen(window) == [pane]
    maximise(qtbot, pane)
    assert seen(window) == list(window.panes)


def test_a_double_click_on_the_program_that_is_a_tab_maximises_the_tab(
    qtbot, window, converted
):
    window.resize(1000, 700)
    window.actions_by_name["focus_program"].trigger()
    maximise(qtbot, window.dsl_pane)
    assert seen(window) == [window.code_pane]
    maximise(qtbot, window.dsl_pane)
    assert seen(window) == list(window.panes)


def test_the_mockup_is_zoomed_and_fitted(window, converted):
    view = window.mockup_pane.view
    fitted = view.scale_now
    window.actions_by_name["zoom_in"].trigger()
    assert view.scale_now > fitted
    window.actions_by_name["zoom_fit"].trigger()
    assert view.scale_now == pytest.approx(fitted, rel=0.05)


def test_in_a_very_narrow_window_every_tool_can_be_seen(qtbot, window, converted):
    toolbar = window.toolbar
    window.resize(window.minimumSize())
    assert (window.width(), window.height()) == (640, 440)
    buttons = [
        button
        for action in toolbar.actions()
        if action.isVisible()
        and isinstance(button := toolbar.widgetForAction(action), QToolButton)
    ]
    assert toolbar.widgetForAction(window.actions_by_name["show_lab"]) in buttons
    qtbot.waitUntil(lambda: all(button.isVisible() for button in buttons))
    assert all(toolbar.rect().contains(button.geometry()) for button in buttons)
    style = Qt.ToolButtonStyle
    assert toolbar.toolButtonStyle() == style.ToolButtonIconOnly
    window.resize(1280, 800)
    assert toolbar.toolButtonStyle() == style.ToolButtonTextBesideIcon


def test_the_first_window_is_no_larger_than_the_screen(qtbot, session, tmp_path):
    state = QSettings(str(tmp_path / "new.ini"), QSettings.Format.IniFormat)
    window = MainWindow(session=session, state=state)
    qtbot.addWidget(window)
    room = window.screen().availableSize()
    assert window.size() == window.size().boundedTo(room)
    window.close()


def test_the_code_is_folded_away_and_comes_back_when_it_is_gone_to(window, converted):
    tall = window.mockup_pane.height()
    window.actions_by_name["toggle_dock"].trigger()
    assert not window.code_pane.isVisible()
    assert not window.dsl_pane.isVisible()
    assert window.mockup_pane.isVisible()
    assert window.mockup_pane.height() > tall
    window.actions_by_name["focus_code"].trigger()
    assert window.code_pane.isVisible()
    assert window.dsl_pane.isVisible()
