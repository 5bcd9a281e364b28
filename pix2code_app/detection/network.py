"""Elements by the network, brought to the pixels of what is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from compilers.language.tree import Colour
from pix2code_app.detection.detections import CONTROLS, PICTURES, WORDS, Detection
from pix2code_app.evidence.regions import PaintedBox
from pix2code_app.geometry import Box

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pix2code_app.evidence.edges import Pixels
    from pix2code_app.networks.ui.decode import Prediction
    from pix2code_app.networks.ui.finder import ElementFinder

SAME = 0.5
"""Overlap from which a box by rules and one by the network are the same element."""

MARKS = frozenset({"checkbox", "radio"})

SURE_MARK = 0.35
"""Confidence of a tick box, at the least: of those that the network takes by its own
threshold five in six are none."""

BARS = frozenset({"app-bar", "tab-bar", "dialog"})
"""Containers whose ends the network knows, painted or not: it finds them on screens
held back with a mean F1 of 0.77."""

ONE_COLOUR = 0.5
"""Share of a bar that has one colour, from which that is what it is painted in."""

NEARLY_ALL = 0.9
"""Share of a screen's width from which a bar spans it."""

NOISE = 12
"""Levels by which a squeezed picture differs from the colour that was painted."""

IN_A_BAR = 0.3
"""Overlap from which a picture that rules have found is a bar of the network's."""

SMALL = frozenset({"icon", "icon-button"})
"""What rules take any small shape for, and are wrong about in two of five cases; where
there is a network, what it has not found is none."""


def find_by_network(
    picture: Image.Image, scale: float, finder: ElementFinder
) -> tuple[Detection, ...]:
    """The elements that the network finds in an RGB picture.

    Args:
        picture: the screen.
        scale: pixels of it for one logical pixel, at which the network reads.
        finder: the network.
    """
    size = tuple(max(1, round(side / scale)) for side in picture.size)
    logical = picture.resize((size[0], size[1]), Image.Resampling.BOX)
    pixels = np.asarray(picture)
    return tuple(
        _detection(pixels, one, scale) for one in finder.find_elements(logical)
    )


def _detection(pixels: Pixels, one: Prediction, scale: float) -> Detection:
    """What the network says of an element, in pixels (H, W, 3) of the picture."""
    box, region = one.box.scaled(scale).rounded(), None
    if one.name in BARS:
        box = _across(box, pixels.shape[1])
        region = _painted(pixels, box)
    return Detection(
        name=one.name,
        box=box,
        confidence=one.confidence,
        region=region,
        variant=one.variant,
        tone=one.tone,
        states=tuple(sorted(one.states)),
        alternatives=one.alternatives,
    )


def _across(bar: Box[int], width: int) -> Box[int]:
    """A bar over the whole width, where it is one over nearly all of it."""
    is_whole = bar.width >= NEARLY_ALL * width
    return Box(0, bar.top, width, bar.bottom) if is_whole else bar


def _painted(pixels: Pixels, bar: Box[int]) -> PaintedBox | None:
    """A bar in the colour of most of it, where there is such a colour."""
    inside = pixels[bar.slices].reshape(-1, 3)
    if not len(inside):
        return None
    middle = np.median(inside, axis=0).astype(int)
    near = (np.abs(inside - middle) <= NOISE).all(axis=1)
    if near.mean() < ONE_COLOUR:
        return None
    return PaintedBox(bar, Colour(*map(int, middle)))


def joined(
    network: Sequence[Detection], rules: Sequence[Detection]
) -> tuple[Detection, ...]:
    """What either found: names by the network, edges by the rules where both did."""
    own = [one for one in _brought_to_edges(network, rules) if _is_believed(one)]
    return (*own, *_missed(own, rules))


def _is_believed(one: Detection) -> bool:
    """Whether an element of the network's is taken, as it stands on the edges.

    Another container than a bar that is not painted is not: where it ends is a guess,
    and the layout finds by itself what belongs together.
    """
    if one.name in WORDS:
        return False
    if one.name in MARKS:
        return (one.confidence or 0.0) >= SURE_MARK and _is_square(one.box)
    return one.name in CONTROLS | PICTURES | BARS or one.region is not None


def _is_square(box: Box[int]) -> bool:
    """Whether a box is a mark alone; one with its words would take them away."""
    return box.width <= 1.5 * box.height


def _brought_to_edges(
    own: Sequence[Detection], rules: Sequence[Detection]
) -> Iterator[Detection]:
    for one in own:
        like = [r for r in rules if not (one.name in BARS and r.name in PICTURES)]
        best = max(like, key=lambda other: one.box.iou(other.box), default=None)
        if best is None or one.box.iou(best.box) < SAME:
            yield one
            continue
        yield Detection(
            one.name,
            best.box,
            one.confidence,
            best.region,
            one.variant or best.variant,
            one.tone,
            one.states,
            one.alternatives,
        )


def _missed(
    own: Sequence[Detection], rules: Sequence[Detection]
) -> Iterator[Detection]:
    for rule in rules:
        if rule.name not in SMALL and not any(_is_same(rule, one) for one in own):
            yield rule


def _is_same(rule: Detection, one: Detection) -> bool:
    """Whether what a rule has found is an element of the network's."""
    is_bar = one.name in BARS and rule.name in PICTURES
    return rule.box.iou(one.box) >= (IN_A_BAR if is_bar else SAME)
