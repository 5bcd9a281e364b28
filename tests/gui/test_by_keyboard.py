"""The window is used without a mouse, and read out to who cannot see it."""

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

from pix2code_app.gui.dialogs import AboutDialog, SettingsDialog, ShortcutsDialog


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
    session.select("1.0.2")
    window.actions_by_verb["remarks"].trigger()
    QApplication.processEvents()
    assert len(reached_by_tab(window)) > 15
    assert nameless(window) == []


@pytest.mark.parametrize("make", [SettingsDialog, ShortcutsDialog, AboutDialog])
def test_all_that_tab_reaches_in_a_dialog_has_a_name(qtbot, window, session, make):
    about = {AboutDialog: (session, print, window), ShortcutsDialog: (window,)}
    dialog = make(*about.get(make, (session, window)))
    qtbot.addWidget(dialog)
    dialog.show()
    assert reached_by_tab(dialog)
    assert nameless(dialog) == []


def test_all_that_tab_reaches_in_the_lab_has_a_name(window):
    window.actions_by_verb["lab"].trigger()
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


@pytest.mark.parametrize(
    ("verb", "place"),
    [
        ("focus_queue", "queue_pane.rows"),
        ("focus_mockup", "mockup_pane.view"),
        ("focus_program", "dsl_pane.editor"),
        ("focus_code", "code_pane.code"),
        ("show_preview", "code_pane.tabs"),
        ("remarks", "dsl_pane.list"),
    ],
)
def test_a_key_goes_to_each_pane(qtbot, window, converted, verb, place):
    window.activateWindow()
    window.actions_by_verb[verb].trigger()
    wanted = window
    for name in place.split("."):
        wanted = getattr(wanted, name)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is wanted)


def test_a_file_let_go_over_any_pane_reaches_the_window(window, converted):
    greedy = [
        type(one).__name__
        for one in window.findChildren(QWidget)
        if one.acceptDrops() and isinstance(one, QAbstractScrollArea)
    ]
    assert greedy == []
