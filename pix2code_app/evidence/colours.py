"""The colours of elements: what is behind them, their words' ink, their accent.

Each is sampled from many pixels that are surely of one kind, never from the smoothed
edge between two, and colours that nobody can tell apart become one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from compilers.language.tree import Colour
from pix2code_app.evidence.ground_shape import ground_shape
from pix2code_app.evidence.ink import difference, edge_of, ink_of, main_colour
from pix2code_app.evidence.perception import distance
from pix2code_app.evidence.roles import ACCENTS, GROUNDS, INKS, is_line
from pix2code_app.geometry import Box

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from compilers.language.tree import NodePath
    from pix2code_app.evidence.ink import Mask, Pixels
    from pix2code_app.evidence.places import Place
    from pix2code_app.evidence.words import FoundWords

SAME_COLOUR = 2.0
"""ΔE2000 below which two colours of a screen become one."""

_LEAST_SATURATION = 40
_LEAST_PIXELS = 12


@dataclass(frozen=True, slots=True)
class FoundColours:
    """The colours of one element, where they could be told."""

    ground: Colour | None = None
    ink: Colour | None = None


def read_colours(
    pixels: Pixels, places: Sequence[Place], words: Mapping[NodePath, FoundWords]
) -> dict[NodePath, FoundColours]:
    """The colours of every element by its role; like ones are made equal."""
    found = {
        place.path: FoundColours(
            _ground(pixels, place, places, words.get(place.path))
            if place.role in GROUNDS
            else None,
            _ink(pixels, place, words.get(place.path)),
        )
        for place in places
    }
    same = merged(
        colour
        for one in found.values()
        for colour in (one.ground, one.ink)
        if colour is not None
    )
    return {
        path: FoundColours(
            same[one.ground] if one.ground else None,
            same[one.ink] if one.ink else None,
        )
        for path, one in found.items()
    }


def merged(colours: Iterable[Colour]) -> dict[Colour, Colour]:
    """Each colour → the most frequent one that looks the same."""
    counts: dict[Colour, int] = {}
    for colour in colours:
        counts[colour] = counts.get(colour, 0) + 1
    kept: list[Colour] = []
    same: dict[Colour, Colour] = {}
    for colour in sorted(counts, key=lambda c: (-counts[c], str(c))):
        like = [one for one in kept if distance(one, colour) < SAME_COLOUR]
        nearest = min(like, key=lambda one: distance(one, colour), default=None)
        if nearest is None:
            kept.append(colour)
        same[colour] = nearest or colour
    return same


def _ground(
    pixels: Pixels, place: Place, places: Sequence[Place], words: FoundWords | None
) -> Colour | None:
    """The colour behind a leaf's words, or of its shape, or of a container."""
    if not place.is_leaf:
        return _uncovered(pixels, place, places)
    if words and words.lines:
        line = words.lines[0]
        shape = line.grown(line.height // 3, line.height // 3).within(place.room)
    else:
        shape = ground_shape(pixels, place)
    part = pixels[shape.slices]
    return _median(part[~ink_of(part)]) if part.size else None


def _uncovered(pixels: Pixels, place: Place, places: Sequence[Place]) -> Colour | None:
    """The main colour of a container where nothing stands on it.

    The boxes inside are taken a little larger. One of the screen's outermost
    containers is too: often nothing but its surroundings shows what it stands on.
    """
    high, wide = pixels.shape[:2]
    slack_x, slack_y = max(2, wide // 150), max(2, high // 150)
    is_outermost = len(place.path) == 1 and is_line(place.role)
    grown = 2 if is_outermost else -1
    area = place.box.grown(grown * slack_x, grown * slack_y)
    area = area.within(Box(0, 0, wide, high))
    part = pixels[area.slices]
    free = np.ones(part.shape[:2], dtype=bool)
    for other in places:
        if len(other.path) > len(place.path) and _is_under(other, place):
            inner = other.box.grown(slack_x, slack_y).moved(-area.left, -area.top)
            free[inner.slices][...] = False
    shown = part[free]
    return _colour(main_colour(shown)) if len(shown) >= _LEAST_PIXELS else None


def _ink(pixels: Pixels, place: Place, words: FoundWords | None) -> Colour | None:
    if place.role in ACCENTS:
        return _accent(pixels[place.box.slices])
    if place.role not in INKS:
        return None
    lines = words.lines if words and words.text else ()
    inks = [_line_ink(pixels, line) for line in lines]
    return _colour(np.median(inks, axis=0)) if inks else None


def _line_ink(pixels: Pixels, line: Box[int]) -> NDArray[np.float64]:
    """The colour in the middle of strokes: the pixels that differ most.

    Bold letters may cover more than their ground, so that is taken from around them.
    """
    around = line.grown(max(2, line.height // 4), 2)
    part = pixels[around.within(Box(0, 0, pixels.shape[1], pixels.shape[0])).slices]
    away = difference(part, main_colour(edge_of(part)))
    strongest = part[away >= np.percentile(away[away > 0], 93) if away.any() else 0]
    darkest: NDArray[np.float64] = np.median(strongest, axis=0)
    return darkest


def _accent(part: Pixels) -> Colour | None:
    """The main one of the strongly coloured pixels; None where all is grey."""
    if not part.size:
        return None
    saturation = part.max(axis=2).astype(np.int16) - part.min(axis=2)
    strongest = float(np.percentile(saturation, 98))
    if strongest < _LEAST_SATURATION:
        return None
    coloured: Mask = saturation > 0.7 * strongest
    return _colour(main_colour(part[coloured]))


def _median(pixels: Pixels) -> Colour | None:
    return _colour(np.median(pixels, axis=0)) if len(pixels) else None


def _colour(levels: NDArray[np.float64] | NDArray[np.int16]) -> Colour:
    red, green, blue = (round(float(level)) for level in levels)
    return Colour(red, green, blue)


def _is_under(inner: Place, outer: Place) -> bool:
    return inner.path[: len(outer.path)] == outer.path
