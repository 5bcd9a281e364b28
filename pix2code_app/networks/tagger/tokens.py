"""Cutting running text into sentences and words, as the CoNLL data are cut."""

from __future__ import annotations

import re
from dataclasses import dataclass

WORD = re.compile(
    r"""
    (?:https?://|www\.)\S+ | [\w.+-]+@[\w-]+(?:\.[\w-]+)+  # addresses
    | (?:[A-Z]\.){2,} | (?:Mr|Mrs|Ms|Dr|Prof|St|Inc|Ltd|Co|Jr|vs)\.  # abbreviations
    | ['\u2019](?:s|re|ve|ll|d|m)\b
    | \d+(?:[.,:/-]\d+)*
    | \w+(?:[-&]\w+)*
    | \.\.\. | \S
    """,
    re.VERBOSE,
)
ENDS = {".", "!", "?", "..."}


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text, and where it stands there."""

    text: str
    start: int
    end: int


def cut(text: str) -> tuple[tuple[Token, ...], ...]:
    """The sentences of a text as words; a line never goes on in the next."""
    sentences: list[tuple[Token, ...]] = []
    offset = 0
    for line in text.splitlines(keepends=True):
        sentence: list[Token] = []
        for found in WORD.finditer(line):
            if _begins(sentence, found[0]):
                sentences.append(tuple(sentence))
                sentence = []
            start, end = found.span()
            sentence.append(Token(found[0], offset + start, offset + end))
        if sentence:
            sentences.append(tuple(sentence))
        offset += len(line)
    return tuple(sentences)


def _begins(sentence: list[Token], word: str) -> bool:
    """Whether a word starts a new sentence after what stands there."""
    return (
        bool(sentence)
        and sentence[-1].text in ENDS
        and not word[0].islower()
        and (word[0].isalnum())
    )
