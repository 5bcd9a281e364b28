"""What differs between two screens, and between code and what is kept of it."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import unified_diff
from typing import TYPE_CHECKING, Literal

import compilers
from pix2code_app.errors import DataError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from compilers.language.edits import Edit
    from compilers.language.tree import Screen
    from pix2code_app.conversion import Files


@dataclass(frozen=True, slots=True)
class Difference:
    """What turns one screen into another: edits of the tree, a patch of the code."""

    edits: tuple[Edit, ...]
    patch: str


@dataclass(frozen=True, slots=True)
class Deviation:
    """A file that is not what is kept of it; `patch` leads from there to what is."""

    path: Path
    kind: Literal["changed", "missing", "left over"]
    patch: str


def compare(
    old: Screen,
    new: Screen,
    targets: Sequence[str],
    pictures: tuple[Mapping[str, bytes], Mapping[str, bytes]] = ({}, {}),
) -> Difference:
    """The smallest edit of the tree, and how the code of `targets` changes by it.

    `pictures` are the PNG files that the old screen names, and the new one.

    Raises:
        CompilerError: a screen cannot be compiled, or both are too large to compare.
    """
    parts: list[str] = []
    for target in targets:
        before = compilers.compile_screen(old, target, pictures[0]).files
        after = compilers.compile_screen(new, target, pictures[1]).files
        for path in sorted(before.keys() | after.keys()):
            name = f"{target}/{path}"
            parts += _patch(name, before.get(path), after.get(path))
    return Difference(compilers.edits(old, new), "".join(parts))


def deviations(files: Files, golden: Path) -> list[Deviation]:
    """How code differs from the files kept in `golden/<target>/…`, in their order.

    Raises:
        DataError: a file that is kept cannot be read.
    """
    found = []
    for target, made in files.items():
        folder = golden / target
        kept = {p.relative_to(folder).as_posix() for p in _files_in(folder)}
        for path in sorted(kept | made.keys()):
            before = _read(folder / path) if path in kept else None
            after = _bytes(made.get(path))
            if before != after:
                patch = "".join(_patch(f"{target}/{path}", before, after))
                found.append(Deviation(folder / path, _kind(before, after), patch))
    return found


def files_of_project(folder: Path, known: Mapping[str, str]) -> dict[str, bytes]:
    """The files of an exported project that a reader needs.

    `known` gives for each target the file that it is known by. The folder may be that
    of the project or the one of a conversion, which holds it by the target's name.

    Raises:
        DataError: there is no project in the folder, or a file cannot be read.
    """
    for target, main in known.items():
        for place in (folder, folder / target):
            if (place / main).is_file():
                needed = (place / main).parent.parent.rglob("*.xml")
                paths = [place / main, *(needed if target == "android" else ())]
                return {p.relative_to(place).as_posix(): _read(p) for p in paths}
    mains = " or ".join(known.values())
    raise DataError(f"{folder} holds no project: there is no {mains}.")


def _kind(
    before: bytes | None, after: bytes | None
) -> Literal["changed", "missing", "left over"]:
    if before is None:
        return "missing"
    return "left over" if after is None else "changed"


def _patch(
    name: str, before: str | bytes | None, after: str | bytes | None
) -> Iterator[str]:
    """A unified diff; of what is no text only that it differs."""
    if before == after:
        return
    names = (
        "/dev/null" if before is None else f"a/{name}",
        "/dev/null" if after is None else f"b/{name}",
    )
    try:
        old, new = (_lines(content) for content in (before, after))
    except UnicodeDecodeError:
        yield f"Binary files {names[0]} and {names[1]} differ\n"
        return
    for line in unified_diff(old, new, *names):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(content: str | bytes | None) -> list[str]:
    text = (_bytes(content) or b"").decode("utf-8")
    lines = [f"{line}\n" for line in text.split("\n")]
    # What follows the last line break: nothing, or a line without one.
    last = lines.pop().removesuffix("\n")
    return [*lines, last] if last else lines


def _bytes(content: str | bytes | None) -> bytes | None:
    return content.encode() if isinstance(content, str) else content


def _files_in(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise DataError(f"{path} cannot be read: {error.strerror}.") from error
