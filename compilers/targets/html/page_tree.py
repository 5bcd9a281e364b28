"""A page as a tree of tags and texts that know their lines."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr"})


@dataclass(frozen=True, slots=True)
class Text:
    """Words between tags, and the line that they begin in, from 1."""

    words: str
    line: int


@dataclass(slots=True)
class Tag:
    """An element of the page with what stands in it; `line` is that of its start."""

    name: str
    attributes: dict[str, str]
    line: int
    inside: list[Tag | Text] = field(default_factory=list)

    @property
    def classes(self) -> list[str]:
        """The names in its attribute `class`."""
        return self.attributes.get("class", "").split()

    def parts(self) -> Iterator[Tag | Text]:
        """Everything inside, in the order of the page."""
        waiting = self.inside[::-1]
        while waiting:
            found = waiting.pop()
            yield found
            if isinstance(found, Tag):
                waiting.extend(reversed(found.inside))

    def tags(self) -> Iterator[Tag]:
        """Every element inside, parents first."""
        return (part for part in self.parts() if isinstance(part, Tag))

    def text(self) -> str:
        """All words inside; a `br` is a line's end."""
        return "".join(
            part.words if isinstance(part, Text) else "\n" * (part.name == "br")
            for part in self.parts()
        )


def page_tree(text: str) -> Tag:
    """What a page holds, in a tag without a name."""
    parser = _Parser()
    parser.feed(text)
    parser.close()
    return parser.root


class _Parser(HTMLParser):
    """Builds the tree of a page; what is closed by nothing ends with its parent."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Tag("", {}, 1)
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line, _ = self.getpos()
        found = Tag(tag, {name: value or "" for name, value in attrs}, line)
        self._open[-1].inside.append(found)
        if tag not in _VOID:
            self._open.append(found)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        for i in range(len(self._open) - 1, 0, -1):
            if self._open[i].name == tag:
                del self._open[i:]
                return

    def handle_data(self, data: str) -> None:
        blank = len(data) - len(data.lstrip())
        line, _ = self.getpos()
        self._open[-1].inside.append(Text(data, line + data.count("\n", 0, blank)))
