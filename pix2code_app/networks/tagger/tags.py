"""Entities and the tags that spell them: IOB1, IOB2 and IOBES.

Tags are read by the rules of conlleval, the scorer of the CoNLL shared tasks, which
accept any of the schemes and mixtures of them.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

OUTSIDE = "O"
EDGE = ""
"""Stands for the start and the end of a sentence in a pair of neighbours."""
SCHEMES = ("IOBES", "IOB2")


@dataclass(frozen=True, slots=True, order=True)
class Entity:
    """The words `start` to `end` (exclusive) of a sentence, and what they name."""

    start: int
    end: int
    kind: str


def entities(tags: Sequence[str]) -> tuple[Entity, ...]:
    """The entities that tags spell, from left to right."""
    found: list[Entity] = []
    start, kind, before = 0, "", OUTSIDE
    for position, tag in enumerate((*tags, OUTSIDE)):
        prefix, _, own = tag.partition("-")
        if kind and (prefix in {"B", "S", OUTSIDE} or own != kind or before in "ES"):
            found.append(Entity(start, position, kind))
            kind = ""
        if own and not kind:
            start, kind = position, own
        before = prefix
    return tuple(found)


def spell(found: Iterable[Entity], length: int, scheme: str = "IOBES") -> list[str]:
    """The tags of a sentence of `length` words with these entities."""
    tags = [OUTSIDE] * length
    single, last = ("S", "E") if scheme == "IOBES" else ("B", "I")
    for entity in found:
        size = entity.end - entity.start
        prefixes = single if size == 1 else "B" + "I" * (size - 2) + last
        for position, prefix in enumerate(prefixes, entity.start):
            tags[position] = f"{prefix}-{entity.kind}"
    return tags


def alphabet(kinds: Iterable[str], scheme: str = "IOBES") -> tuple[str, ...]:
    """All tags of a scheme over these kinds of entity, `O` first."""
    prefixes = "BIES" if scheme == "IOBES" else "BI"
    return (OUTSIDE, *(f"{p}-{kind}" for kind in sorted(kinds) for p in prefixes))


def is_legal(before: str, after: str, scheme: str = "IOBES") -> bool:
    """Whether two neighbours, of which one may be `EDGE`, agree with the scheme."""
    left, _, kind = before.partition("-")
    right, _, own = after.partition("-")
    if scheme == "IOB2":
        return right != "I" or (left in {"B", "I"} and own == kind)
    if left in {"B", "I"}:
        return right in {"I", "E"} and own == kind
    return right not in {"I", "E"}


def illegal(tags: Sequence[str], scheme: str = "IOBES") -> int:
    """How many neighbours break the scheme, the edges of the sentence included."""
    framed = (EDGE, *tags, EDGE)
    pairs = itertools.pairwise(framed)
    return sum(not is_legal(before, after, scheme) for before, after in pairs)
