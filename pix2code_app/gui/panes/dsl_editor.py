"""The editor of a program: typing, completion, errors and the selected element."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QKeySequence, QTextCursor
from PySide6.QtWidgets import QCompleter

from compilers.schema.dialects import dialect, dialects
from pix2code_app.gui.model.items import Built
from pix2code_app.gui.panes.code_view import CodeView, Marked
from pix2code_app.gui.widgets.offsets import python_index, qt_offset
from pix2code_app.gui.words.language import said, tr, words_of

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from compilers.language.tree import Span
    from pix2code_app.gui.model.session import Session

_WORD = re.compile(r"[\w-]*$")


class DslEditor(CodeView):
    """Writes to the session as one types, and follows it otherwise."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("gui", parent)
        self._session = session
        self._built = Built("")
        self._is_following = False
        self._known = ""
        self.setAccessibleName(tr("Program"))
        self.setReadOnly(False)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextEditorInteraction)
        self.setUndoRedoEnabled(False)  # undo is the session's, for all panes at once
        self._names = QStringListModel(self)
        self._completer = QCompleter(self._names, self)
        self._completer.setWidget(self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self._completer.activated[str].connect(self._complete)
        self.textChanged.connect(self._on_typed)
        self.cursorPositionChanged.connect(self._on_cursor)
        session.document.text_changed.connect(self._on_text)
        session.document.built.connect(self._on_built)
        session.selection.changed.connect(self._on_selection)
        session.selection.hover_changed.connect(self._mark)

    def show_tokens(self, text: str) -> None:
        """Show what has been decoded so far."""
        self._follow(text)
        self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 (Qt's name)
        """Undo by the session; complete names while one types them."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self._session.document.undo_group.undo()
            return
        if event.matches(QKeySequence.StandardKey.Redo):
            self._session.document.undo_group.redo()
            return
        popup = self._completer.popup()
        choosing = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
        if popup.isVisible() and event.key() in (*choosing, Qt.Key.Key_Escape):
            event.ignore()
            return
        asked = (
            event.key() == Qt.Key.Key_Space
            and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        )
        if not asked:
            super().keyPressEvent(event)
        self._offer(asked=asked, typed=event.text())

    def completions(self) -> list[str]:
        """Names that may stand where the cursor is."""
        prefix = self._prefix()
        return [name for name in self._legal_names() if name.startswith(prefix)]

    def _legal_names(self) -> list[str]:
        text = self.toPlainText()
        before = text[: python_index(text, self.textCursor().position())]
        open_names: list[str] = []
        for name, brace in re.findall(r"([\w-]+)?\s*(?:\([^)]*\))?\s*([{}])", before):
            if brace == "{":
                open_names.append(name)
            elif open_names:
                open_names.pop()
        screen = self._built.screen
        tables = [dialect(screen.dialect)] if screen else list(dialects().values())
        found: dict[str, None] = {}
        for table in tables:
            parent = table.elements.get(open_names[-1]) if open_names else None
            allowed = parent.children if parent else table.children
            found |= dict.fromkeys(n for n in table.elements if n in allowed)
        return list(found)

    def _offer(self, *, asked: bool, typed: str) -> None:
        prefix = self._prefix()
        popup = self._completer.popup()
        names = self.completions()
        is_worth_it = asked or (typed.strip() and len(prefix) >= 1)
        if not is_worth_it or not names or names == [prefix]:
            popup.hide()
            return
        self._names.setStringList(names)
        self._completer.setCompletionPrefix(prefix)
        popup.setCurrentIndex(self._completer.completionModel().index(0, 0))
        area = self.cursorRect().translated(self.margin_width(), 0)
        area.setWidth(popup.sizeHintForColumn(0) + 32)
        self._completer.complete(area)

    def _prefix(self) -> str:
        cursor = self.textCursor()
        line = cursor.block().text()
        before = line[: python_index(line, cursor.positionInBlock())]
        match = _WORD.search(before)
        return match.group() if match else ""

    def _complete(self, name: str) -> None:
        cursor, prefix = self.textCursor(), self._prefix()
        start = cursor.position() - qt_offset(prefix, len(prefix))
        cursor.setPosition(start, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(name)

    def _on_typed(self) -> None:
        """Tell of a new text; Qt says so too when only colours have changed."""
        text = self.toPlainText()
        if text != self._known:
            self._known = text
            if not self._is_following:
                self._session.document.type_text(text)

    def _on_text(self, text: str) -> None:
        self._follow(text)

    def _follow(self, text: str) -> None:
        """Show `text` with as little change as there is, so that the cursor stays."""
        here = self.toPlainText()
        if text == here:
            return
        start = 0
        while start < min(len(here), len(text)) and here[start] == text[start]:
            start += 1
        same = 0
        most = min(len(here), len(text)) - start
        while same < most and here[-1 - same] == text[-1 - same]:
            same += 1
        self._is_following = True
        cursor = QTextCursor(self.document())
        cursor.setPosition(qt_offset(here, start))
        end = qt_offset(here, len(here) - same)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text[start : len(text) - same])
        self._is_following = False

    def _on_built(self, built: Built) -> None:
        self._built = built
        self._mark()

    def _on_cursor(self) -> None:
        if self._is_following or not self.hasFocus():
            return
        if self._built.text != self.toPlainText():
            return
        cursor = self.textCursor()
        self._session.selection.select(self._node_at(cursor.blockNumber() + 1, cursor))

    def _node_at(self, line: int, cursor: QTextCursor) -> str | None:
        """The innermost element around the cursor: the last that begins before it."""
        column = python_index(cursor.block().text(), cursor.positionInBlock()) + 1
        place = line, column
        around = [
            node
            for node, span in self._built.spans.items()
            if (span.line, span.column) <= place <= (span.end_line, span.end_column)
        ]
        return around[-1] if around else None

    def _on_selection(self, node: str | None) -> None:
        self._mark()
        span = self._built.spans.get(node) if node else None
        if span is not None and not self.hasFocus():
            self.reveal(span.line)

    def _mark(self, *_: object) -> None:
        built = self._built
        marks: list[Marked] = []
        if built.problem_span is not None:
            marks.append(Marked(built.problem_span, "error", said(built.problem or "")))
        if built.problem is None and built.text == self.toPlainText():
            marks += [
                Marked(_head(span, built, one.node), one.level, words_of(one))
                for one in sorted(built.diagnostics, key=lambda one: one.level)
                if one.node and (span := built.spans.get(one.node))
            ]
            for node, kind in (
                (self._session.selection.hover, "hovered"),
                (self._session.selection.node, "selected"),
            ):
                if node in built.spans:
                    marks.insert(0, Marked(built.spans[node], kind))  # type: ignore[arg-type, index]
        self.show_marks(tuple(marks))


def _head(span: Span, built: Built, node: str) -> Span:
    """The element's name alone, without what it holds."""
    from compilers.language.tree import Span as Place
    from pix2code_app.gui.model.edits import element_at

    element = element_at(built.screen, node) if built.screen else None
    length = len(element.name) if element else 1
    return Place(span.line, span.column, span.line, span.column + length)
