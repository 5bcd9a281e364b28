"""What the other layers say in English, put into another language by its pattern.

A sentence of theirs holds names and figures; the table `messages.json` of a language
has its pattern, with `{}` in the place of each. What has no pattern is said as it is.
The short texts of figures, in `figures.json`, are known in the same way.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_HOLE = "{}"
_REST = "(?: (?P<rest>.+))?"
"""What may follow a sentence."""
_LETTERS = re.compile("[A-Za-z]")
_SEPARATORS = re.compile("([./])")
"""What the parts of a name stand between, as in `dev.types.LOC.f1`."""


@dataclass(frozen=True)
class Sentence:
    """One pattern, what may follow it, and the parts of its translation."""

    pattern: re.Pattern[str]
    parts: tuple[str, ...]

    @classmethod
    def of(cls, source: str, translation: str, *, rest: str = _REST) -> Sentence:
        """A line of the table."""
        pieces = "(.+?)".join(map(re.escape, source.split(_HOLE)))
        whole = re.compile(f"{pieces}{rest}", re.DOTALL)
        return cls(whole, tuple(translation.split(_HOLE)))

    def filled(self, values: Iterable[str]) -> str:
        """The translation with these values in its places."""
        first, *others = self.parts
        return first + "".join(v + o for v, o in zip(values, others, strict=True))


def sentences_of(
    table: Mapping[str, str], *, rest: str = _REST
) -> tuple[Sentence, ...]:
    """The sentences of a table, those that say the most first."""
    ordered = sorted(table, key=lambda one: len(one.replace(_HOLE, "")), reverse=True)
    return tuple(Sentence.of(source, table[source], rest=rest) for source in ordered)


def translated(message: str, sentences: Iterable[Sentence]) -> str:
    """A message of one or several sentences, as far as they are known."""
    sentences = tuple(sentences)
    for sentence in sentences:
        found = sentence.pattern.fullmatch(message)
        if found is None:
            continue
        *reasons, rest = found.groups()
        values = [translated(one, sentences) for one in reasons]
        return sentence.filled(values) + (translated(rest, sentences) if rest else "")
    return message


class Labels:
    """The short texts of figures: words, patterns of words, and names made of both."""

    def __init__(self, table: Mapping[str, str]) -> None:
        self._known = dict(table)
        holed = {source: words for source, words in table.items() if _HOLE in source}
        self._patterns = sentences_of(holed, rest="")

    def translated(self, text: str) -> str:
        """A text line by line, as far as it is known."""
        return "\n".join(self._line(line) for line in text.split("\n"))

    def _line(self, text: str) -> str:
        if not _LETTERS.search(text):
            return text
        if text not in self._known:
            self._known[text] = self._worded(text)
        return self._known[text]

    def _worded(self, text: str) -> str:
        for one in self._patterns:
            found = one.pattern.fullmatch(text)
            if found is not None:
                return one.filled(map(self._line, found.groups()))
        parts = _SEPARATORS.split(text)
        return "".join(map(self._line, parts)) if len(parts) > 1 else text
