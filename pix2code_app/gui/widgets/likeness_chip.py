"""One number of how like the page and its mockup are, and where they are not."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton

from pix2code_app.gui.model.edits import element_at
from pix2code_app.gui.words.language import tr

if TYPE_CHECKING:
    from pix2code_app.evaluation.page_likeness import Deviation, Likeness
    from pix2code_app.gui.model.items import Built
    from pix2code_app.gui.model.session import Session
    from pix2code_app.gui.work.comparing import Comparing

LEVELS = ((0.9, "good"), (0.7, "fair"), (0.0, "poor"))
"""From which likeness on a page is called what; the chip has the colour of it."""

SAID = {
    "missed": "not on the page",
    "moved": "{n} px off",
    "sized": "another size, by {n} px",
    "coloured": "another colour",
    "unlike": "drawn otherwise",
}
"""What is said of an element of the program for each kind of deviation."""

_WORDS = 28
"""Letters of an element's words that tell it from others."""


class LikenessChip(QToolButton):
    """A click lists the worst places; `place_wanted` asks for one without element."""

    place_wanted = Signal(QRectF)

    def __init__(self, session: Session, comparing: Comparing) -> None:
        super().__init__()
        self.setObjectName("likeness")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._session = session
        self._is_narrow = False
        self._words = "", ""
        self.worst = QMenu(self)
        self.setMenu(self.worst)
        comparing.changed.connect(self._on_likeness)
        session.document.built.connect(self._on_built)
        self._on_likeness(comparing.likeness)

    def be_narrow(self, *, is_narrow: bool) -> None:
        """Show the number without a word where there is no room."""
        self._is_narrow = is_narrow
        self.setText(self._words[is_narrow])

    def _on_likeness(self, likeness: Likeness | None) -> None:
        share = 0 if likeness is None else int(100 * likeness.share)
        level = next(name for least, name in LEVELS if share / 100 >= least)
        words = tr("Likeness {share} %", share=share)
        if likeness is None:
            words = tr("Likeness –")
        self._words = words, "–" if likeness is None else f"{share} %"
        self.be_narrow(is_narrow=self._is_narrow)
        self.setEnabled(likeness is not None)
        tip = tr("How like the page looks to the mockup, where either shows something")
        self.setToolTip(tip)
        self.setAccessibleName(f"{words}. {tip}")
        self.setProperty("level", level if likeness is not None else "")
        self.style().unpolish(self)
        self.style().polish(self)
        self.worst.clear()
        for one in likeness.worst if likeness is not None else ():
            action = self.worst.addAction(self._said(one))
            action.triggered.connect(partial(self._go_to, one))
        if likeness is not None and not likeness.worst:
            self.worst.addAction(tr("Nothing is unlike.")).setEnabled(False)

    def _on_built(self, built: Built) -> None:
        """The figure of an older program says nothing of one with an error."""
        self.setEnabled(built.problem is None and bool(self.property("level")))

    def _said(self, one: Deviation) -> str:
        if one.node is None:
            return tr("Not in the code")
        return f"{self._name(one.node)}: {tr(SAID[one.kind], n=f'{one.amount:.0f}')}"

    def _name(self, node: str) -> str:
        item = self._session.document.item
        screen = item.built.screen if item is not None else None
        element = element_at(screen, node) if screen is not None else None
        if element is None:
            return node
        words = element.text or ""
        shown = words if len(words) <= _WORDS else f"{words[:_WORDS].rstrip()}…"
        return f"{element.name} “{shown}”" if shown else element.name

    def _go_to(self, one: Deviation, *_: object) -> None:
        if one.node is not None:
            self._session.selection.select(one.node)
        self.place_wanted.emit(QRectF(*one.box.rectangle))
