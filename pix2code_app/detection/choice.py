"""Which reader: is a picture of the data set of 2017, or any other screen?"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log
from typing import TYPE_CHECKING

import cv2
import numpy as np

from compilers.schema.dialects import CLOSE
from pix2code_app.evidence.edges import edge_map, gradient

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PIL import Image

    from pix2code_app.geometry import Box
    from pix2code_app.networks.reading import Reading

BELONGS = 0.86
"""Score from which on a picture is read in a dialect of 2017.

Of 450 genuine pictures none scores less than 0.9, of 527 screens of other kinds (web
pages, phones, sketches, desktop programs) none more than 0.86.
"""

_WEIGHTS = {"certainty": 65.5, "doubts": -34.3, "empty": -18.8}
_BIAS = 4.13
"""Logistic regression on these pictures, half of which are of each kind."""

_DOUBTED = 0.9
_LEAST_EDGES = 3  # pixels; there is something in a box that has more
_LONGEST_SIDE = 1000  # pixels that are enough to see whether a box is empty


@dataclass(frozen=True, slots=True)
class Explained:
    """How well a program of 2017 explains its picture.

    Attributes:
        certainty: mean logarithm of the tokens' probabilities; 0 where all are certain.
        doubts: share of tokens that are less probable than 0.9.
        empty: share of the elements in whose boxes the picture shows nothing.
    """

    certainty: float
    doubts: float
    empty: float

    @property
    def score(self) -> float:
        """How probable it is that the picture is one of the data set of 2017."""
        values = {name: getattr(self, name) for name in _WEIGHTS}
        total = _BIAS + sum(_WEIGHTS[name] * value for name, value in values.items())
        return 1 / (1 + exp(-max(-50.0, min(50.0, total))))


def explain(reading: Reading, picture: Image.Image) -> Explained:
    """How well what the network of 2017 read explains an RGB picture."""
    probabilities = [max(token.probability, 1e-9) for token in reading.tokens]
    if not probabilities:
        return Explained(-10.0, 1.0, 1.0)
    boxes = [t.box for t in reading.tokens if t.box is not None and t.token != CLOSE]
    return Explained(
        sum(map(log, probabilities)) / len(probabilities),
        sum(one < _DOUBTED for one in probabilities) / len(probabilities),
        _empty(picture, boxes),
    )


def _empty(picture: Image.Image, boxes: Sequence[Box[float]]) -> float:
    if not boxes:
        return 1.0
    small = picture.copy()
    small.thumbnail((_LONGEST_SIDE, 4 * _LONGEST_SIDE))
    edges = edge_map(gradient(np.asarray(small)))  # (H, W)
    if not edges.any():
        return 0.0  # one colour tells nothing against a program
    sums = cv2.integral(edges)  # (H + 1, W + 1)
    return sum(_edges_in(sums, box) < _LEAST_EDGES for box in boxes) / len(boxes)


def _edges_in(sums: cv2.typing.MatLike, box: Box[float]) -> int:
    height, width = sums.shape[0] - 1, sums.shape[1] - 1
    left, top = int(box.left * width), int(box.top * height)
    right = min(width, int(box.right * width) + 1)
    bottom = min(height, int(box.bottom * height) + 1)
    left, top = min(max(0, left), right), min(max(0, top), bottom)
    below, above = sums[bottom], sums[top]
    return int(below[right] - above[right] - below[left] + above[left])
