"""New programs with the statistics of the genuine ones.

The tables were counted over the genuine pairs (1,491 web, 1,500 Android, 1,499 iOS);
their numbers are weights, not probabilities. What differed by chance only is uniform.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING, TypeVar

from compilers.errors import UnknownDialect
from compilers.language.tokens import to_tokens
from compilers.language.tree import Element, Screen
from pix2code_app.datasets.layouts import layout_key

if TYPE_CHECKING:
    import random
    from collections.abc import Container, Iterable, Mapping

    from pix2code_app.datasets.layouts import Layout

Key = TypeVar("Key")
Weights = dict[tuple[str, ...], float]


@dataclass(frozen=True)
class _StackTables:
    """Weights of the rows of a stack and of the tab items under it."""

    rows: Weights
    tabs: tuple[str, ...]


NAV_ITEMS = {2: 400, 3: 364, 4: 365, 5: 362}
"""Weights of the number of items in a web page's header."""

WEB_ROWS = {1: 171, 2: 165, 3: 1155}
"""Weights of the number of rows of a web page."""

COLUMNS = (("single",), ("double",) * 2, ("quadruple",) * 4)
BUTTONS = ("btn-green", "btn-orange", "btn-red")

STACK_ROWS = range(1, 9)
"""Numbers of rows of a stack; all are as likely."""

TAB_ITEMS = range(2, 5)
"""Numbers of tab items under a stack; all are as likely."""


def _mixtures(length: int, total: int) -> Weights:
    """Every row of `length` buttons and switches, `total` in all."""
    rows = list(product(("btn", "switch"), repeat=length))
    return dict.fromkeys(rows, total / len(rows))


_STACKS = {
    "android": _StackTables(
        rows={
            ("switch",): 1284,
            ("radio",): 1170,
            ("check",): 1104,
            ("label", "slider", "label"): 1096,
            ("label", "btn"): 737,
            ("label", "btn", "btn"): 190,
            ("label", "btn", "btn", "btn"): 182,
            ("btn",): 129,
            **_mixtures(2, 289),
            **_mixtures(3, 274),
            **_mixtures(4, 283),
        },
        tabs=("btn-home", "btn-dashboard", "btn-notifications", "btn-search"),
    ),
    "ios": _StackTables(
        rows={
            ("label", "slider", "label"): 1747,
            ("label", "btn-add"): 1686,
            ("label", "switch"): 1646,
            ("img", "label"): 815,
            ("img",) * 2: 313,
            ("img",) * 3: 299,
            ("img",) * 4: 260,
        },
        tabs=("btn-search", "btn-contact", "btn-download", "btn-more"),
    ),
}

DIALECTS = ("web", *_STACKS)
"""Dialects that programs can be sampled for."""


def sample_screen(
    dialect_name: str, rng: random.Random, held_out: Container[Layout] = ()
) -> Screen:
    """A program drawn by `rng`, its layout none of `held_out`.

    Raises:
        UnknownDialect: there are no statistics for such a dialect.
    """
    if dialect_name not in DIALECTS:
        raise UnknownDialect(dialect_name, DIALECTS)
    while True:
        if dialect_name in _STACKS:
            screen = Screen(dialect_name, _stack_screen(_STACKS[dialect_name], rng))
        else:
            screen = Screen(dialect_name, _web_screen(rng))
        if not held_out or screen_layout(screen) not in held_out:
            return screen


def screen_layout(screen: Screen) -> Layout:
    """The screen without its button colours and without its active tab."""
    return layout_key(to_tokens(screen))


def _web_screen(rng: random.Random) -> tuple[Element, ...]:
    items = _weighted(NAV_ITEMS, rng)
    active = rng.randrange(items)
    names = ("btn-active" if i == active else "btn-inactive" for i in range(items))
    rows = [_web_row(rng) for _ in range(_weighted(WEB_ROWS, rng))]
    return (Element("header", _leaves(names)), *rows)


def _web_row(rng: random.Random) -> Element:
    columns = (
        Element(width, _leaves(("small-title", "text", rng.choice(BUTTONS))))
        for width in rng.choice(COLUMNS)
    )
    return Element("row", tuple(columns))


def _stack_screen(tables: _StackTables, rng: random.Random) -> tuple[Element, ...]:
    drawn = [_weighted(tables.rows, rng) for _ in range(rng.choice(STACK_ROWS))]
    rows = [Element("row", _leaves(names)) for names in drawn]
    tabs = rng.choices(tables.tabs, k=rng.choice(TAB_ITEMS))
    return Element("stack", tuple(rows)), Element("footer", _leaves(tabs))


def _leaves(names: Iterable[str]) -> tuple[Element, ...]:
    return tuple(Element(name) for name in names)


def _weighted(weights: Mapping[Key, float], rng: random.Random) -> Key:
    return rng.choices(list(weights), weights=list(weights.values()))[0]
