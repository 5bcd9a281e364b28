"""The queue: every mockup with its thumbnail, its state and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from pix2code_app.gui.pane import Pane
from pix2code_app.gui.words import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from pix2code_app.gui.items import Item
    from pix2code_app.gui.session import Session

SIGNS = {
    "waiting": "…",
    "reading": "▸",
    "sure": "✓",
    "doubts": "!",
    "failed": "✕",
    "written": "¶",
}
WORDS = {
    "waiting": "waiting",
    "reading": "reading",
    "sure": "sure",
    "doubts": "has doubts",
    "failed": "failed",
    "written": "program",
}
"""What each state is called; nothing is said by its sign alone."""


class QueueList(QListWidget):
    """One row for each mockup; Delete takes it out."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setIconSize(QSize(56, 40))
        self.setAccessibleName(tr("Mockups"))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentRowChanged.connect(self._on_row)
        session.items_changed.connect(self._on_items)
        session.item_changed.connect(self._on_item)
        session.current_changed.connect(self._on_current)
        self._on_items()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Delete takes the mockup out of the queue, not off the disk."""
        if event.key() == Qt.Key.Key_Delete and self._session.current is not None:
            self._session.remove_item(self._session.current)
            return
        super().keyPressEvent(event)

    def _on_row(self, row: int) -> None:
        if 0 <= row < len(self._session.items):
            self._session.show_item(self._session.items[row])

    def _on_items(self) -> None:
        self.blockSignals(True)
        self.clear()
        for item in self._session.items:
            row = QListWidgetItem()
            self.addItem(row)
            self._write(row, item)
        self.blockSignals(False)
        self._on_current(self._session.current)

    def _on_item(self, item: Item) -> None:
        if item in self._session.items:
            self._write(self.item(self._session.items.index(item)), item)

    def _on_current(self, item: Item | None) -> None:
        self.blockSignals(True)
        known = item in self._session.items
        self.setCurrentRow(self._session.items.index(item) if item and known else -1)
        self.blockSignals(False)

    def _write(self, row: QListWidgetItem, item: Item) -> None:
        state = tr(WORDS[item.state])
        changed = "● " if item.is_changed else ""
        row.setText(f"{changed}{item.name}\n{SIGNS[item.state]} {state}")
        row.setToolTip("\n".join(filter(None, (str(item.path), state, item.message))))
        row.setData(
            Qt.ItemDataRole.AccessibleTextRole, f"{item.name}, {state} {item.message}"
        )
        row.setIcon(_thumbnail(item))
        row.setSizeHint(QSize(0, 56))


class QueuePane(Pane):
    """The queue under its title."""

    def __init__(self, session: Session) -> None:
        self.rows = QueueList(session)
        super().__init__(tr("Mockups"), self.rows)


def _thumbnail(item: Item) -> QIcon:
    """The mockup in the middle of a square of even size, so that names align."""
    ground = QPixmap(112, 80)
    ground.fill(QColor(0, 0, 0, 0))
    if item.thumbnail is not None:
        from PySide6.QtGui import QPainter

        painter = QPainter(ground)
        small = item.thumbnail
        left, top = (112 - small.width()) // 2, (80 - small.height()) // 2
        painter.drawImage(left, top, small)
        painter.setPen(QColor(128, 128, 128, 90))
        painter.drawRect(left, top, small.width() - 1, small.height() - 1)
        painter.end()
    return QIcon(ground)
