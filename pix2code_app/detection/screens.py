"""A picture of any screen → a `ui` program: evidence, elements, layout."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from compilers.language.tree import Attribute, node_id
from compilers.schema.diagnostics import Diagnostic, Fact
from pix2code_app.assembly.elements import FoundElement
from pix2code_app.assembly.screen_content import (
    Certainty,
    ElementContent,
    ScreenContent,
)
from pix2code_app.assembly.screens import build_screen
from pix2code_app.detection.detections import PICTURES
from pix2code_app.detection.lists import find_lists
from pix2code_app.detection.network import find_by_network, joined
from pix2code_app.detection.rules import find_by_rules
from pix2code_app.detection.status_bar import (
    height_of_status_bar,
    without_status_bar,
)
from pix2code_app.detection.type_scale import type_sizes
from pix2code_app.detection.verdict import about_the_whole, mean_certainty
from pix2code_app.detection.words import (
    give_words,
    names_of_words,
    words_box,
)
from pix2code_app.evidence.colours import FoundColours
from pix2code_app.evidence.pictures import FOLDER, cut_out
from pix2code_app.evidence.screen_evidence import gather
from pix2code_app.evidence.text import joined as joined_text
from pix2code_app.evidence.words import FoundWords
from pix2code_app.mockups.areas import covered

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from PIL import Image

    from compilers.language.tree import Colour, Element, NodePath, Screen
    from pix2code_app.detection.detections import Detection
    from pix2code_app.detection.words import Names
    from pix2code_app.evidence.paragraphs import Paragraph
    from pix2code_app.evidence.screen_evidence import Evidence
    from pix2code_app.evidence.text import TextLine
    from pix2code_app.geometry import Box
    from pix2code_app.networks.ui.finder import ElementFinder

SHOWING = frozenset({"image", "avatar", "embed"})
"""Elements that show what is cut out of the mockup for them."""

SPEAKING = frozenset(
    {"button", "chip", "tab", "nav-item", "badge", "fab", "icon-button"}
)
"""Elements that stand for themselves by words; without any they are pictures."""

FIELDS = frozenset({"input", "textarea", "select"})
"""Elements whose words stand in for what a person will enter."""

WRITTEN_OVER = 0.2
"""Share of a picture that words take where it is none, but those words alone."""

RULES = "rules"
"""What finds the elements where no network does."""

NARROW = 600
"""Logical pixels of screens that the network is asked about: it has seen phones most.

