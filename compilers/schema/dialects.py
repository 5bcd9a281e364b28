"""Dialects: which elements there are, what each means and what it may hold.

A dialect is a table in `dialects/`; adding an element is adding a line there.
`Grammar` reads the same table step by step and tells a decoder which tokens may
follow, so that a program it writes is valid by construction.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any, NamedTuple

from compilers.errors import UnknownDialect

NAMES = ("web", "android", "ios")
"""Every dialect; where several fit a text, the first of this order is taken."""

CLOSE = "}"
"""The token that ends a container."""

_PARTICLE = re.compile(r"(?P<names>[\w|-]+)(?:\{(?P<least>\d+),(?P<most>\d+)\})?")


@dataclass(frozen=True, slots=True)
class Particle:
    """One place of a content model: any of `names`, `least` to `most` times."""

    names: frozenset[str]
    least: int = 1
    most: int = 1


Alternative = tuple[Particle, ...]


@dataclass(frozen=True, slots=True)
class ElementKind:
    """One line of a dialect's table.

    Attributes:
        content: what it holds; None for a leaf.
        by_hand: whether it stands only in programs that people write: the data that
            networks learn from has no such element.
    """

    name: str
    role: str
    variant: str | None = None
    content: tuple[Alternative, ...] | None = None
    by_hand: bool = False

    @property
    def is_container(self) -> bool:
        """Whether the element is written with braces."""
        return self.content is not None

    @property
    def children(self) -> frozenset[str]:
        """The names of everything the element may hold."""
        return _names(self.content or ())


@dataclass(frozen=True)
class Dialect:
    """A table of elements and the content of the implicit root."""

    name: str
    title: str
    content: tuple[Alternative, ...]
    elements: dict[str, ElementKind] = field(hash=False)

    @property
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
    if name not in NAMES:
        raise UnknownDialect(name, NAMES)
    table = resources.files("compilers").joinpath(f"schema/dialects/{name}.toml")
    return _read(name, tomllib.loads(table.read_text(encoding="utf-8")))


def dialects() -> dict[str, Dialect]:
    """Every dialect by name, in the order in which they are tried."""
    return {name: dialect(name) for name in NAMES}


class _Position(NamedTuple):
    """A place in a content model: `taken` children of one particle so far."""

    alternative: int
    particle: int
    taken: int


class _Frame(NamedTuple):
    """An open container, or the root for None, and where its content may stand."""

    container: str | None
    positions: frozenset[_Position]


@dataclass(frozen=True, slots=True)
class Grammar:
    """The state of a program that a network writes token by token.

    Tokens are element names and `}`; the opening brace of a container is implied by
    its name. States are immutable and hashable, so hypotheses of a beam share them.
    """

    dialect: Dialect
    frames: tuple[_Frame, ...]

    @classmethod
    def start(cls, dialect: Dialect) -> Grammar:
        """The state of an empty program."""
        return cls(dialect, (_opened(dialect, None),))

    @property
    def depth(self) -> int:
        """Number of open containers."""
        return len(self.frames) - 1

    @property
    def may_end(self) -> bool:
        """Whether the program is complete as it stands."""
        return self.depth == 0 and self._content_complete()

    def legal(self) -> frozenset[str]:
        """Tokens that may come next; empty where only the end may."""
        return _legal(self.dialect.name, self.frames[-1])

    def advance(self, token: str) -> Grammar:
        """The state after `token`.

        Raises:
            ValueError: `token` is not legal here.
        """
        if token not in self.legal():
            raise ValueError(f"{token!r} cannot follow here")
        if token == CLOSE:
            return Grammar(self.dialect, self.frames[:-1])
        container, positions = self.frames[-1]
        model = self.dialect.content_of(container)
        taken = _Frame(container, _step(model, positions, token))
        frames = (*self.frames[:-1], taken)
        if self.dialect.elements[token].is_container:
            frames = (*frames, _opened(self.dialect, token))
        return Grammar(self.dialect, frames)

    def _content_complete(self) -> bool:
        container, positions = self.frames[-1]
        return _complete(self.dialect.content_of(container), positions)


@cache
def _opened(dialect: Dialect, container: str | None) -> _Frame:
    model = dialect.content_of(container)
    starts = frozenset(_Position(i, 0, 0) for i in range(len(model)))
    return _Frame(container, starts)


@cache
def _legal(dialect_name: str, frame: _Frame) -> frozenset[str]:
    table = dialect(dialect_name)
    model = table.content_of(frame.container)
    names = {
        name
        for position in frame.positions
        for place in _reachable(model, position)
        for name in model[place.alternative][place.particle].names
        if not table.elements[name].by_hand
    }
    if frame.container is not None and _complete(model, frame.positions):
        names.add(CLOSE)
    return frozenset(names)


def _reachable(model: tuple[Alternative, ...], position: _Position) -> list[_Position]:
    """Places at `position` or after it whose particle may take one more child."""
    alternative, first, taken = position
    places = []
    for index in range(first, len(model[alternative])):
        particle = model[alternative][index]
        if taken < particle.most:
            places.append(_Position(alternative, index, taken))
        if taken < particle.least:
            break
        taken = 0
    return places


def _step(
    model: tuple[Alternative, ...], positions: frozenset[_Position], name: str
) -> frozenset[_Position]:
    return frozenset(
        place._replace(taken=place.taken + 1)
        for position in positions
        for place in _reachable(model, position)
        if name in model[place.alternative][place.particle].names
    )


def _complete(model: tuple[Alternative, ...], positions: frozenset[_Position]) -> bool:
    return any(
        position.taken >= model[position.alternative][position.particle].least
        and all(
            p.least == 0 for p in model[position.alternative][position.particle + 1 :]
        )
        for position in positions
    )


def _names(model: tuple[Alternative, ...]) -> frozenset[str]:
    return frozenset().union(*(p.names for alternative in model for p in alternative))


def _read(name: str, table: dict[str, Any]) -> Dialect:
    elements = {
        element: ElementKind(
            name=element,
            role=line["role"],
            variant=line.get("variant"),
            content=_read_content(line["content"]) if "content" in line else None,
            by_hand=line.get("by_hand", False),
        )
        for element, line in table["elements"].items()
    }
    return Dialect(name, table["title"], _read_content(table["content"]), elements)


def _read_content(alternatives: list[str]) -> tuple[Alternative, ...]:
    return tuple(
        tuple(_read_particle(word) for word in alternative.split())
        for alternative in alternatives
    )


def _read_particle(word: str) -> Particle:
    match = _PARTICLE.fullmatch(word)
    if match is None:
        raise ValueError(f"{word!r} is not a particle of a content model")
    least, most = match["least"], match["most"]
    names = frozenset(match["names"].split("|"))
    return Particle(names, int(least or 1), int(most or 1))
