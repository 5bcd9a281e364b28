"""A picture of any screen → a `ui` program: evidence, elements, layout."""

from __future__ import annotations

import io
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from compilers.language.tree import Attribute, node_id
from compilers.schema.diagnostics import Diagnostic
from pix2code_app.assembly.elements import Box, FoundElement
from pix2code_app.assembly.screens import build_screen
from pix2code_app.detection.boxes import area
from pix2code_app.detection.detections import PICTURES
from pix2code_app.detection.network import find_by_network, joined
from pix2code_app.detection.rules import find_by_rules
from pix2code_app.detection.words import give_words, names_of_words, words_box
from pix2code_app.evidence.pictures import FOLDER, MOST_SIDE
from pix2code_app.evidence.screen_evidence import gather
from pix2code_app.evidence.text import joined as joined_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from PIL import Image

    from compilers.language.tree import Element, Screen
    from pix2code_app.detection.detections import Detection
    from pix2code_app.evidence.ink import Area
    from pix2code_app.evidence.paragraphs import Paragraph
    from pix2code_app.evidence.screen_evidence import Evidence
    from pix2code_app.evidence.text import TextLine
    from pix2code_app.networks.ui.finder import ElementFinder

_ALIGN = {"left": "start", "center": "center", "right": "end"}
_BOX = "box"


@dataclass(frozen=True, slots=True)
class Placed:
    """An element of the program: where it was found, and how sure that is.

    Attributes:
        node: its path in the program.
        name: what it is called there.
        box: its rectangle in pixels of the picture.
        text: its words, empty where it has none.
        confidence: of the element, 0 to 1.
        text_confidence: of its least certain character; None where it has no words.
        alternatives: other names with their probabilities.
    """

    node: str
    name: str
    box: Area
    text: str = ""
    confidence: float = 1.0
    text_confidence: float | None = None
    alternatives: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class ScreenRead:
    """A program of the dialect `ui`, and what it was read from.

    Attributes:
        screen: the program; pictures are named by `src`.
        placed: its elements, in the order of the program.
        pictures: PNG files by the names that the program gives them.
        scale: pixels of the picture for one logical pixel.
        diagnostics: what is worth saying.
    """

    screen: Screen
    placed: tuple[Placed, ...]
    scale: float
    pictures: Mapping[str, bytes] = field(default_factory=dict, hash=False, repr=False)
    diagnostics: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class _Candidate:
    """An element for the layout, with what is kept of it beside the program."""

    element: FoundElement
    placed: Placed
    is_sure: bool = True


def read_screen(
    picture: Image.Image, finder: ElementFinder | None, scale: float | None = None
) -> ScreenRead:
    """The program of a picture of any screen.

    Args:
        picture: RGB, of any size.
        finder: the network that finds elements; None for plain rules alone.
        scale: pixels for one logical pixel; estimated where it is not given.

    Raises:
        MissingExtra: the reader of words is not installed.
    """
    evidence = gather(picture, scale)
    found = find_by_rules(evidence)
    network: tuple[Detection, ...] = ()
    if finder is not None:
        network = find_by_network(picture, evidence.scale, finder)
        found = joined(network, found)
    cut = _Pictures(picture)
    candidates = [*_candidates(evidence, found, network, cut)]
    size = tuple(round(side / evidence.scale) for side in picture.size)
    built = build_screen(
        [one.element for one in candidates], (size[0], size[1]), evidence.background
    )
    screen, boxes = _without_boxes(built)
    by_box = {_key(one): one for one in candidates}
    placed, remarks = [], []
    for node, (name, box) in boxes.items():
        one = by_box.get(box)
        if one is None:
            continue
        placed.append(replace(one.placed, node=node, name=name))
        if not one.is_sure:
            remarks.append(_uncertain(one.placed, node, name))
    return ScreenRead(
        screen, tuple(placed), evidence.scale, cut.files, tuple(remarks)
    )


def _candidates(
    evidence: Evidence,
    found: Sequence[Detection],
    network: Sequence[Detection],
    cut: _Pictures,
) -> Iterator[_Candidate]:
    shared = give_words(evidence, found)
    for i, one in enumerate(found):
        yield _painted(one, shared.of_controls.get(i, ()), evidence, cut)
    names = names_of_words(network, shared.free)
    for paragraph in shared.free:
        yield _written(paragraph, names.of(paragraph), evidence.scale)


