"""PyTorch, eager and deployed: the page as an experiment of the lab."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from time import perf_counter
from typing import TYPE_CHECKING, Any

from pix2code_app.errors import DataError, ModelError
from pix2code_app.events import Measured, Progressed, Saved, Started
from pix2code_app.lab.deploy.tolerances import TOLERANCES
from pix2code_app.lab.experiment import Claim, Drew, Experiment, option
from pix2code_app.networks.experiment_cards import ExperimentCard

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping
    from pathlib import Path

    from pix2code_app.lab.deploy.speller import Speller
    from pix2code_app.lab.experiment import LabEvent, Metrics
    from pix2code_app.lab.figures import Figure
    from pix2code_app.lab.runs import Run

NAME = "deploy"

_UPDATES_A_MINUTE = 700
_PACE = 20
_SAVED_EVERY = 30.0
"""Seconds between two savings."""


@dataclass(frozen=True)
class Config:
    """How the network is trained."""

    minutes: float = option(
        1.0,
        f"Length of training; a minute stands for {_UPDATES_A_MINUTE} updates.",
        minimum=0.001,
    )
    seed: int = option(0, "Seed of weights and batches.")


@dataclass(frozen=True)
class Question:
    """What the demo is asked."""

    number: int = option(417, "Number to write in words.", minimum=0, maximum=999)


def train(config: Config, run: Run) -> Generator[LabEvent, None, Path]:
    """Train the speller, measure it in every way and draw the page."""
    import torch

    from pix2code_app.lab.deploy.speller import Speller, Training
    from pix2code_app.networks import experiment_checkpoints as checkpoints

    torch.manual_seed(config.seed)
    updates = max(1, round(config.minutes * _UPDATES_A_MINUTE))
    training = Training(Speller(), updates, config.seed)
    tensors, progress = run.load()
    training.restore(tensors, progress)
    yield Started(f"Training {NAME}", updates)
    started = saved = perf_counter()
    before = progress.get("seconds", 0.0)

    def keep() -> None:
        seconds = before + perf_counter() - started
        run.save(training.state(), {"done": training.done, "seconds": seconds})

    try:
        for loss in training:
            if training.done % _PACE == 0:
                yield Measured(training.done, "loss", loss)
                yield Progressed(training.done)
            if perf_counter() - saved > _SAVED_EVERY:
                keep()
                saved = perf_counter()
    finally:
        keep()
    network = training.network
    count = sum(p.numel() for p in network.parameters())
    seconds = round(before + perf_counter() - started)
    about = {"data": "numbers below 1000 in words", "seconds": seconds}
    card = ExperimentCard(
        experiment=NAME,
        config=asdict(config),
        sizes={},
        training={**about, "updates": updates, "parameters": count},
        command=f"pix2code-cli lab evaluate {NAME} --json",
    )
    checkpoints.save(run.checkpoint, network.state_dict(), card)
    metrics = yield from evaluate(run.checkpoint, None)
    checkpoints.keep_metrics(run.checkpoint, metrics)
    yield Saved(str(run.checkpoint))
    for index, figure in enumerate(demo(run.checkpoint, Question())):
        yield Drew(f"{index:02}", figure)
    return run.checkpoint


def evaluate(checkpoint: Path, data: Path | None) -> Generator[LabEvent, None, Metrics]:
    """Measure the network in every way that this machine has.

    Raises:
        DataError: data were given; this experiment has its own.
        MissingExtra: onnx or onnxscript is not installed.
    """
    if data is not None:
        raise DataError(f"{NAME} has numbers of its own; leave {data} out.")
    from pix2code_app.lab.deploy import measuring

    network, _ = _load(checkpoint)
    yield Started(f"Measuring {NAME}", 3)
    steps = measuring.ways(network)
    yield Progressed(1, "speed")
    found = measuring.measure_ways(steps)
    yield Progressed(2, "loops")
    loops = measuring.measure_loops(network)
    yield Progressed(3)
    return {"ways": found, "loops": loops}


def demo(checkpoint: Path, question: Question) -> tuple[Figure, ...]:
    """The page, with the graph of the asked number.

    Raises:
        DataError: the number is not from 0 to 999.
    """
    from pix2code_app.lab.deploy import drawing

    if not 0 <= question.number <= 999:
        raise DataError(f"{question.number} is not a number from 0 to 999.")
    network, card = _load(checkpoint)
    return drawing.figures(network, card.metrics, question.number)


def _load(checkpoint: Path) -> tuple[Speller, ExperimentCard]:
    from pix2code_app.lab.deploy.speller import Speller
    from pix2code_app.networks import experiment_checkpoints as checkpoints

    tensors, card = checkpoints.load(checkpoint, NAME)
    network = Speller().eval()
    try:
        network.load_state_dict(tensors)
    except RuntimeError as error:
        raise ModelError(
            f"{checkpoint} does not hold the network of {NAME}."
        ) from error
    return network, card


def _way(name: str) -> Callable[[Mapping[str, Any]], bool | None]:
    """Whether a way gives eager execution's logits and words, within its tolerance."""

    def holds(metrics: Mapping[str, Any]) -> bool | None:
        one = metrics.get("ways", {}).get(name)
        if one is None:
            return None
        near = one["largest difference"] <= TOLERANCES[name]
        return bool(near and one["as eager"] >= (0.98 if name == "int8" else 1.0))

    return holds


def _loops(metrics: Mapping[str, Any]) -> bool | None:
    if "loops" not in metrics:
        return None
    python, graph = (metrics["loops"][n] for n in ("while in Python", "while_loop"))
    return bool(not python["exports"] and graph["exports"] and graph["as eager"] == 1)


EXPERIMENT = Experiment(
    Config,
    Question,
    train,
    evaluate,
    demo,
    (
        Claim(
            "Compiled, the network gives the same words and logits, to 0.0001.",
            paper="",
            holds=_way("compiled"),
        ),
        Claim(
            "As ONNX in onnxruntime it gives the same words and logits, to 0.0001.",
            paper="",
            holds=_way("onnx"),
        ),
        Claim(
            "With weights in int8, 98 % of words stay the same and logits within 1.",
            paper="",
            holds=_way("int8"),
            control="The logits do differ by more than ONNX's in single precision.",
        ),
        Claim(
            "A loop whose length depends on data exports only when written for it.",
            paper="",
            holds=_loops,
            control="Unrolled it exports too, and takes every step for every number.",
        ),
    ),
    "Choosing a framework is where the tutorial on recurrent networks starts, and "
    "PyTorch's answer was the dynamic graph: it is built while the program runs, so a "
    "loop may be as long as the data want. Here a small LSTM writes numbers in words, "
    "letter by letter, until it says stop.\n\n"
    "The same step is run eagerly, compiled by torch.compile where a C++ compiler is "
    "present, exported to ONNX and run by onnxruntime, and with its weights quantised "
    "to int8; the outputs are compared and the latencies measured in turns, on one "
    "thread. The loop around the step is written in three ways, of which one cannot be "
    "exported, one exports at a fixed length, and one holds the question in the graph.",
)
