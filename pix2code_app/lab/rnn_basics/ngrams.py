"""Order-k n-grams: the last k symbols exactly, and nothing before them."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp

import torch
from torch import Tensor

BURN_IN = 64
"""Symbols at the start of a test that no model is measured on, whatever its memory."""


@dataclass(frozen=True, slots=True, eq=False)
class NGram:
    """Smoothed counts of what followed each context.

    Attributes:
        order: k, symbols of context.
        counts: (symbols^k, symbols).
        smoothing: Added to each count.
    """

    order: int
    counts: Tensor
    smoothing: float = 0.1

    @classmethod
    def fit(cls, sequence: Tensor, symbols: int, order: int) -> NGram:
        """Count a sequence (N,)."""
        pairs = _contexts(sequence, symbols, order) * symbols + sequence[order:]
        counts = torch.bincount(pairs, minlength=symbols ** (order + 1))
        return cls(order, counts.reshape(-1, symbols).double())

    @property
    def seen(self) -> float:
        """Share of the possible contexts that were met."""
        return float((self.counts.sum(1) > 0).double().mean())

    def perplexity(self, sequence: Tensor) -> float:
        """The exponential of the mean negative log-likelihood, after the burn-in."""
        smoothed = self.counts + self.smoothing
        logs = (smoothed / smoothed.sum(1, keepdim=True)).log()
        contexts = _contexts(sequence, self.counts.shape[1], self.order)
        likelihoods = logs[contexts, sequence[self.order :]]
        return exp(-float(likelihoods[BURN_IN - self.order :].mean()))


def _contexts(sequence: Tensor, symbols: int, order: int) -> Tensor:
    """Number of the context of each symbol from place `order` on."""
    places = len(sequence) - order
    numbers = torch.zeros(places, dtype=torch.long)
    for k in range(order):
        numbers = numbers * symbols + sequence[k : k + places]
    return numbers
