"""Sources of symbols whose best perplexity is known.

`MarkovSource` has an order; `EvenProcess` has none, since its memory is a parity over
a run of any length, and yet two hidden states describe it completely.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log

import torch
from torch import Generator, Tensor


@dataclass(frozen=True, slots=True, eq=False)
class MarkovSource:
    """The next of `symbols` symbols depends on the `order` before it.

    Attributes:
        rows: Probabilities (symbols^order, symbols), one row for each context.
    """

    symbols: int
    order: int
    rows: Tensor

    @classmethod
    def draw(
        cls, symbols: int, order: int, concentration: float, seed: int
    ) -> MarkovSource:
        """Rows from a Dirichlet distribution, as gamma variables over their sum."""
        rng = Generator().manual_seed(seed)
        shape = torch.full((symbols**order, symbols), concentration, dtype=torch.double)
        gammas = torch._standard_gamma(shape, generator=rng)
        return cls(symbols, order, gammas / gammas.sum(1, keepdim=True))

    def sample(self, rng: Generator, length: int) -> Tensor:
        """A stretch of that many symbols, after a start that is thrown away."""
        thresholds = self.rows.cumsum(1).tolist()
        start = 200
        draws = torch.rand(length + start, generator=rng, dtype=torch.double).tolist()
        context, symbols = 0, []
        for draw in draws:
            row = thresholds[context]
            symbol = next((i for i, t in enumerate(row) if draw < t), len(row) - 1)
            context = (context * self.symbols + symbol) % len(thresholds)
            symbols.append(symbol)
        return torch.tensor(symbols[start:])

    def entropy_rate(self) -> float:
        """Nats a symbol, under the stationary distribution of contexts."""
        contexts = len(self.rows)
        moves = torch.zeros(contexts, contexts, dtype=torch.double)
        numbers = torch.arange(contexts)[:, None] * self.symbols
        targets = (numbers + torch.arange(self.symbols)) % contexts
        moves.scatter_add_(1, targets, self.rows)
        share = torch.full((contexts,), 1 / contexts, dtype=torch.double)
        for _ in range(2000):
            share = share @ (moves + torch.eye(contexts, dtype=torch.double)) / 2
        return float(share @ torch.special.entr(self.rows).sum(1))


@dataclass(frozen=True, slots=True)
class EvenProcess:
    """Runs of ones are even: from the open state 0 with probability `stop`, else 11."""

    stop: float
    symbols: int = 2

    def sample(self, rng: Generator, length: int) -> Tensor:
        """A stretch of that many symbols."""
        draws = torch.rand(length, generator=rng).tolist()
        is_open, symbols = True, []
        for draw in draws:
            symbol = 0 if is_open and draw < self.stop else 1
            is_open = symbol == 0 or not is_open
            symbols.append(symbol)
        return torch.tensor(symbols)

    def entropy_rate(self) -> float:
        """Nats a symbol: the coin's entropy, tossed in the open state alone."""
        coin = -self.stop * log(self.stop) - (1 - self.stop) * log(1 - self.stop)
        return coin / (2 - self.stop)
