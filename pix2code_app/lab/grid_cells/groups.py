"""Networks that differ by their seed alone, beside untrained ones of the same seeds."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from pix2code_app.lab.grid_cells import classes
from pix2code_app.lab.grid_cells.classes import CLASSES, PROPERTIES, Analysed, Limits
from pix2code_app.lab.grid_cells.following import record
from pix2code_app.lab.statistics import Sample

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pix2code_app.lab.grid_cells.classes import Thresholds
    from pix2code_app.lab.grid_cells.designs import Design, Trained
    from pix2code_app.lab.grid_cells.network import PathNetwork

RECORDING_SEED = 777
"""Of the paths on which units are scored; no training has it."""

REFERENCES = tuple(range(1_000_001, 1_000_005))
"""Seeds of the untrained networks that set thresholds; no training has one of them."""

_SHUFFLE_SEED = 0


@dataclass(frozen=True)
class Population:
    """The units of one network.

    Attributes:
        limits: What each score has to exceed.
        properties: Share of the units above the threshold of each property.
        labels: The class of every unit.
    """

    analysed: Analysed
    limits: Limits
    properties: Mapping[str, float]
    labels: tuple[str, ...]

    @property
    def classes(self) -> dict[str, float]:
        """Share of the units in each class."""
        counts = Counter(self.labels)
        return {name: counts[name] / len(self.labels) for name in CLASSES}


@dataclass(frozen=True)
class Group:
    """Populations seed by seed, trained and untrained."""

    trained: tuple[Population, ...]
    untrained: tuple[Population, ...]

    def shares(self, name: str) -> Sample:
        """Of units with a property, over the trained networks."""
        return Sample.of([one.properties[name] for one in self.trained])

    def untrained_shares(self, name: str) -> Sample:
        """Of units with a property, over the untrained networks."""
        return Sample.of([one.properties[name] for one in self.untrained])

    def excess(self, name: str) -> Sample:
        """Share with a property, trained less untrained, paired by the seed."""
        pairs = zip(self.trained, self.untrained, strict=True)
        return Sample.of([a.properties[name] - b.properties[name] for a, b in pairs])


def kind(design: Design) -> str:
    """What networks of one group have in common."""
    return design.name.rpartition("/")[0]


def grouped(networks: Mapping[str, Trained]) -> dict[str, list[Trained]]:
    """The networks of a checkpoint by kind."""
    found: dict[str, list[Trained]] = {}
    for trained in networks.values():
        found.setdefault(kind(trained.design), []).append(trained)
    return found


def reference(design: Design) -> Thresholds:
    """Thresholds from untrained networks of a kind."""
    designs = [replace(design, seed=seed) for seed in REFERENCES]
    return classes.untrained_thresholds(
        classes.analyse(record(one.build(), one, RECORDING_SEED)) for one in designs
    )


def populate(network: PathNetwork, design: Design, untrained: Thresholds) -> Population:
    """The units of a network, judged by shuffles and by untrained networks."""
    recording = record(network, design, RECORDING_SEED)
    analysed = classes.analyse(recording)
    shuffled = classes.shuffle_thresholds(recording, _SHUFFLE_SEED)
    limits = Limits(shuffled, untrained)
    flags = classes.above(analysed.scores, limits)
    shares = {name: float(np.mean(flags[name])) for name in PROPERTIES}
    return Population(
        analysed, limits, shares, classes.classify(analysed.scores, limits)
    )


def populations(networks: Sequence[Trained]) -> Iterator[tuple[Population, Population]]:
    """Each network of a kind as it is trained, and as it was before."""
    untrained = reference(networks[0].design)
    for one in networks:
        yield (
            populate(one.network, one.design, untrained),
            populate(one.design.build(), one.design, untrained),
        )
