"""Dialects: which elements there are, what each means and what it may hold.

A dialect is a file in `dialects/`; adding an element is adding a line there. Dialects
belong to families: networks, vocabularies and data sets are of one family, so that a
dialect of another changes nothing for them.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib import resources
from typing import TYPE_CHECKING, Any

from compilers.errors import UnknownDialect

if TYPE_CHECKING:
    from collections.abc import Mapping

FAMILY_2017 = "2017"
"""The three dialects of the paper, and of the networks that read its data sets."""

CLOSE = "}"
"""The token that ends a container."""

_PARTICLE = re.compile(r"(?P<names>[\w|@-]+)(?:\{(?P<least>\d+),(?P<most>\d+)\})?")


@dataclass(frozen=True, slots=True)
class Particle:
    """One place of a content model: any of `names`, `least` to `most` times."""

    names: frozenset[str]
    least: int = 1
    most: int = 1


Alternative = tuple[Particle, ...]


@dataclass(frozen=True)
class ElementKind:
    """One line of a dialect's table.

    Attributes:
        defaults: attributes that the element has where a program says nothing else.
        content: what it holds; None for a leaf.
        variants: the values of `variant`; the first is the usual one.
        tones: the values of `tone`; the first is the usual one.
        states: the words that its `state` may hold.
        by_hand: whether it stands only in programs that people write: the data that
            networks learn from has no such element.
    """

    name: str
    role: str
    defaults: Mapping[str, str] = field(default_factory=dict, hash=False)
    content: tuple[Alternative, ...] | None = None
    variants: tuple[str, ...] = ()
    tones: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    by_hand: bool = False

    @property
    def is_container(self) -> bool:
        """Whether the element is written with braces."""
        return self.content is not None

    @property
    def look(self) -> str | None:
        """What tells it from other elements of its role: `success`, `home`, or None."""
        return next(iter(self.defaults.values()), None)

    @property
    def icon(self) -> str | None:
        """Name of the icon that the element shows anyway, or None."""
        return self.defaults.get("icon")

    @cached_property
    def children(self) -> frozenset[str]:
        """The names of everything the element may hold."""
        return _names(self.content or ())


@dataclass(frozen=True)
class Dialect:
    """A table of elements and the content of the implicit root.

    `depth` is the most containers that may be open at once; None for any number.
    """

    name: str
    title: str
    family: str
    content: tuple[Alternative, ...]
    elements: dict[str, ElementKind] = field(hash=False)
    depth: int | None = None

    @cached_property
    def children(self) -> frozenset[str]:
        """The names of everything the root may hold."""
        return _names(self.content)

    def content_of(self, container: str | None) -> tuple[Alternative, ...]:
        """Content model of a container, or of the root for None."""
        if container is None:
            return self.content
        return self.elements[container].content or ()


@cache
def dialect(name: str) -> Dialect:
    """The dialect called `name`.

    Raises:
        UnknownDialect: there is no such table.
    """
    tables = _tables()
    if name not in tables:
        raise UnknownDialect(name, tables)
    return _read(name, tables[name])


@cache
def dialect_names(family: str | None = None) -> tuple[str, ...]:
    """Names of the dialects of a family, or of all, in the order of trying.

    Where several fit a text, the first is taken.
    """
    return tuple(
        name
        for name, table in _tables().items()
        if family is None or table["family"] == family
    )


def dialects(family: str | None = None) -> dict[str, Dialect]:
    """The dialects of a family, or all, by name, in the order of trying."""
    return {name: dialect(name) for name in dialect_names(family)}


@cache
def _tables() -> dict[str, dict[str, Any]]:
    """What the files of the dialects hold, by name."""
    folder = resources.files("compilers").joinpath("schema/dialects")
    found = {
        file.name.removesuffix(".toml"): tomllib.loads(file.read_text(encoding="utf-8"))
        for file in folder.iterdir()
        if file.name.endswith(".toml")
    }
    return dict(sorted(found.items(), key=lambda item: (item[1]["order"], item[0])))


def _names(model: tuple[Alternative, ...]) -> frozenset[str]:
    return frozenset().union(*(p.names for alternative in model for p in alternative))


def _read(name: str, table: dict[str, Any]) -> Dialect:
    groups: dict[str, str] = {}
    for group, members in table.get("groups", {}).items():
        groups[group] = _spelt_out(members, groups)
    elements = {
        element: _read_element(element, dict(line), groups)
        for element, line in table["elements"].items()
    }
    content = _read_content(table["content"], groups)
    depth = table.get("depth")
    return Dialect(name, table["title"], table["family"], content, elements, depth)


def _read_element(
    name: str, line: dict[str, Any], groups: Mapping[str, str]
) -> ElementKind:
    content = line.pop("content", None)
    return ElementKind(
        name=name,
        role=line.pop("role"),
        content=_read_content(content, groups) if content is not None else None,
        by_hand=line.pop("by_hand", False),
        variants=tuple(line.pop("variants", "").split()),
        tones=tuple(line.pop("tones", "").split()),
        states=tuple(line.pop("states", "").split()),
        defaults=line,
    )


def _read_content(
    alternatives: list[str], groups: Mapping[str, str]
) -> tuple[Alternative, ...]:
    return tuple(
        tuple(_read_particle(_spelt_out(word, groups)) for word in alternative.split())
        for alternative in alternatives
    )


def _spelt_out(word: str, groups: Mapping[str, str]) -> str:
    """`word` with the members of each `@group` in the group's place."""
    return re.sub(r"@([\w-]+)", lambda match: groups[match[1]], word)


def _read_particle(word: str) -> Particle:
    match = _PARTICLE.fullmatch(word)
    if match is None:
        raise ValueError(f"{word!r} is not a particle of a content model")
    least, most = match["least"], match["most"]
    names = frozenset(match["names"].split("|"))
    return Particle(names, int(least or 1), int(most or 1))
