"""An alphabet invented for this program, drawn by as many unsteady hands as wanted.

It stands in where no data was brought: every character is a few strokes, and a hand
leans, stretches and trembles in its own way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PIL import Image, ImageDraw

from pix2code_app.networks.comparator.drawings import SIDE, Characters, gather

if TYPE_CHECKING:
    from numpy.typing import NDArray

_FINE = 4
"""Pixels drawn for each pixel kept, along each side."""

_STROKES = {
    "ama": ("19 11 51 91 99", "35 65"),
    "bel": ("21 29", "21 71 73 25", "55 99"),
    "cor": ("81 31 13 17 39 89", "55 57"),
    "dun": ("11 91", "51 59", "39 59 79"),
    "eth": ("11 19 99 91", "44 66"),
    "fir": ("51 59", "13 51 93", "27 59 87"),
    "gan": ("91 19", "11 44", "66 99"),
    "hal": ("11 19", "91 99", "15 37 73 95"),
    "iru": ("31 71", "51 58 39 18", "33 34"),
    "jor": ("15 31 71 95 79 39 15", "55 99"),
    "kei": ("11 19", "81 15 89", "75 95"),
    "lum": ("21 17 39 69 87 81", "51 57"),
    "mir": ("19 31 55 71 99", "17 97"),
    "noa": ("11 99", "91 55", "15 17 39"),
    "oth": ("55 33 15 37 77 95 73 51 31", "77 99"),
    "pel": ("11 91 55 19 99",),
    "qir": ("21 81", "21 25 85 89", "89 29"),
    "rus": ("11 51 55 15", "55 95 99 59"),
    "sol": ("81 33 35 75 77 29", "15 17"),
    "tav": ("11 91", "31 39", "71 75 99"),
}
"""Strokes through points of a grid of nine, column and row as digits from 1."""


def invented(hands: int, seed: int) -> Characters:
    """Twenty characters, each drawn once by every hand."""
    random = np.random.default_rng(seed)
    images, names, drawers = [], [], []
    for hand in range(hands):
        lean = np.eye(2) + random.normal(0, 0.1, (2, 2))
        for name, strokes in _STROKES.items():
            images.append(_draw(strokes, lean, random))
            names.append(name)
            drawers.append(hand)
    return gather(np.stack(images), ["Invented"] * len(names), names, drawers)


def _draw(
    strokes: tuple[str, ...], lean: NDArray[np.float64], random: np.random.Generator
) -> NDArray[np.uint8]:
    side = SIDE * _FINE
    picture = Image.new("L", (side, side))
    pen = ImageDraw.Draw(picture)
    for stroke in strokes:
        points = np.array([[int(digit) for digit in point] for point in stroke.split()])
        trembled = (points - 5) / 4 + random.normal(0, 0.07, points.shape)
        path = _smooth(trembled @ lean) * 0.36 * side + side / 2
        pen.line([tuple(p) for p in path], fill=255, width=round(1.6 * _FINE))
    return np.asarray(picture.resize((SIDE, SIDE), Image.Resampling.BOX))


def _smooth(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """A Catmull–Rom spline through (n, 2) points, eight steps between two of them."""
    ends = np.concatenate([points[:1], points, points[-1:]])
    t = np.linspace(0, 1, 9)[:, None]
    pieces = [
        0.5
        * (
            2 * b
            + (c - a) * t
            + (2 * a - 5 * b + 4 * c - d) * t**2
            + (3 * b - a - 3 * c + d) * t**3
        )
        for a, b, c, d in zip(ends, ends[1:], ends[2:], ends[3:], strict=False)
    ]
    return np.concatenate(pieces)
