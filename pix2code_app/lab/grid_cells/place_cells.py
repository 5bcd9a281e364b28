"""A network that reads out place cells, after Sorscher et al. 2019, much reduced.

Published critique (Schaeffer et al. 2022) says that hexagonal grids come from the shape
of these targets, a difference of softmaxes, and not from integrating a path: plain
Gaussian targets are the control. A rectified recurrent network without bias is told
its velocity on short paths from anywhere; its first state is read from the place code.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from pix2code_app.lab.grid_cells.arena import bounds
from pix2code_app.lab.grid_cells.network import PathNetwork, Response

if TYPE_CHECKING:
    from pix2code_app.lab.grid_cells.arena import Arena

NEAREST = 3
"""Strongest place cells between whose centres the place is decoded."""


@dataclass(frozen=True, slots=True)
class PlaceCode:
    """The activity of place cells.

    Attributes:
        surround: Whether a wider field is subtracted from each.
        cells: How many there are.
        width: Standard deviation of a field; 0.12 m in a box of 2.2 m.
        ratio: Variance of the surround over that of the field.
        seed: Of the centres, drawn uniformly from the bounding box of the arena.
    """

    surround: bool
    cells: int = 256
    width: float = 0.11
    ratio: float = 2.0
    seed: int = 0

    def centres(self, arena: Arena) -> Tensor:
        """(cells, 2): the middles of the fields."""
        low, high = bounds(arena)
        random = np.random.default_rng(self.seed)
        drawn = random.uniform(low, high, (self.cells, 2))
        return torch.from_numpy(drawn.astype(np.float32))

    def of(self, places: Tensor, centres: Tensor) -> Tensor:
        """(…, cells): activities at places (…, 2), which sum to one."""
        closeness = -torch.cdist(places, centres).square() / (2 * self.width**2)
        active = torch.softmax(closeness, -1)
        if not self.surround:
            return active
        active = active - torch.softmax(closeness / self.ratio, -1)
        active = active - active.min(-1, keepdim=True).values
        return active / active.sum(-1, keepdim=True)


class PlaceNetwork(PathNetwork):
    """h ← max(0, W h + V v) with place cells as the read-out; no biases."""

    def __init__(self, code: PlaceCode, arena: Arena, units: int) -> None:
        super().__init__()
        self.code = code
        self.centres = nn.Buffer(code.centres(arena))
        self.encoder = nn.Parameter(_uniform(units, code.cells))
        self.recurrent = nn.Parameter(nn.init.orthogonal_(torch.empty(units, units)))
        self.input = nn.Parameter(_uniform(units, 2) * sqrt(2))
        self.output = nn.Parameter(_uniform(code.cells, units))

    def begin(self, places: Tensor) -> Tensor:
        """The state that the place code at the start is read into.

        Its mean is taken off, without which a small network hardly starts to learn.
        """
        code = self.code.of(places, self.centres)
        return (self.code.cells * code - 1) @ self.encoder.T

    def forward(self, inputs: Tensor, noise: float, start: Tensor) -> Response:
        """Follow a batch of inputs."""
        velocity = inputs[..., :1] * inputs[..., [2, 1]]
        drive = velocity @ self.input.T
        if noise:
            drive = drive + noise * torch.randn_like(drive)
        state, states = start, []
        for step in drive:
            state = torch.relu(torch.addmm(step, state, self.recurrent.T))
            states.append(state)
        activity = torch.stack(states)
        return Response(activity @ self.output.T, activity, state.detach())

    def loss(self, read: Tensor, places: Tensor) -> Tensor:
        """Cross-entropy of the place code."""
        expected = self.code.of(places, self.centres)
        return -(expected * F.log_softmax(read, -1)).sum(-1).mean()

    def decode(self, read: Tensor) -> Tensor:
        """The mean of the strongest cells' centres."""
        return self.centres[read.topk(NEAREST, -1).indices].mean(-2)

    def penalty(self) -> Tensor:
        """Squared recurrent weights."""
        return self.recurrent.square().sum()


def _uniform(rows: int, columns: int) -> Tensor:
    """Weights within ±1 / √columns."""
    return (2 * torch.rand(rows, columns) - 1) / sqrt(columns)
