"""Reading in bands, with torch and with onnxruntime."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from pix2code_app.errors import ModelError
from pix2code_app.networks.checkpoints import Card, verify, write
from pix2code_app.networks.ui.finder import TorchRunner, read_maps
from pix2code_app.networks.ui.loading import load_finder
from pix2code_app.networks.ui.network import load_folded
from pix2code_app.networks.ui.onnx_finder import OnnxRunner, graph_path
from pix2code_app.networks.ui.onnx_graph import graph

if TYPE_CHECKING:
    from pathlib import Path

    from pix2code_app.networks.ui.network import UiNetwork


def _pixels(height: int, width: int) -> np.ndarray:
    return np.random.default_rng(3).integers(0, 255, (height, width, 3), np.uint8)


def test_bands_give_the_maps_of_one_piece(network: UiNetwork) -> None:
    pixels = _pixels(1900, 70)
    runner = TorchRunner(network)
    whole = read_maps(runner, pixels, band=4096)
    banded = read_maps(runner, pixels, band=256)
    for one, other in zip(whole, banded, strict=True):
        for expected, found in zip(one, other, strict=True):
            assert found.shape == expected.shape
            np.testing.assert_allclose(found, expected, atol=1e-4)


def test_maps_are_as_large_as_their_strides_say(network: UiNetwork) -> None:
    fine, coarse = read_maps(TorchRunner(network), _pixels(100, 130))
    assert fine.heat.shape[1:] == (32, 48)
    assert coarse.heat.shape[1:] == (8, 12)


def test_folded_weights_compute_the_same(network: UiNetwork, checkpoint: Path) -> None:
    pixels = _pixels(128, 128)
    one = read_maps(TorchRunner(network), pixels)
    other = read_maps(TorchRunner(load_folded(checkpoint)), pixels)
    np.testing.assert_allclose(one[0].heat, other[0].heat, atol=1e-4)


def test_onnxruntime_computes_what_torch_does(checkpoint: Path) -> None:
    folded = load_folded(checkpoint)
    graph_path(checkpoint).write_bytes(graph(folded))
    pixels = _pixels(192, 130)
    one = read_maps(TorchRunner(folded), pixels)
    other = read_maps(OnnxRunner(checkpoint), pixels)
    for level, own in zip(one, other, strict=True):
        for expected, found in zip(level, own, strict=True):
            np.testing.assert_allclose(found, expected, atol=1e-4)


def test_a_checkpoint_with_a_graph_is_read_without_torch(checkpoint: Path) -> None:
    graph_path(checkpoint).write_bytes(graph(load_folded(checkpoint)))
    code = (
        "import sys, numpy\n"
        "from pathlib import Path\n"
        "from pix2code_app.networks.ui.loading import load_finder\n"
        "finder = load_finder(Path(sys.argv[1]))\n"
        "finder.find_elements(numpy.zeros((64, 64, 3), numpy.uint8))\n"
        "assert 'torch' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code, str(checkpoint)], check=True)


def test_elements_lie_in_the_picture_from_top_to_bottom(checkpoint: Path) -> None:
    finder = load_finder(checkpoint).with_thresholds({})
    picture = Image.fromarray(_pixels(150, 90))
    found = finder.find_elements(picture)
    assert [one.box.top for one in found] == sorted(one.box.top for one in found)
    for one in found:
        left, top, right, bottom = one.box.corners
        assert 0 <= left < right <= 90
        assert 0 <= top < bottom <= 150
        assert 0 < one.confidence <= 1


def test_a_checkpoint_of_another_preset_is_refused(
    checkpoint: Path, tmp_path: Path
) -> None:
    card = verify(checkpoint)
    other = Card("x", "attention", card.config, card.vocabulary, card.dialects)
    weights = tmp_path / "x.safetensors"
    write(weights, checkpoint.read_bytes(), other)
    with pytest.raises(ModelError, match="is no network that finds the elements"):
        load_finder(weights)
