"""Where lines of words stand in a picture, found by the edges of their letters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import cv2
import numpy as np

from pix2code_app.evidence.ink import runs
from pix2code_app.geometry import Box, hull

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from pix2code_app.evidence.edges import Mask

LETTER_HEIGHTS = (5, 110)
"""Pixels that a letter is high, at least and at most."""

REACH = 1.2
"""Heights of a letter by which it reaches to the next one of its line: over the space
between two words, but not over that between two columns."""

WORD_GAP = 0.55
"""Widest space between two words, in heights of their line, after a comma too."""

_REACHES = (6, 60)  # pixels; small letters stand apart by more than their height says
_TWO_ROWS = 2.2  # usual heights: a g that touches an h below it is at least so high
_THIN = 10  # times as high as wide: a separator, thinner than the lightest l
_SHORTEST_SEPARATOR = 20
_DOT_GAP = 0.35  # heights of a line that a full stop is apart from its last letter
_ACCENT = 0.12  # heights of a line between an accent and its letter
_STRONG = 0.3  # share of the strongest row's ink that another line has
_HIGH = 1.7  # times the height of a row; no letter and no bracket is so high
_COMPACT = 2.2  # times as wide as high that an icon is at the most


def find_lines(ink: Mask) -> list[Box[int]]:
    """Boxes of lines of words, from top to bottom.

    What else looks like letters, icons and parts of photographs, is among them:
    whoever reads them will see.

    Args:
        ink: (H, W), edges without the outlines of boxes.
    """
    letters, dots = _components(ink)
    groups = _chained(letters, ink.shape)
    cut = [part for group in groups for part in _one_row_each(group, ink)]
    if len(cut) > len(letters):
        groups = _chained(cut, ink.shape)
    groups = [part for group in groups for part in _without_icons(group)]
    lines = _merged(_with_dots(_merged([hull(group) for group in groups]), dots))
    lines = [row for line in lines for row in _rows(line, ink)]
    return sorted(lines, key=lambda line: (line.top, line.left))


def _components(ink: Mask) -> tuple[list[Box[int]], list[Box[int]]]:
    """Islands of edges as high as letters, and smaller ones."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    letters, dots = [], []
    least, most = LETTER_HEIGHTS
    for left, top, wide, high, _ in stats[1:].tolist():
        area = Box(left, top, left + wide, top + high)
        if high < least:
            dots.append(area)
        elif high <= most and not (high >= _SHORTEST_SEPARATOR and high > _THIN * wide):
            letters.append(area)
    return letters, dots


def _chained(
    letters: Sequence[Box[int]], size: tuple[int, ...]
) -> list[list[Box[int]]]:
    """Letters that reach each other, in groups.

    Each is painted as the middle of its rows, lengthened to the right; what then hangs
    together is one group.
    """
    painted = np.zeros(size, np.uint8)
    for letter in letters:
        rows = _middle_rows(letter)
        reach = round(min(_REACHES[1], max(_REACHES[0], REACH * letter.height)))
        painted[rows, letter.left : letter.right + reach] = 1
    _, labels = cv2.connectedComponents(painted, connectivity=8)
    groups: dict[int, list[Box[int]]] = {}
    for letter in letters:
        label = int(labels[_middle_rows(letter).start, letter.left])
        groups.setdefault(label, []).append(letter)
    return list(groups.values())


def _middle_rows(letter: Box[int]) -> slice:
    """Two fifths of its rows: they meet those of letters with ascenders too."""
    margin = round(0.3 * letter.height)
    return slice(
        letter.top + margin, max(letter.top + margin + 1, letter.bottom - margin)
    )


def _one_row_each(group: Sequence[Box[int]], ink: Mask) -> list[Box[int]]:
    """Letters, those that join two rows cut where they have the least ink."""
    usual = float(np.median([letter.height for letter in group]))
    parts = []
    for letter in group:
        middle = (letter.top + letter.bottom) / 2
        is_tall = letter.height > _TWO_ROWS * usual
        if is_tall and _are_on_both_sides(group, middle, usual):
            profile = ink[letter.top : letter.bottom, letter.left : letter.right].sum(1)
            third = letter.height // 3
            row = letter.top + third + int(profile[third:-third].argmin())
            parts.append(Box(letter.left, letter.top, letter.right, row))
            parts.append(Box(letter.left, row, letter.right, letter.bottom))
        else:
            parts.append(letter)
    return parts


def _are_on_both_sides(group: Sequence[Box[int]], row: float, usual: float) -> bool:
    """Whether some letters stand above a row and some below it."""
    offsets = [(letter.top + letter.bottom) / 2 - row for letter in group]
    return min(offsets) < -0.5 * usual and max(offsets) > 0.5 * usual


