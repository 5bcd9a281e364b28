"""From an encoded picture to a program: greedy search and beam search.

Both work in log space on the probabilities that the grammar mask leaves, so every
program they return is valid. Each hypothesis has its own tokens, grammar state and
recurrent state.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor

from pix2code_app.events import run
from pix2code_app.networks.attention.network import AttentionNetwork, Encoded
from pix2code_app.networks.attention.stepping import StepState, StepwiseDecoder
from pix2code_app.networks.decoding.hypotheses import (
    LIMIT,
    Hypothesis,
    Step,
    Writer,
    greedy,
)
from pix2code_app.networks.decoding.mask import GrammarMask

if TYPE_CHECKING:
    from collections.abc import Generator

    from pix2code_app.datasets.vocabulary import Vocabulary
    from pix2code_app.networks.reading import DecodedToken, Reading


class Search(Writer):
    """Steps a network on a batch of hypotheses; what both searches share."""

    def __init__(
        self, decoder: StepwiseDecoder, vocabulary: Vocabulary, mask: GrammarMask
    ) -> None:
        super().__init__(vocabulary, mask)
        self._decoder = decoder

    @torch.inference_mode()
    def step(
        self, encoded: Encoded, hypotheses: list[Hypothesis], state: StepState | None
    ) -> tuple[list[Step], StepState]:
        """Advance all hypotheses by their last tokens."""
        tokens = torch.from_numpy(self.last_tokens(hypotheses))
        stepped = self._decoder.step(
            encoded,
            tokens.to(encoded.keys.device),
            state or self._decoder.start(encoded),
        )
        logits = stepped.logits.float().cpu().numpy()
        boxes = stepped.boxes.cpu().numpy()
        return self.weigh(hypotheses, logits, boxes), stepped.state


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
        self._stepwise = StepwiseDecoder(network)
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
        return Search(self._stepwise, self._vocabulary, self._masks[dialect])


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


def _selected(state: StepState, rows: list[int]) -> StepState:
    """The recurrent state of the given hypotheses, in their order."""
    index = torch.tensor(rows, device=state.picture.device)

    def select(layer: tuple[Tensor, ...]) -> tuple[Tensor, ...]:
        return tuple(part.index_select(0, index) for part in layer)

    (picture,) = select((state.picture,))
    return StepState(picture, select(state.language), select(state.decoder))
