"""What each network is trained to make small."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from pix2code_app.networks.attention.network import STRIDE
from pix2code_app.networks.paper.network import CONTEXT, last_contexts

if TYPE_CHECKING:
    from pix2code_app.networks.attention.network import Decoded, Encoded
    from pix2code_app.training.batches import Batch

WEIGHTS = {"tokens": 1.0, "elements": 0.3, "glance": 0.15, "boxes": 0.5}
"""Share of each part in the attention network's loss."""

WINDOWS = 4
"""Windows of each program in a batch of the paper's network."""


class Known(NamedTuple):
    """The N target tokens of a batch whose boxes are known."""

    picture: Tensor  # (N,) row of the batch
    step: Tensor  # (N,)
    token: Tensor  # (N,)
    depth: Tensor  # (N,)
    cell: Tensor  # (N,) of the map, where the box has its centre
    box: Tensor  # (N, 4) left, top, right, bottom


def attention_loss(network: nn.Module, batch: Batch) -> dict[str, Tensor]:
    """The weighted parts of the loss of `AttentionNetwork`, each a scalar.

    The sequence counts for every picture. Where boxes are known, which is on rendered
    pages, they also supervise which element has its centre in which cell, where the
    network looks, and the boxes themselves.
    """
    encoded, decoded = network(batch.pictures, batch.inputs)
    parts = {"tokens": token_loss(decoded.logits, batch.targets)}
    known = _known(batch)
    if len(known.token):
        parts["elements"] = _element_loss(encoded.elements, known)
        parts["glance"] = _attended_cell_loss(decoded, known)
        parts["boxes"] = _box_loss(encoded, decoded, known)
    else:  # several processes wait for a gradient of every weight, be it 0
        parts["boxes"] = encoded.boxes.sum() * 0
    return {name: WEIGHTS[name] * part for name, part in parts.items()}


def token_loss(logits: Tensor, targets: Tensor) -> Tensor:
    """Cross-entropy of logits (B, T, V), summed over a program, mean over B."""
    losses = F.cross_entropy(
        logits.float().flatten(0, 1),
        targets.flatten(),
        ignore_index=0,
        reduction="sum",
    )
    return losses / len(targets) / 10


def _known(batch: Batch) -> Known:
    picture, step = torch.nonzero(~batch.boxes[..., 0].isnan(), as_tuple=True)
    box = batch.boxes[picture, step]
    rows, columns = (side // STRIDE for side in batch.pictures.shape[2:])
    centre = (box[:, :2] + box[:, 2:]) / 2
    column = (centre[:, 0] * columns).long().clamp(0, columns - 1)
    row = (centre[:, 1] * rows).long().clamp(0, rows - 1)
    return Known(
        picture=picture,
        step=step,
        token=batch.targets[picture, step],
        depth=batch.depths[picture, step],
        cell=row * columns + column,
        box=box,
    )


def _element_loss(logits: Tensor, known: Known) -> Tensor:
    """Focal loss (Lin et al. 2017, arXiv 1708.02002) over cells with known elements.

    Pictures without boxes are left out: their centres are unknown, not absent.
    """
    pictures, position = known.picture.unique(return_inverse=True)
    logits = logits[pictures].float()  # (N', P, V)
    targets = torch.zeros_like(logits)
    targets[position, known.cell, known.token] = 1
    losses = F.binary_cross_entropy_with_logits(logits, targets, reduction="none")
    missed = (logits.sigmoid() - targets).abs()
    weighted = losses * missed.square() * (0.25 + 0.5 * targets)
    return weighted.sum() / len(pictures) / 10


def _attended_cell_loss(decoded: Decoded, known: Known) -> Tensor:
    """Cross-entropy of both attentions with the cell of the element's centre."""
    return torch.stack(
        [
            F.cross_entropy(logits[known.picture, known.step].float(), known.cell)
            for logits in decoded.attention_logits
        ]
    ).sum()


def _box_loss(encoded: Encoded, decoded: Decoded, known: Known) -> Tensor:
    """Generalised IoU of the box at the centre's cell and of the box looked at."""
    by_depth = encoded.boxes.unflatten(2, (-1, 4))  # (B, P, D, 4)
    at_cell = by_depth[known.picture, known.cell, known.depth]
    looked_at = decoded.boxes[known.picture, known.step, known.depth]
    return _giou_loss(at_cell.float(), known.box) + _giou_loss(
        looked_at.float(), known.box
    )


def _giou_loss(predicted: Tensor, true: Tensor) -> Tensor:
    """1 − GIoU (Rezatofighi et al. 2019, arXiv 1902.09630) of boxes (N, 4)."""
    inner = _area(
        torch.maximum(predicted[:, :2], true[:, :2]),
        torch.minimum(predicted[:, 2:], true[:, 2:]),
    )
    outer = _area(
        torch.minimum(predicted[:, :2], true[:, :2]),
        torch.maximum(predicted[:, 2:], true[:, 2:]),
    )
    areas = _area(predicted[:, :2], predicted[:, 2:]) + _area(true[:, :2], true[:, 2:])
    union = areas - inner
    giou = inner / union.clamp(min=1e-8) - (outer - union) / outer.clamp(min=1e-8)
    return (1 - giou).mean()


def _area(low: Tensor, high: Tensor) -> Tensor:
    return (high - low).clamp(min=0).prod(1)


def window_loss(network: nn.Module, batch: Batch) -> dict[str, Tensor]:
    """Cross-entropy of the paper's network on windows drawn from each program.

    The paper trains on every window, 48 tokens and the next one, each with its own
    pass over the picture; here the windows of one picture share the pass.
    """
    lengths = (batch.targets != 0).sum(1, keepdim=True)  # (B, 1)
    drawn = torch.rand(len(lengths), WINDOWS, device=lengths.device)
    steps = (drawn * lengths).long()  # (B, WINDOWS)
    contexts = last_contexts(batch.inputs, steps, CONTEXT)
    logits = network(batch.pictures, contexts)
    targets = batch.targets.gather(1, steps).flatten()
    return {"tokens": F.cross_entropy(logits.float(), targets)}


Objective = Callable[[nn.Module, "Batch"], dict[str, Tensor]]
"""A forward pass on a batch and the parts of its loss."""

OBJECTIVES: dict[str, Objective] = {"attention": attention_loss, "paper": window_loss}
