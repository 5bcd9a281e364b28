"""Icons by name and style, read from sheets."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING
from zipfile import BadZipFile

import numpy as np

from pix2code_app.errors import DataError
from pix2code_app.evidence.icon_drawings import as_icon
from pix2code_app.networks.comparator.drawings import Characters, gather

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray

HELD_OUT_SHARE = 5
"""One name of so many is never trained on, whichever sheet it stands in."""


def read_sheets(folder: Path) -> Characters:
    """The icons of every `<set>_32.npz`: groups are sets, drawers are styles.

    An archive holds `images` (icons, styles, 32, 32) of ink on 0, and `names`.

    Raises:
        DataError: there is no such archive, or one is damaged.
    """
    files = sorted(folder.glob("*_32.npz"))
    if not files:
        raise DataError(f"There are no sheets of icons (*_32.npz) in {folder}.")
    images, groups, names, drawers = [], [], [], []
    for file in files:
        stored, called = _read_sheet(file)
        for name, styles in zip(called, stored, strict=True):
            for style, drawn in enumerate(styles):
                images.append(as_icon(np.repeat(drawn[..., None], 3, axis=-1)))
                groups.append(file.stem.removesuffix("_32"))
                names.append(name.replace("_", "-"))
                drawers.append(style)
    return gather(np.stack(images), groups, names, drawers)


def _read_sheet(file: Path) -> tuple[NDArray[np.uint8], list[str]]:
    try:
        with file.open("rb") as stream, np.load(stream, allow_pickle=False) as stored:
            images, names = stored["images"], stored["names"].tolist()
    except (OSError, ValueError, KeyError, BadZipFile) as error:
        raise DataError(f"{file} is not a sheet of icons.") from error
    if images.ndim != 4 or len(images) != len(names):
        raise DataError(f"{file} should hold images (icons, styles, 32, 32) and names.")
    return images, names


def is_held_out(characters: Characters) -> NDArray[np.bool_]:
    """(classes,) whether an icon is never trained on; equal names fare alike."""
    return np.array(
        [zlib.crc32(n.encode()) % HELD_OUT_SHARE == 0 for n in characters.names]
    )
