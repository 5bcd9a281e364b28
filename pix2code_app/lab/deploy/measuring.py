"""Equal outputs, latency side by side, and which loops can be exported."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch.onnx import OnnxExporterError

from pix2code_app.lab.deploy import numbers, runtimes
from pix2code_app.lab.deploy.loops import LOOPS, PythonLoop
from pix2code_app.lab.deploy.speller import write
from pix2code_app.networks.attention.onnx_export import to_onnx
from pix2code_app.networks.attention.onnx_reader import session

if TYPE_CHECKING:
    from pix2code_app.lab.deploy.speller import Speller, Step
    from pix2code_app.lab.experiment import Metrics

COUNTS = (1, 64)
_LOOPED = 20


def ways(network: Speller) -> dict[str, Step]:
    """The step in every way that this machine has, eager first.

    Raises:
        MissingExtra: onnx or onnxscript is not installed.
    """
    graph = runtimes.exported(network)
    found: dict[str, Step] = {"eager": network}
    if runtimes.has_compiler():
        found["compiled"] = runtimes.compiled(network)
    found["onnx"] = runtimes.onnx_step(graph)
    found["int8"] = runtimes.onnx_step(runtimes.quantised(graph))
    return found


def measure_ways(steps: dict[str, Step]) -> Metrics:
    """Words exact, words as eager, largest difference and speed by way."""
    _, kept = numbers.split()
    right = [numbers.words(n) for n in kept.tolist()]
    written = {name: write(step, kept) for name, step in steps.items()}
    times = {count: runtimes.seconds(steps, count) for count in COUNTS}
    return {
        name: {
            "exact": _share(written[name], right),
            "as eager": _share(written[name], written["eager"]),
            "largest difference": difference(steps["eager"], step),
            **{
                f"speed-up, {count} at once": times[count]["eager"] / times[count][name]
                for count in COUNTS
            },
        }
        for name, step in steps.items()
    }


def _share(found: list[str], wanted: list[str]) -> float:
    return sum(a == b for a, b in zip(found, wanted, strict=True)) / len(wanted)


@torch.inference_mode()
def difference(eager: Step, other: Step) -> float:
    """The largest of a logit, over all steps of the kept numbers' right words."""
    _, kept = numbers.split()
    wanted = numbers.letters(kept)
    given = runtimes.example(len(kept))
    digits, letter = numbers.digits(kept), given[1]
    states, largest = [given[2:], given[2:]], 0.0
    for t in range(numbers.LONGEST):
        found = [
            step(digits, letter, *state)
            for step, state in zip((eager, other), states, strict=True)
        ]
        largest = max(largest, float((found[0][0] - found[1][0]).abs().max()))
        states, letter = [one[1:] for one in found], wanted[:, t]
    return largest


def measure_loops(network: Speller) -> Metrics:
    """Whether each way of writing the loop exports, and then writes as eager does."""
    found: Metrics = {}
    for name, build in LOOPS.items():
        try:
            digits = numbers.digits(torch.tensor([417]))
            graph = to_onnx(build(network), {"digits": digits}, ("letters",))
        except OnnxExporterError:
            found[name] = {"exports": False}
            continue
        found[name] = {"exports": True, **_looped(network, graph)}
    return found


@torch.inference_mode()
def _looped(network: Speller, graph: bytes) -> Metrics:
    """Share of words as the eager loop's, and of steps that those did not need."""
    runner, eager = session(graph, threads=1), PythonLoop(network)
    _, kept = numbers.split()
    same, taken, needed = 0, 0, 0
    for number in kept[:_LOOPED]:
        digits = numbers.digits(number[None])
        expected = eager(digits).tolist()
        row, *steps = runner.run(None, {"digits": digits.numpy()})
        same += row[: len(expected)].tolist() == expected
        taken += int(steps[0]) if steps else len(row)
        needed += len(expected)
    return {"as eager": same / _LOOPED, "steps too many": (taken - needed) / needed}
