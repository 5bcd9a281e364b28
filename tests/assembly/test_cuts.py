"""Boxes are cut into rows and columns as a person reads them."""

from __future__ import annotations

import pytest

from pix2code_app.assembly.cuts import cut_page
from pix2code_app.assembly.elements import FoundElement
from pix2code_app.assembly.grouping import Group
from pix2code_app.geometry import Box


def elements(*found: tuple[str, tuple[float, float, float, float]]):
    return [
        FoundElement(n, Box.at(*box), "a" if n == "text" else "") for n, box in found
    ]


def tree(*found: tuple[str, tuple[float, float, float, float]]) -> str:
    made = elements(*found)
    group = cut_page(made, [e.box for e in made])
    assert group is not None
    return shown(group)


def shown(group: Group) -> str:
    """`column(0 row(1 2))`: axes, and positions of elements."""
    inside = " ".join(map(shown, group.members))
    own = "" if group.element is None else str(group.element)
    return own if group.axis == "leaf" else f"{own}{group.axis}({inside})"


def test_cells_of_a_table_are_told_without_comparing_all_that_they_hold(monkeypatch):
    monkeypatch.setattr(Group, "__eq__", lambda *_: pytest.fail("two were compared"))
    rows, columns = range(0, 400, 40), range(0, 1200, 120)
    cells = [("text", (left, top, 60, 20)) for top in rows for left in columns]
    assert tree(*cells).count("(") > 1


def test_lines_are_a_column():
    assert tree(("text", (0, 0, 90, 20)), ("text", (0, 30, 90, 20))) == "column(0 1)"


def test_neighbours_are_a_row():
    assert tree(("text", (0, 0, 90, 20)), ("text", (99, 0, 90, 20))) == "row(0 1)"


def test_what_is_drawn_round_others_holds_them():
    card = ("card", (0, 0, 300, 100))
    assert tree(card, ("text", (9, 9, 90, 20)), ("text", (9, 39, 90, 20))) == (
        "0column(1 2)"
    )


def test_of_two_that_cross_the_narrower_holds_what_lies_in_both():
    wide, narrow = ("section", (0, 0, 900, 200)), ("card", (100, 100, 500, 400))
    assert "1column(2 3)" in tree(
        wide, narrow, ("text", (120, 120, 90, 20)), ("text", (120, 300, 90, 20))
    )


def test_cells_that_line_up_share_their_columns():
    made = elements(*(("text", (x, y, 50, 20)) for y in (0, 30) for x in (0, 100, 300)))
    group = cut_page(made, [e.box for e in made])
    assert group is not None
    assert [row.edges for row in group.members] == [(0, 100, 300, 350)] * 2


def test_a_line_of_pictures_above_a_line_of_titles_is_a_line_of_cards():
    pictures = [("image", (x, 0, 90, 90)) for x in (0, 100, 200)]
    titles = [("text", (x, 100, 90, 20)) for x in (0, 100, 200)]
    assert tree(*pictures, *titles) == "row(column(0 3) column(1 4) column(2 5))"


def test_a_picture_behind_others_lies_under_them():
    assert tree(("image", (0, 0, 400, 300)), ("text", (20, 20, 90, 20))) == (
        "overlay(0 1)"
    )


def test_words_are_never_laid_on_words():
    assert tree(("text", (0, 0, 90, 20)), ("text", (4, 4, 90, 20))) == "column(0 1)"


def test_nothing_has_no_tree():
    assert cut_page([], []) is None


def test_a_container_holds_the_picture_that_fills_it():
    box = (0, 0, 800, 300)
    found = tree(("image", box), ("section", box), ("text", (20, 20, 90, 20)))
    assert found == "1overlay(0 2)"
