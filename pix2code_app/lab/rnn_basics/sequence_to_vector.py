"""Sequence → vector: whether a string of bits holds an odd number of ones.

Every bit counts, so nothing but a state carried to the end will do. Trained on lengths
that grow from 1 to 12, tested up to 48. Controls: logistic regression on the bits,
labels that were shuffled, and the same network trained on length 32 from the start.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import torch
import torch.nn.functional as F
from torch import Generator, Tensor, nn

from pix2code_app.lab.figures import Heatmap, Points, Scatter
from pix2code_app.lab.rnn_basics import tasks
from pix2code_app.lab.rnn_basics.cells import CELLS, recurrent
from pix2code_app.lab.rnn_basics.lessons import Lesson

if TYPE_CHECKING:
    from pix2code_app.lab.experiment import Metrics
    from pix2code_app.lab.figures import Figure
    from pix2code_app.lab.rnn_basics.lessons import Networks

HIDDEN = 32
BATCH = 128
LONGEST = 12
LENGTHS = (8, 12, 24, 48)
TESTED = 2000
_AT_ONCE = 32


class LastState(nn.Module):
    """A recurrent layer whose last state is classified."""

    def __init__(self, cell: str) -> None:
        super().__init__()
        self.layer = recurrent(cell, 1, HIDDEN)
        self.head = nn.Linear(HIDDEN, 2)

    def forward(self, sequences: Tensor, lengths: Tensor) -> Tensor:
        """Logits (B, 2) of bits (B, T), of which the first `lengths` count."""
        states, _ = self.layer(signs(sequences)[..., None])
        logits: Tensor = self.head(last_states(states, lengths))
        return logits


class BagOfBits(nn.Module):
    """The control: logistic regression on the bits, each with a weight of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.head = nn.Linear(max(LENGTHS), 2)

    def forward(self, sequences: Tensor, lengths: Tensor) -> Tensor:
        """Logits (B, 2) of bits (B, T), of which the first `lengths` count."""
        inside = torch.arange(sequences.shape[1]) < lengths[:, None]
        padded = F.pad(signs(sequences) * inside, (0, max(LENGTHS) - inside.shape[1]))
        logits: Tensor = self.head(padded)
        return logits


def signs(sequences: Tensor) -> Tensor:
    """Bits as −1 and 1."""
    return sequences.float() * 2 - 1


def last_states(states: Tensor, lengths: Tensor) -> Tensor:
    """The state (B, H) at each sequence's own end, of states (B, T, H).

    Not the last of the row: behind the end there is padding.
    """
    return states[torch.arange(len(states)), lengths - 1]


def curriculum(network: nn.Module, rng: Generator, progress: float) -> Tensor:
    """Lengths up to one that grows from 2 to the longest, over half of the time."""
    longest = min(LONGEST, 2 + int(2 * progress * (LONGEST - 1)))
    lengths = torch.randint(1, longest + 1, (BATCH,), generator=rng)
    sequences = tasks.bits(rng, BATCH, longest)
    return F.cross_entropy(
        network(sequences, lengths), tasks.parity(sequences, lengths)
    )


def at_once(network: nn.Module, rng: Generator, progress: float) -> Tensor:
    """The control without a curriculum: length 32 from the first batch on."""
    del progress
    lengths = torch.full((BATCH,), _AT_ONCE)
    sequences = tasks.bits(rng, BATCH, _AT_ONCE)
    return F.cross_entropy(
        network(sequences, lengths), tasks.parity(sequences, lengths)
    )


def shuffled(network: nn.Module, rng: Generator, progress: float) -> Tensor:
    """The control whose labels belong to other sequences."""
    del progress
    lengths = torch.randint(1, LONGEST + 1, (BATCH,), generator=rng)
    sequences = tasks.bits(rng, BATCH, LONGEST)
    labels = tasks.parity(sequences, lengths)
    others = torch.randperm(BATCH, generator=rng)
    return F.cross_entropy(network(sequences, lengths), labels[others])


LESSONS = (
    *(
        Lesson(cell, partial(LastState, cell), lambda: curriculum, 1500)
        for cell in CELLS
    ),
    Lesson("bag of bits", BagOfBits, lambda: curriculum, 600),
    Lesson("shuffled labels", partial(LastState, "gru"), lambda: shuffled, 500),
    Lesson("no curriculum", partial(LastState, "gru"), lambda: at_once, 500),
)


@torch.inference_mode()
def accuracy(network: nn.Module, length: int, seed: int) -> float:
    """Share of strings of that length whose parity is told."""
    rng = Generator().manual_seed(seed + length)
    sequences = tasks.bits(rng, TESTED, length)
    lengths = torch.full((TESTED,), length)
    told = network(sequences, lengths).argmax(1)
    return float((told == tasks.parity(sequences, lengths)).float().mean())


def measure(networks: Networks, seed: int) -> Metrics:
    """Accuracy by network and length."""
    return {
        lesson.name: {
            str(length): accuracy(networks[lesson.name], length, seed)
            for length in LENGTHS
        }
        for lesson in LESSONS
    }


def figures(networks: Networks, question: Any) -> tuple[Figure, ...]:  # noqa: ANN401
    """The hidden state over the asked bits, and its plane of two attractors."""
    network = networks["gru"]
    assert isinstance(network, LastState)
    sequence = torch.tensor([[int(bit) for bit in question.bits]])
    with torch.inference_mode():
        states, _ = network.layer(signs(sequence)[..., None])
    columns = tuple(str(bit) for bit in sequence[0].tolist())
    heat = Heatmap(
        "The GRU's hidden state while it reads: units flip at every 1",
        tuple(tuple(row) for row in states[0].T.tolist()),
        *("bits read", "hidden unit"),
        columns=columns,
        diverging=True,
    )
    return heat, _plane(network)


@torch.inference_mode()
def _plane(network: LastState) -> Scatter:
    """States of new strings in their two principal components, by parity so far."""
    sequences = tasks.bits(Generator().manual_seed(11), 40, LONGEST)
    states, _ = network.layer(signs(sequences)[..., None])
    flat = states.flatten(0, 1)
    centred = flat - flat.mean(0)
    _, _, axes = torch.linalg.svd(centred, full_matrices=False)
    places = centred @ axes[:2].T
    odd = tasks.running_sum(sequences, 2).flatten() == 1
    groups = tuple(
        Points(name, tuple(at[:, 0].tolist()), tuple(at[:, 1].tolist()))
        for name, at in (("even so far", places[~odd]), ("odd so far", places[odd]))
    )
    title = "Hidden states in two principal components"
    return Scatter(title, "first component", "second component", groups)
