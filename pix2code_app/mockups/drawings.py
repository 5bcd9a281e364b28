"""Pictures of single icons and characters, whatever they lie on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from pix2code_app.errors import DataError

if TYPE_CHECKING:
    from pathlib import Path


def read_picture(path: Path) -> Image.Image:
    """The picture of a file in RGB, on a ground of its own where it has none.

    Raises:
        DataError: the file is no picture, or too large a one.
    """
    try:
        with Image.open(path) as picture:
            return on_ground(picture)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise DataError(f"{path} is not a picture that can be read.") from error


def on_ground(picture: Image.Image) -> Image.Image:
    """A picture in RGB, what is transparent white, or black behind what is light.

    Icons are often drawn in black on nothing, or in white for a dark bar.
    """
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    drawn = picture.convert("RGBA")
    alpha = drawn.getchannel("A")
    weights = np.asarray(alpha, dtype=np.float64)
    light = (np.asarray(drawn.convert("L")) * weights).sum() > 127 * weights.sum()
    flat = Image.new("RGB", picture.size, "black" if light else "white")
    flat.paste(drawn, mask=alpha)
    return flat
