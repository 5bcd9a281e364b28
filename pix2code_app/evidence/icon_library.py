"""Examples that a user gives: a part of a mockup, its name, and what it stands for.

A library is a folder. Each example is a picture `basket.png` and beside it the element
that it stands for, `basket.gui`, one line of DSL such as `btn-search(icon="cart")`.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

import compilers
from compilers.errors import CompilerError, unknown
from compilers.schema.dialects import FAMILY_2017, Dialect, dialects
from pix2code_app.errors import DataError
from pix2code_app.evidence.icon_drawings import as_icon
from pix2code_app.files import write_files
from pix2code_app.mockups.drawings import on_ground, read_picture

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray
    from PIL import Image

    from compilers.language.tree import Element

LARGEST = 1024
"""Pixels along a side that the picture of an example has at the most."""

_ELEMENT = re.compile(r"[\w-]+")
_NAME = re.compile(r"\w[\w .-]{0,39}")


@dataclass(frozen=True)
class Example:
    """What something looks like, and what it is.

    Attributes:
        name: What the user calls it; the stem of its files.
        dsl: The element, one line of DSL.
        pixels: (H, W, 3) of its picture.
    """

    name: str
    dsl: str
    pixels: NDArray[np.uint8] = field(compare=False, repr=False)

    def element_in(self, dialect: str) -> Element | None:
        """The element in a dialect; None where the dialect has none of that name."""
        return _parsed(self.dsl, dialects()[dialect])


def read_examples(folder: Path) -> tuple[Example, ...]:
    """The examples of a folder, by name.

    Raises:
        DataError: there is no such folder, or an example cannot be read.
    """
    if not folder.is_dir():
        raise DataError(f"There is no folder {folder} of examples.")
    return tuple(_read(file) for file in sorted(folder.glob("*.gui")))


def keep_example(folder: Path, name: str, dsl: str, picture: Image.Image) -> Path:
    """Put an example into a library; one of the same name is replaced.

    Args:
        folder: The library, which is made where there is none.
        name: Letters, digits, spaces, points and hyphens, forty at the most.
        dsl: One element without others in it, in whichever dialect.
        picture: The part of the mockup.

    Returns:
        The path of the example's element.

    Raises:
        DataError: the name, the element or the picture will not do.
        ExportError: the folder cannot be written.
    """
    name, dsl = name.strip(), " ".join(dsl.split())
    if not _NAME.fullmatch(name):
        raise DataError(
            f"{name!r} cannot be the name of an example.",
            "Take letters, digits, spaces, points and hyphens, forty at the most.",
        )
    check_element(dsl)
    small = on_ground(picture)
    small.thumbnail((LARGEST, LARGEST))
    if not as_icon(np.array(small)).any():
        raise DataError(
            "This part of the picture is of one colour and shows nothing.",
            "Take one that shows the icon with a little around it.",
        )
    file = io.BytesIO()
    small.save(file, "PNG", optimize=True)
    files: dict[str, str | bytes] = {
        f"{name}.gui": f"{dsl}\n",
        f"{name}.png": file.getvalue(),
    }
    write_files(files, folder, force=True)
    return folder / f"{name}.gui"


def check_element(dsl: str) -> None:
    """See that a text is one element without others in it.

    Raises:
        DataError: it is none, in no dialect.
    """
    tables = dialects(FAMILY_2017).values()
    if any(_parsed(dsl, table) is not None for table in tables):
        return
    names = dict.fromkeys(name for table in tables for name in table.elements)
    called = dsl.split("(", 1)[0].strip()
    problem = f"{dsl!r} is not one element."
    if _ELEMENT.fullmatch(called) and called not in names:
        problem = unknown("element", called, names)
    raise DataError(problem, 'Write one such as btn-search or img(icon="cart").')


def _read(file: Path) -> Example:
    picture = file.with_suffix(".png")
    try:
        dsl = file.read_text("utf-8").strip()
        pixels = np.array(read_picture(picture))
    except (OSError, ValueError, DataError) as error:
        raise DataError(
            f"The example {file.stem} cannot be read: {file} needs a picture "
            f"{picture.name} beside it."
        ) from error
    if not as_icon(pixels).any():
        raise DataError(f"The example {file.stem} shows nothing: {picture} is empty.")
    try:
        check_element(dsl)
    except DataError as error:
        raise DataError(f"{file}: {error}") from error
    return Example(file.stem, dsl, pixels)


def _parsed(dsl: str, table: Dialect) -> Element | None:
    """The one leaf that a line is, where the dialect has it."""
    name = dsl.split("(", 1)[0].strip()
    kind = table.elements.get(name)
    around = next(_ways_to(table, name), None)
    if kind is None or kind.is_container or around is None:
        return None
    text = "".join(f"{one} {{ " for one in around) + dsl + " }" * len(around)
    try:
        screen = compilers.parse(text, table.name)
    except CompilerError:
        return None
    found = [element for _, element in screen.walk()][len(around) :]
    return found[0] if len(found) == 1 else None


def _ways_to(table: Dialect, name: str) -> Iterator[tuple[str, ...]]:
    """The containers around an element, outermost first."""
    for container, kind in table.elements.items():
        if name in kind.children:
            if container in table.children:
                yield (container,)
            else:
                yield from ((*way, container) for way in _ways_to(table, container))