Of twelve web pages its elements make programs whose structure is like the page's own to
0.48, and those of the rules to 0.53.
"""

_ALIGN = {"left": "start", "center": "center", "right": "end"}
_BOX = "box"


@dataclass(frozen=True, slots=True)
class ScreenRead:
    """A program of the dialect `ui`, and what it was read from.

    Attributes:
        content: the program with what was read of its elements.
        certainties: by node, how sure an element is and what else it may be; only of
            those that the network found.
        confidence: how sure the words are on the whole, 0 to 1.
        scale: pixels of the picture for one logical pixel.
        model: what found the elements: the network's name, or `rules`.
    """

    content: ScreenContent
    certainties: Mapping[str, Certainty]
    confidence: float
    scale: float
    model: str


@dataclass(frozen=True, slots=True)
class _Candidate:
    """An element for the layout, with what is kept of it beside the program.

    `name` is what it was found to be; a picture of it may stand in the program.
    """

    name: str
    element: FoundElement
    box: Box[int]
    words: FoundWords | None
    is_sure: bool
    certainty: Certainty | None = None


def read_screen(
    picture: Image.Image, finder: ElementFinder | None, scale: float | None = None
) -> ScreenRead:
    """The program of a picture of any screen.

    Args:
        picture: RGB, of any size.
        finder: the network that finds elements on phones; None for rules alone.
        scale: pixels for one logical pixel; estimated where it is not given.

    Raises:
        MissingExtra: the reader of words is not installed.
    """
    evidence, lists = find_lists(gather(picture, scale))
    found = find_by_rules(evidence)
    network: tuple[Detection, ...] = ()
    model = RULES
    if finder is not None and picture.width / evidence.scale < NARROW:
        model = finder.card.name
        network = find_by_network(picture, evidence.scale, finder)
        found = joined(network, found)
    cut = _Pictures(picture, [line.box for line in evidence.lines])
    candidates = tuple(_candidates(evidence, (*found, *lists), network, cut))
    above = height_of_status_bar(network, picture.size, evidence.scale)
    kept = without_status_bar([one.element for one in candidates], above)
    candidates = tuple(
        replace(candidates[i], element=element) for i, element in kept.items()
    )
    width, height = (side / evidence.scale for side in picture.size)
    built = build_screen(
        list(kept.values()), (round(width), round(height - above)), evidence.background
    )
    screen, places = _without_boxes(built)
    by_box = {one.box.rectangle: one for one in candidates}
    placed = {node: by_box[box] for node, box in places.items() if box in by_box}
    content = ScreenContent(
        screen,
        tuple(_content(node, one) for node, one in placed.items()),
        (*about_the_whole(evidence), *_about_the_bar(above), *_uncertain(placed)),
        cut.files,
    )
    certainties = {
        node: one.certainty for node, one in placed.items() if one.certainty is not None
    }
    confidence = mean_certainty(evidence)
    return ScreenRead(content, certainties, confidence, evidence.scale, model)


def _content(node: str, one: _Candidate) -> ElementContent:
    element = one.element
    colours = FoundColours(element.background, element.color)
    return ElementContent(node, one.name, one.box, one.words, colours)


def _candidates(
    evidence: Evidence,
    found: Sequence[Detection],
    network: Sequence[Detection],
    cut: _Pictures,
) -> Iterator[_Candidate]:
    shared = give_words(evidence, found)
    sizes = type_sizes(evidence.lines, evidence.scale)
    free = [line.box for paragraph in shared.free for line in paragraph.lines]
    for i, one in enumerate(found):
        if _is_only_words(one, free):
            continue
        lines = shared.of_controls.get(i, ())
        yield _painted(one, lines, evidence, sizes, cut)
    names = names_of_words(network, shared.free, evidence)
    for paragraph in shared.free:
        yield _written(paragraph, names, evidence.scale, sizes)


def _is_only_words(one: Detection, lines: Sequence[Box[int]]) -> bool:
    """Whether a small picture that the network found is words, which are read."""
    if one.region is not None or one.name not in {"icon", "icon-button", "avatar"}:
        return False
    written = sum(line.within(one.box).area for line in lines)
    return written > WRITTEN_OVER * one.box.area


def _painted(
    one: Detection,
    lines: Sequence[TextLine],
    evidence: Evidence,
    sizes: Mapping[TextLine, float],
    cut: _Pictures,
) -> _Candidate:
    """An element with an outline, and the words in it."""
    scale = evidence.scale
    words = joined_text(line.text for line in lines)
    look = lines[0].look if lines else None
    region = one.region
    given = [Attribute(_BOX, one.box.rectangle)]
    name = one.name
    if not words and name in PICTURES | SPEAKING:
        name = name if name in SHOWING else "image"
        given.append(Attribute("src", cut.name(one.box)))
    given += _decoded(one, name)
    if one.name in FIELDS and words:
        given.append(Attribute("placeholder", words))
    element = FoundElement(
        name=name,
        box=one.box.scaled(1 / scale),
        text="" if one.name in FIELDS else words,
        words=words_box(lines).scaled(1 / scale) if lines else None,
        lines=len(lines),
        font_size=sizes[lines[0]] if lines else 0.0,
        weight=look.weight if look else 400,
        color=look.foreground if look else None,
        background=region.fill if region else None,
        radius=region.radius / scale if region else 0.0,
        border=region.border_width / scale if region else 0.0,
        border_color=region.border if region else None,
        attributes=tuple(given),
    )
    certainty = None
    if one.confidence is not None:
        certainty = Certainty(one.confidence, one.alternatives)
    is_sure = all(line.is_sure for line in lines)
    found = _found_words(words, lines)
    return _Candidate(one.name, element, one.box, found, is_sure, certainty)


def _written(
    paragraph: Paragraph,
    names: Names,
    scale: float,
    sizes: Mapping[TextLine, float],
) -> _Candidate:
    """An element that is words."""
    look, box = paragraph.look, words_box(paragraph.lines)
    name = names.of(paragraph)
    links = () if name == "link" else names.links.runs(paragraph)
    ink, link_ink = names.links.inks(paragraph)
    element = FoundElement(
        name=name,
        box=box.scaled(1 / scale),
        text=paragraph.text,
        lines=len(paragraph.lines),
        font_size=sizes[paragraph.lines[0]],
        weight=look.weight,
        align=_ALIGN[paragraph.align] if len(paragraph.lines) > 1 else None,
        color=look.foreground if name == "link" else ink,
        attributes=(Attribute(_BOX, box.rectangle), *_linked(links, link_ink)),
    )
    words = _found_words(paragraph.text, paragraph.lines)
    return _Candidate(name, element, box, words, paragraph.is_sure)


def _linked(links: tuple[str, ...], ink: Colour | None) -> Iterator[Attribute]:
    whole = [link for link in links if "|" not in link]  # which parts them
    if whole:
        yield Attribute("links", "|".join(whole))
        if ink is not None:
            yield Attribute("link-color", ink)


def _found_words(text: str, lines: Sequence[TextLine]) -> FoundWords | None:
    if not lines:
        return None
    confidence = min(line.confidence for line in lines)
    return FoundWords(text, confidence, tuple(line.box for line in lines))


def _decoded(one: Detection, name: str) -> Iterator[Attribute]:
    from compilers.schema.attributes import attributes
    from compilers.schema.dialects import dialect

    kind = dialect("ui").elements[name]
    values = {
        "variant": one.variant,
        "tone": one.tone,
        "state": " ".join(one.states) or None,
    }
    for attribute, value in values.items():
        row = attributes("ui")[attribute]
        if value is not None and row.fits(kind) and row.accepts(value, kind):
            yield Attribute(attribute, value)


class _Pictures:
    """A picture, and parts of it that the program names, cut out as they are wanted.

    Words stand in the program; in a picture beneath they would be seen twice.
    """

    def __init__(self, picture: Image.Image, words: Sequence[Box[int]]) -> None:
        self._picture, self._words = picture, words
        self.files: dict[str, bytes] = {}

    @cached_property
    def _wordless(self) -> Image.Image:
        return covered(self._picture, self._words)

    def name(self, box: Box[int]) -> str:
        """Cut a part out; the name that a program gives it."""
        name = f"{FOLDER}/{len(self.files) + 1}.png"
        self.files[name] = cut_out(self._wordless, box)
        return name


def _without_boxes(
    screen: Screen,
) -> tuple[Screen, dict[str, tuple[int, ...]]]:
    """The program without the places of its elements, and those by node."""
    places: dict[str, tuple[int, ...]] = {}

    def bare(path: NodePath, element: Element) -> Element:
        box = element.get(_BOX)
        if isinstance(box, tuple):
            places[node_id(path)] = tuple(map(int, box))
        kept = tuple(a for a in element.attributes if a.name != _BOX)
        return replace(element, attributes=kept)

    return screen.map(bare), places


def _about_the_bar(height: float) -> Iterator[Diagnostic]:
    if height:
        yield Diagnostic("status-bar", {"height": round(height)})


def _uncertain(placed: Mapping[str, _Candidate]) -> Iterator[Diagnostic]:
    for node, one in placed.items():
        if one.words is not None and not one.is_sure:
            facts: dict[str, Fact] = {
                "name": one.name,
                "words": one.words.text,
                "share": one.words.confidence,
            }
            yield Diagnostic("uncertain-words", facts, node=node)
