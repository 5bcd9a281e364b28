"""A run of training: networks of one regime one after another, each as long."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch

from pix2code_app import events
from pix2code_app.lab.budget import keep, resume
from pix2code_app.lab.experiment import Drew
from pix2code_app.lab.grid_cells import designs
from pix2code_app.lab.grid_cells.designs import Design, Trained
from pix2code_app.lab.grid_cells.following import Sampled, follow
from pix2code_app.lab.grid_cells.learning import Trainer
from pix2code_app.lab.grid_cells.path_figures import path_figure
from pix2code_app.lab.options import plain

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping
    from pathlib import Path

    from torch import Tensor

    from pix2code_app.lab.experiment import LabEvent
    from pix2code_app.lab.grid_cells.options import Training
    from pix2code_app.lab.runs import Run

STAGES = 10
"""Weights kept on the way, and measurements, over the budget of a network."""

WATCHED = Sampled(paths=16, seed=5)
"""Paths on which a run is watched; others than those of any measurement."""


def train(config: Training, run: Run) -> Generator[LabEvent, None, Path]:
    """Train the networks of the config; others of a checkpoint beside are kept."""
    torch.set_num_threads(1)
    done = designs.load(config.beside) if config.beside else {}
    for seed in range(config.seed, config.seed + config.networks):
        design = Design(config.arena, config.regime, seed)
        done[design.name] = yield from _train_one(design, config, run)
    designs.save(run.checkpoint, done, plain(config))
    yield events.Saved(str(run.checkpoint))
    return run.checkpoint


def _train_one(
    design: Design, config: Training, run: Run
) -> Generator[LabEvent, None, Trained]:
    trainer = Trainer(design.build(), design.walk, design.recipe, design.seed)
    resume(trainer, run, design.name)
    stages = _stages(run, design)
    budget = 60 * config.minutes
    yield events.Started(f"training {design.name}", round(budget))
    try:
        for error in trainer.advance(budget, budget / STAGES):
            step = trainer.progress.updates
            if config.development:
                stages |= designs.prefixed(f"{design.name}/{step}", trainer.network)
            keep(trainer, run, design.name, beside=stages)
            yield from _watched(design, trainer, error)
    finally:
        keep(trainer, run, design.name, beside=stages)
    return _trained(trainer, stages, design)


def _watched(design: Design, trainer: Trainer, error: float) -> list[LabEvent]:
    """What a run shows on its way: the error, and a path beside its read-out."""
    followed = follow(trainer.network, design, trainer.recipe.steps, WATCHED)
    step, fraction = trainer.progress.updates, followed.mse_fraction
    return [
        events.Progressed(
            round(trainer.progress.seconds), f"error {fraction:.1%} of the variance"
        ),
        events.Measured(step, f"{design.name} error in training", error),
        events.Measured(step, f"{design.name} error of the variance", fraction),
        Drew("path", path_figure(followed, design.walk.arena)),
    ]


def _trained(trainer: Trainer, stages: Mapping[str, Tensor], design: Design) -> Trained:
    record = {
        "seconds": round(trainer.progress.seconds),
        "updates": trainer.progress.updates,
        "parameters": sum(p.numel() for p in trainer.network.parameters()),
        "steps": trainer.recipe.steps,
    }
    counts = {int(name.split("/")[-2]) for name in stages}
    networks = {
        count: designs.restored(design, stages, f"{design.name}/{count}")
        for count in sorted(counts)
    }
    return Trained(design, trainer.network.eval(), record, networks)


def _stages(run: Run, design: Design) -> dict[str, Tensor]:
    """The earlier weights of a network that the run has kept."""
    prefix, now = f"{design.name}/", f"{design.name}/now/"
    tensors, _ = run.load()
    return {
        name: value
        for name, value in tensors.items()
        if name.startswith(prefix) and not name.startswith(now)
    }
