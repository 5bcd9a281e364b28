"""What the Stack-LSTM makes of a text: names, and the film of its machine."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

import torch

from pix2code_app.errors import DataError
from pix2code_app.lab.figures import Film, Span, Stage, TextSpans
from pix2code_app.lab.ner.stack_decoding import decode, probabilities
from pix2code_app.networks.tagger.batches import encode
from pix2code_app.networks.tagger.mentions import unlabelled
from pix2code_app.networks.tagger.tokens import cut
from pix2code_app.networks.tagger.transitions import OUT, REDUCE, SHIFT, name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pix2code_app.lab.figures import Figure
    from pix2code_app.networks.tagger.tokens import Token
    from pix2code_app.networks.tagger.trained import Trained

FILMED = 60
"""Actions of a sentence that are shown, from the first."""

SEEN = 12
"""Words of buffer, stack and output that are shown, those that move next."""


@dataclass(frozen=True)
class Step:
    """An action, how probable it was, and what lies where after it.

    Attributes:
        caption: The action and its probability, in words.
        stack: Words of the chunk being built.
        output: Words and chunks that are finished.
        buffer: Words that are still to come.
    """

    caption: str
    stack: tuple[str, ...]
    output: tuple[str, ...]
    buffer: tuple[str, ...]


def draw(trained: Trained, text: str, beam: int) -> tuple[Figure, ...]:
    """The names in the text, and the film of its first sentence.

    Raises:
        DataError: the text holds no word.
    """
    sentences = cut(text)
    if not sentences:
        raise DataError("The text holds no word.", "Give a sentence to find names in.")
    corpus = encode(unlabelled(sentences), trained.vocabulary)
    batch = corpus.batch(range(len(sentences)))
    with torch.inference_mode():
        actions = decode(trained.network, batch, beam)
        sure = probabilities(trained.network, batch, actions)
    kinds = trained.vocabulary.kinds
    spans = tuple(
        span
        for tokens, done, shares in zip(sentences, actions, sure, strict=True)
        for span in _spans(tokens, done, shares, kinds)
    )
    steps = follow_words(sentences[0], actions[0], sure[0], kinds)
    return (
        TextSpans("Names, and how probable their actions were", text, spans),
        Film(
            "Buffer, stack and output, action by action",
            tuple(map(_stage, islice(steps, FILMED))),
        ),
    )


def _stage(step: Step) -> Stage:
    """A step as a row, with no more words than can be looked at."""
    rows = (
        ("output", _last(step.output)),
        ("stack", _last(step.stack)),
        ("buffer", _last(step.buffer[::-1])[::-1]),
    )
    return Stage(step.caption, rows)


def _last(words: tuple[str, ...]) -> tuple[str, ...]:
    return words if len(words) <= SEEN else ("…", *words[-SEEN:])


def follow_words(
    tokens: Sequence[Token],
    actions: Sequence[int],
    sure: Sequence[float],
    kinds: Sequence[str],
) -> Iterator[Step]:
    """The start, and what lies where after each action."""
    words = tuple(token.text for token in tokens)
    stack: tuple[str, ...] = ()
    output: tuple[str, ...] = ()
    yield Step("start", stack, output, words)
    for action, share in zip(actions, sure, strict=True):
        if action == SHIFT:
            stack, words = (*stack, words[0]), words[1:]
        elif action == OUT:
            output, words = (*output, words[0]), words[1:]
        else:
            chunk = f"[{' '.join(stack)}] {kinds[action - REDUCE]}"
            stack, output = (), (*output, chunk)
        yield Step(f"{name(action, kinds)}, p = {share:.2f}", stack, output, words)


def _spans(
    tokens: Sequence[Token],
    actions: Sequence[int],
    sure: Sequence[float],
    kinds: Sequence[str],
) -> Iterator[Span]:
    """Each chunk, with the product of the probabilities of its actions."""
    start = position = 0
    confidence = 1.0
    for action, share in zip(actions, sure, strict=True):
        confidence *= share
        if action >= REDUCE:
            first, last = tokens[start].start, tokens[position - 1].end
            yield Span(first, last, kinds[action - REDUCE], confidence)
        else:
            position += 1
        if action != SHIFT:
            start, confidence = position, 1.0
