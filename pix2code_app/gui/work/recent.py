"""Files that were opened lately, over the runs of the window."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtCore import QSettings

_MOST = 10
_KEY = "recent"


class RecentFiles:
    """The latest first, in the state that the window keeps."""

    def __init__(self, state: QSettings) -> None:
        self._state = state

    def names(self) -> list[str]:
        """Those that are still there."""
        kept = self._state.value(_KEY, [])
        names = kept if isinstance(kept, list) else [kept]
        return [str(name) for name in names if name and Path(str(name)).exists()]

    def add(self, paths: Iterable[Path]) -> None:
        """Put files first, in their order."""
        recent = [str(path.resolve()) for path in paths]
        known = [path for path in self.names() if path not in recent]
        self._state.setValue(_KEY, [*recent, *known][:_MOST])
