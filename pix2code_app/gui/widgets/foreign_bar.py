"""A bar that says of a picture that it could hardly be read, and what to do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QToolButton

from pix2code_app.gui.widgets.labels import BreakingLabel
from pix2code_app.gui.words.language import tr, words_of
from pix2code_app.settings import SETTINGS

if TYPE_CHECKING:
    from pix2code_app.gui.model.items import Item


class ForeignBar(QFrame):
    """Shown while the reading of a mockup is in doubt as a whole."""

    read_wanted = Signal(str)
    keep_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("foreignBar")
        self.sentence = BreakingLabel()
        self.again = QToolButton(text=tr("Read again as…"), objectName="withArrow")
        self.again.setAccessibleName(tr("Read again as…"))
        self.again.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.again.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.choices = QMenu(self)
        setting = next(one for one in SETTINGS if one.key == "dialect")
        for value, words in setting.choices:
            action = self.choices.addAction(tr(words))
            action.triggered.connect(partial(self._on_choice, str(value)))
        self.again.setMenu(self.choices)
        self.keep = QPushButton(tr("Keep it"))
        self.keep.setToolTip(tr("It is right as it is"))
        self.keep.clicked.connect(lambda _: self.keep_wanted.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.again)
        row.addWidget(self.keep)
        self.hide()

    def show_item(self, item: Item | None) -> None:
        """Say what is in doubt about a mockup, or nothing."""
        found = item.foreign if item is not None else None
        if found is not None:
            self.sentence.setText(words_of(found))
        self.setVisible(found is not None)

    def _on_choice(self, value: str, *_: object) -> None:
        self.read_wanted.emit(value)
