"""One line about the selected element: what it is, how sure that is, what to change."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from compilers.language.tree import Colour
from pix2code_app.gui.model import edits
from pix2code_app.gui.model.diagnostics import is_doubtful
from pix2code_app.gui.widgets.colour_button import ColourButton
from pix2code_app.gui.words.language import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from compilers.language.tree import Element
    from pix2code_app.gui.model.items import Built
    from pix2code_app.gui.model.session import Session

_LINE = 32
"""Pixels that a line of the bar is high."""

_OFFERED = 200
"""Pixels that words which are offered may take; their tip has all of them."""

COLOURS = {"color": "Colour of the text", "background": "Colour behind it"}
"""The attributes that are colours, and what they are called."""


class ElementBar(QFrame):
    """Changes the selected element through the session."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("elementBar")
        self._session = session
        self._built: Built | None = None
        self._is_following = False
        self._written: str | None = None
        self._hint = QLabel(objectName="quiet")
        self.kind = QComboBox()
        self.kind.setAccessibleName(tr("Kind of the element"))
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.kind.activated.connect(self._on_kind)
        self.certainty = QLabel(objectName="quiet")
        self._choices = QWidget()
        self._alternatives = QHBoxLayout(self._choices)
        self._alternatives.setContentsMargins(0, 0, 0, 0)
        self._alternatives.setSpacing(4)
        self._text_label = QLabel(tr("Text"), objectName="quiet")
        self.text = QLineEdit()
        self.text.setMaximumWidth(280)
        self.text.setAccessibleName(tr("Text of the element"))
        self.text.setPlaceholderText(tr("Its own words"))
        self.text.editingFinished.connect(self._on_text)
        self.text.installEventFilter(self)
        self.colours = {
            name: ColourButton(tr(words)) for name, words in COLOURS.items()
        }
        self._lay_out()
        session.document.built.connect(self._on_built)
        session.selection.changed.connect(self._show)
        session.document.words_wanted.connect(self._on_text)
        self._show()

    @property
    def alternatives(self) -> list[QPushButton]:
        """The buttons that take an alternative, most probable first."""
        found = (
            self._alternatives.itemAt(i).widget()
            for i in range(self._alternatives.count())
        )
        return [button for button in found if isinstance(button, QPushButton)]

    def take_alternative(self, number: int) -> None:
        """Take the alternative of that number, from 1; nothing where there is none."""
        buttons = self.alternatives
        if 1 <= number <= len(buttons):
            buttons[number - 1].click()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the alternatives where there is room for them."""
        super().resizeEvent(event)
        self._place_alternatives()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Escape leaves the text as it was."""
        escape = event.type() == QEvent.Type.KeyPress and (
            event.key() == Qt.Key.Key_Escape  # type: ignore[attr-defined]
        )
        if watched is self.text and escape:
            self.text.setModified(False)
            self._show()
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        row = self._row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._hint)
        row.addWidget(self.kind)
        row.addWidget(self.certainty)
        row.addWidget(self._choices)
        row.addStretch(1)
        row.addWidget(self._text_label)
        row.addWidget(self.text)
        for name, button in self.colours.items():
            button.chosen.connect(partial(self._on_colour, name))
            row.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 8)
        self._column.setSpacing(8)
        self._column.addLayout(row)

    def _element(self) -> Element | None:
        node, built = self._session.selection.node, self._built
        if node is None or built is None or built.screen is None:
            return None
        return edits.element_at(built.screen, node)

    def _on_built(self, built: Built) -> None:
        self._built = built if built.problem is None else self._built
        self._show()

    def _show(self, *_: object) -> None:
        self._show_element()
        self._place_alternatives()

    def _show_element(self) -> None:
        element = self._element()
        for widget in (self.kind, self.certainty, *self.colours.values()):
            widget.setVisible(element is not None)
        has_text = element is not None and element.children is None
        self._text_label.setVisible(has_text)
        self.text.setVisible(has_text)
        self._hint.setVisible(element is None)
        self._clear_alternatives()
        if element is None:
            self._written = None
            self._hint.setText(tr("Select an element to change it."))
            return
        self._is_following = True
        self._show_kind(element)
        for name, button in self.colours.items():
            colour = element.get(name)
            button.show_colour(colour if isinstance(colour, Colour) else None)
        self._show_words(element)
        self._is_following = False
        self._show_certainty()

    def _show_words(self, element: Element) -> None:
        """The element's own words, unless others are being typed for it."""
        node = self._session.selection.node
        if self.text.isModified() and node == self._written:
            return
        self._written = node
        if self.text.text() != (element.text or ""):
            self.text.setText(element.text or "")
        self.text.setModified(False)

    def _show_kind(self, element: Element) -> None:
        assert self._built is not None
        assert self._built.screen is not None
        assert self._session.selection.node is not None
        self.kind.clear()
        self.kind.addItems(
            edits.kinds_for(self._built.screen, self._session.selection.node)
        )
        self.kind.setCurrentText(element.name)

    def _show_certainty(self) -> None:
        assert self._built is not None
        mark = self._built.marks.get(self._session.selection.node or "")
        if mark is None:
            self.certainty.setText("")
            return
        if mark.is_settled:
            self.certainty.setText(tr("decided by you"))
        else:
            words = tr("{share} sure", share=f"{mark.probability:.0%}")
            self.certainty.setText(f"! {words}" if is_doubtful(mark) else words)
        kinds = {self.kind.itemText(i) for i in range(self.kind.count())}
        offered = [
            (name, share)
            for name, share in mark.alternatives
            if name in kinds and name != self.kind.currentText() and share >= 0.01
        ]
        for number, (name, share) in enumerate(offered[:3], start=1):
            button = QPushButton(f"{number}  {name}  {share:.0%}")
            button.setToolTip(tr("Make it {name} instead", name=name))
            button.clicked.connect(partial(self._rename, name))
            self._alternatives.addWidget(button)
        element = self._element()
        if mark.unread and mark.unread[0] and element and element.text is None:
            self._offer_words(*mark.unread)
        if is_doubtful(mark):
            keep = QPushButton(tr("Keep"))
            keep.setToolTip(tr("It is right as it is"))
            keep.clicked.connect(partial(self._rename, self.kind.currentText()))
            self._alternatives.addWidget(keep)

    def _offer_words(self, words: str, probability: float) -> None:
        """Words that were read, but not surely enough to be used by themselves."""
        number = self._alternatives.count() + 1
        end = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(words, end, _OFFERED)
        take = QPushButton(f"{number}  “{shown}”  {probability:.0%}")
        take.setToolTip(tr("Take these words: {words}", words=words))
        take.setAccessibleName(f"{number}  “{words}”  {probability:.0%}")
        take.clicked.connect(partial(self._set_text, words))
        self._alternatives.addWidget(take)

    def _place_alternatives(self) -> None:
        """In the line, or in one of their own where they would be cut off."""
        for button in self.alternatives:
            button.show()  # a layout counts what is shown, and Qt shows it later
        margins = self._column.contentsMargins()
        needed = self._row.sizeHint().width() + margins.left() + margins.right()
        is_below = self._column.indexOf(self._choices) >= 0
        if is_below:
            needed += self._choices.sizeHint().width() + self._row.spacing()
        fits = needed <= self.width() or not self.alternatives
        if fits and is_below:
            place = self._row.indexOf(self.certainty) + 1
            self._row.insertWidget(place, self._choices)
        elif not fits and not is_below:
            self._column.addWidget(self._choices, 0, Qt.AlignmentFlag.AlignLeft)
        lines = 1 if fits else 2
        self.setFixedHeight(_LINE * lines + 16)

    def _clear_alternatives(self) -> None:
        while self._alternatives.count():
            widget = self._alternatives.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _on_kind(self) -> None:
        if not self._is_following:
            self._rename(self.kind.currentText())

    def _rename(self, name: str, *_: object) -> None:
        change = partial(edits.rename, name=name)
        self._session.document.change(change, tr("changing the kind"))

    def _on_text(self) -> None:
        """Give the words that were typed to the element that they were typed for.

        They stay in the line as typed where the program has to be mended first.
        """
        if not self.text.isModified() or self._written is None:
            return
        self.text.setModified(False)
        change = partial(edits.write, words=self.text.text())
        done = self._session.document.change(
            change, tr("changing the text"), self._written
        )
        self.text.setModified(not done)

    def _set_text(self, words: str, *_: object) -> None:
        change = partial(edits.write, words=words)
        self._session.document.change(change, tr("changing the text"))

    def _on_colour(self, name: str, colour: Colour | None) -> None:
        change = partial(edits.give, name=name, value=colour)
        self._session.document.change(change, tr("changing the colour"))
