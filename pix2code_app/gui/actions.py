"""Everything that can be done, as one table.

Menus, toolbar, command palette and the page of shortcuts are made from it; adding an
action is adding a line.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from pix2code_app.gui.widgets.icons import icon
from pix2code_app.gui.words.language import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from pix2code_app.gui.model.session import Session
    from pix2code_app.gui.verbs import Verbs
    from pix2code_app.gui.widgets.theme import Colours

Menu = Literal["File", "Edit", "Element", "View", "Help"]
Condition = Callable[["Session"], bool]


def _always(_: Session) -> bool:
    return True


def _has_item(session: Session) -> bool:
    return session.current is not None


def _has_items(session: Session) -> bool:
    return bool(session.items)


def _has_picture(session: Session) -> bool:
    return session.current is not None and session.current.is_picture


def _has_text(session: Session) -> bool:
    return session.current is not None and bool(session.current.snapshot.text)


def _has_code(session: Session) -> bool:
    return session.current is not None and session.current.built.screen is not None


def _has_code_anywhere(session: Session) -> bool:
    return any(item.built.screen is not None for item in session.items)


def _has_exported(session: Session) -> bool:
    return session.last_export is not None


def _has_selection(session: Session) -> bool:
    return session.selection is not None


def _has_doubts(session: Session) -> bool:
    return session.current is not None and bool(session.current.doubts)


def _has_remarks(session: Session) -> bool:
    return session.current is not None and bool(session.current.remarks)


def _can_undo(session: Session) -> bool:
    return session.undo_group.canUndo()


def _can_redo(session: Session) -> bool:
    return session.undo_group.canRedo()


def _is_reading(session: Session) -> bool:
    return session.is_reading


@dataclass(frozen=True, slots=True)
class Action:
    """One thing that can be done; `verb` names the method of `Verbs` that does it.

    `on_element` actions have their keys only where elements are walked, since an
    editor of text needs the same keys for itself. A `variant_of` another is found in
    that one's menu in the toolbar. `short` is what the toolbar says.
    """

    verb: str
    text: str
    menu: Menu
    keys: str = ""
    icon: str = ""
    when: Condition = _always
    on_element: bool = False
    variant_of: str = ""
    short: str = ""


ACTIONS = (
    Action("open_files", "Open…", "File", "Ctrl+O", "open"),
    Action("open_folder", "Open a folder…", "File", "Ctrl+Shift+O"),
    Action("paste", "Paste a mockup", "File", "Ctrl+V", "paste", short="Paste"),
    Action(
        "capture",
        "Capture the screen",
        "File",
        "Ctrl+Shift+C",
        "capture",
        short="Capture",
    ),
    Action(
        "convert",
        "Convert",
        "File",
        "Ctrl+Return",
        "convert",
        _has_picture,
    ),
    Action(
        "convert_all",
        "Convert all",
        "File",
        "Ctrl+Shift+Return",
        when=_has_items,
        variant_of="convert",
    ),
    Action("stop", "Stop", "File", "", "stop", _is_reading),
    Action("save_program", "Save the program…", "File", "Ctrl+S", when=_has_text),
    Action(
        "export_folder",
        "Export…",
        "File",
        "Ctrl+E",
        "export",
        _has_code,
    ),
    Action(
        "export_zip",
        "Export as zip…",
        "File",
        when=_has_code,
        variant_of="export_folder",
    ),
    Action(
        "export_target",
        "Export this target…",
        "File",
        when=_has_code,
        variant_of="export_folder",
    ),
    Action(
        "export_all",
        "Export all mockups…",
        "File",
        "Ctrl+Shift+E",
        when=_has_code_anywhere,
        variant_of="export_folder",
    ),
    Action("reveal", "Show the last export", "File", "", "reveal", _has_exported),
    Action("remove", "Remove from the queue", "File", when=_has_item),
    Action("quit", "Quit", "File", "Ctrl+Q"),
    Action("undo", "Undo", "Edit", "Ctrl+Z", "undo", _can_undo),
    Action("redo", "Redo", "Edit", "Ctrl+Shift+Z", "redo", _can_redo),
    Action("copy_file", "Copy this file", "Edit", "", "copy", _has_code),
    Action("next_doubt", "Next doubt", "Edit", "F8", "doubt", _has_doubts),
    Action("lab", "Models lab", "View", "Ctrl+L", "lab"),
    Action("settings", "Settings…", "Edit", "Ctrl+,", "settings"),
    Action("teach", "Teach an icon…", "Element", "Ctrl+T", "", _has_picture),
    Action("show_examples", "Show the examples", "Element"),
    Action("deselect", "Select nothing", "Element", "", when=_has_selection),
    Action("rename", "Change the kind", "Element", "Return", "", _has_selection, True),
    Action("retext", "Change the text", "Element", "F2", "", _has_selection, True),
    Action(
        "duplicate", "Duplicate", "Element", "Ctrl+D", "duplicate", _has_selection, True
    ),
    Action("move_up", "Move up", "Element", "Alt+Up", "up", _has_selection, True),
    Action(
        "move_down", "Move down", "Element", "Alt+Down", "down", _has_selection, True
    ),
    Action("delete", "Delete", "Element", "Del", "delete", _has_selection, True),
    Action("focus_queue", "Go to the mockups", "View", "Ctrl+1"),
    Action("focus_mockup", "Go to the picture", "View", "Ctrl+2"),
    Action("focus_program", "Go to the program", "View", "Ctrl+3"),
    Action("focus_code", "Go to the code", "View", "Ctrl+4"),
    Action("show_preview", "Show the preview", "View", "Ctrl+5"),
    Action("remarks", "Go to the remarks", "View", "Ctrl+6", when=_has_remarks),
    Action("zoom_in", "Zoom in", "View", "Ctrl++", when=_has_picture),
    Action("zoom_out", "Zoom out", "View", "Ctrl+-", when=_has_picture),
    Action("zoom_fit", "Fit the mockup", "View", "Ctrl+0", "fit", _has_picture),
    Action("toggle_boxes", "Show or hide boxes", "View", "Ctrl+B", "boxes"),
    Action("show_all_panes", "Show all panes", "View", "Ctrl+9"),
    Action("palette", "Do anything…", "Help", "Ctrl+K"),
    Action("shortcuts", "Shortcuts", "Help", "F1", "help"),
    Action("about", "About pix2code", "Help"),
)

LEFT_OUT_IN_LAB = frozenset(
    (
        *("convert", "convert_all", "save_program", "remove", "copy_file"),
        *("export_folder", "export_zip", "export_target", "export_all"),
        *("undo", "redo", "deselect", "rename", "retext", "teach"),
        *("duplicate", "move_up", "move_down", "delete"),
        *("zoom_in", "zoom_out", "zoom_fit", "toggle_boxes", "show_all_panes"),
    )
)
"""What acts on mockups, which are not seen while the lab is; going to them is none."""

_GAP = "\u2009"
"""Thin space, since Qt puts the text of a tool close to its icon."""

MENUS: tuple[Menu, ...] = ("File", "Edit", "Element", "View", "Help")


def make_actions(window: QWidget, verbs: Verbs) -> dict[str, QAction]:
    """An action of Qt for every line of the table, by the name of its verb."""
    made: dict[str, QAction] = {}
    for line in ACTIONS:
        action = QAction(tr(line.text), window)
        beside_icon = tr(line.short) if line.short else action.iconText()
        action.setIconText(f"{_GAP}{beside_icon}")
        keys = QKeySequence(line.keys)
        hint = keys.toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{tr(line.text)} ({hint})" if hint else tr(line.text))
        if line.keys:
            action.setShortcut(keys)
        if line.on_element:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(partial(_do, verbs, line.verb))
        made[line.verb] = action
    return made


def enable(
    actions: dict[str, QAction], session: Session, *, shows_lab: bool = False
) -> None:
    """Let be done what can be done now, and to what is seen."""
    for line in ACTIONS:
        is_seen = not (shows_lab and line.verb in LEFT_OUT_IN_LAB)
        actions[line.verb].setEnabled(is_seen and line.when(session))


def draw_icons(actions: dict[str, QAction], colours: Colours) -> None:
    """Give the actions their icons in the colours of the theme."""
    for line in ACTIONS:
        if line.icon:
            drawn = icon(line.icon, colours.ink, colours.line)
            actions[line.verb].setIcon(drawn)


def _do(verbs: Verbs, verb: str, *_: object) -> None:
    """Do it to what is seen, words that are still being typed among it."""
    verbs.take_words()
    getattr(verbs, verb)()
