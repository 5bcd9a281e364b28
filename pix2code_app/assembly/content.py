"""From a screen and the boxes of its elements to a screen with the mockup's content.

What was read becomes attributes: `text`, `color`, `background` and `box`. What was not
read, or not surely, is left out, with a diagnostic, and the targets put their
placeholder.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from compilers.language.tree import Attribute, Element, Screen, node_id
from compilers.schema.diagnostics import Diagnostic
from pix2code_app.assembly.box_fitting import fitted
from pix2code_app.assembly.readability import hard_to_read
from pix2code_app.assembly.screen_content import ElementContent, ScreenContent
from pix2code_app.errors import MissingExtra
from pix2code_app.evidence.colours import read_colours
from pix2code_app.evidence.pictures import cut_pictures
from pix2code_app.evidence.places import places_of
from pix2code_app.evidence.roles import WORDS
from pix2code_app.evidence.screen_evidence import read_text
from pix2code_app.evidence.words import (
    FoundWords,
    part_for_words,
    words_in_part,
    words_of_elements,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from PIL import Image

    from compilers.language.tree import Colour, NodePath, Value
    from compilers.schema.diagnostics import Fact
    from pix2code_app.assembly.readability import Faint
    from pix2code_app.evidence.colours import FoundColours
    from pix2code_app.evidence.places import Place
    from pix2code_app.evidence.text import TextLine
    from pix2code_app.geometry import Box

USED = 0.5
"""Words whose least certain character is less probable than this are not used."""

_SMALLEST = 8  # pixels of a side on which a word can stand


def read_content(
    picture: Image.Image, screen: Screen, boxes: Mapping[NodePath, Box[float]]
) -> ScreenContent:
    """Read words and colours of a screen from its RGB picture.

    `boxes` are fractions of the picture, by path; an element without one is left as
    it is.
    """
    if not boxes:
        return ScreenContent(screen, (), (Diagnostic("no-boxes"),))
    pixels = np.asarray(picture)
    places = places_of(screen, boxes, picture.size)
    words, diagnostics = _words(picture, pixels, places)
    places = fitted(pixels, places, words, screen.dialect)
    colours = read_colours(pixels, places, words)
    names = {path: element.name for path, element in screen.walk()}
    elements = tuple(
        ElementContent(
            node_id(place.path),
            names[place.path],
            place.box,
            words.get(place.path),
            colours[place.path],
        )
        for place in places
    )
    pictures = cut_pictures(picture, places)
    attributes = _attributes(places, words, colours)
    for path, (source, _) in pictures.items():
        attributes[path]["src"] = source
    filled = _with_attributes(screen, attributes)
    diagnostics += [*_unread(screen, places, words), *_contrasts(filled)]
    files = dict(pictures.values())
    return ScreenContent(filled, elements, tuple(diagnostics), files)


def _words(
    picture: Image.Image, pixels: np.ndarray, places: list[Place]
) -> tuple[dict[NodePath, FoundWords], list[Diagnostic]]:
    try:
        lines = read_text(picture)
    except MissingExtra as error:
        return {}, [Diagnostic("no-ocr", {"reason": str(error)})]
    words = words_of_elements(pixels, places, lines)
    for place in places:
        if place.path in words and not words[place.path].text:
            words[place.path] = _looked_for(picture, place, lines)
    return words, []


def _looked_for(
    picture: Image.Image, place: Place, lines: Iterable[TextLine]
) -> FoundWords:
    """The words of an element that hang together with something beside it.

    Where words of others are, none are looked for. What the edges of the element's part
    cut is known as that, and not sure.
    """
    part = part_for_words(place)
    others = (line.box.within(part) for line in lines)
    is_taken = any(other.width and other.height for other in others)
    if is_taken or min(part.width, part.height) < _SMALLEST:
        return FoundWords("", 0.0, ())
    crop = picture.crop((part.left, part.top, part.right, part.bottom))
    return words_in_part(place, read_text(crop))


def _attributes(
    places: list[Place],
    words: Mapping[NodePath, FoundWords],
    colours: Mapping[NodePath, FoundColours],
) -> dict[NodePath, dict[str, Value]]:
    """Attributes of every element; a ground that is its container's is left out."""
    grounds: dict[NodePath, Colour] = {}
    found: dict[NodePath, dict[str, Value]] = {}
    for place in places:  # containers come before what they hold
        path, own = place.path, colours[place.path]
        above = (path[:n] for n in range(len(path) - 1, 0, -1))
        around = next((grounds[one] for one in above if one in grounds), None)
        values: dict[str, Value] = {}
        read = words.get(path)
        if read and read.text and read.confidence >= USED:
            values["text"] = read.text
        if own.ink is not None:
            values["color"] = own.ink
        if own.ground is not None and own.ground != around:
            values["background"] = grounds[path] = own.ground
        found[path] = values
    return found


def _with_attributes(
    screen: Screen, found: Mapping[NodePath, dict[str, Value]]
) -> Screen:
    def filled(path: NodePath, element: Element) -> Element:
        given = {a.name: a.value for a in element.attributes}
        values = {**found.get(path, {}), **given}
        attributes = tuple(Attribute(name, value) for name, value in values.items())
        return replace(element, attributes=attributes)

    return screen.map(filled)


def _unread(
    screen: Screen, places: list[Place], words: Mapping[NodePath, FoundWords]
) -> Iterator[Diagnostic]:
    """A diagnostic on every element whose words could not be read."""
    names = {path: element.name for path, element in screen.walk()}
    for place in places:
        read = words.get(place.path)
        if read is None or (WORDS[place.role].may_lack and read.confidence < USED):
            continue
        name, node = names[place.path], node_id(place.path)
        if not read.text:
            yield Diagnostic("no-words", {"name": name}, node=node)
        elif read.confidence < USED:
            facts: dict[str, Fact] = {
                "name": name,
                "words": read.text,
                "share": read.confidence,
            }
            yield Diagnostic("uncertain-words-left-out", facts, node=node)


def _contrasts(screen: Screen) -> Iterator[Diagnostic]:
    """One for each pair of colours in which WCAG would call words hard to read."""
    pairs: dict[tuple[str, str, float], list[Faint]] = {}
    for one in hard_to_read(screen):
        pairs.setdefault((one.ink, one.ground, one.least), []).append(one)
    for (ink, ground, least), alike in pairs.items():
        shared: dict[str, Fact] = {
            "count": len(alike),
            "names": tuple(sorted({one.name for one in alike})),
            "foreground": ink,
            "background": ground,
            "ratio": alike[0].ratio,
            "least": least,
        }
        several = "several" if len(alike) > 1 else "one"
        yield Diagnostic(f"low-contrast-of-{several}", shared)
