"""The least confidence for each group at which most is right.

Chosen on screens that are kept aside from training, so that rare elements, whose
confidences stay low, are not lost to one threshold for all.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

from pix2code_app.datasets import groups
from pix2code_app.events import Event, Progressed, Started
from pix2code_app.networks.ui.decode import corners_of
from pix2code_app.training.elements.measuring import find_on
from pix2code_app.training.elements.scores import paired

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from numpy.typing import NDArray

    from pix2code_app.datasets.screens import LabelledScreen
    from pix2code_app.networks.ui.finder import ElementFinder

LEAST = 0.05
"""Confidence from which elements are looked at."""

STEPS = np.arange(0.06, 0.7, 0.02)

SLACK = 0.01
"""F1 that a lower threshold may cost: confidences are lower on pictures of a kind that
no set has."""

FEWEST = 8
"""Labelled elements below which a group keeps the ordinary threshold."""


def calibrate(
    finder: ElementFinder, sets: Sequence[Sequence[LabelledScreen]]
) -> Generator[Event, None, dict[str, float]]:
    """The threshold of each group with the best mean F1 over the sets that know it."""
    yield Started("calibrate", sum(len(screens) for screens in sets))
    low = finder.with_thresholds({group.name: LEAST for group in groups.groups()})
    curves: dict[str, list[NDArray[np.float64]]] = defaultdict(list)
    done = 0
    for screens in sets:
        counts: dict[str, NDArray[np.float64]] = defaultdict(
            lambda: np.zeros((len(STEPS), 3))
        )
        for screen in screens:
            _count(low, screen, counts)
            done += 1
            yield Progressed(done)
        for name, (labelled, right, given) in (
            (name, table.T) for name, table in counts.items()
        ):
            if labelled[0] >= FEWEST:
                curves[name].append(2 * right / np.maximum(1, labelled + given))
    return {name: _lowest(np.mean(own, 0)) for name, own in curves.items()}


def _lowest(f1: NDArray[np.float64]) -> float:
    """The lowest of the steps that are about as good as the best."""
    return round(float(STEPS[np.flatnonzero(f1 >= f1.max() - SLACK)[0]]), 2)


def _count(
    finder: ElementFinder,
    screen: LabelledScreen,
    counts: dict[str, NDArray[np.float64]],
) -> None:
    """Add labelled, right and given elements at each threshold, group by group."""
    found = find_on(finder, screen)
    for name in screen.known:
        truth = corners_of([one.box for one in screen.elements if one.group == name])
        own = [one for one in found if groups.group_of(one.name).name == name]
        boxes = corners_of([one.box for one in own])
        sure = np.array([one.confidence for one in own])
        for i, step in enumerate(STEPS):
            chosen = boxes[sure >= step] if own else boxes
            counts[name][i] += (len(truth), paired(truth, chosen).sum(), len(chosen))
