"""A picture of any size as the array a network takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray


DARK = 100
"""A picture whose median brightness is below this level has a dark theme."""

STRONG = 80
"""Levels between a pixel's channels from which on it has a colour and is no grey."""

_LUMA = np.array((0.299, 0.587, 0.114), np.float32)  # ITU-R BT.601


def fit_all(
    pictures: Iterable[Image.Image], height: int, width: int
) -> NDArray[np.uint8]:
    """RGB pictures as (B, height, width, 3), dark ones lightened, to be read."""
    fitted = (fit(picture, height, width) for picture in pictures)
    return np.stack([lightened(pixels) for pixels in fitted])


def fit(picture: Image.Image, height: int, width: int) -> NDArray[np.uint8]:
    """Squeeze an RGB picture to (height, width, 3), aspect ratio not kept.

    The filter widens with the reduction, so that thin lines and small button colours
    are averaged rather than dropped.
    """
    squeezed = picture.resize((width, height), Image.Resampling.BILINEAR)
    return np.asarray(squeezed, dtype=np.uint8)


def lightened(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """A picture (H, W, 3) of a dark theme with dark and light greys exchanged.

    Strong colours stay: a green button is green in both. Any other picture is left as
    it is. Networks are trained on light themes.
    """
    luma = pixels @ _LUMA
    if np.median(luma) >= DARK:
        return pixels
    strength = (pixels.max(axis=2) - pixels.min(axis=2)) / STRONG
    change = (255 - 2 * luma) * (1 - strength.clip(0, 1))
    lighter = (pixels + change[:, :, None]).clip(0, 255).round()
    fitted: NDArray[np.uint8] = lighter.astype(np.uint8)
    return fitted
