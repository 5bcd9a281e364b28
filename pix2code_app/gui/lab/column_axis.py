"""The axis below a grid whose columns have names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QGraphicsSceneResizeEvent

_GAP = 6
_LONGEST = 150
"""Pixels of a name; a longer one is cut short, and whole in the tip."""

_NARROW = 300
"""Pixels that a grid has at least."""


class ColumnAxis(pg.AxisItem):  # type: ignore[misc] # it comes without types
    """Names that are written upwards where there is no room for them side by side."""

    def __init__(self, names: Sequence[str]) -> None:
        metrics = QFontMetricsF(QGuiApplication.font())
        self.is_turned = False
        self.shown = [shortened(name, _LONGEST) for name in names]
        self._widest = max(map(metrics.horizontalAdvance, self.shown), default=0.0)
        self._line = metrics.height()
        super().__init__("bottom")  # it asks for its size at once
        self.setStyle(hideOverlappingLabels=_LONGEST)  # it drops what juts out by more
        self.setTicks([[(n + 0.5, name) for n, name in enumerate(self.shown)]])
        if self.shown != list(names):
            self.setToolTip("\n".join(names))

    def resizeEvent(self, event: QGraphicsSceneResizeEvent | None = None) -> None:  # noqa: N802
        """Turn the names, or turn them back."""
        room = self.size().width() / max(1, len(self.shown))
        self.is_turned = self._widest + _GAP > room
        label = self.label.boundingRect().height() if self.label.isVisible() else 0
        names = self._widest if self.is_turned else self._line
        self.setHeight(names + label + _GAP)
        super().resizeEvent(event)

    @property
    def most_height(self) -> float:
        """How high it may become in a narrow window."""
        needs_turn = (self._widest + _GAP) * len(self.shown) > _NARROW
        return self._widest if needs_turn else self._line

    def drawPicture(  # noqa: N802
        self,
        painter: QPainter,
        axis: Any,  # noqa: ANN401 (what pyqtgraph hands over)
        ticks: Any,  # noqa: ANN401
        texts: list[tuple[QRectF, Any, str]],
    ) -> None:
        """Draw the axis as ever, but the names as they stand."""
        if not self.is_turned:
            super().drawPicture(painter, axis, ticks, texts)
            return
        super().drawPicture(painter, axis, ticks, [])
        painter.setPen(self.textPen())
        painter.setFont(QGuiApplication.font())
        ends = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for place, _, name in texts:
            painter.save()
            painter.translate(place.center().x(), place.top())
            painter.rotate(-90)
            room = QRectF(-self._widest - 1, -self._line / 2, self._widest, self._line)
            painter.drawText(room, ends, name)
            painter.restore()


def shortened(name: str, room: float) -> str:
    """A name cut short where it is longer than so many pixels."""
    metrics = QFontMetricsF(QGuiApplication.font())
    return metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, room)
