"""Why a CNN suits sequences less: parity by convolution, beside the recurrent network.

A one-dimensional CNN with as many parameters as the GRU reads the same strings under
the same curriculum. It sees windows of fixed length and pools them: what it counts with
on short strings does not carry over to longer ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor, nn

from pix2code_app.lab.figures import Curve, Line
from pix2code_app.lab.rnn_basics.cells import count
from pix2code_app.lab.rnn_basics.lessons import Lesson
from pix2code_app.lab.rnn_basics.sequence_to_vector import (
    LastState,
    accuracy,
    curriculum,
    signs,
)

if TYPE_CHECKING:
    from pix2code_app.lab.experiment import Metrics
    from pix2code_app.lab.figures import Figure
    from pix2code_app.lab.rnn_basics.lessons import Networks

CHANNELS = 17
WIDTH = 5
LENGTHS = (4, 8, 12, 16, 24, 48)


class Convolutions(nn.Module):
    """Three convolutions over the bits, pooled by mean and maximum."""

    def __init__(self) -> None:
        super().__init__()
        self.layers = nn.ModuleList(
            nn.Conv1d(size, CHANNELS, WIDTH, padding=WIDTH // 2)
            for size in (1, CHANNELS, CHANNELS)
        )
        self.head = nn.Sequential(
            nn.Linear(2 * CHANNELS, CHANNELS), nn.ReLU(), nn.Linear(CHANNELS, 2)
        )

    def forward(self, sequences: Tensor, lengths: Tensor) -> Tensor:
        """Logits (B, 2) of bits (B, T), of which the first `lengths` count."""
        inside = (torch.arange(sequences.shape[1]) < lengths[:, None])[:, None]
        x = signs(sequences)[:, None] * inside
        for layer in self.layers:
            x = torch.relu(layer(x)) * inside
        mean = x.sum(2) / lengths[:, None]
        logits: Tensor = self.head(torch.cat([mean, x.amax(2)], 1))
        return logits


def gru() -> nn.Module:
    """The recurrent network beside it."""
    return LastState("gru")


LESSONS = (
    Lesson("cnn", Convolutions, lambda: curriculum, 1500),
    Lesson("gru", gru, lambda: curriculum, 1500),
)


def measure(networks: Networks, seed: int) -> Metrics:
    """Accuracy by network and length, and the numbers of parameters."""
    return {
        lesson.name: {
            "parameters": count(networks[lesson.name]),
            **{str(n): accuracy(networks[lesson.name], n, seed) for n in LENGTHS},
        }
        for lesson in LESSONS
    }


def figures(networks: Networks, question: Any) -> tuple[Figure, ...]:  # noqa: ANN401
    """Accuracy of both over the length."""
    found = measure(networks, question.seed)
    lengths = tuple(float(n) for n in LENGTHS)
    lines = tuple(
        Line(
            f"{name.upper()}, {one['parameters']} parameters",
            lengths,
            tuple(one[str(n)] for n in LENGTHS),
        )
        for name, one in found.items()
    )
    title = "Parity by convolution and by recurrence, trained up to length 12"
    return (Curve(title, "length of the string", "share told right", lines),)
