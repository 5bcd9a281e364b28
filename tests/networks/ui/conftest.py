"""A tiny network for elements, and its checkpoint."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import torch
from safetensors.torch import save

from pix2code_app.datasets import groups
from pix2code_app.networks.checkpoints import Card, write
from pix2code_app.networks.ui.network import UiConfig, UiNetwork, folded

if TYPE_CHECKING:
    from pathlib import Path

TINY = UiConfig(widths=(8, 8, 8, 8, 8, 8), fine=8, coarse=8)


@pytest.fixture(scope="session")
def network() -> UiNetwork:
    """A network whose batch norms have seen something."""
    torch.manual_seed(1)
    made = UiNetwork(TINY).train()
    with torch.no_grad():
        for parameter in made.parameters():
            parameter.add_(0.05 * torch.randn_like(parameter))
        for _ in range(3):
            made(torch.rand(2, 3, 128, 128))
    return made.eval()


@pytest.fixture
def checkpoint(network: UiNetwork, tmp_path: Path) -> Path:
    """The network's checkpoint, in single precision so that nothing is rounded."""
    card = Card(
        name="ui",
        preset="ui",
        config={"widths": list(TINY.widths), "fine": 8, "coarse": 8},
        vocabulary=groups.names(),
        dialects=("ui",),
    )
    weights = tmp_path / "ui.safetensors"
    write(weights, save(folded(network).state_dict()), card)
    return weights
