"""What commands use of the window in which they are done."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from pix2code_app.gui.dialogs.capture import Capture
    from pix2code_app.gui.dialogs.exporting import Exporting
    from pix2code_app.gui.model.session import Session
    from pix2code_app.gui.panes.code_pane import CodePane
    from pix2code_app.gui.panes.dsl_pane import DslPane
    from pix2code_app.gui.panes.mockup_pane import MockupPane
    from pix2code_app.gui.panes.queue_pane import QueuePane
    from pix2code_app.gui.widgets.element_bar import ElementBar
    from pix2code_app.gui.widgets.pane import Pane
    from pix2code_app.gui.work.recent import RecentFiles


class Window(QMainWindow):
    """A window with a session, panes that show it, and actions by their names."""

    session: Session
    recent: RecentFiles
    exporting: Exporting
    capturing: Capture
    actions_by_name: dict[str, QAction]
    queue_pane: QueuePane
    mockup_pane: MockupPane
    dsl_pane: DslPane
    code_pane: CodePane
    element_bar: ElementBar

    @abstractmethod
    def toggle_dock(self) -> None:
        """Fold program and code away, or show them again."""

    @abstractmethod
    def bring(self, pane: Pane) -> None:
        """Have a pane in sight: no lab and no other pane alone in its place."""

    @abstractmethod
    def bring_elements(self) -> None:
        """Have a pane in sight that shows elements, as all but the queue do."""

    @abstractmethod
    def maximise(self, pane: Pane | None) -> None:
        """Show one pane alone, or all of them."""

    @abstractmethod
    def toggle_lab(self) -> None:
        """Show the lab, or the mockups again."""