def _without_icons(group: list[Box[int]]) -> list[list[Box[int]]]:
    """A group, its first and last member apart where they are no letters but icons.

    An icon is higher than the row of the others above and below, and stands apart.
    """
    found = []
    for side in (_leftmost, _rightmost):
        icon = side(group)
        inside = [letter for letter in group if _is_inside(letter, icon)]
        rest = [letter for letter in group if not _is_inside(letter, icon)]
        if len(rest) > 1 and _is_icon_beside(icon, hull(rest)):
            found.append(inside)
            group = rest
    return [group, *found]


def _leftmost(group: Sequence[Box[int]]) -> Box[int]:
    return min(group, key=lambda letter: (letter.left, -letter.right))


def _rightmost(group: Sequence[Box[int]]) -> Box[int]:
    return max(group, key=lambda letter: (letter.right, -letter.left))


def _is_inside(inner: Box[int], outer: Box[int]) -> bool:
    return inner.within(outer) == inner


def _is_icon_beside(icon: Box[int], row: Box[int]) -> bool:
    """Whether a shape about as wide as high sticks out above and below a row.

    It is apart from the row or, like the knob of a switch, far higher.
    """
    sticks_out = icon.top < row.top - 1 and icon.bottom > row.bottom + 1
    is_compact = icon.width < _COMPACT * icon.height
    is_apart = _gap(icon, row) > _icon_gap(row.height)
    return sticks_out and is_compact and (is_apart or icon.height > _HIGH * row.height)


def _icon_gap(height: Any) -> Any:  # noqa: ANN401 (a number or an array of them)
    """Pixels that an icon is apart from a row of words, more than letters are."""
    return np.maximum(2, 0.15 * height)


def _rows(line: Box[int], ink: Mask) -> list[Box[int]]:
    """The rows of ink in a line that are as strong as words; mostly there is one.

    What is left of a box's outline above and below is weaker, and apart. Dots and
    accents are near to their letters.
    """
    part = ink[line.top : line.bottom, line.left : line.right]
    strength = part.sum(axis=1)
    bands = runs(strength > 0, widest_gap=max(2, round(_ACCENT * line.height)))
    sums = [int(strength[begin:end].sum()) for begin, end in bands]
    return [
        Box(line.left, line.top + begin, line.right, line.top + end)
        for (begin, end), total in zip(bands, sums, strict=True)
        if total > _STRONG * max(sums)
    ]


def _gap(one: Box[int], other: Box[int]) -> int:
    """Columns between two areas; negative where they share some."""
    return max(one.left, other.left) - min(one.right, other.right)


def _merged(lines: list[Box[int]]) -> list[Box[int]]:
    """Lines joined to what stands in their row right beside them, until none does."""
    while True:
        groups = _grouped(_same_row(lines))
        if len(groups) == len(lines):
            return lines
        lines = [hull([lines[i] for i in group]) for group in groups]


def _same_row(lines: Sequence[Box[int]]) -> NDArray[np.bool_]:
    """Which pieces (N, N) are of one line: side by side, and no icon beside words."""
    boxes = np.array([(a.left, a.top, a.right, a.bottom) for a in lines]).reshape(-1, 4)
    left, top, right, bottom = (boxes[:, None, i] for i in range(4))
    high, wide = bottom - top, right - left
    small, large = np.minimum(high, high.T), np.maximum(high, high.T)
    shared = np.minimum(bottom, bottom.T) - np.maximum(top, top.T)
    gap = np.maximum(left, left.T) - np.minimum(right, right.T)
    sticks_out = (top < top.T - 1) & (bottom > bottom.T + 1)
    is_apart = (gap > _icon_gap(high.T)) | (high > _HIGH * high.T) & (gap >= 0)
    is_icon = sticks_out & (wide < _COMPACT * high) & is_apart
    near: NDArray[np.bool_] = (shared > 0.5 * small) & (gap < WORD_GAP * large)
    are_icons: NDArray[np.bool_] = is_icon | is_icon.T
    return near & ~are_icons


def _grouped(are_near: NDArray[np.bool_]) -> list[list[int]]:
    """Groups of what hangs together, by a matrix (N, N) of what is near what."""
    groups = []
    waiting = set(range(len(are_near)))
    while waiting:
        group = [waiting.pop()]
        for one in group:
            near = waiting.intersection(np.flatnonzero(are_near[one]).tolist())
            waiting -= near
            group += near
        groups.append(group)
    return groups


def _with_dots(lines: list[Box[int]], dots: list[Box[int]]) -> list[Box[int]]:
    """Lines lengthened by full stops, hyphens and dots that end or begin them."""
    lines = list(lines)
    for dot in sorted(dots, key=lambda dot: dot.left):
        for i, line in enumerate(lines):
            shared = min(dot.bottom, line.bottom) - max(dot.top, line.top)
            if shared > 0.5 * dot.height and _gap(dot, line) < _DOT_GAP * line.height:
                lines[i] = hull((line, dot))
                break
    return lines
