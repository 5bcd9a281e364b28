"""The LSTM of the paper: coupled input and forget gates, with peepholes.

Lample et al. 2016, section 2.1:

    i_t = sigmoid(W_xi x + W_hi h + W_ci c + b_i)
    c_t = (1 − i_t) ∘ c + i_t ∘ tanh(W_xc x + W_hc h + b_c)
    o_t = sigmoid(W_xo x + W_ho h + W_co c_t + b_o)
    h_t = o_t ∘ tanh(c_t)

The peepholes W_ci and W_co are full matrices, and the first state is learned.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn


class CoupledLSTM(nn.Module):
    """Both directions over padded sentences; a stand-in for a bidirectional LSTM."""

    def __init__(self, inputs: int, hidden: int) -> None:
        super().__init__()
        self.ahead = CoupledDirection(inputs, hidden)
        self.back = CoupledDirection(inputs, hidden)

    def forward(self, inputs: Tensor, lengths: Tensor) -> Tensor:
        """(B, T, inputs) to (B, T, 2 · hidden)."""
        steps = torch.arange(inputs.shape[1])
        mirrored = (lengths[:, None] - 1 - steps) % inputs.shape[1]
        rows = torch.arange(len(lengths))[:, None]
        backwards = self.back(inputs[rows, mirrored])[rows, mirrored]
        return torch.cat((self.ahead(inputs), backwards), 2)


class CoupledDirection(nn.Module):
    """One direction of the cell, step by step."""

    def __init__(self, inputs: int, hidden: int) -> None:
        super().__init__()
        self.hidden = hidden
        self.from_input = nn.Linear(inputs, 3 * hidden)
        self.from_state = nn.Linear(hidden, 3 * hidden, bias=False)
        self.input_peephole = nn.Linear(hidden, hidden, bias=False)
        self.output_peephole = nn.Linear(hidden, hidden, bias=False)
        self.first = nn.Parameter(torch.zeros(2, hidden))

    def forward(self, inputs: Tensor) -> Tensor:
        """(B, T, inputs) to (B, T, hidden)."""
        state, cell = self.first[:, None].expand(2, len(inputs), self.hidden)
        outputs = []
        for projected in self.from_input(inputs).unbind(1):
            into, candidate, out = (projected + self.from_state(state)).chunk(3, 1)
            gate = torch.sigmoid(into + self.input_peephole(cell))
            cell = (1 - gate) * cell + gate * torch.tanh(candidate)
            state = torch.sigmoid(out + self.output_peephole(cell)) * torch.tanh(cell)
            outputs.append(state)
        return torch.stack(outputs, 1)
