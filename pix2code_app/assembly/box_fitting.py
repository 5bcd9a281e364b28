"""Predicted boxes moved to the edges of what is painted in the mockup.

The network says where an element is to within some pixels; the picture says it exactly,
where words, a shape or a widget stand out from what is behind them. A box is moved only
as far as it agrees with the prediction.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from statistics import median
from typing import TYPE_CHECKING, Literal

import numpy as np

from pix2code_app.evidence.ground_shape import ground_shape
from pix2code_app.evidence.ink import (
    LEAST_CONTRAST,
    edge_of,
    main_colour,
    runs,
)
from pix2code_app.evidence.roles import is_line
from pix2code_app.geometry import Box, hull

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compilers.language.tree import NodePath
    from pix2code_app.evidence.ink import Mask, Pixels
    from pix2code_app.evidence.places import Place
    from pix2code_app.evidence.words import FoundWords

AGREED = 0.35
"""Intersection over union from which on a fitted box is believed."""

_FEWEST_SIBLINGS = 3
_SMALLEST = 3
_WIDEST_GAP = 3
"""Pixels between two parts of one thing."""


@dataclass(frozen=True, slots=True)
class Fit:
    """What the box of an element goes around.

    Attributes:
        around: its words, the shape of one colour behind them, or all that is painted.
        down: whether top and bottom are fitted as well; a line is higher than its ink.
        beyond: what the platform adds on the left, at the top, on the right and at the
            bottom, as shares of the picture's width: an element may be larger than
            what is seen of it, so that a finger finds it.
    """

    around: Literal["words", "shape", "paint"]
    down: bool = True
    beyond: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)


_LINE = Fit("words", down=False, beyond=(0.0008, 0.0, 0.0008, 0.0))

FITS: dict[str, dict[str, Fit]] = {
    "web": {
        "heading": _LINE,
        "nav-item": Fit("shape"),
        "button": Fit("shape", down=False),
    },
    "android": {
        "label": _LINE,
        "button": Fit("shape", beyond=(0.010, 0.016, 0.009, 0.012)),
    },
    "ios": {
        "label": _LINE,
        "image": Fit("paint"),
        "slider": Fit("paint"),
        "switch": Fit("paint"),
        "icon-button": Fit("paint"),
    },
}
"""By dialect and role; what is not here keeps its predicted box."""


def fitted(
    pixels: Pixels,
    places: Sequence[Place],
    words: Mapping[NodePath, FoundWords],
    dialect: str,
) -> list[Place]:
    """The places with their boxes fitted; their order and their room stay."""
    table = FITS.get(dialect, {})
    boxes = {place.path: place.box for place in places}
    found = []
    for place in places:
        box = place.box
        if place.is_leaf and place.role in table:
            seen = _seen(pixels, place, words.get(place.path), boxes, table)
            if seen is not None:
                box = _agreed(place.box, seen, table[place.role], pixels)
        elif is_line(place.role):
            box = _beneath(place, places)
        found.append(replace(place, box=box))
    return found


def _seen(
    pixels: Pixels,
    place: Place,
    words: FoundWords | None,
    boxes: Mapping[NodePath, Box[int]],
    table: Mapping[str, Fit],
) -> Box[int] | None:
    """What is seen of an element, or None."""
    around = table[place.role].around
    if around == "words":
        return hull(words.lines) if words and words.lines else None
    if around == "shape":
        shape = ground_shape(pixels, place)
        return shape if shape != place.box else None
    room, row = place.room, boxes.get(place.path[:-1])
    if row is not None:
        room = room.within(row.grown(-row.height // 16, -row.height // 16))
    return painted(pixels, room, place.box)


def painted(pixels: Pixels, room: Box[int], box: Box[int]) -> Box[int] | None:
    """The rectangle of what differs from the edge of `room` and lies in `box`."""
    shared = box.within(room)
    if shared.width < _SMALLEST or shared.height < _SMALLEST:
        return None
    part = pixels[room.slices]
    away = np.abs(part.astype(np.int16) - main_colour(edge_of(part))).max(axis=2)
    paint: Mask = away > LEAST_CONTRAST / 2
    inner = shared.moved(-room.left, -room.top)
    rows = _extent(paint[:, inner.left : inner.right], 1, inner.top, inner.bottom)
    columns = _extent(paint[slice(*rows)], 0, inner.left, inner.right)
    if not rows[1] or not columns[1]:
        return None
    return Box(columns[0], rows[0], columns[1], rows[1]).moved(room.left, room.top)


def _extent(paint: Mask, axis: int, begin: int, end: int) -> tuple[int, int]:
    """From the first to the last run of marks that reaches well into a box."""
    inset = (end - begin) // 8
    marks: Mask = np.any(paint, axis=axis)
    parts = runs(marks, widest_gap=_WIDEST_GAP)
    inside = [run for run in parts if run[0] < end - inset and run[1] > begin + inset]
    return (inside[0][0], inside[-1][1]) if inside else (0, 0)


def _agreed(box: Box[int], seen: Box[int], fit: Fit, pixels: Pixels) -> Box[int]:
    """The seen rectangle with what the platform adds, unless it is another thing."""
    left, top, right, bottom = (round(s * pixels.shape[1]) for s in fit.beyond)
    grown = Box(
        seen.left - left,
        seen.top - top if fit.down else box.top,
        seen.right + right,
        seen.bottom + bottom if fit.down else box.bottom,
    ).within(Box(0, 0, pixels.shape[1], pixels.shape[0]))
    return grown if box.iou(grown) >= AGREED else box


def _beneath(place: Place, places: Sequence[Place]) -> Box[int]:
    """A row with the left and right edges that most rows of its container have."""
    rows = [
        other.box
        for other in places
        if other.role == place.role and other.path[:-1] == place.path[:-1]
    ]
    if len(rows) < _FEWEST_SIBLINGS:
        return place.box
    left, right = median(r.left for r in rows), median(r.right for r in rows)
    return replace(place.box, left=round(left), right=round(right))
