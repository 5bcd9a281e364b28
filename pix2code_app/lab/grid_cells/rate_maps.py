"""Rate maps: the mean activity of a unit in every place it was in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import torch
from numpy.typing import NDArray

from pix2code_app.lab.grid_cells.arena import Flags, Floats, bounds

if TYPE_CHECKING:
    from pix2code_app.lab.grid_cells.arena import Arena

Places = NDArray[np.intp]

BINS = 20
"""Bins along each side of the bounding box."""

LEAST_VISITS = 10
"""Samples below which the mean of a bin is not trusted."""


@dataclass(frozen=True)
class Binning:
    """The bins of an arena's bounding box; row 0 is at the bottom, as y is."""

    arena: Arena

    @cached_property
    def widths(self) -> Floats:
        """(2,): width and height of a bin."""
        low, high = bounds(self.arena)
        sides: Floats = (high - low) / BINS
        return sides

    @cached_property
    def centres(self) -> Floats:
        """(rows, columns, 2): the middle of every bin."""
        low, _ = bounds(self.arena)
        steps = np.arange(BINS) + 0.5
        y, x = np.meshgrid(steps, steps, indexing="ij")
        return low + np.stack([x, y], axis=-1) * self.widths

    @cached_property
    def inside(self) -> Flags:
        """(rows, columns): bins with their middle in the arena."""
        return self.arena.contains(self.centres)

    def of(self, places: Floats) -> Places:
        """The bins of places (…, 2), counted row by row."""
        low, _ = bounds(self.arena)
        column, row = np.moveaxis((places - low) / self.widths, -1, 0).astype(int)
        last = BINS - 1
        bins: Places = np.clip(row, 0, last) * BINS + np.clip(column, 0, last)
        return bins


@dataclass(frozen=True)
class RateMaps:
    """Maps of units over one binning.

    Attributes:
        values: (units, rows, columns), smoothed, zero in bins that are not covered.
        covered: (rows, columns): inside the arena and visited often enough.
        explained: (units,) share of each unit's variance that its map explains.
    """

    binning: Binning
    values: Floats
    covered: Flags
    explained: Floats

    @cached_property
    def masked(self) -> Floats:
        """The values with NaN in bins that are not covered."""
        return np.where(self.covered, self.values, np.nan)

    @cached_property
    def centred(self) -> Floats:
        """The values about their mean over the covered bins; zero elsewhere."""
        means = self.values.sum((1, 2)) / self.covered.sum()
        centred: Floats = (self.values - means[:, None, None]) * self.covered
        return centred


def rate_maps(activity: Floats, bins: Places, binning: Binning) -> RateMaps:
    """The maps of activities (samples, units) in their bins (samples,)."""
    units = torch.from_numpy(activity)
    where = torch.from_numpy(bins)
    visits = np.bincount(bins, minlength=BINS * BINS).reshape(BINS, BINS)
    sums = torch.zeros(BINS * BINS, units.shape[1]).index_add_(0, where, units)
    raw = sums.T.numpy().reshape(-1, BINS, BINS) / np.maximum(visits, 1)
    covered = binning.inside & (visits >= LEAST_VISITS)
    return RateMaps(
        binning,
        smoothed(raw, covered),
        covered,
        _explained(raw, visits, activity),
    )


def smoothed(maps: Floats, covered: Flags) -> Floats:
    """Maps under a Gaussian of one bin that reads covered bins alone."""
    apart = np.arange(BINS)[:, None] - np.arange(BINS)
    kernel = np.exp(-(apart**2) / 2.0)
    weight = kernel @ covered @ kernel
    spread: Floats = kernel @ (maps * covered) @ kernel / weight * covered
    return spread


def _explained(raw: Floats, visits: NDArray[np.int_], activity: Floats) -> Floats:
    """(units,): variance between bins over the variance of the activity."""
    weights = visits / visits.sum()
    means = (raw * weights).sum((1, 2))
    between = (weights * (raw - means[:, None, None]) ** 2).sum((1, 2))
    explained: Floats = between / np.maximum(activity.var(0), 1e-12)
    return explained
