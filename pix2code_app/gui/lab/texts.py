"""Figures of words: tables, labelled texts and films of states, as plain widgets."""

from __future__ import annotations

from dataclasses import asdict
from html import escape
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from pix2code_app.gui.widgets.wrapping import Wrapping

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent, QWheelEvent

    from pix2code_app.lab.figures import Film, Span, Table, TextSpans
    from pix2code_app.lab.plotting.style import Theme

_TALLEST = 560
_PADDING = 8
_WIDEST = 380

_WRAPPED = 40
"""Rows up to which cells wrap; to measure those of more holds the window up."""

_STYLE = Template("""
QTableWidget { background: $ground; color: $ink; border: 0; }
QTableWidget::item { padding: 2px ${padding}px; border-bottom: 1px solid $neutral; }
QHeaderView { background: $ground; }
QHeaderView::section { background: $ground; color: $faint; border: 0;
  border-bottom: 1px solid $line; padding: 4px 8px; }
""")


class Cells(QTableWidget):
    """A table that is as tall as its rows and cannot be edited."""

    def __init__(
        self, columns: Sequence[str], rows: Sequence[Sequence[str]], theme: Theme
    ) -> None:
        super().__init__(len(rows), len(columns))
        self.setHorizontalHeaderLabels(list(columns))
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet(_STYLE.substitute(asdict(theme), padding=_PADDING))
        self._wraps = len(rows) <= _WRAPPED
        self.setWordWrap(self._wraps)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for i, row in enumerate(rows):
            for j, cell in enumerate(row):
                self.setItem(i, j, QTableWidgetItem(cell))
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setMaximumSectionSize(_WIDEST)
        header.setStretchLastSection(True)
        if self._wraps:
            self.setItemDelegate(Wrapping(self, _PADDING))
            header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        else:
            self._size_columns(columns, rows)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Wrap the cells anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Be as tall as the rows, and as a bar below them where one is needed."""
        if self._wraps:
            self.resizeRowsToContents()
        header = self.horizontalHeader()
        tall = self.verticalHeader().length() + header.sizeHint().height() + 6
        if header.length() > self.viewport().width():
            tall += self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(min(_TALLEST, tall))

    def _size_columns(
        self, columns: Sequence[str], rows: Sequence[Sequence[str]]
    ) -> None:
        """Give each column the room of its longest cell."""
        measure = self.fontMetrics().horizontalAdvance
        for number, cells in enumerate(zip(columns, *rows, strict=True)):
            longest = max(cells, key=len)
            wide = measure(longest) + 2 * _PADDING + _PADDING
            self.horizontalHeader().resizeSection(number, min(_WIDEST, wide))
        line = self.fontMetrics().height() + _PADDING
        self.verticalHeader().setDefaultSectionSize(line)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Scroll where there is more to see; else leave the wheel to the page."""
        bar = self.verticalScrollBar()
        if bar.maximum() > bar.minimum():
            super().wheelEvent(event)
        else:
            event.ignore()


def table(figure: Table, theme: Theme) -> QWidget:
    """Rows of cells, with the note below."""
    cells = Cells(figure.columns, figure.rows, theme)
    cells.setAccessibleName(figure.title)
    return _with_note(cells, figure.note) if figure.note else cells


def film(figure: Film, theme: Theme) -> QWidget:
    """A row for each stage: what lies where at that moment."""
    return table(figure.as_table(), theme)


def text_spans(figure: TextSpans, theme: Theme) -> QWidget:
    """A text with its spans on coloured ground, each followed by its label."""
    label = QLabel(marked(figure, theme), wordWrap=True)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setContentsMargins(4, 4, 4, 4)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    return label


def marked(figure: TextSpans, theme: Theme) -> str:
    """The text as HTML; nothing of it is taken for markup."""
    kinds = list(dict.fromkeys(span.label for span in figure.spans))
    parts, place = [], 0
    for span in sorted(figure.spans, key=lambda span: span.start):
        colour = theme.colour(kinds.index(span.label))
        parts.append(escape(figure.text[place : span.start]))
        parts.append(_one(figure.text[span.start : span.end], span, colour, theme))
        place = span.end
    parts.append(escape(figure.text[place:]))
    body = "".join(parts).replace("\n", "<br>")
    return f'<p style="line-height: 150%">{body}</p>'


def _one(text: str, span: Span, colour: str, theme: Theme) -> str:
    ground = _mixed(colour, theme.ground)
    sure = "" if span.confidence >= 0.995 else f" {span.confidence:.0%}"
    return (
        f'<span style="background-color: {ground}">&nbsp;{escape(text)}&nbsp;'
        f'<span style="color: {colour}; font-size: small">'
        f"<b>{escape(span.label)}</b>{sure}&nbsp;</span></span>"
    )


def _mixed(colour: str, ground: str) -> str:
    """A fifth of a colour on the ground."""
    above, below = QColor(colour), QColor(ground)
    parts = (
        round(0.2 * getattr(above, part)() + 0.8 * getattr(below, part)())
        for part in ("red", "green", "blue")
    )
    return QColor(*parts).name()


def _with_note(widget: QWidget, note: str) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    words = QLabel(note, objectName="quiet", wordWrap=True)
    words.setTextFormat(Qt.TextFormat.PlainText)
    column.addWidget(widget)
    column.addWidget(words)
    return whole
