"""The pane of the mockup: the empty state until there is one, and its zoom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStackedWidget

from pix2code_app.gui.panes.mockup_view import MockupView
from pix2code_app.gui.widgets.empty_state import EmptyState
from pix2code_app.gui.widgets.pane import Pane
from pix2code_app.gui.words.language import said, tr

if TYPE_CHECKING:
    from pix2code_app.gui.model.items import Item
    from pix2code_app.gui.model.session import Session
    from pix2code_app.gui.widgets.theme import Colours


class MockupPane(Pane):
    """Shows the current mockup, or how to bring one in."""

    def __init__(self, session: Session) -> None:
        self.view = MockupView(session)
        self.empty = EmptyState()
        self.written = QLabel(
            tr("This program came from a file; there is no picture of it."),
            objectName="emptyNote",
            wordWrap=True,
            margin=24,
            focusPolicy=Qt.FocusPolicy.StrongFocus,
        )
        self._pages = QStackedWidget()
        for page in (self.empty, self.view, self.written):
            self._pages.addWidget(page)
        super().__init__(tr("Mockup"), self._pages)
        self._zoom = QLabel(objectName="quiet")
        self.add(self._zoom)
        self._fit = self.add_button(tr("Fit"), tr("Show the whole mockup"))
        self._fit.clicked.connect(self.view.fit)
        self._exact = self.add_button("1:1", tr("Show each pixel as it is"))
        self._exact.clicked.connect(self.view.zoom_to_pixels)
        self.boxes = self.add_button(tr("Boxes"), tr("Show boxes on the mockup"))
        self.boxes.setCheckable(True)
        self.boxes.setChecked(bool(session.settings["boxes"]))
        self.boxes.toggled.connect(lambda on: session.settings.choose("boxes", on))
        self.read_again = self.add_remedy(tr("Read again"))
        self.read_again.clicked.connect(self._on_read_again)
        self._session = session
        self.view.zoomed.connect(lambda scale: self._zoom.setText(f"{scale:.0%}"))
        session.document.shown.connect(self._on_current)
        session.queue.item_changed.connect(self._on_item)
        session.settings.changed.connect(self._on_setting)
        self._on_current(session.document.item)

    def set_colours(self, colours: Colours) -> None:
        """Follow the theme."""
        self.view.set_colours(colours)
        self.empty.set_colours(colours)

    def focus(self) -> None:
        """Let keys act on what the pane shows."""
        shown = self._pages.currentWidget()
        (self.empty.first if shown is self.empty else shown).setFocus()

    def _on_current(self, item: Item | None) -> None:
        page = self.empty if item is None else self.view
        if item is not None and not item.is_picture:
            page = self.written
        self._pages.setCurrentWidget(page)
        for control in (self._zoom, self._fit, self._exact, self.boxes):
            control.setVisible(page is self.view)
        self._on_item(item)

    def _on_item(self, item: Item | None) -> None:
        """Say why it was not read, be it that it failed or that it was stopped."""
        if item is self._session.document.item:
            self.complain(said(item.message) if item is not None else "")

    def _on_read_again(self) -> None:
        self._session.convert()

    def _on_setting(self, key: str, value: object) -> None:
        if key == "boxes":
            self.boxes.setChecked(bool(value))
