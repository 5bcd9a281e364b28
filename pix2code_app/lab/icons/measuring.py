"""Recall after one example: icons never trained on, found again as a mockup shows them.

Every icon of a set is an example once. A query is an icon of the same set, in another
style or in the same one, drawn small, in colours of its own, slightly off the grid and
softened by the scaling; strangers are icons of which there is no example.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image

from pix2code_app import events
from pix2code_app.evidence.icon_drawings import as_icon, own_icons
from pix2code_app.lab.arc.measuring import interval
from pix2code_app.lab.icons.sheets import is_held_out, read_sheets
from pix2code_app.networks.comparator.drawings import SIDE, Drawings
from pix2code_app.networks.comparator.matching import encode, load_comparator, rank
from pix2code_app.networks.comparator.networks import Arc

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from pix2code_app.lab.experiment import LabEvent, Metrics
    from pix2code_app.networks.comparator.drawings import Characters
    from pix2code_app.networks.comparator.networks import Network

SMALLEST = 16
"""Pixels along a side that an icon of a mockup has at the least."""

LEAST_CONTRAST = 90
"""Levels of a channel between the colours of an icon and its ground, at the least."""

SEED = 11
"""Of the choice of styles, sizes and colours that are measured."""


@dataclass(frozen=True)
class Trials:
    """Queries to be found among the examples of one set.

    Attributes:
        group: Name of the set.
        examples: (n, 32, 32), one of each icon.
        queries: (q, 32, 32).
        answers: (q,) index of the example of the same icon.
    """

    group: str
    examples: Drawings
    queries: Drawings
    answers: NDArray[np.int64]

    def first(self, count: int) -> Trials:
        """The same with only so many queries."""
        return replace(self, queries=self.queries[:count], answers=self.answers[:count])


@dataclass
class Found:
    """What came of trials, query by query.

    Attributes:
        right: Whether the first of the ranking was right, by way of answering: the
            `extractor`, `pooled` with the comparator, or the nearest `pixels`.
        among: Whether the right one was among the extractor's first five.
        sure: Whether the right one was first and surely the same.
        mistaken: Whether a wrong one was first and surely the same.
        strangers: Whether something was surely found with the right example gone.
    """

    right: dict[str, list[bool]] = field(default_factory=dict)
    among: list[bool] = field(default_factory=list)
    sure: list[bool] = field(default_factory=list)
    mistaken: list[bool] = field(default_factory=list)
    strangers: list[bool] = field(default_factory=list)


def trials_of(icons: Characters, *, same_style: bool, seed: int) -> list[Trials]:
    """One query for each icon that has two styles, set by set."""
    random = np.random.default_rng(seed)
    return [
        _trials(icons.of_groups([name]), name, random, same_style=same_style)
        for name in icons.group_names
    ]


def _trials(
    icons: Characters, name: str, random: np.random.Generator, *, same_style: bool
) -> Trials:
    rows = [np.flatnonzero(icons.classes == one) for one in range(len(icons.names))]
    chosen = np.array([random.choice(own, 2, replace=False) for own in rows])
    examples, others = icons.images[chosen[:, 0]], icons.images[chosen[:, 1]]
    asked = examples if same_style else others
    queries = np.stack([as_icon(in_mockup(drawn, random)) for drawn in asked])
    order = random.permutation(len(queries))
    return Trials(name, examples, queries[order], order.astype(np.int64))


def in_mockup(drawn: Drawings, random: np.random.Generator) -> NDArray[np.uint8]:
    """An icon (32, 32) as a part of a mockup (side, side, 3)."""
    side = int(random.integers(SMALLEST, SIDE + 1))
    left, top = random.uniform(-0.5, 0.5, 2)
    softened = Image.fromarray(drawn).resize((side, side), Image.Resampling.BOX)
    shifted = softened.transform(
        (side, side),
        Image.Transform.AFFINE,
        (1, 0, left, 0, 1, top),
        Image.Resampling.BILINEAR,
    )
    share = np.asarray(shifted)[..., None] / 255
    ground, ink = _colours(random)
    return np.round(ground + (ink - ground) * share).astype(np.uint8)


def _colours(
    random: np.random.Generator,
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """A ground and an ink (3,) that can be told apart."""
    while True:
        ground, ink = random.uniform(0, 255, (2, 3))
        if np.abs(ground - ink).max() >= LEAST_CONTRAST:
            return ground, ink


def measure(network: Network, trials: Sequence[Trials]) -> Found:
    """What a network finds."""
    if not isinstance(network, Arc):
        raise TypeError("icons are ranked by a comparator")
    found = Found()
    for each in trials:
        offered, asked = (encode(network, x) for x in (each.examples, each.queries))
        ranking = rank(network, offered, asked)
        order, answers = ranking.order.numpy(), each.answers
        first, sure = order[:, 0] == answers, ranking.sure.numpy()
        ways = {
            "extractor": first,
            "pooled": ranking.pooled[:, 0].numpy() == answers,
            "pixels": _nearest(each) == answers,
        }
        for way, right in ways.items():
            found.right.setdefault(way, []).extend(right.tolist())
        found.among += (order[:, :5] == answers[:, None]).any(1).tolist()
        found.sure += (first & sure[:, 0]).tolist()
        found.mistaken += (~first & sure[:, 0]).tolist()
        # Without the right example the next one would be the nearest.
        found.strangers += sure[np.arange(len(sure)), first.astype(int)].tolist()
    return found


def _nearest(trials: Trials) -> NDArray[np.int64]:
    """(queries,) the example with the nearest pixels (Euclidean)."""
    queries = trials.queries.reshape(len(trials.queries), -1).astype(np.float32)
    examples = trials.examples.reshape(len(trials.examples), -1).astype(np.float32)
    # |q − e|² without |q|², which is the same for all examples
    apart = (examples**2).sum(1) - 2 * queries @ examples.T
    nearest: NDArray[np.int64] = apart.argmin(1)
    return nearest


def evaluate(checkpoint: Path, data: Path | None) -> Generator[LabEvent, None, Metrics]:
    """Recall on held-out icons of sheets, or on our own icons."""
    network = load_comparator(checkpoint)
    icons = own_icons() if data is None else read_sheets(data)
    unseen = icons if data is None else icons.of_classes(is_held_out(icons))
    yield events.Started("finding icons again", 2)
    found: Metrics = {}
    for done, (name, same) in enumerate((("other_style", False), ("same_style", True))):
        trials = trials_of(unseen, same_style=same, seed=SEED)
        found[name] = _shares(measure(network, trials))
        yield events.Progressed(done + 1, name)
    candidates = {each.group: len(each.examples) for each in trials}
    other = found["other_style"]
    return {
        "accuracy": other["extractor"],
        "interval": interval(other["extractor"], sum(candidates.values())),
        "trials": sum(candidates.values()),
        "candidates": candidates,
        "data": "our own icons" if data is None else "held-out icons",
        **found,
    }


def _shares(found: Found) -> dict[str, Any]:
    return {
        "extractor": float(np.mean(found.right["extractor"])),
        "pooled": float(np.mean(found.right["pooled"])),
        "pixel_neighbour": float(np.mean(found.right["pixels"])),
        "among_five": float(np.mean(found.among)),
        "surely_found": float(np.mean(found.sure)),
        "surely_mistaken": float(np.mean(found.mistaken)),
        "strangers_taken": float(np.mean(found.strangers)),
    }
