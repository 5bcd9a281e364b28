"""Capturing a region of the screen, at every screen's own pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from pix2code_app.gui.widgets.theme import LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QScreen

_LEAST = 8


class Overlay(QWidget):
    """One screen, frozen: a rectangle dragged over it is what is captured."""

    captured = Signal(QImage)
    given_up = Signal()

    def __init__(self, screen: QScreen, picture: QPixmap | None = None) -> None:
        super().__init__(
            None,
            Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint,
        )
        self._frozen = picture if picture is not None else screen.grabWindow(0)
        self._from = QPoint()
        self._area = QRect()
        self.setGeometry(screen.geometry())
        self.setCursor(Qt.CursorShape.CrossCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Begin the rectangle."""
        self._from = event.position().toPoint()
        self._area = QRect()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Draw it up to the pointer."""
        self._area = QRect(self._from, event.position().toPoint()).normalized()
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Capture it, unless it is hardly more than a point."""
        area = QRect(self._from, event.position().toPoint()).normalized()
        if min(area.width(), area.height()) < _LEAST:
            self.given_up.emit()
        else:
            self.captured.emit(self.cut(area))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape gives up, Return takes the whole screen."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.captured.emit(self.cut(self.rect()))

    def cut(self, area: QRect) -> QImage:
        """The part of the screen under `area`, in the screen's own pixels."""
        across = self._frozen.width() / max(1, self.width())
        down = self._frozen.height() / max(1, self.height())
        part = self._frozen.copy(
            round(area.x() * across),
            round(area.y() * down),
            round(area.width() * across),
            round(area.height() * down),
        )
        part.setDevicePixelRatio(1)
        return part.toImage()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        """The frozen screen, darker but for the rectangle."""
        painter = QPainter(self)
        painter.drawPixmap(self.rect(), self._frozen)
        painter.fillRect(self.rect(), QColor(0, 0, 0, 110))
        if not self._area.isEmpty():
            painter.setClipRect(self._area)
            painter.drawPixmap(self.rect(), self._frozen)
            painter.setClipping(False)
            painter.setPen(QPen(QColor(LIGHT.accent), 2))
            painter.drawRect(self._area)
        painter.end()


class Capture:
    """One overlay for each screen; the first rectangle ends them all."""

    def __init__(self, window: QWidget, then: Callable[[QImage], None]) -> None:
        self._window = window
        self._then = then
        self.overlays: list[Overlay] = []

    def begin(self) -> None:
        """Freeze every screen; the window steps aside meanwhile."""
        self._window.hide()
        QGuiApplication.processEvents()
        self.overlays = [Overlay(screen) for screen in QGuiApplication.screens()]
        for overlay in self.overlays:
            overlay.captured.connect(self._on_captured)
            overlay.given_up.connect(self.end)
            overlay.show()
        self.overlays[0].activateWindow()
        self.overlays[0].setFocus()

    def end(self) -> None:
        """Take the overlays away and show the window again."""
        for overlay in self.overlays:
            overlay.close()
            overlay.deleteLater()
        self.overlays = []
        self._window.show()

    def _on_captured(self, image: QImage) -> None:
        self.end()
        self._then(image)
