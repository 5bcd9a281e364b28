"""Looks with what is usual, where a program gives nothing."""

import tomllib
from importlib import resources

from compilers import parse
from compilers.page.builder import page_of
from compilers.page.ui_theme import DAY, by_day_and_night, scheme
from compilers.page.usual import TONES, usual_look
from compilers.schema.attributes import attributes
from compilers.schema.roles import roles


def look(text):
    return usual_look(page_of(parse(text, "ui")).children[0])


def test_what_a_program_gives_is_stronger_than_what_is_usual():
    assert look('button("A")').radius == (8, 8, 8, 8)
    assert look('button("A", radius=3)').radius == (3, 3, 3, 3)
    assert look('button("A", background=#102030)').background == "#102030"


def test_variants_sizes_and_tones_change_what_is_usual():
    assert look('button("A", tone="primary")').background == "accent"
    assert look('button("A", variant="outlined")').background is None
    assert look('button("A", variant="tonal", tone="danger")').background == (
        "ink_danger_soft"
    )
    assert look('heading("A", size="large")').font_size == 32
    assert look('text("A", tone="success")').colour == "ink_success"


def test_a_usual_width_takes_the_share_of_a_row_that_filling_gave():
    row = page_of(parse('row { divider(variant="vertical") }', "ui")).children[0]
    line = usual_look(row.children[0])
    assert (line.width, line.grow) == (1, 0)


def test_the_table_names_only_what_there_is():
    table = tomllib.loads(
        resources.files("compilers").joinpath("page/usual.toml").read_text("utf-8")
    )
    colours = {*DAY, *(f"{name}_soft" for name in DAY)}
    colours |= {"tone", "on-tone", "tone-ink", "tone-soft", "none"}
    assert set(table) <= set(roles())
    rows = [row for role in table.values() for row in (role, *role.values())]
    for row in rows:
        for name, value in row.items() if isinstance(row, dict) else ():
            if isinstance(value, dict):
                continue
            assert name in attributes("ui")
            if name in {"color", "background", "border-color"}:
                assert value in colours
            if name == "tone":
                assert value in TONES


def test_a_program_with_colours_of_its_own_has_one_theme():
    page = page_of(parse('text("A", color=#102030)', "ui"))
    day, night = by_day_and_night(page)
    assert (scheme(page), day) == ("light", night)
    plain = page_of(parse('text("A")', "ui"))
    day, night = by_day_and_night(plain)
    assert scheme(plain) == "auto"
    assert day["canvas"] != night["canvas"]
