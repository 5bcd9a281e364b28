"""The mockup, zoomed and moved at will, with a box over each element."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsPixmapItem,
    QGraphicsScene,
    QGraphicsView,
    QWidget,
)

from compilers.language.tree import path_of
from pix2code_app.gui.model.diagnostics import SIGNS, is_doubtful
from pix2code_app.gui.model.edits import element_at
from pix2code_app.gui.model.items import Built, Item
from pix2code_app.gui.widgets.scroll_bar import MarkedScrollBar
from pix2code_app.gui.widgets.text_on_picture import TextOnPicture
from pix2code_app.gui.widgets.theme import LIGHT, Colours
from pix2code_app.gui.words.language import tr, words_of

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent

    from compilers.schema.diagnostics import Diagnostic
    from pix2code_app.gui.model.session import Session

_STEP = 1.2
_LEAST, _MOST = 0.05, 16.0
_SIGN = 13
"""Pixels across the sign of a diagnostic, at any zoom."""


class MockupView(QGraphicsView):
    """Shows the current mockup; a click selects, the arrow keys walk the tree."""

    zoomed = Signal(float)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._scene = QGraphicsScene(self)
        self._picture = QGraphicsPixmapItem()
        self._picture.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self._scene.addItem(self._picture)
        self._built = Built("")
        self._diagnostics: dict[str, list[Diagnostic]] = {}
        self._colours: Colours = LIGHT
        self._fits = True
        self._shown: Item | None = None
        self.shows_boxes = bool(session.settings["boxes"])
        self.setScene(self._scene)
        self.scroll_bar = MarkedScrollBar(self)
        self.setVerticalScrollBar(self.scroll_bar)
        self.writing = TextOnPicture(session, self.viewport())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setTransformationAnchor(self.ViewportAnchor.AnchorUnderMouse)
        self.setDragMode(self.DragMode.NoDrag)
        self.setViewportUpdateMode(self.ViewportUpdateMode.FullViewportUpdate)
        self.setAccessibleName(tr("Mockup"))
        self.setAcceptDrops(False)  # the window takes drops
        session.document.shown.connect(self._on_current)
        session.document.built.connect(self._on_built)
        session.selection.changed.connect(self._on_selection)
        session.selection.hover_changed.connect(self._on_hover)
        session.settings.changed.connect(self._on_setting)

    def set_colours(self, colours: Colours) -> None:
        """Follow the theme."""
        self._colours = colours
        self._mark_diagnostics()
        self.viewport().update()

    @property
    def colours(self) -> Colours:
        """Those of the theme."""
        return self._colours

    @property
    def scale_now(self) -> float:
        """Screen pixels for each pixel of the mockup."""
        return self.transform().m11()

    def fit(self) -> None:
        """Show the whole mockup, and go on doing so as the pane grows."""
        self._fits = True
        self._show_bars(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area = self._picture.boundingRect()
        if not area.isEmpty():
            self.fitInView(
                area.adjusted(-12, -12, 12, 12), Qt.AspectRatioMode.KeepAspectRatio
            )
            self.zoomed.emit(self.scale_now)

    def zoom(self, factor: float) -> None:
        """Show the mockup larger or smaller."""
        goal = self.scale_now * factor
        if _LEAST <= goal <= _MOST:
            self._fits = False
            self._show_bars(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
            self.scale(factor, factor)
            self.zoomed.emit(self.scale_now)

    def zoom_to_pixels(self) -> None:
        """Show each pixel of the mockup as one of the screen."""
        self.zoom(1 / self.scale_now)

    def box_of(self, node: str) -> QRectF | None:
        """Where an element lies, in pixels of the mockup."""
        mark = self._built.marks.get(node)
        if mark is None or mark.box is None:
            return None
        area = self._picture.boundingRect()
        left, top, width, height = mark.box
        return QRectF(
            left * area.width(),
            top * area.height(),
            width * area.width(),
            height * area.height(),
        )

    def edit_text(self) -> bool:
        """Write the selected element's words on the picture; False without a place."""
        node, screen = self._session.selection.node, self._built.screen
        if node is None or screen is None or not self.isVisible():
            return False
        element, box = element_at(screen, node), self.box_of(node)
        if element is None or element.children is not None or box is None:
            return False
        self.ensureVisible(box, 8, 8)
        area = self.mapFromScene(box).boundingRect()
        self.writing.begin(area, element.text or "")
        return True

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
        """Boxes: all of them thinly, doubtful ones dotted, the selected one firmly."""
        session = self._session
        for node in self._built.spans:
            box = self.box_of(node)
            if box is None:
                continue
            doubtful = is_doubtful(self._built.marks.get(node))
            if node in (session.selection.node, session.selection.hover):
                continue
            if self.shows_boxes:
                name = "doubt" if doubtful else "accent"
                self._draw(painter, box, name, 1.0, dotted=doubtful, pale=not doubtful)
        for special, width in (
            (session.selection.hover, 1.5),
            (session.selection.node, 2.5),
        ):
            box = self.box_of(special) if special in self._built.spans else None
            if box is not None:
                self._draw(painter, box, "accent", width)
        self._draw_signs(painter)
        if session.selection.node in self._built.spans:
            self._draw_name(painter, session.selection.node)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Zoom at the pointer; with Shift, or on a touchpad, move."""
        turned = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or not turned:
            super().wheelEvent(event)
        else:
            self.zoom(_STEP ** (turned / 120))
            event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Select the element under the pointer; the middle button moves."""
        if event.button() == Qt.MouseButton.MiddleButton:
            self.setDragMode(self.DragMode.ScrollHandDrag)
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if event.button() == Qt.MouseButton.LeftButton:
            place = self.mapToScene(event.position().toPoint())
            self._session.selection.select(self.node_at(place))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Write the words of the element under the pointer."""
        self._session.selection.select(
            self.node_at(self.mapToScene(event.position().toPoint()))
        )
        self.edit_text()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Point at the element under the pointer, or move the mockup."""
        if event.buttons() & Qt.MouseButton.MiddleButton:
            moved = event.position().toPoint() - self._held
            self.horizontalScrollBar().setValue(
                self.horizontalScrollBar().value() - moved.x()
            )
            self.verticalScrollBar().setValue(
                self.verticalScrollBar().value() - moved.y()
            )
        else:
            place = self.mapToScene(event.position().toPoint())
            self._session.selection.point_at(self.node_at(place))
        self._held = event.position().toPoint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802, ARG002
        """End moving."""
        self.setDragMode(self.DragMode.NoDrag)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Point at nothing."""
        self._session.selection.point_at(None)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Walk the tree by the arrow keys."""
        step = _WALK.get(Qt.Key(event.key()))
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if step is None or not plain or not self._built.spans:
            super().keyPressEvent(event)
            return
        nodes = list(self._built.spans)
        here = self._session.selection.node
        if here not in nodes:
            self._session.selection.select(nodes[0])
        else:
            self._session.selection.select(_walked(nodes, here, step))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the whole mockup in sight where it was."""
        super().resizeEvent(event)
        if self._fits:
            self.fit()

    # What the session says

    def _on_current(self, item: Item | None) -> None:
        if item is not None and item.image is not None:
            self._picture.setPixmap(QPixmap.fromImage(item.image))
        else:
            self._picture.setPixmap(QPixmap())
        self._scene.setSceneRect(
            self._picture.boundingRect().adjusted(-400, -400, 400, 400)
        )
        self.fit()

    def _on_built(self, built: Built) -> None:
        if built.problem is None:
            self._built = built
            self._diagnostics = {}
            for diagnostic in sorted(built.diagnostics, key=lambda one: one.level):
                if diagnostic.node is not None:
                    self._diagnostics.setdefault(diagnostic.node, []).append(diagnostic)
        self._mark_diagnostics()
        self.viewport().update()

    def _on_selection(self, node: str | None) -> None:
        box = self.box_of(node) if node else None
        if box is not None and not self._fits:
            self.ensureVisible(box)
        self.viewport().update()

    def _on_hover(self, node: str | None) -> None:
        words = map(words_of, self._diagnostics.get(node or "", ()))
        self.viewport().setToolTip("\n".join(words))
        self.viewport().update()

    def _on_setting(self, key: str, value: object) -> None:
        if key == "boxes":
            self.shows_boxes = bool(value)
            self.viewport().update()

    def _mark_diagnostics(self) -> None:
        """In the scroll bar, which runs over the scene and its empty border."""
        area = self.sceneRect()
        names = {"warning": "doubt", "info": "muted"}
        self.scroll_bar.show_marks(
            (
                (box.center().y() - area.top()) / area.height(),
                getattr(self._colours, names[diagnostics[-1].level]),
            )
            for node, diagnostics in self._diagnostics.items()
            if (box := self.box_of(node)) is not None and area.height()
        )

    _held = QPointF(0, 0).toPoint()

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
        colour = QColor(getattr(LIGHT, name))  # mockups are light in any theme
        if pale:
            colour.setAlphaF(0.4)
        pen = QPen(colour, width * (1.6 if dotted else 1.0))
        pen.setCosmetic(True)
        if dotted:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 2, 2)

    def _draw_signs(self, painter: QPainter) -> None:
        """A sign at the corner of each element that there is a diagnostic on."""
        shown = self._diagnostics if self.shows_boxes else ()
        places = [
            (painter.transform().map(box.topRight()), self._diagnostics[node][-1].level)
            for node in shown
            if (box := self.box_of(node)) is not None
        ]
        painter.save()
        painter.resetTransform()
        font = QFont(self.font())
        font.setPixelSize(_SIGN - 3)
        font.setBold(True)
        painter.setFont(font)
        for corner, level in places:
            area = QRectF(corner.x() - _SIGN / 2, corner.y() - _SIGN / 2, _SIGN, _SIGN)
            colour = LIGHT.doubt if level == "warning" else LIGHT.muted
            painter.setPen(QPen(QColor(LIGHT.surface), 1))
            painter.setBrush(QColor(colour))
            painter.drawEllipse(area)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, SIGNS[level])
        painter.restore()

    def _draw_name(self, painter: QPainter, node: str) -> None:
        """The selected element's kind, on a small flag above its box."""
        box, screen = self.box_of(node), self._built.screen
        element = element_at(screen, node) if screen else None
        if box is None or element is None:
            return
        painter.save()
        corner = painter.transform().map(box.topLeft())
        painter.resetTransform()
        painter.setFont(self.font())
        metrics = QFontMetricsF(self.font())
        width, height = (
            metrics.horizontalAdvance(element.name) + 12,
            metrics.height() + 4,
        )
        flag = QRectF(corner.x(), max(0.0, corner.y() - height - 2), width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(LIGHT.accent))
        painter.drawRoundedRect(flag, 4, 4)
        painter.setPen(QColor(LIGHT.on_accent))
        painter.drawText(flag, Qt.AlignmentFlag.AlignCenter, element.name)
        painter.restore()


_WALK = {
    Qt.Key.Key_Down: "next",
    Qt.Key.Key_Up: "previous",
    Qt.Key.Key_Left: "out",
    Qt.Key.Key_Right: "in",
}


def _walked(nodes: list[str], here: str, step: str) -> str:
    """The element a step away, or the same where the tree ends."""
    place = nodes.index(here)
    if step == "next":
        return nodes[min(place + 1, len(nodes) - 1)]
    if step == "previous":
        return nodes[max(place - 1, 0)]
    goal = here.rpartition(".")[0] if step == "out" else f"{here}.0"
    return goal if goal in nodes else here
