"""A scroll bar that shows where in the whole something asks to be looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QScrollBar, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPaintEvent

_THICKNESS = 3


class MarkedScrollBar(QScrollBar):
    """Vertical, with a small stroke for each mark."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.marks: tuple[tuple[float, str], ...] = ()

    def show_marks(self, marks: Iterable[tuple[float, str]]) -> None:
        """Mark places, from 0 at the top to 1 at the bottom, each in a colour."""
        self.marks = tuple(marks)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The bar, and the marks over it."""
        super().paintEvent(event)
        painter = QPainter(self)
        for place, colour in self.marks:
            top = round(place * (self.height() - _THICKNESS))
            stroke = QRect(1, top, self.width() - 2, _THICKNESS)
            painter.fillRect(stroke, QColor(colour))
        painter.end()
