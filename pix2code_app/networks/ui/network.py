"""A pyramid of convolutions with a heatmap for each group of elements.

Centres and boxes as in Objects as Points (Zhou, Wang & Krähenbühl 2019) and FCOS (Tian
et al. 2019): a group's heatmap says where its elements have their centres, and each
cell how far the edges of the box lie. Small things are found on the map of stride 4,
containers on that of stride 16, which sees wide surroundings through strides 32 and 64.
Everything is a convolution, so that a page can be read in bands.
"""

from __future__ import annotations

import copy
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import safetensors.torch
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from pix2code_app.datasets import groups
from pix2code_app.errors import ModelError
from pix2code_app.networks.attention.folding import fold_batch_norms
from pix2code_app.networks.checkpoints import read_card

if TYPE_CHECKING:
    from pathlib import Path

ATTRIBUTES = (*groups.VARIANTS, *groups.TONES, *groups.STATES)
"""What the last maps of a level say: two softmaxes, then independent states."""

FARTHEST = 8.0
"""Largest logarithm of a distance in pixels (e⁸ ≈ 3,000), against overflow."""

_RARE = -4.6
"""Bias of a heatmap at the start: a centre at one cell of a hundred."""


@dataclass(frozen=True, slots=True)
class UiConfig:
    """Channels of the pyramid from stride 2 on, and of what is fused from it."""

    widths: tuple[int, ...] = (24, 48, 96, 160, 160, 160)
    fine: int = 64
    coarse: int = 128


class LevelMaps(NamedTuple):
    """The maps of one level with G groups and N names in all.

    Attributes:
        heat: (B, G, h, w) logits of centres.
        boxes: (B, 4 G, h, w) logarithms of the distances in pixels to left, top,
            right and bottom edge, group by group.
        names: (B, N, h, w) logits of names, group by group.
        attributes: (B, len(ATTRIBUTES), h, w) logits.
    """

    heat: Tensor
    boxes: Tensor
    names: Tensor
    attributes: Tensor


class UiNetwork(nn.Module):
    """Pictures (B, 3, H, W), 0 to 1, to the maps of two levels.

    Sides are multiples of 64, the coarsest stride.
    """

    def __init__(self, config: UiConfig) -> None:
        super().__init__()
        self.config = config
        widths = tuple(config.widths)
        self.stem = _convolution(3, widths[0], 2)
        self.stages = nn.ModuleList(
            nn.Sequential(_convolution(before, after, 2), *_blocks(after, level))
            for level, (before, after) in enumerate(pairwise(widths))
        )
        sides = (config.fine, widths[2], config.coarse, config.coarse, config.coarse)
        self.laterals = nn.ModuleList(
            nn.Conv2d(width, side, 1)
            for width, side in zip(widths[1:], sides, strict=True)
        )
        self.coarse = _convolution(config.coarse, config.coarse)
        self.middle = nn.Conv2d(config.coarse, widths[2], 1)
        self.middle_fused = _convolution(widths[2], widths[2])
        self.fine_in = nn.Conv2d(widths[2], config.fine, 1)
        self.fine = _convolution(config.fine, config.fine)
        self.coarse_head = _Head(config.coarse, "coarse")
        self.fine_head = _Head(config.fine, "fine")

    def forward(self, pictures: Tensor) -> tuple[LevelMaps, LevelMaps]:
        """The maps of the fine and of the coarse level."""
        maps = []
        x = self.stem(pictures * 2 - 1)
        for stage in self.stages:
            x = stage(x)
            maps.append(x)
        sides = [lateral(one) for lateral, one in zip(self.laterals, maps, strict=True)]
        context = _doubled(_doubled(sides[4]) + sides[3])
        coarse = self.coarse(context + sides[2])
        middle = self.middle_fused(_doubled(self.middle(coarse)) + sides[1])
        fine = self.fine(_doubled(self.fine_in(middle)) + sides[0])
        return self.fine_head(fine), self.coarse_head(coarse)


class _Head(nn.Module):
    """The maps of one level from its features."""

    def __init__(self, width: int, level: str) -> None:
        super().__init__()
        own = groups.of_level(level)
        self.sizes = (
            len(own),
            4 * len(own),
            sum(len(group.names) for group in own),
            len(ATTRIBUTES),
        )
        self.shared = _convolution(width, 96)
        self.out = nn.Conv2d(96, sum(self.sizes), 1)
        # e³ = 20 px and e⁵ = 150 px from the centre: an ordinary element's edge
        edge = 3.0 if level == "fine" else 5.0
        starts = torch.zeros(sum(self.sizes))
        starts[: len(own)] = _RARE
        starts[len(own) : 5 * len(own)] = edge
        nn.init.normal_(self.out.weight, std=0.01)
        self.out.bias = nn.Parameter(starts)

    def forward(self, features: Tensor) -> LevelMaps:
        maps = torch.split(self.out(self.shared(features)), list(self.sizes), dim=1)
        heat, boxes, names, attributes = maps
        return LevelMaps(heat, boxes.clamp(-2.0, FARTHEST), names, attributes)


class _Residual(nn.Module):
    """Two convolutions beside a shortcut (He et al. 2015)."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.first = _convolution(width, width)
        self.second = nn.Sequential(
            nn.Conv2d(width, width, 3, padding=1, bias=False), nn.BatchNorm2d(width)
        )

    def forward(self, x: Tensor) -> Tensor:
        return F.relu(x + self.second(self.first(x)))


def _blocks(width: int, level: int) -> list[nn.Module]:
    """One block where maps are large, two where they are small and context counts."""
    return [_Residual(width) for _ in range(1 if level < 2 else 2)]


def _convolution(before: int, after: int, stride: int = 1) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(before, after, 3, stride, 1, bias=False),
        nn.BatchNorm2d(after),
        nn.ReLU(),
    )


def _doubled(x: Tensor) -> Tensor:
    return F.interpolate(x, scale_factor=2.0, mode="nearest")


def load_folded(weights: Path) -> UiNetwork:
    """The network of a checkpoint, which has its batch norms folded in.

    Raises:
        ModelError: the weights do not fit the sizes in the card.
    """
    network = UiNetwork(UiConfig(**read_card(weights).config)).eval()
    fold_batch_norms(network)
    tensors = safetensors.torch.load_file(weights)
    try:
        network.load_state_dict({name: one.float() for name, one in tensors.items()})
    except RuntimeError as error:
        raise ModelError(f"{weights} does not fit its card.") from error
    return network


def folded(network: UiNetwork) -> UiNetwork:
    """A copy that computes the same with fewer steps, and cannot be trained."""
    copied = copy.deepcopy(network).eval()
    fold_batch_norms(copied)
    return copied
