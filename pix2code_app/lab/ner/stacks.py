"""Stacks of LSTM states: push goes on from the state on top, pop goes back to it.

Dyer et al. 2015, "Transition-based dependency parsing with stack long short-term
memory": the states stay where they were computed, and only a pointer moves.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch
from torch import Tensor

if TYPE_CHECKING:
    from pix2code_app.lab.ner.summary import Summary


@dataclass(eq=False)
class Stacks:
    """R stacks side by side.

    Attributes:
        summary: The LSTM and its guard, which lies at the bottom of every stack.
        states: Hidden and cell states by level, (levels, 2, layers, R, hidden).
        depth: Items of each stack, (R); also the level of the state on top.
    """

    summary: Summary
    states: Tensor
    depth: Tensor

    @classmethod
    def empty(cls, summary: Summary, rows: int) -> Stacks:
        """Stacks that hold nothing but the guard."""
        _, state = summary.lstm(summary.guard.expand(rows, 1, -1))
        return cls(
            summary, torch.stack(state)[None], torch.zeros(rows, dtype=torch.long)
        )

    @property
    def top(self) -> Tensor:
        """The summaries of the stacks, (R, hidden)."""
        return self.states[self.depth, 0, -1, torch.arange(len(self.depth))]

    def push(self, rows: Tensor, items: Tensor) -> None:
        """Put one item, (rows, inputs), on each of the named stacks."""
        hidden, cell = self.states[self.depth[rows], :, :, rows].permute(1, 2, 0, 3)
        state = self.summary.lstm(
            items[:, None], (hidden.contiguous(), cell.contiguous())
        )
        self.depth[rows] += 1
        if int(self.depth.max()) == len(self.states):
            self.states = torch.cat((self.states, torch.zeros_like(self.states[:1])))
        pushed = torch.stack(state[1]).permute(2, 0, 1, 3)
        self.states[self.depth[rows], :, :, rows] = pushed

    def pop(self, rows: Tensor, count: Tensor) -> None:
        """Take `count` items, (rows), from each of the named stacks."""
        self.depth[rows] -= count

    def take(self, rows: Tensor) -> Stacks:
        """Copies of the named stacks, in this order."""
        return Stacks(self.summary, self.states[:, :, :, rows], self.depth[rows])
