"""Programs drawn with the statistics of the genuine ones."""

import random
from collections import Counter
from itertools import product

import pytest

from compilers.errors import UnknownDialect
from compilers.language.tokens import to_tokens
from compilers.schema.dialects import dialect
from compilers.schema.grammar import Grammar
from pix2code_app.synthesis.sampling import (
    DIALECTS,
    NAV_ITEMS,
    WEB_ROWS,
    sample_screen,
    screen_layout,
)

DRAWN = 1500
TOLERANCE = 0.05


def screens(name, count=DRAWN):
    rng = random.Random(f"tests/{name}")
    return [sample_screen(name, rng) for _ in range(count)]


def shares(counted):
    counter = Counter(counted)
    total = counter.total()
    return {key: count / total for key, count in counter.items()}


def names(element):
    return tuple(child.name for child in element.children)


@pytest.mark.parametrize("name", DIALECTS)
def test_every_program_is_one_of_the_grammar(name):
    for screen in screens(name, 300):
        state = Grammar.start(dialect(name))
        for token in to_tokens(screen):
            state = state.advance(token)
        assert state.may_end


@pytest.mark.parametrize("name", DIALECTS)
def test_a_seed_draws_the_same_program(name):
    first, second = (sample_screen(name, random.Random(5)) for _ in range(2))
    assert first == second


def test_web_pages_have_as_many_items_and_rows_as_the_genuine_ones():
    drawn = screens("web")
    items = shares(len(screen.children[0].children) for screen in drawn)
    rows = shares(len(screen.children) - 1 for screen in drawn)
    assert items == pytest.approx({n: c / 1491 for n, c in NAV_ITEMS.items()}, abs=0.05)
    assert rows == pytest.approx({n: c / 1491 for n, c in WEB_ROWS.items()}, abs=0.05)


def test_one_item_is_active_and_may_be_any():
    headers = [names(screen.children[0]) for screen in screens("web")]
    assert {header.count("btn-active") for header in headers} == {1}
    of_four = shares(h.index("btn-active") for h in headers if len(h) == 4)
    assert of_four == pytest.approx(dict.fromkeys(range(4), 1 / 4), abs=0.08)


def test_rows_and_buttons_of_web_pages_are_uniform():
    rows = [row for screen in screens("web") for row in screen.children[1:]]
    widths = shares(row.children[0].name for row in rows)
    buttons = shares(names(column)[2] for row in rows for column in row.children)
    third = pytest.approx(
        dict.fromkeys(("single", "double", "quadruple"), 1 / 3), abs=0.04
    )
    assert widths == third
    colours = ("btn-green", "btn-orange", "btn-red")
    assert buttons == pytest.approx(dict.fromkeys(colours, 1 / 3), abs=TOLERANCE)


# Counted over the genuine pairs: Android 6,738 rows, iOS 6,766 rows.
ROWS = {
    "android": {
        ("switch",): 0.191,
        ("radio",): 0.174,
        ("check",): 0.164,
        ("label", "slider", "label"): 0.163,
        ("label", "btn"): 0.110,
        ("label", "btn", "btn"): 0.028,
        ("label", "btn", "btn", "btn"): 0.027,
    },
    "ios": {
        ("label", "slider", "label"): 0.258,
        ("label", "btn-add"): 0.249,
        ("label", "switch"): 0.243,
        ("img", "label"): 0.120,
        ("img", "img"): 0.046,
        ("img", "img", "img"): 0.044,
        ("img", "img", "img", "img"): 0.038,
    },
}


@pytest.mark.parametrize("name", ROWS)
def test_rows_of_a_stack_come_as_often_as_in_the_genuine_screens(name):
    stacks = [screen.children[0] for screen in screens(name)]
    rows = shares(names(row) for stack in stacks for row in stack.children)
    for row, share in ROWS[name].items():
        assert rows[row] == pytest.approx(share, abs=0.02)
    lengths = shares(len(stack.children) for stack in stacks)
    assert lengths == pytest.approx(dict.fromkeys(range(1, 9), 1 / 8), abs=TOLERANCE)


def test_buttons_and_switches_mix_in_every_order():
    rows = Counter(
        names(row)
        for screen in screens("android")
        for row in screen.children[0].children
    )
    assert all(rows[mixture] for mixture in product(("btn", "switch"), repeat=4))


@pytest.mark.parametrize("name", ROWS)
def test_tab_items_are_uniform_in_number_and_kind(name):
    footers = [names(screen.children[1]) for screen in screens(name)]
    numbers = shares(map(len, footers))
    kinds = shares(kind for footer in footers for kind in footer)
    assert numbers == pytest.approx(dict.fromkeys((2, 3, 4), 1 / 3), abs=TOLERANCE)
    assert list(kinds.values()) == pytest.approx([1 / 4] * 4, abs=TOLERANCE)


def test_held_out_layouts_are_never_drawn():
    held_out = {screen_layout(screen) for screen in screens("web", 40)}
    rng = random.Random(0)
    drawn = {screen_layout(sample_screen("web", rng, held_out)) for _ in range(200)}
    assert drawn
    assert not drawn & held_out


def test_a_layout_ignores_colours_and_the_active_item():
    drawn = screens("web", 400)
    by_layout = {}
    for screen in drawn:
        by_layout.setdefault(screen_layout(screen), set()).add(tuple(to_tokens(screen)))
    assert max(len(programs) for programs in by_layout.values()) > 1
    assert all("btn-red" not in layout for layout in by_layout)


def test_a_dialect_without_statistics_is_refused():
    with pytest.raises(UnknownDialect, match="Unknown dialect 'desktop'"):
        sample_screen("desktop", random.Random(0))
