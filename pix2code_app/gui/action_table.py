"""Everything that can be done, as one table.

Menus, toolbar, command palette and the page of shortcuts are made from it; adding an
action is adding a line, and a function that does it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pix2code_app.gui.actions import Action
from pix2code_app.gui.commands import elements, files, views

if TYPE_CHECKING:
    from pix2code_app.gui.model.session import Session


def _has_item(session: Session) -> bool:
    return session.document.item is not None


def _has_items(session: Session) -> bool:
    return bool(session.queue.items)


def _has_picture(session: Session) -> bool:
    return session.document.item is not None and session.document.item.is_picture


def _has_text(session: Session) -> bool:
    return session.document.item is not None and bool(
        session.document.item.snapshot.text
    )


def _has_code(session: Session) -> bool:
    return (
        session.document.item is not None
        and session.document.item.built.screen is not None
    )


def _has_code_anywhere(session: Session) -> bool:
    return any(item.built.screen is not None for item in session.queue.items)


def _has_exported(session: Session) -> bool:
    return session.last_export is not None


def _has_selection(session: Session) -> bool:
    return session.selection.node is not None


def _has_doubts(session: Session) -> bool:
    return session.document.item is not None and bool(session.document.item.doubts)


def _has_diagnostics(session: Session) -> bool:
    return session.document.item is not None and bool(session.document.item.diagnostics)


def _can_undo(session: Session) -> bool:
    return session.document.undo_group.canUndo()


def _can_redo(session: Session) -> bool:
    return session.document.undo_group.canRedo()


def _is_reading(session: Session) -> bool:
    return session.is_reading


ACTIONS: tuple[Action, ...] = (
    Action(files.open_files, "Open…", "File", "Ctrl+O", "open"),
    Action(files.open_folder, "Open a folder…", "File", "Ctrl+Shift+O"),
    Action(files.paste, "Paste a mockup", "File", "Ctrl+V", "paste", short="Paste"),
    Action(
        files.capture,
        "Capture the screen",
        "File",
        "Ctrl+Shift+C",
        "capture",
        short="Capture",
    ),
    Action(
        files.convert,
        "Convert",
        "File",
        "Ctrl+Return",
        "convert",
        _has_picture,
    ),
    Action(
        files.convert_all,
        "Convert all",
        "File",
        "Ctrl+Shift+Return",
        when=_has_items,
        variant_of="convert",
    ),
    Action(files.stop, "Stop", "File", "", "stop", _is_reading),
    Action(files.save_program, "Save the program…", "File", "Ctrl+S", when=_has_text),
    Action(
        files.export_folder,
        "Export…",
        "File",
        "Ctrl+E",
        "export",
        _has_code,
    ),
    Action(
        files.export_zip,
        "Export as zip…",
        "File",
        when=_has_code,
        variant_of="export_folder",
    ),
    Action(
        files.export_target,
        "Export this target…",
        "File",
        when=_has_code,
        variant_of="export_folder",
    ),
    Action(
        files.export_all,
        "Export all mockups…",
        "File",
        "Ctrl+Shift+E",
        when=_has_code_anywhere,
        variant_of="export_folder",
    ),
    Action(files.reveal, "Show the last export", "File", "", "reveal", _has_exported),
    Action(files.remove, "Remove from the queue", "File", when=_has_item),
    Action(files.close_window, "Quit", "File", "Ctrl+Q"),
    Action(elements.undo, "Undo", "Edit", "Ctrl+Z", "undo", _can_undo),
    Action(elements.redo, "Redo", "Edit", "Ctrl+Shift+Z", "redo", _can_redo),
    Action(files.copy_file, "Copy this file", "Edit", "", "copy", _has_code),
    Action(elements.next_doubt, "Next doubt", "Edit", "F8", "doubt", _has_doubts),
    Action(views.show_lab, "Models lab", "View", "Ctrl+L", "lab"),
    Action(views.show_settings, "Settings…", "Edit", "Ctrl+,", "settings"),
    Action(elements.teach, "Teach an icon…", "Element", "Ctrl+T", "", _has_picture),
    Action(elements.show_examples, "Show the examples", "Element"),
    Action(elements.deselect, "Select nothing", "Element", "", when=_has_selection),
    Action(
        elements.rename,
        "Change the kind",
        "Element",
        "Return",
        "",
        _has_selection,
        True,
    ),
    Action(
        elements.retext, "Change the text", "Element", "F2", "", _has_selection, True
    ),
    Action(
        elements.duplicate,
        "Duplicate",
        "Element",
        "Ctrl+D",
        "duplicate",
        _has_selection,
        True,
    ),
    Action(
        elements.move_up, "Move up", "Element", "Alt+Up", "up", _has_selection, True
    ),
    Action(
        elements.move_down,
        "Move down",
        "Element",
        "Alt+Down",
        "down",
        _has_selection,
        True,
    ),
    Action(elements.delete, "Delete", "Element", "Del", "delete", _has_selection, True),
    Action(views.focus_queue, "Go to the mockups", "View", "Ctrl+1"),
    Action(views.focus_mockup, "Go to the picture", "View", "Ctrl+2"),
    Action(views.focus_program, "Go to the program", "View", "Ctrl+3"),
    Action(views.focus_code, "Go to the code", "View", "Ctrl+4"),
    Action(views.show_preview, "Show the preview", "View", "Ctrl+5"),
    Action(
        views.show_diagnostics,
        "Go to the remarks",
        "View",
        "Ctrl+6",
        when=_has_diagnostics,
    ),
    Action(views.zoom_in, "Zoom in", "View", "Ctrl++", when=_has_picture),
    Action(views.zoom_out, "Zoom out", "View", "Ctrl+-", when=_has_picture),
    Action(views.zoom_fit, "Fit the mockup", "View", "Ctrl+0", "fit", _has_picture),
    Action(views.toggle_boxes, "Show or hide boxes", "View", "Ctrl+B", "boxes"),
    Action(views.toggle_dock, "Show or hide the code", "View", "Ctrl+J"),
    Action(views.show_all_panes, "Show all panes", "View", "Ctrl+9"),
    Action(views.show_palette, "Do anything…", "Help", "Ctrl+K"),
    Action(views.show_shortcuts, "Shortcuts", "Help", "F1", "help"),
    Action(views.show_about, "About pix2code", "Help"),
)

LEFT_OUT_IN_LAB = frozenset(
    (
        *("convert", "convert_all", "save_program", "remove", "copy_file"),
        *("export_folder", "export_zip", "export_target", "export_all"),
        *("undo", "redo", "deselect", "rename", "retext", "teach"),
        *("duplicate", "move_up", "move_down", "delete"),
        *("zoom_in", "zoom_out", "zoom_fit", "toggle_boxes", "toggle_dock"),
        "show_all_panes",
    )
)
"""What acts on mockups, which are not seen while the lab is; going to them is none."""
