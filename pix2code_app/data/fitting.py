"""A picture of any size as the array a network takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

if TYPE_CHECKING:
    from numpy.typing import NDArray


def fit(picture: Image.Image, height: int, width: int) -> NDArray[np.uint8]:
    """Squeeze an RGB picture to (height, width, 3), aspect ratio not kept.

    The filter widens with the reduction, so that thin lines and small button colours
    are averaged rather than dropped.
    """
    squeezed = picture.resize((width, height), Image.Resampling.BILINEAR)
    return np.asarray(squeezed, dtype=np.uint8)
