"""A pane: one line of title and small actions above whatever it holds."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pix2code_app.gui.widgets.labels import BreakingLabel


class Pane(QFrame):
    """Title, actions, a quiet bar for what is wrong, and the body."""

    maximise_wanted = Signal()

    def __init__(
        self, title: str, body: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pane")
        self.body = body
        body.setMinimumHeight(1)  # what is wrong may need the room
        self.header = QFrame(objectName="paneHeader")
        self.header.setFixedHeight(36)
        self.header.installEventFilter(self)
        self._row = QHBoxLayout(self.header)
        self._row.setContentsMargins(12, 0, 8, 0)
        self._row.setSpacing(4)
        self.title = QLabel(title, objectName="paneTitle")
        self._row.addWidget(self.title)
        self._row.addStretch(1)
        self.problem = BreakingLabel()
        self._complaint = QFrame(objectName="problemBar")
        self._complaint.hide()
        said = QHBoxLayout(self._complaint)
        said.setContentsMargins(12, 6, 8, 6)
        said.setSpacing(8)
        said.addWidget(self.problem, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._complaint)
        column.addWidget(body, 1)

    def add(self, widget: QWidget) -> QWidget:
        """Put something small at the end of the header."""
        self._row.addWidget(widget)
        return widget

    def add_first(self, widget: QWidget) -> QWidget:
        """Put something in the header in place of the title."""
        self.title.hide()
        self._row.insertWidget(0, widget)
        return widget

    def add_button(self, words: str, tip: str = "") -> QToolButton:
        """A small button at the end of the header."""
        button = _button(words, tip or words)
        self.add(button)
        return button

    def add_remedy(self, words: str) -> QToolButton:
        """A small button beside what is wrong, which mends it."""
        button = _button(words, words)
        row = self._complaint.layout()
        assert row is not None
        row.addWidget(button)
        return button

    def complain(self, message: str) -> None:
        """Say what is wrong, or nothing any more."""
        self.problem.setText(message)
        self._complaint.setVisible(bool(message))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """A double click on the header maximises the pane."""
        if watched is self.header and event.type() == QEvent.Type.MouseButtonDblClick:
            self.maximise_wanted.emit()
            return True
        return super().eventFilter(watched, event)


def _button(words: str, tip: str) -> QToolButton:
    button = QToolButton(text=words, toolTip=tip)
    button.setAccessibleName(tip)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return button
