"""How words were set: the font by its width, the lines and their pitch, the spacing.

The widths of characters are facts of free fonts (`fonts.json`), which stand for the
families that pages name. Kerning is left out; the letter spacing takes it up.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pix2code_app.assembly.elements import FoundElement
    from pix2code_app.geometry import Box

EM = 1000
_CHARACTERS = [
    *map(chr, range(32, 127)),
    *map(chr, range(160, 256)),
    *"\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u20ac\u2122",
]

_PLAIN = 400

_SINGLE = 1.75
"""Content heights below which a box holds one line: two lines need 1.92 at least."""

_TIGHTEST, _LOOSEST, _USUAL = 0.92, 2.3, 1.45
"""Pitches of lines, in font sizes: what pages use, and what most of them use."""

_LEAST_SIZE, _MOST_SIZE = 6.0, 160.0
"""Sizes of letters that are told from a box: smaller cannot be read, larger is none."""

_SPACING = 0.02, 0.12
"""Least letter spacing worth saying, in pixels, and the most that is likely, in em."""

_SPACINGS = (0.0, 0.02, 0.04, 0.06, 0.09, 0.12, 0.16, 0.2, 0.3, 0.4, 0.55)
"""Letter spacings in pixels that are tried so that lines break as they did."""

_UNSURE = 0.006
"""Share by which words may be wider than the table says, for want of kerning."""

HAIR = 2.0
"""Room in pixels beyond the widest line, in which the next word did not fit."""

_HABIT = 0.02
"""How much worse the page's font may fit than another before a text has its own."""

_SURE = 0.008
"""How well another font must fit a single text that the usual one does not."""

_SHORT = 4
"""Letters that a text must have to say anything of its font."""


@dataclass(frozen=True, slots=True)
class Face:
    """A font family, `sans`, `serif` or `mono`, and how wide its characters are.

    Widths, ascent and descent are thousandths of the font's size.
    """

    name: str
    kind: str
    ascent: float
    descent: float
    widths: Mapping[int, Mapping[str, int]] = field(repr=False, hash=False)

    def width(self, text: str, size: float, weight: int = _PLAIN) -> float:
        """Pixels that a line of text takes."""
        table = self.widths[min(self.widths, key=lambda w: abs(w - weight))]
        wide = table["0"]  # what is not in the table is about as wide as a digit
        full = EM if any(c > "\u2e80" for c in text) else wide
        units = sum(table.get(c, full if c > "\u2e80" else wide) for c in text)
        return units * size / EM

    def content(self, size: float) -> float:
        """Height of a line without leading; browsers round both parts of it."""
        return round(self.ascent * size / EM) + round(self.descent * size / EM)


@cache
def faces() -> tuple[Face, ...]:
    """The fonts that are known, the commonest first."""
    table = resources.files("pix2code_app").joinpath("assembly/fonts.json")
    found = json.loads(table.read_text(encoding="utf-8"))
    return tuple(
        Face(
            name,
            row["kind"],
            row["ascent"],
            row["descent"],
            {
                int(weight): dict(zip(_CHARACTERS, widths, strict=True))
                for weight, widths in row["widths"].items()
            },
        )
        for name, row in found.items()
    )


@dataclass(frozen=True, slots=True)
class Setting:
    """How the words of an element are set.

    Attributes:
        face: The font.
        size: In pixels.
        lines: How many there are.
        pitch: From line to line, in pixels; of one line, its height.
        natural: Width of the words on one line, or of the widest paragraph of them.
        spacing: Letter spacing in pixels, 0 where it is as the font has it.
    """

    face: Face
    size: float
    lines: int
    pitch: float
    natural: float
    spacing: float = 0.0

    @property
    def rise(self) -> float:
        """How far the first line's box begins above its letters' box."""
        return (
            (self.pitch - self.face.content(self.size)) / 2 if self.lines > 1 else 0.0
        )


def set_words(elements: Iterable[FoundElement]) -> dict[int, Setting]:
    """How the words of each element are set, by its position; none without words."""
    every = list(elements)
    written = {i: e for i, e in enumerate(every) if e.text.strip() and e.box.height > 0}
    chosen = _chosen_faces(written)
    return {i: setting_of(element, chosen[i]) for i, element in written.items()}


def setting_of(element: FoundElement, face: Face) -> Setting:
    """How the words of an element are set in a given font."""
    size = element.font_size or _size_by_height(element, face)
    natural = _natural(element, face, size)
    lines = element.lines or _lines_by_height(element, face, size, natural)
    if lines == 1:
        spacing = _spacing(element, natural, size)
        return Setting(face, size, 1, _height(element, face, size), natural, spacing)
    lines += element.text.count("\n\n")  # an empty line shows no words
    box = words_box(element) or element.box
    pitch = (box.height - face.content(size)) / (lines - 1)
    pitch = min(max(pitch, 0.5 * size), 4 * size)
    line = _Line(element.text, face, size, element.weight)
    spacing = line.spacing_for(lines, box.width + HAIR)
    return Setting(face, size, lines, pitch, natural, spacing)


