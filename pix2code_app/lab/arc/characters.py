"""Where drawings of characters are read from: archives and folders."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zipfile import BadZipFile

import numpy as np
from PIL import Image, ImageOps

from pix2code_app.errors import DataError
from pix2code_app.mockups.drawings import read_picture
from pix2code_app.networks.comparator.drawings import SIDE, Characters, Drawings, gather

if TYPE_CHECKING:
    from pathlib import Path

PICTURES = (".png", ".webp", ".jpg", ".jpeg", ".bmp")

HELD_OUT = ("Early_Aramaic", "Futurama", "Korean", "Malay_(Jawi_-_Arabic)")
"""Background alphabets never trained on: models are chosen and verified on them."""


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
