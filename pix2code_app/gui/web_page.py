"""A page in a sandbox: no network, no files, nothing kept, links that lead nowhere."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineSettings,
    QWebEngineUrlRequestInterceptor,
)
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pix2code_app.gui.theme import LIGHT

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWebEngineCore import QWebEngineUrlRequestInfo

_ALLOWED = ("data", "about")
_SETTLED = 250
"""Milliseconds after loading until a photograph shows what was loaded."""

_LISTEN = """
document.addEventListener("click", event => {
  event.preventDefault();
  const node = event.target.closest("[data-node], [id]");
  document.title = "";
  if (node) document.title = "element:" + (node.dataset.node || node.id);
}, true);
"""
_SELECT = """
(name => {
  document.querySelectorAll("[data-chosen]").forEach(node => {
    node.style.outline = ""; node.removeAttribute("data-chosen");
  });
  if (!name) return;
  const node = document.querySelector(`[data-node="${name}"]`)
    || document.getElementById(name);
  if (!node) return;
  node.dataset.chosen = ""; node.style.outline = "2px solid %s";
  node.scrollIntoView({block: "nearest"});
})(%s)
"""


class _Guard(QWebEngineUrlRequestInterceptor):
    """Refuses every request but those that fetch nothing."""

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:  # noqa: N802
        if info.requestUrl().scheme() not in _ALLOWED:
            info.block(True)


class _Page(QWebEnginePage):
    """A page that can only be set, not led elsewhere."""

    def acceptNavigationRequest(  # noqa: N802
        self,
        url: QUrl | str,
        type: QWebEnginePage.NavigationType,  # noqa: A002 (Qt's name)
        isMainFrame: bool,  # noqa: ARG002, N803
    ) -> bool:
        typed = QWebEnginePage.NavigationType.NavigationTypeTyped
        return type == typed and QUrl(url).scheme() in _ALLOWED


class PageView(QWidget):
    """A page at a width of its own, scaled into the pane, alone or over a mockup."""

    element_clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guard = _Guard()
        self._profile = QWebEngineProfile()
        self._profile.setUrlRequestInterceptor(self._guard)
        self._page = _Page(self._profile)
        _lock(self._page.settings())
        self.view = QWebEngineView(self)
        self.view.setPage(self._page)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.comparison = Comparison(self)
        self.comparison.hide()
        self._width = 1200
        self._mode = "page"
        self._mockup: QImage | None = None
        self._chosen: str | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED)
        self._settled.timeout.connect(self._photograph)
        self._page.titleChanged.connect(self._on_title)
        self._page.loadFinished.connect(self._on_loaded)

    def show_page(
        self, document: str, width: int, mode: str, mockup: QImage | None
    ) -> None:
        """Show a page as wide as `width`, in one of the modes of comparison."""
        self._width, self._mode, self._mockup = width, mode, mockup
        self._scale()
        self.comparison.setVisible(mode != "page")
        self._page.setHtml(document, QUrl("about:blank"))

    def select(self, name: str | None) -> None:
        """Outline an element, and bring it into sight."""
        self._chosen = name
        self._page.runJavaScript(_SELECT % (LIGHT.accent, json.dumps(name)))

    def end(self) -> None:
        """Take the browser apart: the view, then the page, then its profile."""
        self._settled.stop()
        self.hide()
        self.view.setPage(None)  # type: ignore[arg-type]
        self._page.deleteLater()
        self._profile.deleteLater()
        self.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the page at its own width."""
        super().resizeEvent(event)
        self._scale()
        self.comparison.setGeometry(self.view.geometry())

    def _scale(self) -> None:
        self._page.setZoomFactor(max(0.25, min(1.0, self.width() / self._width)))

    def _on_loaded(self, is_whole: bool) -> None:
        if not is_whole:
            return
        self._page.runJavaScript(_LISTEN)
        self.select(self._chosen)
        if self._mode != "page":
            self._settled.start()

    def _on_title(self, title: str) -> None:
        kind, _, name = title.partition(":")
        if kind == "element" and name:
            self.element_clicked.emit(name)

    def _photograph(self) -> None:
        if self._mockup is not None:
            self.comparison.setGeometry(self.view.geometry())
            picture = self.view.grab().toImage()
            self.comparison.compare(picture, self._mockup, self._mode)
            self.comparison.raise_()


class Comparison(QWidget):
    """Page and mockup in one picture: one over the other, or their difference."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._page: QImage | None = None
        self._mockup: QImage | None = None
        self.mode = ""
        self.share = 0.5
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def compare(self, page: QImage, mockup: QImage, mode: str) -> None:
        """Compare a photograph of the page with the mockup, at the mockup's shape."""
        ratio = page.width() / max(1, mockup.width())
        height = min(page.height(), round(mockup.height() * ratio))
        self._page = page.copy(QRect(0, 0, page.width(), height))
        self._mockup = mockup.scaled(
            page.width(),
            round(mockup.height() * ratio),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        self._page.setDevicePixelRatio(1)
        self.mode = mode
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Swipe to where the pointer is."""
        self.share = min(1.0, max(0.0, event.position().x() / max(1, self.width())))
        self.update()

    def compared(self) -> QImage | None:
        """The comparison as a picture."""
        if self._page is None or self._mockup is None:
            return None
        shown = self._page.convertToFormat(QImage.Format.Format_RGB32)
        painter = QPainter(shown)
        if self.mode == "difference":
            painter.setCompositionMode(
                QPainter.CompositionMode.CompositionMode_Difference
            )
            painter.drawImage(QPoint(0, 0), self._mockup)
        else:
            edge = round(shown.width() * self.share)
            left = QRect(0, 0, edge, shown.height())
            painter.drawImage(left, self._mockup, left)
            painter.fillRect(
                QRect(edge - 1, 0, 2, shown.height()), QColor(LIGHT.accent)
            )
        painter.end()
        return shown

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        """The comparison, as wide as the pane."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().window())
        picture = self.compared()
        if picture is not None:
            pixmap = QPixmap.fromImage(picture).scaledToWidth(
                self.width(), Qt.TransformationMode.SmoothTransformation
            )
            painter.drawPixmap(0, 0, pixmap)
        painter.end()


def _lock(settings: QWebEngineSettings) -> None:
    """Switch off what a page of ours never needs."""
    attribute = QWebEngineSettings.WebAttribute
    for name in (
        attribute.LocalContentCanAccessFileUrls,
        attribute.LocalContentCanAccessRemoteUrls,
        attribute.LocalStorageEnabled,
        attribute.JavascriptCanOpenWindows,
        attribute.JavascriptCanAccessClipboard,
        attribute.PluginsEnabled,
        attribute.FullScreenSupportEnabled,
        attribute.WebGLEnabled,
    ):
        settings.setAttribute(name, False)
