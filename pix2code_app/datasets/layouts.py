"""Layouts: web programs once button colours and the active tab are ignored.

The genuine web pages share few layouts, so a network is asked for layouts that it
never met as well as for pages that it never met.
"""

from __future__ import annotations

import random
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Layout = tuple[str, ...]
"""Tokens of a program, opening braces implied, with what a layout ignores merged."""

_MERGED = {
    "btn-active": "nav",
    "btn-inactive": "nav",
    "btn-green": "btn",
    "btn-orange": "btn",
    "btn-red": "btn",
}


def layout_key(tokens: Iterable[str]) -> Layout:
    """The layout of a program given as tokens with implied opening braces."""
    return tuple(_MERGED.get(token, token) for token in tokens)


def hold_out_layouts(
    programs: Iterable[Sequence[str]], seed: int, count: int = 10, least: int = 5
) -> tuple[Layout, ...]:
    """`count` layouts drawn by `seed` among those that `least` programs or more have.

    The order of `programs` does not matter. Where fewer layouts qualify, all of them
    are held out.
    """
    met = Counter(layout_key(tokens) for tokens in programs)
    qualified = sorted(layout for layout, times in met.items() if times >= least)
    drawn = random.Random(seed).sample(qualified, min(count, len(qualified)))
    return tuple(sorted(drawn))
