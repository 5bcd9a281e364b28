"""Figures of units: the wall of maps, a map with its ring, tuning, development."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from pix2code_app.lab.figures import Curve, Heatmap, HeatmapWall, Line
from pix2code_app.lab.grid_cells import autocorrelograms, tuning
from pix2code_app.lab.grid_cells.classes import CLASSES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pix2code_app.lab.grid_cells.arena import Floats
    from pix2code_app.lab.grid_cells.following import Recording
    from pix2code_app.lab.grid_cells.groups import Population

NAMES = {
    "grid60": "grid, 60°",
    "grid90": "grid, 90°",
    "band": "band",
    "border": "border",
    "direction": "direction",
    "speed": "speed",
    "irregular": "irregular in space",
    "other": "other",
    "silent": "silent",
}

TUNED = 4
"""Curves of the units that are tuned most to the heading."""


def wall_of_maps(population: Population) -> HeatmapWall:
    """The rate map of every unit, class by class."""
    maps = population.analysed.maps.masked
    spatial = population.analysed.scores.values["spatial"]
    order = sorted(
        range(len(maps)),
        key=lambda unit: (CLASSES.index(population.labels[unit]), -spatial[unit]),
    )
    return HeatmapWall(
        "Where each unit is active, by class",
        tuple(_heatmap("", maps[unit]) for unit in order),
        groups=tuple(NAMES[population.labels[unit]] for unit in order),
    )


def grid_figure(population: Population) -> HeatmapWall:
    """The unit nearest to a lattice: its map, its autocorrelogram, and the ring."""
    scores = population.analysed.scores
    maps = population.analysed.maps
    best = np.maximum(scores.values["grid60"], scores.values["grid90"])
    unit = int(np.where(scores.lattice, best, best - 10).argmax())
    sacs = autocorrelograms.autocorrelograms(maps.values, maps.covered)
    grids = autocorrelograms.grid_scores(sacs)
    hexagonal = scores.values["grid60"][unit] > scores.values["grid90"][unit]
    outer = int((grids.ring_sixty if hexagonal else grids.ring_ninety)[unit])
    ring = autocorrelograms.ring_of(outer)
    score = f"{'60°' if hexagonal else '90°'}: {best[unit]:.2f}"
    return HeatmapWall(
        f"The unit with the highest grid score ({NAMES[population.labels[unit]]})",
        (
            _heatmap("rate map", maps.masked[unit]),
            _heatmap("autocorrelogram", sacs[unit], diverging=True),
            _heatmap("ring", np.where(ring, sacs[unit], np.nan), diverging=True),
        ),
        captions=("rate map", "autocorrelogram", f"ring, score at {score}"),
    )


def direction_figure(population: Population, recording: Recording) -> Curve:
    """Activity over the heading of the units that are tuned to it most."""
    scores = population.analysed.scores.values["direction"]
    curves = tuning.direction_curves(recording.samples, recording.headings.ravel())
    edges = np.linspace(-180, 180, tuning.DIRECTIONS, endpoint=False)
    middles = _numbers(edges + 180 / tuning.DIRECTIONS)
    return Curve(
        "Tuning to the heading",
        "heading, degrees",
        "mean activity",
        tuple(
            Line(f"unit {unit}, {scores[unit]:.2f}", middles, _numbers(curves[unit]))
            for unit in np.argsort(scores)[::-1][:TUNED].tolist()
        ),
    )


def development_figure(stages: Mapping[int, Sequence[str]]) -> Curve:
    """Units in each class over the updates, from the labels at each stage."""
    updates = tuple(float(count) for count in stages)
    counted = [Counter(labels) for labels in stages.values()]
    shown = [
        name for name in CLASSES if name != "other" and any(c[name] for c in counted)
    ]
    return Curve(
        "What the units become while the network learns",
        "updates",
        "units",
        tuple(
            Line(NAMES[name], updates, tuple(float(count[name]) for count in counted))
            for name in shown
        ),
    )


def _heatmap(title: str, values: Floats, *, diverging: bool = False) -> Heatmap:
    """Rows from the top, as y is drawn upwards."""
    rows = tuple(_numbers(row) for row in values[::-1])
    return Heatmap(title, rows, diverging=diverging)


def _numbers(values: Floats) -> tuple[float, ...]:
    return tuple(np.round(values.astype(float), 4).tolist())
