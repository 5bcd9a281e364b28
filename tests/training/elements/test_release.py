"""A run's checkpoint as the program ships it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from safetensors.torch import save

from pix2code_app.datasets import groups
from pix2code_app.networks.checkpoints import Card, write
from pix2code_app.networks.ui.loading import load_finder
from pix2code_app.networks.ui.network import UiConfig, UiNetwork, folded
from pix2code_app.networks.ui.onnx_finder import graph_path
from pix2code_app.training.elements.release import write_release

if TYPE_CHECKING:
    from pathlib import Path


def test_a_released_checkpoint_has_its_graph_and_thresholds(tmp_path: Path) -> None:
    network = UiNetwork(UiConfig(widths=(4, 4, 4, 4, 4, 4), fine=4, coarse=4))
    config = {"widths": [4] * 6, "fine": 4, "coarse": 4}
    card = Card("ui", "ui", config, groups.names(), ("ui",), {"steps": 3})
    weights = tmp_path / "model.safetensors"
    write(weights, save(folded(network).state_dict()), card)
    out = tmp_path / "ui.safetensors"
    write_release(weights, out, {"text": 0.2}, {"any": 0.5})
    finder = load_finder(out)
    assert graph_path(out).exists()
    assert finder.card.training == {"steps": 3, "thresholds": {"text": 0.2}}
    assert finder.card.metrics == {"any": 0.5}
    finder.find_elements(np.zeros((64, 64, 3), np.uint8))
