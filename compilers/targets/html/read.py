"""A page, read back: its elements are known by their classes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

from compilers.errors import CompilerError
from compilers.schema.dialects import Dialect, dialect, dialect_names
from compilers.targets.project_reader import DEEPEST, Files, Seen, named, text_of_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

PAGE = "index.html"

ROLES = {
    "site-header": "nav",
    "nav-item": "nav-item",
    "list": "list",
    "list-item": "list-item",
    "row": "row",
    "card": "card",
    "heading": "heading",
    "text": "paragraph",
    "button": "button",
    "label": "label",
    "slider": "slider",
    "checkbox": "checkbox",
    "radio": "radio",
    "switch": "switch",
    "input": "input",
    "image": "image",
    "icon-button": "icon-button",
    "tab-bar": "tab-bar",
    "tab": "tab",
}
"""Class → the role that it marks."""

_VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr"})
_SPOKEN = frozenset({"slider", "image", "icon-button"})
_HINTS = ("placeholder", "title", "aria-label")
"""Where the words of an input stand, the hint inside it before its name."""

_COLOUR = re.compile("(?P<what>ground|ink)-(?P<value>[0-9a-f]{6})")


@dataclass(slots=True)
class _Tag:
    """An element of the page with what stands in it."""

    name: str
    attributes: dict[str, str]
    inside: list[_Tag | str] = field(default_factory=list)

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    def parts(self) -> Iterator[_Tag | str]:
        """Everything inside, in the order of the page."""
        waiting = self.inside[::-1]
        while waiting:
            found = waiting.pop()
            yield found
            if isinstance(found, _Tag):
                waiting.extend(reversed(found.inside))

    def tags(self) -> Iterator[_Tag]:
        """Every element inside, parents first."""
        return (part for part in self.parts() if isinstance(part, _Tag))

    def text(self) -> str:
        """All words inside."""
        return "".join(part for part in self.parts() if isinstance(part, str))


class _Parser(HTMLParser):
    """Builds the tree of a page; what is closed by nothing ends with its parent."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = _Tag("", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = _Tag(tag, {name: value or "" for name, value in attrs})
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
        self._open[-1].inside.append(data)


def read(files: Files) -> tuple[str, tuple[Seen, ...]]:
    """Name of the dialect, and the elements of the page.

    Raises:
        CompilerError: the page is missing, or its body names no dialect.
    """
    parser = _Parser()
    parser.feed(text_of_file(files, PAGE))
    parser.close()
    bodies = [tag for tag in parser.root.tags() if tag.name == "body"]
    classes = bodies[0].classes if bodies else []
    name = next((name for name in dialect_names() if name in classes), None)
    if name is None:
        raise CompilerError(f"The body of {PAGE} has no class that names a dialect.")
    return name, tuple(_Page(dialect(name)).inside(bodies[0].inside, 0))


class _Page:
    """The elements of a page."""

    def __init__(self, table: Dialect) -> None:
        self._table = table

    def inside(self, parts: Iterable[_Tag | str], depth: int) -> Iterator[Seen]:
        """The elements among `parts`; tags that are none are looked through."""
        if depth > DEEPEST:
            raise CompilerError(f"{PAGE} is nested too deeply to be read.")
        for tag in parts:
            if isinstance(tag, str):
                continue
            role = _role(tag)
            variants = self._variants(role)
            name = named(self._table, role, _variant(tag, variants)) if role else None
            if role is None or name is None:
                yield from self.inside(tag.inside, depth + 1)
            else:
                yield self._seen(tag, role, name, depth)

    def _variants(self, role: str | None) -> set[str | None]:
        kinds = self._table.elements.values()
        return {kind.look for kind in kinds if kind.role == role}

    def _seen(self, tag: _Tag, role: str, name: str, depth: int) -> Seen:
        is_container = self._table.elements[name].is_container
        colours = {m["what"]: f"#{m['value']}" for m in map(_colour, tag.classes) if m}
        return Seen(
            name,
            text=_words(tag, role, is_container=is_container),
            colour=colours.get("ink"),
            background=colours.get("ground"),
            kind=tag.attributes.get("data-kind"),
            icon=_icon(tag),
            children=tuple(self.inside(tag.inside, depth + 1)) if is_container else (),
        )


def _role(tag: _Tag) -> str | None:
    """What a tag is; the label around a choice is what the input inside is."""
    if "choice" in tag.classes:
        inputs = [one for one in tag.tags() if one.name == "input"]
        return _role(inputs[0]) if inputs else None
    return next((ROLES[name] for name in tag.classes if name in ROLES), None)


def _icon(tag: _Tag) -> str | None:
    """Name of the icon that stands in a tag."""
    icons = (
        name for one in tag.tags() for name in one.classes if name.startswith("icon-")
    )
    return next((name.removeprefix("icon-") for name in icons), None)


def _variant(tag: _Tag, variants: set[str | None]) -> str | None:
    """Which element of its role a tag is, among the variants of the role."""
    if "nav-item" in tag.classes:
        return "selected" if "aria-current" in tag.attributes else None
    inside = [tag, *tag.tags()]
    if any(one.name == "input" and "checked" in one.attributes for one in inside):
        return "checked"
    return next((name for name in tag.classes if name in variants), _icon(tag))


def _words(tag: _Tag, role: str, *, is_container: bool) -> str | None:
    if is_container or role in _SPOKEN:
        return tag.attributes.get("aria-label") or tag.attributes.get("alt")
    if "choice" in tag.classes:
        spans = [one for one in tag.tags() if one.name == "span"]
        return spans[0].text() if spans else tag.text().strip()
    if role == "input":
        places = (tag.attributes.get(name) for name in _HINTS)
        return next(filter(None, places), None)
    return None if tag.name == "input" else tag.text()


def _colour(name: str) -> re.Match[str] | None:
    return _COLOUR.fullmatch(name)
