"""The remarks on the current mockup as rows; each leads to its element."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from pix2code_app.gui.model.remarks import SIGNS, Remark
from pix2code_app.gui.widgets.wrapping import Wrapping
from pix2code_app.gui.words.language import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from compilers.language.tree import Span
    from pix2code_app.gui.model.session import Session

_TALLEST = 176
_PADDING = 12


class RemarkList(QListWidget):
    """Going to a row selects the element that it is about; Escape closes the list."""

    closed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._remarks: tuple[Remark, ...] = ()
        self._lines: tuple[int | None, ...] = ()
        self.setObjectName("remarks")
        self.setAccessibleName(tr("Remarks"))
        self.setWordWrap(True)
        self.setItemDelegate(Wrapping(self, _PADDING))
        self.setResizeMode(self.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMaximumHeight(_TALLEST)
        self.currentRowChanged.connect(self._on_row)
        self.itemClicked.connect(lambda _: self._on_row(self.currentRow()))

    def show_remarks(self, remarks: tuple[Remark, ...], spans: dict[str, Span]) -> None:
        """List these; nothing is selected by that."""
        lines = tuple(_line(one, spans) for one in remarks)
        if (remarks, lines) == (self._remarks, self._lines):
            return
        self._remarks, self._lines = remarks, lines
        row = self.currentRow()
        self.blockSignals(True)
        self.clear()
        for remark, line in zip(remarks, lines, strict=True):
            place = tr("Line {line}: ", line=line) if line else ""
            item = QListWidgetItem(
                f"{SIGNS[remark.level]}  {place}{remark.words}", self
            )
            item.setToolTip(remark.words)
        self.setCurrentRow(min(row, len(remarks) - 1))
        self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape closes; digits are left to the window, which takes alternatives."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.text().isdigit():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _on_row(self, row: int) -> None:
        if 0 <= row < len(self._remarks) and self._remarks[row].node is not None:
            self._session.selection.select(self._remarks[row].node)


def _line(remark: Remark, spans: dict[str, Span]) -> int | None:
    span = spans.get(remark.node) if remark.node else None
    return span.line if span else None
