"""The network: writes a number in words, letter by letter, until it says stop.

How many letters that takes depends on the number. One step is all there is to run;
the loop around it is in `loops`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
import torch.nn.functional as F
from torch import Generator, Tensor, nn

from pix2code_app.lab.deploy import numbers
from pix2code_app.training.run_folder import optimiser_tensors, restore_optimiser

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Step = Callable[[Tensor, Tensor, Tensor, Tensor], tuple[Tensor, ...]]

HIDDEN = 160
_EMBEDDING = 24
_BATCH = 64
_RATE = 3e-3


class Speller(nn.Module):
    """One step: digits (B, 30), letter (B,), state to logits (B, letters) and state."""

    def __init__(self) -> None:
        super().__init__()
        self.embedding = nn.Embedding(len(numbers.ALPHABET), _EMBEDDING)
        self.cell = nn.LSTMCell(_EMBEDDING + 30, HIDDEN)
        self.head = nn.Linear(HIDDEN, len(numbers.ALPHABET))

    def forward(
        self, digits: Tensor, letter: Tensor, hidden: Tensor, cell: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """The next letter's logits, and both parts of the state (B, HIDDEN)."""
        inputs = torch.cat([digits, self.embedding(letter)], 1)
        hidden, cell = self.cell(inputs, (hidden, cell))
        return self.head(hidden), hidden, cell


def start(count: int) -> tuple[Tensor, Tensor, Tensor]:
    """The letter before the first, a stop, and an empty state for `count` numbers."""
    empty = torch.zeros(count, HIDDEN)
    return torch.zeros(count, dtype=torch.int64), empty, empty.clone()


def follow(network: Speller, digits: Tensor, letters: Tensor) -> Tensor:
    """Logits (B, T, letters) after each of `letters` (B, T), all steps in one call.

    The steps of the cell, as a library's layer takes them: five times as fast.
    """
    _, hidden, cell = start(len(letters))
    given = digits[:, None].expand(-1, letters.shape[1], -1)
    inputs = torch.cat([given, network.embedding(letters)], 2)
    state = (hidden[None], cell[None])
    weights = tuple(network.cell.parameters())
    states, _, _ = torch.lstm(inputs, state, weights, True, 1, 0.0, True, False, True)
    logits: Tensor = network.head(states)
    return logits


def loss(network: Speller, asked: Tensor) -> Tensor:
    """Negative log-likelihood of the words of numbers (B,), each letter forced."""
    wanted = numbers.letters(asked)
    before = torch.cat([torch.zeros_like(wanted[:, :1]), wanted[:, :-1]], 1)
    logits = follow(network, numbers.digits(asked), before)
    return F.cross_entropy(logits.flatten(0, 1), wanted.flatten())


class Training:
    """Adam at a rate that falls to zero; iterates over the losses of its updates.

    Attributes:
        network: What is trained.
        done: Updates so far.
    """

    def __init__(self, network: Speller, updates: int, seed: int) -> None:
        self.network = network
        self.done = 0
        self._updates = updates
        self._rng = Generator().manual_seed(seed)
        self._known, _ = numbers.split()
        self._optimiser = torch.optim.Adam(network.parameters(), _RATE)

    def __iter__(self) -> Iterator[float]:
        """Train to the last update."""
        while self.done < self._updates:
            for group in self._optimiser.param_groups:
                group["lr"] = _RATE * (1 - self.done / self._updates)
            drawn = torch.randint(len(self._known), (_BATCH,), generator=self._rng)
            self._optimiser.zero_grad()
            found = loss(self.network, self._known[drawn])
            found.backward()
            nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
            self._optimiser.step()
            self.done += 1
            yield found.item()

    def state(self) -> dict[str, Tensor]:
        """All that going on needs but the number of updates."""
        return {
            **{f"network.{k}": v for k, v in self.network.state_dict().items()},
            **optimiser_tensors(self._optimiser, self.network),
            "rng": self._rng.get_state(),
        }

    def restore(self, tensors: dict[str, Tensor], progress: dict[str, float]) -> None:
        """Take up what `state` gave; nothing where it is empty."""
        if not tensors:
            return
        self.done = int(progress["done"])
        self._rng.set_state(tensors["rng"])
        self.network.load_state_dict(
            {k[8:]: v for k, v in tensors.items() if k.startswith("network.")}
        )
        restore_optimiser(self._optimiser, self.network, tensors)


@torch.inference_mode()
def write(step: Step, asked: Tensor) -> list[str]:
    """The words that a step writes for numbers (B,), until all have stopped."""
    digits = numbers.digits(asked)
    letter, hidden, cell = start(len(asked))
    stopped = torch.zeros(len(asked), dtype=torch.bool)
    columns: list[Tensor] = []
    while not stopped.all() and len(columns) < numbers.LONGEST:
        logits, hidden, cell = step(digits, letter, hidden, cell)
        letter = logits.argmax(1)
        stopped |= letter == 0
        columns.append(letter)
    rows = torch.stack(columns, 1).tolist()
    return [
        "".join(numbers.ALPHABET[c] for c in r).split(numbers.STOP)[0] for r in rows
    ]
