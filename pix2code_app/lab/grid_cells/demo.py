"""A network at work: its path, its error, its units and how they came about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pix2code_app.errors import ModelError
from pix2code_app.lab.grid_cells import (
    classes,
    correcting,
    designs,
    error_figures,
    groups,
    unit_figures,
)
from pix2code_app.lab.grid_cells.following import Sampled, follow, record
from pix2code_app.lab.grid_cells.path_figures import path_figure

if TYPE_CHECKING:
    from pathlib import Path

    from pix2code_app.lab.figures import Figure
    from pix2code_app.lab.grid_cells.designs import Trained
    from pix2code_app.lab.grid_cells.following import Followed
    from pix2code_app.lab.grid_cells.options import Question

PATHS = 32
LENGTHS = 4
"""Paths that are followed, and how many training lengths each is long."""

LEAST_STEPS = 10 * correcting.AROUND
"""Of a path, so that short training lengths leave room around contacts too."""


def demo(checkpoint: Path, question: Question) -> tuple[Figure, ...]:
    """Follow paths with a network of a checkpoint and look into its units.

    Raises:
        ModelError: the checkpoint lacks the network asked for.
    """
    trained = _chosen(checkpoint, question.network)
    steps = max(LENGTHS * trained.design.recipe.steps, LEAST_STEPS)
    sampled = Sampled(PATHS, question.seed)
    followed = follow(trained.network, trained.design, steps, sampled)
    return (
        path_figure(followed, trained.design.walk.arena),
        *_error_figures(followed, trained),
        *_unit_figures(trained),
    )


def _chosen(checkpoint: Path, name: str) -> Trained:
    networks = designs.load(checkpoint)
    if name and name not in networks:
        raise ModelError(
            f"{checkpoint.name} holds no network {name}.",
            f"It has {', '.join(networks)}.",
        )
    return networks[name] if name else next(iter(networks.values()))


def _error_figures(followed: Followed, trained: Trained) -> tuple[Figure, ...]:
    steps, arena = trained.design.recipe.steps, trained.design.walk.arena
    contacts = correcting.contacts_after(followed, steps)
    return (
        error_figures.path_error_figure(followed, steps),
        error_figures.error_over_time(followed, steps),
        error_figures.contact_figure(
            correcting.total_drop(followed, contacts),
            correcting.crosswise_drop(followed, contacts, arena),
        ),
    )


def _unit_figures(trained: Trained) -> tuple[Figure, ...]:
    design = trained.design
    untrained = groups.reference(design)
    population = groups.populate(trained.network, design, untrained)
    last = {trained.training["updates"]: trained.network}
    labels = {
        updates: classes.classify(
            classes.analyse(record(stage, design, groups.RECORDING_SEED)).scores,
            population.limits,
        )
        for updates, stage in {0: design.build(), **trained.stages, **last}.items()
    }
    recording = record(trained.network, design, groups.RECORDING_SEED)
    return (
        unit_figures.wall_of_maps(population),
        unit_figures.grid_figure(population),
        unit_figures.direction_figure(population, recording),
        unit_figures.development_figure(labels),
    )
