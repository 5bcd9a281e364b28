"""Running a Stack-LSTM action by action: greedy, or with a beam.

B sentences with K hypotheses each are R = B · K rows that advance together. A
hypothesis that is done waits, at no cost, for the others.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch
from torch import Tensor
from torch.nn.utils.rnn import pad_sequence

from pix2code_app.lab.ner.stacks import Stacks
from pix2code_app.networks.tagger.transitions import (
    NOTHING,
    OUT,
    REDUCE,
    SHIFT,
    allowed,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pix2code_app.lab.ner.stack_lstm import StackLstm
    from pix2code_app.networks.tagger.batches import Batch


@dataclass(eq=False)
class Machine:
    """The state of R rows.

    Attributes:
        network: The network whose machine this is.
        tokens: Words of the sentences, (B, T, hidden).
        buffers: Summaries of the last 0 to T words of each, (B, T + 1, hidden).
        sentence: Which sentence a row is about, (R).
        left: Words in the buffer, (R).
        stack: Words of the chunk being built.
        output: Words and chunks that are finished.
        history: Actions so far.
    """

    network: StackLstm
    tokens: Tensor
    buffers: Tensor
    lengths: Tensor
    sentence: Tensor
    left: Tensor
    stack: Stacks
    output: Stacks
    history: Stacks

    @classmethod
    def start(cls, network: StackLstm, batch: Batch, beam: int) -> Machine:
        """`beam` rows for each sentence, with everything in the buffer."""
        tokens = network.tokens(batch)
        sentence = torch.arange(len(tokens)).repeat_interleave(beam)
        summaries = (network.stack, network.output, network.history)
        stacks = [Stacks.empty(summary, len(sentence)) for summary in summaries]
        return cls(
            network,
            tokens,
            network.buffer_states(tokens, batch.lengths),
            batch.lengths,
            sentence,
            batch.lengths[sentence],
            *stacks,
        )

    @property
    def done(self) -> Tensor:
        """Which rows have nothing left to do, (R)."""
        return (self.left == 0) & (self.stack.depth == 0)

    def scores(self) -> Tensor:
        """Log p of each action, (R, actions); meaningless for rows that are done."""
        valid = allowed(self.left, self.stack.depth, self.network.sizes.kinds)
        summaries = (
            self.buffers[self.sentence, self.left],
            self.stack.top,
            self.output.top,
            self.history.top,
        )
        return self.network.action_scores(summaries, valid | self.done[:, None])

    def act(self, actions: Tensor) -> None:
        """Carry out an action, or `NOTHING`, in every row, (R)."""
        shift, out = ((actions == which).nonzero()[:, 0] for which in (SHIFT, OUT))
        if len(shift):
            self.stack.push(shift, self._next(shift))
        if len(out):
            self.output.push(out, self._next(out))
        reduce = (actions >= REDUCE).nonzero()[:, 0]
        if len(reduce):
            self._reduce(reduce, actions[reduce] - REDUCE)
        self.left -= ((actions == SHIFT) | (actions == OUT)).long()
        active = (actions != NOTHING).nonzero()[:, 0]
        self.history.push(active, self.network.actions(actions[active]))

    def take(self, rows: Tensor) -> None:
        """Go on with copies of the named rows."""
        self.sentence, self.left = self.sentence[rows], self.left[rows]
        self.stack = self.stack.take(rows)
        self.output = self.output.take(rows)
        self.history = self.history.take(rows)

    def _next(self, rows: Tensor) -> Tensor:
        """The first words of the buffers, (rows, hidden)."""
        sentence = self.sentence[rows]
        return self.tokens[sentence, self.lengths[sentence] - self.left[rows]]

    def _reduce(self, rows: Tensor, kinds: Tensor) -> None:
        sentence, depth = self.sentence[rows], self.stack.depth[rows]
        first = self.lengths[sentence] - self.left[rows] - depth
        places = first[:, None] + torch.arange(int(depth.max()))
        words = self.tokens[
            sentence[:, None], places.clamp(max=self.tokens.shape[1] - 1)
        ]
        self.output.push(rows, self.network.chunk(words, depth, kinds))
        self.stack.pop(rows, depth)


def decode(network: StackLstm, batch: Batch, beam: int = 1) -> list[list[int]]:
    """The most probable actions found for each sentence.

    Args:
        network: A network in evaluation mode.
        batch: The sentences.
        beam: Hypotheses kept for each; 1 is greedy.
    """
    sentences = len(batch.lengths)
    machine = Machine.start(network, batch, beam)
    totals = torch.full((sentences, beam), -torch.inf)
    totals[:, 0] = 0
    taken = torch.empty(sentences * beam, 0, dtype=torch.long)
    while bool((~machine.done & totals.flatten().isfinite()).any()):
        rows, actions, totals = _best(machine, totals)
        if beam > 1:
            machine.take(rows)
        machine.act(actions)
        taken = torch.cat((taken[rows], actions[:, None]), 1)
    best = totals.argmax(1) + torch.arange(sentences) * beam
    return [[a for a in row if a != NOTHING] for row in taken[best].tolist()]


def probabilities(
    network: StackLstm, batch: Batch, actions: Sequence[Sequence[int]]
) -> list[list[float]]:
    """How probable each of the given actions was when it was taken."""
    machine = Machine.start(network, batch, 1)
    taken = pad_sequence(
        [torch.tensor(one) for one in actions], batch_first=True, padding_value=NOTHING
    )
    shares = torch.zeros(taken.shape)
    for step, column in enumerate(taken.unbind(1)):
        chosen = column.clamp(min=0)[:, None]
        shares[:, step] = machine.scores().gather(1, chosen)[:, 0].exp()
        machine.act(column)
    rows = zip(shares.tolist(), actions, strict=True)
    return [row[: len(one)] for row, one in rows]


def _best(machine: Machine, totals: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """The rows to go on with, their actions, and the new totals (B, K)."""
    sentences, beam = totals.shape
    scores = machine.scores()
    waiting = torch.full_like(scores, -torch.inf)
    waiting[:, 0] = 0
    done = machine.done[:, None]
    scores = torch.where(done, waiting, scores)
    candidates = totals[:, :, None] + scores.view(sentences, beam, -1)
    totals, chosen = candidates.flatten(1).topk(beam, 1)
    hypothesis, actions = chosen // scores.shape[1], chosen % scores.shape[1]
    rows = (hypothesis + torch.arange(sentences)[:, None] * beam).flatten()
    idle = done[rows, 0] | ~totals.flatten().isfinite()
    return rows, actions.flatten().masked_fill(idle, NOTHING), totals
