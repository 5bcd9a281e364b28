"""What a stack LSTM knows of a stack: a state for every item that was pushed."""

from __future__ import annotations

import torch
from torch import Tensor, nn


class Summary(nn.Module):
    """An LSTM over what was pushed on top of a learned guard."""

    def __init__(self, inputs: int, hidden: int, layers: int) -> None:
        super().__init__()
        self.guard = nn.Parameter(torch.empty(inputs).uniform_(-0.1, 0.1))
        self.lstm = nn.LSTM(inputs, hidden, layers, batch_first=True)

    def forward(self, items: Tensor) -> Tensor:
        """(B, N, inputs) to the states (B, N + 1, hidden) after 0 to N items."""
        guards = self.guard.expand(len(items), 1, -1)
        states: Tensor = self.lstm(torch.cat((guards, items), 1))[0]
        return states
