"""Sequence → sequence of the same length: the running sum of digits, modulo 5.

There is a loss at each step. Control: the same network with its state cleared before
each digit, which knows nothing but the digit.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import torch
import torch.nn.functional as F
from torch import Generator, Tensor, nn

from pix2code_app.lab.figures import Heatmap
from pix2code_app.lab.rnn_basics import tasks
from pix2code_app.lab.rnn_basics.cells import recurrent
from pix2code_app.lab.rnn_basics.lessons import Lesson

if TYPE_CHECKING:
    from pix2code_app.lab.experiment import Metrics
    from pix2code_app.lab.figures import Figure
    from pix2code_app.lab.rnn_basics.lessons import Networks

MODULUS = 5
LENGTH = 12
BATCH = 64


class EveryStep(nn.Module):
    """A recurrent network with an answer at each step."""

    def __init__(self, symbols: int, hidden: int, layers: int = 1) -> None:
        super().__init__()
        self.symbols = symbols
        sizes = (symbols, *[hidden] * (layers - 1))
        self.layers = nn.ModuleList(recurrent("gru", size, hidden) for size in sizes)
        self.head = nn.Linear(hidden, symbols)

    def forward(self, sequences: Tensor) -> Tensor:
        """Logits (B, T, symbols) of symbols (B, T)."""
        x = F.one_hot(sequences, self.symbols).float()
        for layer in self.layers:
            x, _ = layer(x)
        logits: Tensor = self.head(x)
        return logits


def add_up(network: nn.Module, rng: Generator, progress: float) -> Tensor:
    """Likelihood of the running sums of new digits."""
    del progress
    digits = torch.randint(MODULUS, (BATCH, LENGTH), generator=rng)
    told = network(digits)
    return F.cross_entropy(
        told.flatten(0, 1), tasks.running_sum(digits, MODULUS).flatten()
    )


LESSONS = (Lesson("sum", partial(EveryStep, MODULUS, 32), lambda: add_up, 900),)


@torch.inference_mode()
def measure(networks: Networks, seed: int) -> Metrics:
    """Share of right sums, at the trained length and twice it, and of the control."""
    network = networks["sum"]
    found: Metrics = {}
    for length in (LENGTH, 2 * LENGTH):
        rng = Generator().manual_seed(seed + length)
        digits = torch.randint(MODULUS, (1000, length), generator=rng)
        wanted = tasks.running_sum(digits, MODULUS)
        found[str(length)] = _share(network(digits), wanted)
        if length == LENGTH:
            alone = network(digits.reshape(-1, 1)).reshape(*digits.shape, -1)
            found["state cleared"] = _share(alone, wanted)
    return found


def _share(logits: Tensor, wanted: Tensor) -> float:
    return float((logits.argmax(2) == wanted).float().mean())


@torch.inference_mode()
def figures(networks: Networks, question: Any) -> tuple[Figure, ...]:  # noqa: ANN401
    """What the network believes of the sum, digit by digit."""
    digits = torch.tensor([[int(bit) + 1 for bit in question.bits]])
    told = networks["sum"](digits)[0].softmax(1).T
    wanted = tasks.running_sum(digits, MODULUS)[0].tolist()
    heat = Heatmap(
        "Belief in the running sum modulo 5; the right one is outlined",
        tuple(tuple(row) for row in told.tolist()),
        *("digits read", "sum so far"),
        columns=tuple(str(d) for d in digits[0].tolist()),
        rows=tuple(str(n) for n in range(MODULUS)),
        marked=tuple((right, t) for t, right in enumerate(wanted)),
    )
    return (heat,)
