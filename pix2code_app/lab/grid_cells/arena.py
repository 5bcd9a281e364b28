"""The arenas a path runs in: regular polygons of equal area around the origin."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin, sqrt, tan

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating]
Flags = NDArray[np.bool_]

AREA = 4.0
"""Of every arena: that of a square with half-width 1."""

CORNERS = {"square": 4, "triangle": 3, "hexagon": 6}


@dataclass(frozen=True, slots=True)
class Arena:
    """A regular polygon with its centre at the origin and a wall at the bottom."""

    name: str

    @property
    def walls(self) -> int:
        """How many walls it has."""
        return CORNERS[self.name]

    @property
    def inradius(self) -> float:
        """Distance of the centre to each wall."""
        return sqrt(AREA / (self.walls * tan(pi / self.walls)))

    @property
    def normals(self) -> Floats:
        """(walls, 2): the outward unit normal of each wall."""
        turn = 2 * pi / self.walls
        angles = [-pi / 2 + wall * turn for wall in range(self.walls)]
        return np.array([(cos(angle), sin(angle)) for angle in angles])

    @property
    def corners(self) -> Floats:
        """(walls, 2): the corners, counter-clockwise."""
        radius = self.inradius / cos(pi / self.walls)
        turn = 2 * pi / self.walls
        angles = [-pi / 2 + (wall + 0.5) * turn for wall in range(self.walls)]
        return radius * np.array([(cos(angle), sin(angle)) for angle in angles])

    def wall_distances(self, places: Floats) -> Floats:
        """(…, walls): distance of places (…, 2) to every wall, negative outside."""
        distances: Floats = self.inradius - places @ self.normals.T
        return distances

    def contains(self, places: Floats) -> Flags:
        """Whether places (…, 2) lie inside."""
        inside: Flags = np.all(self.wall_distances(places) >= 0, axis=-1)
        return inside


def bounds(arena: Arena) -> tuple[Floats, Floats]:
    """The lower left and the upper right corner of the arena's bounding box."""
    return arena.corners.min(0), arena.corners.max(0)
