"""The window is used without a mouse, and read out to who cannot see it."""

from operator import attrgetter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QScrollBar,
    QWidget,
)

from pix2code_app.gui.action_table import ACTIONS, LEFT_OUT_IN_LAB
from pix2code_app.gui.dialogs.dialogs import (
    AboutDialog,
    SettingsDialog,
    ShortcutsDialog,
)


def reached_by_tab(shown):
    """Every visible widget that the key Tab stops at, in its order."""
    found, widget = [], shown.nextInFocusChain()
    while widget is not shown:
        stops = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if stops and widget.isVisible() and widget.isEnabled():
            found.append(widget)
        widget = widget.nextInFocusChain()
    return [one for one in found if shown.isAncestorOf(one) and not is_part(one)]


def is_part(widget):
    """Whether the widget around it has the focus in its place."""
    around = widget.parentWidget()
    is_viewport = isinstance(around, QAbstractScrollArea) and (
        around.viewport() is widget
    )
    return is_viewport or isinstance(around, QAbstractSpinBox)


def read_out(widget):
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def nameless(shown):
    return [
        f"{type(one).__name__} {one.objectName()} in {type(one.parent()).__name__}"
        for one in reached_by_tab(shown)
        if not read_out(one) and not isinstance(one, QScrollBar)
    ]


def test_all_that_tab_reaches_has_a_name(window, session, converted):
    session.selection.select("1.0.2")
    window.actions_by_name["show_diagnostics"].trigger()
    QApplication.processEvents()
    assert len(reached_by_tab(window)) > 15
    assert nameless(window) == []


@pytest.mark.parametrize("make", [SettingsDialog, ShortcutsDialog, AboutDialog])
def test_all_that_tab_reaches_in_a_dialog_has_a_name(qtbot, window, session, make):
    about = {
        AboutDialog: (session, print, window),
        ShortcutsDialog: (window.actions_by_name, window),
    }
    dialog = make(*about.get(make, (session, window)))
    qtbot.addWidget(dialog)
    dialog.show()
    assert reached_by_tab(dialog)
    assert nameless(dialog) == []


def test_all_that_tab_reaches_in_the_lab_has_a_name(window):
    window.actions_by_name["show_lab"].trigger()
    page = window.lab_page
    for tab in range(page.tabs.count()):
        page.tabs.setCurrentIndex(tab)
        QApplication.processEvents()
        assert nameless(page) == []


def test_tab_goes_through_the_panes_from_left_to_right(window, converted):
    panes = list(window.panes)
    order = [
        next((pane for pane in panes if pane.isAncestorOf(one)), None)
        for one in reached_by_tab(window)
    ]
    visited = list(dict.fromkeys(pane for pane in order if pane is not None))
    assert visited == panes


PLACES = {
    "focus_queue": "queue_pane.rows",
    "focus_mockup": "mockup_pane.view",
    "focus_program": "dsl_pane.editor",
    "focus_code": "code_pane.code",
    "show_preview": "code_pane.tabs",
    "show_diagnostics": "dsl_pane.list",
}
"""Where each of these actions goes."""


def goes(qtbot, window, verb):
    """Whether an action goes to its place, and that can be seen."""
    window.activateWindow()
    window.actions_by_name[verb].trigger()
    wanted = attrgetter(PLACES[verb])(window)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is wanted, timeout=2000)
    return wanted.isVisible()


@pytest.mark.parametrize("width", [1000, 1300])
def test_a_key_goes_to_each_pane(qtbot, window, converted, width):
    window.resize(width, 700)
    assert all(goes(qtbot, window, verb) for verb in PLACES)


def test_a_key_goes_to_each_pane_from_the_lab(qtbot, window, converted):
    for verb in PLACES:
        window.toggle_lab()
        assert goes(qtbot, window, verb)
        assert not window.shows_lab


@pytest.mark.parametrize("width", [1000, 1300])
def test_a_key_goes_to_each_pane_though_another_was_alone(
    qtbot, window, converted, width
):
    window.resize(width, 700)
    for alone in (window.queue_pane, window.mockup_pane, window.code_pane):
        for verb in PLACES:
            window.maximise(None)
            window.maximise(alone)
            assert goes(qtbot, window, verb)


@pytest.mark.parametrize("tab", ["preview", "program"])
def test_the_key_of_the_code_goes_there_from_any_tab(qtbot, window, converted, tab):
    window.resize(1000, 700)
    window.code_pane.show_tab(tab)
    assert goes(qtbot, window, "focus_code")
    assert window.code_pane.shown == "html"


@pytest.mark.parametrize(
    ("alone", "seen"), [("queue_pane", "mockup_pane"), ("dsl_pane", "dsl_pane")]
)
def test_a_doubt_is_gone_to_where_it_can_be_seen(
    window, session, converted, alone, seen
):
    window.maximise(getattr(window, alone))
    window.toggle_lab()
    window.actions_by_name["next_doubt"].trigger()
    assert session.selection.node == converted.doubts[0]
    assert getattr(window, seen).isVisible()


def test_keys_in_the_lab_change_no_mockup(qtbot, window, session, converted, settled):
    session.selection.select("1.0.2")
    window.actions_by_name["duplicate"].trigger()
    settled()
    text = converted.snapshot.text
    window.actions_by_name["show_lab"].trigger()
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert converted.snapshot.text == text
    enabled = {verb for verb, one in window.actions_by_name.items() if one.isEnabled()}
    assert not enabled & LEFT_OUT_IN_LAB
    window.actions_by_name["show_lab"].trigger()
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert converted.snapshot.text != text


def test_what_is_left_out_in_the_lab_is_every_change_of_a_mockup():
    verbs = {line.name for line in ACTIONS}
    assert verbs >= LEFT_OUT_IN_LAB
    assert {line.name for line in ACTIONS if line.on_element} <= LEFT_OUT_IN_LAB


def test_a_file_let_go_over_any_pane_reaches_the_window(window, converted):
    greedy = [
        type(one).__name__
        for one in window.findChildren(QWidget)
        if one.acceptDrops() and isinstance(one, QAbstractScrollArea)
    ]
    assert greedy == []


def test_without_a_mockup_the_keys_lead_to_the_ways_in(window):
    window.actions_by_name["focus_mockup"].trigger()
    assert window.focusWidget() is window.mockup_pane.empty.first
