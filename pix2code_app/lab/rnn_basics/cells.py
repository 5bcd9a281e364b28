"""The vanilla cell, its gradient by hand, and the library's cells by name.

Goodfellow et al., "Deep Learning", equations 10.8 to 10.28:
a_t = W h_{t−1} + U x_t + b, h_t = tanh a_t, o_t = V h_t + c, and the loss is the sum
over the steps of −log softmax(o_t)[y_t].
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor, nn

if TYPE_CHECKING:
    from collections.abc import Callable


class Elman(nn.Module):
    """A vanilla recurrent network with an output at each step.

    Args:
        inputs: I, size of x_t.
        hidden: H, size of h_t.
        outputs: K, number of classes.
    """

    def __init__(self, inputs: int, hidden: int, outputs: int) -> None:
        super().__init__()
        self.recurrent = nn.Parameter(torch.empty(hidden, hidden))  # W
        self.input = nn.Parameter(torch.randn(hidden, inputs) / inputs**0.5)  # U
        self.bias = nn.Parameter(torch.zeros(hidden))  # b
        self.output = nn.Linear(hidden, outputs)  # V and c
        nn.init.orthogonal_(self.recurrent)

    def step(self, x: Tensor, before: Tensor) -> Tensor:
        """h_t of x_t (B, I) and h_{t−1} (B, H)."""
        return torch.tanh(
            F.linear(before, self.recurrent) + F.linear(x, self.input, self.bias)
        )

    def follow(self, x: Tensor) -> list[Tensor]:
        """h_0 to h_T, each (B, H), of a sequence x (T, B, I); h_0 is zero."""
        states = [x.new_zeros(x.shape[1], len(self.bias))]
        for one in x:
            states.append(self.step(one, states[-1]))
        return states

    def loss(self, x: Tensor, targets: Tensor) -> Tensor:
        """Summed negative log-likelihood of targets (T, B)."""
        logits = torch.stack([self.output(h) for h in self.follow(x)[1:]])
        return F.cross_entropy(logits.flatten(0, 1), targets.flatten(), reduction="sum")


class Gradients(NamedTuple):
    """Of the loss, by the parameters of `Elman`."""

    recurrent: Tensor  # (H, H)
    input: Tensor  # (H, I)
    bias: Tensor  # (H,)
    output: Tensor  # (K, H)
    output_bias: Tensor  # (K,)


@torch.no_grad()
def back_propagate(network: Elman, x: Tensor, targets: Tensor) -> Gradients:
    """Back-propagation through time by its equations, for x (T, B, I).

    δ_t = (1 − h_t²) ∘ (Vᵀ(ŷ_t − y_t) + Wᵀ δ_{t+1}); every parameter's gradient is the
    sum over the steps of δ_t, or of ŷ_t − y_t, times what it was multiplied with.
    """
    states = network.follow(x)
    weights = network.output.weight
    sums = Gradients(*(torch.zeros_like(p) for p in _parameters(network)))
    delta = torch.zeros_like(states[0])
    for t in range(len(x), 0, -1):
        excess = network.output(states[t]).softmax(1)
        excess -= F.one_hot(targets[t - 1], len(weights))
        delta = (1 - states[t] ** 2) * (excess @ weights + delta @ network.recurrent)
        sums.recurrent.add_(delta.T @ states[t - 1])
        sums.input.add_(delta.T @ x[t - 1])
        sums.bias.add_(delta.sum(0))
        sums.output.add_(excess.T @ states[t])
        sums.output_bias.add_(excess.sum(0))
    return sums


def _parameters(network: Elman) -> tuple[Tensor, ...]:
    head = network.output
    return network.recurrent, network.input, network.bias, head.weight, head.bias


CELLS: dict[str, Callable[..., nn.RNNBase]] = {
    "vanilla": nn.RNN,
    "gru": nn.GRU,
    "lstm": nn.LSTM,
}


def recurrent(
    cell: str, inputs: int, hidden: int, *, both_ways: bool = False
) -> nn.RNNBase:
    """A layer of the named cell over (B, T, I); a vanilla W starts orthogonal.

    The library's GRU applies the reset gate after the recurrent product, bias included,
    not before it as in Cho et al. 2014.
    """
    layer = CELLS[cell](inputs, hidden, batch_first=True, bidirectional=both_ways)
    if cell == "vanilla":
        for name, weight in layer.named_parameters():
            if name.startswith("weight_hh"):
                nn.init.orthogonal_(weight)
    return layer


def count(network: nn.Module) -> int:
    """Number of trained parameters."""
    return sum(p.numel() for p in network.parameters())
