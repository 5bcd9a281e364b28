"""Writing the code to where a person wants it, asking before anything is replaced."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from pix2code_app.conversion import PROGRAM
from pix2code_app.files import folder_name, free_name, write_files, write_zip
from pix2code_app.gui.model.diagnostics import to_be_mended
from pix2code_app.gui.words.language import said, tr

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pix2code_app.gui.model.items import Item
    from pix2code_app.gui.model.session import Session

Files: TypeAlias = dict[str, str | bytes]


def files_of(item: Item, target: str | None = None) -> Files:
    """`<target>/<path>` → content, with the program and its pictures beside them.

    Exactly what `pix2code-cli convert` writes; one target alone has no folder.
    """
    if target is not None:
        return dict(item.built.files.get(target, {}))
    files: Files = {
        f"{name}/{path}": content
        for name, own in item.built.files.items()
        for path, content in own.items()
    }
    return {**files, PROGRAM: item.built.text, **item.built.pictures}


def files_of_all(items: Iterable[Item]) -> Files:
    """The files of many mockups, each below a folder with its name."""
    files: Files = {}
    taken: set[str] = set()
    for item in items:
        if item.built.screen is None:
            continue
        folder = free_name(folder_name(Path(item.name).stem), taken)
        files |= {f"{folder}/{path}": text for path, text in files_of(item).items()}
    return files


def why_not(item: Item) -> str | None:
    """Why the code of an item is not that of its text, in a sentence; None if it is."""
    faulty = item.faulty
    if faulty is None:
        return None
    if faulty.problem_span is None:
        return said(faulty.problem or "")
    return to_be_mended(faulty.problem_span.line, faulty.problem or "")


def program_as(name: str, item: Item) -> Files:
    """The program as it stands, under a name, and the pictures that it may name."""
    pictures = item.built.pictures if item.is_built else item.pictures
    return {**pictures, name: item.snapshot.text}


class Exporting:
    """Exports in the background; what is in the way is asked about first."""

    def __init__(self, session: Session, window: QWidget) -> None:
        self._session = session
        self._window = window
        self._last_folder: Path | None = None
        self._put_off: tuple[tuple[Item, ...], Callable[[], None]] | None = None
        session.queue.item_changed.connect(self._on_item)

    def to_folder(self, files: Files, folder: Path) -> None:
        """Write into a folder, which is suggested the next time."""
        self._last_folder = folder
        look = partial(_existing, files, folder)
        self._session.background.run("look", look, partial(self._write, files, folder))

    def to_zip(self, files: Files, path: Path) -> None:
        """Write a zip; the dialog that gave the name has asked about replacing it."""
        self._run(partial(write_zip, files, path, force=True), path)

    def once_built(self, items: Iterable[Item], export: Callable[[], None]) -> None:
        """Export as soon as the code of all items is that of their texts.

        At once where it is; where a text has an error, it is said instead.
        """
        self._put_off = (tuple(items), export)
        self._go_on()

    def _on_item(self, item: Item) -> None:
        if self._put_off is not None and item in self._put_off[0]:
            self._go_on()

    def _go_on(self) -> None:
        if self._put_off is None:
            return
        items, export = self._put_off
        if any(item.is_being_built for item in items):
            return
        self._put_off = None
        for item in items:
            reason = why_not(item)
            if reason is not None:
                self._session.refused.emit(f"{item.name}: {reason}")
                return
        foreign = [item for item in items if item.foreign is not None]
        if not foreign or self._may_export(foreign):
            export()

    def save_program(self, item: Item, path: Path) -> bool:
        """Write a program with its pictures beside it; whether that was done.

        The dialog that gave the path has asked about the program, but not about
        pictures of others that lie beside it.
        """
        files = program_as(path.name, item)
        beside = {name: files[name] for name in files if name != path.name}
        try:
            others = _different(beside, path.parent)
            if others and not self._may_replace(path.parent / others[0], len(others)):
                return False
            write_files(files, path.parent, force=True)
        except Exception as error:  # told in the window, whatever it is
            self._session.refused.emit(str(error))
            return False
        return True

    def ask_folder(self) -> Path | None:
        """Where to export to, or None."""
        place = QFileDialog.getExistingDirectory(
            self._window, tr("Export to"), self._suggested()
        )
        return Path(place) if place else None

    def _suggested(self) -> str:
        """Where the last export went, or what the system has for documents."""
        last = self._last_folder
        if last is not None and last.is_dir():
            return str(last)
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        return QStandardPaths.writableLocation(documents)

    def ask_file(self, name: str, kind: str) -> Path | None:
        """A file to write, or None; the dialog asks before one is replaced."""
        place, _ = QFileDialog.getSaveFileName(self._window, tr("Save"), name, kind)
        return Path(place) if place else None

    def _may_replace(self, first: Path, count: int) -> bool:
        question = tr(
            "{path} exists already ({count} files in all). Replace what is there?",
            path=str(first),
            count=count,
        )
        words = tr("Replace files?"), question, tr("Replace"), tr("Keep")
        return self._agrees(*words)

    def _may_export(self, foreign: list[Item]) -> bool:
        """Ask about mockups that were hardly read, the first of them by name."""
        question = tr(
            "{name} could hardly be read, and its code is a guess ({count} in all). "
            "Export it all the same?",
            name=foreign[0].name,
            count=len(foreign),
        )
        return self._agrees(
            tr("Export a guess?"), question, tr("Export"), tr("Do not export")
        )

    def _agrees(self, title: str, question: str, yes: str, no: str) -> bool:
        """Ask before something is lost or misleads; Return and Escape say no."""
        box = QMessageBox(self._window)
        box.setWindowTitle(title)
        box.setText(question)
        agreed = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        refused = box.addButton(no, QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(refused)
        box.setEscapeButton(refused)
        box.exec()
        return box.clickedButton() is agreed

    def _write(
        self, files: Files, folder: Path, existing: list[str], error: Exception | None
    ) -> None:
        if error is not None:
            self._session.refused.emit(str(error))
        elif not existing or self._may_replace(folder / existing[0], len(existing)):
            work = partial(write_files, files, folder, force=bool(existing))
            self._run(work, folder)

    def _run(self, work: Callable[[], object], place: Path) -> None:
        self._session.background.run("export", work, partial(self._on_done, place))

    def _on_done(self, place: Path, _: object, error: Exception | None) -> None:
        if error is not None:
            self._session.refused.emit(str(error))
            return
        self._session.tell_exported(place)
        self._session.noticed.emit(tr("Exported to {path}", path=str(place)))


def _different(files: Files, folder: Path) -> list[str]:
    """Those in whose places lies something else."""
    there = _existing(files, folder)
    return [
        name
        for name in there
        if not (folder / name).is_file() or (folder / name).read_bytes() != files[name]
    ]


def _existing(files: Files, folder: Path) -> list[str]:
    return [name for name in files if (folder / name).exists()]
