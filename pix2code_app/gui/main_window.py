"""The window: panes in splitters, made from the tables, listening to one session."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QRectF, QSettings, QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pix2code_app.gui.action_table import ACTIONS, LEFT_OUT_IN_LAB
from pix2code_app.gui.actions import MENUS, draw_icons, enable, make_actions
from pix2code_app.gui.commands import elements, files
from pix2code_app.gui.commands.window import Window
from pix2code_app.gui.dialogs.capture import Capture
from pix2code_app.gui.dialogs.exporting import Exporting
from pix2code_app.gui.model.autosave import Drafts
from pix2code_app.gui.model.session import Session
from pix2code_app.gui.panes.code_pane import PROGRAM, CodePane
from pix2code_app.gui.panes.dsl_pane import DslPane
from pix2code_app.gui.panes.mockup_pane import BOTH, MOCKUP, PAGE, MockupPane
from pix2code_app.gui.panes.queue_pane import QueuePane
from pix2code_app.gui.widgets.element_bar import ElementBar
from pix2code_app.gui.widgets.likeness_chip import LikenessChip
from pix2code_app.gui.widgets.pane import Pane
from pix2code_app.gui.widgets.status_line import StatusLine
from pix2code_app.gui.widgets.theme import apply_theme, colours_for
from pix2code_app.gui.widgets.toast import Toast
from pix2code_app.gui.widgets.toolbar import Toolbar
from pix2code_app.gui.words.language import speak, tr
from pix2code_app.gui.work import importing
from pix2code_app.gui.work.comparing import Comparing
from pix2code_app.gui.work.dragging import DraggedFiles
from pix2code_app.gui.work.photographing import Photographing
from pix2code_app.gui.work.recent import RecentFiles
from pix2code_app.gui.work.tasks import Background, ModelProcess
from pix2code_app.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import (
        QCloseEvent,
        QDragEnterEvent,
        QDragLeaveEvent,
        QDropEvent,
        QImage,
        QKeyEvent,
        QResizeEvent,
    )

    from pix2code_app.gui.lab.page import LabPage

_NARROW = 1100
"""Below this width the program gives its room to the code."""

_SHORT = 560
"""Below this height program and code are folded away until they are gone to."""

_OF_LAB = ("numpy", "pyqtgraph", "pix2code_app.gui.lab.opening")
"""Modules of the lab's page, each in a moment of its own."""

_SIZES = [200, 1200]
"""Widths of the queue and of what is beside it."""

_HEIGHTS = [560, 220]
"""Heights of the comparison and of the dock under it."""

_DOCK_SIZES = [420, 780]
"""Widths of program and code in the dock."""

_FIRST = QSize(1400, 900)
"""The window at first, where the screen is as large."""


def new_session() -> Session:
    """A session with a real child process and the user's own settings and drafts."""
    return Session(ModelProcess(), Background(), Settings(), Drafts())


