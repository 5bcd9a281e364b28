"""The training loop, from top to bottom: draw, forward, backward, step, log, keep.

Runs on the CPU or on CUDA with autocast; under `torchrun` the processes share each
batch (DistributedDataParallel) and the first of them writes. A run is bounded by
minutes, not steps, so that one command means the same wait on every machine.
"""

from __future__ import annotations

import math
from dataclasses import asdict, replace
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn.parallel import DistributedDataParallel

from compilers.schema.dialects import FAMILY_2017, dialect_names
from pix2code_app.errors import ModelError
from pix2code_app.events import Event, Measured, Progressed, Saved, Started
from pix2code_app.networks.checkpoints import Card
from pix2code_app.networks.device import autocast, choose_device
from pix2code_app.networks.paper.network import REDUCED
from pix2code_app.networks.presets import PRESETS, build
from pix2code_app.networks.reader import ScreenReader
from pix2code_app.training.augmentation import augment, unchanged
from pix2code_app.training.batches import Batch, Sampler, Source, prefetched
from pix2code_app.training.corpus import Corpus, load_corpus
from pix2code_app.training.distribution import World, join_world
from pix2code_app.training.objectives import OBJECTIVES
from pix2code_app.training.run_folder import (
    Progress,
    RunFolder,
    optimiser_tensors,
    restore_optimiser,
)
from pix2code_app.training.starting import start_from
from pix2code_app.training.validation import validate

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from pix2code_app.datasets.vocabulary import Vocabulary
    from pix2code_app.training.config import TrainingConfig

WARM_UP = 200
"""Steps over which the learning rate rises."""

RENDERED_ONLY_SHARE = 0.6
"""The most of a run that goes by without genuine pairs, where nothing else is said."""

AVERAGING = 0.998
"""Share that the averaged weights keep of themselves at each step."""


PAPER: dict[str, Any] = {
    "preset": "paper",
    "minutes": 45.0,
    "rendered_only_minutes": 0.0,
    "rendered_pages": 0,
    "augmented": False,
    "save_minutes": 15.0,
    "batch_size": 16,
    "learning_rate": 3e-3,
}
"""As in the paper: on the genuine pictures, as they are."""

PLANS: dict[str, dict[str, Any]] = {
    "attention": {},
    "paper": PAPER,
    "paper-reduced": {**PAPER, "sizes": REDUCED},
}
"""What a run of each preset sets otherwise than `TrainingConfig` does."""


def train(
    config: TrainingConfig, clock: Callable[[], float] = perf_counter
) -> Generator[Event, None, Path]:
    """Train a new network, or go on where the run in `config.out` stopped.

    `clock` gives the seconds that bound the run; it is asked once at the beginning of
    each phase and once after each step. Returns the path of the checkpoint.

    Raises:
        DataError: the data cannot be used.
        ModelError: the device or the network to start from cannot be used, or the
            gradients are no longer finite.
    """
    run = RunFolder(Path(config.out))
    with join_world() as world:
        device = choose_device(world.device or config.device)
        torch.manual_seed(config.seed)
        sizes = sizes_for(config)
        network = build(config.preset, sizes)
        with world.first_goes_first():  # the others find its pages and its cache
            corpus = yield from load_corpus(config, sizes["height"], sizes["width"])
        if world.is_first:
            run.write_config(asdict(config))
        trainer = _Trainer(config, run, network.to(device), corpus, world)
        yield from trainer.run(clock)
    return run.model


def sizes_for(config: TrainingConfig) -> dict[str, Any]:
    """Every size of the network that the options ask for, as its card keeps them."""
    chosen = PRESETS[config.preset].config
    return asdict(chosen(len(vocabulary_for(config)), **(config.sizes or {})))


def vocabulary_for(config: TrainingConfig) -> Vocabulary:
    """The tokens of all dialects as the preset spells them."""
    return PRESETS[config.preset].vocabulary.of_dialects(dialect_names(FAMILY_2017))


