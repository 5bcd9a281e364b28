"""Error correction: does the error stay bounded, and does it fall at the walls?

A contact tells a network of one coordinate only, the one across the wall. The error is
therefore followed in both coordinates together and across the wall alone. There are two
controls: paths that turn before a wall without meeting any, and walls that vanish once
the network has settled, where the paths are the same up to the first step that would
have met one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from pix2code_app.lab.grid_cells.following import Sampled, follow
from pix2code_app.lab.statistics import Sample

if TYPE_CHECKING:
    from pix2code_app.lab.grid_cells.arena import Arena, Floats
    from pix2code_app.lab.grid_cells.designs import Design
    from pix2code_app.lab.grid_cells.following import Followed
    from pix2code_app.lab.grid_cells.network import PathNetwork

Steps = NDArray[np.intp]

LENGTHS = 20
"""Lengths of the training paths over which the error is followed."""

AROUND = 40
"""Steps before and after a contact that are looked at."""

BEFORE = slice(AROUND - 30, AROUND - 10)
AFTER = slice(AROUND + 10, AROUND + 30)
"""Steps whose errors are compared, as far from the contact on both sides: at equal
distances in time, paths are about as far from the wall, so place does not matter."""

NEAR = 0.3
"""A path that comes so near to a wall, and turns, has turned before it; the square's
walls are 2 apart."""

SPAN = 50
"""Steps over which the change of the error is set beside the number of contacts."""

MOST_CONTACTS = 3
"""Numbers of contacts from this on are taken together."""


@dataclass(frozen=True)
class Contacts:
    """Steps and paths at which walls are met, (contacts,) each."""

    steps: Steps
    paths: Steps


@dataclass(frozen=True)
class Drop:
    """How an error changes around contacts; errors over the variance of the place.

    Attributes:
        around: (2 · AROUND,) mean error at each step from `AROUND` before a contact on.
        fall: The paths' mean fall from `BEFORE` to `AFTER`, paired within each path.
        contacts: How many were averaged.
    """

    around: Floats
    fall: Sample
    contacts: int

    @property
    def t(self) -> float:
        """Paired t: the mean fall over its standard error."""
        return self.fall.gap(Sample(0.0, 0.0, 1))


def long_run(network: PathNetwork, design: Design, sampled: Sampled) -> Followed:
    """Paths of `LENGTHS` times the training length, never reset."""
    return follow(network, design, LENGTHS * design.recipe.steps, sampled)


def windows(followed: Followed, steps: int) -> Floats:
    """(lengths,): mean error over the variance in each stretch of so many steps."""
    pieces = followed.errors.reshape(-1, steps, followed.errors.shape[1])
    means: Floats = pieces.mean((1, 2)) / followed.variance
    return means


def contacts_after(followed: Followed, settled: int) -> Contacts:
    """Every contact after so many steps that has enough steps around it."""
    met = followed.paths.contacts.copy()
    met[: max(settled, AROUND)] = False
    met[-AROUND:] = False
    return Contacts(*np.nonzero(met))


def turns_before_walls(followed: Followed, settled: int, arena: Arena) -> Contacts:
    """Steps nearest to a wall of paths that meet none from `BEFORE` to `AFTER`."""
    nearest = arena.wall_distances(followed.paths.places).min(-1)
    turned = np.zeros_like(followed.paths.contacts)
    here = nearest[1:-1]
    turned[1:-1] = (here < nearest[:-2]) & (here <= nearest[2:]) & (here < NEAR)
    reach = AROUND - BEFORE.start
    met = followed.paths.contacts.cumsum(0)
    turned[reach + 1 : -reach] &= met[2 * reach + 1 :] == met[: -2 * reach - 1]
    turned[: max(settled, AROUND)] = False
    turned[-AROUND:] = False
    return Contacts(*np.nonzero(turned))


def first_contacts(contacts: Contacts) -> Contacts:
    """The first contact of each path."""
    _, first = np.unique(contacts.paths, return_index=True)
    return Contacts(contacts.steps[first], contacts.paths[first])


def total_drop(followed: Followed, contacts: Contacts) -> Drop:
    """The mean squared error of both coordinates around contacts."""
    steps, paths = contacts.steps, contacts.paths
    around = followed.errors[_around(steps), paths[:, None]] / followed.variance
    return _drop(around, contacts)


def crosswise_drop(followed: Followed, contacts: Contacts, arena: Arena) -> Drop:
    """The squared error across the wall that is met, around contacts."""
    steps, paths = contacts.steps, contacts.paths
    distances = arena.wall_distances(followed.paths.places[steps - 1, paths])
    across = arena.normals[distances.argmin(-1)]
    apart = followed.apart[_around(steps), paths[:, None]]
    around = np.square((apart * across[:, None]).sum(-1)) / followed.variance
    return _drop(around, contacts)


def change_by_contacts(followed: Followed, settled: int) -> list[float | None]:
    """Mean change of the error over `SPAN` steps with 0, 1, 2 and more contacts."""
    errors = followed.errors[settled:] / followed.variance
    counted = followed.paths.contacts[settled:].cumsum(0)
    change = (errors[SPAN:] - errors[:-SPAN])[::SPAN].ravel()
    contacts = (counted[SPAN:] - counted[:-SPAN])[::SPAN].ravel()
    groups = [
        change[np.minimum(contacts, MOST_CONTACTS) == count]
        for count in range(MOST_CONTACTS + 1)
    ]
    return [float(group.mean()) if len(group) else None for group in groups]


def _around(steps: Steps) -> Steps:
    """(contacts, 2 · AROUND): the steps around each contact."""
    return steps[:, None] + np.arange(-AROUND, AROUND)


def _drop(around: Floats, contacts: Contacts) -> Drop:
    falls = around[:, BEFORE].mean(1) - around[:, AFTER].mean(1)
    by_path = [
        float(falls[contacts.paths == path].mean())
        for path in np.unique(contacts.paths)
    ]
    return Drop(around.mean(0), Sample.of(by_path), len(falls))
