"""Commands of the menu File: opening, reading, saving and exporting."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from pix2code_app.gui.dialogs.exporting import files_of, files_of_all
from pix2code_app.gui.words.language import tr
from pix2code_app.gui.work import importing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pix2code_app.gui.commands.window import Window
    from pix2code_app.gui.dialogs.exporting import Files
    from pix2code_app.gui.model.items import Item


def open_files(window: Window) -> None:
    """Ask for pictures and programs."""
    from pix2code_app.mockups.opening import SUFFIXES

    patterns = " ".join(f"*{suffix}" for suffix in sorted({*SUFFIXES, ".gui"}))
    names, _ = QFileDialog.getOpenFileNames(
        window, tr("Open"), "", f"{tr('Mockups and programs')} ({patterns})"
    )
    open_paths(window, [Path(name) for name in names])


def open_folder(window: Window) -> None:
    """Ask for a folder of pictures."""
    name = QFileDialog.getExistingDirectory(window, tr("Open a folder"))
    if name:
        open_paths(window, [Path(name)])


def open_paths(window: Window, places: Iterable[Path]) -> None:
    """Open files and folders, and remember them."""
    added = window.session.queue.add_paths(places)
    if added:
        window.recent.add(item.path for item in added)


def paste(window: Window) -> None:
    """Take a mockup from the clipboard."""
    data = QGuiApplication.clipboard().mimeData()
    importing.take(window.session, data, tr("pasted"))


def capture(window: Window) -> None:
    """Take a mockup from the screen."""
    window.capturing.begin()


def convert(window: Window) -> None:
    """Read the current mockup, anew if it was read."""
    window.session.convert()


def convert_all(window: Window) -> None:
    """Read every mockup."""
    window.session.convert(window.session.queue.items)


def stop(window: Window) -> None:
    """End the reading."""
    window.session.reading.stop()


def save_program(window: Window) -> None:
    """Save the DSL text and its pictures; what it came from suggests the place."""
    session = window.session
    item = session.document.item
    if item is None:
        return
    beside = item.path.with_suffix(".gui")
    suggested = beside.name if session.queue.is_draft(item) else str(beside)
    place = window.exporting.ask_file(suggested, "DSL (*.gui)")
    if place is None or not window.exporting.save_program(item, place):
        return
    if item.undo is not None:
        item.undo.setClean()
    session.queue.item_changed.emit(item)
    session.noticed.emit(tr("Saved as {path}", path=str(place)))


def export_folder(window: Window) -> None:
    """All targets of the current mockup into a folder with its name."""
    _export(window, lambda item: files_of_all([item]))


def export_zip(window: Window) -> None:
    """All targets of the current mockup as a zip."""
    item, exporting = window.session.document.item, window.exporting
    if item is None:
        return

    def export() -> None:
        name = f"{Path(item.name).stem}.zip"
        place = exporting.ask_file(name, "Zip (*.zip)")
        if place is not None:
            exporting.to_zip(files_of(item), place)

    exporting.once_built([item], export)


def export_target(window: Window) -> None:
    """The target that is shown, into a folder."""
    _export(window, partial(files_of, target=window.code_pane.target))


def export_all(window: Window) -> None:
    """Every mockup into a folder of its own."""
    items, exporting = tuple(window.session.queue.items), window.exporting

    def export() -> None:
        folder = exporting.ask_folder()
        if folder is not None:
            exporting.to_folder(files_of_all(items), folder)

    exporting.once_built(items, export)


def reveal(window: Window) -> None:
    """Open the last export in the file manager."""
    last = window.session.last_export
    if last is not None:
        place = last if last.is_dir() else last.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))


def remove(window: Window) -> None:
    """Take the current mockup out of the queue."""
    item = window.session.document.item
    if item is not None:
        window.session.queue.remove(item)


def close_window(window: Window) -> None:
    """Close the window."""
    window.close()


def copy_file(window: Window) -> None:
    """Copy the file that is shown."""
    window.code_pane.copy_file()


def _export(window: Window, files: Callable[[Item], Files]) -> None:
    """Some files of the current mockup into a folder that is asked for."""
    item, exporting = window.session.document.item, window.exporting
    if item is None:
        return

    def export() -> None:
        folder = exporting.ask_folder()
        if folder is not None:
            exporting.to_folder(files(item), folder)

    exporting.once_built([item], export)
