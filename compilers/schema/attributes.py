"""Attributes: what an element may be given, and which values mean something.

The table is `attributes.toml`. A value that does not fit is a remark of
`validation` and has no effect: `given` leaves it out.
"""

from __future__ import annotations

import math
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any, Literal

from compilers.language.tree import Colour, Value
from compilers.language.wording import one_of, quoted
from compilers.schema.roles import roles

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from compilers.language.tree import Element
    from compilers.schema.dialects import ElementKind

Source = Literal["decoded", "measured", "computed", "written"]

_OF_THE_ELEMENT = {"variant": "variants", "tone": "tones", "state": "states"}
"""Attributes whose words an element's line in its dialect lists, and under what."""


@dataclass(frozen=True, slots=True)
class AttributeKind:
    """One row of `attributes.toml`, which explains the columns."""

    name: str
    type: str
    source: Source
    form: str = ""
    families: tuple[str, ...] = ("ui",)
    on: tuple[str, ...] = ("any",)
    values: tuple[str, ...] = ()
    counts: tuple[int, ...] = (1,)
    range: tuple[float, float] = (-math.inf, math.inf)
    default: Value | None = None

    def fits(self, kind: ElementKind) -> bool:
        """Whether an element can have it at all."""
        if self.name in _OF_THE_ELEMENT:
            return bool(self.words(kind))
        role = roles().get(kind.role)
        return bool({"any", kind.role, role.kind if role else ""} & set(self.on))

    def words(self, kind: ElementKind) -> tuple[str, ...]:
        """The words that it may hold for an element."""
        column = _OF_THE_ELEMENT.get(self.name)
        return getattr(kind, column) if column else self.values

    def takes(self, kind: ElementKind) -> str:
        """What it takes, as a part of a sentence."""
        return self.form or one_of(quoted(self.words(kind)))

    def accepts(self, value: Value, kind: ElementKind) -> bool:
        """Whether a value means something for an element."""
        check = _CHECKS.get(self.type)
        if check is not None:
            return check(value, self.words(kind))
        return value in _BESIDE_NUMBERS.get(self.type, ()) or self._are_numbers(value)

    def _are_numbers(self, value: Value) -> bool:
        numbers = value if isinstance(value, tuple) else (value,)
        if len(numbers) not in self.counts:
            return False
        if isinstance(value, tuple) and self.type in {"number", "integer", "size"}:
            return False
        return all(map(self._is_number, numbers))

    def _is_number(self, number: object) -> bool:
        if not isinstance(number, int | float) or isinstance(number, bool):
            return False
        least, most = self.range
        is_whole = isinstance(number, int) or self.type != "integer"
        # NaN is in no range; an endless number is where the range is. A whole number
        # has an end, but may be larger than any that can be asked for it.
        has_end = isinstance(number, int) or math.isfinite(number)
        return is_whole and has_end and least <= number <= most


def _is_word(value: Value, words: tuple[str, ...]) -> bool:
    return isinstance(value, str) and value in words


def _are_words(value: Value, words: tuple[str, ...]) -> bool:
    return isinstance(value, str) and set(value.split()) <= set(words)


_CHECKS: dict[str, Callable[[Value, tuple[str, ...]], bool]] = {
    "string": lambda value, _: isinstance(value, str),
    "colour": lambda value, _: isinstance(value, Colour),
    "word": _is_word,
    "words": _are_words,
}
"""By type: whether a value is one, given the words that it may hold."""

_BESIDE_NUMBERS = {"size": ("hug", "fill"), "radius": ("full",)}
"""The words that stand in for a number, by type."""


@cache
def attributes(family: str | None = None) -> dict[str, AttributeKind]:
    """The attributes of a family of dialects, or all, by name."""
    table = resources.files("compilers").joinpath("schema/attributes.toml")
    rows = tomllib.loads(table.read_text(encoding="utf-8"))
    found = {name: _read(name, row) for name, row in rows.items()}
    return {n: a for n, a in found.items() if family is None or family in a.families}


def given(element: Element, kind: ElementKind, family: str) -> Mapping[str, Value]:
    """The attributes of an element that mean something, over those of its kind."""
    known = attributes(family)
    found: dict[str, Value] = dict(kind.defaults)
    for attribute in element.attributes:
        row = known.get(attribute.name)
        if row and row.fits(kind) and row.accepts(attribute.value, kind):
            found[attribute.name] = attribute.value
    return found


def _read(name: str, row: dict[str, Any]) -> AttributeKind:
    columns: dict[str, Any] = {
        k: tuple(v) if isinstance(v, list) else v for k, v in row.items()
    }
    return AttributeKind(name=name, **columns)
