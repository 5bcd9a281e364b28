"""Figures of the error: along one path, over time, around contacts with walls."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from pix2code_app.lab.figures import Curve, Line
from pix2code_app.lab.grid_cells.correcting import AROUND

if TYPE_CHECKING:
    from pix2code_app.lab.grid_cells.arena import Floats
    from pix2code_app.lab.grid_cells.correcting import Drop
    from pix2code_app.lab.grid_cells.following import Followed

SMOOTHING = 50
"""Steps over which the mean error of many paths is averaged."""

_CONSTANT = "best constant"


def path_error_figure(followed: Followed, steps: int, path: int = 0) -> Curve:
    """The error along one path, with a tick at each step that met a wall."""
    distance = np.sqrt(2 * followed.errors[:steps, path])
    (met,) = np.nonzero(followed.paths.contacts[:steps, path])
    tick = 0.2 * float(distance.max())
    x = (met[:, None] + np.zeros(3)).ravel()
    y = np.tile([0.0, tick, 0.0], len(met))
    return Curve(
        "How far the network is off along one path",
        "step",
        "distance",
        (
            Line("distance of read-out and place", _steps(steps), _numbers(distance)),
            Line("wall contacts", _numbers(x), _numbers(y)),
        ),
    )


def error_over_time(followed: Followed, training_steps: int) -> Curve:
    """The mean error on paths longer than those of training."""
    fraction = followed.errors.mean(1) / followed.variance
    pieces = fraction[: len(fraction) // SMOOTHING * SMOOTHING].reshape(-1, SMOOTHING)
    ends = (len(pieces) - 0.5) * SMOOTHING
    x = (np.arange(len(pieces)) + 0.5) * SMOOTHING
    high = float(pieces.mean(1).max())
    length = (float(training_steps),) * 2
    return Curve(
        "The error on paths longer than in training",
        "step",
        "mean squared error over the variance of place",
        (
            Line("network", _numbers(x), _numbers(pieces.mean(1))),
            Line(_CONSTANT, (0.0, ends), (1.0, 1.0), dashed=True),
            Line("training length", length, (0.0, max(high, 1.0)), dashed=True),
        ),
    )


def contact_figure(both: Drop, across: Drop) -> Curve:
    """The error around the steps that meet a wall."""
    lags = tuple(float(lag) for lag in range(-AROUND, AROUND))
    return Curve(
        "The error around wall contacts",
        "steps after the contact",
        "squared error over the variance of place",
        (
            Line("across the wall", lags, _numbers(across.around)),
            Line("both coordinates", lags, _numbers(both.around)),
        ),
    )


def _steps(count: int) -> tuple[float, ...]:
    return tuple(float(step) for step in range(1, count + 1))


def _numbers(values: Floats) -> tuple[float, ...]:
    return tuple(np.round(values.astype(float), 5).tolist())
