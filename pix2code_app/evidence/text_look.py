"""The look of a line of words: its colours, the size of its font and its weight."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from compilers.language.tree import Colour
from pix2code_app.evidence.ink import edge_of, main_colour
from pix2code_app.evidence.line_network import is_ideograph
from pix2code_app.evidence.text import Look
from pix2code_app.geometry import Box, hull

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from pix2code_app.evidence.ink import Pixels

    _Levels: TypeAlias = NDArray[np.float32]

CAPITALS = 0.72
"""Height of capitals and of b, d, h, k, l over the font's size: between Liberation Sans
(0.69, 0.73) and DejaVu Sans (0.73, 0.76)."""

SMALL = 0.53
"""Height of a, c, e and their like over the font's size."""

BELOW = {"gjpqyç()[]{}|@§µ": 0.21, ",;Q": 0.12}
"""How far characters reach below the line, over the font's size."""

IDEOGRAPHS = 0.92
"""Height of Chinese signs over the font's size."""

BOLD = 0.1
"""Width of the strokes, over the font's size, from which on letters are bold: on web
pages 95 % of the regular lines have less and 90 % of the bold ones more."""

BOLDER = 1.18
"""Width of bold strokes over that of the usual ones of a screen, at the least."""

BOLD_AT_LEAST = 0.088
"""Width of strokes, over the font's size, that bold letters have in every font."""

OTHER_INK = 40.0
"""Levels by which the colour of a word lies off every mixture of its line's ink and
ground. Thin strokes are such mixtures, to some ten levels; the colours of links lie off
by 60 and more."""

_SMALL_LETTERS = frozenset("acemnorsuvwxzœæ·•-–—=+~:., ")
_COVERED = 0.02  # share of the letters' pixels that are surely in the middle of strokes


def look_of(pixels: Pixels, box: Box[int], text: str) -> Look:
    """The look of the words `text` in `box` of a picture (H, W, 3)."""
    return look_of_words(pixels, [(box, text)])[0]


