"""Four ways to run the same step: eager, compiled, ONNX, ONNX in int8.

Whatever the way, the step takes and returns torch's tensors, so that one loop drives
all of them. Everything runs on one thread of the CPU.
"""

from __future__ import annotations

import logging
import shutil
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, Any

import torch

from pix2code_app.lab.deploy import numbers
from pix2code_app.lab.deploy.speller import start
from pix2code_app.networks.attention.onnx_export import to_onnx
from pix2code_app.networks.attention.onnx_reader import session

if TYPE_CHECKING:
    from torch import Tensor

    from pix2code_app.lab.deploy.speller import Speller, Step

INPUTS = ("digits", "letter", "hidden", "cell")
OUTPUTS = ("logits", "next_hidden", "next_cell")
_COMPILERS = ("g++", "clang++", "c++", "cl")
_REPEATS = 300


def example(count: int) -> tuple[Tensor, ...]:
    """What a first step of `count` numbers takes."""
    return numbers.digits(torch.arange(count)), *start(count)


def has_compiler() -> bool:
    """Whether `torch.compile` finds what it needs for the CPU."""
    return any(shutil.which(name) for name in _COMPILERS)


def compiled(network: Speller) -> Step:
    """The step as `torch.compile` makes it, warmed up for the sizes of `example`."""
    step: Step = torch.compile(network, dynamic=True)
    return step


def exported(network: Speller) -> bytes:
    """The step as ONNX, for any number of numbers.

    Raises:
        MissingExtra: onnx or onnxscript is not installed.
    """
    batch = torch.export.Dim("batch", min=1, max=4096)
    given = dict(zip(INPUTS, example(2), strict=True))
    return to_onnx(network, given, OUTPUTS, tuple({0: batch} for _ in INPUTS))


def quantised(graph: bytes) -> bytes:
    """An ONNX graph with the weights of its matrix products in int8.

    Activations are quantised as they come, by the range of each batch.
    """
    from onnxruntime.quantization import QuantType, quantize_dynamic

    before_this = logging.root.manager.disable
    logging.disable(logging.WARNING)  # it recommends steps that this graph has had
    try:
        with tempfile.TemporaryDirectory() as folder:
            plain, small = Path(folder, "step.onnx"), Path(folder, "int8.onnx")
            plain.write_bytes(graph)
            quantize_dynamic(plain, small, weight_type=QuantType.QInt8)
            return small.read_bytes()
    finally:
        logging.disable(before_this)


def onnx_step(graph: bytes) -> Step:
    """A graph of the step, run by onnxruntime."""
    runner: Any = session(graph, threads=1)

    def step(*given: Tensor) -> tuple[Tensor, ...]:
        arrays = (tensor.numpy() for tensor in given)
        found = runner.run(None, dict(zip(INPUTS, arrays, strict=True)))
        return tuple(torch.from_numpy(array) for array in found)

    return step


@torch.inference_mode()
def seconds(steps: dict[str, Step], count: int) -> dict[str, float]:
    """Median seconds of a step of `count` numbers, the ways taking turns."""
    given = example(count)
    times: dict[str, list[float]] = {name: [] for name in steps}
    for step in steps.values():
        for _ in range(20):
            step(*given)
    for _ in range(_REPEATS):
        for name, step in steps.items():
            started = perf_counter()
            step(*given)
            times[name].append(perf_counter() - started)
    return {name: median(values) for name, values in times.items()}
