"""The page live, at the width of a phone, a tablet or a desktop, and beside its mockup.

QtWebEngine shows it where it is installed: in a profile that keeps nothing, with every
request refused but those for the page itself. A sentence says so where it is missing.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from compilers.preview.pages import PAGE_SIZES, preview_page
from pix2code_app.gui.model.items import Built, Item
from pix2code_app.gui.words.language import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from pix2code_app.gui.model.session import Session

LOOKS = (("html", "Generated"), ("platform", "Platform"))
WIDTHS = ((390, "Phone"), (820, "Tablet"), (1200, "Desktop"))
COMPARISONS = (
    ("page", "Page"),
    ("swipe", "Swipe"),
    ("difference", "Difference"),
)
_PAUSE = 150


def why_missing() -> str | None:
    """Why no page can be shown here, in a sentence, or None where it can."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    if is_root and not os.environ.get("QTWEBENGINE_DISABLE_SANDBOX"):
        return tr(
            "The preview runs in a sandbox, which the root user cannot have; "
            "start the program as an ordinary user to see it."
        )
    try:
        import PySide6.QtWebEngineWidgets  # noqa: F401
    except (ImportError, OSError) as error:
        return tr(
            "The preview needs QtWebEngine, which cannot be loaded here: {reason}.",
            reason=str(error).rstrip("."),
        )
    return None


class PreviewPane(QWidget):
    """Shows the current screen as a page; made when it is first looked at."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._built = Built("")
        self._page: Any = None
        self._is_shown = False
        self.look = _chooser(LOOKS, tr("Look of the preview"))
        self.width_choice = _chooser(WIDTHS, tr("Width of the preview"))
        self.comparison = _chooser(COMPARISONS, tr("Comparison with the mockup"))
        self.width_choice.setCurrentIndex(2)
        row = QHBoxLayout()
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(8)
        for choice in (self.look, self.width_choice, self.comparison):
            row.addWidget(choice)
            choice.currentIndexChanged.connect(self._later)
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

    def document(self) -> str:
        """The HTML to show."""
        if self._built.screen is None:
            return ""
        if self.look.currentData() == "platform":
            return preview_page(self._built.screen)
        return self._built.page

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
        is_platform = self.look.currentData() == "platform"
        self.width_choice.setEnabled(not is_platform)
        width = self.width_choice.currentData()
        if is_platform:
            width = PAGE_SIZES[self._built.screen.dialect][0]
        self._page.show_page(
            self.document(), width, self.comparison.currentData(), self._mockup()
        )
        self._on_selection(self._session.selection.node)

    def _made(self) -> Any:  # noqa: ANN401
        from pix2code_app.gui.widgets.web_page import PageView

        page = PageView(self)
        page.element_clicked.connect(self._on_clicked)
        self._column.addWidget(page, 1)
        return page

    def _mockup(self) -> QImage | None:
        item: Item | None = self._session.document.item
        return item.image if item is not None else None

    def _on_selection(self, node: str | None) -> None:
        if self._page is not None and self._is_shown:
            self._page.select(self._name_of(node))

    def _name_of(self, node: str | None) -> str | None:
        """How the page that is shown calls an element."""
        if node is None or self.look.currentData() == "platform":
            return node
        return self._built.ids.get(node)

    def _on_clicked(self, name: str) -> None:
        nodes = {ident: node for node, ident in self._built.ids.items()}
        is_platform = self.look.currentData() == "platform"
        self._session.selection.select(name if is_platform else nodes.get(name))


def _chooser(choices: tuple[tuple[Any, str], ...], name: str) -> QComboBox:
    chooser = QComboBox()
    chooser.setAccessibleName(name)
    chooser.setToolTip(name)
    chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    for value, words in choices:
        chooser.addItem(tr(words), value)
    return chooser
