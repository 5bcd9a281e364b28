"""Loading a checkpoint of the preset `ui`: with onnxruntime, or with torch."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from pix2code_app import paths
from pix2code_app.datasets import groups
from pix2code_app.errors import MissingExtra, ModelError
from pix2code_app.networks.checkpoints import verify
from pix2code_app.networks.ui.finder import ElementFinder, Runner, TorchRunner
from pix2code_app.networks.ui.onnx_finder import OnnxRunner, graph_path

if TYPE_CHECKING:
    from pathlib import Path

PRESET = "ui"
FILE = "ui.safetensors"


@cache
def shipped_finder() -> ElementFinder:
    """The network that ships with the program, loaded once.

    Raises:
        ModelError: it is missing or damaged.
    """
    return load_finder(paths.checkpoints() / FILE)


def find_shipped() -> ElementFinder | None:
    """The network that ships with the program; None where it is not installed.

    Raises:
        ModelError: it is damaged.
    """
    return shipped_finder() if (paths.checkpoints() / FILE).is_file() else None


def load_finder(weights: Path, threads: int = 1) -> ElementFinder:
    """A finder with the weights of a checkpoint.

    Its graph is run by onnxruntime where both are there, so that torch need not be
    imported; torch runs it otherwise.

    Args:
        weights: the safetensors file; its card and its graph lie beside it.
        threads: of the processor.

    Raises:
        ModelError: the file is missing or damaged, is of another preset, or knows other
            elements than this program.
    """
    card = verify(weights)
    if card.preset != PRESET or card.vocabulary != groups.names():
        raise ModelError(
            f"{weights} is no network that finds the elements this program knows.",
            "Train one with: pix2code-cli train --preset ui",
        )
    return ElementFinder(_runner(weights, threads), card)


def _runner(weights: Path, threads: int) -> Runner:
    if graph_path(weights).exists():
        try:
            return OnnxRunner(weights, threads)
        except MissingExtra:
            pass
    return _torch_runner(weights)


def _torch_runner(weights: Path) -> Runner:
    from pix2code_app.networks.ui.network import load_folded

    return TorchRunner(load_folded(weights))
