"""From an encoded picture to a program: greedy search and beam search.

Both work in log space on the probabilities that the grammar mask leaves, so every
program they return is valid. Each hypothesis has its own tokens, grammar state and
recurrent state.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor

from compilers.dialects import CLOSE
from pix2code_app.data.vocabulary import END, START, marker
from pix2code_app.events import run
from pix2code_app.networks.attention import AttentionNetwork, Encoded, State
from pix2code_app.networks.grammar_mask import NOTHING, GrammarMask, Prefix
from pix2code_app.networks.reading import DecodedToken, Reading, Rectangle

if TYPE_CHECKING:
    from collections.abc import Generator

    from numpy.typing import NDArray

    from pix2code_app.data.vocabulary import Vocabulary

LIMIT = 400
"""Tokens after which a program is cut off; the longest genuine one has 72."""

ALTERNATIVES = 3


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """A program that is being written, and the log-probability of it so far."""

    prefix: Prefix = NOTHING
    tokens: tuple[DecodedToken, ...] = ()
    dialect_probability: float = 1.0
    log_probability: float = 0.0
    finished: bool = False

    @property
    def last(self) -> str:
        """The token that the next step continues from."""
        if self.tokens:
            return self.tokens[-1].token
        grammar = self.prefix.grammar
        return marker(grammar.dialect.name) if grammar else START

    def reading(self) -> Reading:
        """The hypothesis as an answer."""
        grammar = self.prefix.grammar
        return Reading(
            dialect=grammar.dialect.name if grammar else "",
            dialect_probability=self.dialect_probability,
            tokens=self.tokens,
            log_probability=self.log_probability,
            complete=self.finished,
        )


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """What the network says of the next token of one hypothesis."""

    log_probabilities: NDArray[np.float32]  # (V,), minus infinity where illegal
    boxes: NDArray[np.float32]  # (D, 4) left, top, right, bottom


class Search:
    """Steps a network on a batch of hypotheses; what both searches share."""

    def __init__(
        self, network: AttentionNetwork, vocabulary: Vocabulary, mask: GrammarMask
    ) -> None:
        self._network = network
        self._vocabulary = vocabulary
        self._mask = mask

    @torch.inference_mode()
    def step(
        self, encoded: Encoded, hypotheses: list[Hypothesis], state: State | None
    ) -> tuple[list[Step], State]:
        """Advance all hypotheses by their last tokens."""
        ids = [[self._vocabulary.ids[h.last]] for h in hypotheses]
        tokens = torch.tensor(ids, device=encoded.keys.device)
        decoded = self._network.decode(encoded, tokens, state)
        logits = decoded.logits[:, 0].float().cpu().numpy()
        boxes = decoded.boxes[:, 0].float().cpu().numpy()
        penalties = np.stack([self._mask.penalties(h.prefix) for h in hypotheses])
        logs = _log_softmax(logits + penalties)
        steps = [Step(log, box) for log, box in zip(logs, boxes, strict=True)]
        return steps, decoded.state

    def extend(self, hypothesis: Hypothesis, step: Step, token: int) -> Hypothesis:
        """The hypothesis with one more token, given by its number."""
        name = self._vocabulary.tokens[token]
        log = float(step.log_probabilities[token])
        total = hypothesis.log_probability + log
        if name == END:
            return replace(hypothesis, log_probability=total, finished=True)
        prefix = self._mask.advance(hypothesis.prefix, name)
        if hypothesis.prefix.grammar is None:
            return replace(
                hypothesis,
                prefix=prefix,
                dialect_probability=float(np.exp(log)),
                log_probability=total,
            )
        decoded = DecodedToken(
            token=name,
            probability=float(np.exp(log)),
            alternatives=self._alternatives(step, token),
            box=_rectangle(step.boxes, hypothesis.prefix.depth, name),
        )
        return replace(
            hypothesis,
            prefix=prefix,
            tokens=(*hypothesis.tokens, decoded),
            log_probability=total,
        )

    def _alternatives(self, step: Step, token: int) -> tuple[tuple[str, float], ...]:
        best = np.argsort(-step.log_probabilities, kind="stable")[: ALTERNATIVES + 1]
        return tuple(
            (self._vocabulary.tokens[i], float(np.exp(step.log_probabilities[i])))
            for i in best
            if i != token and np.isfinite(step.log_probabilities[i])
        )[:ALTERNATIVES]


def greedy(
    search: Search, encoded: Encoded, limit: int = LIMIT
) -> Generator[list[Hypothesis], None, list[Hypothesis]]:
    """Take the most probable token at each step, for B pictures side by side.

    Yields the B hypotheses after each step and returns the last ones.
    """
    hypotheses = [Hypothesis() for _ in range(len(encoded.keys))]
    state: State | None = None
    for _ in range(limit):
        steps, state = search.step(encoded, hypotheses, state)
        hypotheses = [
            h if h.finished else search.extend(h, s, int(s.log_probabilities.argmax()))
            for h, s in zip(hypotheses, steps, strict=True)
        ]
        yield hypotheses
        if all(h.finished for h in hypotheses):
            break
    return hypotheses


def beam(
    search: Search, encoded: Encoded, width: int, limit: int = LIMIT
) -> Hypothesis:
    """The most probable program found with `width` hypotheses, for one picture.

    Finished programs leave the beam and wait; the search ends when no open hypothesis
    is more probable than the best of them, since a longer program is never more
    probable than its beginning. The greedy program stays a candidate, so the answer is
    never less probable than it; one that was cut off gives way to any that is whole.
    """
    best = run(greedy(search, encoded, limit))[0]
    open_ones, state = [Hypothesis()], None
    for _ in range(limit):
        wide = _repeated(encoded, len(open_ones))
        steps, state = search.step(wide, open_ones, state)
        ranked = _ranked(open_ones, steps, width)
        grown = [(i, search.extend(open_ones[i], steps[i], t)) for i, t in ranked]
        best = max(
            [best, *(h for _, h in grown if h.finished)],
            key=lambda h: (h.finished, h.log_probability),
        )
        grown = [
            (i, h)
            for i, h in grown
            if not h.finished
            and not (best.finished and h.log_probability <= best.log_probability)
        ]
        if not grown:
            break
        open_ones = [h for _, h in grown]
        state = _selected(state, [i for i, _ in grown])
    return best


class AttentionDecoder:
    """Decodes with the attention network: the searches, with the mask put in."""

    def __init__(
        self,
        network: AttentionNetwork,
        vocabulary: Vocabulary,
        dialects: tuple[str, ...],
    ) -> None:
        self._network = network
        self._vocabulary = vocabulary
        self._masks = {
            forced: GrammarMask(vocabulary, (forced,) if forced else dialects)
            for forced in (None, *dialects)
        }

    def encode(self, pictures: Tensor) -> Encoded:
        """Pictures (B, 3, height, width), 0 to 1."""
        return self._network.encode(pictures)

    def read(
        self, encoded: Encoded, dialect: str | None, beam_width: int
    ) -> list[Reading]:
        """A program for each picture, greedy where the beam has width 1."""
        search = self._search(dialect)
        if beam_width == 1:
            return [h.reading() for h in run(greedy(search, encoded))]
        singles = (
            Encoded(*(part[i : i + 1] for part in encoded))
            for i in range(len(encoded.keys))
        )
        return [beam(search, single, beam_width).reading() for single in singles]

    def stream(
        self, encoded: Encoded, dialect: str | None
    ) -> Generator[DecodedToken, None, Reading]:
        """Greedy tokens of one picture as they are decoded."""
        sent = 0
        hypothesis = Hypothesis()
        for (hypothesis,) in greedy(self._search(dialect), encoded):
            yield from hypothesis.tokens[sent:]
            sent = len(hypothesis.tokens)
        return hypothesis.reading()

    def _search(self, dialect: str | None) -> Search:
        return Search(self._network, self._vocabulary, self._masks[dialect])


def _ranked(
    hypotheses: list[Hypothesis], steps: list[Step], width: int
) -> list[tuple[int, int]]:
    """The `width` most probable continuations as (hypothesis, token)."""
    totals = np.stack(
        [
            step.log_probabilities + h.log_probability
            for h, step in zip(hypotheses, steps, strict=True)
        ]
    )
    order = np.argsort(-totals, axis=None, kind="stable")[:width]
    flat = totals.ravel()
    tokens = totals.shape[1]
    return [(int(i) // tokens, int(i) % tokens) for i in order if np.isfinite(flat[i])]


def _repeated(encoded: Encoded, count: int) -> Encoded:
    return Encoded(*(part.expand(count, *part.shape[1:]) for part in encoded))


def _selected(state: State, rows: list[int]) -> State:
    """The recurrent state of the given hypotheses, in their order."""

    def select(layer: tuple[Tensor, ...]) -> tuple[Tensor, ...]:
        index = torch.tensor(rows, device=layer[0].device)
        return tuple(part.index_select(1, index) for part in layer)

    return State(select(state.language), select(state.decoder))


def _rectangle(boxes: NDArray[np.float32], depth: int, token: str) -> Rectangle | None:
    """The box for an element of that depth, clipped to the picture."""
    if token == CLOSE or depth >= len(boxes):
        return None
    left, top, right, bottom = (float(v) for v in np.clip(boxes[depth], 0, 1))
    return left, top, max(0.0, right - left), max(0.0, bottom - top)


def _log_softmax(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    shifted = logits - logits.max(axis=1, keepdims=True)
    with np.errstate(divide="ignore"):
        logs: NDArray[np.float32] = shifted - np.log(
            np.exp(shifted).sum(axis=1, keepdims=True)
        )
    return logs
