"""The mockups and programs of a window, in the order in which they came."""

from __future__ import annotations

from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from pix2code_app import api
from pix2code_app.errors import Pix2CodeError
from pix2code_app.gui.model.items import Item, Snapshot, read_program
from pix2code_app.gui.model.pictures import load_picture
from pix2code_app.gui.words.language import reason_of, tr

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QImage

    from pix2code_app.gui.model.autosave import Drafts, Kept
    from pix2code_app.gui.model.document import Document
    from pix2code_app.gui.work.reading import Reading
    from pix2code_app.gui.work.tasks import Background


class Queue(QObject):
    """Items come in here and go; `item_changed` says whatever happens to one."""

    changed = Signal()
    item_changed = Signal(Item)
    refused = Signal(str)

    def __init__(
        self,
        document: Document,
        reading: Reading,
        background: Background,
        drafts: Drafts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.items: list[Item] = []
        self._document = document
        self._reading = reading
        self._background = background
        self._drafts = drafts
        self._numbers = count(1)
        for source in (document, reading):
            source.item_changed.connect(self.item_changed)

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
        self.changed.emit()
        self._document.show_item(added[0])
        for item in added:
            self._open(item)
        if convert:
            self._reading.add([item for item in added if item.is_picture])
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
                reason=reason_of(error),
            )
            self.refused.emit(sentence)
            return
        if image.isNull() or not image.save(str(path)):
            self.refused.emit(tr("The picture could not be taken over."))
            return
        self.add_paths([path])

    def remove(self, item: Item) -> None:
        """Take an item out of the queue."""
        self._reading.drop(item)
        place = self.items.index(item)
        self.items.remove(item)
        if item.undo is not None:
            self._document.undo_group.removeStack(item.undo)
            item.undo.clear()  # its steps hold the item, and the group would hold it
            item.undo.setParent(None)
        self.changed.emit()
        if item is self._document.item:
            following = self.items[min(place, len(self.items) - 1) :]
            self._document.show_item(following[0] if following else None)

    def restore(self, kept: Sequence[Kept]) -> None:
        """Have items again as they were kept, the first one shown; one at least."""
        for one in kept:
            item = self._new_item(one.path)
            item.name, item.is_picture = one.name, one.is_picture
            item.dialect, item.pictures = one.dialect, one.pictures
            item.density = one.density
            self.items.append(item)
            if item.is_picture:
                self._open(item)
            if one.text:
                item.state = "sure" if item.is_picture else "written"
                snapshot = Snapshot(one.text, one.marks)
                self._document.push(item, snapshot, tr("restoring"))
        self.changed.emit()
        self._document.show_item(self.items[0])

    def is_draft(self, item: Item) -> bool:
        """Whether the file of an item is one that nobody has chosen the place of."""
        return self._drafts.holds(item.path)

    def _new_item(self, path: Path) -> Item:
        stack = QUndoStack(self._document.undo_group)
        is_picture = path.suffix.lower() != ".gui"
        item = Item(next(self._numbers), path, path.name, is_picture=is_picture)
        item.undo = stack
        stack.cleanChanged.connect(self._document.edited)
        return item

    def _open(self, item: Item) -> None:
        key = f"open {item.number}"
        if item.is_picture:
            work = partial(load_picture, item.path)
            self._background.run(key, work, partial(self._on_picture, item))
        else:
            read = partial(read_program, item.path)
            self._background.run(key, read, partial(self._on_written, item))

    def _on_picture(
        self, item: Item, images: tuple[QImage, QImage], error: Exception | None
    ) -> None:
        if error is not None:
            item.state, item.message = "failed", str(error)
        else:
            item.image, item.thumbnail = images
        self.item_changed.emit(item)
        if item is self._document.item:
            self._document.shown.emit(item)

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
            self._document.start_over(item, Snapshot(text, {}))
        self.item_changed.emit(item)
