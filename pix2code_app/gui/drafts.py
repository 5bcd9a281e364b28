"""Autosave: the queue as a file, written while one works and found again after a crash.

Every running window has a file of its own. A window that starts takes over the files
whose window is no longer there.
"""

from __future__ import annotations

import json
import os
import re
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import platformdirs

from pix2code_app.reading.pictures import as_base64

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from pix2code_app.gui.edits import Marks
    from pix2code_app.gui.items import Item

_NAME = re.compile(r"window-(\d+)\.json")


def default_folder() -> Path:
    """The user's own folder of drafts."""
    return platformdirs.user_state_path("pix2code", appauthor=False) / "drafts"


class Drafts:
    """The folder in which windows keep what they are at."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or default_folder()

    @property
    def own_file(self) -> Path:
        """Where this window keeps its queue."""
        return self.folder / f"window-{os.getpid()}.json"

    def write(self, records: list[dict[str, Any]]) -> None:
        """Keep `records`; without any the file goes."""
        if not records:
            self.own_file.unlink(missing_ok=True)
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        unfinished = self.own_file.with_suffix(".part")
        unfinished.write_text(json.dumps(records), "utf-8")
        unfinished.replace(self.own_file)

    def take_over(self) -> list[dict[str, Any]]:
        """What windows left behind that are no longer there; it is theirs no more."""
        found: list[dict[str, Any]] = []
        for path in sorted(self.folder.glob("window-*.json")):
            match = _NAME.fullmatch(path.name)
            if match is None or _runs(int(match[1])):
                continue
            try:
                found += json.loads(path.read_text("utf-8"))
            except (OSError, ValueError):
                continue
            path.unlink(missing_ok=True)
        return found

    def holds(self, path: Path) -> bool:
        """Whether a file lies in the folder."""
        return path.parent.resolve() == self.folder.resolve()

    def picture_path(self, stem: str) -> Path:
        """A new place for a picture that has no file of its own."""
        self.folder.mkdir(parents=True, exist_ok=True)
        number = 1
        while (path := self.folder / f"{stem}-{number}.png").exists():
            number += 1
        return path


@dataclass(frozen=True)
class Kept:
    """What it takes to have an item again; its parts change no more."""

    path: Path
    name: str
    is_picture: bool
    text: str
    dialect: str | None
    marks: Marks
    pictures: dict[str, bytes]


def kept_of(items: Iterable[Item], *, only_changed: bool) -> list[Kept]:
    """What is worth keeping of the items now; quick, however many they are."""
    return [
        Kept(
            item.path,
            item.name,
            item.is_picture,
            item.snapshot.text,
            item.dialect,
            item.built.marks,
            item.built.pictures,
        )
        for item in items
        if item.is_changed or (not only_changed and item.state != "failed")
    ]


def records_of(kept: Iterable[Kept]) -> list[dict[str, Any]]:
    """The same as JSON knows it; may be called in any thread."""
    return [
        {
            "path": str(one.path),
            "name": one.name,
            "is_picture": one.is_picture,
            "text": one.text,
            "dialect": one.dialect,
            "marks": {node: asdict(mark) for node, mark in one.marks.items()},
            "pictures": as_base64(one.pictures),
        }
        for one in kept
    ]


def _runs(process: int) -> bool:
    if process == os.getpid():
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
