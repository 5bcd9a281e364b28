"""A language model around any recurrent layer, and its training from scratch.

Letters in shapes: B streams, T steps, V tokens.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from pix2code_app.lab.enas.stream import Stream, columns
from pix2code_app.networks.attention.genotype_cell import GenotypeRNN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pix2code_app.lab.enas.corpora import Corpus
    from pix2code_app.lab.enas.stream import State
    from pix2code_app.networks.attention.genotype import CellGenotype

_LARGE = 2000
"""Vocabularies beyond this get an adaptive softmax, which is exact and quicker."""
_NARROWEST = 16
"""Its rarest words have a sixteenth of the width; that of less is nothing."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How language models are trained, all of them alike.

    Attributes:
        width: Size of embeddings and of the cell's hidden state.
        batch: Parallel streams B.
        length: Steps T of truncated back-propagation.
        steps: Updates of a training from scratch.
        rate: Learning rate of Adam, which falls to zero as a cosine.
        dropout: Share of inputs and outputs of the recurrent layer left out.
        clip: Largest norm of a gradient.
    """

    width: int = 96
    batch: int = 64
    length: int = 35
    steps: int = 200
    rate: float = 3e-3
    dropout: float = 0.0
    clip: float = 1.0


class LanguageModel(nn.Module):
    """Embedding, a recurrent layer called as `nn.LSTM` is, and an output layer."""

    def __init__(
        self, vocabulary: int, width: int, core: nn.Module, hidden: int, dropout: float
    ) -> None:
        super().__init__()
        self.embedding = nn.Embedding(vocabulary, width)
        self.core = core
        self.dropout = nn.Dropout(dropout)
        self.head: nn.Module
        if vocabulary > _LARGE:
            cutoffs = [vocabulary // 10, vocabulary // 3]
            self.head = nn.AdaptiveLogSoftmaxWithLoss(hidden, vocabulary, cutoffs)
        else:
            self.head = nn.Linear(hidden, vocabulary)

    def loss(
        self,
        tokens: Tensor,
        state: State = None,
        core: Callable[[Tensor, State], tuple[Tensor, State]] | None = None,
    ) -> tuple[Tensor, State]:
        """Mean negative log-likelihood of `tokens` (B, T + 1) but the first, in nats.

        `core` runs in place of the model's own recurrent layer.
        """
        inputs = self.dropout(self.embedding(tokens[:, :-1]))
        outputs, state = (core or self.core)(inputs, state)
        outputs = self.dropout(outputs).flatten(0, 1)
        targets = tokens[:, 1:].flatten()
        if isinstance(self.head, nn.AdaptiveLogSoftmaxWithLoss):
            return self.head(outputs, targets).loss, state
        return F.cross_entropy(self.head(outputs), targets), state

    @property
    def parameter_count(self) -> int:
        """Number of trained weights."""
        return sum(parameter.numel() for parameter in self.parameters())


def cell_model(cell: CellGenotype, vocabulary: int, plan: Plan) -> LanguageModel:
    """A language model of the cell with fresh weights."""
    core = GenotypeRNN(cell, plan.width, plan.width)
    return LanguageModel(vocabulary, plan.width, core, plan.width, plan.dropout)


BASELINES: dict[str, type[nn.LSTM] | type[nn.RNN]] = {"lstm": nn.LSTM, "rnn": nn.RNN}


def matched_model(
    kind: str, parameters: int, vocabulary: int, plan: Plan
) -> LanguageModel:
    """The largest LSTM or tanh-RNN model with at most so many parameters."""

    def build(hidden: int) -> LanguageModel:
        core = BASELINES[kind](plan.width, hidden, batch_first=True)
        return LanguageModel(vocabulary, plan.width, core, hidden, plan.dropout)

    least = _NARROWEST if vocabulary > _LARGE else 1
    most = 2 * least
    while _size(build, most) <= parameters:
        least, most = most, most * 2
    while most - least > 1:
        middle = (least + most) // 2
        fits = _size(build, middle) <= parameters
        least, most = (middle, most) if fits else (least, middle)
    return build(least)


def train(
    model: LanguageModel, corpus: Corpus, plan: Plan, seed: int
) -> Iterator[tuple[int, float]]:
    """Train from scratch; yields each finished step and its loss.

    `seed` moves the windows' beginning.
    """
    stream = Stream(corpus.training.roll(seed * 7919), plan.batch, plan.length)
    optimiser = torch.optim.Adam(model.parameters(), lr=plan.rate)
    falling = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, plan.steps)
    model.train()
    for step in range(plan.steps):
        loss = stream.read(step, model.loss)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), plan.clip)
        optimiser.step()
        falling.step()
        yield step + 1, loss.item()


@torch.inference_mode()
def perplexity(model: LanguageModel, stream: Tensor, plan: Plan) -> float:
    """Perplexity per token of a stream, the state carried through."""
    model.eval()
    parallel = columns(stream, plan.batch)
    state: State = None
    total, count = 0.0, 0
    for start in range(0, parallel.shape[1] - 1, plan.length):
        tokens = parallel[:, start : start + plan.length + 1]
        loss, state = model.loss(tokens, state)
        total += float(loss) * tokens[:, 1:].numel()
        count += tokens[:, 1:].numel()
    return math.exp(total / count)


def _size(build: Callable[[int], LanguageModel], hidden: int) -> int:
    with torch.device("meta"):
        return build(hidden).parameter_count
