"""The mockup that all panes show: its text, what it compiles to, and undoing.

Every change goes through here, by typing or on the tree, and is compiled in the
background; so are the texts of mockups that are not shown.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoGroup

import compilers
from compilers.errors import DslError
from compilers.language.tree import path_of
from pix2code_app.gui.model import edits
from pix2code_app.gui.model.diagnostics import to_be_mended
from pix2code_app.gui.model.items import Built, Item, Snapshot, build, present
from pix2code_app.gui.model.undo import TextChange
from pix2code_app.gui.words.language import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from compilers.language.tree import Screen
    from pix2code_app.gui.model.edits import Edited, Marks
    from pix2code_app.gui.model.selection import Selection
    from pix2code_app.gui.model.settings import ChosenSettings
    from pix2code_app.gui.work.tasks import Background


class Document(QObject):
    """The shown item, None without any.

    `edited` says that a text is another one, or saved, `item_changed` that something
    else of an item is; the other signals are of the shown one alone. `words_wanted`
    asks for words that are still being typed.
    """

    shown = Signal(object)
    text_changed = Signal(str)
    built = Signal(Built)
    edited = Signal()
    item_changed = Signal(Item)
    words_wanted = Signal()
    refused = Signal(str)

    def __init__(
        self,
        selection: Selection,
        settings: ChosenSettings,
        background: Background,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.item: Item | None = None
        self.undo_group = QUndoGroup(self)
        self._selection = selection
        self._settings = settings
        self._background = background
        selection.changing.connect(self.take_words)
        settings.changing.connect(self.take_words)

    def show_item(self, item: Item | None) -> None:
        """Make `item` the one that all panes show."""
        if item is self.item:
            return
        self.take_words()
        self.item = item
        self._selection.forget()
        if item is not None and item.undo is not None:
            self.undo_group.setActiveStack(item.undo)
        self.shown.emit(item)
        self._selection.changed.emit(None)
        self._tell_text()

    def tell_all(self) -> None:
        """Say everything again, for panes that are new."""
        self.shown.emit(self.item)
        self._tell_text()
        self._selection.changed.emit(self._selection.node)

    def take_words(self) -> None:
        """Have words that are still being typed written, before they would be lost."""
        self.words_wanted.emit()

    def type_text(self, text: str) -> None:
        """Take over what was typed; it compiles as it comes."""
        item = self.item
        if item is not None and text != item.snapshot.text:
            self.push(item, Snapshot(text), tr("typing"), is_typing=True)

    def change(
        self,
        edit: Callable[[Screen, Marks, str], Edited | None],
        words: str,
        node: str | None = None,
    ) -> bool:
        """Change an element, the selected one if `node` names none.

        `words` are what undo calls it. The element is changed in the text as it is now;
        False says that the text has an error, which is to be mended first, as its tree
        is an older one.
        """
        self.take_words()
        item, chosen = self.item, node or self._selection.node
        if item is None or chosen is None:
            return True
        try:
            now = present(item, chosen)
        except DslError as error:
            self.refused.emit(to_be_mended(error.span.line, error.message))
            return False
        if now.node is None or edits.element_at(now.screen, now.node) is None:
            return True
        edited = edit(now.screen, now.marks, now.node)
        if edited is None:
            return True
        text = compilers.format(edited.screen)
        item.dialect = edited.screen.dialect
        self.push(item, Snapshot(text, edited.marks), words)
        if chosen == self._selection.node:
            self._selection.select(edited.node)
        return True

    def next_doubt(self) -> None:
        """Select the next element that the network was unsure of."""
        if self.item is None or not self.item.doubts:
            return
        doubts, node = self.item.doubts, self._selection.node
        here = path_of(node) if node else ()
        later = (node for node in doubts if path_of(node) > here)
        self._selection.select(next(later, doubts[0]))

    def push(
        self, item: Item, snapshot: Snapshot, words: str, *, is_typing: bool = False
    ) -> None:
        """Change the text of an item by a step that can be undone."""
        assert item.undo is not None  # every item of a queue has one
        change = partial(self.restore, item)
        step = TextChange(change, item.snapshot, snapshot, words, is_typing=is_typing)
        item.undo.push(step)

    def restore(self, item: Item, snapshot: Snapshot) -> None:
        """Go to a snapshot; undo and redo come through here."""
        item.snapshot = snapshot
        if item is self.item:
            self.text_changed.emit(snapshot.text)
        self.build(item)
        self.edited.emit()

    def start_over(self, item: Item, snapshot: Snapshot) -> None:
        """A text that was not typed: undo begins here, unless something was typed."""
        assert item.undo is not None
        was_changed = item.is_changed
        if item.snapshot.text:
            self.push(item, snapshot, tr("reading"))
            if not was_changed:  # nothing in it is a person's own
                item.undo.setClean()
        else:
            self.restore(item, snapshot)

    def tell_text_of(self, item: Item) -> None:
        """Show the program that there is in place of tokens that became none."""
        if item is self.item:
            self.text_changed.emit(item.snapshot.text)

    def build(self, item: Item) -> None:
        """Compile the text of an item for the chosen targets, in the background."""
        work = partial(
            build,
            item.snapshot,
            item.dialect,
            item.built,
            item.pictures,
            self._settings.targets,
        )
        done = partial(self._on_built, item)
        self._background.run(f"build {item.number}", work, done)

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
        if item is self.item:
            if self._selection.node not in built.spans and built.problem is None:
                self._selection.select(None)
            self.built.emit(built)
        self.item_changed.emit(item)

    def _tell_text(self) -> None:
        item = self.item
        self.text_changed.emit(item.snapshot.text if item else "")
        self.built.emit(item.built if item else Built(""))
