"""Labels for texts of any length, such as paths: broken anywhere, or elided."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

_BREAK = "\N{ZERO WIDTH SPACE}"
_WORD = re.compile(r"\S+")
_PART = re.compile(r"[^/\\_.-]{1,16}[/\\_.-]*|[/\\_.-]+")
"""What a line may end after in a long word: part of a name, and not too much of it."""


class BreakingLabel(QLabel):
    """Wraps within long words too, which would else be wider than the label."""

    def __init__(self) -> None:
        super().__init__(wordWrap=True)
        self._words = ""
        self.setTextFormat(Qt.TextFormat.PlainText)

    def text(self) -> str:
        """What was said, without the places where it may be broken."""
        return self._words

    def setText(self, words: str) -> None:  # noqa: N802 (Qt's name)
        """Say something else."""
        self._words = words
        self.setAccessibleName(words)
        super().setText(breakable(words))
        self._ask_for_height()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Ask for the lines that the words have at this width."""
        super().resizeEvent(event)
        self._ask_for_height()

    def _ask_for_height(self) -> None:
        """A splitter gives the least height, and asks no label how high it would be."""
        self.setMinimumHeight(max(0, self.heightForWidth(self.width())))
        self.updateGeometry()


class ElidedLabel(QLabel):
    """Leaves out the middle where there is no room; the beginning and end say most."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As narrow as need be."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Draw what has room."""
        self.style().drawItemText(
            QPainter(self),
            self.contentsRect(),
            self.alignment(),
            self.palette(),
            self.isEnabled(),
            self.shown(),
            self.foregroundRole(),
        )

    def shown(self) -> str:
        """The part of the text that has room."""
        middle, width = Qt.TextElideMode.ElideMiddle, self.contentsRect().width()
        return self.fontMetrics().elidedText(self.text(), middle, width)


def breakable(words: str) -> str:
    """The same words with places where a line may end."""
    return _WORD.sub(lambda word: _BREAK.join(_PART.findall(word[0])), words)
