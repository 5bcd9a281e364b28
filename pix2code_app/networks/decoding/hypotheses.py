"""Programs that are being written token by token; loads no torch.

Whatever computes the logits, torch or onnxruntime, this turns them into tokens in log
space, on the probabilities that the grammar mask leaves. So every program is valid,
and two ways of running one network are compared on the same decisions.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import exp, isfinite
from typing import TYPE_CHECKING, Protocol, TypeVar

import numpy as np

from compilers.schema.dialects import CLOSE
from pix2code_app.datasets.vocabulary import END, START, marker
from pix2code_app.geometry import Box
from pix2code_app.networks.decoding.mask import NOTHING, GrammarMask, Prefix
from pix2code_app.networks.reading import DecodedToken, Reading

if TYPE_CHECKING:
    from collections.abc import Generator, Sized

    from numpy.typing import NDArray

    from pix2code_app.datasets.vocabulary import Vocabulary


class Encoding(Protocol):
    """Encoded pictures, as many as `keys` has rows."""

    @property
    def keys(self) -> Sized:
        """(B, P, key)."""


Pictures = TypeVar("Pictures", bound=Encoding, contravariant=True)  # noqa: PLC0105
State = TypeVar("State")

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


class Writer:
    """Turns a network's numbers into tokens that the grammar allows."""

    def __init__(self, vocabulary: Vocabulary, mask: GrammarMask) -> None:
        self._vocabulary = vocabulary
        self._mask = mask

    def last_tokens(self, hypotheses: list[Hypothesis]) -> NDArray[np.int64]:
        """Number of the token that each hypothesis continues from, (B,)."""
        return np.array([self._vocabulary.ids[h.last] for h in hypotheses])

    def weigh(
        self,
        hypotheses: list[Hypothesis],
        logits: NDArray[np.float32],
        boxes: NDArray[np.float32],
    ) -> list[Step]:
        """Logits (B, V) and boxes (B, D, 4), with what is illegal ruled out."""
        penalties = np.stack([self._mask.penalties(h.prefix) for h in hypotheses])
        logs = _log_softmax(logits + penalties)
        return [Step(log, box) for log, box in zip(logs, boxes, strict=True)]

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
                dialect_probability=exp(log),
                log_probability=total,
            )
        decoded = DecodedToken(
            token=name,
            probability=exp(log),
            alternatives=self._alternatives(step, token),
            box=_box(step.boxes, hypothesis.prefix.depth, name),
        )
        return replace(
            hypothesis,
            prefix=prefix,
            tokens=(*hypothesis.tokens, decoded),
            log_probability=total,
        )

    def _alternatives(self, step: Step, token: int) -> tuple[tuple[str, float], ...]:
        logs = step.log_probabilities
        best = np.argsort(-logs, kind="stable")[: ALTERNATIVES + 1]
        return tuple(
            (self._vocabulary.tokens[i], exp(log))
            for i, log in zip(best.tolist(), logs[best].tolist(), strict=True)
            if i != token and isfinite(log)
        )[:ALTERNATIVES]


class Stepper(Protocol[Pictures, State]):
    """A network that can be asked for the next token of several hypotheses."""

    def step(
        self, encoded: Pictures, hypotheses: list[Hypothesis], state: State | None
    ) -> tuple[list[Step], State]:
        """Advance all hypotheses by their last tokens."""

    def extend(self, hypothesis: Hypothesis, step: Step, token: int) -> Hypothesis:
        """The hypothesis with one more token, given by its number."""


def greedy(
    search: Stepper[Pictures, State],
    encoded: Pictures,
    limit: int = LIMIT,
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


def _box(boxes: NDArray[np.float32], depth: int, token: str) -> Box[float] | None:
    """The box for an element of that depth, clipped to the picture."""
    if token == CLOSE or depth >= len(boxes):
        return None
    left, top, right, bottom = boxes[depth].clip(0, 1).tolist()
    return Box(left, top, max(left, right), max(top, bottom))


def _log_softmax(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    shifted = logits - logits.max(axis=1, keepdims=True)
    logs: NDArray[np.float32] = shifted - np.log(
        np.exp(shifted).sum(axis=1, keepdims=True)
    )
    return logs
