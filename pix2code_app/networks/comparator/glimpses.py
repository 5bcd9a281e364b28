"""Glimpses through a bank of Cauchy kernels (Shyam et al. 2017, section 3.1).

A glimpse is a small window laid over an image: where its centre is and how far it
spreads are numbers a network chooses, and gradients flow back through both. The
heavy tails of the Cauchy density let it feel ink that lies far from the window.
"""

from __future__ import annotations

import math

import torch
from torch import Tensor

EPSILON = 1e-4
"""Keeps a kernel finite whose mass lies outside the image."""


def cauchy_filterbank(centre: Tensor, spread: Tensor, size: int, window: int) -> Tensor:
    """One-dimensional kernels, each row normalised over the pixels.

    Args:
        centre: (n,) centres of the window in pixels.
        spread: (n,) in [−1, 1]; 0 spans the image with broad kernels, ±1 gathers all
            rows at the centre.
        size: Pixels along the axis.
        window: Kernels along the axis.

    Returns:
        (n, window, size) weights.
    """
    reach = spread.abs()
    stride = size / window * (1 - reach)
    width = torch.exp(1 - 2 * reach)[:, None, None]
    steps = torch.arange(window, dtype=centre.dtype, device=centre.device)
    means = centre[:, None] + stride[:, None] * (steps - (window - 1) / 2)
    pixels = torch.arange(size, dtype=centre.dtype, device=centre.device)
    away = (pixels - means[..., None]) / width
    density = 1 / (math.pi * width * (1 + away * away))
    return density / (density.sum(-1, keepdim=True) + EPSILON)


def filterbanks(place: Tensor, size: int, window: int) -> tuple[Tensor, Tensor]:
    """The kernels down and across that belong to places (y, x, spread) in [−1, 1].

    Args:
        place: (n, 3) as the controller gives it.
        size: Pixels along each side of the image.
        window: Kernels along each side of the glimpse.

    Returns:
        Two banks of (n, window, size).
    """
    centres = (size - 1) * (place[:, :2] + 1) / 2
    spread = place[:, 2]
    down = cauchy_filterbank(centres[:, 0], spread, size, window)
    across = cauchy_filterbank(centres[:, 1], spread, size, window)
    return down, across


def glimpse(maps: Tensor, place: Tensor, window: int) -> Tensor:
    """What the window shows: F_Y · I · F_Xᵀ for every channel.

    Args:
        maps: (n, size, size, channels) images or feature maps.
        place: (n, 3) of y, x and spread in [−1, 1].
        window: Kernels along each side.

    Returns:
        (n, window, window, channels).
    """
    count, size, _, channels = maps.shape
    down, across = filterbanks(place, size, window)
    rows = down @ maps.reshape(count, size, size * channels)
    return across[:, None] @ rows.view(count, window, size, channels)


def attention_mask(place: Tensor, size: int, window: int) -> Tensor:
    """How much each pixel counts in a glimpse: F_Yᵀ · 1 · F_X, the greatest being 1.

    Returns:
        (n, size, size) in [0, 1].
    """
    down, across = filterbanks(place, size, window)
    mask = down.sum(1)[:, :, None] * across.sum(1)[:, None, :]
    return mask / mask.amax(dim=(1, 2), keepdim=True)


def window_side(spread: float, size: int) -> float:
    """Side of the window in pixels, the distance of its outer kernels and a stride."""
    return size * (1 - abs(spread))
