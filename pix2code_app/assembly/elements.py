"""What was found in a mockup: elements with their places and looks, in no order."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compilers.language.tree import Attribute, Colour
    from pix2code_app.geometry import Box


@dataclass(frozen=True, slots=True)
class FoundElement:
    """One element of a mockup; who is in whom is not known.

    Attributes:
        name: Its name in the dialect `ui`. Containers are those that are drawn.
        box: Where it stands, in logical pixels of the whole mockup. For words: their
            hull, each line as high as its font's ascent and descent, not as its ink;
            for a control: its outline.
        text: The words that it shows. A line break that is meant is a line break.
        words: Where the words of a control stand in its box, where that is known.
        lines: How many lines the words take; 0 where it must be told from the box.
        font_size: In logical pixels; 0 where it must be told from the box.
        weight: Of the font, 100 to 900.
        align: `start`, `center` or `end` where the lines of a text show it.
        color: Of the words or the icon.
        background: What the element is filled with, where it is filled.
        radius: Of its corners.
        border: Width of its outline, 0 for none.
        border_color: Of its outline.
        shadow: How high it floats, 0 to 5.
        attributes: What else is known of it, as it goes into the program: `variant`,
            `state`, `icon`, `src` …
    """

    name: str
    box: Box[float]
    text: str = ""
    words: Box[float] | None = None
    lines: int = 0
    font_size: float = 0.0
    weight: int = 400
    align: str | None = None
    color: Colour | None = None
    background: Colour | None = None
    radius: float = 0.0
    border: float = 0.0
    border_color: Colour | None = None
    shadow: int = 0
    attributes: tuple[Attribute, ...] = field(default=())
