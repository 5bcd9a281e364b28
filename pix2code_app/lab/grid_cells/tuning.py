"""What else a unit may tell: stripes of place, the heading, the speed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from pix2code_app.lab.grid_cells.rate_maps import BINS

if TYPE_CHECKING:
    from pix2code_app.lab.grid_cells.arena import Floats
    from pix2code_app.lab.grid_cells.rate_maps import RateMaps

DIRECTIONS = 20
"""Bins of a tuning curve over the heading."""

_FINE = 4
"""Frequencies of the spectrum per cycle of the bounding box."""

_APART = 30.0
"""Degrees from which on two wave vectors count as not collinear."""


def band_scores(maps: RateMaps) -> Floats:
    """(units,): share of a map in its strongest wave less that in the next one.

    Waves have at least a cycle in the bounding box; the next one runs in another
    direction. A plane is taken off each map first, since a slope is no stripe, but
    shares are of the variance with it.
    """
    covered = maps.covered
    total = np.square(maps.centred).sum((1, 2))
    level = _without_slope(maps)
    spectrum = np.abs(np.fft.fft2(level, (_FINE * BINS, _FINE * BINS))) ** 2
    shares = 2 * spectrum / (covered.sum() * np.maximum(total, 1e-12)[:, None, None])
    cycles = np.fft.fftfreq(_FINE * BINS) * BINS
    y, x = np.meshgrid(cycles, cycles, indexing="ij")
    waves = (np.hypot(x, y) >= 1) & (y >= 0)
    angles = np.rad2deg(np.arctan2(y, x))[waves]
    candidates = shares[:, waves]
    strongest = candidates.argmax(1)
    apart = np.abs(angles[None] - angles[strongest][:, None])
    elsewhere = np.minimum(apart, 180 - apart) >= _APART
    first = candidates.max(1)
    second = np.where(elsewhere, candidates, 0.0).max(1)
    difference: Floats = first - second
    return difference


def _without_slope(maps: RateMaps) -> Floats:
    """The maps less the plane that fits each best; zero in bins not covered."""
    covered = maps.covered
    x, y = np.moveaxis(maps.binning.centres[covered], -1, 0)
    plane = np.stack([np.ones_like(x), x, y], axis=1)
    values = maps.values[:, covered].T
    fitted = plane @ np.linalg.lstsq(plane, values, rcond=None)[0]
    level = np.zeros_like(maps.values)
    level[:, covered] = (values - fitted).T
    return level


def direction_scores(activity: Floats, headings: Floats) -> Floats:
    """(units,): resultant length of the standardised activity, between 0 and 1.

    |⟨z e^{iθ}⟩| √2 is 1 for a unit that is a cosine of the heading and nothing else.

    Args:
        activity: (samples, units).
        headings: (samples,) in radians.
    """
    cosine, sine = (_correlated(activity, part(headings)) for part in (np.cos, np.sin))
    length: Floats = np.hypot(cosine, sine)
    return np.minimum(length, 1.0)


def speed_scores(activity: Floats, speeds: Floats) -> Floats:
    """(units,): size of the correlation of activity (samples, units) with speed."""
    return np.abs(_correlated(activity, speeds))


def direction_curves(activity: Floats, headings: Floats) -> Floats:
    """(units, directions): mean activity over bins of the heading from −π on."""
    bins = ((headings + np.pi) / (2 * np.pi) * DIRECTIONS).astype(int) % DIRECTIONS
    counts = np.bincount(bins, minlength=DIRECTIONS)
    sums = np.stack([activity[bins == one].sum(0) for one in range(DIRECTIONS)], 1)
    means: Floats = sums / np.maximum(counts, 1)
    return means


def _correlated(activity: Floats, told: Floats) -> Floats:
    """(units,): Pearson's correlation with a quantity (samples,); 0 if constant."""
    apart = (told - told.mean()).astype(activity.dtype)
    covariance = apart @ (activity - activity.mean(0)) / len(told)
    spread = np.maximum(activity.std(0) * told.std(), 1e-9)
    correlation: Floats = covariance / spread
    return correlation
