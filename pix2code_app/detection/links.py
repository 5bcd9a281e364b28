"""Which words lead somewhere: by their colour, their place, and pointing marks."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pix2code_app.evidence.perception import distance, lab
from pix2code_app.evidence.text import joined

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from compilers.language.tree import Colour
    from pix2code_app.evidence.paragraphs import Paragraph
    from pix2code_app.evidence.screen_evidence import Evidence

COLOURFUL = 25.0
"""Chroma (CIELAB) from which on words have a colour of their own, as links have. Of the
colourful words on thirty web pages that are no titles four in five are links, be they
blue or of a theme's colour."""

OWN_COLOUR = 12.0
"""ΔE2000 of a link to the usual words."""

COLOURFUL_PROSE = 0.15
"""What a letter of colourful words counts where the usual colour is looked for: rows of
links may be longer than any text of their page."""

WIDE = 600
"""Logical pixels of the narrowest screen with bars and lists of links; on phones such
words are the titles and actions of an app."""

HEAD = 200
"""Logical pixels from the top in which short words side by side are navigation: 35 of
42 are links there, of those in the middle of a page 6 of 20; most of these are heads of
tables."""

FOOT = 0.85
"""Share of a page's height below which short words side by side or below each other are
links: 26 of 30 are."""

SHORT = 40
"""Characters of an item of navigation, at the most."""

SIDE_BY_SIDE = {"head": 2, "foot": 3}
"""Items of a row of navigation, at the least: at the foot two may be a copyright and a
name, and lists there are known by their column."""

ITEMS = 3
"""Items of a list of links, at the least."""

ONE_ROW = 0.25
"""Font sizes by which the baselines of a row of navigation differ: small capitals are
measured less surely."""

ONE_EDGE = 3
"""Logical pixels by which the left edges of a list differ."""

PITCH = 3.2
"""Font sizes from one item of a list to the next, at the most."""

ONE_SIZE = 0.15
"""Share by which the sizes of items differ, which are told by a few letters each."""

OF_A_BAR = 8.0
"""ΔE2000 of a bar to the page; words in a list on one are a menu, in 12 of 14 cases."""

SEPARATORS = frozenset("/|·•›»>:")
"""Marks that stand between links and are none."""

POINTERS = frozenset("«»‹›→←")
"""Marks with which words begin or end that point to another page."""

_ENDS = ",;"


@dataclass(frozen=True, slots=True)
class Links:
    """What tells links on a screen.

    Attributes:
        usual: the colour of most words; None where there are none.
        placed: paragraphs that are links by where they stand.
    """

    usual: Colour | None
    placed: frozenset[Paragraph]

    def has_colour(self, colour: Colour) -> bool:
        """Whether words of a colour lead somewhere, since most have another."""
        if self.usual is None or not _is_colourful(colour):
            return False
        return distance(colour, self.usual) > OWN_COLOUR

    def is_one(self, paragraph: Paragraph) -> bool:
        """Whether a whole paragraph is one link, with a mark at its ends or not."""
        words = list(_coloured(paragraph))
        is_coloured = all(self.has_colour(ink) for _, ink in words)
        if is_coloured and any(map(str.isalnum, paragraph.text)):
            return not any(_is_separator(text) for text, _ in words[1:-1])
        return paragraph in self.placed or _points(paragraph.text)

    def runs(self, paragraph: Paragraph) -> tuple[str, ...]:
        """The runs of words of a paragraph that have the colour of links.

        Separators are between two of them; commas too, if other words stand among them:
        in a text that is a link from its first word to its last they are part of it.
        """
        words = [
            (text, not _is_separator(text) and self.has_colour(ink))
            for text, ink in _coloured(paragraph)
        ]
        is_list = not all(leads or _is_separator(text) for text, leads in words)
        runs: list[list[str]] = [[]]
        for text, leads in words:
            if not leads:
                runs.append([])
                continue
            ends = is_list and text[-1] in _ENDS
            runs[-1].append(text[:-1] if ends else text)
            if ends:
                runs.append([])
        found = (joined(filter(None, run)) for run in runs)
        return tuple(run for run in found if any(map(str.isalnum, run)))

    def inks(self, paragraph: Paragraph) -> tuple[Colour, Colour | None]:
        """The colour of most letters of a paragraph, and that of the links in it.

        The first is that of letters that are no links, but where there are none; the
        second None where there are no links.
        """
        plain: Counter[Colour] = Counter()
        linked: Counter[Colour] = Counter()
        for text, colour in _coloured(paragraph):
            leads = not _is_separator(text) and self.has_colour(colour)
            (linked if leads else plain)[colour] += len(text)
        (ink, _), *_ = (plain or linked).most_common(1)
        return ink, max(linked, key=linked.__getitem__, default=None)


