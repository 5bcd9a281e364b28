"""What the readers of every target share: a project's files, and what is seen there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias, cast
from xml.etree import ElementTree
from xml.parsers import expat

from compilers.errors import CompilerError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from compilers.language.tree import Attribute
    from compilers.schema.dialects import Dialect

Files: TypeAlias = Mapping[str, str | bytes]

DEEPEST = 60
"""Most elements within elements that a reader follows."""

PLACEHOLDER = "placeholder"
"""What marks an element in code whose words the compiler made up."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something in a project that no element of its dialect stands for.

    Attributes:
        file: the path within the project.
        line: where it begins, from 1.
        what: the thing as it is called in the file, such as `<video>`.
    """

    file: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}: {self.what} is not understood."


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
        is_marked: whether the code says that its words are a placeholder.
        id: what the code calls it.
        line: where it begins in the main file, from 1.
        children: what stands in it.
        attributes: all that is seen of an element of the `ui`, which has no more of
            the above than its name, line and children.
    """

    name: str
    text: str | None = None
    colour: str | None = None
    ink: str | None = None
    background: str | None = None
    kind: str | None = None
    icon: str | None = None
    is_marked: bool = False
    id: str = ""
    line: int = 0
    children: tuple[Seen, ...] = ()
    attributes: tuple[Attribute, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """What a reader finds in the files of a project."""

    dialect: str
    elements: tuple[Seen, ...]
    left_out: tuple[LeftOut, ...] = ()


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


def guessed(table: Dialect, roles: Iterable[str], parent: str | None) -> str | None:
    """Name of the element that something added by hand may be where it stands.

    It is the first of `roles` that may stand in the element `parent`, or at the top.
    """
    holder = table.elements.get(parent) if parent else table
    allowed = holder.children if holder else ()
    names = (named(table, role) for role in roles)
    return next((name for name in names if name in allowed), None)


class XmlElement(ElementTree.Element):
    """An element of an XML file that knows its line, from 1."""

    line = 0

    def inside(self) -> Iterator[XmlElement]:
        """The elements in it."""
        return (cast("XmlElement", one) for one in self)


def xml_of(files: Files, path: str) -> XmlElement:
    """The root of an XML file.

    Raises:
        CompilerError: it is missing or not well-formed.
    """
    text = text_of_file(files, path)
    builder = ElementTree.TreeBuilder(XmlElement)
    parser = expat.ParserCreate("utf-8", "}")

    def start(name: str, attributes: dict[str, str]) -> None:
        qualified = {_qualified(one): value for one, value in attributes.items()}
        element = builder.start(_qualified(name), qualified)
        cast("XmlElement", element).line = parser.CurrentLineNumber

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda name: builder.end(_qualified(name))
    parser.CharacterDataHandler = builder.data
    try:
        parser.Parse(text.encode(), True)
    except expat.ExpatError as error:
        raise CompilerError(f"{path} is not well-formed XML: {error}.") from None
    return cast("XmlElement", builder.close())


def _qualified(name: str) -> str:
    """A name as ElementTree writes it: `{namespace}name`."""
    return f"{{{name}" if "}" in name else name
