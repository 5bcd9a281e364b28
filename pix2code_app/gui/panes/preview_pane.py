"""The page live, at the width of a phone, a tablet or a desktop.

QtWebEngine shows it where it is installed: in a profile that keeps nothing, with every
request refused but those for the page itself. A sentence says so where it is missing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pix2code_app.gui.model.items import Built
from pix2code_app.gui.widgets.web_engine import why_missing
from pix2code_app.gui.words.language import tr

if TYPE_CHECKING:
    from pix2code_app.gui.model.session import Session

WIDTHS = ((390, "Phone"), (820, "Tablet"), (1200, "Desktop"))
_PAUSE = 150


class PreviewPane(QWidget):
    """Shows the current screen as a page; made when it is first looked at."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._built = Built("")
        self._page: Any = None
        self._is_shown = False
        self.width_choice = QComboBox()
        self.width_choice.setAccessibleName(tr("Width of the preview"))
        self.width_choice.setToolTip(tr("Width of the preview"))
        for width, words in WIDTHS:
            self.width_choice.addItem(tr(words), width)
        self.width_choice.setCurrentIndex(2)
        self.width_choice.currentIndexChanged.connect(self._later)
        row = QHBoxLayout()
        row.setContentsMargins(12, 8, 12, 8)
        row.addWidget(self.width_choice)
        row.addStretch(1)
        self.note = QLabel(objectName="emptyNote", wordWrap=True, margin=24)
        self.note.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(row)
        self._column.addWidget(self.note, 1)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._show)
        session.document.built.connect(self._on_built)
        session.selection.changed.connect(self._on_selection)

    @property
    def page(self) -> Any:  # noqa: ANN401 (a class that is there only with QtWebEngine)
        """The view of the page, or None before it is first looked at."""
        return self._page

    def show_now(self, *, is_shown: bool) -> None:
        """The pane came into sight, or went out of it."""
        self._is_shown = is_shown
        if is_shown:
            self._show()

    def close_page(self) -> None:
        """End the browser; its parts go in the order that Qt needs."""
        self._pause.stop()
        self._is_shown = False
        if self._page is not None:
            self._page.end()
            self._page = None

    def _on_built(self, built: Built) -> None:
        if built.problem is None:
            self._built = built
            self._later()

    def _later(self) -> None:
        if self._is_shown:
            self._pause.start()

    def _show(self) -> None:
        missing = why_missing()
        if missing is not None or self._built.screen is None:
            nothing = tr("The page appears here as soon as a mockup has been read.")
            self.note.setText(missing or nothing)
            self.note.show()
            if self._page is not None:
                self._page.hide()
            return
        if self._page is None:
            self._page = self._made()
        self.note.hide()
        self._page.show()
        self._page.show_page(self._built.page, self.width_choice.currentData())
        self._on_selection(self._session.selection.node)

    def _made(self) -> Any:  # noqa: ANN401
        from pix2code_app.gui.widgets.web_page import PageView

        page = PageView(self)
        page.element_clicked.connect(self._on_clicked)
        self._column.addWidget(page, 1)
        return page

    def _on_selection(self, node: str | None) -> None:
        if self._page is not None and self._is_shown:
            self._page.select(self._built.ids.get(node or ""))

    def _on_clicked(self, name: str) -> None:
        nodes = {ident: node for node, ident in self._built.ids.items()}
        self._session.selection.select(nodes.get(name))
