"""Words given to the elements that were found, and elements made of all other words."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

import numpy as np

from pix2code_app.detection.detections import CONTROLS, WORDS
from pix2code_app.detection.links import find_links
from pix2code_app.evidence.paragraphs import to_paragraphs
from pix2code_app.evidence.text import font_box
from pix2code_app.geometry import hull, smallest_around

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from pix2code_app.detection.detections import Detection
    from pix2code_app.detection.links import Links
    from pix2code_app.evidence.paragraphs import Paragraph
    from pix2code_app.evidence.screen_evidence import Evidence
    from pix2code_app.evidence.text import TextLine
    from pix2code_app.geometry import Box

TITLE = 1.2
"""Size of a heading over that of the usual words; bold ones need less."""

BOLD_TITLE = 1.05

LONGEST_TITLE = 120
"""Characters of a heading, at the most."""

BOLD = 600
"""Weight from which on words are bold."""

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
        least = BOLD_TITLE if look.weight >= BOLD else TITLE
        return look.size >= least * self.usual_size


def names_of_words(
    found: Sequence[Detection], paragraphs: Sequence[Paragraph], evidence: Evidence
) -> Names:
    """What the words of a screen are called, of which these paragraphs are free."""
    seen = tuple(one for one in found if one.name in WORDS - {"text"})
    letters = [p.look.size for p in paragraphs for _ in range(len(p.text))]
    usual_size = median(letters) if letters else 0.0
    links = find_links(paragraphs, evidence)
    return Names(seen, usual_size, links, _headings(paragraphs, usual_size))


def _headings(
    paragraphs: Sequence[Paragraph], usual_size: float
) -> frozenset[Paragraph]:
    """Bold lines as large as the rest that head what follows."""
    boxes = np.array([one.box.corners for one in paragraphs]).reshape(-1, 4)
    is_bold = np.array([one.look.weight >= BOLD for one in paragraphs], bool)
    return frozenset(
        one
        for i, one in enumerate(paragraphs)
        if _may_head(one, usual_size) and _heads(i, one.look.size, boxes, is_bold)
    )


def _may_head(paragraph: Paragraph, usual_size: float) -> bool:
    """Whether a paragraph is a bold line that may be a heading as large as the rest."""
    look = paragraph.look
    is_line = len(paragraph.lines) == 1 and len(paragraph.text) <= LONGEST_LINE
    return is_line and look.weight >= BOLD and look.size >= LEAST_TITLE * usual_size


def _heads(
    i: int, size: float, boxes: NDArray[np.int64], is_bold: NDArray[np.bool_]
) -> bool:
    """Whether a line is alone on its row and nearer to what it heads than to others.

    What it heads is regular and begins right below it.

    Args:
        i: which of the paragraphs it is.
        size: of its font.
        boxes: of all of them (N, 4): left, top, right, bottom.
        is_bold: which of them are bold (N,).
    """
    left, top, right, bottom = boxes.T
    is_beside = (bottom > top[i] + size / 2) & (top < bottom[i] - size / 2)
    below = top - bottom[i]
    is_next = ~is_bold & (below >= 0) & (abs(left - left[i]) <= ONE_EDGE * size)
    is_above = (bottom <= top[i]) & (left < right[i]) & (right > left[i])
    nearest = below[is_next].min(initial=round((1 + FOLLOWING) * size))
    before = (top[i] - bottom[is_above]).min(initial=round(FOLLOWING * size))
    is_alone = np.count_nonzero(is_beside) == 1
    return bool(is_alone and nearest < before)


def words_box(lines: Sequence[TextLine]) -> Box[int]:
    """The hull of lines, each as high and as wide as its letters with their room."""
    return hull([font_box(line) for line in lines])
