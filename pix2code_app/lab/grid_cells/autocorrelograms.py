"""Spatial autocorrelograms, and how much they repeat under rotation.

The grid score compares a ring of the autocorrelogram with itself rotated, as Banino et
al. 2018 and Sorscher et al. 2019 do; unlike there, bins that were never visited count
as missing, not as zero.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from pix2code_app.lab.grid_cells.rate_maps import BINS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from pix2code_app.lab.grid_cells.arena import Flags, Floats

SIDE = 2 * BINS - 1
"""Lags along each side of an autocorrelogram."""

LEAST_OVERLAP = 20
"""Bins that a lag must leave to be correlated."""

INNER = 0.2
"""Inner radius of the ring over the bins of a side."""

OUTER = tuple(np.linspace(0.4, 1.0, 10).round(3).tolist())
"""Outer radii of the rings that are tried; the best one counts."""

_ANGLES = (30, 45, 60, 90, 120, 135, 150)

_PEAK = 0.2
"""Correlation from which on a maximum beside the centre counts."""


class GridScores(NamedTuple):
    """The greatest score over the rings, and the index of that ring; each (units,)."""

    sixty: Floats
    ninety: Floats
    ring_sixty: NDArray[np.intp]
    ring_ninety: NDArray[np.intp]


def autocorrelograms(maps: Floats, covered: Flags) -> Floats:
    """(units, lags, lags): Pearson's correlation of maps with themselves moved.

    Each lag correlates the bins that are covered in both; NaN where those are few.

    Args:
        maps: (units, rows, columns).
        covered: (rows, columns).
    """
    seen = covered.astype(float)
    values = maps * seen
    overlap = _correlate(seen, seen)
    sums = _correlate(values, seen)
    squares = _correlate(values**2, seen)
    both = _correlate(values, values)
    moved = sums[..., ::-1, ::-1]
    spread = overlap * squares - sums**2
    power = spread * spread[..., ::-1, ::-1]
    enough = np.broadcast_to(overlap > LEAST_OVERLAP - 0.5, power.shape)
    defined = enough & (
        power > 1e-12 * np.maximum(1.0, both.max((1, 2)))[:, None, None]
    )
    found = np.full(power.shape, np.nan)
    np.divide(
        overlap * both - sums * moved, np.sqrt(np.abs(power)), out=found, where=defined
    )
    correlations: Floats = np.clip(found, -1.0, 1.0)
    return correlations


def _correlate(first: Floats, second: Floats) -> Floats:
    """(…, lags, lags): sums over bins of first · second moved by every lag."""
    size = (2 * BINS, 2 * BINS)
    product = np.fft.rfft2(first, size) * np.conj(np.fft.rfft2(second, size))
    every = np.fft.irfft2(product, size)
    lags = np.arange(-(BINS - 1), BINS)
    chosen: Floats = every[..., lags[:, None], lags]
    return chosen


def grid_scores(sacs: Floats) -> GridScores:
    """Scores of autocorrelograms (units, lags, lags) for lattices at 60° and at 90°."""
    alike = {angle: _rotation_correlation(sacs, angle) for angle in _ANGLES}
    sixty = (alike[60] + alike[120]) / 2 - (alike[30] + alike[90] + alike[150]) / 3
    ninety = alike[90] - (alike[45] + alike[135]) / 2
    return GridScores(sixty.max(1), ninety.max(1), sixty.argmax(1), ninety.argmax(1))


def side_peaks(sacs: Floats) -> NDArray[np.int_]:
    """(units,): maxima of each autocorrelogram outside its central peak."""
    filled = np.where(np.isfinite(sacs), sacs, -np.inf)
    padded = np.pad(filled, ((0, 0), (1, 1), (1, 1)), constant_values=-np.inf)
    around = [
        padded[:, 1 + down : 1 + down + SIDE, 1 + across : 1 + across + SIDE]
        for down in (-1, 0, 1)
        for across in (-1, 0, 1)
        if (down, across) != (0, 0)
    ]
    highest = np.all([filled > neighbour for neighbour in around], axis=0)
    beside = (_distances() > INNER) & (_distances() <= OUTER[-1])
    counts: NDArray[np.int_] = (highest & (filled > _PEAK) & beside).sum((1, 2))
    return counts


def ring_of(index: int) -> Flags:
    """(lags, lags): the ring that `GridScores` means by its index."""
    distances = _distances()
    inside: Flags = (distances >= INNER) & (distances <= OUTER[index])
    return inside


def _distances() -> Floats:
    """(lags, lags): distance of every lag from none, over the bins of a side."""
    lags = np.arange(-(BINS - 1), BINS)
    distances: Floats = np.hypot(lags[:, None], lags) / BINS
    return distances


def _rotation_correlation(sacs: Floats, angle: int) -> Floats:
    """(units, rings): correlation of each ring with itself rotated."""
    flat = sacs.reshape(len(sacs), -1)
    corners, weights = _rotation(angle)
    turned = (flat[:, corners] * weights).sum(-1)
    rings = np.stack([ring_of(index).ravel() for index in range(len(OUTER))], axis=1)
    both = np.isfinite(flat) & np.isfinite(turned)
    first, second = np.where(both, flat, 0.0), np.where(both, turned, 0.0)
    count, ring = both @ rings.astype(float), rings.astype(float)
    count = np.maximum(count, 1.0)
    a, b = first @ ring / count, second @ ring / count
    covariance = (first * second) @ ring / count - a * b
    variances = (first**2 @ ring / count - a**2) * (second**2 @ ring / count - b**2)
    found: Floats = np.zeros_like(covariance)
    defined = variances > 1e-12
    np.divide(covariance, np.sqrt(np.abs(variances)), out=found, where=defined)
    return found


@lru_cache(maxsize=len(_ANGLES))
def _rotation(angle: int) -> tuple[NDArray[np.intp], Floats]:
    """Bilinear rotation: four lags (lags², 4) and their weights; NaN from outside."""
    turn = np.deg2rad(angle)
    middle = BINS - 1
    y, x = np.mgrid[-middle : middle + 1, -middle : middle + 1]
    down = (np.cos(turn) * y + np.sin(turn) * x + middle).ravel()
    across = (np.cos(turn) * x - np.sin(turn) * y + middle).ravel()
    # A rotation by 90° lands on whole lags but for rounding.
    down, across = down.round(9), across.round(9)
    inside = (down >= 0) & (down <= SIDE - 1) & (across >= 0) & (across <= SIDE - 1)
    top = np.clip(np.floor(down).astype(int), 0, SIDE - 2)
    left = np.clip(np.floor(across).astype(int), 0, SIDE - 2)
    below, right = down - top, across - left
    corners, weights = [], []
    for row, column in ((0, 0), (0, 1), (1, 0), (1, 1)):
        corners.append((top + row) * SIDE + left + column)
        along = below if row else 1 - below
        weights.append(along * (right if column else 1 - right))
    outside = np.where(inside, 0.0, np.nan)
    return np.stack(corners, 1), np.stack(weights, 1) + outside[:, None]
