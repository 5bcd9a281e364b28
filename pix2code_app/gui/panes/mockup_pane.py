"""The pane in the middle: the mockup and the page that came of it, compared.

It shows the empty state until there is a mockup.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSlider,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pix2code_app.gui.panes.mockup_view import MockupView
from pix2code_app.gui.panes.page_half import PageHalf
from pix2code_app.gui.widgets.empty_state import EmptyState
from pix2code_app.gui.widgets.foreign_bar import ForeignBar
from pix2code_app.gui.widgets.labels import ElidedLabel
from pix2code_app.gui.widgets.pane import Pane
from pix2code_app.gui.widgets.segments import Segments
from pix2code_app.gui.widgets.web_engine import why_missing
from pix2code_app.gui.words.language import said, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from pix2code_app.evaluation.page_likeness import Likeness
    from pix2code_app.gui.model.items import Built, Item
    from pix2code_app.gui.model.photographs import Photograph
    from pix2code_app.gui.model.session import Session
    from pix2code_app.gui.panes.screen_view import ScreenView
    from pix2code_app.gui.widgets.theme import Colours
    from pix2code_app.gui.work.comparing import Comparing
    from pix2code_app.gui.work.photographing import Photographing

SIDE = "side"
MODES = (
    (SIDE, "Side by side"),
    ("swipe", "Swipe"),
    ("onion", "Onion"),
    ("difference", "Difference"),
)
WIDTHS = ((None, "Mockup's width"), (390, "390"), (820, "820"), (1200, "1200"))
"""Widths of the page in CSS pixels."""

MOCKUP, PAGE, BOTH = 1, 2, 3
"""What of a comparison is seen, by the digit that shows it."""

NARROW = 1000
"""Below this width of the window two screens side by side are too small."""


class Half(QWidget):
    """A screen under a line that says what it is."""

    def __init__(self, *pages: QWidget) -> None:
        super().__init__()
        self.caption = ElidedLabel()
        self.caption.setObjectName("quiet")
        self.caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.caption.setFixedHeight(24)
        self.pages = QStackedWidget()
        for page in pages:
            self.pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.caption)
        column.addWidget(self.pages, 1)


class MockupPane(Pane):
    """Shows the current mockup beside its page, or how to bring one in."""

    words_wanted = Signal()

    def __init__(
        self, session: Session, photographing: Photographing, comparing: Comparing
    ) -> None:
        self.view = MockupView(session)
        self.page = PageHalf(session)
        self.empty = EmptyState()
        self.written = _note(
            tr("This program came from a file; there is no picture of it.")
        )
        self.note = _note("")
        self._left, self._right = Half(self.view), Half(self.page, self.note)
        self._left.caption.setText(tr("Mockup"))
        halves = QWidget()
        self.foreign = ForeignBar()
        column = QVBoxLayout(halves)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.foreign)
        row = QHBoxLayout()
        column.addLayout(row, 1)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        row.addWidget(self._left, 1)
        row.addWidget(self._right, 1)
        self._pages = QStackedWidget()
        for page in (self.empty, halves, self.written):
            self._pages.addWidget(page)
        super().__init__(tr("Mockup"), self._pages)
        self._session = session
        self._photographing = photographing
        self._halves = halves
        self._mode: str | None = None
        self._seen = BOTH
        self._is_narrow = False
        self._make_header()
        self._listen()
        comparing.changed.connect(self._on_likeness)
        self._on_likeness(comparing.likeness)
        self._on_current(session.document.item)

    @property
    def mode(self) -> str:
        """How mockup and page are compared: as was chosen, or as there is room."""
        if not self._photographing.has_own_width:
            return SIDE
        return self._mode or ("swipe" if self._is_narrow else SIDE)

    def set_colours(self, colours: Colours) -> None:
        """Follow the theme."""
        self.view.set_colours(colours)
        self.page.set_colours(colours)
        self.empty.set_colours(colours)

    def focus(self) -> None:
        """Let keys act on what the pane shows."""
        shown = self._pages.currentWidget()
        if shown is self._halves:
            shown = self.page if self._left.isHidden() else self.view
        (self.empty.first if shown is self.empty else shown).setFocus()

    def fit_to(self, width: int) -> None:
        """Take the way of comparing that suits the width of the window."""
        if (width < NARROW) != self._is_narrow:
            self._is_narrow = width < NARROW
            self._arrange()

    def compare(self, mode: str) -> None:
        """Compare in one of `MODES`."""
        self._mode, self._seen = mode, BOTH
        self._arrange()

    def see(self, what: int) -> None:
        """Show the mockup, the page or both."""
        self._seen = what
        self._arrange()

    def fit(self) -> None:
        """Show the whole screen."""
        self._leader.fit()

    def zoom(self, factor: float) -> None:
        """Show mockup and page larger or smaller."""
        self._leader.zoom(factor)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Have the choices fit into the header."""
        super().resizeEvent(event)
        self._fit_header()

    @property
    def _leader(self) -> ScreenView:
        """The view that the other one follows."""
        return self.page if self._left.isHidden() else self.view

    def _fit_header(self) -> None:
        """Make the choices a list where there is no room, and leave the rest out."""
        is_seen = self._pages.currentWidget() is self._halves
        spare = (self.widths, self._zoom, self._exact)
        self.modes.be_narrow(is_narrow=False)
        for control in spare:
            control.setVisible(is_seen)
        self.uncovered.setHidden(self.boxes.isHidden())
        for make_room in (
            lambda: self.modes.be_narrow(is_narrow=True),
            *(control.hide for control in (*spare, self.uncovered)),
        ):
            if self.header.sizeHint().width() <= self.width():
                return
            make_room()

    def _make_header(self) -> None:
        self.title.hide()
        self.modes = Segments(MODES, tr("Comparison"))
        self.modes.chosen.connect(self.compare)
        self.widths = QComboBox()
        self.widths.setAccessibleName(tr("Width of the page"))
        self.widths.setToolTip(tr("Width of the page"))
        for width, words in WIDTHS:
            self.widths.addItem(tr(words), width)
        self.widths.activated.connect(self._on_width)
        self.share = QSlider(Qt.Orientation.Horizontal)
        self.share.setRange(0, 100)
        self.share.setValue(50)
        self.share.setFixedWidth(80)
        self.share.setAccessibleName(tr("Share of the page in the comparison"))
        self.share.setToolTip(tr("Share of the page in the comparison"))
        self.share.valueChanged.connect(lambda share: self.view.share(share / 100))
        self.add_first(self.modes)
        for widget in (self.widths, self.share):
            self.add(widget)
        self._zoom = QLabel(objectName="quiet")
        self.add(self._zoom)
        self._fit = self.add_button(tr("Fit"), tr("Show the whole mockup"))
        self._fit.clicked.connect(self.fit)
        self._exact = self.add_button("1:1", tr("Show each pixel as it is"))
        self._exact.clicked.connect(self._leader.zoom_to_pixels)
        self.boxes = self.add_button(tr("Boxes"), tr("Show boxes on the mockup"))
        self.boxes.setCheckable(True)
        self.boxes.setChecked(bool(self._session.settings["boxes"]))
        self.boxes.toggled.connect(
            lambda on: self._session.settings.choose("boxes", on)
        )
        self.uncovered = self.add_button(
            tr("Not in the code"), tr("Hatch what no element of the program covers")
        )
        self.uncovered.setCheckable(True)
        self.uncovered.setChecked(True)
        self.uncovered.toggled.connect(self.view.hatch)
        self.read_again = self.add_remedy(tr("Read again"))
        self.read_again.clicked.connect(self._on_read_again)

    def _listen(self) -> None:
        session = self._session
        for view, other in ((self.view, self.page), (self.page, self.view)):
            view.zoomed.connect(lambda _, v=view, o=other: self._follow(v, o))
            view.moved.connect(lambda v=view, o=other: self._follow(v, o))
        self.view.share_moved.connect(lambda at: self.share.setValue(round(100 * at)))
        self.foreign.read_wanted.connect(self._on_read_as)
        self.foreign.keep_wanted.connect(self._on_keep)
        self.page.double_clicked.connect(self.words_wanted)
        self._photographing.changed.connect(self._on_photograph)
        session.document.shown.connect(self._on_current)
        session.document.built.connect(self._on_built)
        session.queue.item_changed.connect(self._on_item)
        session.settings.changed.connect(self._on_setting)

    _is_following = False

    def _follow(self, view: ScreenView, other: ScreenView) -> None:
        """Have one half show what the other one does."""
        if self._is_following or self._right.isHidden() != self._left.isHidden():
            self._say_zoom()
            return
        if view is not self._leader and not view.hasFocus() and not view.underMouse():
            return  # it was only resized
        self._is_following = True
        other.look_as(view)
        self._is_following = False
        self._say_zoom()

    def _say_zoom(self) -> None:
        self._zoom.setText(f"{self._leader.scale_now:.0%}")

    def _arrange(self) -> None:
        """Show what is to be seen of mockup and page."""
        item, photograph = self._session.document.item, self._photographing.photograph
        has_picture = item is not None and item.is_picture
        is_side = self.mode == SIDE
        page_alone = not has_picture or (self._seen == PAGE and photograph is not None)
        both = self._seen == BOTH and not page_alone
        self._left.setVisible(not page_alone)
        self._right.setVisible(page_alone or (both and is_side))
        self._right.pages.setCurrentWidget(self.page if photograph else self.note)
        laid = both and not is_side and photograph is not None
        picture = photograph.picture if photograph is not None and laid else None
        self.view.lay_over(picture, self.mode)
        self.modes.show_choice(self.mode)
        can_lay = self._photographing.has_own_width
        self.modes.allow([key for key, _ in MODES if can_lay or key == SIDE])
        self.share.setVisible(laid and self.mode in ("swipe", "onion"))
        page = self.empty if item is None else self._halves
        if item is not None and not has_picture and photograph is None:
            page = self.written
        self._pages.setCurrentWidget(page)
        self._show_controls(page is self._halves, has_picture=has_picture)
        if page_alone:
            self.page.fit()
        elif not self._right.isHidden():
            self._follow(self.view, self.page)

    def _show_controls(self, is_seen: bool, *, has_picture: bool) -> None:
        self._fit.setVisible(is_seen)
        for control in (self.boxes, self.modes):
            control.setVisible(is_seen and has_picture)
        self._fit_header()

    def _on_photograph(self, photograph: Photograph | None) -> None:
        self.page.show_photograph(photograph, self._photographing.built)
        nothing = tr("The page appears here as soon as a mockup has been read.")
        self.note.setText(why_missing() or nothing)
        self._say_caption()
        self._arrange()

    def _on_likeness(self, likeness: Likeness | None) -> None:
        boxes = likeness.uncovered if likeness is not None else ()
        self.view.show_uncovered([QRectF(*box.rectangle) for box in boxes])

    def _say_caption(self) -> None:
        """What the page is of, and whether it goes on below."""
        item, photograph = self._session.document.item, self._photographing.photograph
        words = tr("Page")
        is_stale = item is not None and item.faulty is not None
        self.page.be_stale(is_stale=is_stale)
        if is_stale:
            words = tr("Page of the last valid program")
        elif photograph is not None:
            scale = self._photographing.scale
            below = (photograph.height - photograph.picture.height()) / scale
            if below >= 1:
                words = tr("Page, goes on for {n} px below", n=f"{below:.0f}")
        self._right.caption.setText(words)
        self._right.caption.setAccessibleName(words)

    def _on_current(self, item: Item | None) -> None:
        self._on_photograph(self._photographing.photograph)
        self._on_item(item)

    def _on_built(self, _: Built) -> None:
        self._say_caption()

    def _on_width(self, _: int) -> None:
        self._photographing.lay_out_at(self.widths.currentData())
        self._arrange()

    def _on_item(self, item: Item | None) -> None:
        """Say why it was not read, be it that it failed or that it was stopped."""
        if item is self._session.document.item:
            self.complain(said(item.message) if item is not None else "")
            self.foreign.show_item(item)
            self._say_caption()

    def _on_read_again(self) -> None:
        self._session.convert()

    def _on_read_as(self, dialect: str) -> None:
        item = self._session.document.item
        if item is not None:
            item.wanted_dialect = dialect
            self._session.convert()

    def _on_keep(self) -> None:
        item = self._session.document.item
        if item is not None:
            item.is_accepted = True
            self._session.queue.item_changed.emit(item)

    def _on_setting(self, key: str, value: object) -> None:
        if key == "boxes":
            self.boxes.setChecked(bool(value))


def _note(words: str) -> QLabel:
    note = QLabel(words)
    note.setObjectName("emptyNote")
    note.setWordWrap(True)
    note.setMargin(24)
    note.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return note
