"""The one object that all widgets listen to: the queue, the text, the selection.

A widget calls a verb here and hears of the outcome by a signal, as every other widget
does. Nothing here draws, and nothing here waits.
"""

from __future__ import annotations

from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoGroup, QUndoStack

import compilers
from compilers.errors import DslError
from pix2code_app import api
from pix2code_app.errors import Pix2CodeError
from pix2code_app.gui.model import edits
from pix2code_app.gui.model.autosave import kept_of, records_of
from pix2code_app.gui.model.items import (
    Built,
    Item,
    Snapshot,
    build,
    present,
    read_program,
)
from pix2code_app.gui.model.pictures import load_picture, prepare
from pix2code_app.gui.model.remarks import to_be_mended
from pix2code_app.gui.model.undo import TextChange
from pix2code_app.gui.words.language import said, tr
from pix2code_app.gui.work.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QImage

    from compilers.language.tree import Screen
    from pix2code_app.gui.model.autosave import Drafts
    from pix2code_app.gui.model.edits import Edited, Marks
    from pix2code_app.gui.work.tasks import Background, ModelProcess
    from pix2code_app.settings import Settings, Value

_AUTOSAVE = 800
"""Milliseconds of quiet after which the queue is kept."""

_SMALLEST = "header {\nbtn-active\n}\n"
"""A program that every target can be loaded for."""


