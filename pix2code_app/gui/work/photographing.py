"""Having the page of the shown mockup photographed after every change of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer, Signal

from pix2code_app.gui.model.items import Built
from pix2code_app.gui.widgets.web_engine import why_missing

if TYPE_CHECKING:
    from pix2code_app.gui.model.items import Item
    from pix2code_app.gui.model.photographs import Photograph
    from pix2code_app.gui.model.session import Session
    from pix2code_app.gui.widgets.page_camera import PageCamera

_PAUSE = 150
"""Milliseconds without a change after which a photograph is taken."""

SCREEN_OF_PROGRAM = QSize(390, 844)
"""Of a program without a picture: a phone's screen, in CSS pixels."""


class Photographing(QObject):
    """Keeps the photograph of the page that belongs to the shown mockup.

    `changed` brings it, and None while there is none; `built` is what it is of.
    """

    changed = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._camera: PageCamera | None = None
        self._item: Item | None = None
        self._asked = self.built = Built("")
        self.photograph: Photograph | None = None
        self.width: int | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._take)
        session.document.shown.connect(self._on_shown)
        session.document.built.connect(self._on_built)

    @property
    def scale(self) -> float:
        """Pixels of the picture for each CSS pixel of the page."""
        return self._item.scale if self._item is not None else 1.0

    @property
    def has_own_width(self) -> bool:
        """Whether the page is as wide as the mockup, so that they can be laid over."""
        item = self._item
        return self.width is None and item is not None and item.image is not None

    def lay_out_at(self, width: int | None) -> None:
        """Lay the page out at a width in CSS pixels, None being the mockup's own."""
        if width != self.width:
            self.width = width
            self._later()

    def get_ready(self) -> None:
        """Start the browser before it is wanted, which holds the window up once."""
        if why_missing() is None:
            self._ready_camera()

    def end(self) -> None:
        """End the browser."""
        self._pause.stop()
        if self._camera is not None:
            self._camera.end()
            self._camera = None

    def _on_shown(self, item: Item | None) -> None:
        if item is not self._item:
            self._item = item
            self._forget()
        self._later()

    def _on_built(self, built: Built) -> None:
        if built.problem is None:
            self._later()

    def _forget(self) -> None:
        self.photograph = None
        self.changed.emit(None)

    def _later(self) -> None:
        item = self._item
        if item is not None and item.built.page and why_missing() is None:
            self._pause.start()

    def _take(self) -> None:
        item = self._item
        if item is None or not item.built.page:
            return
        camera = self._ready_camera()
        size = item.image.size() if item.image is not None else SCREEN_OF_PROGRAM
        if self.width is not None:
            size = QSize(round(self.width * self.scale), size.height())
        self._asked = item.built
        camera.photograph(item.built.page, size, self.scale)

    def _ready_camera(self) -> PageCamera:
        if self._camera is None:
            from pix2code_app.gui.widgets.page_camera import PageCamera

            self._camera = PageCamera(self)
            self._camera.photographed.connect(self._on_photographed)
        return self._camera

    def _on_photographed(self, photograph: Photograph) -> None:
        if self._item is not None and self._item.built is self._asked:
            self.photograph, self.built = photograph, self._asked
            self.changed.emit(photograph)
        else:
            self._later()
