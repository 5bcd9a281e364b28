"""Words given to the elements that were found, and elements made of all other words."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import groupby
from statistics import median
from typing import TYPE_CHECKING

from pix2code_app.detection.detections import CONTROLS, WORDS
from pix2code_app.detection.type_scale import BEARINGS
from pix2code_app.evidence.paragraphs import to_paragraphs
from pix2code_app.evidence.perception import distance, lab
from pix2code_app.evidence.text import joined
from pix2code_app.evidence.text_look import look_of
from pix2code_app.geometry import Box, hull, smallest_around

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compilers.language.tree import Colour
    from pix2code_app.detection.detections import Detection
    from pix2code_app.evidence.ink import Pixels
    from pix2code_app.evidence.paragraphs import Paragraph
    from pix2code_app.evidence.screen_evidence import Evidence
    from pix2code_app.evidence.text import TextLine

TITLE = 1.2
"""Size of a heading over that of the usual words; bold ones need less."""

BOLD_TITLE = 1.05

LONGEST_TITLE = 120
"""Characters of a heading, at the most."""

COLOURFUL = 25.0
"""Chroma (CIELAB) from which on words have a colour of their own, as links have."""

OWN_COLOUR = 12.0
"""ΔE2000 of a link to the usual words."""

BLUE = -15.0
"""CIELAB's b* of a link, at the most: links are blue or violet, and other colours of
words are those of a theme."""

SAME = 0.3
"""Overlap from which words that were read are those that the network saw: its boxes of
words are hulls of paragraphs, which it parts at other places."""


@dataclass(frozen=True, slots=True)
class Shared:
    """The lines of a screen, given out.

    Attributes:
        of_controls: lines by the index of the element that they stand in.
        free: what stands in no control, as paragraphs.
    """

    of_controls: dict[int, tuple[TextLine, ...]]
    free: tuple[Paragraph, ...]


def give_words(evidence: Evidence, found: Sequence[Detection]) -> Shared:
    """Each line to the smallest control that holds its centre, or to none."""
    places = {one.box: i for i, one in enumerate(found) if one.name in CONTROLS}
    owned: defaultdict[int, list[TextLine]] = defaultdict(list)
    free: list[TextLine] = []
    for line in evidence.lines:
        box = smallest_around(places, line.box)
        if box is None:
            free.append(line)
        else:
            owned[places[box]].append(line)
    return Shared({i: tuple(own) for i, own in owned.items()}, to_paragraphs(free))


@dataclass(frozen=True, slots=True)
class Names:
    """What words are called: by their look, or by the network where that tells more.

    Blue words are links, whatever the network calls them; that it calls words `text`
    says nothing, as it calls most so.

    Attributes:
        seen: elements of words that the network found.
        usual_size: of most letters, in pixels.
        usual: the look of most words.
    """

    seen: tuple[Detection, ...]
    usual_size: float
    usual: Paragraph | None

    def of(self, paragraph: Paragraph) -> str:
        """The name of an element that is a paragraph."""
        if self.is_link(paragraph.look.foreground):
            return "link"
        best = max(self.seen, key=lambda one: one.box.iou(paragraph.box), default=None)
        if best is not None and best.box.iou(paragraph.box) >= SAME:
            return best.name
        return "heading" if self._is_title(paragraph) else "text"

    def _is_title(self, paragraph: Paragraph) -> bool:
        if len(paragraph.text) > LONGEST_TITLE:
            return False
        look = paragraph.look
        least = BOLD_TITLE if look.weight >= 600 else TITLE
        return look.size >= least * self.usual_size

    def is_link(self, colour: Colour) -> bool:
        """Whether words of a colour lead somewhere: it is blue, and most are not."""
        if self.usual is None:
            return False
        _, green_red, blue_yellow = lab(colour)
        chroma = (green_red**2 + blue_yellow**2) ** 0.5
        away = distance(colour, self.usual.look.foreground)
        is_blue = chroma > COLOURFUL and blue_yellow <= BLUE
        return is_blue and away > OWN_COLOUR


def linked_runs(paragraph: Paragraph, pixels: Pixels, names: Names) -> tuple[str, ...]:
    """The runs of words of a paragraph that are links while others of it are none.

    Args:
        paragraph: the words.
        pixels: the picture (H, W, 3).
        names: tells the colour of links.
    """
    words = [word for line in paragraph.lines for word in line.words]
    if len(words) < 2:
        return ()
    are_links = [
        names.is_link(look_of(pixels, word.box, word.text).foreground) for word in words
    ]
    if all(are_links) or not any(are_links):
        return ()
    runs = groupby(zip(words, are_links, strict=True), key=lambda pair: pair[1])
    return tuple(
        joined(word.text for word, _ in run) for is_link, run in runs if is_link
    )


def names_of_words(
    found: Sequence[Detection], paragraphs: Sequence[Paragraph]
) -> Names:
    """What the words of a screen are called, of which these paragraphs are free."""
    seen = tuple(one for one in found if one.name in WORDS - {"text"})
    if not paragraphs:
        return Names(seen, 0.0, None)
    letters = [p.look.size for p in paragraphs for _ in range(len(p.text))]
    longest = max(paragraphs, key=lambda paragraph: len(paragraph.text))
    return Names(seen, median(letters), longest)


def words_box(lines: Sequence[TextLine]) -> Box[int]:
    """The hull of lines, each as high and as wide as its letters with their room."""
    return hull([font_box(line) for line in lines])


ASCENT, DESCENT = 0.905, 0.212
"""Of Arial and its like, over the font's size."""


def font_box(line: TextLine) -> Box[int]:
    """A line from its font's ascent to its descent, with the room at its sides."""
    size = line.look.size
    top, bottom = line.baseline - ASCENT * size, line.baseline + DESCENT * size
    room = BEARINGS * size / 2
    left, right = line.box.left - room, line.box.right + room
    return Box(round(left), round(top), round(right), round(bottom))
