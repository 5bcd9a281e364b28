"""Found elements as a reader that errs would find them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pix2code_app.geometry import Box

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Iterator

    from pix2code_app.assembly.elements import FoundElement

_CONFUSED = {
    "heading": "text",
    "text": "label",
    "label": "text",
    "link": "text",
    "nav-item": "link",
    "button": "link",
    "input": "button",
    "select": "input",
    "image": "card",
    "avatar": "image",
    "icon": "image",
    "icon-button": "icon",
    "card": "section",
    "section": "card",
    "list": "card",
}
"""The name that a reader most likely takes each for."""


@dataclass(frozen=True, slots=True)
class Noise:
    """How much a reader errs.

    Attributes:
        shift: Most pixels by which each edge of a box is off.
        missing: Share of the elements that are not found.
        confused: Share of those found that get a wrong name.
    """

    shift: float = 0.0
    missing: float = 0.0
    confused: float = 0.0


EXACT = Noise()
MILD = Noise(shift=1.5, missing=0.05, confused=0.03)


def disturbed(
    elements: Iterable[FoundElement], noise: Noise, rng: random.Random
) -> Iterator[FoundElement]:
    """The elements that are found, with edges and names that are a little wrong."""
    for element in elements:
        if rng.random() < noise.missing:
            continue
        name = element.name
        if rng.random() < noise.confused:
            name = _CONFUSED.get(name, name)
        box = _shaken(element.box, noise.shift, rng)
        words = element.words and _shaken(element.words, noise.shift, rng)
        yield replace(element, name=name, box=box, words=words)


def _shaken(box: Box[float], most: float, rng: random.Random) -> Box[float]:
    left, top, right, bottom = (rng.uniform(-most, most) for _ in range(4))
    width = max(1.0, box.width + right - left)
    return Box.at(
        box.left + left, box.top + top, width, max(1.0, box.height + bottom - top)
    )
