"""What the units of a network are: their scores, what is above chance, their class."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from pix2code_app.lab.grid_cells import autocorrelograms, fields, tuning
from pix2code_app.lab.grid_cells.rate_maps import Binning, RateMaps, rate_maps

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pix2code_app.lab.grid_cells.arena import Flags, Floats
    from pix2code_app.lab.grid_cells.following import Recording

Thresholds = dict[str, float]
"""What a score must exceed, by property."""

PROPERTIES = ("grid60", "grid90", "band", "border", "direction", "speed", "spatial")
"""What is scored, in the order in which a unit's class is decided."""

CLASSES = (*PROPERTIES[:-1], "irregular", "other", "silent")
"""Irregular units are stable in space and nothing else."""

LATTICE_FIELDS = 3
LATTICE_PEAKS = 4
"""Separate fields of a map and side peaks of its autocorrelogram that a lattice has."""

SILENT = 1e-4
"""Standard deviation of the activity below which a unit is silent."""

SHUFFLES = 10
"""Shifts of a network's activity against its paths."""

_EXCEEDED = 95.0
"""Percentile of a null distribution that a score has to exceed."""


@dataclass(frozen=True)
class UnitScores:
    """Scores of the units of a network.

    Attributes:
        values: (units,) by property.
        lattice: (units,) whether the map has the fields and side peaks of a lattice.
        deviation: (units,) standard deviation of the activity.
    """

    values: Mapping[str, Floats]
    lattice: Flags
    deviation: Floats


@dataclass(frozen=True)
class Limits:
    """What the scores of a network have to exceed, each of two null distributions."""

    shuffled: Thresholds
    untrained: Thresholds

    def of(self, name: str) -> float:
        """The higher of both thresholds of a property."""
        return max(self.shuffled[name], self.untrained[name])


@dataclass(frozen=True)
class Analysed:
    """The maps of a network and the scores of its units."""

    maps: RateMaps
    scores: UnitScores


def analyse(recording: Recording) -> Analysed:
    """Maps and scores of a recording."""
    maps = recorded_maps(recording)
    sacs = autocorrelograms.autocorrelograms(maps.values, maps.covered)
    lattice = (fields.count_fields(maps) >= LATTICE_FIELDS) & (
        autocorrelograms.side_peaks(sacs) >= LATTICE_PEAKS
    )
    deviation = recording.samples.std(0)
    return Analysed(maps, UnitScores(_scored(maps, recording), lattice, deviation))


def shuffle_thresholds(recording: Recording, seed: int) -> Thresholds:
    """95th percentiles over the units of a recording whose paths are moved in time.

    Each time the paths, one after another, are moved by a fifth of their length or
    more; the scores are maximised as those of the true paths are.
    """
    random = np.random.default_rng(seed)
    samples = recording.speeds.size
    least = samples // 5
    found = []
    for shift in random.integers(least, samples - least, SHUFFLES).tolist():
        moved = recording.shifted(shift)
        found.append(_scored(recorded_maps(moved), moved))
    return _high(found)


def untrained_thresholds(untrained: Iterable[Analysed]) -> Thresholds:
    """95th percentiles over the units of networks that were never trained."""
    return _high([one.scores.values for one in untrained])


def recorded_maps(recording: Recording) -> RateMaps:
    """The rate maps of a recording."""
    binning = Binning(recording.arena)
    places = recording.places.reshape(-1, 2)
    return rate_maps(recording.samples, binning.of(places), binning)


def above(scores: UnitScores, limits: Limits) -> dict[str, Flags]:
    """(units,) by property: whether the units have it.

    The shape of a map counts only where the map explains more than shuffled ones do;
    grids must be lattices besides.
    """
    active = scores.deviation > SILENT
    mapped = scores.values["spatial"] > limits.shuffled["spatial"]
    required = dict.fromkeys(PROPERTIES, active)
    required |= dict.fromkeys(("band", "border"), active & mapped)
    required |= dict.fromkeys(("grid60", "grid90"), active & mapped & scores.lattice)
    return {
        name: required[name] & (scores.values[name] > limits.of(name))
        for name in PROPERTIES
    }


def classify(scores: UnitScores, limits: Limits) -> tuple[str, ...]:
    """The class of every unit: its first property in the order of `PROPERTIES`."""
    found = above(scores, limits)
    names = np.array(CLASSES, dtype=object)
    choices = np.stack(
        [
            *(found[name] for name in PROPERTIES),
            scores.deviation > SILENT,
            np.ones_like(scores.lattice),
        ]
    )
    return tuple(names[choices.argmax(0)].tolist())


def _scored(maps: RateMaps, recording: Recording) -> dict[str, Floats]:
    samples = recording.samples
    return _spatial(maps) | {
        "direction": tuning.direction_scores(samples, recording.headings.ravel()),
        "speed": tuning.speed_scores(samples, recording.speeds.ravel()),
    }


def _spatial(maps: RateMaps) -> dict[str, Floats]:
    sacs = autocorrelograms.autocorrelograms(maps.values, maps.covered)
    grids = autocorrelograms.grid_scores(sacs)
    return {
        "grid60": grids.sixty,
        "grid90": grids.ninety,
        "band": tuning.band_scores(maps),
        "border": fields.border_scores(maps),
        "spatial": maps.explained,
    }


def _high(scored: Sequence[Mapping[str, Floats]]) -> Thresholds:
    return {
        name: float(
            np.percentile(np.concatenate([one[name] for one in scored]), _EXCEEDED)
        )
        for name in PROPERTIES
    }
