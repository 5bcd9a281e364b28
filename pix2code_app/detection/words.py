"""Words given to the elements that were found, and elements made of all other words."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from pix2code_app.detection.detections import CONTROLS, WORDS
from pix2code_app.detection.links import find_links
from pix2code_app.detection.type_scale import BEARINGS
from pix2code_app.evidence.paragraphs import to_paragraphs
from pix2code_app.geometry import Box, hull, smallest_around

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pix2code_app.detection.detections import Detection
    from pix2code_app.detection.links import Links
    from pix2code_app.evidence.paragraphs import Paragraph
    from pix2code_app.evidence.screen_evidence import Evidence
    from pix2code_app.evidence.text import TextLine

TITLE = 1.2
"""Size of a heading over that of the usual words; bold ones need less."""

BOLD_TITLE = 1.05

LONGEST_TITLE = 120
"""Characters of a heading, at the most."""

LEAST_TITLE = 0.9
"""Size of a bold line over what follows it that may be the heading of that."""

LONGEST_LINE = 60
"""Characters of a heading that only its weight shows, at the most."""

FOLLOWING = 2.2
"""Font sizes from a heading to what it heads, at the most."""

ONE_EDGE = 0.6
"""Font sizes by which the left edges of the two differ."""

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
        links: what tells links.
        headings: lines of the usual size that head what follows.
    """

    seen: tuple[Detection, ...]
    usual_size: float
    links: Links
    headings: frozenset[Paragraph]

    def of(self, paragraph: Paragraph) -> str:
        """The name of an element that is a paragraph."""
        if self.links.is_one(paragraph):
            return "link"
        best = max(self.seen, key=lambda one: one.box.iou(paragraph.box), default=None)
        if best is not None and best.box.iou(paragraph.box) >= SAME:
            return best.name
        return "heading" if self._is_title(paragraph) else "text"

    def _is_title(self, paragraph: Paragraph) -> bool:
        if len(paragraph.text) > LONGEST_TITLE:
            return False
        if paragraph in self.headings:
            return True
        look = paragraph.look
        least = BOLD_TITLE if look.weight >= 600 else TITLE
        return look.size >= least * self.usual_size


def names_of_words(
    found: Sequence[Detection], paragraphs: Sequence[Paragraph], evidence: Evidence
) -> Names:
    """What the words of a screen are called, of which these paragraphs are free."""
    seen = tuple(one for one in found if one.name in WORDS - {"text"})
    letters = [p.look.size for p in paragraphs for _ in range(len(p.text))]
    usual_size = median(letters) if letters else 0.0
    links = find_links(paragraphs, evidence)
    bold = (one for one in paragraphs if _may_head(one, usual_size))
    headings = frozenset(one for one in bold if _heads(one, paragraphs))
    return Names(seen, usual_size, links, headings)


def _may_head(paragraph: Paragraph, usual_size: float) -> bool:
    """Whether a paragraph is a bold line that may be a heading as large as the rest."""
    look = paragraph.look
    is_line = len(paragraph.lines) == 1 and len(paragraph.text) <= LONGEST_LINE
    return is_line and look.weight >= 600 and look.size >= LEAST_TITLE * usual_size


def _heads(one: Paragraph, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a line is alone on its row and nearer to what it heads than to others.

    What it heads is regular and begins right below it.
    """
    box, size = one.box, one.look.size
    others = [other for other in paragraphs if other is not one]
    is_alone = all(
        other.box.bottom <= box.top + size / 2 or other.box.top >= box.bottom - size / 2
        for other in others
    )
    below = [
        other.box.top - box.bottom
        for other in others
        if other.look.weight < 600
        and abs(other.box.left - box.left) <= ONE_EDGE * size
        and 0 <= other.box.top - box.bottom <= FOLLOWING * size
    ]
    above = [
        box.top - other.box.bottom
        for other in others
        if other.box.bottom <= box.top
        and other.box.left < box.right
        and other.box.right > box.left
    ]
    return (
        is_alone and bool(below) and min(below) < min(above, default=FOLLOWING * size)
    )


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