class MainWindow(Window):
    """One window, one job: mockup in, code out."""

    def __init__(
        self,
        paths: Sequence[Path | str] = (),
        *,
        session: Session | None = None,
        state: QSettings | None = None,
    ) -> None:
        super().__init__()
        self.session = session or new_session()
        self._state = state or QSettings("pix2code", "window")
        self.recent = RecentFiles(self._state)
        self.exporting = Exporting(self.session, self)
        self.capturing = Capture(self, self._on_captured)
        self._dragged = DraggedFiles(self.session)
        self.lab_page: LabPage | None = None
        self.alone: Pane | None = None
        self.photographing = Photographing(self.session, self)
        self.comparing = Comparing(self.session, self.photographing, self)
        self._make()
        self._listen()
        self.setMinimumSize(640, 440)
        self._restore_geometry()
        self.setAcceptDrops(True)
        self._on_current(self.session.document.item)
        if paths:
            files.open_paths(self, map(Path, paths))

    @property
    def panes(self) -> tuple[Pane, ...]:
        """Queue, mockup, program unless it is folded away, and code."""
        program = () if self._is_folded else (self.dsl_pane,)
        return self.queue_pane, self.mockup_pane, *program, self.code_pane

    def follow_theme(self) -> None:
        """Take on the colours that are chosen or that the system has."""
        colours = colours_for(str(self.session.settings["theme"]))
        application = QApplication.instance()
        if isinstance(application, QApplication):
            apply_theme(application, colours)
        draw_icons(ACTIONS, self.actions_by_name, colours)
        self.mockup_pane.set_colours(colours)
        self.dsl_pane.editor.set_colours(colours)
        self.code_pane.set_colours(colours)
        if self.lab_page is not None:
            self.lab_page.set_colours(colours)

    def maximise(self, pane: Pane | None) -> None:
        """Show one pane alone, or all of them where it is alone already."""
        wanted = None if pane is None else self._shown_in(pane)
        self.alone = None if wanted is self.alone else wanted
        self._show_panes()

    def bring(self, pane: Pane) -> None:
        """Have a pane in sight: no lab and no other pane alone in its place."""
        self.show_mockups()
        if self.alone not in (None, self._shown_in(pane)):
            self.maximise(None)
        if self._is_undocked and pane in (self.dsl_pane, self.code_pane):
            self.toggle_dock()
        if self._shown_in(pane) is not pane:
            self.code_pane.show_tab(PROGRAM)

    def toggle_dock(self) -> None:
        """Fold program and code away, or show them again."""
        self._is_undocked = not self._is_undocked
        self._show_panes()

    def bring_elements(self) -> None:
        """Have a pane in sight that shows elements, as all but the queue do."""
        if self.alone is None or self.alone is self.queue_pane:
            self.bring(self.mockup_pane)
        else:
            self.bring(self.alone)

    @property
    def shows_lab(self) -> bool:
        """Whether the lab is shown in place of the mockups."""
        return self._pages.currentWidget() is self.lab_page

    def toggle_lab(self) -> None:
        """Show the lab, which is made when it is first wanted, or the mockups."""
        if self.shows_lab:
            self.show_mockups()
            return
        page = self.lab_page
        if page is None:
            from pix2code_app.gui.lab.opening import make_page

            page = make_page()
            page.bench.training_changed.connect(self._show_training)
            page.bench.training_ended.connect(self._on_trained)
            self._add_lab(page)
        self._pages.setCurrentWidget(page)

    def load_lab_ahead(self) -> None:
        """Have what the lab's page needs imported before it is wanted."""
        self.session.background.load_ahead(_OF_LAB)

    def show_mockups(self) -> None:
        """Show the mockups as they were left."""
        self._pages.setCurrentIndex(0)

    # What Qt calls

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """End all work; changes are kept for the next time."""
        self._state.setValue("geometry", self.saveGeometry())
        for name, splitter in self._splitters.items():
            self._state.setValue(name, splitter.saveState())
        self.code_pane.preview.close_page()
        self.photographing.end()
        self.toast.hide()
        if self.lab_page is not None:
            self.lab_page.bench.close()
        self._dragged.close()
        self.session.close()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Light the drop area up if there is something to take."""
        if importing.can_take(event.mimeData()) or event.mimeData().hasUrls():
            event.acceptProposedAction()
            self.mockup_pane.empty.light(is_lit=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802, ARG002
        """Put the light out."""
        self.mockup_pane.empty.light(is_lit=False)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Take what was dropped."""
        self.mockup_pane.empty.light(is_lit=False)
        if importing.take(self.session, event.mimeData(), tr("dropped")):
            event.acceptProposedAction()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fold the program away where there is no room for it."""
        super().resizeEvent(event)
        self._fold()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape stops or deselects; a digit takes an alternative."""
        if self.shows_lab:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            if self.session.is_reading:
                self.session.reading.stop()
            else:
                self.session.selection.select(None)
        elif event.text() in set("123456789") and not self._is_typing():
            self._on_digit(int(event.text()))
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow the system from light to dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ThemeChange:
            self.follow_theme()

    # How it is put together

    def _add_lab(self, page: LabPage) -> None:
        self.lab_page = page
        page.back_wanted.connect(self.show_mockups)
        page.set_colours(colours_for(str(self.session.settings["theme"])))
        self._pages.addWidget(page)

    def _add_lab_anew(self) -> None:
        """Another page of the lab on the same bench, whose work goes on."""
        from pix2code_app.gui.lab.opening import page_on

        assert self.lab_page is not None
        bench, self.lab_page = self.lab_page.bench, None
        bench.setParent(self)
        self._add_lab(page_on(bench))

    def _show_training(self) -> None:
        """Tell those who are back at the mockups how far the lab's run is."""
        bench = self.lab_page.bench if self.lab_page is not None else None
        training = bench.training if bench is not None and bench.is_training else None
        share = training.done / training.total if training and training.total else None
        self.status_line.show_training(training.spec.title if training else "", share)

    def _on_trained(self, message: str) -> None:
        self.status_line.say(message)

    def _make(self) -> None:
        """Everything that is seen, in the present language and colours."""
        self.queue_pane = QueuePane(self.session)
        self.mockup_pane = MockupPane(self.session, self.photographing, self.comparing)
        self.mockup_pane.words_wanted.connect(partial(elements.retext, self))
        self.dsl_pane = DslPane(self.session)
        self.code_pane = CodePane(self.session, self._dragged.copy)
        self.element_bar = ElementBar(self.session)
        self.status_line = StatusLine(self.session)
        self.status_line.lab_wanted.connect(self.toggle_lab)
        self.actions_by_name = make_actions(ACTIONS, self)
        self._splitters = self._lay_out()
        self._make_menus()
        self._place_actions()
        self.likeness = LikenessChip(self.session, self.comparing)
        self.likeness.place_wanted.connect(self._on_place)
        self.toolbar = Toolbar(
            self.session, ACTIONS, self.actions_by_name, self.likeness
        )
        self.addToolBar(self.toolbar)
        self.toast = Toast(self)
        self.toast.folder_wanted.connect(partial(files.reveal, self))
        empty = self.mockup_pane.empty
        empty.open_wanted.connect(partial(files.open_files, self))
        empty.paste_wanted.connect(partial(files.paste, self))
        empty.sample_chosen.connect(self._on_sample)
        self.follow_theme()

    def _make_anew(self) -> None:
        """The same once more, since the language is another."""
        kept = {name: one.saveState() for name, one in self._splitters.items()}
        self.code_pane.preview.close_page()
        for dialog in self.findChildren(QDialog):
            dialog.close()
        for action in self.actions_by_name.values():
            self.removeAction(action)
            action.deleteLater()
        self.menuBar().clear()
        self.removeToolBar(self.toolbar)
        self.toolbar.deleteLater()
        self.toast.deleteLater()
        self._is_folded = False
        self.alone = None
        shows_lab = self.shows_lab
        self._make()
        self.toolbar.show()
        self._pages.show()
        self._fold()
        for name, splitter in self._splitters.items():
            splitter.restoreState(kept[name])
        self.session.tell_all()
        if self.lab_page is not None:
            self._add_lab_anew()
            self._show_training()
            if shows_lab:
                self._pages.setCurrentWidget(self.lab_page)

    def _lay_out(self) -> dict[str, QSplitter]:
        """The queue, beside it the comparison over the dock; the splitters by name."""
        for pane, least in (
            (self.queue_pane, 150),
            (self.mockup_pane, 262),
            (self.dsl_pane, 200),
            (self.code_pane, 290),
        ):
            pane.setMinimumWidth(least)
            pane.maximise_wanted.connect(partial(self.maximise, pane))
        dock = _splitter(Qt.Orientation.Horizontal)
        dock.addWidget(self.dsl_pane)
        dock.addWidget(self.code_pane)
        middle = _splitter(Qt.Orientation.Vertical)
        middle.addWidget(self.mockup_pane)
        middle.addWidget(dock)
        whole = _splitter(Qt.Orientation.Horizontal)
        whole.addWidget(self.queue_pane)
        whole.addWidget(middle)
        splitters = {"panes": whole, "middle": middle, "dock": dock}
        for splitter, sizes in zip(
            splitters.values(), (_SIZES, _HEIGHTS, _DOCK_SIZES), strict=True
        ):
            splitter.setSizes(sizes)
            splitter.setStretchFactor(0, 0 if splitter is whole else 1)
            splitter.setStretchFactor(1, 0 if splitter is middle else 1)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(whole, 1)
        column.addWidget(self.element_bar)
        column.addWidget(self.status_line)
        self._pages = QStackedWidget()
        self._pages.addWidget(page)
        self._pages.currentChanged.connect(lambda _: self._enable())
        self.setCentralWidget(self._pages)
        return splitters

    def _make_menus(self) -> None:
        for name in MENUS:
            menu = self.menuBar().addMenu(tr(name))
            for line in ACTIONS:
                if line.menu == name:
                    menu.addAction(self.actions_by_name[line.name])
            if name == "File":
                self.recent_menu = menu.addMenu(tr("Recent files"))
                menu.insertMenu(self.actions_by_name["paste"], self.recent_menu)
                self.recent_menu.aboutToShow.connect(self._list_recent)
            menu.aboutToShow.connect(self._enable)

    def _place_actions(self) -> None:
        """Keys hold in the whole window, or only where elements are walked."""
        for line in ACTIONS:
            widget = self.mockup_pane.view if line.on_element else self
            widget.addAction(self.actions_by_name[line.name])

    def _listen(self) -> None:
        session = self.session
        session.document.shown.connect(self._on_current)
        session.document.shown.connect(lambda _: self.show_mockups())
        session.settings.changed.connect(self._on_setting)
        session.document.undo_group.canUndoChanged.connect(lambda _: self._enable())
        session.document.undo_group.canRedoChanged.connect(lambda _: self._enable())
        for signal in (session.queue.item_changed, session.selection.changed):
            signal.connect(lambda _: self._enable())
        session.exported.connect(lambda _: self._enable())
        session.exported.connect(self.toast.tell_exported)
        for plain in (session.queue.changed, session.reading.changed):
            plain.connect(self._enable)

    def _on_current(self, item: object) -> None:
        name = getattr(item, "name", None)
        self.setWindowTitle(f"{name} — pix2code" if name else "pix2code")
        for pane in (self.dsl_pane, self.code_pane, self.queue_pane):
            pane.setEnabled(True)
        self._enable()

    def _on_setting(self, key: str, value: object) -> None:
        if key == "theme":
            self.follow_theme()
        if key in ("model", "device"):
            self.session.warm_up()
        if key == "language":
            speak(str(value))
            QTimer.singleShot(0, self, self._make_anew)

    def _on_digit(self, digit: int) -> None:
        """Take an alternative where some are offered, or show a part of the view."""
        if self.element_bar.alternatives:
            self.element_bar.take_alternative(digit)
        elif digit in (MOCKUP, PAGE, BOTH):
            self.mockup_pane.see(digit)

    def _on_place(self, box: QRectF) -> None:
        """Bring a place of the mockup into sight."""
        self.bring(self.mockup_pane)
        self.mockup_pane.view.point_out(box)

    def _on_sample(self, path: Path) -> None:
        files.open_paths(self, [path])

    def _on_captured(self, image: QImage) -> None:
        self.session.queue.add_image(image, tr("capture"))

    def _enable(self) -> None:
        enable(ACTIONS, self, LEFT_OUT_IN_LAB if self.shows_lab else ())

    def _list_recent(self) -> None:
        self.recent_menu.clear()
        for name in self.recent.names():
            action = self.recent_menu.addAction(name)
            action.triggered.connect(
                lambda _=False, path=Path(name): files.open_paths(self, [path])
            )
        self.recent_menu.setEnabled(True)

    def _fold(self) -> None:
        """Make the program a tab beside the code where there is no room for it."""
        self.toolbar.fit(self.width())
        self.mockup_pane.fit_to(self.width())
        is_short = self.height() < _SHORT
        if is_short != self._is_short:
            self._is_short = self._is_undocked = is_short
            self._show_panes()
        is_narrow = self.width() < _NARROW
        if is_narrow == self._is_folded:
            return
        self._is_folded = is_narrow
        if is_narrow:
            self.code_pane.take_in(self.dsl_pane)
        else:
            self._unfold()
        if self.alone is self.dsl_pane and is_narrow:
            self.alone = self.code_pane
            self.code_pane.show_tab(PROGRAM)
        self._show_panes()

    def _unfold(self) -> None:
        """Give the program its place again; as a tab that was alone it stays alone."""
        if self.alone is self.code_pane and self.code_pane.shown == PROGRAM:
            self.alone = self.dsl_pane
        self.code_pane.give_back()
        dock = self._splitters["dock"]
        dock.insertWidget(0, self.dsl_pane)
        dock.setSizes(_DOCK_SIZES)

    def _show_panes(self) -> None:
        for pane in self.panes:
            is_docked = pane in (self.dsl_pane, self.code_pane)
            is_shown = self.alone is None and not (is_docked and self._is_undocked)
            pane.setVisible(is_shown or self.alone is pane)
        for splitter in (self._splitters["dock"], self._splitters["middle"]):
            splitter.setVisible(
                any(pane.isVisibleTo(splitter) for pane in splitter.findChildren(Pane))
            )

    def _shown_in(self, pane: Pane) -> Pane:
        """The pane that holds another where the program is folded away."""
        is_tab = pane is self.dsl_pane and self._is_folded
        return self.code_pane if is_tab else pane

    _is_folded = _is_undocked = _is_short = False

    def _is_typing(self) -> bool:
        focused = QApplication.focusWidget()
        return isinstance(focused, QLineEdit | QPlainTextEdit)

    def _restore_geometry(self) -> None:
        geometry = self._state.value("geometry")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        else:
            self.resize(_FIRST.boundedTo(self.screen().availableSize()))
        for name, splitter in self._splitters.items():
            sizes = self._state.value(name)
            if isinstance(sizes, QByteArray):
                splitter.restoreState(sizes)


def _splitter(orientation: Qt.Orientation) -> QSplitter:
    splitter = QSplitter(orientation)
    splitter.setChildrenCollapsible(False)
    splitter.setHandleWidth(1)
    return splitter
