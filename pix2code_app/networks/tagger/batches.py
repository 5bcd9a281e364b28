"""Sentences as tensors, grouped by length.

A word's letters, vector and capitals depend on its surface form alone, so a batch
holds each form once (`Forms`) and says which form stands where.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

import torch
from torch import Tensor
from torch.nn.utils.rnn import pad_sequence

from pix2code_app.networks.tagger.tags import entities, spell
from pix2code_app.networks.tagger.transitions import NOTHING, oracle

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterator, Sequence

    from pix2code_app.networks.tagger.sentences import Sentence
    from pix2code_app.networks.tagger.vocabulary import Vocabulary

TAGGED_WORDS = 4000
"""Words of a batch that is only tagged."""


@dataclass(frozen=True, eq=False)
class Forms:
    """F surface forms as numbers.

    Attributes:
        words: Rows in the table of vectors, (F).
        capitals: Classes of `capitals`, (F).
        letters: (F, L), filled up with 0.
        lengths: Letters of each, at least 1, (F).
        rare: Whether training may take it for unknown, (F).
    """

    words: Tensor
    capitals: Tensor
    letters: Tensor
    lengths: Tensor
    rare: Tensor

    def take(self, places: Tensor) -> Forms:
        """Some of the forms, with no more columns of letters than they need."""
        taken = {one.name: getattr(self, one.name)[places] for one in fields(self)}
        taken["letters"] = taken["letters"][:, : int(taken["lengths"].max())]
        return Forms(**taken)


@dataclass(frozen=True, eq=False)
class Batch:
    """B sentences of at most T words.

    Attributes:
        forms: The distinct surface forms.
        places: The form of each word, (B, T); that of any word where there is none.
        lengths: Words of each sentence, (B).
        tags: Numbers of the right tags, (B, T), 0 where there is no word.
        actions: Those of `transitions` that find the entities, (B, S).
        order: Which sentences of the corpus these are.
    """

    forms: Forms
    places: Tensor
    lengths: Tensor
    tags: Tensor
    actions: Tensor
    order: tuple[int, ...]

    @property
    def mask(self) -> Tensor:
        """Where there is a word, (B, T)."""
        return torch.arange(self.places.shape[1]) < self.lengths[:, None]


@dataclass(frozen=True, eq=False)
class Corpus:
    """All sentences as numbers: the form and tag of every word, and the actions."""

    forms: Forms
    places: tuple[Tensor, ...]
    tags: tuple[Tensor, ...]
    actions: tuple[Tensor, ...]

    def batch(self, order: Sequence[int]) -> Batch:
        """The sentences with these positions."""
        places = pad_sequence(
            [self.places[i] for i in order], batch_first=True, padding_value=-1
        )
        tags = pad_sequence([self.tags[i] for i in order], batch_first=True)
        actions = pad_sequence(
            [self.actions[i] for i in order], batch_first=True, padding_value=NOTHING
        )
        distinct, inverse = torch.unique(places.clamp(min=0), return_inverse=True)
        lengths = (places >= 0).sum(1)
        forms = self.forms.take(distinct)
        return Batch(forms, inverse, lengths, tags, actions, tuple(order))

    def in_order(self, words: int) -> Iterator[Batch]:
        """All sentences by length, about `words` words (with filling) at a time."""
        by_length = sorted(range(len(self.places)), key=lambda i: len(self.places[i]))
        for group in _groups([(i, len(self.places[i])) for i in by_length], words):
            yield self.batch(group)

    def shuffled(self, words: int, generator: torch.Generator) -> tuple[list[int], ...]:
        """The positions for the batches of an epoch, sentences of like length together.

        The batches come in random order, and so do sentences of nearly equal length.
        """
        noise = torch.rand(len(self.places), generator=generator) * 3
        sized = [(i, len(p)) for i, p in enumerate(self.places)]
        by_length = sorted(sized, key=lambda one: one[1] + float(noise[one[0]]))
        groups = tuple(_groups(by_length, words))
        order = torch.randperm(len(groups), generator=generator).tolist()
        return tuple(groups[i] for i in order)


def _groups(sized: Sequence[tuple[int, int]], words: int) -> Iterator[list[int]]:
    """Neighbours whose number times the longest of them is at most `words`."""
    group: list[int] = []
    longest = 0
    for position, length in sized:
        longest = max(longest, length)
        if group and longest * (len(group) + 1) > words:
            yield group
            group, longest = [], length
        group.append(position)
    if group:
        yield group


def encode(
    sentences: Sequence[Sentence],
    vocabulary: Vocabulary,
    rare: Container[int] = frozenset(),
) -> Corpus:
    """Sentences as numbers; entities of kinds that the vocabulary lacks are left out.

    Args:
        sentences: Words and tags in any scheme.
        vocabulary: What they are looked up in.
        rare: The numbers of words that training may take for unknown.
    """
    numbers = {tag: number for number, tag in enumerate(vocabulary.tags)}
    forms: dict[str, int] = {}
    places, tags, actions = [], [], []
    for sentence in sentences:
        length = len(sentence.words)
        known = [e for e in entities(sentence.tags) if e.kind in vocabulary.kinds]
        spelled = spell(known, length, vocabulary.scheme)
        places.append(
            torch.tensor([forms.setdefault(w, len(forms)) for w in sentence.words])
        )
        tags.append(torch.tensor([numbers[tag] for tag in spelled]))
        actions.append(torch.tensor(oracle(known, length, vocabulary.kinds)))
    encoded = encode_forms(forms, vocabulary, rare)
    return Corpus(encoded, tuple(places), tuple(tags), tuple(actions))


def encode_forms(
    forms: Collection[str], vocabulary: Vocabulary, rare: Container[int] = frozenset()
) -> Forms:
    """Surface forms as numbers; `rare` as for `encode`."""
    spellings = [torch.tensor(vocabulary.spelling(form)) for form in forms]
    words = [vocabulary.word(form) for form in forms]
    return Forms(
        words=torch.tensor(words),
        capitals=torch.tensor([capitals(form) for form in forms]),
        letters=pad_sequence(spellings, batch_first=True),
        lengths=torch.tensor([len(one) for one in spellings]),
        rare=torch.tensor([word in rare for word in words]),
    )


def capitals(word: str) -> int:
    """0 for no capitals, 1 for nothing else, 2 for the first alone, 3 for others."""
    if word == word.lower():
        return 0
    if word == word.upper():
        return 1
    return 2 if word[0] != word[0].lower() and word[1:] == word[1:].lower() else 3
