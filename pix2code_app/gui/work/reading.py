"""Having mockups read, one after the other, by the child process."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from compilers.schema.diagnostics import Diagnostic
from pix2code_app import paths
from pix2code_app.evidence.pictures import from_base64
from pix2code_app.gui.model.items import Item, ReadingFacts, Snapshot, marks_from
from pix2code_app.gui.words.language import tr

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compilers.schema.diagnostics import Fact
    from pix2code_app.gui.work.tasks import ModelProcess
    from pix2code_app.settings import Settings


class Reading(QObject):
    """The mockups that wait to be read, and the one that is being read.

    `finished` brings what was read; `left_unread` says that the tokens told of a
    mockup have come to nothing, since its reading failed or was stopped.
    """

    changed = Signal()
    warmed = Signal()
    item_changed = Signal(Item)
    token_decoded = Signal(Item, str)
    finished = Signal(Item, Snapshot)
    left_unread = Signal(Item)

    def __init__(
        self, model: ModelProcess, settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.model_facts: tuple[str, str] | None = None
        self.model_problem = ""
        self.done = self.total = 0
        self._model = model
        self._settings = settings
        self._waiting: deque[Item] = deque()
        self._item: Item | None = None
        self._is_stopping = False
        model.warming.connect(self._on_warming)
        model.ready.connect(self._on_ready)
        model.warm_up_failed.connect(self._on_warm_up_failed)
        model.token_decoded.connect(self._on_token)
        model.converted.connect(self._on_converted)
        model.failed.connect(self._on_failed)
        model.cancelled.connect(self._on_cancelled)

    @property
    def is_busy(self) -> bool:
        """Whether a mockup is being read."""
        return self._item is not None

    def add(self, items: Iterable[Item]) -> None:
        """Read these mockups too; programs, which no network reads, are passed over."""
        for item in items:
            if item.is_picture and not self._will_be_read(item):
                self._waiting.append(item)
                self.total += 1
                if item is not self._item:  # which is read until it has been stopped
                    _wait(item)
                    self.item_changed.emit(item)
        self._next()

    def drop(self, item: Item) -> None:
        """Do not read this one, or not on."""
        if item is self._item:
            self._cancel()
        if item in self._waiting:
            self._waiting.remove(item)
            self._give_up(item)

    def stop(self) -> None:
        """End the reading, and forget what waits for it."""
        self._cancel()
        while self._waiting:
            self._give_up(self._waiting.popleft())

    def close(self) -> None:
        """End the child process; nothing is told any more."""
        self._waiting.clear()
        self._item = None
        self._model.close()

    def _will_be_read(self, item: Item) -> bool:
        """Whether it waits or is being read; not if its reading is ending just now."""
        is_read = item is self._item and not self._is_stopping
        return is_read or item in self._waiting

    def _cancel(self) -> None:
        self._is_stopping = self._item is not None
        self._model.cancel()

    def _give_up(self, item: Item) -> None:
        """What waited waits no more."""
        self.total -= 1
        _leave(item)
        self.item_changed.emit(item)

    def _next(self) -> None:
        if self._item is not None:
            return
        if not self._waiting:
            self.done = self.total = 0
            self.changed.emit()
            return
        item = self._item = self._waiting.popleft()
        item.state, item.tokens = "reading", []
        dialect = item.wanted_dialect or self._settings["dialect"]
        self._model.convert(
            {
                "id": item.number,
                "path": str(item.path),
                "title": item.name,
                "dialect": None if dialect == "auto" else dialect,
                "beam": self._settings["beam"],
                "model": self._settings["model"],
                "device": self._settings["device"],
                "examples": str(known)
                if (known := paths.examples()).is_dir()
                else None,
            }
        )
        self.item_changed.emit(item)
        self.changed.emit()

    def _on_warming(self) -> None:
        self.model_facts, self.model_problem = None, ""
        self.changed.emit()

    def _on_ready(self, model: str, device: str) -> None:
        self.model_facts, self.model_problem = (model, device), ""
        self.changed.emit()
        self.warmed.emit()

    def _on_warm_up_failed(self, message: str) -> None:
        self.model_problem = message
        self.changed.emit()

    def _on_token(self, _: int, token: str) -> None:
        if self._item is not None and not self._is_stopping:
            self._item.tokens.append(token)
            self.token_decoded.emit(self._item, token)

    def _on_converted(self, _: int, message: dict[str, Any]) -> None:
        item = self._item
        if item is None:
            return
        self.model_facts = message["model"], message["device"]  # so it is loaded now
        item.dialect, item.density = message["dialect"], message["scale"]
        item.facts = ReadingFacts(
            message["confidence"],
            message["model"],
            message["device"],
            message["seconds"]["total"],
        )
        item.state, item.message = "sure", ""
        item.is_accepted = False
        item.pictures = from_base64(message["pictures"])
        item.reading_diagnostics = tuple(
            Diagnostic(name, {key: _fact(value) for key, value in facts.items()})
            for name, facts in message["diagnostics"]
        )
        snapshot = Snapshot(message["dsl"], marks_from(message["marks"]))
        self.finished.emit(item, snapshot)
        self._finish()

    def _on_failed(self, _: int, message: str) -> None:
        if self._item is not None:
            self._item.state, self._item.message = "failed", message
            self.left_unread.emit(self._item)
        self._finish()

    def _on_cancelled(self, _: int) -> None:
        if self._item is not None:
            _leave(self._item)
            self.left_unread.emit(self._item)
        self._finish()

    def _finish(self) -> None:
        item, self._item = self._item, None
        self._is_stopping = False
        self.done += 1
        if item is not None:
            if item in self._waiting:  # asked for again while it was being stopped
                _wait(item)
            self.item_changed.emit(item)
        self._next()


def _fact(value: str | float | list[str]) -> Fact:
    """A fact as it was before it crossed as JSON."""
    return tuple(value) if isinstance(value, list) else value


def _wait(item: Item) -> None:
    item.state, item.message = "waiting", ""


def _leave(item: Item) -> None:
    """Have it be what it was before it was to be read."""
    item.state = item.state_of_text
    is_unread = not item.snapshot.text
    item.message = tr("Stopped before it was read.") if is_unread else ""
