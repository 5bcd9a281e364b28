"""A comparator of icons: ConvARC, from the start or from one that knows characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import torch

from pix2code_app import events
from pix2code_app.errors import DataError
from pix2code_app.lab.arc.episodes import Jitter
from pix2code_app.lab.arc.trainer import Recipe, Trainer
from pix2code_app.lab.budget import keep, resume
from pix2code_app.lab.icons.measuring import measure, trials_of
from pix2code_app.lab.icons.sheets import is_held_out, read_sheets
from pix2code_app.lab.options import plain
from pix2code_app.networks.catalogue import COMPARATOR
from pix2code_app.networks.comparator import designs
from pix2code_app.networks.comparator.matching import NETWORK

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from pix2code_app.lab.experiment import LabEvent
    from pix2code_app.lab.icons.options import Training
    from pix2code_app.lab.runs import Run
    from pix2code_app.networks.comparator.drawings import Characters

PERIOD = 60.0
"""Seconds of the processor between two measurements, each followed by a saved state."""

RECIPE = Recipe(
    rate=1e-3,
    jitter=Jitter(scale=0.1, degrees=4.0, shear=3.0, shift=0.05, bend=0.0),
    bend=0.0,
    least_side=12,
    near=60,
)
"""Icons are hardly turned, but shown small; names of neighbours are often alike."""

GLANCED = 60
"""Trials of each set by which the training is watched."""


def train(config: Training, run: Run) -> Generator[LabEvent, None, Path]:
    """Train a comparator on sheets of icons.

    Raises:
        DataError: there are no icons to train on.
        ModelError: the checkpoint to start from holds no such network.
    """
    if config.data is None:
        raise DataError(
            "There is nothing to train on.",
            "Give a folder with sheets of icons (*_32.npz) as data.",
        )
    torch.set_num_threads(1)
    icons = read_sheets(config.data)
    unknown = is_held_out(icons)
    network = designs.begin(NETWORK, config.seed, config.start)
    trainer = Trainer(network, icons.of_classes(~unknown), RECIPE, config.seed)
    resume(trainer, run, NETWORK)
    yield from _advance(trainer, icons.of_classes(unknown), config, run)
    record = {
        "seconds": round(trainer.progress.seconds),
        "updates": trainer.progress.updates,
        "parameters": sum(p.numel() for p in trainer.network.parameters()),
        "icons": len(icons.names),
        "held_out": int(unknown.sum()),
    }
    trained = designs.Trained(trainer.network.eval(), record)
    designs.save(run.checkpoint, {NETWORK: trained}, plain(config), COMPARATOR)
    yield events.Saved(str(run.checkpoint))
    return run.checkpoint


def _advance(
    trainer: Trainer, unseen: Characters, config: Training, run: Run
) -> Generator[LabEvent, None, None]:
    budget = 60 * config.minutes
    glances = [
        trial.first(GLANCED)
        for trial in trials_of(unseen, same_style=False, seed=config.seed)
    ]
    yield events.Started("training on icons", round(budget))
    try:
        for loss in trainer.advance(budget, PERIOD):
            share = float(np.mean(measure(trainer.network, glances).right["extractor"]))
            yield events.Progressed(
                round(trainer.progress.seconds), f"{share:.1%} right"
            )
            values = {"recall": share, "loss": loss}
            for name, value in values.items():
                yield events.Measured(trainer.progress.updates, name, value)
            keep(trainer, run, NETWORK)
    finally:
        keep(trainer, run, NETWORK)
