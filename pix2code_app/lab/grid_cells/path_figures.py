"""A path and where a network thinks it is, drawn into the arena."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from pix2code_app.lab.figures import Curve, Line

if TYPE_CHECKING:
    from pix2code_app.lab.grid_cells.arena import Arena, Floats
    from pix2code_app.lab.grid_cells.following import Followed

SHOWN = 250
"""Steps of a path that are drawn."""


def path_figure(followed: Followed, arena: Arena, path: int = 0) -> Curve:
    """The first steps of a path and of its read-out in the plane."""
    true = followed.paths.places[:SHOWN, path]
    decoded = followed.decoded[:SHOWN, path]
    return Curve(
        "A path and where the network thinks it is",
        "x",
        "y",
        (
            _line("path", true),
            _line("read-out", decoded, dashed=True),
            wall_line(arena),
        ),
        plane=True,
    )


def wall_line(arena: Arena) -> Line:
    """The walls as a closed line."""
    return _line("walls", np.concatenate([arena.corners, arena.corners[:1]]))


def _line(name: str, places: Floats, *, dashed: bool = False) -> Line:
    x, y = np.round(places.T.astype(float), 4).tolist()
    return Line(name, tuple(x), tuple(y), dashed=dashed)
