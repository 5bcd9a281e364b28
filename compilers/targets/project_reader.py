"""What the readers of every target share: a project's files, and what is seen there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias
from xml.etree import ElementTree

from compilers.errors import CompilerError

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from compilers.schema.dialects import Dialect

Files: TypeAlias = Mapping[str, str | bytes]

DEEPEST = 60
"""Most elements within elements that a reader follows."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a reader finds of one element.

    Attributes:
        name: the dialect's own name of the element.
        text: the words that it shows or that are read out for it.
        colour: the ink that is certainly its own, `#rrggbb`.
        ink: the ink that it is seen in, its own or not.
        background: its own ground.
        kind: the kind that the program gives it.
        icon: the name of the icon that it shows, usual or not.
        children: what stands in it.
    """

    name: str
    text: str | None = None
    colour: str | None = None
    ink: str | None = None
    background: str | None = None
    kind: str | None = None
    icon: str | None = None
    children: tuple[Seen, ...] = ()


def text_of_file(files: Files, path: str) -> str:
    """The text of one of the files.

    Raises:
        CompilerError: it is not there, or no UTF-8.
    """
    content = files.get(path)
    if content is None:
        raise CompilerError(f"There is no {path}.")
    try:
        return content if isinstance(content, str) else content.decode("utf-8")
    except UnicodeDecodeError:
        raise CompilerError(f"{path} is not UTF-8 text.") from None


def named(table: Dialect, role: str, look: str | None = None) -> str | None:
    """Name of the element of a role: that of the look, or the first, or None."""
    kinds = [kind for kind in table.elements.values() if kind.role == role]
    exact = [kind for kind in kinds if kind.look == look]
    return next((kind.name for kind in exact + kinds), None)


def xml_of(files: Files, path: str) -> Element:
    """The root of an XML file.

    Raises:
        CompilerError: it is missing or not well-formed.
    """
    text = text_of_file(files, path)
    try:
        return ElementTree.fromstring(text.encode())
    except ElementTree.ParseError as error:
        raise CompilerError(f"{path} is not well-formed XML: {error}.") from None
