"""A page in a sandbox: no network, no files, nothing kept, links that lead nowhere."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineSettings,
    QWebEngineUrlRequestInterceptor,
)
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QWidget

from pix2code_app.gui.widgets.theme import LIGHT
from pix2code_app.gui.words.language import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWebEngineCore import QWebEngineUrlRequestInfo

_ALLOWED = ("data", "about")
_SETTLED = 250
"""Milliseconds after loading until a photograph shows what was loaded."""

_MOST_LOOKS = 8
"""Photographs that are taken at most until two of them are the same."""

_ZOOMS = 0.25, 5.0
"""How far a page can be scaled."""

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


_SWIPE = 0.05
"""Share of the picture that one key swipes over."""


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
        self._looks = 0
        self._settled = QTimer(self, singleShot=True, interval=_SETTLED)
        self._settled.timeout.connect(self._photograph)
        self._page.titleChanged.connect(self._on_title)
        self._page.loadFinished.connect(self._on_loaded)

    def show_page(
        self, document: str, width: int, mode: str, mockup: QImage | None
    ) -> None:
        """Show a page as wide as `width`, in one of the modes of comparison."""
        self._settled.stop()
        self._width, self._mode, self._mockup = width, mode, mockup
        self._lay_out()
        self.comparison.setVisible(self._is_comparing)
        self._page.setHtml(document, QUrl("about:blank"))

    def select(self, name: str | None) -> None:
        """Outline an element, and bring it into sight."""
        self._chosen = name
        if self._is_comparing:
            return  # an outline would be a difference
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
        self._lay_out()

    @property
    def _is_comparing(self) -> bool:
        return self._mode != "page" and self._mockup is not None

    def _lay_out(self) -> None:
        """Fit the page into the pane, or draw it as large as the mockup beneath it."""
        self.comparison.setGeometry(self.rect())
        bars = QWebEngineSettings.WebAttribute.ShowScrollBars
        self._page.settings().setAttribute(bars, not self._is_comparing)
        least, most = _ZOOMS
        if self._mockup is None or not self._is_comparing:
            self._page.setZoomFactor(max(least, min(1.0, self.width() / self._width)))
            self.view.setGeometry(self.rect())
            return
        size = self._mockup.size()
        wide = size.width() / self.devicePixelRatioF()
        zoom = max(least, min(most, wide / self._width))
        wide = self._width * zoom
        self._page.setZoomFactor(zoom)
        self.view.resize(round(wide), round(wide * size.height() / size.width()))

    def _on_loaded(self, is_whole: bool) -> None:
        if not is_whole:
            return
        self._page.runJavaScript(_LISTEN)
        self.select(self._chosen)
        if self._is_comparing:
            self._looks = 0
            self._settled.start()

    def _on_title(self, title: str) -> None:
        kind, _, name = title.partition(":")
        if kind == "element" and name:
            self.element_clicked.emit(name)

    def _photograph(self) -> None:
        """Compare what is drawn, and look again until it changes no more."""
        assert self._mockup is not None  # nothing is photographed otherwise
        self._looks += 1
        picture = self.view.grab().toImage()
        has_changed = self.comparison.compare(picture, self._mockup, self._mode)
        self.comparison.raise_()
        if has_changed and self._looks < _MOST_LOOKS:
            self._settled.start()


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
        self.setAccessibleName(tr("Comparison with the mockup"))

    def compare(self, page: QImage, mockup: QImage, mode: str) -> bool:
        """Compare a photograph of the page with the mockup, at the mockup's size.

        Returns:
            Whether the photograph is another than before.
        """
        page.setDevicePixelRatio(1)
        if page.size() != mockup.size():
            page = page.scaled(
                mockup.size(),
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        page = page.convertToFormat(QImage.Format.Format_RGB32)
        has_changed = page != self._page
        self._page, self._mockup, self.mode = page, mockup, mode
        self.update()
        return has_changed

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Swipe to where the pointer is."""
        area = self._area()
        self._swipe((event.position().x() - area.left()) / max(1, area.width()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Swipe by the arrow keys."""
        steps = {Qt.Key.Key_Left: -_SWIPE, Qt.Key.Key_Right: _SWIPE}
        step = steps.get(Qt.Key(event.key()))
        if step is None or self.mode != "swipe":
            super().keyPressEvent(event)
        else:
            self._swipe(self.share + step)

    def compared(self) -> QImage | None:
        """The comparison as a picture as large as the mockup."""
        if self._page is None or self._mockup is None:
            return None
        shown = self._page.copy()
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
        painter.end()
        return shown

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002
        """The whole comparison, as large as the pane allows."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().window())
        picture, area = self.compared(), self._area()
        if picture is not None:
            ratio = self.devicePixelRatioF()
            fitted = picture.scaled(
                area.size() * ratio,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            painter.drawImage(area, fitted)
            if self.mode == "swipe":
                edge = area.left() + round(area.width() * self.share)
                line = QRect(edge - 1, area.top(), 2, area.height())
                painter.fillRect(line, QColor(LIGHT.accent))
        painter.end()

    def _area(self) -> QRect:
        """Where the picture stands: at the top, in the middle."""
        if self._mockup is None:
            return QRect()
        keep = Qt.AspectRatioMode.KeepAspectRatio
        size = self._mockup.size().scaled(self.size(), keep)
        return QRect(QPoint((self.width() - size.width()) // 2, 0), size)

    def _swipe(self, share: float) -> None:
        self.share = min(1.0, max(0.0, share))
        self.update()


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
