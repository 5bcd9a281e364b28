"""The loop around a step, written in three ways, and which of them can be exported.

Eager execution builds the graph while it runs, so a Python `while` may ask the data
whether to go on, and every number gets a graph of its own length. A graph that is
exported has to be the same for all numbers: a `while` in Python cannot be recorded, a
`for` is unrolled to a fixed length, and `while_loop` puts the question into the graph.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import Tensor, nn

from pix2code_app.lab.deploy import numbers
from pix2code_app.lab.deploy.speller import Speller, start

if TYPE_CHECKING:
    from collections.abc import Callable


class PythonLoop(nn.Module):
    """While the last letter is no stop, in Python: as long as the word."""

    def __init__(self, network: Speller) -> None:
        super().__init__()
        self.network = network

    def forward(self, digits: Tensor) -> Tensor:
        """Letters (length,) of one number's digits (1, 30)."""
        letter, hidden, cell = start(1)
        written: list[Tensor] = []
        while not written or (written[-1] != 0 and len(written) < numbers.LONGEST):
            logits, hidden, cell = self.network(digits, letter, hidden, cell)
            letter = logits.argmax(1)
            written.append(letter)
        return torch.cat(written)


class Unrolled(nn.Module):
    """The longest word's number of steps, for every number."""

    def __init__(self, network: Speller) -> None:
        super().__init__()
        self.network = network

    def forward(self, digits: Tensor) -> Tensor:
        """Letters (LONGEST,) of one number's digits (1, 30)."""
        letter, hidden, cell = start(1)
        written: list[Tensor] = []
        for _ in range(numbers.LONGEST):
            logits, hidden, cell = self.network(digits, letter, hidden, cell)
            letter = logits.argmax(1)
            written.append(letter)
        return torch.cat(written)


class GraphLoop(nn.Module):
    """`while_loop`: the graph holds the question and one step."""

    def __init__(self, network: Speller) -> None:
        super().__init__()
        self.network = network

    def forward(self, digits: Tensor) -> tuple[Tensor, Tensor]:
        """Letters (LONGEST,), stops behind the word, and the number of steps."""
        letter, hidden, cell = start(1)
        places = torch.arange(numbers.LONGEST)

        def goes_on(
            steps: Tensor, letter: Tensor, hidden: Tensor, cell: Tensor, row: Tensor
        ) -> Tensor:
            del hidden, cell, row
            unfinished = (steps == 0) | (letter[0] != 0)
            return unfinished & (steps < numbers.LONGEST)

        def body(
            steps: Tensor, letter: Tensor, hidden: Tensor, cell: Tensor, row: Tensor
        ) -> tuple[Tensor, ...]:
            logits, hidden, cell = self.network(digits, letter, hidden, cell)
            letter = logits.argmax(1)
            row = torch.where(places == steps, letter, row)
            return steps + 1, letter, hidden, cell, row

        carried = (torch.tensor(0), letter, hidden, cell, torch.zeros_like(places))
        steps, _, _, _, row = torch._higher_order_ops.while_loop(goes_on, body, carried)
        return row, steps


LOOPS: dict[str, Callable[[Speller], nn.Module]] = {
    "while in Python": PythonLoop,
    "for, unrolled": Unrolled,
    "while_loop": GraphLoop,
}
