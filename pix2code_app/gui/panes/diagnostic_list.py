"""The diagnostics on the current mockup as rows; each leads to its element."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from pix2code_app.gui.model.diagnostics import SIGNS
from pix2code_app.gui.widgets.wrapping import Wrapping
from pix2code_app.gui.words.language import tr, words_of

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from compilers.language.tree import Span
    from compilers.schema.diagnostics import Diagnostic
    from pix2code_app.gui.model.session import Session

_TALLEST = 176
_PADDING = 12


class DiagnosticList(QListWidget):
    """Going to a row selects the element that it is about; Escape closes the list."""

    closed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._diagnostics: tuple[Diagnostic, ...] = ()
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

    def show_diagnostics(
        self, diagnostics: tuple[Diagnostic, ...], spans: dict[str, Span]
    ) -> None:
        """List these; nothing is selected by that."""
        lines = tuple(_line(one, spans) for one in diagnostics)
        if (diagnostics, lines) == (self._diagnostics, self._lines):
            return
        self._diagnostics, self._lines = diagnostics, lines
        row = self.currentRow()
        self.blockSignals(True)
        self.clear()
        for diagnostic, line in zip(diagnostics, lines, strict=True):
            place = tr("Line {line}: ", line=line) if line else ""
            item = QListWidgetItem(
                f"{SIGNS[diagnostic.level]}  {place}{words_of(diagnostic)}", self
            )
            item.setToolTip(words_of(diagnostic))
        self.setCurrentRow(min(row, len(diagnostics) - 1))
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
        node = self._diagnostics[row].node if row >= 0 else None
        if node is not None:
            self._session.selection.select(node)


def _line(diagnostic: Diagnostic, spans: dict[str, Span]) -> int | None:
    span = spans.get(diagnostic.node) if diagnostic.node else None
    return span.line if span else None
