"""The generated files in a tab for each target, beside them the preview.

Where the window is narrow, the program is a tab here too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDrag, QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QTabBar,
    QWidget,
)

import compilers
from compilers.language.tree import Span
from pix2code_app.gui.model.items import Built
from pix2code_app.gui.panes.code_view import CodeView, Marked
from pix2code_app.gui.panes.preview_pane import PreviewPane
from pix2code_app.gui.widgets.pane import Pane
from pix2code_app.gui.words.language import tr

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QMouseEvent

    from pix2code_app.gui.model.session import Session
    from pix2code_app.gui.widgets.theme import Colours

PREVIEW, PROGRAM = "preview", "program"
"""Tabs that show no target's files."""

_MAIN = (
    *("index.html", "activity_main.xml", "Main.storyboard", "App.tsx"),
    *("Screen.qml", "ContentView.swift", "Screen.kt", "screen.dart"),
)
"""The file of each target with the screen itself; a later one goes first."""

_FILES = 200
"""Pixels across the list of a target's files."""

_NAMED = re.compile(r"""(?:\b(\w+)=)?(?:"([^"]*)"|'([^']*)')|\bR\.\w+\.(\w+)""")
_WORD = re.compile(r"\w+")
_HINT = "The code appears here as soon as a mockup has been read."


