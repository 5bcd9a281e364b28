"""Writing files: all of them or none, and nothing that was there is lost.

Everything is first written beside its place, with a copy of whatever it replaces.
Only then is it moved in, file by file; where a move fails, those before it are
taken back.
"""

from __future__ import annotations

import io
import os
import re
import secrets
import shutil
import zipfile
from contextlib import ExitStack, suppress
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from pix2code_app.errors import ExportError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

_FORCE = "Use --force to overwrite."
_LONGEST_NAME = 255
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip can hold: equal content gives equal bytes."""

_UNSAFE = tuple(
    (re.compile(pattern, re.IGNORECASE), reason)
    for pattern, reason in {
        r"^/": "it is absolute",
        r"(^|/)\.\.(/|$)": "it leaves the folder",
        r"(^|/)\.?(/|$)": "a part of it is empty",
        r'[\x00-\x1f\x7f\ud800-\udfff<>:"|?*\\]': (
            "it holds a character that file names may not have"
        ),
        r"[. ](/|$)": "a part of it ends in a dot or a space",
        r"(^|/)(con|prn|aux|nul|(com|lpt)[0-9¹²³]) *(\.[^/]*)?(/|$)": (
            "a part of it is a name that Windows reserves"
        ),
    }.items()
)
"""What makes a relative path one that some system cannot or should not write."""


_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f\ud800-\udfff<>:"/|?*\\]')
_RESERVED = re.compile(r"(con|prn|aux|nul|(com|lpt)[0-9¹²³]) *(\..*)?", re.IGNORECASE)


def folder_name(stem: str) -> str:
    """A name for the results of a file, that every system can have.

    What a name may not hold becomes `_`, and a name that Windows reserves ends in it;
    of `...`, which would lead elsewhere, nothing is left, and it becomes `screen`.
    """
    name = _NOT_IN_NAMES.sub("_", stem).strip().rstrip(". ")
    if not name:
        return "screen"
    return f"{name}_" if _RESERVED.fullmatch(name) else name


def on_one_line(name: str) -> str:
    """A name as it is shown, its control characters as escapes."""
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in name)


def free_name(name: str, taken: set[str]) -> str:
    """The name, or `name-2`, `name-3`, … where it is taken; it is taken afterwards.

    Names that differ in case only count as equal, for the sake of file systems that
    think so.
    """
    free, number = name, 1
    while free.casefold() in taken:
        number += 1
        free = f"{name}-{number}"
    taken.add(free.casefold())
    return free


def check_place(folder: Path) -> None:
    """Look whether a folder can be made there, before work that takes long begins.

    Raises:
        ExportError: a file is in the way, or the folder it lies in cannot be written.
    """
    there = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    if not there.is_dir():
        raise ExportError(f"{folder} cannot be made: {there} is a file.")
    if not os.access(there, os.W_OK):
        raise ExportError(f"{folder} cannot be written: {there} may not be changed.")


def write_files(
    files: Mapping[str, str | bytes], folder: Path, *, force: bool = False
) -> tuple[Path, ...]:
    """Write `files`, relative path → content, into `folder`; text as UTF-8.

    The folder and its parents are made where they are missing, and removed again
    where writing fails.

    Returns:
        The paths written, in the order of `files`.

    Raises:
        ExportError: a path is unsafe, something is in the way and `force` is not
            given, or the disk refuses. Nothing has changed then.
    """
    contents = _checked(files)
    targets = {path: folder / path for path in contents}
    subject = folder if len(targets) != 1 else next(iter(targets.values()))
    lost: list[Path] = []
    try:
        _refuse_what_is_in_the_way(folder, targets.values(), force=force)
        staging = _staging(folder)
        with ExitStack() as undo:
            _make_folder(staging.parent, undo)
            staging.mkdir()
            undo.callback(_discard, staging, lost)
            _stage(contents, staging / "new")
            if folder.is_dir():
                _move_in(staging, targets, undo, lost)
            else:
                (staging / "new").rename(folder)
            undo.pop_all()
        _discard(staging, lost)
    except (OSError, ValueError) as error:
        raise _failure(subject, error, lost) from error
    return tuple(targets.values())


def write_file(path: Path, content: str | bytes, *, force: bool = False) -> Path:
    """Write one file, or leave what is there as it is.

    Raises:
        ExportError: as `write_files`.
    """
    write_files({path.name: content}, path.parent, force=force)
    return path


def write_zip(
    files: Mapping[str, str | bytes], path: Path, *, force: bool = False
) -> Path:
    """Write `files`, relative path → content, as a zip; text as UTF-8.

    Equal files give equal bytes: names are sorted, and times are left out.

    Raises:
        ExportError: as `write_files`.
    """
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in sorted(_checked(files).items()):
            entry = zipfile.ZipInfo(str(name), _EPOCH)
            entry.create_system = 3  # Unix, wherever this runs
            entry.external_attr = 0o100644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return write_file(path, packed.getvalue(), force=force)


def _checked(files: Mapping[str, str | bytes]) -> dict[PurePosixPath, bytes]:
    """Safe paths and bytes; no path twice, none both a file and a folder."""
    contents: dict[PurePosixPath, bytes] = {}
    for name, content in files.items():
        reason = _why_unsafe(name)
        if reason:
            raise ExportError(f"The output path {name!r} is not safe: {reason}.")
        contents[PurePosixPath(name)] = _encoded(name, content)
    met: dict[str, str] = {}
    for path in contents:
        other = met.setdefault(str(path).casefold(), str(path))
        if other != str(path):
            collision = f"{str(path)!r} differs from {other!r} only in case"
            raise ExportError(f"The output path {collision}.")
    for path in contents:
        if any(str(parent).casefold() in met for parent in path.parents):
            raise ExportError(f"The output path {str(path)!r} lies below a file.")
    return contents


def _why_unsafe(name: str) -> str | None:
    for pattern, reason in _UNSAFE:
        if pattern.search(name):
            return reason
    if any(len(part.encode()) > _LONGEST_NAME for part in name.split("/")):
        return "a part of it is too long"
    return None


def _encoded(name: str, content: str | bytes) -> bytes:
    try:
        return content.encode() if isinstance(content, str) else content
    except UnicodeEncodeError as error:
        raise ExportError(
            f"The text of {name!r} cannot be written as UTF-8: {error.reason}."
        ) from error


def _refuse_what_is_in_the_way(
    folder: Path, targets: Iterable[Path], *, force: bool
) -> None:
    targets = tuple(targets)
    for parent in (folder, *folder.parents):
        _refuse_no_folder(parent)
    for target in targets:
        _refuse_place(target, folder)
    existing = [target for target in targets if os.path.lexists(target)]
    if existing and not force:
        raise _already(existing)


def _refuse_place(target: Path, folder: Path) -> None:
    """Refuse a file whose place is taken by a folder, or lies elsewhere."""
    if not target.parent.resolve().is_relative_to(folder.resolve()):
        raise ExportError(f"{target} lies outside {folder} through a link.")
    for parent in target.relative_to(folder).parents:
        _refuse_no_folder(folder / parent)
    if target.is_dir() and not target.is_symlink():
        raise ExportError(f"{target} is a folder, and a file goes there.")


def _refuse_no_folder(path: Path) -> None:
    if os.path.lexists(path) and not path.is_dir():
        raise ExportError(f"{path} is not a folder.")


def _already(existing: list[Path]) -> ExportError:
    more = len(existing) - 1
    if not more:
        return ExportError(f"{existing[0]} exists already.", _FORCE)
    files = "file" if more == 1 else "files"
    return ExportError(f"{existing[0]} and {more} more {files} exist already.", _FORCE)


def _staging(folder: Path) -> Path:
    """A new name on the same file system: in the folder if it exists, else beside."""
    name = f".pix2code-{secrets.token_hex(6)}"
    return folder / name if folder.is_dir() else folder.parent / name


def _make_folder(folder: Path, undo: ExitStack) -> None:
    """Make a folder and its parents; undoing removes those that were made."""
    missing = []
    while not folder.is_dir():
        missing.append(folder)
        folder = folder.parent
    for made in reversed(missing):
        made.mkdir()
        undo.callback(_remove_folder, made)


def _stage(contents: Mapping[PurePosixPath, bytes], folder: Path) -> None:
    folder.mkdir()
    for path, content in contents.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


def _move_in(
    staging: Path,
    targets: Mapping[PurePosixPath, Path],
    undo: ExitStack,
    lost: list[Path],
) -> None:
    """Put each staged file in its place, once all that they replace is copied."""
    replaced = {path for path, target in targets.items() if os.path.lexists(target)}
    for path in replaced:
        copy = staging / "old" / path
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(targets[path], copy, follow_symlinks=False)
    for path, target in targets.items():
        _make_folder(target.parent, undo)
        if path in replaced:
            if target.is_file():
                shutil.copymode(target, staging / "new" / path)
            undo.callback(_put_back, staging / "old" / path, target, lost)
        (staging / "new" / path).replace(target)
        if path not in replaced:
            undo.callback(_remove_file, target)


def _put_back(copy: Path, target: Path, lost: list[Path]) -> None:
    try:
        copy.replace(target)
    except OSError:
        lost.append(copy)


def _remove_file(path: Path) -> None:
    with suppress(OSError):
        path.unlink()


def _remove_folder(path: Path) -> None:
    with suppress(OSError):
        path.rmdir()


def _discard(staging: Path, lost: list[Path]) -> None:
    """Remove what was staged, unless it holds the last copy of something."""
    if not lost:
        shutil.rmtree(staging, ignore_errors=True)


def _failure(subject: Path, error: Exception, lost: list[Path]) -> ExportError:
    reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
    hint = f"What was there is kept as {lost[0]}." if lost else None
    return ExportError(f"{subject} cannot be written: {reason}.", hint)
