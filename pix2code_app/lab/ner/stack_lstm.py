"""The Stack-LSTM of Lample et al. 2016, section 3: chunks built by actions.

Before each action the network sees a summary, the state of an LSTM, of each of four:
the words still in the buffer, the words on the stack, the output so far, and the
actions so far. In training the actions are known, so all summaries of all steps are
made at once: the buffer read from its end, the output and the actions in one sweep,
and the stack, which every REDUCE empties, entity by entity. `stack_decoding` runs the
same network action by action.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn
from torch.nn import functional as F
from torch.nn.utils.rnn import pack_padded_sequence

from pix2code_app.lab.ner.summary import Summary
from pix2code_app.networks.tagger.transitions import REDUCE, SHIFT, allowed, follow
from pix2code_app.networks.tagger.words import WordEncoder, WordSizes

if TYPE_CHECKING:
    from pix2code_app.networks.tagger.batches import Batch
    from pix2code_app.networks.tagger.transitions import Course


@dataclass(frozen=True)
class StackLstmSizes:
    """What the network is built from.

    Attributes:
        word: The word encoder's.
        kinds: How many kinds of entity there are.
        hidden: Width of every LSTM.
        layers: Layers of the four summaries.
        action: Width of an action's vector.
        kind: Width of the vector of a kind of entity.
    """

    word: WordSizes
    kinds: int
    hidden: int = 100
    layers: int = 2
    action: int = 16
    kind: int = 20


class Chunk(nn.Module):
    """A finished entity as one vector: a BiLSTM over its words, and its kind."""

    def __init__(self, sizes: StackLstmSizes) -> None:
        super().__init__()
        hidden = sizes.hidden
        self.lstm = nn.LSTM(hidden, hidden, batch_first=True, bidirectional=True)
        self.kinds = nn.Embedding(sizes.kinds, sizes.kind)
        self.mixed = nn.Linear(2 * hidden + sizes.kind, hidden)

    def forward(self, words: Tensor, lengths: Tensor, kinds: Tensor) -> Tensor:
        """Words (E, N, hidden) of E chunks to their vectors (E, hidden)."""
        packed = pack_padded_sequence(
            words, lengths, batch_first=True, enforce_sorted=False
        )
        _, (last, _) = self.lstm(packed)
        whole = torch.cat((last[0], last[1], self.kinds(kinds)), 1)
        vectors: Tensor = F.relu(self.mixed(whole))
        return vectors


class StackLstm(nn.Module):
    """Four summaries, and a score for each action given them."""

    def __init__(self, sizes: StackLstmSizes) -> None:
        super().__init__()
        self.sizes = sizes
        hidden = sizes.hidden
        self.words = WordEncoder(sizes.word)
        self.token = nn.Linear(sizes.word.width, hidden)
        self.buffer = Summary(hidden, hidden, sizes.layers)
        self.stack = Summary(hidden, hidden, sizes.layers)
        self.output = Summary(hidden, hidden, sizes.layers)
        self.history = Summary(sizes.action, hidden, sizes.layers)
        self.chunk = Chunk(sizes)
        self.actions = nn.Embedding(REDUCE + sizes.kinds, sizes.action)
        self.mixed = nn.Linear(4 * hidden, hidden)
        self.score = nn.Linear(hidden, REDUCE + sizes.kinds)

    def tokens(self, batch: Batch) -> Tensor:
        """The words as they enter the buffer, (B, T, hidden)."""
        return F.relu(self.token(self.words(batch)))

    def buffer_states(self, tokens: Tensor, lengths: Tensor) -> Tensor:
        """Summaries of the last 0 to T words of each sentence, (B, T + 1, hidden)."""
        steps = torch.arange(tokens.shape[1])
        mirrored = (lengths[:, None] - 1 - steps).clamp(min=0)
        rows = torch.arange(len(tokens))[:, None]
        states: Tensor = self.buffer(tokens[rows, mirrored])
        return states

    def action_scores(self, summaries: tuple[Tensor, ...], valid: Tensor) -> Tensor:
        """Log p of each action, (…, actions), −∞ where it is not allowed.

        Args:
            summaries: Of buffer, stack, output and history, each (…, hidden).
            valid: What is allowed, (…, actions).
        """
        joined = torch.cat(summaries, -1)
        joined = F.dropout(joined, self.sizes.word.dropout, self.training)
        scores = self.score(F.relu(self.mixed(joined)))
        logarithms: Tensor = scores.masked_fill(~valid, -torch.inf).log_softmax(-1)
        return logarithms

    def loss(self, batch: Batch) -> Tensor:
        """-Σ log p(right action) of each sentence, (B)."""
        course = follow(batch.actions)
        left = batch.lengths[:, None] - course.consumed
        present = batch.actions >= SHIFT
        valid = allowed(left, course.depth, self.sizes.kinds) | ~present[:, :, None]
        scores = self.action_scores(self._summaries(batch, course), valid)
        right = scores.gather(2, batch.actions.clamp(min=0)[:, :, None])[:, :, 0]
        return -right.masked_fill(~present, 0).sum(1)

    def _summaries(self, batch: Batch, course: Course) -> tuple[Tensor, ...]:
        """The four summaries before every action, each (B, S, hidden)."""
        tokens = self.tokens(batch)
        rows = torch.arange(len(tokens))[:, None]
        left = (batch.lengths[:, None] - course.consumed).clamp(min=0)
        spans = _spans(tokens, batch.actions, course)
        reduces = (batch.actions >= REDUCE).sum(1)
        first = reduces.cumsum(0) - reduces
        entity = (first[:, None] + course.reduced + 1) * (course.depth > 0)
        past = self.actions(batch.actions[:, :-1].clamp(min=0))
        return (
            self.buffer_states(tokens, batch.lengths)[rows, left],
            self.stack(spans.words)[entity, course.depth],
            self.output(self._finished(tokens, batch.actions, course, spans))[
                rows, course.finished
            ],
            self.history(past),
        )

    def _finished(
        self, tokens: Tensor, actions: Tensor, course: Course, spans: _Spans
    ) -> Tensor:
        """What goes to the output, in order, (B, N, hidden)."""
        chunks = (
            self.chunk(spans.words[1:], spans.lengths, spans.kinds)
            if len(spans.kinds)
            else tokens.new_zeros(0, self.sizes.hidden)
        )
        reduces = actions >= REDUCE
        numbers = (
            reduces.flatten().cumsum(0).view_as(actions) - 1 + tokens[..., 0].numel()
        )
        plain = course.consumed + torch.arange(len(tokens))[:, None] * tokens.shape[1]
        sources = torch.where(reduces, numbers, plain)
        moved = actions > SHIFT
        order = torch.zeros_like(actions)
        sentence = torch.arange(len(tokens))[:, None].expand_as(actions)
        order[sentence[moved], course.finished[moved]] = sources[moved]
        everything = torch.cat((tokens.flatten(0, 1), chunks))
        return F.embedding(order, everything)


@dataclass(frozen=True, eq=False)
class _Spans:
    """The words of E entities, after an empty one: (E + 1, N, hidden)."""

    words: Tensor
    lengths: Tensor
    kinds: Tensor


def _spans(tokens: Tensor, actions: Tensor, course: Course) -> _Spans:
    """The words that each REDUCE takes from the stack, in order."""
    sentence, step = (actions >= REDUCE).nonzero(as_tuple=True)
    lengths, ends = course.depth[sentence, step], course.consumed[sentence, step]
    longest = int(lengths.max()) if len(lengths) else 0
    offsets = (ends - lengths)[:, None] + torch.arange(longest)
    offsets = offsets.clamp(max=tokens.shape[1] - 1)
    words = tokens[sentence[:, None], offsets]
    return _Spans(
        F.pad(words, (0, 0, 0, 0, 1, 0)), lengths, actions[sentence, step] - REDUCE
    )
