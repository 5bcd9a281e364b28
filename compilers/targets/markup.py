"""Markup that a target's templates wrote, as a tree: for targets that write it anew.

A template breaks and indents lines for whoever reads the code; a line break of a text
is written as a character reference. So the two can be told apart.
"""

from __future__ import annotations

import html
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_VOID = frozenset({"br", "hr", "img", "input", "path", "circle"})
"""Tags that hold nothing and need no end, of those that templates write."""

_CASED = {"viewbox": "viewBox"}
"""Names of attributes that are not in small letters, which is how they are read."""


@dataclass
class Tag:
    """An element of markup; an attribute without a value has None.

    Names of attributes are as templates write them.
    """

    name: str
    attributes: dict[str, str | None]
    children: list[Tag | str] = field(default_factory=list)

    def get(self, name: str) -> str:
        """The value of an attribute; empty where there is none."""
        return self.attributes.get(name) or ""

    def has(self, name: str) -> bool:
        """Whether it has an attribute, with or without a value."""
        return name in self.attributes

    def walk(self) -> Iterator[Tag]:
        """The tag and every tag in it, parents first."""
        yield self
        for child in self.children:
            if isinstance(child, Tag):
                yield from child.walk()


def tags_of(markup: str) -> list[Tag | str]:
    """The outermost tags and texts of markup, without the layout of its lines."""
    reader = _Reader()
    reader.feed(str(markup).strip())  # of a `Markup` what is added would be escaped
    reader.close()
    return _without_layout(reader.root.children)


def _without_layout(children: Sequence[Tag | str]) -> list[Tag | str]:
    found: list[Tag | str] = []
    for child in children:
        if isinstance(child, Tag):
            child.children = _without_layout(child.children)
            found.append(child)
        elif child:
            found.append(child)
    return found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.root = Tag("", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = Tag(tag, {_CASED.get(name, name): value for name, value in attrs})
        self._open[-1].children.append(found)
        if tag not in _VOID:
            self._open.append(found)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        self._say(_words(data))

    def handle_charref(self, name: str) -> None:
        self._say(html.unescape(f"&#{name};"))

    def handle_entityref(self, name: str) -> None:
        self._say(html.unescape(f"&{name};"))

    def _say(self, text: str) -> None:
        children = self._open[-1].children
        if children and isinstance(children[-1], str):
            children[-1] += text
        else:
            children.append(text)


def _words(data: str) -> str:
    """Data without the line breaks of the template, and the indents beside them."""
    first, *others = data.split("\n")
    if not others:
        return data
    return (first if first.strip() else "") + "".join(part.strip() for part in others)
