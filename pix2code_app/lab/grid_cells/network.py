"""The continuous-time recurrent network and its hand-written gradient.

τ dx/dt = −x + W u + V i + b + ξ with u = tanh(x), by Euler steps of a tenth of τ
(Cueva & Wei 2018, equation 1).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import Any, NamedTuple

import torch
from torch import Tensor, nn

PACE = 0.1
"""Length of a step over the time constant τ."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """How wide a network is: units, inputs and outputs."""

    units: int = 100
    inputs: int = 3
    outputs: int = 2


class Response(NamedTuple):
    """What a network makes of its inputs.

    Attributes:
        read: (steps, batch, outputs) read-outs.
        activity: (steps, batch, units) u.
        state: (batch, units) x after the last step; carries no gradient.
    """

    read: Tensor
    activity: Tensor
    state: Tensor


class CTRNN(nn.Module):
    """Units without a read-out bias; the state before the first step is given."""

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.sizes = sizes
        self.recurrent = nn.Parameter(
            nn.init.orthogonal_(torch.empty(sizes.units, sizes.units))
        )
        drive = torch.randn(sizes.units, sizes.inputs) / sqrt(sizes.inputs)
        self.input = nn.Parameter(drive)
        self.bias = nn.Parameter(torch.zeros(sizes.units))
        self.output = nn.Parameter(torch.zeros(sizes.outputs, sizes.units))

    def forward(
        self, inputs: Tensor, noise: float = 0.0, start: Tensor | None = None
    ) -> Response:
        """Follow a batch of inputs.

        Args:
            inputs: (steps, batch, inputs).
            noise: Standard deviation of ξ, drawn for each unit and step.
            start: (batch, units) the state x before the first step; zero without one.
        """
        drive = inputs @ self.input.T + self.bias
        if noise:
            drive = drive + noise * torch.randn_like(drive)
        if start is None:
            start = drive.new_zeros(drive.shape[1:])
        activity, state = integrate(self.recurrent, drive, start)
        return Response(activity @ self.output.T, activity, state)


class _Integrate(torch.autograd.Function):
    """The recurrence; its backward pass gathers W's gradient in one product."""

    @staticmethod
    def forward(
        ctx: Any,  # noqa: ANN401 (torch gives a class of its own making)
        recurrent: Tensor,
        drive: Tensor,
        start: Tensor,
    ) -> tuple[Tensor, Tensor]:
        activity = torch.empty_like(drive)
        transposed = recurrent.T.contiguous()
        state, before = start.clone(), torch.tanh(start)
        for step in range(len(drive)):
            state.mul_(1 - PACE).add_(drive[step], alpha=PACE)
            state.addmm_(before, transposed, alpha=PACE)
            before = torch.tanh(state, out=activity[step])
        ctx.save_for_backward(recurrent, activity, start)
        ctx.mark_non_differentiable(state)
        return activity, state

    @staticmethod
    def backward(
        ctx: Any,  # noqa: ANN401
        *gradients: Tensor,
    ) -> tuple[Tensor, Tensor, Tensor]:
        recurrent, activity, start = ctx.saved_tensors
        slopes = activity.square().neg_().add_(1)
        states = torch.empty_like(activity)  # the gradient of each step's state
        passed = torch.zeros_like(start)
        back = torch.zeros_like(start)
        for step in reversed(range(len(activity))):
            torch.addcmul(
                passed, back.add_(gradients[0][step]), slopes[step], out=states[step]
            )
            passed = states[step] * (1 - PACE)
            back = PACE * (states[step] @ recurrent)
        first = torch.tanh(start)
        earlier = torch.cat([first[None], activity[:-1]])
        weights = PACE * states.flatten(0, 1).T @ earlier.flatten(0, 1)
        beginning = passed + back * (1 - first.square())
        return weights, PACE * states, beginning


def integrate(recurrent: Tensor, drive: Tensor, start: Tensor) -> tuple[Tensor, Tensor]:
    """Activities (steps, batch, units) under a drive of the same shape.

    Args:
        recurrent: (units, units) W.
        drive: What W u is added to: V i + b + ξ.
        start: (batch, units) the state before the first step.

    Returns:
        The activities, and the state (batch, units) after the last step.
    """
    followed: tuple[Tensor, Tensor]
    followed = _Integrate.apply(recurrent, drive, start)  # type: ignore[no-untyped-call]
    return followed
