"""Finding names in running text with a trained LSTM-CRF, and how sure that is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch
from torch import Tensor

from pix2code_app.networks.tagger.batches import TAGGED_WORDS, encode
from pix2code_app.networks.tagger.sentences import Sentence
from pix2code_app.networks.tagger.tags import OUTSIDE, entities
from pix2code_app.networks.tagger.tokens import cut

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pix2code_app.networks.tagger.batches import Batch
    from pix2code_app.networks.tagger.tokens import Token
    from pix2code_app.networks.tagger.trained import Trained


@dataclass(frozen=True, slots=True)
class Mention:
    """Characters `start` to `end` of a text name something of this kind."""

    start: int
    end: int
    kind: str
    confidence: float


@dataclass(frozen=True, eq=False)
class Reading:
    """What an LSTM-CRF makes of one sentence of T words.

    Attributes:
        tokens: The words.
        tags: The best tags.
        marginals: p(tag) of every word, (T, k).
        terms: `span_terms` of the best tags, (T) each.
    """

    tokens: tuple[Token, ...]
    tags: tuple[str, ...]
    marginals: Tensor
    terms: tuple[Tensor, Tensor]

    def mentions(self) -> Iterator[Mention]:
        """The entities, with the probability of exactly their tags."""
        first, second = self.terms
        for entity in entities(self.tags):
            sure = float((first[entity.start] + second[entity.end - 1]).exp())
            start = self.tokens[entity.start].start
            end = self.tokens[entity.end - 1].end
            yield Mention(start, end, entity.kind, min(1.0, sure))


def unlabelled(sentences: Sequence[Sequence[Token]]) -> list[Sentence]:
    """Cut text as sentences whose tags are not known."""
    return [
        Sentence(tuple(token.text for token in one), (OUTSIDE,) * len(one))
        for one in sentences
    ]


def read_sentences(
    trained: Trained, sentences: Sequence[tuple[Token, ...]]
) -> list[Reading]:
    """What the network makes of sentences, in their order."""
    if not sentences:
        return []
    corpus = encode(unlabelled(sentences), trained.vocabulary)
    found: dict[int, Reading] = {}
    with torch.inference_mode():
        for batch in corpus.in_order(TAGGED_WORDS):
            chosen = [sentences[place] for place in batch.order]
            readings = _read_batch(trained, batch, chosen)
            found |= dict(zip(batch.order, readings, strict=True))
    return [found[place] for place in range(len(sentences))]


def find_mentions(trained: Trained, texts: Sequence[str]) -> list[tuple[Mention, ...]]:
    """The names in each of some texts, from left to right."""
    cuts = [cut(text) for text in texts]
    readings = iter(read_sentences(trained, [one for some in cuts for one in some]))
    return [
        tuple(mention for _ in some for mention in next(readings).mentions())
        for some in cuts
    ]


def _read_batch(
    trained: Trained, batch: Batch, sentences: Sequence[tuple[Token, ...]]
) -> Iterator[Reading]:
    network = trained.network
    emissions, mask = network(batch), batch.mask
    best = network.head.decode(emissions, mask)
    marginals = network.head.marginals(emissions, mask)
    first, second = network.head.span_terms(emissions, mask, best)
    for row, tokens in enumerate(sentences):
        numbers = best[row, : len(tokens)].tolist()
        tags = tuple(trained.vocabulary.tags[number] for number in numbers)
        shares = marginals[row, : len(tokens)]
        yield Reading(tokens, tags, shares, (first[row], second[row]))
