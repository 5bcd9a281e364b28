"""A wide screen where there is little room."""

from compilers import parse
from compilers.page.builder import page_of
from compilers.page.narrow import drawn_width, is_wide, narrowed, stacks
from compilers.page.usual import usual_look


def page(text):
    return page_of(parse(text, "ui"))


def narrow(node, around=None):
    return narrowed(node, usual_look(node), around)


def test_a_screen_is_wide_by_the_width_that_it_was_drawn_at():
    assert drawn_width(page("column(drawn=1200) { text }")) == 1200
    assert is_wide(page("column(drawn=1200) { text }"))
    assert not is_wide(page("column(drawn=390) { text }"))
    assert not is_wide(page("column { text }"))


def test_columns_stack_and_keep_their_parts_apart():
    (grid,) = page("grid(tracks=(2, 1), gap=4) { text, text }").children
    found = narrow(grid)
    assert (found.columns, found.tracks, found.gap) == (1, (), (16, 4))


def test_a_line_of_large_parts_stacks_and_one_of_small_parts_does_not():
    (large,) = page("row { column { text }\ncolumn { text } }").children
    (small,) = page('row { icon, text("A") }').children
    assert stacks(large)
    assert (narrow(large).axis, narrow(large).align) == ("column", "stretch")
    assert not stacks(small)
    assert narrow(small).axis == "row"


def test_what_shared_a_row_that_stacks_has_no_share_any_more():
    (row,) = page('row { column(width="fill") { text }\ncolumn { text } }').children
    first = row.children[0]
    assert first.style.grow == 1
    assert narrow(first, narrow(row)).grow == 0


def test_lengths_that_a_telephone_lacks_are_given_up():
    text = "column(width=900, padding=(100, 80), margin=(90, 0, 0, 200)) { text }"
    found = narrow(page(text).children[0])
    assert found.width == "fill"
    assert found.padding == (60, 16, 60, 16)
    assert found.margin == (40, 0, 0, 16)
    (heading,) = page('heading("A", font-size=80)').children
    assert narrow(heading).font_size == 36
