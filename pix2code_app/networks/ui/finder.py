"""A loaded network that finds the elements of a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from pix2code_app.datasets import groups
from pix2code_app.networks.ui.decode import Maps, Prediction, decode

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray
    from PIL import Image

    from pix2code_app.networks.checkpoints import Card

    Floats = NDArray[np.float32]

GRID = 64
"""The coarsest stride: sides of what the network reads are multiples of it."""

SURROUNDINGS = 512
"""Pixels above and below a band that are read with it, because they reach its maps.

Farther than the convolutions see; a test compares bands with one piece.
"""

BAND = 1536
"""Height of a band. With its surroundings it takes about 400 MB at 1280 pixels."""

PADDING = 128
"""Grey around a picture, as in training."""


class Runner(Protocol):
    """Whatever computes the maps: torch, or onnxruntime."""

    def __call__(self, picture: Floats) -> tuple[Maps, Maps]:
        """Maps of a picture (3, H, W), 0 to 1, sides multiples of `GRID`."""


class ElementFinder:
    """Finds the elements of pictures at their logical scale."""

    def __init__(
        self, runner: Runner, card: Card, thresholds: Mapping[str, float] | None = None
    ) -> None:
        self._runner = runner
        self.card = card
        chosen = (
            card.training.get("thresholds", {}) if thresholds is None else thresholds
        )
        self._thresholds: Mapping[str, float] = chosen

    def with_thresholds(self, thresholds: Mapping[str, float]) -> ElementFinder:
        """The same network with another least confidence for each group."""
        return ElementFinder(self._runner, self.card, thresholds)

    def find_elements(
        self, picture: Image.Image | NDArray[np.uint8]
    ) -> tuple[Prediction, ...]:
        """The elements of a picture, from top to bottom.

        Args:
            picture: RGB, one pixel for each logical pixel, or an array (H, W, 3).
        """
        pixels = np.asarray(
            picture if isinstance(picture, np.ndarray) else picture.convert("RGB")
        )
        height, width = pixels.shape[:2]
        return decode(
            read_maps(self._runner, pixels), (width, height), self._thresholds
        )


def read_maps(
    runner: Runner, pixels: NDArray[np.uint8], band: int = BAND
) -> tuple[Maps, Maps]:
    """The maps of a picture (H, W, 3), read in bands where it is tall.

    The maps of a band are those that the whole picture would have had there, because
    its surroundings are read with it.
    """
    height, width = pixels.shape[:2]
    full = -(-height // GRID) * GRID
    parts = []
    for top in range(0, full, band):
        bottom = min(full, top + band)
        first, last = max(0, top - SURROUNDINGS), min(full, bottom + SURROUNDINGS)
        levels = runner(_padded(pixels[first:last], (last - first, width)))
        parts.append(
            [
                _rows(maps, (top - first, bottom - first), groups.STRIDES[level])
                for level, maps in zip(groups.LEVELS, levels, strict=True)
            ]
        )
    fine, coarse = (_joined(list(maps)) for maps in zip(*parts, strict=True))
    return fine, coarse


def _padded(pixels: NDArray[np.uint8], size: tuple[int, int]) -> Floats:
    """Floats (3, height, width on the grid), grey where there is no picture."""
    height, width = size[0], -(-size[1] // GRID) * GRID
    floats = np.full((3, height, width), PADDING / 255, np.float32)
    floats[:, : pixels.shape[0], : pixels.shape[1]] = (
        pixels.transpose(2, 0, 1).astype(np.float32) / 255
    )
    return floats


def _rows(maps: Maps, rows: tuple[int, int], stride: int) -> Maps:
    part = slice(rows[0] // stride, rows[1] // stride)
    return Maps(*(one[:, part] for one in maps))


def _joined(parts: list[Maps]) -> Maps:
    if len(parts) == 1:
        return parts[0]
    return Maps(*(np.concatenate(own, 1) for own in zip(*parts, strict=True)))


class TorchRunner:
    """Computes the maps with torch."""

    def __init__(self, network: Any) -> None:  # noqa: ANN401 (torch is not imported here)
        self._network = network.eval()

    def __call__(self, picture: Floats) -> tuple[Maps, Maps]:
        """Maps of a picture (3, H, W)."""
        import torch

        with torch.inference_mode():
            pictures = torch.from_numpy(picture)[None]
            pictures = pictures.contiguous(memory_format=torch.channels_last)
            levels = self._network(pictures)
        fine, coarse = (
            Maps(*(one[0].float().contiguous().numpy() for one in maps))
            for maps in levels
        )
        return fine, coarse
