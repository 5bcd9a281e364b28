"""Words that are parts of others: links inside of a text, and runs of one paragraph."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pix2code_app.geometry import hull

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pix2code_app.assembly.elements import FoundElement
    from pix2code_app.geometry import Box

_PROSE = frozenset({"text", "label"})
"""Elements whose words may hold links."""

_WITHIN = 0.9
"""Share of a link that lies in the text that it is a part of."""

_RUNS = frozenset({"text", "label", "link", "heading", "nav-item"})
"""Elements that may be runs of one paragraph."""

_LINKS = frozenset({"link", "nav-item"})
"""Runs that lead somewhere."""

_CROSSED = 0.15
"""Least share of the smaller one that two runs of a paragraph cover together."""

_ONE_SIZE = 1.25
"""Runs of one paragraph differ by less than this factor in font size."""


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """Elements without those that are a part of another's words, and where these went.

    Attributes:
        elements: Those that stand for themselves.
        links: By position in `elements`, the words of it that lead somewhere.
    """

    elements: tuple[FoundElement, ...]
    links: Mapping[int, tuple[str, ...]]


def fold_words(elements: Sequence[FoundElement]) -> Paragraphs:
    """Joins what is one paragraph: its runs, and the links in its words."""
    hosts = [_host(element, elements) for element in elements]
    links: dict[int, list[str]] = {}
    for element, host in zip(elements, hosts, strict=True):
        if host is not None:
            links.setdefault(host, []).append(_plain(element.text))
    kept = [i for i, host in enumerate(hosts) if host is None]
    return _join_runs([(elements[i], links.get(i, [])) for i in kept])


def _host(link: FoundElement, elements: Sequence[FoundElement]) -> int | None:
    """Position of the text that a link is a part of."""
    if link.name != "link" or not link.text.strip():
        return None
    words = _plain(link.text)
    for i, other in enumerate(elements):
        is_part = other.name in _PROSE and words in _plain(other.text)
        if is_part and words != _plain(other.text) and _is_within(link.box, other.box):
            return i
    return None


def _plain(text: str) -> str:
    """Words as they are compared: whatever stands between them."""
    return _spaced(text.split())


def _is_within(inner: Box[float], outer: Box[float]) -> bool:
    return outer.within(inner).area >= _WITHIN * max(inner.area, 1.0)


def _join_runs(texts: Sequence[tuple[FoundElement, list[str]]]) -> Paragraphs:
    """Runs that cross each other as one text, at the place of the first."""
    elements = [element for element, _ in texts]
    groups = _crossing(elements)
    joined: list[FoundElement] = []
    links: dict[int, tuple[str, ...]] = {}
    for i, element in enumerate(elements):
        group = groups.get(i, [i])
        if group[0] != i:
            continue
        runs = [elements[k] for k in group]
        found = [word for k in group for word in texts[k][1]]
        if len(runs) > 1:
            found += [_plain(run.text) for run in runs if run.name in _LINKS]
        if found:
            links[len(joined)] = tuple(found)
        joined.append(element if len(runs) == 1 else _paragraph(runs))
    return Paragraphs(tuple(joined), links)


def _crossing(elements: Sequence[FoundElement]) -> dict[int, list[int]]:
    """For each run the positions of all that are one paragraph with it."""
    runs = [i for i, e in enumerate(elements) if e.name in _RUNS and e.text.strip()]
    groups = {i: [i] for i in runs}
    for position, i in enumerate(runs):
        for k in runs[position + 1 :]:
            if groups[i] is not groups[k] and _cross(elements[i], elements[k]):
                merged = sorted({*groups[i], *groups[k]})
                groups |= dict.fromkeys(merged, merged)
    return groups


def _cross(one: FoundElement, other: FoundElement) -> bool:
    words = _plain(one.text), _plain(other.text)
    if words[0] in words[1] or words[1] in words[0]:
        return False  # a link and its text, or the same words twice
    smaller = min(one.box.area, other.box.area)
    sizes = sorted((one.font_size or 1.0, other.font_size or 1.0))
    is_one_size = sizes[1] < _ONE_SIZE * sizes[0]
    return is_one_size and one.box.within(other.box).area > _CROSSED * max(1.0, smaller)


def _paragraph(runs: Sequence[FoundElement]) -> FoundElement:
    """Runs in reading order as one text, set like most of its letters."""
    ordered = sorted(runs, key=_place_in_paragraph)
    longest = max(ordered, key=lambda run: (run.name not in _LINKS, len(run.text)))
    text = _spaced(run.text for run in ordered)
    headings = all(run.name == "heading" for run in runs)
    name = "heading" if headings else "text"
    box = hull(run.box for run in runs)
    return replace(longest, name=name, box=box, text=text, lines=0)


def _place_in_paragraph(run: FoundElement) -> tuple[float, bool, float]:
    """Line by line; what begins in the middle of a line and goes on is its last run."""
    line = run.font_size or run.box.height
    return round(run.box.top / max(1.0, line)), run.lines > 1, run.box.left


def _spaced(parts: Iterable[str]) -> str:
    text = " ".join(part.strip() for part in parts)
    for mark in ",.;:!?)":
        text = text.replace(f" {mark}", mark)
    return text
