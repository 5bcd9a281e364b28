"""The exercises, drawn from explicit generators; nothing is read from a file."""

from __future__ import annotations

from math import pi

import torch
from torch import Generator, Tensor

NUMBERS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
    *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen"),
    *("seventeen", "eighteen", "nineteen"),
)
"""The words to spell; the number is the place."""


def bits(rng: Generator, count: int, length: int) -> Tensor:
    """Fair coins, (count, length) of 0 and 1."""
    return torch.randint(2, (count, length), generator=rng)


def parity(sequences: Tensor, lengths: Tensor) -> Tensor:
    """Whether the first `lengths` (B,) of the bits (B, T) hold an odd number of 1s."""
    inside = torch.arange(sequences.shape[1]) < lengths[:, None]
    return (sequences * inside).sum(1) % 2


def running_sum(sequences: Tensor, modulus: int) -> Tensor:
    """Sum of all symbols so far, at each step of (B, T)."""
    return sequences.cumsum(1) % modulus


def window_xor(sequences: Tensor) -> Tensor:
    """y_t = x_{t−1} ⊕ x_{t+2} of bits (B, T); −100, not asked, where one is missing."""
    labels = torch.full_like(sequences, -100)
    labels[:, 1:-2] = sequences[:, :-3] ^ sequences[:, 3:]
    return labels


def delayed(labels: Tensor, steps: int) -> Tensor:
    """The labels (B, T) `steps` later, −100 before the first."""
    later = torch.full_like(labels, -100)
    later[:, steps:] = labels[:, :-steps]
    return later


def waves(rng: Generator, count: int) -> Tensor:
    """Frequency, phase and amplitude of sines, (count, 3), each scaled to −1 … 1."""
    return torch.rand(count, 3, generator=rng) * 2 - 1


def wave_samples(vectors: Tensor, length: int) -> Tensor:
    """Samples (B, length) of the sines; a period takes 10 to 20 steps."""
    frequency = 0.075 + 0.025 * vectors[:, :1]  # periods a step
    phase = pi * vectors[:, 1:2]
    amplitude = 0.75 + 0.25 * vectors[:, 2:]
    steps = torch.arange(length)[None]
    return amplitude * torch.sin(2 * pi * frequency * steps + phase)