class _Trainer:
    """One run in one process."""

    def __init__(
        self,
        config: TrainingConfig,
        run: RunFolder,
        network: nn.Module,
        corpus: Corpus,
        world: World,
    ) -> None:
        self.config, self.folder, self.corpus, self.world = config, run, corpus, world
        self.device = next(network.parameters()).device
        self.network = network
        self.vocabulary = vocabulary_for(config)
        self.average = build(config.preset, sizes_for(config)).to(self.device)
        self.average.requires_grad_(False)
        self.optimiser = torch.optim.AdamW(
            network.parameters(), lr=config.learning_rate, weight_decay=0.01
        )
        self.progress, tensors = run.load()
        if tensors:
            _load(network, tensors, "network.")
            _load(self.average, tensors, "average.")
            restore_optimiser(self.optimiser, network, tensors)
        else:
            if config.start:
                start_from(network, config.start, config.preset, self.vocabulary)
            self.average.load_state_dict(network.state_dict())
        self.wrapped = DistributedDataParallel(network) if world.size > 1 else network

    def run(self, clock: Callable[[], float]) -> Generator[Event, None, None]:
        """Train until the minutes are over; keeps the state when closed early."""
        yield Started("train", round(self.config.minutes * 60))
        try:
            for end, sources in self._phases():
                if self.progress.seconds < end:
                    yield from self._phase(end, sources, clock)
        except BaseException:  # closed, interrupted or broken: lose nothing
            self._keep()
            raise
        yield Saved(str(self.folder.model))

    def _phases(self) -> list[tuple[float, list[Source]]]:
        """End in seconds and sources of each phase; the whole run ends the last."""
        share = self.config.genuine_share
        genuine, rendered = self.corpus.genuine, self.corpus.rendered
        mixed = [Source(genuine, share), Source(rendered, 1 - share)]
        end = self.config.minutes * 60
        alone = self.config.rendered_only_minutes * 60 if len(rendered) else 0.0
        return [
            (min(alone, end), [Source(rendered, 1)]),
            (end, [source for source in mixed if len(source.examples)]),
        ]

    def _phase(
        self, end: float, sources: list[Source], clock: Callable[[], float]
    ) -> Generator[Event, None, None]:
        seed = (self.config.seed, self.world.rank)
        change = augment if self.config.augmented else unchanged
        sampler = Sampler(self.vocabulary, self.config.batch_size, seed, change)
        kept = self.progress.seconds
        started = clock() - kept
        for step, batch in prefetched(sampler, sources, self.progress.step):
            parts = self._step(step, batch)
            seconds = self.world.agreed(clock() - started)
            self.progress = Progress(step + 1, seconds)
            yield Progressed(round(seconds), f"step {step + 1}")
            if step % 50 == 0:
                yield from self._log(parts)
            if seconds >= end:
                break
            if seconds - kept > self.config.save_minutes * 60:
                yield from self._checkpoint()
                kept = seconds
        yield from self._checkpoint()

    def _step(self, step: int, batch: Batch) -> dict[str, Tensor]:
        """Forward, backward and one step of the optimiser and the average."""
        self._seed(step)
        for group in self.optimiser.param_groups:
            group["lr"] = self._learning_rate(step)
        with autocast(self.device):
            objective = OBJECTIVES[self.config.preset]
            parts = objective(self.wrapped, batch.to(self.device))
        self.optimiser.zero_grad(set_to_none=True)
        torch.stack(list(parts.values())).sum().backward()
        norm = nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        if not norm.isfinite():
            raise ModelError(
                f"Training stopped at step {step + 1}, where the gradients are no "
                f"longer finite; the state before it is kept in {self.config.out}.",
                "Begin a new run with another --seed.",
            )
        self.optimiser.step()
        _blend(self.average, self.network, min(AVERAGING, (1 + step) / (10 + step)))
        return {name: part.detach() for name, part in parts.items()}

    def _seed(self, step: int) -> None:
        """What dropout and windows draw depends on the step, as batches do."""
        sequence = np.random.SeedSequence((self.config.seed, self.world.rank, step))
        torch.manual_seed(int(sequence.generate_state(1)[0]))

    def _learning_rate(self, step: int) -> float:
        """Linear warm-up, then a cosine over the minutes down to a fiftieth."""
        done = min(1.0, self.progress.seconds / (self.config.minutes * 60))
        cosine = 0.02 + 0.98 * (1 + math.cos(math.pi * done)) / 2
        return self.config.learning_rate * cosine * min(1.0, (step + 1) / WARM_UP)

    def _log(self, parts: dict[str, Tensor]) -> Generator[Event, None, None]:
        figures = {f"loss/{name}": round(float(v), 5) for name, v in parts.items()}
        yield from self._measured(figures)

    def _checkpoint(self) -> Generator[Event, None, None]:
        """Validate the averaged weights and keep everything."""
        figures = validate(self._reader(), self.corpus.validation)
        yield from self._measured(figures)
        self._keep()
        yield Saved(str(self.folder.model))

    def _measured(self, figures: dict[str, float]) -> Generator[Event, None, None]:
        if self.world.is_first:
            self.folder.log({**asdict(self.progress), **figures})
        for name, value in figures.items():
            yield Measured(self.progress.step, name, value)

    def _keep(self) -> None:
        if not self.world.is_first:
            return
        tensors = {
            **_prefixed("network.", self.network.state_dict()),
            **_prefixed("average.", self.average.state_dict()),
            **optimiser_tensors(self.optimiser, self.network),
        }
        self.folder.save(self.progress, tensors)
        self.folder.save_model(self.average.state_dict(), self._card())

    def _reader(self) -> ScreenReader:
        return ScreenReader(self.average, self._card(), self.device)

    def _card(self) -> Card:
        trained = {
            **asdict(replace(self.config, data="", out="", device="")),
            "start": Path(self.config.start).stem,
            "minutes_trained": round(self.progress.seconds / 60, 1),
            "steps": self.progress.step,
            "pairs": self.corpus.counts(),
        }
        return Card(
            name=self.config.name,
            preset=self.config.preset,
            config=sizes_for(self.config),
            vocabulary=self.vocabulary.tokens,
            dialects=self.corpus.dialects,
            training={k: v for k, v in trained.items() if v != ""},
        )


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


def _prefixed(prefix: str, tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    return {prefix + name: tensor for name, tensor in tensors.items()}


def _load(network: nn.Module, tensors: dict[str, Tensor], prefix: str) -> None:
    own = {
        name.removeprefix(prefix): tensor
        for name, tensor in tensors.items()
        if name.startswith(prefix)
    }
    network.load_state_dict(own)
