"""Elements by the network, brought to the pixels of what is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image

from pix2code_app.detection.detections import CONTROLS, PICTURES, WORDS, Detection

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pix2code_app.geometry import Box
    from pix2code_app.networks.ui.finder import ElementFinder

SAME = 0.5
"""Overlap from which a box by rules and one by the network are the same element."""


MARKS = frozenset({"checkbox", "radio"})

SURE_MARK = 0.35
"""Confidence of a tick box, at the least: of those that the network takes by its own
threshold five in six are none."""


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
    return tuple(
        Detection(
            name=one.name,
            box=one.box.scaled(scale).rounded(),
            confidence=one.confidence,
            variant=one.variant,
            tone=one.tone,
            states=tuple(sorted(one.states)),
            alternatives=one.alternatives,
        )
        for one in finder.find_elements(logical)
    )


def joined(
    network: Sequence[Detection], rules: Sequence[Detection]
) -> tuple[Detection, ...]:
    """What either found: names by the network, edges by the rules where both did."""
    own = [one for one in _brought_to_edges(network, rules) if _is_believed(one)]
    return (*own, *_missed(own, rules))


def _is_believed(one: Detection) -> bool:
    """Whether an element of the network's is taken, as it stands on the edges.

    A container that is not painted is not: where it ends is a guess, and the layout
    finds by itself what belongs together.
    """
    if one.name in WORDS:
        return False
    if one.name in MARKS:
        return (one.confidence or 0.0) >= SURE_MARK and _is_square(one.box)
    return one.name in CONTROLS | PICTURES or one.region is not None


def _is_square(box: Box[int]) -> bool:
    """Whether a box is a mark alone; one with its words would take them away."""
    return box.width <= 1.5 * box.height


def _brought_to_edges(
    own: Sequence[Detection], rules: Sequence[Detection]
) -> Iterator[Detection]:
    for one in own:
        best = max(rules, key=lambda other: one.box.iou(other.box), default=None)
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
        if all(rule.box.iou(one.box) < SAME for one in own):
            yield rule
