"""The default network as ONNX, to be run without torch.

Two graphs, because a picture is looked at once and a token decoded many times:
`encoder.onnx` turns pictures into a map, `decoder.onnx` turns the map, the last token
and the recurrent state into the next token. The loop between the tokens depends on
what they are, so it is left to who runs them (`onnx_reader`); `card.json` is the
checkpoint's card, with the vocabulary and the size of the pictures.
"""

from __future__ import annotations

import io
import json
import logging
import warnings
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import asdict
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

import torch
from torch import Tensor, nn

from pix2code_app.errors import ExportError, MissingExtra
from pix2code_app.networks.attention.network import AttentionNetwork, Encoded, State
from pix2code_app.networks.attention.onnx_reader import CARD, DECODER, ENCODER, STATES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pix2code_app.networks.checkpoints import Card

_SEEN = Encoded._fields
_NEEDED = ("onnx", "onnxscript")


class _Encode(nn.Module):
    """Pictures (B, 3, height, width), 0 to 1, to the tensors of `Encoded`."""

    def __init__(self, network: AttentionNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, pictures: Tensor) -> tuple[Tensor, ...]:
        return tuple(self.network.encode(pictures))


class _Decode(nn.Module):
    """One token: `Encoded`, last tokens (B, 1) and state to logits, boxes and state."""

    def __init__(self, network: AttentionNetwork) -> None:
        super().__init__()
        self.network = network

    def forward(self, *given: Tensor) -> tuple[Tensor, ...]:
        seen, tokens, state = given[: len(_SEEN)], given[len(_SEEN)], given[-4:]
        decoded = self.network.decode(
            Encoded(*seen), tokens, State((state[0], state[1]), (state[2], state[3]))
        )
        last = decoded.state
        return decoded.logits, decoded.boxes, *last.language, *last.decoder


def export_network(network: nn.Module, card: Card) -> dict[str, bytes]:
    """The files of a network's export, name → content.

    Raises:
        ExportError: the network is not the attention network.
        MissingExtra: onnx or onnxscript is not installed.
    """
    if not isinstance(network, AttentionNetwork):
        raise ExportError(
            f"The model {card.name} cannot be exported to ONNX: only networks of the "
            f"preset attention can, and it is of {card.preset}."
        )
    network = network.cpu().eval()
    config = network.config
    pictures = torch.zeros(2, 3, config.height, config.width)
    with torch.no_grad():
        encoded = network.encode(pictures)
    batch = torch.export.Dim("batch", min=1, max=1024)
    encoder = to_onnx(_Encode(network), {"pictures": pictures}, _SEEN, ({0: batch},))
    text = json.dumps(asdict(card), indent=2, ensure_ascii=False) + "\n"
    return {
        ENCODER: encoder,
        DECODER: _decoder(network, encoded, batch),
        CARD: text.encode(),
    }


def _decoder(network: AttentionNetwork, encoded: Encoded, batch: object) -> bytes:
    """The graph of one step for two pictures, or any other number."""
    config = network.config
    sizes = (config.language, config.language, config.decoder, config.decoder)
    state = (torch.zeros(1, 2, size) for size in sizes)
    inputs = {
        **encoded._asdict(),
        "tokens": torch.ones(2, 1, dtype=torch.int64),
        **dict(zip(STATES, state, strict=True)),
    }
    varying = tuple({1 if name in STATES else 0: batch} for name in inputs)
    outputs = ("logits", "token_boxes", *(f"next_{name}" for name in STATES))
    return to_onnx(_Decode(network), inputs, outputs, (varying,))


def to_onnx(
    network: nn.Module,
    inputs: dict[str, Tensor],
    outputs: tuple[str, ...],
    shapes: Any = None,  # noqa: ANN401 (the nested shapes of torch.export)
) -> bytes:
    """A network as the bytes of an ONNX file with named inputs and outputs.

    Args:
        network: Called with the inputs' tensors, in their order.
        inputs: Tensors to trace it with, by name.
        outputs: Names of what it returns.
        shapes: Which dimensions vary, as `torch.export.export` wants them.

    Raises:
        MissingExtra: onnx or onnxscript is not installed.
        torch.onnx.OnnxExporterError: the network cannot be expressed as a graph.
    """
    require_exporter()
    with _in_silence():
        program = torch.onnx.export(
            network.eval(),
            tuple(inputs.values()),
            dynamo=True,
            input_names=list(inputs),
            output_names=list(outputs),
            dynamic_shapes=shapes,
            verbose=False,
        )
    assert program is not None  # None is what the older exporter returned
    content: bytes = program.model_proto.SerializeToString()
    return content


def require_exporter() -> None:
    """Make sure that the packages are there that write ONNX.

    Raises:
        MissingExtra: one is not installed.
    """
    for package in _NEEDED:
        if find_spec(package) is None:
            raise MissingExtra(
                f"Exporting to ONNX needs the package {package}, which is not "
                "installed.",
                "Install it with: pip install 'pix2code[export]'",
            )


@contextmanager
def _in_silence() -> Iterator[None]:
    """Without the exporter's notes on its own changes, which no user can act on."""
    before_this = logging.root.manager.disable
    logging.disable(logging.WARNING)
    try:
        with (
            warnings.catch_warnings(),
            redirect_stderr(io.StringIO()),
            redirect_stdout(io.StringIO()),
        ):
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.disable(before_this)
