"""Drawings of characters by class, and where they are read from.

A class is anything drawn several times: a character by twenty hands, an icon in six
styles. Classes come in groups, alphabets or icon sets, and what is compared should
be told apart from others of its own group.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps

from pix2code_app.errors import DataError
from pix2code_app.lab.pictures import read_picture

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

SIDE = 32
"""Pixels along each side of every drawing."""

PICTURES = (".png", ".webp", ".jpg", ".jpeg", ".bmp")

HELD_OUT = ("Early_Aramaic", "Futurama", "Korean", "Malay_(Jawi_-_Arabic)")
"""Background alphabets never trained on: models are chosen and verified on them."""

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


def read_characters(path: Path) -> Characters:
    """The drawings of an archive of Omniglot, or of a folder of classes.

    Args:
        path: An `.npz` file with `images`, `alphabet`, `char_global`, `drawer` and
            `alphabet_names`, a folder that holds one, or a folder
            `group/class/*.png`, or `class/*.png` for a single group.

    Raises:
        DataError: nothing of the kind is there.
    """
    if path.suffix == ".npz":
        return _read_archive(path)
    archive = path / "omniglot_background_32.npz"
    return _read_archive(archive) if archive.exists() else read_folder(path)


def _read_archive(path: Path) -> Characters:
    try:
        with np.load(path, allow_pickle=False) as stored:
            images = stored["images"]
            alphabets = stored["alphabet_names"][stored["alphabet"]].tolist()
            names = [f"{number:04d}" for number in stored["char_global"].tolist()]
            drawers = stored["drawer"].tolist()
    except (OSError, ValueError, KeyError, IndexError, BadZipFile) as error:
        raise DataError(f"{path} is not an archive of Omniglot drawings.") from error
    return gather(images, alphabets, names, drawers)


def read_folder(path: Path) -> Characters:
    """The pictures of `group/class/*.png`, or of `class/*.png`.

    Raises:
        DataError: there is none, or one cannot be read.
    """
    files = sorted(f for f in path.rglob("*") if f.suffix.lower() in PICTURES)
    if not files:
        raise DataError(f"There are no pictures in {path}, which should hold classes.")
    images = np.stack([read_drawing(file) for file in files])
    names = [file.parent.name for file in files]
    groups = [file.parent.parent.name for file in files]
    nth: dict[Path, int] = {}
    drawers = []
    for file in files:
        drawers.append(nth.get(file.parent, 0))
        nth[file.parent] = drawers[-1] + 1
    return gather(images, groups, names, drawers)


def read_drawing(path: Path) -> Drawings:
    """A picture as (32, 32) ink on 0, whichever of ink and paper is the darker.

    Raises:
        DataError: as `read_picture`.
    """
    return as_drawing(read_picture(path).convert("L"))


def as_drawing(grey: Image.Image) -> Drawings:
    """A grey picture as (32, 32), squared, with ink 255: what is rarer is ink."""
    side = max(grey.size)
    paper = int(np.median(np.asarray(grey)))
    squared = ImageOps.pad(grey, (side, side), color=paper)
    if paper > 127:
        squared = ImageOps.invert(squared)
    return np.array(squared.resize((SIDE, SIDE), Image.Resampling.BOX))
