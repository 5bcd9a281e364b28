"""Training of the network that finds elements: draw, forward, backward, step, keep."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import numpy as np
import safetensors.torch
import torch
from torch import Tensor, nn

from pix2code_app.datasets import groups
from pix2code_app.errors import ModelError
from pix2code_app.events import Event, Measured, Progressed, Saved, Started
from pix2code_app.networks.attention.folding import load_unfolded
from pix2code_app.networks.checkpoints import Card
from pix2code_app.networks.ui.finder import ElementFinder, TorchRunner
from pix2code_app.networks.ui.network import UiConfig, UiNetwork, folded
from pix2code_app.networks.ui.objective import objective
from pix2code_app.networks.ui.targets import LevelTargets, build_targets
from pix2code_app.training.elements.measuring import measure
from pix2code_app.training.elements.windows import Source, draw_windows
from pix2code_app.training.run_folder import (
    Progress,
    RunFolder,
    optimiser_tensors,
    restore_optimiser,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

    from pix2code_app.datasets.screens import LabelledScreen
    from pix2code_app.training.elements.sources import DataSource

WARM_UP = 200
"""Steps over which the learning rate rises."""

MEASURED_BATCHES = 24
"""Batches on which the norms of a network that learns on are measured."""

AVERAGING = 0.995
"""Share that the averaged weights keep of themselves at each step."""

COOLING = 0.35
"""The last part of a run, over which the learning rate falls to nothing."""


@dataclass(frozen=True, slots=True)
class ElementTraining:
    """The options of a run; the same options and seed give the same windows.

    `start` is a checkpoint whose weights a new run begins with.
    """

    sources: tuple[DataSource, ...]
    out: str
    minutes: float = 60.0
    start: str | None = None
    batch_size: int = 4
    learning_rate: float = 1e-3
    seed: int = 1
    save_minutes: float = 9.0
    measured: int = 24
    config: UiConfig = field(default_factory=UiConfig)


def train_elements(
    training: ElementTraining, clock: Callable[[], float] = perf_counter
) -> Generator[Event, None, Path]:
    """Train a new network, or go on where the run in `training.out` stopped.

    Returns the path of the checkpoint.

    Raises:
        DataError: a set cannot be used.
        ModelError: the gradients are no longer finite.
    """
    torch.manual_seed(training.seed)
    run = RunFolder(Path(training.out))
    parts = [source.parts() for source in training.sources]
    run.write_config(asdict(training))
    trainer = _Trainer(training, run, parts)
    yield from trainer.run(clock)
    return run.model


class _Trainer:
    """One run."""

    def __init__(
        self,
        training: ElementTraining,
        folder: RunFolder,
        parts: list[tuple[Source, list[LabelledScreen]]],
    ) -> None:
        self.training, self.folder = training, folder
        self.sources = [source for source, _ in parts]
        self.aside = [aside for _, aside in parts]
        self.network = UiNetwork(training.config)
        self.network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        self.average = UiNetwork(training.config).requires_grad_(False).eval()
        self.optimiser = torch.optim.AdamW(
            self.network.parameters(), lr=training.learning_rate, weight_decay=0.02
        )
        self.progress, tensors = folder.load()
        if tensors:
            _load(self.network, tensors, "network.")
            _load(self.average, tensors, "average.")
            restore_optimiser(self.optimiser, self.network, tensors)
        else:
            if training.start is not None:
                self._begin_with(Path(training.start))
            self.average.load_state_dict(self.network.state_dict())

    def _begin_with(self, weights: Path) -> None:
        """Take over the weights of a checkpoint, whose batch norms are folded in.

        Raises:
            ModelError: they do not fit the sizes of this run.
        """
        tensors = safetensors.torch.load_file(weights)
        batches = (self._batch(step)[0] for step in range(MEASURED_BATCHES))
        try:
            load_unfolded(
                self.network, {k: one.float() for k, one in tensors.items()}, batches
            )
        except (KeyError, RuntimeError) as error:
            raise ModelError(
                f"{weights} does not fit a network of this run."
            ) from error

    def run(self, clock: Callable[[], float]) -> Generator[Event, None, None]:
        """Train until the minutes are over; keeps the state when closed early."""
        end = self.training.minutes * 60
        yield Started("train", round(end))
        kept = self.progress.seconds
        started = clock() - kept
        try:
            for step, pictures, targets in self._batches():
                parts = self._step(step, pictures, targets)
                self.progress = Progress(step + 1, clock() - started)
                yield Progressed(round(self.progress.seconds), f"step {step + 1}")
                if step % 25 == 0:
                    yield from self._log({k: float(v) for k, v in parts.items()})
                if self.progress.seconds >= end:
                    break
                if self.progress.seconds - kept > self.training.save_minutes * 60:
                    kept = self.progress.seconds
                    yield from self._checkpoint()
        except BaseException:  # closed, interrupted or broken: lose nothing
            self._keep({})
            raise
        yield from self._checkpoint()
        yield Saved(str(self.folder.model))

    def _batches(
        self,
    ) -> Iterator[tuple[int, Tensor, tuple[LevelTargets, LevelTargets]]]:
        """Batches from the present step on, the next one prepared beside this one."""
        step = self.progress.step
        with ThreadPoolExecutor(1) as pool:
            waiting = pool.submit(self._batch, step)
            while True:
                pictures, targets = waiting.result()
                waiting = pool.submit(self._batch, step + 1)
                yield step, pictures, targets
                step += 1

    def _batch(self, step: int) -> tuple[Tensor, tuple[LevelTargets, LevelTargets]]:
        rng = np.random.default_rng((self.training.seed, step))
        windows = draw_windows(self.sources, self.training.batch_size, rng)
        pictures = torch.from_numpy(windows.pictures).permute(0, 3, 1, 2).float() / 255
        height, width = windows.pictures.shape[1:3]
        return pictures, build_targets(windows.labels, (height, width))

    def _step(
        self, step: int, pictures: Tensor, targets: tuple[LevelTargets, LevelTargets]
    ) -> dict[str, Tensor]:
        for group in self.optimiser.param_groups:
            group["lr"] = self._learning_rate(step)
        self.network.train()
        with torch.autocast("cpu", torch.bfloat16, enabled=_has_bfloat16()):
            maps = self.network(pictures)
        parts = objective(maps, targets)
        self.optimiser.zero_grad(set_to_none=True)
        torch.stack(list(parts.values())).sum().backward()
        norm = nn.utils.clip_grad_norm_(self.network.parameters(), 5.0)
        if not norm.isfinite():
            raise ModelError(
                f"Training stopped at step {step + 1}, where the gradients are no "
                f"longer finite; the state before it is kept in {self.folder.path}.",
                "Begin a new run with another --seed.",
            )
        self.optimiser.step()
        _blend(self.average, self.network, min(AVERAGING, (1 + step) / (10 + step)))
        return {name: part.detach() for name, part in parts.items()}

    def _learning_rate(self, step: int) -> float:
        """Linear warm-up, a plateau, and a linear fall over the last part."""
        done = min(1.0, self.progress.seconds / (self.training.minutes * 60))
        fall = min(1.0, (1 - done) / COOLING)
        warm = min(1.0, (step + 1) / WARM_UP)
        return self.training.learning_rate * warm * max(0.01, fall)

    def _checkpoint(self) -> Generator[Event, None, None]:
        """Measure the averaged weights on what is kept aside, and keep everything."""
        finder = ElementFinder(TorchRunner(self.average), self._card({}))
        figures = {}
        for source, aside in zip(self.training.sources, self.aside, strict=True):
            if not aside:
                continue
            name = Path(source.folder).name
            table = yield from measure(finder, aside[: self.training.measured])
            figures[f"{name}/macro_f1"] = table["all"]["macro_f1"] or 0.0
            for role, row in table["all"]["roles"].items():
                figures[f"{name}/{role}"] = row["f1"]
        yield from self._log(figures)
        self._keep(figures)
        yield Saved(str(self.folder.model))

    def _log(self, figures: dict[str, float]) -> Generator[Event, None, None]:
        rounded = {name: round(value, 4) for name, value in figures.items()}
        self.folder.log({**asdict(self.progress), **rounded})
        for name, value in rounded.items():
            yield Measured(self.progress.step, name, value)

    def _keep(self, figures: dict[str, float]) -> None:
        tensors = {
            **{f"network.{k}": v for k, v in self.network.state_dict().items()},
            **{f"average.{k}": v for k, v in self.average.state_dict().items()},
            **optimiser_tensors(self.optimiser, self.network),
        }
        self.folder.save(self.progress, tensors)
        self.folder.save_model(folded(self.average).state_dict(), self._card(figures))

    def _card(self, figures: dict[str, float]) -> Card:
        training = asdict(self.training)
        del training["out"], training["config"]
        training["start"] = training["start"] and Path(training["start"]).name
        training["sources"] = [
            {
                **asdict(source),
                "folder": Path(source.folder).name,
                "screens": len(own.screens),
            }
            for source, own in zip(self.training.sources, self.sources, strict=True)
        ]
        training["steps"] = self.progress.step
        training["minutes_trained"] = round(self.progress.seconds / 60, 1)
        return Card(
            name="ui",
            preset="ui",
            config=asdict(self.training.config),
            vocabulary=groups.names(),
            dialects=("ui",),
            training=training,
            metrics={"aside": figures},
        )


def _has_bfloat16() -> bool:
    """Whether this processor multiplies in bfloat16, which is then twice as fast."""
    return bool(torch.cpu._is_avx512_bf16_supported())


@torch.no_grad()
def _blend(average: nn.Module, network: nn.Module, keep: float) -> None:
    """Move the averaged weights a little towards the present ones."""
    pairs = zip(
        average.state_dict().values(), network.state_dict().values(), strict=True
    )
    for mean, value in pairs:
        if mean.is_floating_point():
            mean.lerp_(value, 1 - keep)
        else:
            mean.copy_(value)


def _load(network: nn.Module, tensors: dict[str, Tensor], prefix: str) -> None:
    own = {
        name.removeprefix(prefix): tensor
        for name, tensor in tensors.items()
        if name.startswith(prefix)
    }
    network.load_state_dict(own)
