"""Commands of the menus Edit and Element: undoing, doubts, and what is selected."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QUrl
from PySide6.QtGui import QDesktopServices

from pix2code_app import paths
from pix2code_app.gui.dialogs.teaching import BoxOnPicture, ExampleDialog, part_of
from pix2code_app.gui.model import edits
from pix2code_app.gui.words.language import tr

if TYPE_CHECKING:
    from pix2code_app.gui.commands.window import Window


def undo(window: Window) -> None:
    """Undo the last change of the current mockup."""
    window.session.document.undo_group.undo()


def redo(window: Window) -> None:
    """Do again what was undone."""
    window.session.document.undo_group.redo()


def next_doubt(window: Window) -> None:
    """Go to the next element in doubt."""
    window.bring_elements()
    window.session.document.next_doubt()


def deselect(window: Window) -> None:
    """Select nothing."""
    window.session.selection.select(None)


def rename(window: Window) -> None:
    """Go to the choice of the selected element's kind."""
    kind = window.element_bar.kind
    kind.setFocus(Qt.FocusReason.ShortcutFocusReason)
    kind.showPopup()


def retext(window: Window) -> None:
    """Write the selected element's words, on the picture where it has a place."""
    text = window.element_bar.text
    if window.mockup_pane.view.edit_text():
        return
    if text.isVisible():
        text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        text.selectAll()


def teach(window: Window) -> None:
    """Have a box drawn around an icon, and keep it as an example."""
    item = window.session.document.item
    if item is None or item.image is None:
        return
    view = window.mockup_pane.view
    window.bring(window.mockup_pane)
    for drawing in view.viewport().findChildren(BoxOnPicture):
        drawing.close()
    BoxOnPicture(view, window.session).drawn.connect(partial(_on_taught, window))


def show_examples(window: Window) -> None:
    """Open the folder of the examples in the file manager."""
    if paths.examples().is_dir():
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(paths.examples())))
    else:
        window.session.refused.emit(tr("There are no examples yet."))


def duplicate(window: Window) -> None:
    """Put an equal element after the selected one."""
    window.session.document.change(edits.duplicate, tr("duplicating"))


def delete(window: Window) -> None:
    """Remove the selected element."""
    window.session.document.change(edits.delete, tr("deleting"))


def move_up(window: Window) -> None:
    """Exchange the selected element with the one before it."""
    window.session.document.change(partial(edits.move, step=-1), tr("moving"))


def move_down(window: Window) -> None:
    """Exchange the selected element with the one after it."""
    window.session.document.change(partial(edits.move, step=1), tr("moving"))


def _on_taught(window: Window, box: QRectF) -> None:
    item = window.session.document.item
    if item is not None and item.image is not None:
        part = part_of(item.image, box)
        ExampleDialog(window.session, part, window).open()
