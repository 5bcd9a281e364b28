"""Firing fields: connected regions of a map, and the walls that they touch."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from pix2code_app.lab.grid_cells.arena import Flags, Floats
    from pix2code_app.lab.grid_cells.rate_maps import RateMaps

Labels = NDArray[np.int_]

HEIGHT = 0.3
"""Share of a map's peak from which on a bin belongs to a field."""

_FLAT = 1e-6
"""Peaks below this are rounding: the map is constant."""

LEAST_BINS = 4
"""Bins of the smallest field: a hundredth of the bounding box."""


def halves(maps: RateMaps) -> tuple[Floats, Floats]:
    """The maps above their mean, and turned over below it.

    Units of tanh are signed: what they leave out of their activity may be a field as
    well as what stands out. A half whose peak is less than half of the other's is the
    background of that one's fields, and is zero.
    """
    centred = maps.centred
    up, down = np.maximum(centred, 0.0), np.maximum(-centred, 0.0)
    high, low = (half.max((1, 2), keepdims=True) for half in (up, down))
    return up * (high >= low / 2), down * (low >= high / 2)


def firing_fields(maps: Floats) -> Labels:
    """(units, rows, columns): a number for every field, 0 outside all fields.

    Args:
        maps: (units, rows, columns) without negative values.
    """
    peaks = maps.max((1, 2), keepdims=True)
    regions = (maps > HEIGHT * peaks) & (peaks > _FLAT)
    labels = np.arange(1, maps[0].size + 1).reshape(maps.shape[1:]) * regions
    while True:
        spread = np.pad(labels, ((0, 0), (1, 1), (1, 1)))
        nearby = np.max(
            [
                labels,
                spread[:, :-2, 1:-1],
                spread[:, 2:, 1:-1],
                spread[:, 1:-1, :-2],
                spread[:, 1:-1, 2:],
            ],
            axis=0,
        )
        nearby *= regions
        if np.array_equal(nearby, labels):
            return _large(labels)
        labels = nearby


def _large(labels: Labels) -> Labels:
    """The fields that have enough bins."""
    kept = np.zeros_like(labels)
    for unit, own in enumerate(labels):
        numbers, sizes = np.unique(own[own > 0], return_counts=True)
        kept[unit] = own * np.isin(own, numbers[sizes >= LEAST_BINS])
    return kept


def count_fields(maps: RateMaps) -> NDArray[np.int_]:
    """(units,): fields of the half of each map that has more of them."""
    counts = [
        [len(np.unique(own[own > 0])) for own in firing_fields(half)]
        for half in halves(maps)
    ]
    most: NDArray[np.int_] = np.max(counts, axis=0)
    return most


def border_scores(maps: RateMaps) -> Floats:
    """(units,): (c − d) / (c + d) of the better half of each map.

    c is the largest share of one wall that one field touches, d the mean distance of
    the fields' activity from the nearest wall over that of the centre (Solstad et al.
    2008). A map without fields scores −1.
    """
    distances = maps.binning.arena.wall_distances(maps.binning.centres)
    along = _along_walls(distances, maps)
    nearest = distances.min(-1) / maps.binning.arena.inradius
    best = np.full(len(maps.values), -1.0)
    for half in halves(maps):
        labels = firing_fields(half)
        weights = half * (labels > 0)
        sums = weights.sum((1, 2))
        apart = (weights * nearest).sum((1, 2)) / np.maximum(sums, 1e-12)
        touched = np.array([_touched(own, along) for own in labels])
        scores = (touched - apart) / np.maximum(touched + apart, 1e-12)
        best = np.maximum(best, np.where(sums > 0, scores, -1.0))
    return best


def _along_walls(distances: Floats, maps: RateMaps) -> Flags:
    """(walls, rows, columns): the covered bins nearest to each wall."""
    close = (distances >= 0) & (distances < maps.binning.widths.max())
    along: Flags = np.moveaxis(close, -1, 0) & maps.covered
    return along


def _touched(labels: Labels, along: Flags) -> float:
    """The largest share of a wall's bins in one field."""
    shares = [
        np.bincount(labels[wall])[1:].max(initial=0) / max(1, wall.sum())
        for wall in along
    ]
    return float(max(shares))
