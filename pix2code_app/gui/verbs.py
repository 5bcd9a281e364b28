"""What every action of the table does, under the name that it has there."""

from __future__ import annotations

import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSettings, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog

from pix2code_app import paths
from pix2code_app.files import write_files
from pix2code_app.gui.dialogs.capture import Capture
from pix2code_app.gui.dialogs.dialogs import (
    AboutDialog,
    Palette,
    SettingsDialog,
    ShortcutsDialog,
)
from pix2code_app.gui.dialogs.exporting import Exporting, Files, files_of, files_of_all
from pix2code_app.gui.dialogs.teaching import BoxOnPicture, ExampleDialog, part_of
from pix2code_app.gui.model import edits
from pix2code_app.gui.panes.code_pane import PREVIEW
from pix2code_app.gui.words.language import tr
from pix2code_app.gui.work import importing as bringing_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from pix2code_app.gui.main_window import MainWindow
    from pix2code_app.gui.model.items import Item

_RECENT = 10


class Verbs:
    """Bound to one window; asks what is to be asked, then tells the session."""

    def __init__(self, window: MainWindow, state: QSettings) -> None:
        self._window = window
        self._session = window.session
        self._state = state
        self._scratch: tempfile.TemporaryDirectory[str] | None = None
        self.exporting = Exporting(self._session, window)
        self.capturing = Capture(window, self._on_captured)

    def take_words(self) -> None:
        """Have words that are still being typed written; every action begins so."""
        self._session.take_words()

    # File

    def open_files(self) -> None:
        """Ask for pictures and programs."""
        from pix2code_app.mockups.opening import SUFFIXES

        patterns = " ".join(f"*{suffix}" for suffix in sorted({*SUFFIXES, ".gui"}))
        names, _ = QFileDialog.getOpenFileNames(
            self._window, tr("Open"), "", f"{tr('Mockups and programs')} ({patterns})"
        )
        self.open_paths([Path(name) for name in names])

    def open_folder(self) -> None:
        """Ask for a folder of pictures."""
        name = QFileDialog.getExistingDirectory(self._window, tr("Open a folder"))
        if name:
            self.open_paths([Path(name)])

    def open_paths(self, places: list[Path]) -> None:
        """Open files and folders, and remember them."""
        added = self._session.add_paths(places)
        if added:
            recent = [str(item.path.resolve()) for item in added]
            known = [path for path in self.recent() if path not in recent]
            self._state.setValue("recent", [*recent, *known][:_RECENT])

    def recent(self) -> list[str]:
        """Files opened lately, the latest first, as long as they are there."""
        kept = self._state.value("recent", [])
        names = kept if isinstance(kept, list) else [kept]
        return [str(name) for name in names if name and Path(str(name)).exists()]

    def paste(self) -> None:
        """Take a mockup from the clipboard."""
        bringing_in.take(
            self._session, QGuiApplication.clipboard().mimeData(), tr("pasted")
        )

    def capture(self) -> None:
        """Take a mockup from the screen."""
        self.capturing.begin()

    def convert(self) -> None:
        """Read the current mockup, anew if it was read."""
        self._session.convert()

    def convert_all(self) -> None:
        """Read every mockup."""
        self._session.convert_all()

    def stop(self) -> None:
        """End the reading."""
        self._session.stop()

    def save_program(self) -> None:
        """Save the DSL text and its pictures; what it came from suggests the place."""
        item = self._session.current
        if item is None:
            return
        beside = item.path.with_suffix(".gui")
        suggested = beside.name if self._session.is_draft(item) else str(beside)
        place = self.exporting.ask_file(suggested, "DSL (*.gui)")
        if place is None or not self.exporting.save_program(item, place):
            return
        if item.undo is not None:
            item.undo.setClean()
        self._session.item_changed.emit(item)
        self._session.noticed.emit(tr("Saved as {path}", path=str(place)))

    def export_folder(self) -> None:
        """All targets of the current mockup into a folder."""
        self._export(files_of)

    def export_zip(self) -> None:
        """All targets of the current mockup as a zip."""
        item, exporting = self._session.current, self.exporting
        if item is None:
            return

        def export() -> None:
            name = f"{Path(item.name).stem}.zip"
            place = exporting.ask_file(name, "Zip (*.zip)")
            if place is not None:
                exporting.to_zip(files_of(item), place)

        exporting.once_built([item], export)

    def export_target(self) -> None:
        """The target that is shown, into a folder."""
        self._export(partial(files_of, target=self._window.code_pane.target))

    def export_all(self) -> None:
        """Every mockup into a folder of its own."""
        items = tuple(self._session.items)

        def export() -> None:
            folder = self.exporting.ask_folder()
            if folder is not None:
                self.exporting.to_folder(files_of_all(items), folder)

        self.exporting.once_built(items, export)

    def reveal(self) -> None:
        """Open the last export in the file manager."""
        last = self._session.last_export
        if last is not None:
            place = last if last.is_dir() else last.parent
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(place)))

    def dragged_file(self, target: str, name: str) -> Path | None:
        """A copy of a generated file, to be dragged out of the window."""
        item = self._session.current
        if item is None or name not in item.built.files.get(target, {}):
            return None
        if self._scratch is None:
            self._scratch = tempfile.TemporaryDirectory(prefix="pix2code-")
        folder = Path(self._scratch.name) / str(item.number) / target
        content = item.built.files[target][name]
        return write_files({Path(name).name: content}, folder, force=True)[0]

    def remove(self) -> None:
        """Take the current mockup out of the queue."""
        if self._session.current is not None:
            self._session.remove_item(self._session.current)

    def quit(self) -> None:
        """Close the window."""
        self._window.close()

    def close(self) -> None:
        """Remove what was written only to be dragged out."""
        if self._scratch is not None:
            self._scratch.cleanup()

    # Edit and element

    def undo(self) -> None:
        """Undo the last change of the current mockup."""
        self._session.undo_group.undo()

    def redo(self) -> None:
        """Do again what was undone."""
        self._session.undo_group.redo()

    def copy_file(self) -> None:
        """Copy the file that is shown."""
        self._window.code_pane.copy_file()

    def next_doubt(self) -> None:
        """Go to the next element in doubt."""
        self._window.bring_elements()
        self._session.next_doubt()

    def deselect(self) -> None:
        """Select nothing."""
        self._session.select(None)

    def rename(self) -> None:
        """Go to the choice of the selected element's kind."""
        bar = self._window.element_bar
        bar.kind.setFocus(Qt.FocusReason.ShortcutFocusReason)
        bar.kind.showPopup()

    def retext(self) -> None:
        """Write the selected element's words, on the picture where it has a place."""
        bar = self._window.element_bar
        if self._window.mockup_pane.view.edit_text():
            return
        if bar.text.isVisible():
            bar.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
            bar.text.selectAll()

    def teach(self) -> None:
        """Have a box drawn around an icon, and keep it as an example."""
        item = self._session.current
        if item is None or item.image is None:
            return
        view = self._window.mockup_pane.view
        self._window.bring(self._window.mockup_pane)
        for drawing in view.viewport().findChildren(BoxOnPicture):
            drawing.close()
        BoxOnPicture(view, self._session).drawn.connect(self._on_taught)

    def show_examples(self) -> None:
        """Open the folder of the examples in the file manager."""
        if paths.examples().is_dir():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(paths.examples())))
        else:
            self._session.refused.emit(tr("There are no examples yet."))

    def duplicate(self) -> None:
        """Put an equal element after the selected one."""
        self._session.change(edits.duplicate, tr("duplicating"))

    def delete(self) -> None:
        """Remove the selected element."""
        self._session.change(edits.delete, tr("deleting"))

    def move_up(self) -> None:
        """Exchange the selected element with the one before it."""
        self._session.change(lambda s, m, n: edits.move(s, m, n, -1), tr("moving"))

    def move_down(self) -> None:
        """Exchange the selected element with the one after it."""
        self._session.change(lambda s, m, n: edits.move(s, m, n, 1), tr("moving"))

    # View and help

    def focus_queue(self) -> None:
        """Go to the queue."""
        self._window.bring(self._window.queue_pane)
        self._window.queue_pane.rows.setFocus()

    def focus_mockup(self) -> None:
        """Go to the picture."""
        self._window.bring(self._window.mockup_pane)
        self._window.mockup_pane.focus()

    def focus_program(self) -> None:
        """Go to the program."""
        self._window.bring(self._window.dsl_pane)
        self._window.dsl_pane.editor.setFocus()

    def focus_code(self) -> None:
        """Go to the code, from another tab to that of a target."""
        pane = self._window.code_pane
        self._window.bring(pane)
        pane.show_tab(pane.target)
        pane.code.setFocus()

    def lab(self) -> None:
        """Go to the lab, or back to the mockups."""
        self._window.toggle_lab()

    def show_preview(self) -> None:
        """Go to the preview."""
        pane = self._window.code_pane
        self._window.bring(pane)
        pane.show_tab(PREVIEW)
        pane.tabs.setFocus()

    def remarks(self) -> None:
        """Go to the list of what is worth a look."""
        self._window.bring(self._window.dsl_pane)
        self._window.dsl_pane.show_remarks()

    def zoom_in(self) -> None:
        """Show the mockup larger."""
        self._window.mockup_pane.view.zoom(1.25)

    def zoom_out(self) -> None:
        """Show the mockup smaller."""
        self._window.mockup_pane.view.zoom(0.8)

    def zoom_fit(self) -> None:
        """Show the whole mockup."""
        self._window.mockup_pane.view.fit()

    def toggle_boxes(self) -> None:
        """Show or hide the boxes."""
        self._session.choose("boxes", not self._session.settings["boxes"])

    def show_all_panes(self) -> None:
        """Show every pane again."""
        self._window.maximise(None)

    def settings(self) -> None:
        """Choose."""
        SettingsDialog(self._session, self._window).open()

    def palette(self) -> None:
        """Find an action by its name."""
        dialog = Palette(self._window.actions_by_verb, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        area = self._window.rect()
        corner = self._window.mapToGlobal(area.topLeft())
        dialog.move(corner.x() + (area.width() - 480) // 2, corner.y() + 96)
        dialog.show()
        dialog.search.setFocus()

    def shortcuts(self) -> None:
        """Show the keys of every action."""
        ShortcutsDialog(self._window).open()

    def about(self) -> None:
        """Show versions."""
        say = self._session.noticed.emit
        AboutDialog(self._session, say, self._window).open()

    def _export(self, files: Callable[[Item], Files]) -> None:
        """Some files of the current mockup into a folder that is asked for."""
        item, exporting = self._session.current, self.exporting
        if item is None:
            return

        def export() -> None:
            folder = exporting.ask_folder()
            if folder is not None:
                exporting.to_folder(files(item), folder)

        exporting.once_built([item], export)

    def _on_taught(self, box: QRectF) -> None:
        item = self._session.current
        if item is not None and item.image is not None:
            part = part_of(item.image, box)
            ExampleDialog(self._session, part, self._window).open()

    def _on_captured(self, image: QImage) -> None:
        self._session.add_image(image, tr("capture"))