class FileList(QListWidget):
    """The files of a target; a row can be dragged out as a file."""

    def __init__(self, written: Callable[[str], Path | None]) -> None:
        super().__init__()
        self._written = written
        self._pressed = QPoint()
        self.setAccessibleName(tr("Files of the target"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Remember where a drag would begin."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Drag the file out once the pointer has gone far enough."""
        moved = (event.position().toPoint() - self._pressed).manhattanLength()
        row = self.itemAt(self._pressed)
        if row is None or moved < QGuiApplication.styleHints().startDragDistance():
            return
        data = self.dragged(row.data(Qt.ItemDataRole.UserRole))
        if data is not None:
            drag = QDrag(self)
            drag.setMimeData(data)
            drag.exec(Qt.DropAction.CopyAction)

    def dragged(self, name: str) -> QMimeData | None:
        """What a drag of the file carries: a copy of it on the disk."""
        path = self._written(name)
        if path is None:
            return None
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        return data


class CodePane(Pane):
    """Tabs of targets over their files; the last tab is the preview."""

    def __init__(
        self, session: Session, written: Callable[[str, str], Path | None]
    ) -> None:
        self.tabs = QTabBar(expanding=False, drawBase=False)
        self.tabs.setAccessibleName(tr("Targets"))
        self.files = FileList(lambda name: written(self.target, name))
        self.code = CodeView("html")
        self.code.setAccessibleName(tr("Generated code"))
        self.preview = PreviewPane(session)
        self._split = QWidget()
        row = QHBoxLayout(self._split)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        row.addWidget(self.files)
        row.addWidget(self.code, 1)
        self.files.setFixedWidth(_FILES)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._split)
        self._pages.addWidget(self.preview)
        super().__init__(tr("Code"), self._pages)
        self.add_first(self.tabs)
        self._session = session
        self._program: QWidget | None = None
        self._built = Built("")
        self._shown = ("", "", True)
        self._places: dict[str, Span] = {}
        for name, target in compilers.targets().items():
            self._add_tab(name, target.short)
        self._add_tab(PREVIEW, tr("Preview"))
        self._show_targets()
        self.copy = self.add_button(tr("Copy"), tr("Copy this file"))
        self.copy.clicked.connect(self.copy_file)
        self.code.setPlaceholderText(tr(_HINT))
        self.tabs.currentChanged.connect(self._on_tab)
        self.files.currentItemChanged.connect(lambda *_: self._show_file())
        self.code.cursorPositionChanged.connect(self._on_cursor)
        session.document.built.connect(self._on_built)
        session.selection.changed.connect(self._on_selection)
        session.selection.hover_changed.connect(self._on_hover)
        session.settings.changed.connect(self._on_setting)
        self._on_tab(0)

    def set_colours(self, colours: Colours) -> None:
        """Follow the theme."""
        self.code.set_colours(colours)

    @property
    def shown(self) -> str:
        """What the tab in front shows: a target, the preview or the program."""
        return str(self.tabs.tabData(self.tabs.currentIndex()))

    @property
    def target(self) -> str:
        """The target whose files are shown, or the first one."""
        known = self._session.settings.targets
        return self.shown if self.shown in known else known[0]

    def show_tab(self, key: str) -> None:
        """Bring a tab to the front."""
        keys = [self.tabs.tabData(index) for index in range(self.tabs.count())]
        if key in keys:
            self.tabs.setCurrentIndex(keys.index(key))

    def take_in(self, program: QWidget) -> None:
        """Have the program as a tab."""
        self._pages.addWidget(program)
        self._program = program
        self._add_tab(PROGRAM, tr("Program"))

    def give_back(self) -> None:
        """Have the program no more."""
        if self._program is not None:
            self.show_tab(self.target)
            self._pages.removeWidget(self._program)
            self._program = None
            self.tabs.removeTab(self.tabs.count() - 1)

    @property
    def file_name(self) -> str | None:
        """The file that is shown."""
        row = self.files.currentItem()
        return str(row.data(Qt.ItemDataRole.UserRole)) if row is not None else None

    def copy_file(self) -> None:
        """Put the shown file on the clipboard."""
        QGuiApplication.clipboard().setText(self.code.toPlainText())
        self._session.noticed.emit(tr("{name} copied.", name=self.file_name or ""))

    def _add_tab(self, key: str, title: str) -> None:
        self.tabs.setTabData(self.tabs.addTab(title), key)

    def _show_targets(self) -> None:
        """Hide the tabs of targets that nobody wants."""
        for index, target in enumerate(compilers.targets()):
            self.tabs.setTabVisible(index, target in self._session.settings.targets)

    def _on_setting(self, key: str, _: object) -> None:
        if key in compilers.targets():
            self._show_targets()

    def _on_tab(self, _: int) -> None:
        has_code = self.shown not in (PREVIEW, PROGRAM)
        page: QWidget = self._split if has_code else self.preview
        if self.shown == PROGRAM and self._program is not None:
            page = self._program
        self._pages.setCurrentWidget(page)
        self.copy.setVisible(has_code)
        self.preview.show_now(is_shown=self.shown == PREVIEW)
        if has_code:
            self._list_files()
            self._show_file_of(self._session.selection.node)

    def _on_built(self, built: Built) -> None:
        if built.problem is None:
            self._built = built
            self._list_files()

    def _list_files(self) -> None:
        files = self._built.files.get(self.target, {})
        before = self.file_name if self._shown[0] == self.target else None
        self.files.blockSignals(True)
        self.files.clear()
        for name in sorted(files, key=_importance):
            row = QListWidgetItem(name.removeprefix("app/src/main/"))
            row.setData(Qt.ItemDataRole.UserRole, name)
            row.setToolTip(name)
            self.files.addItem(row)
            if name == before:
                self.files.setCurrentItem(row)
        if self.files.currentItem() is None and files:
            self.files.setCurrentRow(0)
        self.files.blockSignals(False)
        self.files.setVisible(len(files) > 1)
        self.copy.setEnabled(bool(files))
        self._show_file()

    def _show_file(self) -> None:
        content = self._built.files.get(self.target, {}).get(self.file_name or "", "")
        text = content if isinstance(content, str) else ""
        name = self.file_name or ""
        is_another = (self.target, name, not text) != self._shown
        self._shown = self.target, name, not text
        self.code.show_code(text, name.rpartition(".")[2])
        self._places = places_of(text, frozenset(self._built.ids.values()))
        self._mark(reveal=is_another)
        first = self._line_of("0")
        if is_another and self._session.selection.node is None and first is not None:
            self.code.reveal(first.line)

    def _on_selection(self, node: str | None) -> None:
        self._show_file_of(node)
        self._mark(reveal=True)

    def _on_hover(self, _: object) -> None:
        self._mark(reveal=False)

    def _mark(self, *, reveal: bool) -> None:
        marks: list[Marked] = []
        session = self._session
        hovered = self._line_of(session.selection.hover)
        if hovered is not None:
            marks.append(Marked(hovered, "hovered"))
        selected = self._line_of(session.selection.node)
        if selected is not None:
            marks.append(Marked(selected, "selected"))
            if reveal and not self.code.hasFocus():
                self.code.reveal(selected.line)
        self.code.show_marks(tuple(marks))

    def _line_of(self, node: str | None) -> Span | None:
        """The line that holds the element's id in the file that is shown."""
        return self._places.get(self._built.ids.get(node or "", ""))

    def _show_file_of(self, node: str | None) -> None:
        """Show the file that holds an element, unless the one that is shown does."""
        name = self._built.ids.get(node or "")
        if name is None or self._line_of(node) is not None or self.code.hasFocus():
            return
        files = self._built.files.get(self.target, {})
        for row in range(self.files.count()):
            content = files.get(self.files.item(row).data(Qt.ItemDataRole.UserRole))
            text = content if isinstance(content, str) else ""
            if name in text and places_of(text, frozenset([name])):
                self.files.setCurrentRow(row)
                return

    def _on_cursor(self) -> None:
        """A line of the code selects the element whose id it holds."""
        if not self.code.hasFocus():
            return
        line = self.code.textCursor().block().text()
        words = set(re.findall(r"\w+", line))
        for node, name in self._built.ids.items():
            if name in words:
                self._session.selection.select(node)
                return


def places_of(text: str, names: frozenset[str]) -> dict[str, Span]:
    """For each name the line of the element that has it as its id.

    Where no id is the name, as with Apple's own ids, a line that mentions it in
    quotes or as a resource will do.
    """
    ids: dict[str, Span] = {}
    quoted: dict[str, Span] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        for key, *values in _NAMED.findall(line):
            value = "".join(values)
            found = [word for word in _WORD.findall(value) if word in names]
            for name in found:
                start = len(line) - len(line.lstrip())
                place = Span(number, start + 1, number, len(line) + 1)
                is_id = key == "id" and value.removeprefix("@+id/") == name
                (ids if is_id else quoted).setdefault(name, place)
    return {**quoted, **ids}


def _importance(name: str) -> tuple[int, str]:
    """The file with the screen itself comes first."""
    places = [place for place, main in enumerate(_MAIN) if name.endswith(main)]
    return -max(places, default=-1), name
