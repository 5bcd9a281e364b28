"""A view of pages in a sandbox: no network, no files, nothing kept, nowhere to go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWebEngineCore import (
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineSettings,
    QWebEngineUrlRequestInterceptor,
)
from PySide6.QtWebEngineWidgets import QWebEngineView

if TYPE_CHECKING:
    from PySide6.QtWebEngineCore import QWebEngineUrlRequestInfo
    from PySide6.QtWidgets import QWidget

ALLOWED = ("data", "about")
"""Schemes of addresses that fetch nothing."""

ZOOMS = 0.25, 5.0
"""How far a page can be scaled."""


class SandboxedView(QWebEngineView):
    """Shows pages that are set, and asks nobody for anything."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guard = _Guard()
        self._profile = QWebEngineProfile()
        self._profile.setUrlRequestInterceptor(self._guard)
        self._own_page = _Page(self._profile)
        _lock(self._own_page.settings())
        self.setPage(self._own_page)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def show_document(self, document: str) -> None:
        """Show a page by its HTML."""
        self._own_page.setHtml(document, QUrl("about:blank"))

    def scale_by(self, factor: float) -> None:
        """Draw pages larger or smaller, as far as that is possible."""
        least, most = ZOOMS
        self._own_page.setZoomFactor(max(least, min(most, factor)))

    def end(self) -> None:
        """Take the browser apart: the view, then the page, then its profile."""
        self.hide()
        self.setPage(None)  # type: ignore[arg-type]
        self._own_page.deleteLater()
        self._profile.deleteLater()
        self.deleteLater()


class _Guard(QWebEngineUrlRequestInterceptor):
    """Refuses every request but those that fetch nothing."""

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:  # noqa: N802
        if info.requestUrl().scheme() not in ALLOWED:
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
        return type == typed and QUrl(url).scheme() in ALLOWED


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
