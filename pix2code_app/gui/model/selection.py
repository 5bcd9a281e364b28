"""Which element is selected, and which one is pointed at."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Selection(QObject):
    """Elements by the path that the printed program gives them.

    `changing` comes before another one is selected, while the old one still is.
    """

    changing = Signal()
    changed = Signal(object)
    hover_changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.node: str | None = None
        self.hover: str | None = None

    def select(self, node: str | None) -> None:
        """Select an element in every pane."""
        if node != self.node:
            self.changing.emit()
            self.node = node
            self.changed.emit(node)

    def point_at(self, node: str | None) -> None:
        """Show an element lightly in every pane."""
        if node != self.hover:
            self.hover = node
            self.hover_changed.emit(node)

    def forget(self) -> None:
        """Have nothing selected of another document; who shows it says so."""
        self.node = self.hover = None