class Session(QObject):
    """State of one window. Signals are past tense, slots of widgets `_on_…`."""

    items_changed = Signal()
    item_changed = Signal(Item)
    current_changed = Signal(object)
    text_changed = Signal(str)
    built = Signal(Built)
    selection_changed = Signal(object)
    hover_changed = Signal(object)
    work_changed = Signal()
    token_decoded = Signal(Item, str)
    exported = Signal(Path)
    refused = Signal(str)
    noticed = Signal(str)
    setting_changed = Signal(str, object)
    words_wanted = Signal()

    def __init__(
        self,
        model: ModelProcess,
        background: Background,
        settings: Settings,
        drafts: Drafts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.settings = settings
        self.items: list[Item] = []
        self.current: Item | None = None
        self.selection: str | None = None
        self.hover: str | None = None
        self.last_export: Path | None = None
        self.undo_group = QUndoGroup(self)
        self.background = background
        self.reading = Reading(model, settings, self)
        self._model = model
        self._drafts = drafts
        self._keeps = True
        self._numbers = count(1)
        self._autosave = QTimer(self, singleShot=True, interval=_AUTOSAVE)
        self._autosave.timeout.connect(self._keep)
        self.reading.changed.connect(self.work_changed)
        self.reading.item_changed.connect(self._tell)
        self.reading.token_decoded.connect(self.token_decoded)
        self.reading.finished.connect(self._start_over)
        self.reading.left_unread.connect(self._on_left_unread)
        model.warm_up_failed.connect(self.refused)

    # The queue

    def warm_up(self) -> None:
        """Have the network, and what opens pictures, loaded before they are needed."""
        self.background.run("prepare", prepare, lambda *_: None)
        self._model.warm_up(str(self.settings["model"]), str(self.settings["device"]))

    def compile_ahead(self) -> None:
        """Load what makes the code, which takes long, before the first mockup."""
        work = partial(build, Snapshot(_SMALLEST), None, targets=self.targets)
        self.background.run("compile ahead", work, lambda *_: None)

    @property
    def targets(self) -> tuple[str, ...]:
        """What the code is made for."""
        return tuple(one for one in compilers.targets() if self.settings[one])

    def choose(self, key: str, value: Value) -> None:
        """Choose a setting, and say so; the last target cannot be given up."""
        self.take_words()  # another language makes every pane anew
        if not value and self.targets == (key,):
            self.refused.emit(tr("The code has to be made for one target at least."))
            self.setting_changed.emit(key, True)
            return
        try:
            self.settings.choose(key, value)
        except Pix2CodeError as error:
            self.refused.emit(str(error))
        self.setting_changed.emit(key, value)
        if key in compilers.targets():
            for item in self.items:
                self._build(item)

    def add_paths(self, places: Iterable[Path], *, convert: bool = True) -> list[Item]:
        """Put pictures, folders of them and `.gui` files into the queue."""
        added: list[Item] = []
        for place in places:
            try:
                sources = api.find_sources(place)
            except Pix2CodeError as error:
                self.refused.emit(str(error))
                continue
            added += [self._new_item(Path(source.name)) for source in sources]
        if not added:
            return added
        self.items += added
        self.items_changed.emit()
        self.show_item(added[0])
        for item in added:
            self._open(item)
        if convert:
            self.convert([item for item in added if item.is_picture])
        return added

    def add_image(self, image: QImage, stem: str) -> None:
        """Put a picture without a file into the queue: it gets one among the drafts."""
        try:
            path = self._drafts.picture_path(stem)
        except OSError as error:
            sentence = tr(
                "The picture cannot be kept in {folder}: {reason}. "
                "Save it as a file, and open that.",
                folder=self._drafts.folder,
                reason=_reason(error),
            )
            self.refused.emit(sentence)
            return
        if image.isNull() or not image.save(str(path)):
            self.refused.emit(tr("The picture could not be taken over."))
            return
        self.add_paths([path])

    def show_item(self, item: Item | None) -> None:
        """Make `item` the one that all panes show."""
        if item is self.current:
            return
        self.take_words()
        self.current = item
        self.selection = self.hover = None
        if item is not None and item.undo is not None:
            self.undo_group.setActiveStack(item.undo)
        self.current_changed.emit(item)
        self.selection_changed.emit(None)
        self.text_changed.emit(item.snapshot.text if item else "")
        self.built.emit(item.built if item else Built(""))

    def tell_all(self) -> None:
        """Say everything again, for panes that are new."""
        self.items_changed.emit()
        self.work_changed.emit()
        item = self.current
        self.current_changed.emit(item)
        self.text_changed.emit(item.snapshot.text if item else "")
        self.built.emit(item.built if item else Built(""))
        self.selection_changed.emit(self.selection)

    def remove_item(self, item: Item) -> None:
        """Take an item out of the queue."""
        self.reading.drop(item)
        place = self.items.index(item)
        self.items.remove(item)
        if item.undo is not None:
            self.undo_group.removeStack(item.undo)
            item.undo.clear()  # its steps hold the item, and the group would hold it
            item.undo.setParent(None)
        self.items_changed.emit()
        if item is self.current:
            following = self.items[min(place, len(self.items) - 1) :]
            self.show_item(following[0] if following else None)
        self._autosave.start()

    def _new_item(self, path: Path) -> Item:
        stack = QUndoStack(self.undo_group)
        stack.cleanChanged.connect(lambda _: self._autosave.start())
        is_picture = path.suffix.lower() != ".gui"
        item = Item(next(self._numbers), path, path.name, is_picture=is_picture)
        item.undo = stack
        return item

    def _open(self, item: Item) -> None:
        key = f"open {item.number}"
        if item.is_picture:
            work = partial(load_picture, item.path)
            self.background.run(key, work, partial(self._on_picture, item))
        else:
            read = partial(read_program, item.path)
            self.background.run(key, read, partial(self._on_written, item))

    def _on_picture(
        self, item: Item, images: tuple[QImage, QImage], error: Exception | None
    ) -> None:
        if error is not None:
            item.state, item.message = "failed", str(error)
        else:
            item.image, item.thumbnail = images
        self._tell(item)
        if item is self.current:
            self.current_changed.emit(item)

    def _on_written(
        self,
        item: Item,
        program: tuple[str, dict[str, bytes]],
        error: Exception | None,
    ) -> None:
        if error is not None:
            item.state, item.message = "failed", f"{item.name}: {error}"
        else:
            text, item.pictures = program
            item.state = "written"
            self._start_over(item, Snapshot(text, {}))
        self._tell(item)

    # Reading

    @property
    def is_reading(self) -> bool:
        """Whether a mockup is being read."""
        return self.reading.is_busy

    def convert(self, items: Iterable[Item] | None = None) -> None:
        """Read the given mockups, or the present one."""
        if items is None:
            items = [self.current] if self.current is not None else []
        self.reading.add(items)

    def convert_all(self) -> None:
        """Read every mockup of the queue."""
        self.convert(self.items)

    def stop(self) -> None:
        """End the reading, and forget what waits for it."""
        self.reading.stop()

    def _on_left_unread(self, item: Item) -> None:
        """Show the program that there is in place of tokens that became none."""
        if item is self.current:
            self.text_changed.emit(item.snapshot.text)

    # The text

    def type_text(self, text: str) -> None:
        """Take over what was typed; it compiles as it comes."""
        item = self.current
        if item is not None and text != item.snapshot.text:
            self._push(item, Snapshot(text), tr("typing"), is_typing=True)

    def take_words(self) -> None:
        """Have words that are still being typed written, before they would be lost."""
        self.words_wanted.emit()

    def change(
        self,
        verb: Callable[[Screen, Marks, str], Edited | None],
        words: str,
        node: str | None = None,
    ) -> bool:
        """Change an element, the selected one if `node` names none.

        `words` are what undo calls it. The element is changed in the text as it is now;
        False says that the text has an error, which is to be mended first, as its tree
        is an older one.
        """
        self.take_words()
        item, chosen = self.current, node or self.selection
        if item is None or chosen is None:
            return True
        try:
            now = present(item, chosen)
        except DslError as error:
            self.refused.emit(to_be_mended(error.span.line, error.message))
            return False
        if now.node is None or edits.element_at(now.screen, now.node) is None:
            return True
        edited = verb(now.screen, now.marks, now.node)
        if edited is None:
            return True
        text = compilers.format(edited.screen)
        item.dialect = edited.screen.dialect
        self._push(item, Snapshot(text, edited.marks), words)
        if chosen == self.selection:
            self.select(edited.node)
        return True

    def select(self, node: str | None) -> None:
        """Select an element in every pane."""
        if node != self.selection:
            self.take_words()
            self.selection = node
            self.selection_changed.emit(node)

    def point_at(self, node: str | None) -> None:
        """Show an element lightly in every pane."""
        if node != self.hover:
            self.hover = node
            self.hover_changed.emit(node)

    def next_doubt(self) -> None:
        """Select the next element that the network was unsure of."""
        if self.current is None or not self.current.doubts:
            return
        doubts = self.current.doubts
        here = edits.path_of(self.selection) if self.selection else ()
        later = (node for node in doubts if edits.path_of(node) > here)
        self.select(next(later, doubts[0]))

    def restore(self, item: Item, snapshot: Snapshot) -> None:
        """Go to a snapshot; undo and redo come through here."""
        item.snapshot = snapshot
        if item is self.current:
            self.text_changed.emit(snapshot.text)
        self._build(item)
        self._autosave.start()

    def _push(
        self, item: Item, snapshot: Snapshot, words: str, *, is_typing: bool = False
    ) -> None:
        assert item.undo is not None  # every item of a session has one
        item.undo.push(TextChange(self, item, snapshot, words, is_typing=is_typing))

    def _start_over(self, item: Item, snapshot: Snapshot) -> None:
        """A text that was not typed: undo begins here, unless something was typed."""
        assert item.undo is not None
        was_changed = item.is_changed
        if item.snapshot.text:
            self._push(item, snapshot, tr("reading"))
            if not was_changed:  # nothing in it is a person's own
                item.undo.setClean()
        else:
            self.restore(item, snapshot)

    def _build(self, item: Item) -> None:
        work = partial(
            build,
            item.snapshot,
            item.dialect,
            item.built,
            item.pictures,
            self.targets,
        )
        self.background.run(f"build {item.number}", work, partial(self._on_built, item))

    def _on_built(self, item: Item, built: Built, error: Exception | None) -> None:
        if error is not None:
            built = Built(item.snapshot.text, problem=str(error))
        item.faulty = built if built.problem is not None else None
        if built.problem is None:
            item.built = built
            if item.snapshot.text == built.text:
                item.snapshot = Snapshot(built.text, built.marks)
            if item.state in ("sure", "doubts"):
                item.state = item.state_of_text
        if item is self.current:
            if self.selection not in built.spans and built.problem is None:
                self.select(None)
            self.built.emit(built)
        self._tell(item)

    # Taking out

    def tell_exported(self, place: Path) -> None:
        """Code was written to a folder or a zip."""
        self.last_export = place
        self.exported.emit(place)

    def is_draft(self, item: Item) -> bool:
        """Whether the file of an item is one that nobody has chosen the place of."""
        return self._drafts.holds(item.path)

    # Keeping

    def restore_drafts(self) -> int:
        """Have again what earlier windows left behind; how many items that were."""
        left = self._drafts.take_over()
        for kept in left:
            item = self._new_item(kept.path)
            item.name, item.is_picture = kept.name, kept.is_picture
            item.dialect, item.pictures = kept.dialect, kept.pictures
            self.items.append(item)
            if item.is_picture:
                self._open(item)
            if kept.text:
                item.state = "sure" if item.is_picture else "written"
                self._push(item, Snapshot(kept.text, kept.marks), tr("restoring"))
        if left:
            self.items_changed.emit()
            self.show_item(self.items[0])
        return len(left)

    def close(self) -> None:
        """End all work within a second; what was changed is kept for the next time."""
        self.take_words()
        self._autosave.stop()
        try:
            self.background.close()  # which may be writing to the same file
            kept = kept_of(self.items, only_changed=True)
            self._drafts.write(records_of(kept), self._drafts.taken_over)
        except OSError as error:
            self._on_kept(None, error)
        finally:
            self.reading.close()

    def _keep(self) -> None:
        kept = kept_of(self.items, only_changed=False)
        replaced = self._drafts.taken_over  # as of now, as what is kept is
        self.background.run(
            "autosave",
            lambda: self._drafts.write(records_of(kept), replaced),
            self._on_kept,
        )

    def _on_kept(self, _: object, error: Exception | None) -> None:
        """Say it once where nothing can be kept, and not again until it could."""
        could, self._keeps = self._keeps, error is None
        if error is not None and could:
            sentence = tr(
                "What you change cannot be kept in {folder}: {reason}. "
                "Save it yourself, with Ctrl+S.",
                folder=self._drafts.folder,
                reason=_reason(error),
            )
            self.refused.emit(sentence)

    def _tell(self, item: Item) -> None:
        self.item_changed.emit(item)
        self._autosave.start()


def _reason(error: Exception) -> str:
    return said(getattr(error, "strerror", None) or str(error))
