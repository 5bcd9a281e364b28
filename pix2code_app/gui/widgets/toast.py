"""What was just done, over a corner of the window, with what one may do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from pix2code_app.gui.widgets.labels import ElidedLabel
from pix2code_app.gui.words.language import tr

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QHideEvent

_STAYS = 12_000
"""Milliseconds for reading a path and deciding."""

_WIDEST, _MARGIN, _ABOVE = 560, 16, 48
"""Pixels across at most, to the edge, and to the bottom, where the status line is."""


class Toast(QFrame):
    """Says where an export lies; goes away by itself, but not under the pointer."""

    folder_wanted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("toast")
        self._place = ""
        self.words = ElidedLabel()
        self.open_folder = QPushButton(tr("Open folder"))
        self.open_folder.clicked.connect(lambda _: self.folder_wanted.emit())
        self.copy_path = QPushButton(tr("Copy path"))
        self.copy_path.clicked.connect(self._on_copy)
        self.away = QPushButton("✕")
        self.away.setAccessibleName(tr("Close"))
        self.away.setToolTip(tr("Close"))
        self.away.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        for button in (self.open_folder, self.copy_path, self.away):
            row.addWidget(button)
        self._stays = QTimer(self, singleShot=True, interval=_STAYS)
        self._stays.timeout.connect(self._on_time)
        window.installEventFilter(self)
        self.hide()

    def tell_exported(self, place: Path) -> None:
        """Say where the code was written to."""
        self._place = str(place)
        words = tr("Exported to {path}", path=self._place)
        self.words.setText(words)
        self.words.setToolTip(words)
        self.setAccessibleName(words)
        self._stand()
        self.show()
        self.raise_()
        self._stays.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Stay in the corner of the window."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._stand()
        return super().eventFilter(watched, event)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Nothing is left to go away."""
        self._stays.stop()
        super().hideEvent(event)

    def _stand(self) -> None:
        window = self.parentWidget()
        assert window is not None  # it is made in one
        wide = min(_WIDEST, window.width() - 2 * _MARGIN)
        high = self.sizeHint().height()
        self.setGeometry(
            window.width() - wide - _MARGIN,
            window.height() - high - _ABOVE,
            wide,
            high,
        )

    def _on_time(self) -> None:
        if self.underMouse():
            self._stays.start()
        else:
            self.hide()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._place)
        self.hide()
