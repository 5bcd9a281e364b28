"""One of a few choices: buttons side by side, or a list where there is no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QToolButton,
    QWidget,
)

from pix2code_app.gui.words.language import tr

if TYPE_CHECKING:
    from collections.abc import Sequence


class Segments(QWidget):
    """Shows choices by their words; `chosen` says what a person has chosen."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]], name: str) -> None:
        super().__init__()
        self._keys = [key for key, _ in choices]
        self.setAccessibleName(name)
        self.list = QComboBox()
        self.list.setAccessibleName(name)
        self.list.setToolTip(name)
        self.list.hide()
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for key, words in choices:
            button = QToolButton(text=tr(words), checkable=True)
            button.setAccessibleName(f"{name}: {tr(words)}")
            button.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._group.addButton(button)
            self.buttons[key] = button
            self.list.addItem(tr(words), key)
            row.addWidget(button)
        row.addWidget(self.list)
        self.list.activated.connect(lambda at: self.chosen.emit(self._keys[at]))

    def show_choice(self, key: str) -> None:
        """Show which one holds."""
        self.buttons[key].setChecked(True)
        self.list.setCurrentIndex(self._keys.index(key))

    def allow(self, keys: Sequence[str]) -> None:
        """Let only some be chosen."""
        for index, (key, button) in enumerate(self.buttons.items()):
            button.setEnabled(key in keys)
            self.list.setItemData(index, None if key in keys else 0, _FLAGS)

    def be_narrow(self, *, is_narrow: bool) -> None:
        """Be a list, which takes the room of one choice."""
        self.list.setVisible(is_narrow)
        for button in self.buttons.values():
            button.setVisible(not is_narrow)


_FLAGS = 0x0100 - 1
"""Role under which Qt keeps whether a row can be chosen: UserRole - 1; 0 is no."""
