"""Copies of generated files that are dragged out of the window."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from pix2code_app.files import write_files

if TYPE_CHECKING:
    from pix2code_app.gui.model.session import Session


class DraggedFiles:
    """Written when they are first wanted, and removed with the window."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._scratch: tempfile.TemporaryDirectory[str] | None = None

    def copy(self, target: str, name: str) -> Path | None:
        """A copy of a generated file of the shown mockup."""
        item = self._session.document.item
        if item is None or name not in item.built.files.get(target, {}):
            return None
        if self._scratch is None:
            self._scratch = tempfile.TemporaryDirectory(prefix="pix2code-")
        folder = Path(self._scratch.name) / str(item.number) / target
        content = item.built.files[target][name]
        return write_files({Path(name).name: content}, folder, force=True)[0]

    def close(self) -> None:
        """Remove what was written."""
        if self._scratch is not None:
            self._scratch.cleanup()
