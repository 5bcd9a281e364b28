"""The resolved look of elements."""

import pytest

from compilers import parse
from compilers.page.builder import page_of


def style(text, *path):
    node = page_of(parse(text, "ui"))
    for step in path:
        node = node.children[step]
    return node.style


@pytest.mark.parametrize(
    ("padding", "sides"),
    [
        ("8", (8, 8, 8, 8)),
        ("(8, 16)", (8, 16, 8, 16)),
        ("(1, 2, 3, 4)", (1, 2, 3, 4)),
    ],
)
def test_padding_is_read_in_the_order_of_css(padding, sides):
    assert style(f"column(padding={padding}) {{ text }}", 0).padding == sides


def test_one_gap_holds_for_rows_and_columns():
    assert style("grid(gap=8) { text }", 0).gap == (8, 8)
    assert style("grid(gap=(8, 16)) { text }", 0).gap == (8, 16)


def test_blocks_fill_a_column_and_hug_their_content_in_a_row():
    assert style("column { heading }", 0, 0).width == "fill"
    assert style("row { heading }", 0, 0).width == "hug"
    assert style("row { input }", 0, 0).width == "fill"
    assert style("column { button }", 0, 0).width == "hug"


@pytest.mark.parametrize("given", ['column(align="center")', 'column(align="end")'])
def test_blocks_in_the_middle_or_at_the_end_of_a_column_hug_their_content(given):
    assert style(f"{given} {{ heading }}", 0, 0).width == "hug"
    assert style(f'{given} {{ heading(width="fill") }}', 0, 0).width == "fill"
    assert style('column { row(align-self="end") { chip } }', 0, 0).width == "hug"
    assert style('column { row(align-self="start") { chip } }', 0, 0).width == "fill"


def test_what_fills_a_row_grows_and_what_hugs_does_not():
    assert style("row { input }", 0, 0).grow == 1
    assert style("row { button }", 0, 0).grow == 0
    assert style('row { button(width="fill", grow=2) }', 0, 0).grow == 2


def test_a_place_means_something_in_an_overlay_only():
    assert style('overlay { text(place="top") }', 0, 0).place == "top"
    assert style('column { text(place="top") }', 0, 0).place is None


def test_what_nobody_says_is_left_to_the_target():
    found = style("button", 0)
    assert (found.padding, found.radius, found.font_size) == (None, None, None)
