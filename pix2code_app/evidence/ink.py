"""Telling ink from ground in a part of a picture, and the lines that it forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Pixels: TypeAlias = NDArray[np.uint8]
    Mask: TypeAlias = NDArray[np.bool_]

LEAST_CONTRAST = 24
"""Levels of a channel by which ink differs from its ground at the least."""

INK_SHARE = 0.35
"""Share of the strongest difference from which on a pixel is ink."""

_SAME_GROUND = 40
_STEP = 8


def main_colour(pixels: Pixels) -> NDArray[np.int16]:
    """The colour (3,) that most of the pixels (…, 3) have, nearly.

    Levels are counted in steps of 8, so that noise does not split a colour; the
    answer is the median of the fullest step.
    """
    flat = pixels.reshape(-1, 3).astype(np.int32)
    steps = flat // _STEP
    codes = (steps[:, 0] << 10) | (steps[:, 1] << 5) | steps[:, 2]
    fullest = flat[codes == np.bincount(codes).argmax()]
    colour: NDArray[np.int16] = np.median(fullest, axis=0).astype(np.int16)
    return colour


def edge_of(pixels: Pixels) -> Pixels:
    """The outermost pixels (N, 3) of a part of a picture (H, W, 3)."""
    sides = (pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1])
    return np.concatenate(sides)


def difference(
    pixels: Pixels, ground: NDArray[np.int16] | None = None
) -> NDArray[np.int16]:
    """How far each pixel (H, W, 3) is from its ground, in levels (H, W).

    The ground is the given or the main colour, or what a row mostly is where that is
    much like it: buttons are often shaded from top to bottom.
    """
    ground = main_colour(pixels) if ground is None else ground
    rows = np.median(pixels, axis=1).astype(np.int16)
    differs = np.abs(rows - ground).max(axis=1) > _SAME_GROUND
    rows[differs] = ground
    away: NDArray[np.int16] = np.abs(pixels.astype(np.int16) - rows[:, None]).max(
        axis=2
    )
    return away


def ink_of(pixels: Pixels) -> Mask:
    """Which pixels (H, W, 3) are ink (H, W); none where nothing stands out."""
    away = difference(pixels)
    strongest = float(np.percentile(away, 99.5))
    if strongest < LEAST_CONTRAST:
        return np.zeros(away.shape, dtype=bool)
    ink: Mask = away > max(LEAST_CONTRAST / 2, INK_SHARE * strongest)
    return ink


def runs(marked: Mask, widest_gap: int = 0) -> list[tuple[int, int]]:
    """Where a row of marks (N,) is set: begins and ends; small gaps are bridged."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], marked.view(np.int8), [0]))))
    found: list[tuple[int, int]] = []
    for begin, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        if found and begin - found[-1][1] <= widest_gap:
            found[-1] = (found[-1][0], end)
        else:
            found.append((begin, end))
    return found
