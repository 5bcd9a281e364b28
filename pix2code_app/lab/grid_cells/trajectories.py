"""Random paths through an arena, many at once, and what a network is told of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from pix2code_app.lab.grid_cells.arena import bounds

if TYPE_CHECKING:
    from pix2code_app.lab.grid_cells.arena import Arena, Flags, Floats

TRIES = 200
"""How often a direction is drawn anew at a wall before the step is left out."""


@dataclass(frozen=True, slots=True)
class Gait:
    """How a path moves.

    Attributes:
        top_speed: Greatest step, in half-widths of the square; speeds are drawn
            uniformly up to it.
        turn: Standard deviation of the direction's change in a moving step, radians.
        still: Chance of a step to be at rest, each by itself: its speed is zero.
        bout: Mean number of steps, those at rest included, that a speed is kept.
    """

    top_speed: float = 0.15
    turn: float = 0.3
    still: float = 0.2
    bout: float = 5.0


@dataclass(frozen=True)
class Paths:
    """Paths of equal length.

    Attributes:
        starts: (paths, 2) before the first step.
        places: (steps, paths, 2) after each step.
        headings: (steps, paths) in radians; a still path keeps its last one.
        speeds: (steps, paths) length of each step.
        contacts: (steps, paths) whether the step met a wall, or went through where
            it used to be.
        top_speed: The speed that a network is told as 1.
    """

    starts: Floats
    places: Floats
    headings: Floats
    speeds: Floats
    contacts: Flags
    top_speed: float

    @cached_property
    def inputs(self) -> Floats:
        """(steps, paths, 3): speed, sine and cosine of the heading.

        Sine and cosine in place of the angle, which leaps where it wraps.
        """
        told = self.speeds / self.top_speed
        return np.stack(
            [told, np.sin(self.headings), np.cos(self.headings)], axis=-1
        ).astype(np.float32)


@dataclass(frozen=True, slots=True)
class Walk:
    """A world to walk in: an arena, a gait, and how many steps the walls stand.

    Once the walls are gone, paths leave the arena with the heading that they have.
    Paths begin at the centre, or `anywhere` in the arena.
    """

    arena: Arena
    gait: Gait
    walls_until: int | None = None
    anywhere: bool = False

    def draw(self, steps: int, count: int, random: np.random.Generator) -> Paths:
        """`count` paths of so many steps."""
        speeds = self._speeds(steps, count, random)
        turns = self.gait.turn * random.standard_normal((steps, count))
        places = np.zeros((steps, count, 2))
        headings = np.zeros((steps, count))
        contacts = np.zeros((steps, count), dtype=bool)
        place = starts = self._starts(count, random)
        heading = random.uniform(-np.pi, np.pi, count)
        last_walled = steps if self.walls_until is None else self.walls_until
        for step in range(steps):
            heading = heading + turns[step] * (speeds[step] > 0)
            moved = place + _stride(speeds[step], heading)
            crossed = self.arena.contains(place) & ~self.arena.contains(moved)
            if step < last_walled and crossed.any():
                self._turn_back(place, moved, heading, speeds[step], random)
            place = moved
            places[step], headings[step], contacts[step] = place, heading, crossed
        return Paths(starts, places, headings, speeds, contacts, self.gait.top_speed)

    def _starts(self, count: int, random: np.random.Generator) -> Floats:
        """(count, 2): where paths begin."""
        if not self.anywhere:
            return np.zeros((count, 2))
        low, high = bounds(self.arena)
        starts: Floats = random.uniform(low, high, (count, 2))
        while not (inside := self.arena.contains(starts)).all():
            starts[~inside] = random.uniform(low, high, ((~inside).sum(), 2))
        return starts

    def _speeds(self, steps: int, count: int, random: np.random.Generator) -> Floats:
        """(steps, count): kept for a while each, and zero in the steps at rest."""
        gait = self.gait
        changes = random.random((steps, count)) < 1 / gait.bout
        drawn = random.uniform(0, gait.top_speed, (steps, count))
        moving = random.random((steps, count)) >= gait.still
        speeds = np.zeros((steps, count))
        speed = random.uniform(0, gait.top_speed, count)
        for step in range(steps):
            speed = np.where(changes[step], drawn[step], speed)
            speeds[step] = speed * moving[step]
        return speeds

    def _turn_back(
        self,
        place: Floats,
        moved: Floats,
        heading: Floats,
        speed: Floats,
        random: np.random.Generator,
    ) -> None:
        """Draw headings anew until each step stays inside; changes what it is given."""
        (who,) = np.nonzero(~self.arena.contains(moved))
        for _ in range(TRIES):
            if not len(who):
                return
            heading[who] = random.uniform(-np.pi, np.pi, len(who))
            moved[who] = place[who] + _stride(speed[who], heading[who])
            who = who[~self.arena.contains(moved[who])]
        moved[who] = place[who]


def _stride(speed: Floats, heading: Floats) -> Floats:
    """(…, 2): the step of a speed in a heading."""
    ways = np.stack([np.cos(heading), np.sin(heading)], axis=-1)
    stride: Floats = speed[..., None] * ways
    return stride
