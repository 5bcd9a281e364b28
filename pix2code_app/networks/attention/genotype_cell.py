"""A recurrent layer built from a genotype, in place of an LSTM or a plain RNN.

The highway form of Pham et al. 2018 (arXiv 1802.03268, section 2.1), for node l that
reads node j, without biases:

    c_l = sigmoid(h_j W_c),  h_l = c_l ∘ f_l(h_j W_h) + (1 − c_l) ∘ h_j

The root reads the input and the last hidden state, which is also what it carries.

Letters in shapes: B sequences, T steps, I inputs, H hidden units.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

import torch
import torch.nn.functional as F
from torch import Tensor, nn

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pix2code_app.networks.attention.genotype import CellGenotype

NORM_BOUND = 25.0
"""Largest norm of a hidden state: chains of ReLU and identity explode otherwise."""

Activation: TypeAlias = "Callable[[Tensor], Tensor]"

FUNCTIONS: dict[str, Activation] = {
    "tanh": torch.tanh,
    "relu": torch.relu,
    "identity": lambda x: x,
    "sigmoid": torch.sigmoid,
}


class CellWeights(NamedTuple):
    """The weights of one cell; candidates first, then gates."""

    inputs: Tensor  # (2H, I)
    hidden: Tensor  # (2H, H) of the root
    edges: Sequence[Tensor]  # (2H, H) of each later node


def highway(mixed: Tensor, before: Tensor, activation: Activation) -> Tensor:
    """A node's value (B, H) of `mixed` (B, 2H), gated against what it read."""
    candidate, gate = mixed.to(before.dtype).chunk(2, 1)  # mixed precision may differ
    return torch.lerp(before, activation(candidate), gate.sigmoid())


def plain(mixed: Tensor, before: Tensor, activation: Activation) -> Tensor:
    """A node's value (B, H) of `mixed` (B, H), as in the paper's first example."""
    del before
    return activation(mixed)


def step(
    cell: CellGenotype,
    weights: CellWeights,
    projected: Tensor,
    hidden: Tensor,
    join: Callable[[Tensor, Tensor, Activation], Tensor] = highway,
) -> list[Tensor]:
    """The value (B, H) of each node, from the projected input (B, 2H) and `hidden`."""
    mixed = torch.addmm(projected, hidden, weights.hidden.t())
    values = [join(mixed, hidden, FUNCTIONS[cell.root])]
    for node, edge in zip(cell.nodes, weights.edges, strict=True):
        read = values[node.source]
        mixed = F.linear(read, edge)
        values.append(join(mixed, read, FUNCTIONS[node.activation]))
    return values


def average(cell: CellGenotype, values: Sequence[Tensor]) -> Tensor:
    """The next hidden state (B, H): the mean of the cell's outputs, in bounds."""
    ends = [values[place] for place in cell.outputs]
    hidden = ends[0] if len(ends) == 1 else torch.stack(ends).mean(0)
    norm = torch.linalg.vector_norm(hidden, dim=1, keepdim=True)
    bounded: Tensor = hidden * (NORM_BOUND / norm.clamp(min=NORM_BOUND))
    return bounded


def unroll(
    cell: CellGenotype, weights: CellWeights, inputs: Tensor, hidden: Tensor
) -> Tensor:
    """Hidden states (B, T, H) over `inputs` (B, T, I), beginning at `hidden`."""
    projected = F.linear(inputs, weights.inputs)  # (B, T, 2H), all steps at once
    states = []
    for mixed in projected.unbind(1):
        hidden = average(cell, step(cell, weights, mixed, hidden))
        states.append(hidden)
    return torch.stack(states, 1)


class GenotypeRNN(nn.Module):
    """A layer of the cell, called as `nn.LSTM(…, batch_first=True)` is."""

    def __init__(self, cell: CellGenotype, inputs: int, hidden: int) -> None:
        super().__init__()
        self.cell, self.hidden_size = cell, hidden
        self.root = nn.Linear(inputs + hidden, 2 * hidden, bias=False)
        self.edges = nn.ModuleList(
            nn.Linear(hidden, 2 * hidden, bias=False) for _ in cell.nodes
        )

    def forward(
        self, inputs: Tensor, state: tuple[Tensor] | None = None
    ) -> tuple[Tensor, tuple[Tensor]]:
        """Outputs (B, T, H) over `inputs` (B, T, I) and the last state, (1, B, H)."""
        if state is None:
            hidden = inputs.new_zeros(len(inputs), self.hidden_size)
        else:
            hidden = state[0][0]
        outputs = unroll(self.cell, self.weights(), inputs, hidden)
        return outputs, (outputs[:, -1][None],)

    def weights(self) -> CellWeights:
        """The layer's weights as `unroll` wants them."""
        size = self.root.in_features - self.hidden_size
        matrix = self.root.weight
        edges = [edge.get_parameter("weight") for edge in self.edges]
        return CellWeights(matrix[:, :size], matrix[:, size:], edges)
