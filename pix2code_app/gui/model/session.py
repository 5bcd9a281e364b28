"""What one window works on: a queue, the shown document, a selection and settings.

A widget calls one of them and hears of the outcome by a signal, as every other widget
does. Nothing here draws, and nothing here waits.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

import compilers
from pix2code_app.gui.model.autosave import Autosave
from pix2code_app.gui.model.document import Document
from pix2code_app.gui.model.items import Snapshot, build
from pix2code_app.gui.model.pictures import prepare
from pix2code_app.gui.model.queue import Queue
from pix2code_app.gui.model.selection import Selection
from pix2code_app.gui.model.settings import ChosenSettings
from pix2code_app.gui.work.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from pix2code_app.gui.model.autosave import Drafts
    from pix2code_app.gui.model.items import Item
    from pix2code_app.gui.work.tasks import Background, ModelProcess
    from pix2code_app.settings import Settings

_SMALLEST = "header {\nbtn-active\n}\n"
"""A program that every target can be loaded for."""


class Session(QObject):
    """State of one window. Signals are past tense, slots of widgets `_on_…`.

    `refused` and `noticed` bring a sentence for the person at the window.
    """

    exported = Signal(object)
    refused = Signal(str)
    noticed = Signal(str)

    def __init__(
        self,
        model: ModelProcess,
        background: Background,
        settings: Settings,
        drafts: Drafts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.background = background
        self.last_export: Path | None = None
        self.settings = ChosenSettings(settings, self)
        self.selection = Selection(self)
        self.document = Document(self.selection, self.settings, background, self)
        self.reading = Reading(model, settings, self)
        self.queue = Queue(self.document, self.reading, background, drafts, self)
        self.autosave = Autosave(drafts, background, lambda: self.queue.items, self)
        self._model = model
        self._drafts = drafts
        self._listen()

    @property
    def is_reading(self) -> bool:
        """Whether a mockup is being read."""
        return self.reading.is_busy

    def warm_up(self) -> None:
        """Have the network, and what opens pictures, loaded before they are needed."""
        self.background.run("prepare", prepare, lambda *_: None)
        self._model.warm_up(str(self.settings["model"]), str(self.settings["device"]))

    def compile_ahead(self) -> None:
        """Load what makes the code, which takes long, before the first mockup."""
        work = partial(build, Snapshot(_SMALLEST), None, targets=self.settings.targets)
        self.background.run("compile ahead", work, lambda *_: None)

    def convert(self, items: Iterable[Item] | None = None) -> None:
        """Read the given mockups, or the shown one."""
        if items is None:
            items = [self.document.item] if self.document.item is not None else []
        self.reading.add(items)

    def restore_drafts(self) -> int:
        """Have again what earlier windows left behind; how many items that were."""
        kept = self._drafts.take_over()
        if kept:
            self.queue.restore(kept)
        return len(kept)

    def tell_all(self) -> None:
        """Say everything again, for panes that are new."""
        self.queue.changed.emit()
        self.reading.changed.emit()
        self.document.tell_all()

    def tell_exported(self, place: Path) -> None:
        """Code was written to a folder or a zip."""
        self.last_export = place
        self.exported.emit(place)

    def close(self) -> None:
        """End all work within a second; what was changed is kept for the next time."""
        self.document.take_words()
        try:
            self.autosave.close()
        finally:
            self.reading.close()

    def _listen(self) -> None:
        self.reading.finished.connect(self.document.start_over)
        self.reading.left_unread.connect(self.document.tell_text_of)
        self.settings.changed.connect(self._on_setting)
        for changed in (
            *(self.queue.item_changed, self.queue.changed, self.document.edited),
        ):
            changed.connect(self.autosave.start)
        for part in (self.settings, self.document, self.queue, self.autosave):
            part.refused.connect(self.refused)
        self._model.warm_up_failed.connect(self.refused)

    def _on_setting(self, key: str) -> None:
        """Compile every text anew when it is to be compiled to something else."""
        if key in compilers.targets():
            for item in self.queue.items:
                self.document.build(item)
