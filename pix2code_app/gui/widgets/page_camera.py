"""Photographs of pages: as large as a mockup, with the place of every element."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWebEngineCore import QWebEngineSettings

from pix2code_app.gui.model.photographs import Photograph
from pix2code_app.gui.widgets.sandbox import SandboxedView

if TYPE_CHECKING:
    from collections.abc import Callable

_SETTLED = 70
"""Milliseconds between two photographs; the page is drawn once they are the same."""

_MOST_LOOKS = 12
"""Photographs that are taken at most until two of them are the same."""

_TALLEST = 16000
"""Device pixels that the web engine draws at most in one piece."""

_PLACES = """
JSON.stringify([
  document.documentElement.scrollHeight,
  window.drawn === true,
  Object.fromEntries([...document.querySelectorAll("[id]")].map(element => {
    const box = element.getBoundingClientRect();
    return [element.id, [box.left, box.top, box.width, box.height]];
  }))
])
"""
_DRAWN = "requestAnimationFrame(() => requestAnimationFrame(() => window.drawn = true))"
"""Two frames after the page has been laid out it has been drawn."""


class PageCamera(QObject):
    """A browser that nobody sees, one page at a time; a later one takes its place."""

    photographed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = SandboxedView()
        self._view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        bars = QWebEngineSettings.WebAttribute.ShowScrollBars
        self._view.page().settings().setAttribute(bars, False)
        self._view.page().loadFinished.connect(self._on_loaded)
        self._view.show()
        self._number = self._looks = 0
        self._size, self._scale = QSize(), 1.0
        self._last: QImage | None = None
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED)
        self._settled.timeout.connect(self._ask)

    def photograph(self, document: str, size: QSize, scale: float) -> None:
        """Photograph a page on a screen of `size`, in pixels of the picture.

        `scale` is how many of them make one CSS pixel.
        """
        self._settled.stop()
        self._number += 1
        self._looks, self._last = 0, None
        self._size = QSize(size.width(), min(size.height(), _TALLEST))
        self._scale = scale
        ratio = self._view.devicePixelRatioF()
        self._view.resize(
            max(1, round(self._size.width() / ratio)),
            max(1, round(self._size.height() / ratio)),
        )
        self._view.scale_by(scale / ratio)
        self._view.show_document(document)

    def end(self) -> None:
        """End the browser; no photograph follows."""
        self._settled.stop()
        self._number += 1
        self._view.end()

    def _on_loaded(self, is_whole: bool) -> None:
        if is_whole:
            self._view.page().runJavaScript(_DRAWN)
            self._settled.start()

    def _ask(self) -> None:
        self._view.page().runJavaScript(_PLACES, 0, self._looker(self._number))

    def _looker(self, number: int) -> Callable[[object], None]:
        """What takes the answer for one page, and for no later one."""

        def look(answer: object) -> None:
            if number == self._number:
                self._look(str(answer))

        return look

    def _look(self, answer: str) -> None:
        """Photograph what is drawn, and look again until it changes no more."""
        height, is_drawn, places = json.loads(answer) if answer else (0, False, {})
        picture = self._view.grab().toImage()
        picture.setDevicePixelRatio(1)
        if picture.size() != self._size:
            picture = picture.scaled(
                self._size,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        picture = picture.convertToFormat(QImage.Format.Format_RGB32)
        self._looks += 1
        is_settled = is_drawn and picture == self._last
        if not is_settled and self._looks < _MOST_LOOKS:
            self._last = picture
            self._settled.start()
            return
        boxes = {
            name: QRectF(*(value * self._scale for value in box))
            for name, box in places.items()
        }
        self.photographed.emit(Photograph(picture, boxes, height * self._scale))
