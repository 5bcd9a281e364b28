"""What the network is trained to lower."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import Tensor
from torch.nn import functional as F

from pix2code_app.datasets import groups
from pix2code_app.networks.ui.targets import UNKNOWN

if TYPE_CHECKING:
    from pix2code_app.networks.ui.network import LevelMaps
    from pix2code_app.networks.ui.targets import LevelTargets

DAMPING = 4.0
"""Added to a group's number of centres, so that a lone one does not rule the batch."""


def objective(
    maps: tuple[LevelMaps, LevelMaps], targets: tuple[LevelTargets, LevelTargets]
) -> dict[str, Tensor]:
    """The parts of the loss, each a scalar; their sum is lowered."""
    parts: dict[str, Tensor] = {}
    for level, found, wanted in zip(groups.LEVELS, maps, targets, strict=True):
        own = _level(level, found, wanted)
        parts |= {f"{level}/{name}": value for name, value in own.items()}
    return parts


def _level(level: str, maps: LevelMaps, targets: LevelTargets) -> dict[str, Tensor]:
    device = maps.heat.device
    heat = focal_loss(
        maps.heat.float(),
        torch.from_numpy(targets.heat).to(device),
        torch.from_numpy(targets.weight).to(device),
        torch.from_numpy(targets.known).to(device),
    )
    return {
        "heat": heat,
        "boxes": _boxes(level, maps, targets),
        "names": 0.3 * _names(level, maps, targets),
        "attributes": 0.3 * _attributes(maps, targets),
    }


def focal_loss(logits: Tensor, heat: Tensor, weight: Tensor, known: Tensor) -> Tensor:
    """The focal loss of Objects as Points, each group by its own number of centres.

    Args:
        logits: (B, G, h, w).
        heat: (B, G, h, w), 1 at centres, falling off around them.
        weight: (B, G, h, w), how much a cell counts as a centre, 0 elsewhere.
        known: (B, G, h, w), 0 where nothing is judged.
    """
    centre = weight * known
    certain = F.logsigmoid(logits)
    found = logits.sigmoid()
    positive = -certain * (1 - found) ** 2 * centre
    negative = (logits - certain) * found**2 * (1 - heat) ** 4 * known
    counts = centre.sum((0, 2, 3))
    losses = (positive + negative * (weight == 0)).sum((0, 2, 3))
    return (losses / (counts + DAMPING)).sum() / 4


def _boxes(level: str, maps: LevelMaps, targets: LevelTargets) -> Tensor:
    """1 − GIoU (Rezatofighi et al. 2019) and the difference of log distances."""
    if not len(targets.cells):
        return maps.boxes.sum() * 0
    window, group, row, column = torch.from_numpy(targets.cells).unbind(1)
    count = len(groups.of_level(level))
    boxes = maps.boxes.float().unflatten(1, (count, 4))
    logs = boxes[window, group, :, row, column]  # (P, 4)
    stride = groups.STRIDES[level]
    x, y = (column + 0.5) * stride, (row + 0.5) * stride
    left, top, right, bottom = torch.from_numpy(targets.boxes).unbind(1)
    wanted = torch.stack((x - left, y - top, right - x, bottom - y), 1).clamp(min=0.5)
    weights = torch.from_numpy(targets.weights)
    each = (1 - giou(logs.exp(), wanted)) + 0.2 * F.smooth_l1_loss(
        logs, wanted.log(), reduction="none", beta=0.2
    ).mean(1)
    counts = torch.zeros(count).index_add_(0, group, weights)
    balanced = weights / (counts[group] * counts.sum()).sqrt()  # rare groups count more
    return 2 * (each * balanced).sum() / balanced.sum()


def giou(one: Tensor, other: Tensor) -> Tensor:
    """GIoU of boxes given as distances (P, 4) from the same points; (P,)."""
    low, high = torch.minimum(one, other), torch.maximum(one, other)
    shared = (low[:, 0] + low[:, 2]) * (low[:, 1] + low[:, 3])
    areas = [(b[:, 0] + b[:, 2]) * (b[:, 1] + b[:, 3]) for b in (one, other)]
    union = areas[0] + areas[1] - shared
    hull = (high[:, 0] + high[:, 2]) * (high[:, 1] + high[:, 3])
    return shared / union - (hull - union) / hull


def _names(level: str, maps: LevelMaps, targets: LevelTargets) -> Tensor:
    """Cross entropy among the names of each group, where the labels tell them."""
    total, first = maps.names.sum() * 0, 0
    for index, group in enumerate(groups.of_level(level)):
        chosen = (targets.centres[:, 1] == index) & (targets.names != UNKNOWN)
        if chosen.any() and len(group.names) > 1:
            window, _, row, column = torch.from_numpy(targets.centres[chosen]).unbind(1)
            logits = maps.names[window, first : first + len(group.names), row, column]
            wanted = torch.from_numpy(targets.names[chosen] - first)
            total = total + F.cross_entropy(logits.float(), wanted)
        first += len(group.names)
    return total


def _attributes(maps: LevelMaps, targets: LevelTargets) -> Tensor:
    """Two softmaxes and independent states at the centres that tell them."""
    known = torch.from_numpy(targets.attributes)
    window, _, row, column = torch.from_numpy(targets.centres).unbind(1)
    logits = maps.attributes[window, :, row, column].float()
    variants, tones = len(groups.VARIANTS), len(groups.TONES)
    total = maps.attributes.sum() * 0
    for part in (slice(0, variants), slice(variants, variants + tones)):
        told = ~known[:, part].isnan().any(1)
        if told.any():
            total = total + F.cross_entropy(
                logits[told, part], known[told, part].argmax(1)
            )
    states = slice(variants + tones, None)
    told = ~known[:, states].isnan().any(1)
    if told.any():
        total = total + F.binary_cross_entropy_with_logits(
            logits[told, states], known[told, states]
        )
    return total