def find_links(paragraphs: Sequence[Paragraph], evidence: Evidence) -> Links:
    """What tells the links among the words of a screen that stand in no control."""
    longest = max(paragraphs, key=_prose, default=None)
    usual = longest.look.foreground if longest is not None else None
    width = evidence.size[0] / evidence.scale
    placed = frozenset(_placed(paragraphs, evidence)) if width >= WIDE else frozenset()
    return Links(usual, placed)


def _prose(paragraph: Paragraph) -> float:
    """Letters of a paragraph, as many as count where prose is looked for."""
    share = COLOURFUL_PROSE if _is_colourful(paragraph.look.foreground) else 1
    return share * len(paragraph.text)


def _is_colourful(colour: Colour) -> bool:
    _, green_red, blue_yellow = lab(colour)
    return bool((green_red**2 + blue_yellow**2) ** 0.5 > COLOURFUL)


def _coloured(paragraph: Paragraph) -> Iterator[tuple[str, Colour]]:
    """The words of a paragraph with their colours."""
    for line in paragraph.lines:
        for word in line.words:
            yield word.text, line.colour_of(word)


def _is_separator(text: str) -> bool:
    return set(text) <= SEPARATORS


def _points(text: str) -> bool:
    return bool({text[0], text[-1]} & POINTERS) and any(map(str.isalnum, text))


def _placed(paragraphs: Sequence[Paragraph], evidence: Evidence) -> Iterator[Paragraph]:
    """What is navigation by its place: rows at both ends of a page, and lists."""
    short = [one for one in paragraphs if _is_item(one)]
    foot = FOOT * evidence.size[1]
    head = min(HEAD * evidence.scale, evidence.size[1] - foot)
    for row in _groups(short, _are_side_by_side, lambda one: one.lines[0].baseline):
        is_head, is_foot = row[0].box.bottom < head, row[0].box.top > foot
        where = "head" if is_head else "foot" if is_foot else ""
        if where and len(row) >= SIDE_BY_SIDE[where]:
            yield from row
    edge = ONE_EDGE * evidence.scale

    def follows(above: Paragraph, below: Paragraph) -> bool:
        return _is_next(above, below, edge)

    for column in _groups(short, follows, lambda one: one.lines[0].baseline):
        is_menu = distance(column[0].look.background, evidence.background) > OF_A_BAR
        if len(column) >= ITEMS and (is_menu or column[0].box.top > foot):
            yield from column


def _is_item(paragraph: Paragraph) -> bool:
    text = paragraph.text
    is_phrase = text[-1] not in ".,:;" and any(map(str.isalpha, text))
    return len(paragraph.lines) == 1 and len(text) <= SHORT and is_phrase


def _groups(
    items: Iterable[Paragraph],
    goes_on: Callable[[Paragraph, Paragraph], bool],
    order: Callable[[Paragraph], float],
) -> list[list[Paragraph]]:
    """Items in groups, each item with the last of its group before it."""
    groups: list[list[Paragraph]] = []
    for item in sorted(items, key=order):
        recent = reversed(groups)
        group = next((g for g in recent if goes_on(g[-1], item)), None)
        if group is None:
            groups.append([item])
        else:
            group.append(item)
    return groups


def _are_side_by_side(one: Paragraph, other: Paragraph) -> bool:
    apart = abs(one.lines[0].baseline - other.lines[0].baseline)
    return apart <= ONE_ROW * one.look.size and _are_alike(one, other)


def _is_next(above: Paragraph, below: Paragraph, edge: float) -> bool:
    pitch = below.lines[0].baseline - above.lines[0].baseline
    if not above.look.size < pitch <= PITCH * above.look.size:
        return False
    is_in_line = abs(above.box.left - below.box.left) <= edge
    return is_in_line and _are_alike(above, below)


def _are_alike(one: Paragraph, other: Paragraph) -> bool:
    first, second = one.look, other.look
    sizes = sorted((first.size, second.size))
    return (
        first.weight == second.weight
        and sizes[1] <= (1 + ONE_SIZE) * sizes[0]
        and distance(first.foreground, second.foreground) < OWN_COLOUR
    )
