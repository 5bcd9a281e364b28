"""What the other layers say in English, put into another language by its pattern.

A sentence of theirs holds names and figures; the table `messages.json` of a language
has its pattern, with `{}` in the place of each. What has no pattern is said as it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_HOLE = "{}"


@dataclass(frozen=True)
class Sentence:
    """One pattern, what may follow it, and the parts of its translation."""

    pattern: re.Pattern[str]
    parts: tuple[str, ...]

    @classmethod
    def of(cls, source: str, translation: str) -> Sentence:
        """A line of the table."""
        pieces = "(.+?)".join(map(re.escape, source.split(_HOLE)))
        whole = re.compile(f"{pieces}(?: (?P<rest>.+))?", re.DOTALL)
        return cls(whole, tuple(translation.split(_HOLE)))


def sentences_of(table: Mapping[str, str]) -> tuple[Sentence, ...]:
    """The sentences of a table, those that say the most first."""
    ordered = sorted(table, key=lambda one: len(one.replace(_HOLE, "")), reverse=True)
    return tuple(Sentence.of(source, table[source]) for source in ordered)


def translated(message: str, sentences: Iterable[Sentence]) -> str:
    """A message of one or several sentences, as far as they are known."""
    sentences = tuple(sentences)
    for sentence in sentences:
        found = sentence.pattern.fullmatch(message)
        if found is None:
            continue
        *values, rest = found.groups()
        first, *others = sentence.parts
        said = first + "".join(v + o for v, o in zip(values, others, strict=True))
        return said + (translated(rest, sentences) if rest else "")
    return message
