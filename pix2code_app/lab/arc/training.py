"""A run of training: one network after another, each on the same budget."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import torch

from pix2code_app import events
from pix2code_app.errors import DataError
from pix2code_app.lab.arc.characters import HELD_OUT, read_characters
from pix2code_app.lab.arc.measuring import accuracy
from pix2code_app.lab.arc.trainer import Recipe, Trainer
from pix2code_app.lab.arc.trials import imitate
from pix2code_app.lab.budget import keep, resume
from pix2code_app.lab.options import plain
from pix2code_app.networks.comparator import designs
from pix2code_app.networks.comparator.drawings import Characters
from pix2code_app.networks.comparator.networks import Arc

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from pix2code_app.lab.arc.options import Training
    from pix2code_app.lab.experiment import LabEvent
    from pix2code_app.lab.runs import Run
    from pix2code_app.networks.comparator.networks import Network

PERIOD = 60.0
"""Seconds of the processor between two measurements, each followed by a saved state."""

CHOICE = {"runs": 5, "seed": 5}
"""Imitated trials by which the best variant is chosen, and the first of which are
measured on during training; 400 with Omniglot's held-out alphabets."""


def train(config: Training, run: Run) -> Generator[LabEvent, None, Path]:
    """Train the networks that the config names.

    Raises:
        DataError: there is no data to train on.
    """
    if config.data is None:
        raise DataError(
            "There is nothing to train on.",
            "Give the folder of Omniglot's background set, or of classes, as data.",
        )
    torch.set_num_threads(1)
    characters = read_characters(config.data)
    names = (
        ("conv-arc", "arc", "siamese") if config.network == "all" else (config.network,)
    )
    done = designs.load(config.beside) if config.beside else {}
    for name in names:
        done[name] = yield from _train_one(name, characters, config, run)
    designs.save(run.checkpoint, done, plain(config))
    yield events.Saved(str(run.checkpoint))
    return run.checkpoint


def _train_one(
    name: str, characters: Characters, config: Training, run: Run
) -> Generator[LabEvent, None, designs.Trained]:
    seen = characters.without_groups(HELD_OUT)
    if designs.DESIGNS[name].shuffled:
        seen = shuffled(seen, config.seed)
    trials = imitate(_unseen(characters), runs=2, seed=CHOICE["seed"])
    trainer = Trainer(_network(name, config), seen, Recipe(), config.seed)
    resume(trainer, run, name)
    budget = 60 * config.minutes
    yield events.Started(f"training {name}", round(budget))
    try:
        for loss in trainer.advance(budget, PERIOD):
            step = trainer.progress.updates
            shares = accuracy(trainer.network, trials, views=1)
            yield events.Progressed(
                round(trainer.progress.seconds), f"{shares['naive']:.1%} right"
            )
            for key, value in {**shares, "loss": loss}.items():
                yield events.Measured(step, f"{name}/{key}", value)
            keep(trainer, run, name)
    finally:
        keep(trainer, run, name)
    record = _record(trainer, characters)
    chosen_by = accuracy(trainer.network, imitate(_unseen(characters), **CHOICE))
    curve = run.measured().get(f"{name}/naive", ())
    record |= {"chosen_by": chosen_by, "curve": [list(point) for point in curve]}
    return designs.Trained(trainer.network.eval(), record)


def _network(name: str, config: Training) -> Network:
    network = designs.begin(name, config.seed, config.start)
    if config.convolutions == "kept" and isinstance(network, Arc):
        network.keep_convolutions()
    return network


def _unseen(characters: Characters) -> Characters:
    """The held-out alphabets, or everything where the data has none of them."""
    known = set(HELD_OUT) & set(characters.group_names)
    return characters.of_groups(known) if known else characters


def shuffled(characters: Characters, seed: int) -> Characters:
    """Control: the same drawings, each given to a class at random."""
    order = np.random.default_rng(seed).permutation(len(characters.images))
    return Characters(
        characters.images[order],
        characters.classes,
        characters.drawers,
        characters.groups,
        characters.names,
        characters.group_names,
    )


def _record(trainer: Trainer, characters: Characters) -> dict[str, Any]:
    parameters = sum(p.numel() for p in trainer.network.parameters())
    return {
        "seconds": round(trainer.progress.seconds),
        "updates": trainer.progress.updates,
        "parameters": parameters,
        "drawings": len(characters.images),
        "held_out": [name for name in HELD_OUT if name in characters.group_names],
    }
