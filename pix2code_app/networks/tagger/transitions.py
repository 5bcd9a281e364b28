"""The actions of the Stack-LSTM: what each does, and which make given entities.

Lample et al. 2016, section 3.1: SHIFT moves a word from the buffer to the stack, OUT
moves it straight to the output, REDUCE(y) makes one chunk of kind y of the whole
stack and moves it to the output. Actions are numbers: SHIFT, OUT, then a REDUCE for
each kind of entity in the order of the vocabulary.

OUT is forbidden while the stack holds words: the oracle never needs it and the
authors' code, which allows it, can interleave a chunk with words outside it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch
from torch import Tensor
from torch.nn import functional as F

from pix2code_app.networks.tagger.tags import Entity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SHIFT, OUT, REDUCE = 0, 1, 2
NOTHING = -1
"""Fills up the actions of a sentence that is done."""


def oracle(found: Iterable[Entity], length: int, kinds: Sequence[str]) -> list[int]:
    """The actions that find exactly these entities in a sentence of `length` words."""
    actions: list[int] = []
    position = 0
    for entity in sorted(found):
        actions += [OUT] * (entity.start - position)
        actions += [SHIFT] * (entity.end - entity.start)
        actions.append(REDUCE + kinds.index(entity.kind))
        position = entity.end
    return actions + [OUT] * (length - position)


def apply(actions: Iterable[int], kinds: Sequence[str]) -> tuple[Entity, ...]:
    """The entities that actions find; the inverse of `oracle`."""
    found: list[Entity] = []
    start = position = 0
    for action in actions:
        if action >= REDUCE:
            found.append(Entity(start, position, kinds[action - REDUCE]))
        position += action in {SHIFT, OUT}
        if action != SHIFT:
            start = position
    return tuple(found)


def name(action: int, kinds: Sequence[str]) -> str:
    """An action in words, `REDUCE(PER)`."""
    plain = {SHIFT: "SHIFT", OUT: "OUT"}
    return plain.get(action) or f"REDUCE({kinds[action - REDUCE]})"


@dataclass(frozen=True, eq=False)
class Course:
    """What lies where before each of S actions of B sentences, each (B, S).

    Attributes:
        consumed: Words that have left the buffer.
        depth: Words on the stack.
        finished: Words and chunks in the output.
        reduced: Chunks in the output.
    """

    consumed: Tensor
    depth: Tensor
    finished: Tensor
    reduced: Tensor


def follow(actions: Tensor) -> Course:
    """The course of given actions (B, S), which are filled up with `NOTHING`."""
    shifts, reduces = actions == SHIFT, actions >= REDUCE
    outs = actions == OUT
    shifted = shifts.cumsum(1)
    gone = (shifted * reduces).cummax(1).values
    return Course(
        consumed=_before(shifted + outs.cumsum(1)),
        depth=_before(shifted - gone),
        finished=_before((outs | reduces).cumsum(1)),
        reduced=_before(reduces.cumsum(1)),
    )


def allowed(left: Tensor, depth: Tensor, kinds: int) -> Tensor:
    """Which actions may follow, (…, 2 + kinds), by the words in buffer and stack."""
    shift, out, reduce = left > 0, (left > 0) & (depth == 0), depth > 0
    return torch.stack((shift, out, *[reduce] * kinds), -1)


def _before(counts: Tensor) -> Tensor:
    return F.pad(counts, (1, -1))
