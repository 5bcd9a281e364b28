"""One-shot trials: which of twenty characters is this one?

The official trials of Lake et al. 2015 are folders `run01` to `run20`, each with
`training/` (an example of each class, by one drawer), `test/` (items by another) and
`class_labels.txt` that pairs them. An imitation is made of held-out alphabets.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from pix2code_app.errors import DataError
from pix2code_app.lab.arc.characters import read_drawing

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

    from pix2code_app.networks.comparator.drawings import Characters, Drawings

LABELS = "class_labels.txt"


@dataclass(frozen=True)
class Trials:
    """The trials of one run: every query is of one candidate's class.

    Attributes:
        name: Its folder, or the alphabet it was made of.
        candidates: (classes, 32, 32), an example of each class.
        queries: (queries, 32, 32).
        answers: (queries,) index of the candidate of the same class.
    """

    name: str
    candidates: Drawings
    queries: Drawings
    answers: NDArray[np.int64]


def is_official(folder: Path) -> bool:
    """Whether there is a run of the official trials anywhere in the folder."""
    return next(folder.rglob(LABELS), None) is not None


def read_runs(folder: Path) -> tuple[Trials, ...]:
    """The official runs in a folder, by name.

    Raises:
        DataError: there are none, or one is damaged.
    """
    labels = sorted(folder.rglob(LABELS))
    if not labels:
        raise DataError(
            f"There are no one-shot runs in {folder}.",
            f"A run is a folder with training/, test/ and {LABELS}.",
        )
    return tuple(_read_run(file) for file in labels)


def _read_run(labels: Path) -> Trials:
    try:
        pairs = [
            line.split() for line in labels.read_text("utf-8").splitlines() if line
        ]
    except UnicodeDecodeError:
        pairs = []
    if not pairs or any(len(pair) != 2 for pair in pairs):
        raise DataError(
            f"{labels} should pair a test file with a training file in every line."
        )
    run = labels.parent
    tests, classes = (
        [_local(path) for path in side] for side in zip(*pairs, strict=True)
    )
    known = sorted(set(classes))
    return Trials(
        run.name,
        np.stack([read_drawing(run / path) for path in known]),
        np.stack([read_drawing(run / path) for path in tests]),
        np.array([known.index(path) for path in classes], dtype=np.int64),
    )


def _local(path: str) -> str:
    """`run01/test/item01.png` as the run's own folder knows it."""
    return "/".join(path.replace("\\", "/").split("/")[-2:])


def imitate(
    characters: Characters, *, runs: int, seed: int, way: int = 20
) -> tuple[Trials, ...]:
    """Runs like the official ones: `way` characters of one alphabet by two drawers.

    Args:
        characters: Alphabets; `runs` are made of each that has enough characters.
        runs: How many of each alphabet.
        seed: Which characters and drawers.
        way: Candidates of a trial, and trials of a run.

    Raises:
        DataError: no group has that many classes, or a class of one has a single
            drawing.
    """
    random = np.random.default_rng(seed)
    found = [
        _imitation(characters, group, way, random)
        for group in range(len(characters.group_names))
        if int((characters.groups == group).sum()) >= way
        for _ in range(runs)
    ]
    if not found:
        raise DataError(f"No group has {way} classes, as a one-shot trial needs.")
    return tuple(found)


def _imitation(
    characters: Characters, group: int, way: int, random: np.random.Generator
) -> Trials:
    classes = random.choice(
        np.flatnonzero(characters.groups == group), way, replace=False
    )
    rows = [np.flatnonzero(characters.classes == one) for one in classes]
    common = set.intersection(*(set(characters.drawers[r].tolist()) for r in rows))
    if len(common) < 2:
        group_name = characters.group_names[group]
        raise DataError(
            f"The classes of {group_name} have no two drawings each, as a one-shot "
            "trial needs."
        )
    first, second = random.choice(sorted(common), 2, replace=False)
    order = random.permutation(way)
    return Trials(
        characters.group_names[group],
        np.stack([_by(characters, r, first) for r in rows]),
        np.stack([_by(characters, rows[i], second) for i in order]),
        order.astype(np.int64),
    )


def _by(characters: Characters, rows: NDArray[np.int64], drawer: int) -> Drawings:
    drawn: Drawings = characters.images[rows[characters.drawers[rows] == drawer][0]]
    return drawn
