"""The page live: it answers to the pointer, and a click on it selects."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pix2code_app.gui.widgets.sandbox import SandboxedView
from pix2code_app.gui.widgets.theme import LIGHT

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_LISTEN = """
document.addEventListener("click", event => {
  event.preventDefault();
  const node = event.target.closest("[id]");
  document.title = "";
  if (node) document.title = "element:" + node.id;
}, true);
"""
_SELECT = """
(name => {
  document.querySelectorAll("[data-chosen]").forEach(node => {
    node.style.outline = ""; node.removeAttribute("data-chosen");
  });
  const node = name && document.getElementById(name);
  if (!node) return;
  node.dataset.chosen = ""; node.style.outline = "2px solid %s";
  node.scrollIntoView({block: "nearest"});
})(%s)
"""


class PageView(QWidget):
    """A page at a width of its own, scaled into the pane."""

    element_clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = SandboxedView(self)
        self._width = 1200
        self._chosen: str | None = None
        self.view.page().titleChanged.connect(self._on_title)
        self.view.page().loadFinished.connect(self._on_loaded)

    def show_page(self, document: str, width: int) -> None:
        """Show a page as wide as `width` CSS pixels."""
        self._width = width
        self._lay_out()
        self.view.show_document(document)

    def select(self, name: str | None) -> None:
        """Outline an element, and bring it into sight."""
        self._chosen = name
        self.view.page().runJavaScript(_SELECT % (LIGHT.accent, json.dumps(name)))

    def end(self) -> None:
        """End the browser."""
        self.hide()
        self.view.end()
        self.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the page at its own width."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        """Fit the page into the pane."""
        wide = min(self.width(), self._width)
        self.view.scale_by(wide / self._width)
        self.view.setGeometry((self.width() - wide) // 2, 0, wide, self.height())

    def _on_loaded(self, is_whole: bool) -> None:
        if is_whole:
            self.view.page().runJavaScript(_LISTEN)
            self.select(self._chosen)

    def _on_title(self, title: str) -> None:
        kind, _, name = title.partition(":")
        if kind == "element" and name:
            self.element_clicked.emit(name)
