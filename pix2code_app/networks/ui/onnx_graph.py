"""The network as an ONNX graph without weights, which stay in the checkpoint.

So the weights lie on the disk once, in half precision, and both torch and onnxruntime
read them. The graph names them and says that they come from outside.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor, nn

from pix2code_app.networks.attention.onnx_export import to_onnx
from pix2code_app.networks.ui.onnx_finder import OUTPUTS, PICTURES

if TYPE_CHECKING:
    from pix2code_app.networks.ui.network import UiNetwork

_ELSEWHERE = "weights"
"""A name that the format asks for; no such file is read."""

LARGEST = 64
"""Largest side of a picture in steps of the coarsest stride, 4,096 pixels."""


class _Flat(nn.Module):
    """The maps of both levels one after another."""

    def __init__(self, network: UiNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, pictures: Tensor) -> tuple[Tensor, ...]:
        fine, coarse = self.network(pictures)
        return (*fine, *coarse)


def graph(network: UiNetwork) -> bytes:
    """The graph of a folded network; its weights are named as in the checkpoint.

    Raises:
        MissingExtra: onnx or onnxscript is not installed.
    """
    import onnx

    network = _distinct(network)
    rows, columns = (
        torch.export.Dim(n, min=1, max=LARGEST) for n in ("rows", "columns")
    )
    content = to_onnx(
        _Flat(network).eval(),
        {PICTURES: torch.zeros(1, 3, 128, 192)},
        OUTPUTS,
        ({2: 64 * rows, 3: 64 * columns},),
    )
    model = onnx.load_from_string(content)
    names = {name for name, _ in network.named_parameters()}
    for tensor in model.graph.initializer:
        own = tensor.name.removeprefix("network.")
        if own in names:
            _rename(model, tensor.name, own)
            _empty(tensor)
    for node in model.graph.node:  # where each came from in the Python code
        node.ClearField("metadata_props")
        node.ClearField("doc_string")
    del model.graph.value_info[:]
    return bytes(model.SerializeToString())


def _distinct(network: UiNetwork) -> UiNetwork:
    """A copy with other numbers: equal tensors would become one in the graph."""
    copied = copy.deepcopy(network)
    with torch.no_grad():
        for parameter in copied.parameters():
            parameter.normal_()
    return copied


def _rename(model: Any, old: str, new: str) -> None:  # noqa: ANN401 (onnx has no types)
    for node in model.graph.node:
        for i, name in enumerate(node.input):
            if name == old:
                node.input[i] = new
    for tensor in model.graph.initializer:
        if tensor.name == old:
            tensor.name = new


def _empty(tensor: Any) -> None:  # noqa: ANN401 (onnx has no types)
    """Let a tensor's numbers come from outside."""
    import onnx

    tensor.ClearField("raw_data")
    tensor.ClearField("float_data")
    tensor.data_location = onnx.TensorProto.EXTERNAL
    del tensor.external_data[:]
    entry = tensor.external_data.add()
    entry.key, entry.value = "location", _ELSEWHERE
