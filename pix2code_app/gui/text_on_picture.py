"""Writing an element's words where they stand, on the picture."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from pix2code_app.gui import edits
from pix2code_app.gui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from pix2code_app.gui.session import Session

_LEAST = QSize(140, 30)


class TextOnPicture(QLineEdit):
    """A line over one element's box; Return takes it over, Escape leaves it."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._before = ""
        self.setObjectName("textOnPicture")
        self.setAccessibleName(tr("Text of the element"))
        self.returnPressed.connect(self.take_over)
        session.selection_changed.connect(self._on_selection)
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
        self._before = text
        self.show()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def take_over(self) -> None:
        """Give the element the words, if they are others than before."""
        if self._leave() and self.text() != self._before:
            change = partial(edits.give, name="text", value=self.text() or None)
            self._session.change(change, tr("changing the text"))

    def _leave(self) -> bool:
        was_open = self.isVisible()
        self.hide()
        if was_open:
            self.parentWidget().setFocus()
        return was_open

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

    def _on_selection(self, _: object) -> None:
        self.hide()
