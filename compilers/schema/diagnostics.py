"""What is worth saying about a program that can be used all the same.

A diagnostic is the name of a row of `diagnostics.toml`, and facts. It is worded from
them, in English by `message` and in another language by `worded` with that one's
sentence.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, TypeAlias

from compilers.language.wording import one_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from compilers.language.tree import Span

Level = Literal["info", "warning", "error"]
Fact: TypeAlias = "str | int | float | tuple[str, ...]"
"""A name, a figure, or several names."""

_TABLE = Path(__file__).with_suffix(".toml")


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table."""

    name: str
    code: str
    level: Level
    sentence: str


@cache
def rows() -> Mapping[str, Row]:
    """The table, by name."""
    table = tomllib.loads(_TABLE.read_text("utf-8"))
    return MappingProxyType(
        {
            name: Row(name, row.get("code", name), row["level"], row["sentence"])
            for name, row in table.items()
        }
    )


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One row of the table with its facts; `node` is the element's path.

    `code` is stable for scripts; several rows may share one.
    """

    name: str
    facts: Mapping[str, Fact] = field(default_factory=dict, hash=False)
    span: Span | None = None
    node: str | None = None

    @property
    def code(self) -> str:
        """What scripts are told."""
        return rows()[self.name].code

    @property
    def level(self) -> Level:
        """How grave it is."""
        return rows()[self.name].level

    @property
    def message(self) -> str:
        """It as an English sentence."""
        return worded(rows()[self.name].sentence, self.facts)

    def __str__(self) -> str:
        place = f"line {self.span.line}: " if self.span else ""
        return f"{self.level}: {place}{self.message}"


def worded(sentence: str, facts: Mapping[str, Fact]) -> str:
    """A sentence with its facts filled in."""
    shown = {
        name: _Names(fact) if isinstance(fact, tuple) else fact
        for name, fact in facts.items()
    }
    return sentence.format(**shown)


class _Names(tuple[str, ...]):
    """Names that a sentence lists, joined by the word or the sign after the colon."""

    __slots__ = ()

    def __format__(self, joined: str) -> str:
        shown: Iterable[str] = map(repr, self)
        if joined.isalpha() and joined.isascii():
            return one_of(shown, joined=joined)
        return f"{joined} ".join(shown) if joined.isascii() else joined.join(shown)
