"""The user's settings, for widgets that show them and hear of what is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

import compilers
from pix2code_app.errors import Pix2CodeError
from pix2code_app.gui.words.language import tr

if TYPE_CHECKING:
    from pix2code_app.settings import Settings, Value


class ChosenSettings(QObject):
    """Settings that say when they change.

    `changing` comes before anything is chosen: another language makes every pane anew.
    """

    changing = Signal()
    changed = Signal(str, object)
    refused = Signal(str)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings

    def __getitem__(self, key: str) -> Value:
        return self._settings[key]

    @property
    def targets(self) -> tuple[str, ...]:
        """What the code is made for."""
        return tuple(one for one in compilers.targets() if self[one])

    def choose(self, key: str, value: Value) -> None:
        """Choose a setting, and say so; the last target cannot be given up."""
        self.changing.emit()
        if not value and self.targets == (key,):
            self.refused.emit(tr("The code has to be made for one target at least."))
            self.changed.emit(key, True)
            return
        try:
            self._settings.choose(key, value)
        except Pix2CodeError as error:
            self.refused.emit(str(error))
        self.changed.emit(key, value)
