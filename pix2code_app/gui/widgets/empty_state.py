"""What an empty window shows: the ways in, and sample mockups to try."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pix2code_app import paths
from pix2code_app.gui.widgets.theme import LIGHT, Colours
from pix2code_app.gui.words.language import tr

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QPaintEvent, QShowEvent

SAMPLE = QSize(112, 84)


def samples() -> list[Path]:
    """The mockups that come with the program."""
    return sorted((paths.resources() / "mockups").glob("*.png"))


class EmptyState(QWidget):
    """A dashed drop area with the ways in; a sample converts on a click."""

    open_wanted = Signal()
    paste_wanted = Signal()
    sample_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colours: Colours = LIGHT
        self.is_lit = False
        self._undrawn: list[tuple[QToolButton, Path]] = []
        self._drawing = QTimer(self, interval=0)
        self._drawing.timeout.connect(self._draw_sample)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 40, 24, 40)
        column.setSpacing(12)
        column.addStretch(2)
        title = QLabel(tr("Drop a mockup here"), objectName="emptyTitle")
        column.addWidget(title, 0, Qt.AlignmentFlag.AlignHCenter)
        note = QLabel(
            tr("A picture of a web page, an Android or an iOS screen becomes code."),
            objectName="emptyNote",
            wordWrap=True,
        )
        note.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(note)
        column.addLayout(self._ways_in())
        column.addStretch(1)
        column.addWidget(
            QLabel(tr("Or try a sample"), objectName="quiet"),
            0,
            Qt.AlignmentFlag.AlignHCenter,
        )
        column.addLayout(self._samples())
        column.addStretch(2)

    def set_colours(self, colours: Colours) -> None:
        """Follow the theme."""
        self.colours = colours
        self.update()

    def light(self, *, is_lit: bool) -> None:
        """Show that what is being dragged may be dropped."""
        self.is_lit = is_lit
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """The dashed area."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(16.5, 16.5, -16.5, -16.5)
        colour = self.colours.accent if self.is_lit else self.colours.muted
        painter.setPen(QPen(QColor(colour), 1.5, Qt.PenStyle.DashLine))
        ground = self.colours.tint if self.is_lit else self.colours.surface
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(area, 6, 6)
        painter.end()

    def _ways_in(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        self.first = QPushButton(tr("Open… (Ctrl+O)"))
        self.first.setProperty("primary", True)
        self.first.clicked.connect(self.open_wanted)
        second = QPushButton(tr("Paste (Ctrl+V)"))
        second.clicked.connect(self.paste_wanted)
        row.addWidget(self.first)
        row.addWidget(second)
        row.addStretch(1)
        return row

    def _samples(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(8)
        for number, path in enumerate(samples()):
            button = QToolButton(objectName="sample", toolTip=path.stem, text=path.stem)
            button.setAccessibleName(tr("Sample {name}", name=path.stem))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setIconSize(SAMPLE)
            button.setIcon(QIcon(_blank()))
            button.clicked.connect(lambda _=False, p=path: self.sample_chosen.emit(p))
            self._undrawn.append((button, path))
            place = Qt.AlignmentFlag.AlignHCenter
            grid.addWidget(button, number // 3, number % 3, place)
        return grid

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Draw the samples once the window is there, one at a time."""
        super().showEvent(event)
        if self._undrawn:
            self._drawing.start()

    def _draw_sample(self) -> None:
        if not self._undrawn:
            self._drawing.stop()
            return
        button, path = self._undrawn.pop(0)
        pixmap = QPixmap(str(path)).scaled(
            SAMPLE * 2,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        ground = _blank()
        painter = QPainter(ground)
        left = (ground.width() - pixmap.width()) // 2
        painter.drawPixmap(left, (ground.height() - pixmap.height()) // 2, pixmap)
        painter.end()
        ground.setDevicePixelRatio(2)
        button.setIcon(QIcon(ground))


def _blank() -> QPixmap:
    """A sample's place, in pixels of a screen of ratio 2, as yet without it."""
    pixmap = QPixmap(SAMPLE * 2)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap
