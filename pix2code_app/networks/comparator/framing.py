"""Drawings brought to one place and one size by the moments of their ink.

A character is the same wherever and however large it is drawn. The frame around it is
found once, so that neither convolutions nor glimpses have to learn that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import Tensor
from torch.nn import functional as F

if TYPE_CHECKING:
    from pix2code_app.networks.comparator.drawings import Drawings

SPREAD = 0.38
"""Standard deviation of ink around its centre after framing; half a side is 1."""

LEAST, GREATEST = 0.4, 1.5
"""Sides of a frame, in sides of the image: a dot is not blown up to a blot."""


def as_input(images: Tensor) -> Tensor:
    """Drawings (…, 32, 32) of 0 to 255 → (n, 1, 32, 32), paper 0 and ink 1."""
    return images.reshape(-1, 1, *images.shape[-2:]).float() / 255


@torch.no_grad()
def framed(images: Tensor) -> Tensor:
    """Each image (n, 1, s, s) of ink on 0, moved and stretched into the middle.

    Either side of the frame follows half from the ink's spread along it and half from
    its spread along both, so that slender characters stay slender, though less
    (aspect ratio adaptive normalisation, Liu et al. 2004).
    """
    ink = images[:, 0] / images.sum((1, 2, 3)).clamp_min(1e-6)[:, None, None]
    side = images.shape[-1]
    places = (torch.arange(side, device=images.device) + 0.5) * (2 / side) - 1
    along = torch.stack([ink.sum(1), ink.sum(2)], 1)  # (n, 2, s): x, y
    centres = (along * places).sum(2)
    variances = (along * (places - centres[..., None]) ** 2).sum(2)
    both = variances.mean(1, keepdim=True)
    spreads = (both * variances).clamp_min(1e-12) ** 0.25
    scales = (spreads / SPREAD).clamp(LEAST, GREATEST)
    theta = torch.cat([torch.diag_embed(scales), centres[..., None]], 2)
    grid = F.affine_grid(theta, list(images.shape), align_corners=False)
    return F.grid_sample(images, grid, align_corners=False)


def seen(drawings: Drawings) -> Tensor:
    """Drawings (n, 32, 32) as networks look at them, (n, 1, 32, 32) of ink 1 on 0."""
    return framed(as_input(torch.from_numpy(drawings)))
