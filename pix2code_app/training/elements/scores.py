"""How well the elements of labelled screens are found.

Names of both sides are brought to roles; what has none is left out. An element is found
where a prediction of its role overlaps it with an intersection over union of at least
one half; the best overlaps are paired first, each box once. A prediction that lies
mostly in a region that has no role (a background picture, a status bar) is not judged.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from pix2code_app.networks.ui.decode import corners_of, iou

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from pix2code_app.geometry import Box

    Floats = NDArray[np.float32]

ANY = "any"
"""All roles taken for one."""

OVERLAP = 0.5
"""Intersection over union from which a prediction counts, as in Pascal VOC."""

FEWEST = 20
"""Labelled elements from which a role counts in the mean."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A labelled or predicted element: what it is called, and its box."""

    name: str
    box: Box[float]


@dataclass(frozen=True, slots=True)
class Counts:
    """Labelled, rightly found and given elements."""

    labelled: int = 0
    right: int = 0
    given: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.labelled + other.labelled,
            self.right + other.right,
            self.given + other.given,
        )

    @property
    def precision(self) -> float:
        """Share of the given that is right."""
        return self.right / max(1, self.given)

    @property
    def recall(self) -> float:
        """Share of the labelled that was found."""
        return self.right / max(1, self.labelled)

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        return 2 * self.right / max(1, self.given + self.labelled)


@cache
def roles() -> dict[str, str]:
    """Name or label → role."""
    text = Path(__file__).with_name("roles.toml").read_text("utf-8")
    table: dict[str, list[str]] = tomllib.loads(text)["roles"]
    return {name: role for role, names in table.items() for name in names}


@cache
def _unjudged() -> frozenset[str]:
    text = Path(__file__).with_name("roles.toml").read_text("utf-8")
    return frozenset(tomllib.loads(text)["unjudged"])


def score_screen(
    labelled: Sequence[Judged], found: Sequence[Judged]
) -> dict[str, Counts]:
    """Counts of one screen for each role, and for `ANY`."""
    unclear = corners_of(one.box for one in labelled if one.name in _unjudged())
    sides = [
        [(roles().get(one.name), one.box) for one in side] for side in (labelled, found)
    ]
    present = {role for side in sides for role, _ in side} - {None}
    counts = {}
    for role in (*sorted(str(one) for one in present), ANY):
        truth, guess = (
            corners_of(
                box
                for own, box in side
                if own == role or (role == ANY and own is not None)
            )
            for side in sides
        )
        used = paired(truth, guess)
        wrong = ~used
        if len(unclear) and len(guess):
            wrong &= _inside(guess, unclear).max(1) < OVERLAP
        right = int(used.sum())
        counts[role] = Counts(len(truth), right, right + int(wrong.sum()))
    return counts


def paired(truth: Floats, guess: Floats) -> NDArray[np.bool_]:
    """Which of the guessed boxes (m, 4) have a partner among the true (n, 4)."""
    used = np.zeros(len(guess), bool)
    if not len(truth) or not len(guess):
        return used
    overlaps = iou(truth, guess)
    taken = np.zeros(len(truth), bool)
    for flat in np.argsort(-overlaps, axis=None):
        i, j = divmod(int(flat), len(guess))
        if overlaps[i, j] < OVERLAP:
            break
        if not taken[i] and not used[j]:
            taken[i] = used[j] = True
    return used


def summed(screens: Iterable[tuple[str, dict[str, Counts]]]) -> dict[str, Any]:
    """Figures of all screens and of each family: macro F1 and those of each role."""
    families: dict[str, dict[str, Counts]] = defaultdict(lambda: defaultdict(Counts))
    for family, counts in screens:
        for own in {"all", family}:
            for role, one in counts.items():
                families[own][role] += one
    return {family: _table(table) for family, table in sorted(families.items())}


def _table(counts: dict[str, Counts]) -> dict[str, Any]:
    judged = [
        one.f1 for role, one in counts.items() if role != ANY and one.labelled >= FEWEST
    ]
    return {
        "macro_f1": sum(judged) / len(judged) if judged else None,
        "roles": {
            role: {
                "labelled": one.labelled,
                "precision": one.precision,
                "recall": one.recall,
                "f1": one.f1,
            }
            for role, one in sorted(counts.items())
        },
    }


def _inside(boxes: Floats, regions: Floats) -> Floats:
    """Share of each box (n, 4) that lies in each region (m, 4); (n, m)."""
    low = np.maximum(boxes[:, None, :2], regions[None, :, :2])
    high = np.minimum(boxes[:, None, 2:], regions[None, :, 2:])
    shared = np.clip(high - low, 0, None).prod(2)
    areas = (boxes[:, 2:] - boxes[:, :2]).prod(1)[:, None]
    return np.asarray(shared / np.maximum(areas, 1e-9), np.float32)
