"""Writing an element's words where they stand, on the picture."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from pix2code_app.gui.model import edits
from pix2code_app.gui.words.language import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from pix2code_app.gui.model.session import Session

_LEAST = QSize(140, 30)


class TextOnPicture(QLineEdit):
    """A line over one element's box; Return takes it over, Escape leaves it.

    Going on to anything else takes it over too. Words stay where the program has to be
    mended first.
    """

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._node: str | None = None
        self.setObjectName("textOnPicture")
        self.setAccessibleName(tr("Text of the element"))
        self.returnPressed.connect(self.take_over)
        session.document.words_wanted.connect(self.take_over)
        session.document.shown.connect(self._on_current)
        self.hide()

    def begin(self, box: QRect, text: str) -> None:
        """Write the selected element's words, over its box in the parent's pixels."""
        size = box.size().expandedTo(_LEAST).boundedTo(self.parentWidget().size())
        place = QRect(box.topLeft(), size)
        room = self.parentWidget().rect()
        place.moveLeft(max(0, min(place.left(), room.right() - size.width())))
        place.moveTop(max(0, min(place.top(), room.bottom() - size.height())))
        self.setGeometry(place)
        self.setText(text)
        self._node = self._session.selection.node
        self.show()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def take_over(self) -> None:
        """Give the element that they were begun for the words."""
        node = self._node
        self._leave()
        if node is None or not self.isModified():
            return
        change = partial(edits.write, words=self.text())
        if not self._session.document.change(change, tr("changing the text"), node):
            self._node = node
            self.show()

    def _leave(self) -> None:
        self._node = None
        had_focus = self.window().focusWidget() is self
        self.hide()
        if had_focus:
            self.parentWidget().setFocus()

    def _on_current(self, _: object) -> None:
        self._leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape leaves the words as they were."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Going elsewhere takes the words over."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.take_over()
