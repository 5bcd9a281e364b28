"""Depth: one, two and three stacked layers with about the same number of parameters.

The task is a running sum of a running sum, modulo 3, so that one layer has to do what
two could share. The tutorial motivates stacking and measures nothing; so there is no
claim here, only a table.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import torch
import torch.nn.functional as F
from torch import Generator, Tensor, nn

from pix2code_app.lab.figures import Table
from pix2code_app.lab.rnn_basics import tasks
from pix2code_app.lab.rnn_basics.cells import count
from pix2code_app.lab.rnn_basics.lessons import Lesson
from pix2code_app.lab.rnn_basics.sequence_to_sequence import EveryStep

if TYPE_CHECKING:
    from pix2code_app.lab.experiment import Metrics
    from pix2code_app.lab.figures import Figure
    from pix2code_app.lab.rnn_basics.lessons import Networks

MODULUS = 3
LENGTH = 12
BATCH = 64
WIDTHS = {1: 48, 2: 28, 3: 22}
"""Hidden units a layer, by the number of layers."""


def sums_of_sums(digits: Tensor) -> Tensor:
    """The running sum of the running sum of (B, T), modulo 3."""
    return tasks.running_sum(tasks.running_sum(digits, MODULUS), MODULUS)


def add_up_twice(network: nn.Module, rng: Generator, progress: float) -> Tensor:
    """Likelihood of the sums of new digits, of lengths that grow."""
    length = min(LENGTH, 2 + int(2 * progress * (LENGTH - 1)))
    digits = torch.randint(MODULUS, (BATCH, length), generator=rng)
    return F.cross_entropy(
        network(digits).flatten(0, 1), sums_of_sums(digits).flatten()
    )


LESSONS = tuple(
    Lesson(
        f"{layers} layer" + "s" * (layers > 1),
        partial(EveryStep, MODULUS, width, layers),
        lambda: add_up_twice,
        600,
    )
    for layers, width in WIDTHS.items()
)


@torch.inference_mode()
def measure(networks: Networks, seed: int) -> Metrics:
    """Share of right sums by network, at the trained length and twice it."""
    found: Metrics = {}
    for lesson in LESSONS:
        network = networks[lesson.name]
        found[lesson.name] = {"parameters": count(network)}
        for length in (LENGTH, 2 * LENGTH):
            rng = Generator().manual_seed(seed + length)
            digits = torch.randint(MODULUS, (1000, length), generator=rng)
            told = network(digits).argmax(2)
            right = (told == sums_of_sums(digits)).float().mean()
            found[lesson.name][str(length)] = float(right)
    return found


def figures(networks: Networks, question: Any) -> tuple[Figure, ...]:  # noqa: ANN401
    """The table of depths."""
    found = measure(networks, question.seed)
    rows = tuple(
        (
            name,
            str(one["parameters"]),
            *(f"{one[str(n)]:.3f}" for n in (LENGTH, 2 * LENGTH)),
        )
        for name, one in found.items()
    )
    columns = ("network", "parameters", f"length {LENGTH}", f"length {2 * LENGTH}")
    note = "Share of right sums of sums, modulo 3."
    return (Table("Depth at equal parameters", columns, rows, note),)
