"""The continuous-time recurrent network and its hand-written gradient.

τ dx/dt = −x + W u + V i + b + ξ with u = tanh(x), by Euler steps of a tenth of τ
(Cueva & Wei 2018, equation 1).
"""

from __future__ import annotations

from abc import ABC, abstractmethod
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


class PathNetwork(nn.Module, ABC):
    """A network that follows paths and tells where it is."""

    @abstractmethod
    def begin(self, places: Tensor) -> Tensor:
        """(batch, units): the state at the places (batch, 2) where paths begin."""

    @abstractmethod
    def forward(self, inputs: Tensor, noise: float, start: Tensor) -> Response:
        """Follow a batch of inputs.

        Args:
            inputs: (steps, batch, 3) speed, sine and cosine of the heading.
            noise: Standard deviation of ξ, drawn for each unit and step.
            start: (batch, units) the state before the first step.
        """

    @abstractmethod
    def loss(self, read: Tensor, places: Tensor) -> Tensor:
        """What training descends, of read-outs at places (steps, batch, 2)."""

    @abstractmethod
    def decode(self, read: Tensor) -> Tensor:
        """(steps, batch, 2): where the network thinks it is."""

    @abstractmethod
    def penalty(self) -> Tensor:
        """The squared weights that decay."""


class CTRNN(PathNetwork):
    """The paper's network; it reads out the two coordinates, without a bias."""

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

    def begin(self, places: Tensor) -> Tensor:
        """Zero: paths begin at the centre."""
        return places.new_zeros(len(places), self.sizes.units)

    def forward(self, inputs: Tensor, noise: float, start: Tensor) -> Response:
        """Follow a batch of inputs."""
        drive = inputs @ self.input.T + self.bias
        if noise:
            drive = drive + noise * torch.randn_like(drive)
        activity, state = integrate(self.recurrent, drive, start)
        return Response(activity @ self.output.T, activity, state)

    def loss(self, read: Tensor, places: Tensor) -> Tensor:
        """Mean squared error."""
        return (read - places).square().mean()

    def decode(self, read: Tensor) -> Tensor:
        """The read-out itself."""
        return read

    def penalty(self) -> Tensor:
        """Mean squared weights of input and output."""
        return self.input.square().mean() + self.output.square().mean()


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
