"""Autosave: the queue as a file, written while one works and found again after a crash.

Every running window has a file of its own. A window that starts takes over the files
whose window is no longer there: it gives them its own number, so that no other one
does the same, and removes them when what they held is in its own file.
"""

from __future__ import annotations

import json
import os
import re
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import platformdirs
from PySide6.QtCore import QObject, QTimer, Signal

from pix2code_app.evidence.pictures import as_base64, from_base64
from pix2code_app.gui.model.items import marks_from
from pix2code_app.gui.words.language import reason_of, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pix2code_app.gui.model.edits import Marks
    from pix2code_app.gui.model.items import Item
    from pix2code_app.gui.work.tasks import Background

_QUIET = 800
"""Milliseconds without a change after which the queue is kept: a pause in typing."""

_NAME = re.compile(r"window-(\d+)(-\d+)*\.json")


def default_folder() -> Path:
    """The user's own folder of drafts."""
    return platformdirs.user_state_path("pix2code", appauthor=False) / "drafts"


class Drafts:
    """The folder in which windows keep what they are at."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or default_folder()
        self.taken_over: tuple[Path, ...] = ()

    @property
    def own_file(self) -> Path:
        """Where this window keeps its queue."""
        return self.folder / f"window-{os.getpid()}.json"

    def write(
        self, records: list[dict[str, Any]], replaced: Iterable[Path] = ()
    ) -> None:
        """Keep `records`, which hold what the `replaced` files did, in their place.

        Without any records no file stays.
        """
        if records:
            self.folder.mkdir(parents=True, exist_ok=True)
            unfinished = self.own_file.with_suffix(".part")
            unfinished.write_text(json.dumps(records), "utf-8")
            unfinished.replace(self.own_file)
        for path in replaced if records else (self.own_file, *replaced):
            with suppress(FileNotFoundError, NotADirectoryError):
                path.unlink()

    def take_over(self) -> list[Kept]:
        """What windows left behind that are no longer there; it is theirs no more."""
        found: list[Kept] = []
        for path in self._left_behind():
            with suppress(OSError, ValueError):
                records = json.loads(path.read_text("utf-8"))
                suffix = path.name.removeprefix("window")
                ours = path.with_name(f"{self.own_file.stem}{suffix}")
                path.rename(ours)  # of two windows only one can
                self.taken_over += (ours,)
                found += _kept_from(records)
        return found

    def holds(self, path: Path) -> bool:
        """Whether a file lies in the folder."""
        return path.parent.resolve() == self.folder.resolve()

    def _left_behind(self) -> list[Path]:
        with suppress(OSError):
            files = sorted(self.folder.glob("window-*.json"))
            return [path for path in files if _is_left(path)]
        return []

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
    density: float = 1.0


def kept_of(items: Iterable[Item], *, only_changed: bool) -> list[Kept]:
    """What is worth keeping of the items now; quick, however many they are."""
    return [
        Kept(
            item.path,
            item.name,
            item.is_picture,
            item.snapshot.text,
            item.dialect,
            item.built.marks if item.snapshot.marks is None else item.snapshot.marks,
            item.built.pictures or item.pictures,  # before it has been built
            item.density,
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
            "density": one.density,
        }
        for one in kept
    ]


class Autosave(QObject):
    """Keeps the items of a window a moment after they changed, and at its end."""

    refused = Signal(str)

    def __init__(
        self,
        drafts: Drafts,
        background: Background,
        items: Callable[[], Iterable[Item]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._drafts = drafts
        self._background = background
        self._items = items
        self._could = True
        self._timer = QTimer(self, singleShot=True, interval=_QUIET)
        self._timer.timeout.connect(self.save)

    def start(self) -> None:
        """Keep the items when nothing has changed for a moment."""
        self._timer.start()

    def save(self) -> None:
        """Keep the items as they are now, in the background."""
        kept = kept_of(self._items(), only_changed=False)
        replaced = self._drafts.taken_over  # as of now, as what is kept is
        self._background.run(
            "autosave",
            lambda: self._drafts.write(records_of(kept), replaced),
            self._on_saved,
        )

    def close(self) -> None:
        """End all work; what was changed is kept for the next time."""
        self._timer.stop()
        try:
            self._background.close()  # which may be writing to the same file
            kept = kept_of(self._items(), only_changed=True)
            self._drafts.write(records_of(kept), self._drafts.taken_over)
        except OSError as error:
            self._on_saved(None, error)

    def _on_saved(self, _: object, error: Exception | None) -> None:
        """Say it once where nothing can be kept, and not again until it could."""
        could, self._could = self._could, error is None
        if error is not None and could:
            sentence = tr(
                "What you change cannot be kept in {folder}: {reason}. "
                "Save it yourself, with Ctrl+S.",
                folder=self._drafts.folder,
                reason=reason_of(error),
            )
            self.refused.emit(sentence)


def _kept_from(records: object) -> list[Kept]:
    """Those of the records that can be understood; one that cannot costs no other."""
    found = map(_one_kept_from, records if isinstance(records, list) else ())
    return [one for one in found if one is not None]


def _one_kept_from(record: dict[str, Any]) -> Kept | None:
    try:
        kept = Kept(
            Path(record["path"]),
            record["name"],
            record["is_picture"],
            record["text"],
            record["dialect"],
            marks_from(record["marks"]),
            from_base64(record.get("pictures", {})),
            float(record.get("density", 1.0)),
        )
    except (AttributeError, LookupError, TypeError, ValueError):
        return None
    are_words = isinstance(kept.name, str) and isinstance(kept.text, str)
    return kept if are_words and isinstance(kept.dialect, str | None) else None


def _is_left(path: Path) -> bool:
    match = _NAME.fullmatch(path.name)
    return match is not None and not _runs(int(match[1]))


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
