"""The pane of the program: the editor, its errors, its doubts and all diagnostics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from compilers.schema.dialects import CLOSE, dialects
from pix2code_app.gui.panes.diagnostic_list import DiagnosticList
from pix2code_app.gui.panes.dsl_editor import DslEditor
from pix2code_app.gui.widgets.pane import Pane
from pix2code_app.gui.words.language import said, tr

if TYPE_CHECKING:
    from pix2code_app.gui.model.items import Built, Item
    from pix2code_app.gui.model.session import Session

_CONTAINERS = {
    name
    for table in dialects().values()
    for name, kind in table.elements.items()
    if kind.is_container
}


class DslPane(Pane):
    """The program of the current mockup, also while it is being read."""

    def __init__(self, session: Session) -> None:
        self.editor = DslEditor(session)
        self.list = DiagnosticList(session)
        self.list.hide()
        self.list.closed.connect(self._close_list)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.editor, 1)
        column.addWidget(self.list)
        super().__init__(tr("Program"), body)
        self.doubts = self.add_button("", tr("Go to the next doubt (F8)"))
        self.doubts.clicked.connect(session.document.next_doubt)
        self.diagnostics = self.add_button("", tr("Show the remarks (Ctrl+6)"))
        self.diagnostics.setCheckable(True)
        self.diagnostics.toggled.connect(self.list.setVisible)
        self._session = session
        session.document.built.connect(self._on_built)
        session.queue.item_changed.connect(self._on_item)
        session.document.shown.connect(self._on_item)
        session.reading.token_decoded.connect(self._on_token)
        self._count(0)
        self._list(None)
        self.editor.setReadOnly(True)

    def show_diagnostics(self) -> None:
        """Go to the list of diagnostics, at the first one or where one was."""
        self.diagnostics.setChecked(True)
        self.list.setFocus()
        self.list.setCurrentRow(max(0, self.list.currentRow()))

    def _close_list(self) -> None:
        self.diagnostics.setChecked(False)
        self.editor.setFocus()

    def _on_item(self, item: Item | None) -> None:
        if item is self._session.document.item:
            reading = item is not None and item.state == "reading"
            self.editor.setReadOnly(item is None or reading)
            self._count(len(item.doubts) if item is not None else 0)
            self._list(item)

    def _on_built(self, built: Built) -> None:
        line = built.problem_span.line if built.problem_span else None
        where = tr("Line {line}: ", line=line) if line else ""
        self.complain(f"{where}{said(built.problem)}" if built.problem else "")

    def _count(self, doubts: int) -> None:
        one = tr("1 doubt") if doubts == 1 else tr("{count} doubts", count=doubts)
        self.doubts.setText(one)
        self.doubts.setVisible(doubts > 0)

    def _list(self, item: Item | None) -> None:
        found = item.diagnostics if item is not None else ()
        self.list.show_diagnostics(found, item.built.spans if item is not None else {})
        one = tr("1 remark") if len(found) == 1 else tr("{n} remarks", n=len(found))
        self.diagnostics.setText(one)
        self.diagnostics.setVisible(bool(found))
        if not found:
            self.diagnostics.setChecked(False)

    def _on_token(self, item: Item, _: str) -> None:
        if item is self._session.document.item and not item.snapshot.text:
            self.editor.show_tokens(text_so_far(item.tokens))


def text_so_far(tokens: list[str]) -> str:
    """An unfinished program as text, in the layout that it will have."""
    lines: list[str] = []
    follows_leaf = False
    for token in tokens:
        if token == CLOSE:
            lines.append("}")
        elif token in _CONTAINERS:
            lines.append(f"{token} {{")
        elif follows_leaf:
            lines[-1] += f", {token}"
            continue
        else:
            lines.append(token)
        follows_leaf = token != CLOSE and token not in _CONTAINERS
    return "\n".join(lines)
