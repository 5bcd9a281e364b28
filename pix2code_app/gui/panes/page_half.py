"""The page that came of a mockup, as large and in the same place beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal

from pix2code_app.gui.panes.screen_view import ScreenView
from pix2code_app.gui.words.language import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from pix2code_app.gui.model.items import Built
    from pix2code_app.gui.model.photographs import Photograph
    from pix2code_app.gui.model.session import Session

_STALE = 0.4
"""Opacity of a page that is not that of the program any more."""


class PageHalf(ScreenView):
    """Shows a photograph of the page; a double click is told, to write words."""

    double_clicked = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._boxes: dict[str, QRectF] = {}
        self.setAccessibleName(tr("Page"))

    def box_of(self, node: str) -> QRectF | None:
        """Where the page shows an element."""
        box = self._boxes.get(self._built.ids.get(node, ""))
        return None if box is None or box.isEmpty() else box

    def show_photograph(self, photograph: Photograph | None, built: Built) -> None:
        """Show another page, or none."""
        self._built = built
        self._boxes = {} if photograph is None else photograph.boxes
        self.show_picture(None if photograph is None else photograph.picture)
        self.viewport().update()

    def be_stale(self, *, is_stale: bool) -> None:
        """Grey the page while the program has an error."""
        self.picture.setOpacity(_STALE if is_stale else 1.0)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Write the words of the element under the pointer."""
        self._session.selection.select(self._node_under(event))
        self.double_clicked.emit()
