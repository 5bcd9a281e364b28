"""The words, letters and tags that a network knows by number."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from pix2code_app.networks.tagger.tags import alphabet, entities
from pix2code_app.networks.tagger.vectors import DIGIT, find, spellings

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pix2code_app.networks.tagger.sentences import Sentence

UNKNOWN = 0
"""The number of every word that has no other; row 0 of the table of vectors."""
LONGEST = 24
"""Letters of a word that are read; of longer ones its two ends."""


@dataclass(frozen=True)
class Vocabulary:
    """Words (from number 1), letters (from number 1) and tags (from number 0).

    Attributes:
        words: Spellings as `vectors.find` looks them up.
        letters: Characters, digits as 0; number 0 fills up.
        kinds: What entities are told apart.
        scheme: How tags spell them.
    """

    words: tuple[str, ...]
    letters: tuple[str, ...]
    kinds: tuple[str, ...]
    scheme: str = "IOBES"

    @cached_property
    def tags(self) -> tuple[str, ...]:
        """All tags, in the order of their numbers."""
        return alphabet(self.kinds, self.scheme)

    @cached_property
    def _word_numbers(self) -> dict[str, int]:
        return {word: number for number, word in enumerate(self.words, 1)}

    @cached_property
    def _letter_numbers(self) -> dict[str, int]:
        return {letter: number for number, letter in enumerate(self.letters, 1)}

    def word(self, word: str) -> int:
        """The number of a word, `UNKNOWN` where it has none."""
        return find(word, self._word_numbers) or UNKNOWN

    def spelling(self, word: str) -> list[int]:
        """The numbers of a word's letters; unknown ones are dropped, never all."""
        letters = DIGIT.sub("0", word)
        if len(letters) > LONGEST:
            letters = letters[: LONGEST // 2] + letters[-LONGEST // 2 :]
        numbers = self._letter_numbers
        return [numbers[one] for one in letters if one in numbers] or [0]


def build(
    sentences: Sequence[Sentence], known: Iterable[str], scheme: str = "IOBES"
) -> Vocabulary:
    """The vocabulary of training sentences and of the words that have vectors."""
    forms = dict.fromkeys(word for sentence in sentences for word in sentence.words)
    words = dict.fromkeys(known, 1)
    for form in forms:
        if find(form, words) is None:
            words[spellings(form)[-1]] = 1
    letters = sorted({one for form in forms for one in DIGIT.sub("0", form)})
    kinds = {entity.kind for one in sentences for entity in entities(one.tags)}
    return Vocabulary(tuple(words), tuple(letters), tuple(sorted(kinds)), scheme)


def singletons(sentences: Iterable[Sentence], vocabulary: Vocabulary) -> frozenset[int]:
    """The numbers of the words that occur once."""
    counts = Counter(
        vocabulary.word(word) for sentence in sentences for word in sentence.words
    )
    return frozenset(number for number, count in counts.items() if count == 1)
