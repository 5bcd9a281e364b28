"""The tree a DSL text stands for: frozen nodes that know their place in the text.

Nodes hold fields and nothing else; parsing, printing, validating and compiling are
separate modules that walk them.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@dataclass(frozen=True, slots=True)
class Span:
    """Where something stands in a DSL text; lines and columns count from 1."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Colour:
    """An opaque sRGB colour, channels 0 to 255, written `#rrggbb`."""

    red: int
    green: int
    blue: int

    def __str__(self) -> str:
        return f"#{self.red:02x}{self.green:02x}{self.blue:02x}"


NodePath: TypeAlias = tuple[int, ...]
"""Where an element is: child positions from the top."""

Number: TypeAlias = int | float
Value: TypeAlias = str | Number | Colour | tuple[Number, ...]


@dataclass(frozen=True, slots=True)
class Attribute:
    """One `name=value` of an element; the bare string is the attribute `text`."""

    name: str
    value: Value
    span: Span | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Element:
    """One element of a screen.

    `children` is None for a leaf, which is printed without braces, and a tuple,
    possibly empty, for a container.
    """

    name: str
    children: tuple[Element, ...] | None = None
    attributes: tuple[Attribute, ...] = ()
    span: Span | None = field(default=None, compare=False, repr=False)

    def get(self, name: str) -> Value | None:
        """Value of the attribute `name`, or None where there is none."""
        for attribute in self.attributes:
            if attribute.name == name:
                return attribute.value
        return None

    def map(
        self, change: Callable[[NodePath, Element], Element], path: NodePath = ()
    ) -> Element:
        """The element as `change` gives it back, which gets it after its children.

        Depth is bounded by the parser and by every dialect, so recursion is safe.
        """
        if self.children is None:
            return change(path, self)
        children = (one.map(change, (*path, i)) for i, one in enumerate(self.children))
        return change(path, replace(self, children=tuple(children)))

    @property
    def text(self) -> str | None:
        """The element's own words, where it carries any."""
        value = self.get("text")
        return value if isinstance(value, str) else None


@dataclass(frozen=True, slots=True)
class Screen:
    """A whole program: the children of the implicit root, in a dialect."""

    dialect: str
    children: tuple[Element, ...] = ()

    def map(self, change: Callable[[NodePath, Element], Element]) -> Screen:
        """The screen with each element as `change` gives it back, children first."""
        children = (one.map(change, (i,)) for i, one in enumerate(self.children))
        return replace(self, children=tuple(children))

    def walk(self) -> Iterator[tuple[NodePath, Element]]:
        """Every element with its path of child positions, parents first."""
        waiting: list[tuple[NodePath, Element]] = [
            ((i,), child) for i, child in reversed(list(enumerate(self.children)))
        ]
        while waiting:
            path, element = waiting.pop()
            yield path, element
            children = element.children or ()
            waiting.extend(
                ((*path, i), child) for i, child in reversed(list(enumerate(children)))
            )


def node_id(path: NodePath) -> str:
    """A path as text, `0.2.1`: the `data-node` of a page and the key of a box."""
    return ".".join(map(str, path))


def path_of(node: str) -> NodePath:
    """The path that `node_id` wrote."""
    return tuple(map(int, node.split(".")))
