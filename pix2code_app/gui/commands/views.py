"""Commands of the menus View and Help: panes, the lab, and the small windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from pix2code_app.gui.dialogs.dialogs import (
    AboutDialog,
    Palette,
    SettingsDialog,
    ShortcutsDialog,
)
from pix2code_app.gui.panes.code_pane import PREVIEW

if TYPE_CHECKING:
    from pix2code_app.gui.commands.window import Window


def focus_queue(window: Window) -> None:
    """Go to the queue."""
    window.bring(window.queue_pane)
    window.queue_pane.rows.setFocus()


def focus_mockup(window: Window) -> None:
    """Go to the picture."""
    window.bring(window.mockup_pane)
    window.mockup_pane.focus()


def focus_program(window: Window) -> None:
    """Go to the program."""
    window.bring(window.dsl_pane)
    window.dsl_pane.editor.setFocus()


def focus_code(window: Window) -> None:
    """Go to the code, from another tab to that of a target."""
    pane = window.code_pane
    window.bring(pane)
    pane.show_tab(pane.target)
    pane.code.setFocus()


def show_lab(window: Window) -> None:
    """Go to the lab, or back to the mockups."""
    window.toggle_lab()


def show_preview(window: Window) -> None:
    """Go to the preview."""
    pane = window.code_pane
    window.bring(pane)
    pane.show_tab(PREVIEW)
    pane.tabs.setFocus()


def show_diagnostics(window: Window) -> None:
    """Go to the list of what is worth a look."""
    window.bring(window.dsl_pane)
    window.dsl_pane.show_diagnostics()


def zoom_in(window: Window) -> None:
    """Show the mockup larger."""
    window.mockup_pane.zoom(1.25)


def zoom_out(window: Window) -> None:
    """Show the mockup smaller."""
    window.mockup_pane.zoom(0.8)


def zoom_fit(window: Window) -> None:
    """Show the whole mockup."""
    window.mockup_pane.fit()


def toggle_boxes(window: Window) -> None:
    """Show or hide the boxes."""
    settings = window.session.settings
    settings.choose("boxes", not settings["boxes"])


def toggle_dock(window: Window) -> None:
    """Fold program and code away, or show them again."""
    window.toggle_dock()


def show_all_panes(window: Window) -> None:
    """Show every pane again."""
    window.maximise(None)


def show_settings(window: Window) -> None:
    """Choose."""
    SettingsDialog(window.session, window).open()


def show_palette(window: Window) -> None:
    """Find an action by its name."""
    dialog = Palette(window.actions_by_name, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    area = window.rect()
    corner = window.mapToGlobal(area.topLeft())
    dialog.move(corner.x() + (area.width() - 480) // 2, corner.y() + 96)
    dialog.show()
    dialog.search.setFocus()


def show_shortcuts(window: Window) -> None:
    """Show the keys of every action."""
    ShortcutsDialog(window.actions_by_name, window).open()


def show_about(window: Window) -> None:
    """Show versions."""
    session = window.session
    AboutDialog(session, session.noticed.emit, window).open()
