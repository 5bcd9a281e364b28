"""Pairs of a picture and its program, as they lie in folders.

A folder holds `<name>.{png,webp,jpg,jpeg,npz}` beside `<name>.gui`, either directly
or in one sub-folder for each dialect. The `.npz` files are those that the 2017 code
writes: an array `features` of 256 x 256 pixels, channels blue, green, red, 0 to 1.
"""

from __future__ import annotations

import zipfile
from collections import defaultdict
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
from PIL import Image

from compilers.errors import DslError
from compilers.language.parser import parse
from compilers.language.tokens import to_tokens
from compilers.schema.dialects import FAMILY_2017, dialect_names
from pix2code_app.datasets.layouts import Layout, layout_key
from pix2code_app.errors import DataError
from pix2code_app.mockups.opening import open_mockup

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

    from compilers.language.tree import Screen

PICTURES = (".png", ".webp", ".jpg", ".jpeg", ".npz")
"""Suffixes of pictures; where one name has several, the first of these is read."""

PROGRAM = ".gui"


@dataclass(frozen=True, slots=True)
class Pair:
    """A picture and the program it shows.

    `dialect` is None where the folder does not say which one it is.
    """

    dialect: str | None
    name: str
    picture: Path
    program: Path


def find_pairs(folder: Path) -> tuple[Pair, ...]:
    """All pairs of a folder, dialects in their usual order, names sorted.

    Raises:
        DataError: the folder is missing, is no folder, or holds no pair.
    """
    pairs = tuple(
        Pair(dialect, name, files.pictures[0], files.program)
        for dialect, name, files in _named_files(folder)
        if files.pictures and files.program
    )
    if not pairs:
        raise DataError(
            f"{folder} holds no pairs of a picture and a .gui file.",
            "Pairs lie in it directly or in sub-folders web, android and ios.",
        )
    return pairs


def find_unpaired(folder: Path) -> tuple[Path, ...]:
    """Pictures without a program and programs without a picture, in order.

    Raises:
        DataError: the folder is missing or is no folder.
    """
    return tuple(
        files.program or files.pictures[0]
        for _, _, files in _named_files(folder)
        if not (files.pictures and files.program)
    )


def read_program(pair: Pair) -> tuple[str, ...]:
    """Tokens of the pair's program: element names and `}`, opening braces implied.

    Raises:
        DataError: as `read_screen`.
    """
    return tuple(to_tokens(read_screen(pair)))


def read_screen(pair: Pair) -> Screen:
    """The pair's program as a tree, in the pair's dialect or the first that fits.

    Raises:
        DataError: the file cannot be read, or is no program of the dialect.
    """
    try:
        text = pair.program.read_text(encoding="utf-8-sig")
        return parse(text, pair.dialect)
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{pair.program} cannot be read: {_reason(error)}.") from error
    except DslError as error:
        place = f"{pair.program}, line {error.span.line}, column {error.span.column}"
        raise DataError(f"{place}: {error.message}") from error


def read_picture(pair: Pair) -> Image.Image:
    """The pair's picture, RGB.

    Raises:
        ImageError: the picture cannot be opened.
        DataError: the `.npz` file holds no picture.
    """
    if pair.picture.suffix.lower() == ".npz":
        return _read_features(pair.picture)
    return open_mockup(pair.picture).picture


def split(
    pairs: Iterable[Pair], fraction: float, seed: int
) -> tuple[tuple[Pair, ...], tuple[Pair, ...]]:
    """Pairs to keep and pairs to set aside, `fraction` of each dialect in the latter.

    All pairs with one program fall on the same side. Which side a program falls on
    hardly depends on what else the folder holds: programs are ordered by a hash of
    `seed` and themselves, and the first of each dialect are set aside.
    """
    dialects: dict[str, dict[str, list[Pair]]] = defaultdict(lambda: defaultdict(list))
    for pair in pairs:
        program = " ".join(read_program(pair))
        dialects[pair.dialect or ""][_hash(seed, program)].append(pair)
    kept: list[Pair] = []
    aside: list[Pair] = []
    for groups in dialects.values():
        wanted = round(fraction * sum(map(len, groups.values())))
        taken = 0
        for _, group in sorted(groups.items()):
            (aside if taken < wanted else kept).extend(group)
            taken += len(group)
    return tuple(sorted(kept, key=_place)), tuple(sorted(aside, key=_place))


