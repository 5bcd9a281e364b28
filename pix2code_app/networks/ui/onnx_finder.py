"""The network run by onnxruntime with the checkpoint's weights; loads no torch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import safetensors.numpy

from pix2code_app.errors import MissingExtra, ModelError
from pix2code_app.networks.ui.decode import Maps

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

PICTURES = "pictures"
OUTPUTS = tuple(
    f"{level}_{name}"
    for level in ("fine", "coarse")
    for name in ("heat", "boxes", "names", "attributes")
)


def graph_path(weights: Path) -> Path:
    """The graph beside a file of weights."""
    return weights.with_suffix(".onnx")


class OnnxRunner:
    """Computes the maps with onnxruntime."""

    def __init__(self, weights: Path, threads: int = 0) -> None:
        self._session = _session(weights, threads)

    def __call__(self, picture: Floats) -> tuple[Maps, Maps]:
        """Maps of a picture (3, H, W)."""
        maps = [one[0] for one in self._session.run(OUTPUTS, {PICTURES: picture[None]})]
        return Maps(*maps[:4]), Maps(*maps[4:])


def _session(weights: Path, threads: int) -> Any:  # noqa: ANN401 (onnxruntime has no types)
    """The graph with the weights put in.

    Raises:
        MissingExtra: onnxruntime is not installed.
        ModelError: the graph is missing, or does not fit the weights.
    """
    try:
        import onnxruntime
    except (ImportError, OSError) as error:
        raise MissingExtra(
            "Running an ONNX network needs the package onnxruntime, which is not "
            "installed.",
            "Install it with: pip install onnxruntime",
        ) from error
    tensors = {
        name: np.ascontiguousarray(tensor, np.float32)
        for name, tensor in safetensors.numpy.load_file(weights).items()
    }
    values = [onnxruntime.OrtValue.ortvalue_from_numpy(one) for one in tensors.values()]
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    options.intra_op_num_threads = threads
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.add_external_initializers(list(tensors), values)
    try:
        content = graph_path(weights).read_bytes()
        return onnxruntime.InferenceSession(
            content, options, providers=["CPUExecutionProvider"]
        )
    except FileNotFoundError as error:
        raise ModelError(f"{graph_path(weights)} is missing.") from error
    except Exception as error:  # onnxruntime raises classes of its own for each fault
        raise ModelError(f"{graph_path(weights)} does not fit its weights.") from error
