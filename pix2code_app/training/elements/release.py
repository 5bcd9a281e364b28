"""A checkpoint for the program: chosen thresholds, and a graph beside the weights."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from pix2code_app.networks.checkpoints import replace_file, verify, write
from pix2code_app.networks.ui.network import load_folded
from pix2code_app.networks.ui.onnx_finder import graph_path
from pix2code_app.networks.ui.onnx_graph import graph

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def release(
    weights: Path,
    out: Path,
    thresholds: Mapping[str, float],
    metrics: Mapping[str, Any],
) -> Path:
    """Write a run's checkpoint with what was chosen and measured for it.

    Raises:
        ModelError: the checkpoint is damaged.
        MissingExtra: onnx or onnxscript is not installed.
    """
    card = verify(weights)
    training = {**card.training, "thresholds": dict(thresholds)}
    content = graph(load_folded(weights))
    write(
        out,
        weights.read_bytes(),
        replace(card, training=training, metrics=dict(metrics)),
    )
    replace_file(graph_path(out), content)
    return out