def split_layouts(
    pairs: Iterable[Pair], layouts: Collection[Layout]
) -> tuple[tuple[Pair, ...], tuple[Pair, ...]]:
    """Pairs whose layout is not in `layouts`, and pairs whose layout is."""
    layouts = frozenset(layouts)
    sides: tuple[list[Pair], list[Pair]] = ([], [])
    for pair in pairs:
        sides[layout_key(read_program(pair)) in layouts].append(pair)
    return tuple(sides[0]), tuple(sides[1])


@dataclass(slots=True)
class _Files:
    """What lies in a folder under one name."""

    pictures: list[Path]
    program: Path | None = None


def _named_files(folder: Path) -> list[tuple[str | None, str, _Files]]:
    """Files of the folder and its dialect folders, gathered by dialect and name."""
    if not folder.is_dir():
        reason = "is not a folder" if folder.exists() else "does not exist"
        raise DataError(f"The data folder {folder} {reason}.")
    own = folder.resolve().name
    gathered = _gather(own if own in dialect_names(FAMILY_2017) else None, folder)
    for name in dialect_names(FAMILY_2017):
        if (folder / name).is_dir():
            gathered += _gather(name, folder / name)
    return gathered


def _gather(dialect: str | None, folder: Path) -> list[tuple[str | None, str, _Files]]:
    found: dict[str, _Files] = defaultdict(lambda: _Files([]))
    try:
        paths = sorted(path for path in folder.iterdir() if path.name[0] != ".")
    except OSError as error:
        raise DataError(f"{folder} cannot be listed: {_reason(error)}.") from error
    for path in paths:
        suffix = path.suffix.lower()
        if suffix in (PROGRAM, *PICTURES) and not path.exists():
            raise DataError(f"{path} is a link that leads nowhere.", "Remove it.")
        if suffix == PROGRAM:
            found[path.stem].program = path
        elif suffix in PICTURES:
            found[path.stem].pictures.append(path)
    for files in found.values():
        files.pictures.sort(key=lambda path: PICTURES.index(path.suffix.lower()))
    return [(dialect, name, found[name]) for name in sorted(found)]


_HEADERS = {
    (1, 0): np.lib.format.read_array_header_1_0,
    (2, 0): np.lib.format.read_array_header_2_0,
}
_MOST_VALUES = 3 * 4096 * 4096


def _read_features(path: Path) -> Image.Image:
    """The picture in a `.npz` of the 2017 code, turned from BGR to RGB."""
    try:
        with zipfile.ZipFile(path) as archive, archive.open("features.npy") as file:
            shape, _, _ = _HEADERS[np.lib.format.read_magic(file)](file)
        if len(shape) != 3 or shape[2] != 3 or not 0 < np.prod(shape) <= _MOST_VALUES:
            raise ValueError(f"its array features has the shape {shape}")
        with np.load(path, allow_pickle=False) as arrays:
            return Image.fromarray(_bytes(arrays["features"])[:, :, ::-1].copy(), "RGB")
    except Exception as error:  # zip and zlib raise anything at all on odd archives
        raise DataError(
            f"{path} holds no picture of the 2017 code: {_reason(error)}."
        ) from error


_Array: TypeAlias = np.ndarray[Any, np.dtype[Any]]


def _bytes(features: _Array) -> _Array:
    """Values 0 to 255 of an array of bytes, or of floats 0 to 1."""
    if features.dtype == np.uint8:
        return features
    if features.dtype.kind != "f" or not 0 <= features.min() <= features.max() <= 1:
        raise ValueError("its array features is neither bytes nor floats from 0 to 1")
    scaled: _Array = np.rint(features * 255).astype(np.uint8)
    return scaled


def _hash(seed: int, program: str) -> str:
    return sha256(f"{seed}:{program}".encode()).hexdigest()


def _place(pair: Pair) -> tuple[str, str]:
    return pair.dialect or "", pair.name


def _reason(error: BaseException) -> str:
    """What went wrong, as the end of a sentence."""
    said = error.strerror if isinstance(error, OSError) else None
    return (said or str(error) or type(error).__name__).strip().rstrip(".")
