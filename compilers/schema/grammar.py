"""The tokens that may follow, as a program is written one by one.

`Grammar` reads a dialect's table step by step and tells a decoder what is legal next,
so that a program it writes is valid by construction.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from compilers.schema.dialects import CLOSE, Alternative, Dialect, dialect


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
        may_open = self.dialect.depth is None or self.depth < self.dialect.depth
        return _legal(self.dialect.name, self.frames[-1], may_open=may_open)

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
def _legal(dialect_name: str, frame: _Frame, *, may_open: bool) -> frozenset[str]:
    table = dialect(dialect_name)
    model = table.content_of(frame.container)
    names = {
        name
        for position in frame.positions
        for place in _reachable(model, position)
        for name in model[place.alternative][place.particle].names
        if not table.elements[name].by_hand
        and (may_open or not table.elements[name].is_container)
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
