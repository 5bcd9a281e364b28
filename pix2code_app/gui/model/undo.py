"""What can be undone: one change of one item's text, by typing or on the tree."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

if TYPE_CHECKING:
    from collections.abc import Callable

    from pix2code_app.gui.model.items import Snapshot

_PAUSE = 1.0
"""Seconds after which typing on begins a new step."""

_TYPING = 1
_OTHER = -1


class TextChange(QUndoCommand):
    """From one snapshot to the next; typing without a pause is one step."""

    def __init__(
        self,
        change: Callable[[Snapshot], None],
        before: Snapshot,
        after: Snapshot,
        words: str,
        *,
        is_typing: bool,
    ) -> None:
        super().__init__(words)
        self._change = change
        self._before = before
        self._after = after
        self._time = monotonic()
        self._id = _TYPING if is_typing else _OTHER

    def id(self) -> int:
        """Commands of one id may be merged by Qt; -1 never is."""
        return self._id

    def mergeWith(self, other: QUndoCommand) -> bool:  # noqa: N802 (Qt's name)
        """Take a later change in, if it was typed at once after this one."""
        if not isinstance(other, TextChange) or other._time - self._time > _PAUSE:
            return False
        self._after, self._time = other._after, other._time
        return True

    def undo(self) -> None:
        """Back to the text before."""
        self._change(self._before)

    def redo(self) -> None:
        """On to the text after."""
        self._change(self._after)
