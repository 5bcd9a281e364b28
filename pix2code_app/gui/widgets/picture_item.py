"""Pictures in a scene, smooth at any zoom, and pages that are laid over them."""

from __future__ import annotations

from math import floor, log2
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QGraphicsItem

from pix2code_app.gui.widgets.theme import LIGHT

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

_SMALLEST = 6
"""How often a picture is halved at most."""


class PictureItem(QGraphicsItem):
    """A picture with smaller copies of itself.

    Qt looks at four pixels for each that it draws, so a picture that is drawn at less
    than half its size loses lines; a copy of half the size, or a quarter, does not.
    """

    def __init__(self) -> None:
        super().__init__()
        self._image: QImage | None = None
        self._copies: list[QPixmap] = []

    def set_image(self, image: QImage | None) -> None:
        """Show another picture, or none."""
        self.prepareGeometryChange()
        self._image = image
        self._copies = [] if image is None else [QPixmap.fromImage(image)]
        self.update()

    @property
    def image(self) -> QImage | None:
        """The picture that is shown."""
        return self._image

    def boundingRect(self) -> QRectF:  # noqa: N802 (Qt's name)
        """The picture at its own size."""
        image = self._image
        return QRectF() if image is None else QRectF(image.rect())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,  # noqa: ARG002
        widget: QWidget | None = None,  # noqa: ARG002
    ) -> None:
        """Draw the copy that is the next larger one."""
        self.draw(painter, self.boundingRect())

    def draw(self, painter: QPainter, area: QRectF) -> None:
        """Draw a part of the picture where it belongs."""
        if not self._copies or area.isEmpty():
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        copy = self._copy_for(abs(painter.deviceTransform().m11()))
        whole = self.boundingRect()
        across = copy.width() / whole.width()
        down = copy.height() / whole.height()
        source = QRectF(
            area.x() * across,
            area.y() * down,
            area.width() * across,
            area.height() * down,
        )
        painter.drawPixmap(area, copy, source)

    def _copy_for(self, scale: float) -> QPixmap:
        """The picture, halved as often as it is drawn at half its size or less."""
        wanted = 0 if scale >= 1 else min(_SMALLEST, floor(-log2(max(scale, 1e-6))))
        while len(self._copies) <= wanted:
            last = self._copies[-1]
            self._copies.append(
                last.scaled(
                    max(1, last.width() // 2),
                    max(1, last.height() // 2),
                    Qt.AspectRatioMode.IgnoreAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
            )
        return self._copies[wanted]


class PageOver(PictureItem):
    """A page laid over its mockup: a part of it, a veil of it, or what differs."""

    def __init__(self) -> None:
        super().__init__()
        self.mode = "swipe"
        self.share = 0.5

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,  # noqa: ARG002
        widget: QWidget | None = None,  # noqa: ARG002
    ) -> None:
        """Draw the page in its mode."""
        area = self.boundingRect()
        painter.save()
        if self.mode == "swipe":
            edge = area.width() * self.share
            self.draw(painter, area.adjusted(edge, 0, 0, 0))
            self._draw_edge(painter, edge, area.height())
        elif self.mode == "onion":
            painter.setOpacity(self.share)
            self.draw(painter, area)
        else:
            difference = QPainter.CompositionMode.CompositionMode_Difference
            painter.setCompositionMode(difference)
            self.draw(painter, area)
        painter.restore()

    @staticmethod
    def _draw_edge(painter: QPainter, across: float, height: float) -> None:
        """A line of two pixels at any zoom."""
        pen = painter.pen()
        pen.setColor(QColor(LIGHT.accent))
        pen.setCosmetic(True)
        pen.setWidthF(2)
        painter.setPen(pen)
        painter.drawLine(QPointF(across, 0), QPointF(across, height))
