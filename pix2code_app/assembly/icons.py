"""The icons of a screen, named: by a user's examples first, then by the open set.

What a network read as an icon or a picture is cut from the mockup and compared with
the examples. One that a user gave puts its element in the place of the network's; one
of the open set becomes the attribute `icon`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from compilers.language.tree import Attribute, Element, Screen, node_id
from compilers.schema.diagnostics import Diagnostic
from compilers.schema.dialects import Dialect, dialect
from compilers.schema.icons import ICONED, shown_icon
from pix2code_app.evidence.icon_drawings import as_icon, own_icons, platform_icons
from pix2code_app.evidence.roles import WORDS
from pix2code_app.networks.comparator.matching import encode, load_comparator, rank

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from compilers.language.tree import NodePath
    from pix2code_app.assembly.screen_content import ElementContent, ScreenContent
    from pix2code_app.evidence.icon_library import Example
    from pix2code_app.evidence.ink import Pixels
    from pix2code_app.networks.comparator.drawings import Drawings
    from pix2code_app.networks.comparator.networks import Arc, Encoded

LEAST_SIDE = 8
"""Pixels along the longer side of what is compared, at the least."""


@dataclass(frozen=True)
class Known:
    """What is compared with: n encoded drawings, and what each stands for."""

    drawings: Encoded
    meanings: tuple[Example | str, ...]


class Recogniser:
    """Names icons by a comparator and a library.

    Args:
        comparator: A network that was trained on icons.
        examples: A user's own, which go before the open set.
    """

    def __init__(self, comparator: Arc, examples: Iterable[Example] = ()) -> None:
        self._comparator = comparator
        self._open_set = _open_set(comparator)
        self._given = _given(comparator, tuple(examples))

    def named(self, content: ScreenContent, pixels: Pixels) -> ScreenContent:
        """The content with the icons of its screen named.

        Args:
            content: A screen with what was read of its elements.
            pixels: (H, W, 3) of the mockup.
        """
        table = dialect(content.screen.dialect)
        asked = list(_asked(content, table, pixels))
        if not asked:
            return content
        drawings = encode(self._comparator, np.stack([drawn for _, drawn in asked]))
        found = dict(_surely(self._comparator, self._open_set, drawings))
        if self._given is not None:
            found |= dict(_surely(self._comparator, self._given, drawings))
        meant = {asked[row][0].node: meaning for row, meaning in found.items()}
        diagnostics = list(_diagnostics(content.screen, table, meant))
        return replace(
            content,
            screen=_with(content.screen, table, meant),
            diagnostics=(*content.diagnostics, *diagnostics),
        )


@cache
def shipped_comparator(checkpoint: Path) -> Arc:
    """The comparator of a checkpoint, loaded once.

    Raises:
        ModelError: it is missing or damaged.
    """
    return load_comparator(checkpoint)


@cache
def _open_set(comparator: Arc) -> Known:
    sets = (own_icons(), platform_icons())
    drawn = encode(comparator, np.concatenate([each.images for each in sets]))
    return Known(drawn, tuple(each.names[one] for each in sets for one in each.classes))


def _given(comparator: Arc, examples: Sequence[Example]) -> Known | None:
    if not examples:
        return None
    drawn = np.stack([as_icon(one.pixels) for one in examples])
    return Known(encode(comparator, drawn), tuple(examples))


def _asked(
    content: ScreenContent, table: Dialect, pixels: Pixels
) -> Iterator[tuple[ElementContent, Drawings]]:
    """The elements that may be icons, as a comparator sees them."""
    for element in content.elements:
        if table.elements[element.name].role in ICONED:
            part = _part(element, table, pixels)
            if max(part.shape[:2]) >= LEAST_SIDE and min(part.shape[:2]) > 1:
                drawing = as_icon(part)
                if drawing.any():
                    yield element, drawing


def _part(element: ElementContent, table: Dialect, pixels: Pixels) -> Pixels:
    """Where the icon of an element is: above its words, where it has any."""
    box = element.box
    if element.words is not None and element.words.lines:
        above = WORDS[table.elements[element.name].role].above
        words_top = min(line.top for line in element.words.lines)
        least = box.top + round(above * box.height) // 2
        box = replace(box, bottom=max(least, min(box.bottom, words_top)))
    return pixels[box.slices]


def _surely(
    comparator: Arc, known: Known, drawings: Encoded
) -> Iterator[tuple[int, Example | str]]:
    """What the drawings surely are, by row."""
    ranking = rank(comparator, known.drawings, drawings)
    first, sure = ranking.order[:, 0].tolist(), ranking.sure[:, 0].tolist()
    for row, (best, is_sure) in enumerate(zip(first, sure, strict=True)):
        if is_sure:
            yield row, known.meanings[best]


def _with(screen: Screen, table: Dialect, meant: Mapping[str, Example | str]) -> Screen:
    """The screen with what its elements were found to be."""
    names = {path: element.name for path, element in screen.walk()}

    def named(path: NodePath, element: Element) -> Element:
        meaning = meant.get(node_id(path))
        if meaning is None:
            return element
        return _meant(element, meaning, table, names.get(path[:-1]))

    return screen.map(named)


def _meant(
    element: Element, meaning: Example | str, table: Dialect, container: str | None
) -> Element:
    """An element as an example says; its own words and colours stay."""
    if isinstance(meaning, str):
        kind = table.elements[element.name]
        if meaning == shown_icon(kind.role, kind.icon, None):
            return element
        return _given_attributes(element, {"icon": Attribute("icon", meaning)})
    wanted = meaning.element_in(table.name)
    if wanted is None or not _may_stand(wanted.name, table, container):
        return element
    given = {attribute.name: attribute for attribute in wanted.attributes}
    return _given_attributes(replace(element, name=wanted.name), given)


def _given_attributes(element: Element, given: Mapping[str, Attribute]) -> Element:
    """An element with attributes; an icon takes the place of a picture."""
    lost = {"src"} if "icon" in given else set()
    own = {one.name: one for one in element.attributes if one.name not in lost}
    return replace(element, attributes=tuple({**own, **given}.values()))


def _may_stand(name: str, table: Dialect, container: str | None) -> bool:
    allowed = (table.elements[container] if container else table).children
    return name in allowed


def _diagnostics(
    screen: Screen, table: Dialect, meant: Mapping[str, Example | str]
) -> Iterator[Diagnostic]:
    """A diagnostic on each of a user's examples that was found."""
    names = {node_id(path): element.name for path, element in screen.walk()}
    containers = {
        node_id((*path, i)): element.name
        for path, element in screen.walk()
        for i in range(len(element.children or ()))
    }
    for node, meaning in meant.items():
        if isinstance(meaning, str):
            continue
        wanted = meaning.element_in(table.name)
        facts = {"name": names[node], "example": meaning.name, "element": meaning.dsl}
        if wanted is None or not _may_stand(wanted.name, table, containers.get(node)):
            yield Diagnostic("example-misplaced", facts, node=node)
        else:
            yield Diagnostic("example", facts, node=node)
