"""Lab checkpoints: weights as safetensors beside a card; no pickled code is run."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from safetensors import SafetensorError
from safetensors.torch import load as load_tensors
from safetensors.torch import save as save_tensors

from pix2code_app.errors import ModelError
from pix2code_app.networks.checkpoints import write
from pix2code_app.networks.experiment_cards import (
    ExperimentCard,
    keep_metrics,
    read_card,
)

if TYPE_CHECKING:
    from pathlib import Path

    from torch import Tensor

__all__ = ["save", "load", "keep_metrics"]


def save(weights: Path, tensors: dict[str, Tensor], card: ExperimentCard) -> None:
    """Write weights and card, both or neither; floats in half precision."""
    halves = {
        name: (tensor.half() if tensor.is_floating_point() else tensor)
        .detach()
        .cpu()
        .contiguous()
        for name, tensor in tensors.items()
    }
    write(weights, save_tensors(halves), card)


def load(weights: Path, experiment: str) -> tuple[dict[str, Tensor], ExperimentCard]:
    """The weights in single precision, and their card.

    Raises:
        ModelError: they are missing, damaged, or those of another experiment.
    """
    card = read_card(weights)
    try:
        content = weights.read_bytes()
        tensors = load_tensors(content)
    except (OSError, SafetensorError) as error:
        raise ModelError(f"The checkpoint {weights} cannot be read.") from error
    if sha256(content).hexdigest() != card.sha256:
        raise ModelError(
            f"{weights} is damaged: its SHA-256 is not the one in its card."
        )
    if card.experiment != experiment:
        raise ModelError(
            f"{weights} is a checkpoint of {card.experiment}, not of {experiment}."
        )
    return {
        name: tensor.float() if tensor.is_floating_point() else tensor
        for name, tensor in tensors.items()
    }, card