def _painted(
    one: Detection, lines: Sequence[TextLine], evidence: Evidence, cut: _Pictures
) -> _Candidate:
    """An element with an outline, and the words in it."""
    scale = evidence.scale
    words = joined_text(line.text for line in lines)
    look = lines[0].look if lines else None
    region = one.region
    given = [Attribute(_BOX, _pixels(one.box)), *_decoded(one)]
    if one.name in PICTURES and not words:
        given.append(Attribute("src", cut.name(one.box)))
    if one.name in {"input", "textarea", "select"} and words:
        given.append(Attribute("placeholder", words))
    element = FoundElement(
        name=one.name if one.name != "icon" else "image",
        box=_logical(one.box, scale),
        text="" if one.name in {"input", "textarea", "select"} else words,
        words=_logical(words_box(lines), scale) if lines else None,
        lines=len(lines),
        font_size=look.size / scale if look else 0.0,
        weight=look.weight if look else 400,
        color=look.foreground if look else None,
        background=region.fill if region else None,
        radius=region.radius / scale if region else 0.0,
        border=region.border_width / scale if region else 0.0,
        border_color=region.border if region else None,
        attributes=tuple(given),
    )
    text_confidence = min((line.confidence for line in lines), default=None)
    placed = Placed(
        "", one.name, one.box, words, one.confidence, text_confidence, one.alternatives
    )
    return _Candidate(element, placed, all(line.is_sure for line in lines))


def _written(paragraph: Paragraph, name: str, scale: float) -> _Candidate:
    """An element that is words."""
    look, box = paragraph.look, words_box(paragraph.lines)
    element = FoundElement(
        name=name,
        box=_logical(box, scale),
        text=paragraph.text,
        lines=len(paragraph.lines),
        font_size=look.size / scale,
        weight=look.weight,
        align=_ALIGN[paragraph.align] if len(paragraph.lines) > 1 else None,
        color=look.foreground,
        attributes=(Attribute(_BOX, _pixels(box)),),
    )
    confidence = paragraph.confidence
    placed = Placed("", name, box, paragraph.text, 1.0, confidence)
    return _Candidate(element, placed, paragraph.is_sure)


def _decoded(one: Detection) -> Iterator[Attribute]:
    from compilers.schema.attributes import attributes
    from compilers.schema.dialects import dialect

    kind = dialect("ui").elements[one.name]
    values = {
        "variant": one.variant,
        "tone": one.tone,
        "state": " ".join(one.states) or None,
    }
    for name, value in values.items():
        row = attributes("ui")[name]
        if value is not None and row.fits(kind) and row.accepts(value, kind):
            yield Attribute(name, value)


class _Pictures:
    """Parts of a picture that the program names, cut out as they are wanted."""

    def __init__(self, picture: Image.Image) -> None:
        self._picture = picture
        self.files: dict[str, bytes] = {}

    def name(self, box: Area) -> str:
        """Cut a part out; the name that a program gives it."""
        name = f"{FOLDER}/{len(self.files) + 1}.png"
        part = self._picture.crop((box.left, box.top, box.right, box.bottom))
        part.thumbnail((MOST_SIDE, MOST_SIDE))
        file = io.BytesIO()
        part.save(file, "PNG", optimize=True)
        self.files[name] = file.getvalue()
        return name


def _without_boxes(
    screen: Screen,
) -> tuple[Screen, dict[str, tuple[str, tuple[float, ...]]]]:
    """The program without the places of its elements, and those by node."""
    places: dict[str, tuple[str, tuple[float, ...]]] = {}

    def bare(path: tuple[int, ...], element: Element) -> Element:
        box = element.get(_BOX)
        if isinstance(box, tuple):
            places[node_id(path)] = (element.name, box)
        children = element.children
        if children is not None:
            children = tuple(bare((*path, i), c) for i, c in enumerate(children))
        kept = tuple(a for a in element.attributes if a.name != _BOX)
        return replace(element, children=children, attributes=kept)

    children = tuple(bare((i,), child) for i, child in enumerate(screen.children))
    return replace(screen, children=children), places


def _key(one: _Candidate) -> tuple[float, ...]:
    return next(a.value for a in one.element.attributes if a.name == _BOX)  # type: ignore[return-value]


def _uncertain(placed: Placed, node: str, name: str) -> Diagnostic:
    share = placed.text_confidence or 0.0
    message = f"The words of this {name!r} are uncertain ({placed.text!r}, {share:.0%})."
    return Diagnostic("warning", "uncertain-words", message, node=node)


def _pixels(box: Area) -> tuple[int, int, int, int]:
    return box.left, box.top, box.width, box.height


def _logical(box: Area, scale: float) -> Box:
    return Box(
        box.left / scale, box.top / scale, box.width / scale, box.height / scale
    )


def covered(placed: Iterable[Placed]) -> int:
    """Square pixels of all elements together, those that overlap counted twice."""
    return sum(area(one.box) for one in placed)
