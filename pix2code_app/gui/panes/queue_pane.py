"""The queue: every mockup with its thumbnail, its state and what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from pix2code_app.gui.widgets.pane import Pane
from pix2code_app.gui.words.language import said, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from pix2code_app.gui.model.items import Item
    from pix2code_app.gui.model.session import Session

FOREIGN = "foreign"
"""What is said, whatever the state, of a reading in doubt as a whole."""

SIGNS = {
    "waiting": "…",
    "reading": "▸",
    "stopped": "–",
    "sure": "✓",
    "doubts": "!",
    "failed": "✕",
    "faulty": "✕",
    FOREIGN: "?",
    "written": "¶",
}
WORDS = {
    "waiting": "waiting",
    "reading": "reading",
    "stopped": "stopped",
    "sure": "sure",
    "doubts": "has doubts",
    "failed": "failed",
    "faulty": "has an error",
    FOREIGN: "hardly read",
    "written": "program",
}
"""What each state is called; nothing is said by its sign alone."""

_DRAWN = Qt.ItemDataRole.UserRole
"""Which thumbnail a row shows."""


class QueueList(QListWidget):
    """One row for each mockup; Delete takes it out."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._listed: list[Item] = []
        self.setIconSize(QSize(56, 40))
        blank = QPixmap(self.iconSize())
        blank.fill(Qt.GlobalColor.transparent)
        self._no_picture = QIcon(blank)
        self.setAccessibleName(tr("Mockups"))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentRowChanged.connect(self._on_row)
        session.queue.changed.connect(self._on_items)
        session.queue.item_changed.connect(self._on_item)
        session.document.shown.connect(self._on_current)
        self._on_items()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Delete takes the mockup out of the queue, not off the disk."""
        if event.key() == Qt.Key.Key_Delete and self._session.document.item is not None:
            self._session.queue.remove(self._session.document.item)
            return
        super().keyPressEvent(event)

    def _on_row(self, row: int) -> None:
        if 0 <= row < len(self._session.queue.items):
            self._session.document.show_item(self._session.queue.items[row])

    def _on_items(self) -> None:
        """Take rows out and in, so that those that stay are left as they are."""
        items = self._session.queue.items
        self.blockSignals(True)
        for place in reversed(range(len(self._listed))):
            if self._listed[place] not in items:
                self.takeItem(place)
                del self._listed[place]
        for item in items[len(self._listed) :]:
            row = QListWidgetItem()
            row.setSizeHint(QSize(0, 56))
            row.setIcon(self._no_picture)
            self.addItem(row)
            self._write(row, item)
        self._listed = list(items)
        self.blockSignals(False)
        self._on_current(self._session.document.item)

    def _on_item(self, item: Item) -> None:
        if item in self._listed:
            self._write(self.item(self._listed.index(item)), item)

    def _on_current(self, item: Item | None) -> None:
        self.blockSignals(True)
        known = item in self._listed
        self.setCurrentRow(self._listed.index(item) if item and known else -1)
        self.blockSignals(False)

    def _write(self, row: QListWidgetItem, item: Item) -> None:
        kind = _kind_of(item)
        state = tr(WORDS[kind])
        changed = "● " if item.is_changed else ""
        row.setText(f"{changed}{item.name}\n{SIGNS[kind]} {state}")
        row.setToolTip(
            "\n".join(filter(None, (str(item.path), state, said(item.message))))
        )
        row.setData(
            Qt.ItemDataRole.AccessibleTextRole,
            f"{item.name}, {state} {said(item.message)}",
        )
        key = item.thumbnail.cacheKey() if item.thumbnail is not None else 0
        if item.thumbnail is not None and row.data(_DRAWN) != key:
            pixmap = QPixmap.fromImage(item.thumbnail)
            icon = QIcon(pixmap)
            icon.addPixmap(pixmap, QIcon.Mode.Selected)  # without the selection's tint
            row.setIcon(icon)
            row.setData(_DRAWN, key)


def _kind_of(item: Item) -> str:
    """What is said of an item: an error of its program before what was read."""
    if item.state in ("sure", "doubts", "written"):
        if item.faulty is not None:
            return "faulty"
        if item.foreign is not None:
            return FOREIGN
    return item.state


class QueuePane(Pane):
    """The queue under its title."""

    def __init__(self, session: Session) -> None:
        self.rows = QueueList(session)
        super().__init__(tr("Mockups"), self.rows)
