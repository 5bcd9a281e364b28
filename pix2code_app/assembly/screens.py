"""Found elements → a `ui` program that looks like the mockup and flows."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from compilers.language.tree import Colour, Screen
from pix2code_app.assembly.cuts import cut_page
from pix2code_app.assembly.elements import FoundElement
from pix2code_app.assembly.grouping import CONTAINERS
from pix2code_app.assembly.layout import lay_out_page
from pix2code_app.assembly.paragraphs import fold_words
from pix2code_app.assembly.sheet import Sheet
from pix2code_app.assembly.typography import HAIR, ROOMY, set_words
from pix2code_app.geometry import Box

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pix2code_app.assembly.grouping import Group
    from pix2code_app.assembly.typography import Setting


def build_screen(
    elements: Iterable[FoundElement],
    size: tuple[int, int],
    background: Colour | None = None,
) -> Screen:
    """The program of a screen.

    Args:
        elements: What was found, in any order; each is in the program exactly once.
        size: Width and height of the mockup in logical pixels.
        background: Colour of its ground, if it is not white.
    """
    shown = [e for e in elements if e.box.width > 0 and e.box.height > 0]
    ordered = sorted(chain.from_iterable(map(_parted, shown)), key=_reading_order)
    folded = fold_words(ordered)
    settings = set_words(folded.elements)
    boxes = [_laid(e, settings.get(i)) for i, e in enumerate(folded.elements)]
    tree = cut_page(folded.elements, boxes)
    if tree is None:
        return Screen("ui")
    page = Box.at(0, 0, *map(float, size))
    ground = background or _WHITE
    grounds = dict(_grounds(tree, folded.elements, ground))
    sheet = Sheet(folded.elements, boxes, settings, folded.links, page, ground, grounds)
    return Screen("ui", tuple(lay_out_page(tree, sheet)))


_WHITE = Colour(255, 255, 255)


def _grounds(
    group: Group, elements: Sequence[FoundElement], ground: Colour
) -> Iterator[tuple[int, Colour]]:
    """What each element stands on: the colour of the nearest filled one round it."""
    if group.element is not None:
        yield group.element, ground
        ground = elements[group.element].background or ground
    for member in group.members:
        yield from _grounds(member, elements, ground)


def _parted(element: FoundElement) -> Iterator[FoundElement]:
    """Words of a container stand in it as a text."""
    if element.name not in CONTAINERS or not element.text:
        yield element
        return
    box = element.words or element.box
    yield replace(element, text="", words=None)
    yield FoundElement(
        "text",
        box,
        element.text,
        lines=element.lines,
        font_size=element.font_size,
        weight=element.weight,
        align=element.align,
        color=element.color,
    )


def _reading_order(element: FoundElement) -> tuple[float, float, float, str, str]:
    """Line by line; of what begins at one place the larger first."""
    box = element.box
    return box.top, box.left, -box.area, element.name, element.text


def _laid(element: FoundElement, setting: Setting | None) -> Box[float]:
    """Where an element stands in the layout: lines of text with the room round them."""
    box = element.box
    if setting is None or setting.lines == 1 or element.name in ROOMY:
        return box
    shift = {"center": HAIR / 2, "end": HAIR}.get(element.align or "", 0.0)
    height = setting.lines * setting.pitch
    return Box.at(box.left - shift, box.top - setting.rise, box.width + HAIR, height)
