"""A text of code with line numbers, marks and a mark for the selected element."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QToolTip, QWidget

from pix2code_app.gui.model.diagnostics import SIGNS
from pix2code_app.gui.widgets.highlighting import Highlighter
from pix2code_app.gui.widgets.offsets import qt_offset
from pix2code_app.gui.widgets.scroll_bar import MarkedScrollBar
from pix2code_app.gui.widgets.theme import LIGHT, Colours, code_font

if TYPE_CHECKING:
    from PySide6.QtGui import QHelpEvent, QPaintEvent, QResizeEvent

    from compilers.language.tree import Span

MarkKind = Literal["selected", "hovered", "info", "warning", "error"]

_COLOURS = {"error": "error", "warning": "doubt", "info": "muted"}
"""The colour of each kind of mark that says something."""

_UNDERLINES = {
    "error": QTextCharFormat.UnderlineStyle.WaveUnderline,
    "warning": QTextCharFormat.UnderlineStyle.DotLine,
    "info": QTextCharFormat.UnderlineStyle.DashUnderline,
}
_SIGNS: dict[str, str] = {"error": "✕", **SIGNS}


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of the text that is to be seen, and what there is to say of it."""

    span: Span
    kind: MarkKind
    words: str = ""


class CodeView(QPlainTextEdit):
    """Code that can be read; the DSL editor makes it one that can be written."""

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colours: Colours = LIGHT
        self.setFont(code_font())
        self.scroll_bar = MarkedScrollBar(self)
        self.setVerticalScrollBar(self.scroll_bar)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)  # the window takes drops
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._kind = kind
        self._marks: tuple[Marked, ...] = ()
        self._highlighter = Highlighter(self.document(), kind, self.colours)
        self._margin = _Margin(self)
        self.blockCountChanged.connect(self._make_room)
        self.updateRequest.connect(self._on_update)
        self._make_room()

    def set_colours(self, colours: Colours) -> None:
        """Follow the theme."""
        self.colours = colours
        self._highlighter.choose(self._kind, colours)
        self.show_marks(self._marks)

    def show_code(self, text: str, kind: str) -> None:
        """Show a file, where it was if it is nearly the same."""
        self._kind = kind
        self._highlighter.choose(kind, self.colours)
        if text != self.toPlainText():
            here = self.verticalScrollBar().value()
            with self._highlighter.deferred():
                self.setPlainText(text)
            self.verticalScrollBar().setValue(here)

    def show_marks(self, marks: tuple[Marked, ...]) -> None:
        """Mark stretches of the text, and none but these."""
        self._marks = marks
        self.setExtraSelections([self._selection(mark) for mark in marks])
        self._margin.update()
        lines = max(1, self.blockCount())
        self.scroll_bar.show_marks(
            ((mark.span.line - 1) / lines, getattr(self.colours, _COLOURS[mark.kind]))
            for mark in marks
            if mark.kind in _COLOURS
        )

    def reveal(self, line: int) -> None:
        """Scroll so that a line, counted from 1, can be seen."""
        block = self.document().findBlockByNumber(line - 1)
        bar = self.verticalScrollBar()
        shown = max(1, self.viewport().height() // self.fontMetrics().height())
        if not bar.value() <= block.blockNumber() < bar.value() + shown - 1:
            bar.setValue(max(0, block.blockNumber() - shown // 3))

    def margin_width(self) -> int:
        """Room for the line numbers."""
        digits = max(2, len(str(self.blockCount())))
        return 16 + self.fontMetrics().horizontalAdvance("9") * digits

    def paint_margin(self, event: QPaintEvent) -> None:
        """Line numbers, and a sign beside lines in doubt or error."""
        painter = QPainter(self._margin)
        painter.fillRect(event.rect(), QColor(self.colours.surface))
        painter.setFont(self.font())
        kinds = {
            mark.span.line: mark.kind for mark in self._marks if mark.kind in _SIGNS
        }
        block = self.firstVisibleBlock()
        offset = self.contentOffset()
        while block.isValid():
            area = self.blockBoundingGeometry(block).translated(offset)
            if area.top() > event.rect().bottom():
                break
            kind = kinds.get(block.blockNumber() + 1, "")
            name = _COLOURS.get(kind, "muted")
            painter.setPen(QColor(getattr(self.colours, name)))
            sign = _SIGNS.get(kind, "")
            top, height = int(area.top()), self.fontMetrics().height()
            right = Qt.AlignmentFlag.AlignRight
            room = QRect(0, top, self._margin.width() - 8, height)
            painter.drawText(room, right, sign or str(block.blockNumber() + 1))
            block = block.next()
        painter.end()

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        """Say what there is to say of the line under the pointer."""
        if event.type() == QEvent.Type.ToolTip:
            asked: QHelpEvent = event  # type: ignore[assignment]
            line = self.cursorForPosition(asked.pos()).blockNumber() + 1
            QToolTip.showText(asked.globalPos(), self.words_on(line), self)
            return True
        return super().viewportEvent(event)

    def words_on(self, line: int) -> str:
        """What there is to say of a line, counted from 1."""
        return "\n".join(
            m.words for m in self._marks if m.words and m.span.line == line
        )

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 (Qt's name)
        """Keep the margin as high as the text."""
        super().resizeEvent(event)
        area = self.contentsRect()
        width = self.margin_width()
        self._margin.setGeometry(area.left(), area.top(), width, area.height())

    def _make_room(self) -> None:
        self.setViewportMargins(self.margin_width(), 0, 0, 0)

    def _on_update(self, area: QRect, scrolled: int) -> None:
        if scrolled:
            self._margin.scroll(0, scrolled)
        else:
            self._margin.update(0, area.y(), self._margin.width(), area.height())

    def _selection(self, mark: Marked) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        selection.cursor = self.cursor_over(mark.span)
        selection.format = self._format(mark.kind)
        return selection

    def _format(self, kind: MarkKind) -> QTextCharFormat:
        look = QTextCharFormat()
        if kind == "selected":
            look.setBackground(QColor(self.colours.tint))
            look.setProperty(QTextFormat.Property.FullWidthSelection, False)
        elif kind == "hovered":
            look.setBackground(QColor(self.colours.raised))
        else:
            look.setUnderlineStyle(_UNDERLINES[kind])
            look.setUnderlineColor(QColor(getattr(self.colours, _COLOURS[kind])))
        return look

    def cursor_over(self, span: Span) -> QTextCursor:
        """A cursor that has the stretch selected."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._position(span.line, span.column))
        end = self._position(span.end_line, span.end_column)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _position(self, line: int, column: int) -> int:
        block = self.document().findBlockByNumber(line - 1)
        if not block.isValid():
            return max(0, self.document().characterCount() - 1)
        return block.position() + qt_offset(block.text(), column - 1)


class _Margin(QWidget):
    """The strip of line numbers; the view paints it."""

    def __init__(self, view: CodeView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """As wide as the numbers."""
        return QSize(self._view.margin_width(), 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 (Qt's name)
        """Have the view paint."""
        self._view.paint_margin(event)
