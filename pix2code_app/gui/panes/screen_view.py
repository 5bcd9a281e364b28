"""A screen as a picture, zoomed and moved at will, whose elements can be pointed at."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget

from compilers.language.tree import path_of
from pix2code_app.gui.model.items import Built
from pix2code_app.gui.widgets.picture_item import PictureItem
from pix2code_app.gui.widgets.theme import LIGHT, Colours

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent, QResizeEvent, QWheelEvent

    from pix2code_app.gui.model.session import Session

_STEP = 1.2
_LEAST, _MOST = 0.05, 16.0
_BORDER = 400
"""Pixels that a screen can be moved past its edges."""

_MARGIN = 12
"""Pixels that are left round a screen that is shown whole."""


class ScreenView(QGraphicsView):
    """A click selects; Ctrl and the wheel zoom; the middle button moves."""

    zoomed = Signal(float)
    moved = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._scene = QGraphicsScene(self)
        self.picture = PictureItem()
        self._scene.addItem(self.picture)
        self._built = Built("")
        self._colours: Colours = LIGHT
        self._fits = True
        self._held = QPoint()
        self.setScene(self._scene)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        # A fitted screen that was anchored under the pointer would run away from it.
        self.setTransformationAnchor(self.ViewportAnchor.AnchorViewCenter)
        self.setDragMode(self.DragMode.NoDrag)
        self.setViewportUpdateMode(self.ViewportUpdateMode.FullViewportUpdate)
        self.setAcceptDrops(False)  # the window takes drops
        session.selection.changed.connect(self._on_selection)
        session.selection.hover_changed.connect(self._on_hover)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(lambda _: self.moved.emit())

    @abstractmethod
    def box_of(self, node: str) -> QRectF | None:
        """Where an element lies, in pixels of the mockup."""

    def set_colours(self, colours: Colours) -> None:
        """Follow the theme."""
        self._colours = colours
        self.viewport().update()

    @property
    def colours(self) -> Colours:
        """Those of the theme."""
        return self._colours

    @property
    def scale_now(self) -> float:
        """Screen pixels for each pixel of the mockup."""
        return self.transform().m11()

    def show_picture(self, image: QImage | None) -> None:
        """Show another picture, or none."""
        self.picture.set_image(image)
        border = _BORDER
        area = self.picture.boundingRect()
        self._scene.setSceneRect(area.adjusted(-border, -border, border, border))

    def fit(self) -> None:
        """Show the whole screen, and go on doing so as the pane grows."""
        self._fits = True
        self._show_bars(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area = self.picture.boundingRect()
        if not area.isEmpty():
            self.fitInView(
                area.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN),
                Qt.AspectRatioMode.KeepAspectRatio,
            )
            self.zoomed.emit(self.scale_now)

    def zoom(self, factor: float) -> None:
        """Show the screen larger or smaller."""
        goal = self.scale_now * factor
        if _LEAST <= goal <= _MOST:
            self._fits = False
            self._show_bars(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
            self.scale(factor, factor)
            self.zoomed.emit(self.scale_now)

    def zoom_to_pixels(self) -> None:
        """Show each pixel of the mockup as one of the screen."""
        self.zoom(1 / self.scale_now / self.devicePixelRatioF())

    def look_as(self, other: ScreenView) -> None:
        """Show the part that another view of the same size shows, as large."""
        self._fits = False
        self._show_bars(other.verticalScrollBarPolicy())
        if self.transform() != other.transform():
            self.setTransform(other.transform())
        pairs = (
            (self.horizontalScrollBar(), other.horizontalScrollBar()),
            (self.verticalScrollBar(), other.verticalScrollBar()),
        )
        for own, its in pairs:
            own.setValue(its.value())

    def node_at(self, place: QPointF) -> str | None:
        """The innermost element at a place of the mockup."""
        found = [
            (len(path_of(node)), -box.width() * box.height(), node)
            for node in self._built.spans
            if (box := self.box_of(node)) is not None and box.contains(place)
        ]
        return max(found)[2] if found else None

    # What Qt calls

    def drawForeground(self, painter: QPainter, rect: QRectF | object) -> None:  # noqa: N802, ARG002
        """The element that is pointed at, and the selected one firmly."""
        selection = self._session.selection
        for special, width in ((selection.hover, 1.5), (selection.node, 2.5)):
            box = self.box_of(special) if special in self._built.spans else None
            if box is not None:
                self._draw(painter, box, "accent", width)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Zoom at the pointer with Ctrl, or while all is seen; else move."""
        turned = event.angleDelta().y()
        keys = event.modifiers()
        zooms = self._fits or keys & Qt.KeyboardModifier.ControlModifier
        if keys & Qt.KeyboardModifier.ShiftModifier or not turned or not zooms:
            super().wheelEvent(event)
            return
        self.setTransformationAnchor(self.ViewportAnchor.AnchorUnderMouse)
        self.zoom(_STEP ** (turned / 120))
        self.setTransformationAnchor(self.ViewportAnchor.AnchorViewCenter)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Select the element under the pointer; the middle button moves."""
        if event.button() == Qt.MouseButton.MiddleButton:
            self.setDragMode(self.DragMode.ScrollHandDrag)
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.button() == Qt.MouseButton.LeftButton:
            self._session.selection.select(self._node_under(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Point at the element under the pointer, or move the screen."""
        here = event.position().toPoint()
        if event.buttons() & Qt.MouseButton.MiddleButton:
            moved = here - self._held
            for bar, step in (
                (self.horizontalScrollBar(), moved.x()),
                (self.verticalScrollBar(), moved.y()),
            ):
                bar.setValue(bar.value() - step)
        else:
            self._session.selection.point_at(self._node_under(event))
        self._held = here

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802, ARG002
        """End moving."""
        self.setDragMode(self.DragMode.NoDrag)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Point at nothing."""
        self._session.selection.point_at(None)
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the whole screen in sight where it was."""
        super().resizeEvent(event)
        if self._fits:
            self.fit()

    # What the session says

    def _on_selection(self, node: str | None) -> None:
        box = self.box_of(node) if node else None
        if box is not None and not self._fits:
            self.ensureVisible(box)
        self.viewport().update()

    def _on_hover(self, _: str | None) -> None:
        self.viewport().update()

    def _node_under(self, event: QMouseEvent) -> str | None:
        return self.node_at(self.mapToScene(event.position().toPoint()))

    def _show_bars(self, policy: Qt.ScrollBarPolicy) -> None:
        self.setHorizontalScrollBarPolicy(policy)
        self.setVerticalScrollBarPolicy(policy)

    def _draw(
        self,
        painter: QPainter,
        box: QRectF,
        name: str,
        width: float,
        *,
        dotted: bool = False,
        pale: bool = False,
    ) -> None:
        """Outline a box, firm ones in a light halo that stands out from the dark."""
        colour = QColor(getattr(LIGHT, name))
        if pale:
            colour.setAlphaF(0.4)
        pen = QPen(QColor(255, 255, 255, 150), width + 2.0)
        pen.setCosmetic(True)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if not pale and not dotted:
            painter.setPen(pen)
            painter.drawRoundedRect(box, 2, 2)
        pen.setColor(colour)
        pen.setWidthF(width * (1.6 if dotted else 1.0))
        if dotted:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawRoundedRect(box, 2, 2)