@dataclass(frozen=True, slots=True)
class _Line:
    """Words that are to be broken into lines."""

    text: str
    face: Face
    size: float
    weight: int

    def spacing_for(self, lines: int, width: float) -> float:
        """The letter spacing nearest to none that gives so many lines in a width."""
        steps = [sign * step for step in _SPACINGS for sign in (1, -1)]
        fitting = [s for s in steps if self.breaks(width, s) == lines]
        narrow = width * (1 - _UNSURE)
        sure = [s for s in fitting if self.breaks(narrow, s) == lines]
        return next(iter([*sure, *fitting]), 0.0)

    def breaks(self, width: float, spacing: float) -> int:
        """How many lines the words take where a line breaks as late as it can."""
        return self.broken(width, spacing)[0]

    def broken(self, width: float, spacing: float) -> tuple[int, float]:
        """How many lines the words take, and how wide the widest of them is."""
        count, widest = 0, 0.0
        space = self.face.width(" ", self.size, self.weight) + spacing
        for paragraph in self.text.split("\n"):
            count, used = count + 1, 0.0
            for word in paragraph.split():
                letters = self.face.width(word, self.size, self.weight)
                wide = letters + spacing * len(word)
                if used and used + space + wide > width:
                    count, used = count + 1, wide
                else:
                    used += space + wide if used else wide
                widest = max(widest, used)
        return count, widest


def words_box(element: FoundElement) -> Box[float] | None:
    """Where the words of an element stand; None where a control hides it."""
    if element.words is not None:
        return element.words
    return None if element.name in ROOMY else element.box


def _natural(element: FoundElement, face: Face, size: float) -> float:
    paragraphs = element.text.split("\n")
    return max(face.width(line, size, element.weight) for line in paragraphs)


def _size_by_height(element: FoundElement, face: Face) -> float:
    lines = element.lines or 1
    reach = (face.ascent + face.descent) / EM
    size = element.box.height / (reach + (lines - 1) * _USUAL)
    return min(max(size, _LEAST_SIZE), _MOST_SIZE)


def _lines_by_height(
    element: FoundElement, face: Face, size: float, natural: float
) -> int:
    content = face.content(size)
    extra = element.box.height - content
    if extra < (_SINGLE - 1) * content:
        return 1
    counts = range(2, max(3, round(extra / (_TIGHTEST * size)) + 2))
    legal = [n for n in counts if _TIGHTEST <= extra / (n - 1) / size <= _LOOSEST]
    least = natural / max(1.0, element.box.width)
    fitting = [n for n in legal if n >= least] or legal or list(counts)
    return min(fitting, key=lambda n: abs(extra / (n - 1) / size - _USUAL))


def _height(element: FoundElement, face: Face, size: float) -> float:
    """Height of a single line: that of the element, or in a control of the font."""
    return face.content(size) if element.name in ROOMY else element.box.height


def _spacing(element: FoundElement, natural: float, size: float) -> float:
    """Spacing that makes one line as wide as it was."""
    letters, box = len(element.text), words_box(element)
    if box is None or letters < 2:
        return 0.0
    spacing = (box.width - natural) / letters
    least, most = _SPACING
    return round(spacing, 3) if least <= abs(spacing) <= most * size else 0.0


ROOMY = frozenset(
    {
        *("button", "icon-button", "input", "textarea", "select"),
        *("chip", "badge", "tab", "nav-item"),
    }
)
"""Elements whose box is wider than their words, and says nothing of their width."""


def _chosen_faces(written: Mapping[int, FoundElement]) -> dict[int, Face]:
    """The font of each text: the page's, unless its kind of text fits another better.

    A single text leaves the font of its kind only where that clearly does not fit it.
    """
    clusters: dict[tuple[str, int, int], list[int]] = defaultdict(list)
    for i, element in written.items():
        kind = "control" if element.name in ROOMY else element.name
        clusters[kind, round(element.font_size), element.weight].append(i)
    misfits = {
        key: _misfits([written[i] for i in members])
        for key, members in clusters.items()
    }
    common = _common_face(misfits.values())
    chosen: dict[int, Face] = {}
    for key, members in clusters.items():
        face = _better_face(misfits[key], common)
        chosen |= {i: _own_face(written[i], face) for i in members}
    return chosen


_Misfits = dict[Face, tuple[float, int]]
"""For each font how far its widths are off, as a share, over how many letters."""


def _common_face(misfits: Iterable[_Misfits]) -> Face:
    totals = dict.fromkeys(faces(), 0.0)
    for found in misfits:
        for face, (share, letters) in found.items():
            totals[face] += min(share, 0.2) * letters
    return min(totals, key=lambda face: totals[face])


def _better_face(found: _Misfits, common: Face) -> Face:
    best = min(found, key=lambda face: found[face][0], default=common)
    return best if found and found[best][0] + _HABIT < found[common][0] else common


def _own_face(element: FoundElement, usual: Face) -> Face:
    if not _is_telling(element) or _misfit(element, usual) <= _HABIT:
        return usual
    best = min(faces(), key=lambda face: _misfit(element, face))
    return best if _misfit(element, best) <= _SURE else usual


def _misfits(elements: list[FoundElement]) -> _Misfits:
    telling = [e for e in elements if e.lines == 1 and _is_telling(e)]
    if not telling:
        return {}
    letters = sum(len(e.text) for e in telling)
    return {
        face: (median(_misfit(e, face) for e in telling), letters) for face in faces()
    }


def _is_telling(element: FoundElement) -> bool:
    return len(element.text) >= _SHORT and words_box(element) is not None


def _misfit(element: FoundElement, face: Face) -> float:
    """How far the widest line of a text is from its box, as a share of that."""
    size = element.font_size or _size_by_height(element, face)
    width = max(1.0, (words_box(element) or element.box).width)
    if element.lines == 1:
        return abs(_natural(element, face, size) / width - 1)
    line = _Line(element.text, face, size, element.weight)
    count, widest = line.broken(width + HAIR, 0.0)
    if element.lines and count != element.lines + element.text.count("\n\n"):
        return 1.0
    return abs(widest / width - 1)
