"""An exported network that reads pictures with onnxruntime; loads no torch.

The decisions between two steps, grammar mask included, are those of `hypotheses`, the
same that torch's decoding takes. So a program can only differ where the graphs' own
numbers do.
"""

from __future__ import annotations

import io
import json
import zipfile
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from pix2code_app.datasets.fitting import fit_all
from pix2code_app.datasets.vocabulary import Vocabulary
from pix2code_app.errors import MissingExtra, ModelError
from pix2code_app.events import run
from pix2code_app.networks.checkpoints import Card
from pix2code_app.networks.decoding.hypotheses import Hypothesis, Step, Writer, greedy
from pix2code_app.networks.decoding.mask import GrammarMask

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray
    from PIL import Image

    from pix2code_app.networks.reading import Reading

    Floats = NDArray[np.float32]

ENCODER, DECODER, CARD = "encoder.onnx", "decoder.onnx", "card.json"
STATES = ("language_hidden", "language_cell", "decoder_hidden", "decoder_cell")
"""The recurrent state's tensors, each (1, B, hidden), zeros before the first token."""


class Seen(NamedTuple):
    """What the encoder's graph says of the pictures; see `attention.Encoded`."""

    keys: Floats
    values: Floats
    boxes: Floats
    elements: Floats
    summary: Floats


class OnnxReader:
    """Reads pictures of screens into programs, greedily."""

    def __init__(self, encoder: bytes, decoder: bytes, card: Card) -> None:
        self._encoder = session(encoder)
        self._decoder = session(decoder)
        self._vocabulary = Vocabulary(card.vocabulary)
        self.card = card

    def read(
        self, pictures: Sequence[Image.Image], dialect: str | None = None
    ) -> list[Reading]:
        """A program for each RGB picture, all of them decoded side by side."""
        if not pictures:
            return []
        height, width = self.card.config["height"], self.card.config["width"]
        fitted = fit_all(pictures, height, width)
        floats = fitted.transpose(0, 3, 1, 2).astype(np.float32) / np.float32(255)
        seen = Seen(*self._encoder.run(Seen._fields, {"pictures": floats}))
        mask = GrammarMask(
            self._vocabulary, (dialect,) if dialect else self.card.dialects
        )
        stepper = _OnnxSearch(self._decoder, self._vocabulary, mask)
        return [h.reading() for h in run(greedy(stepper, seen))]


class _OnnxSearch(Writer):
    """Steps the decoder's graph on a batch of hypotheses."""

    def __init__(
        self,
        decoder: Any,  # noqa: ANN401 (onnxruntime has no types)
        vocabulary: Vocabulary,
        mask: GrammarMask,
    ) -> None:
        super().__init__(vocabulary, mask)
        self._decoder = decoder
        self._sizes = {
            one.name: one.shape[-1]
            for one in decoder.get_inputs()
            if one.name in STATES
        }

    def step(
        self, encoded: Seen, hypotheses: list[Hypothesis], state: list[Floats] | None
    ) -> tuple[list[Step], list[Floats]]:
        """Advance all hypotheses by their last tokens."""
        if state is None:
            state = [
                np.zeros((1, len(hypotheses), self._sizes[name]), np.float32)
                for name in STATES
            ]
        given = {
            **encoded._asdict(),
            "tokens": self.last_tokens(hypotheses)[:, None],
            **dict(zip(STATES, state, strict=True)),
        }
        taken = {one.name for one in self._decoder.get_inputs()}
        logits, boxes, *state = self._decoder.run(
            None, {name: value for name, value in given.items() if name in taken}
        )
        return self.weigh(hypotheses, logits[:, 0], boxes[:, 0]), state


def load(place: Path) -> OnnxReader:
    """The exported network in a folder or a .zip.

    Raises:
        ModelError: it is missing, or something else lies there.
        MissingExtra: onnxruntime is not installed.
    """
    try:
        encoder, decoder, text = _contents(place)
        record = json.loads(text)
        lists = {name: tuple(record[name]) for name in ("vocabulary", "dialects")}
        return OnnxReader(encoder, decoder, Card(**{**record, **lists}))
    except (OSError, KeyError, TypeError, ValueError, zipfile.BadZipFile) as error:
        raise ModelError(
            f"{place} is not a network exported to ONNX: it needs {ENCODER}, {DECODER} "
            f"and {CARD}.",
            "Write one with: pix2code-cli models export",
        ) from error


def _contents(place: Path) -> list[bytes]:
    names = (ENCODER, DECODER, CARD)
    if place.is_dir():
        return [(place / name).read_bytes() for name in names]
    with zipfile.ZipFile(io.BytesIO(place.read_bytes())) as archive:
        return [archive.read(name) for name in names]


def session(graph: bytes, threads: int = 0) -> Any:  # noqa: ANN401 (onnxruntime has no types)
    """A graph, ready to run on `threads` threads of the CPU, 0 for all cores.

    Raises:
        MissingExtra: onnxruntime is not installed.
        ValueError: the bytes are no graph that it can run.
    """
    try:
        import onnxruntime
        from onnxruntime.capi import onnxruntime_pybind11_state as failures
    except (ImportError, OSError) as error:
        raise MissingExtra(
            "Running an ONNX network needs the package onnxruntime, which is not "
            "installed.",
            "Install it with: pip install onnxruntime",
        ) from error
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    options.intra_op_num_threads = threads
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    try:
        return onnxruntime.InferenceSession(
            graph, options, providers=["CPUExecutionProvider"]
        )
    except (failures.Fail, failures.InvalidProtobuf) as error:
        raise ValueError("no graph") from error