def look_of_words(
    pixels: Pixels, words: Sequence[tuple[Box[int], str]]
) -> tuple[Look, tuple[Colour | None, ...]]:
    """The look of a line, and the colours of those of its words that have another.

    Args:
        pixels: the picture (H, W, 3).
        words: those of the line from left to right, each with its box.
    """
    height, width = pixels.shape[:2]
    box = hull([place for place, _ in words])
    text = " ".join(word for _, word in words)
    margin = max(2, box.height // 4)
    whole = box.grown(margin, 2).within(Box(0, 0, width, height))
    part = pixels[whole.slices]
    background = main_colour(edge_of(part)).astype(np.float32)
    columns = _columns([place for place, _ in words], whole)
    inks = _inks(part, columns, [len(word) for _, word in words], background)
    coverage = np.zeros(part.shape[:2], np.float32)  # 0 to 1
    colours: list[Colour | None] = [None] * len(words)
    for foreground, members in inks:
        for i in members:
            own = part[:, columns[i]]
            coverage[:, columns[i]] = _coverage(own, background, foreground)
            colours[i] = _colour(foreground)
    size = float(coverage.max(axis=1).sum()) / ink_share(text)
    stroke = _stroke(coverage) / size if size else 0.0
    main = _colour(inks[0][0])
    look = Look(
        main,
        _colour(background),
        round(size, 2),
        700 if stroke > BOLD else 400,
        round(stroke, 4),
    )
    return look, tuple(None if colour == main else colour for colour in colours)


def _columns(places: Sequence[Box[int]], whole: Box[int]) -> list[slice]:
    """The columns of a part of a picture that are each word's, up to mid-gap."""
    middles = [(a.right + b.left) // 2 for a, b in pairwise(places)]
    cuts = [whole.left, *middles, whole.right]
    return [slice(a - whole.left, b - whole.left) for a, b in pairwise(cuts)]


def _inks(
    part: Pixels,
    columns: Sequence[slice],
    letters: Sequence[int],
    background: _Levels,
) -> list[tuple[_Levels, list[int]]]:
    """The colours of a line, each with its words; first that of most letters."""
    if len(columns) == 1:
        return [(_foreground(part, background), [0])]
    own = [_foreground(part[:, each], background) for each in columns]
    groups: list[list[int]] = []
    for i in sorted(range(len(columns)), key=lambda i: -letters[i]):
        same = (g for g in groups if _is_same_ink(own[i], own[g[0]], background))
        group = next(same, None)
        if group is None:
            groups.append([i])
        else:
            group.append(i)
    groups.sort(key=lambda group: -sum(letters[i] for i in group))
    return [
        (_foreground_of(part, columns, group, background), group) for group in groups
    ]


def _foreground_of(
    part: Pixels, columns: Sequence[slice], group: Sequence[int], background: _Levels
) -> _Levels:
    pixels = np.concatenate([part[:, columns[i]] for i in group], axis=1)
    return _foreground(pixels, background)


def _is_same_ink(one: _Levels, other: _Levels, background: _Levels) -> bool:
    """Whether a colour is another's mixture with the ground, as in thin strokes."""
    way, along = one - background, other - background
    length = float(along @ along)
    if length == 0:
        return True
    off = way - along * (float(way @ along) / length)
    return float(np.abs(off).max()) <= OTHER_INK


def weighed(looks: Sequence[Look], letters: Sequence[int]) -> list[int]:
    """The weights of lines of one screen, by what is usual on it.

    Strokes differ by a fifth from font to font, and from regular to bold letters of one
    font by a third.

    Args:
        looks: of the lines.
        letters: how many each has.
    """
    if not looks:
        return []
    usual = float(np.median(np.repeat([look.stroke for look in looks], letters)))
    least = min(BOLD, max(BOLD_AT_LEAST, BOLDER * usual))
    return [700 if look.stroke > least else 400 for look in looks]


def baseline(box: Box[int], text: str, size: float) -> float:
    """The row on which the words `text` in `box` stand."""
    return box.bottom - _below(text) * size


def ink_share(text: str) -> float:
    """The height of a text's ink over the size of its font."""
    if any(is_ideograph(one) for one in text):
        return IDEOGRAPHS
    # Capitals and digits, whatever is neither small nor hangs below the line.
    has_tall = any(one not in _SMALL_LETTERS and one not in "gpqy" for one in text)
    return (CAPITALS if has_tall else SMALL) + _below(text)


def _below(text: str) -> float:
    """How far a text reaches below the line, over the size of its font."""
    if any(map(is_ideograph, text)):
        return 0.1
    depths = (depth for hanging, depth in BELOW.items() if set(hanging) & set(text))
    return max(depths, default=0.0)


def _foreground(part: Pixels, background: NDArray[np.float32]) -> NDArray[np.float32]:
    """The colour in the middle of strokes: that of the pixels that differ most."""
    away = np.abs(part.astype(np.float32) - background).max(axis=2)
    most = np.quantile(away, 1 - _COVERED)
    colour: NDArray[np.float32] = np.median(part[away >= most], axis=0)
    return colour.astype(np.float32)


def _coverage(
    part: Pixels, background: NDArray[np.float32], foreground: NDArray[np.float32]
) -> NDArray[np.float32]:
    """How much of each pixel a letter covers: where it is between the two colours."""
    way = foreground - background
    length = float(way @ way)
    if length == 0:
        return np.zeros(part.shape[:2], np.float32)
    share = (part.astype(np.float32) - background) @ way / length
    coverage: NDArray[np.float32] = np.clip(share, 0, 1)
    return coverage


def _stroke(coverage: NDArray[np.float32]) -> float:
    """The mean width of strokes in pixels: twice their area over their outline."""
    outline = np.abs(np.diff(coverage, axis=0)).sum()
    outline += np.abs(np.diff(coverage, axis=1)).sum()
    return float(2 * coverage.sum() / outline) if outline else 0.0


def _colour(levels: NDArray[np.float32]) -> Colour:
    red, green, blue = (round(float(level)) for level in levels)
    return Colour(red, green, blue)
