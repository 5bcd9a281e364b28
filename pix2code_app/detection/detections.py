"""An element that was found in a picture, before it has words and a place in a tree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pix2code_app.evidence.regions import PaintedBox
    from pix2code_app.geometry import Box

WORDS = frozenset({"text", "heading", "label", "link"})
"""Elements that are words and nothing else; their boxes are those of the words."""

CONTROLS = frozenset(
    (
        *("button", "input", "textarea", "select", "checkbox", "radio", "switch"),
        *("slider", "stepper", "chip", "badge", "tab", "nav-item", "fab", "progress"),
        *("rating", "calendar", "icon-button", "avatar", "page-indicator"),
    )
)
"""Elements that hold no others; words inside of them are their own."""

PICTURES = frozenset({"image", "avatar", "embed", "icon", "icon-button"})
"""Elements that are cut out of the mockup."""


@dataclass(frozen=True, slots=True)
class Detection:
    """An element and its box, in pixels of the picture.

    Attributes:
        name: its name in the dialect `ui`.
        box: its outline.
        confidence: of the network, 0 to 1; None where a rule has found it, since rules
            do not know how often they are right.
        region: the flat box that it is painted as, where it is.
        variant: how it is painted, where that is known.
        tone: the meaning of its colour, where that is known.
        states: `checked`, `selected`, `disabled`.
        alternatives: other names with their probabilities, likeliest first.
    """

    name: str
    box: Box[int]
    confidence: float | None = None
    region: PaintedBox | None = None
    variant: str | None = None
    tone: str | None = None
    states: tuple[str, ...] = ()
    alternatives: tuple[tuple[str, float], ...] = ()
