"""Drawings by class, as a comparator is given them.

A class is anything drawn several times: a character by twenty hands, an icon in six
styles. Classes come in groups, alphabets or icon sets, and what is compared should
be told apart from others of its own group.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from collections.abc import Collection

SIDE = 32
"""Pixels along each side of every drawing."""

Drawings = NDArray[np.uint8]


@dataclass(frozen=True)
class Characters:
    """Drawings sorted by class.

    Attributes:
        images: (n, 32, 32), ink 255 on 0.
        classes: (n,) class of each drawing, from 0, ascending.
        drawers: (n,) who drew it, or in which style.
        groups: (classes,) group of each class, from 0, ascending.
        names: (classes,) names of the classes.
        group_names: (groups,) names of the groups.
    """

    images: Drawings
    classes: NDArray[np.int64]
    drawers: NDArray[np.int64]
    groups: NDArray[np.int64]
    names: tuple[str, ...]
    group_names: tuple[str, ...]

    def of_groups(self, wanted: Collection[str]) -> Characters:
        """Only the groups so named."""
        keep = np.array([name in wanted for name in self.group_names])
        return self.of_classes(keep[self.groups])

    def without_groups(self, unwanted: Collection[str]) -> Characters:
        """All groups but those."""
        return self.of_groups([n for n in self.group_names if n not in unwanted])

    def of_classes(self, keep: NDArray[np.bool_]) -> Characters:
        """Only the classes marked in `keep` (classes,); all are numbered anew."""
        rows = keep[self.classes]
        numbers = np.cumsum(keep) - 1
        kept_groups, groups = np.unique(self.groups[keep], return_inverse=True)
        return Characters(
            self.images[rows],
            numbers[self.classes[rows]],
            self.drawers[rows],
            groups.astype(np.int64),
            tuple(np.array(self.names)[keep].tolist()),
            tuple(self.group_names[group] for group in kept_groups),
        )


def gather(
    images: Drawings, groups: list[str], names: list[str], drawers: list[int]
) -> Characters:
    """Characters of n drawings, each with its group, class name and drawer."""
    order = sorted(range(len(names)), key=lambda i: (groups[i], names[i], drawers[i]))
    keys = [(groups[i], names[i]) for i in order]
    known = list(dict.fromkeys(keys))
    number = {key: index for index, key in enumerate(known)}
    group_names = list(dict.fromkeys(group for group, _ in known))
    return Characters(
        images[order],
        np.array([number[key] for key in keys], dtype=np.int64),
        np.array([drawers[i] for i in order], dtype=np.int64),
        np.array([group_names.index(group) for group, _ in known], dtype=np.int64),
        tuple(name for _, name in known),
        tuple(group_names),
    )
