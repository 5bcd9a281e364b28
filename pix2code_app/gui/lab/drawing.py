"""A canvas to draw on by hand, whose picture goes into a question as a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt, QTemporaryDir
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pix2code_app.gui.words.language import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from pix2code_app.lab import api as lab

_SIDE = 280
_WIDTH = 14


class Canvas(QWidget):
    """Black strokes on white, 280 × 280 pixels."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(QSize(_SIDE, _SIDE))
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.image = QImage(_SIDE, _SIDE, QImage.Format.Format_RGB32)
        self.is_empty = True
        self._last: QPointF | None = None
        self.clear()

    def clear(self) -> None:
        """Take every stroke away."""
        self.image.fill(Qt.GlobalColor.white)
        self.is_empty = True
        self.update()

    def load(self, path: str) -> bool:
        """Draw over a picture from a file; False where it is none."""
        opened = QImage(path)
        if opened.isNull():
            return False
        self.clear()
        fitted = opened.scaled(
            self.image.size(),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        painter = QPainter(self.image)
        painter.drawImage(
            (_SIDE - fitted.width()) // 2, (_SIDE - fitted.height()) // 2, fitted
        )
        painter.end()
        self.is_empty = False
        return True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        """Show what was drawn."""
        painter = QPainter(self)
        painter.drawImage(0, 0, self.image)
        painter.setPen(QColor(128, 128, 128))
        painter.drawRect(0, 0, _SIDE - 1, _SIDE - 1)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Begin a stroke."""
        self._last = event.position()
        self._stroke(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Go on with it."""
        self._stroke(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802, ARG002
        """End it."""
        self._last = None

    def _stroke(self, place: QPointF) -> None:
        if self._last is None:
            return
        painter = QPainter(self.image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        round_cap = Qt.PenCapStyle.RoundCap
        painter.setPen(
            QPen(Qt.GlobalColor.black, _WIDTH, Qt.PenStyle.SolidLine, round_cap)
        )
        painter.drawLine(self._last, place + QPointF(0.01, 0))
        painter.end()
        self._last, self.is_empty = place, False
        self.update()


class DrawingField(QWidget):
    """The canvas with its two buttons; its value is the path of the picture."""

    def __init__(self, option: lab.Option) -> None:
        super().__init__()
        del option  # a drawing has no default but none
        self.canvas = Canvas()
        self._folder: QTemporaryDir | None = None
        clear = QPushButton(tr("Clear"))
        clear.clicked.connect(self.canvas.clear)
        choose = QPushButton(tr("Choose…"))
        choose.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.addWidget(clear)
        row.addWidget(choose)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.canvas)
        column.addLayout(row)

    def value(self) -> str:
        """The path of the picture as it is now; empty where nothing was drawn."""
        if self.canvas.is_empty:
            return ""
        if self._folder is None:
            self._folder = QTemporaryDir()
        path = self._folder.filePath("drawing.png")
        self.canvas.image.save(path)
        return path

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, tr("Open"))
        if name:
            self.canvas.load(name)
