"""The mockup with a box over each element, and its page laid over it where wanted."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen

from pix2code_app.gui.model.diagnostics import SIGNS, is_doubtful
from pix2code_app.gui.model.edits import element_at
from pix2code_app.gui.panes.screen_view import ScreenView
from pix2code_app.gui.widgets.picture_item import PageOver
from pix2code_app.gui.widgets.scroll_bar import MarkedScrollBar
from pix2code_app.gui.widgets.text_on_picture import TextOnPicture
from pix2code_app.gui.widgets.theme import LIGHT, Colours
from pix2code_app.gui.words.language import tr, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from compilers.schema.diagnostics import Diagnostic
    from pix2code_app.gui.model.items import Built, Item
    from pix2code_app.gui.model.session import Session

_SIGN = 13
"""Pixels across the sign of a diagnostic, at any zoom."""


class MockupView(ScreenView):
    """Shows the current mockup; the arrow keys walk the tree."""

    share_moved = Signal(float)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._diagnostics: dict[str, list[Diagnostic]] = {}
        self.uncovered: tuple[QRectF, ...] = ()
        self._hatches = True
        self._pointed_out = QRectF()
        self.over = PageOver()
        self.over.hide()
        self.scene().addItem(self.over)
        self.shows_boxes = bool(session.settings["boxes"])
        self.scroll_bar = MarkedScrollBar(self)
        self.setVerticalScrollBar(self.scroll_bar)
        self.scroll_bar.valueChanged.connect(lambda _: self.moved.emit())
        self.writing = TextOnPicture(session, self.viewport())
        self.setAccessibleName(tr("Mockup"))
        session.document.shown.connect(self._on_current)
        session.document.built.connect(self._on_built)
        session.settings.changed.connect(self._on_setting)

    def set_colours(self, colours: Colours) -> None:
        """Follow the theme."""
        super().set_colours(colours)
        self._mark_diagnostics()

    def lay_over(self, page: QImage | None, mode: str) -> None:
        """Lay the page over the mockup in a mode of `PageOver`; None takes it away."""
        self.over.set_image(page)
        self.over.mode = mode
        self.over.setVisible(page is not None)
        self.viewport().update()

    def share(self, share: float) -> None:
        """How much of the mockup, or how faint, the page lies over."""
        self.over.share = min(1.0, max(0.0, share))
        self.viewport().update()

    def show_uncovered(self, boxes: Sequence[QRectF]) -> None:
        """Show what no element covers."""
        self.uncovered = tuple(boxes)
        self.viewport().update()

    def hatch(self, hatches: bool) -> None:
        """Hatch what no element covers, or do not."""
        self._hatches = hatches
        self.viewport().update()

    def point_out(self, box: QRectF) -> None:
        """Bring a place into sight and outline it until something is selected."""
        self._pointed_out = box
        if not self._fits:
            self.ensureVisible(box)
        self.viewport().update()

    def box_of(self, node: str) -> QRectF | None:
        """Where an element lies, in pixels of the mockup.

        One that was not found as such, but made to hold others, is where they are.
        """
        mark = self._built.marks.get(node)
        if mark is None or mark.box is None:
            return self._around(node)
        area = self.picture.boundingRect()
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

    # What Qt calls

    def drawForeground(self, painter: QPainter, rect: QRectF | object) -> None:  # noqa: N802
        """Boxes: all of them thinly, doubtful ones dotted, the selected one firmly."""
        selection = self._session.selection
        for node in self._built.spans if self.shows_boxes else ():
            box = self.box_of(node)
            if box is not None and node not in (selection.node, selection.hover):
                doubtful = is_doubtful(self._built.marks.get(node))
                name = "doubt" if doubtful else "accent"
                self._draw(painter, box, name, 1.0, dotted=doubtful, pale=not doubtful)
        self._draw_uncovered(painter)
        super().drawForeground(painter, rect)
        self._draw_signs(painter)
        if selection.node in self._built.spans:
            self._draw_name(painter, selection.node)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Drag the edge of a page that is swiped over the mockup."""
        is_swiped = self.over.isVisible() and self.over.mode == "swipe"
        if is_swiped and event.buttons() & Qt.MouseButton.LeftButton:
            across = self.mapToScene(event.position().toPoint()).x()
            width = self.picture.boundingRect().width()
            self.share_moved.emit(across / max(1.0, width))
        else:
            super().mouseMoveEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Write the words of the element under the pointer."""
        self._session.selection.select(self._node_under(event))
        self.edit_text()

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

    # What the session says

    def _on_current(self, item: Item | None) -> None:
        self.show_picture(item.image if item is not None else None)
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

    def _around(self, node: str) -> QRectF | None:
        boxes = [
            box
            for other, mark in self._built.marks.items()
            if other.startswith(f"{node}.")
            and mark.box is not None
            and (box := self.box_of(other)) is not None
        ]
        return reduce(QRectF.united, boxes) if boxes else None

    def _on_selection(self, node: str | None) -> None:
        self._pointed_out = QRectF()
        super()._on_selection(node)

    def _draw_uncovered(self, painter: QPainter) -> None:
        """Hatch what is not in the code, and outline what was pointed out."""
        colour = QColor(LIGHT.doubt)
        for box in self.uncovered if self._hatches else ():
            brush = QBrush(colour, Qt.BrushStyle.BDiagPattern)
            brush.setTransform(painter.transform().inverted()[0])
            painter.fillRect(box, brush)
            self._draw(painter, box, "doubt", 1.0, dotted=True)
        if not self._pointed_out.isEmpty():
            self._draw(painter, self._pointed_out, "doubt", 2.5)

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
