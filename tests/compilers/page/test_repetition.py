"""What a screen shows again and again."""

import pytest

from compilers import parse
from compilers.page.builder import page_of
from compilers.page.repetition import repetition

ROW = 'list-item {{ icon(icon="{icon}"), label("{words}"), switch(state="{state}") }}'
PLAIN = 'card {{ heading("{0}"), text("{0}") }}'


def groups(text):
    """The groups of a program: each name, and the ids of its instances."""
    found = repetition(page_of(parse(text, "ui")))
    return {group.name: [node.id for node in group.instances] for group in found}


def rows(*words, icon="mail", state="checked"):
    return ", ".join(ROW.format(icon=icon, words=one, state=state) for one in words)


def cards(*words):
    return ", ".join(map(PLAIN.format, words))


def test_elements_that_differ_in_words_pictures_and_states_are_alike():
    text = f"list {{ {rows('A')}, {rows('B', icon='home', state='disabled')} }}"
    assert groups(text) == {"SettingItem": ["list_item_a", "list_item_b"]}


@pytest.mark.parametrize("other", ['heading("B"), text("B", weight=700)', 'text("B")'])
def test_what_looks_or_holds_otherwise_is_not_alike(other):
    one = 'card { heading("A"), text("A") }'
    assert groups(f"grid(columns=2) {{ {one}, card {{ {other} }} }}") == {}


def test_two_are_enough_in_a_grid_and_three_elsewhere():
    assert groups(f"grid(columns=2) {{ {cards('A', 'B')} }}") == {
        "TitledCard": ["card_a", "card_b"]
    }
    assert groups(f"row {{ {cards('A', 'B')} }}") == {}
    assert len(groups(f"row {{ {cards('A', 'B', 'C')} }}")["TitledCard"]) == 3


def test_what_stands_in_several_places_is_alike_too():
    text = f"""row {{ {cards("A")}, text("x") }}, row {{ text("y"), {cards("B")} }}
    row {{ divider, {cards("C")} }}"""
    assert groups(text) == {"TitledCard": ["card_a", "card_b", "card_c"]}


def test_elements_of_one_or_two_nodes_are_not_worth_it():
    assert groups('list { list-item { text("A") }, list-item { text("B") } }') == {}


def test_how_many_follow_one_another_in_it_does_not_tell_elements_apart():
    text = f"""grid(columns=2) {{
    card {{ heading("One"), list {{ {rows("A", "B")} }} }}
    card {{ heading("Two"), list {{ {rows("C", "D", "E")} }} }}
    }}"""
    assert {name: len(ids) for name, ids in groups(text).items()} == {
        "SettingItem": 5,
        "SettingCard": 2,
    }


def test_parts_of_a_component_are_written_once_and_count_once():
    card = 'card { heading("A"), row { text("B"), text("C"), text("D") } }'
    assert list(groups(f"grid(columns=2) {{ {card}, {card}, {card} }}")) == [
        "TitledCard"
    ]


def test_what_is_chosen_among_several_stays_where_it_is():
    card = 'card { text("A"), radio("B"), radio("C") }'
    assert groups(f"grid(columns=2) {{ {card}, {card} }}") == {}


def test_a_name_says_what_is_shown_and_is_used_once():
    card = 'card {{ image("A"), text("B"), text("{}") }}'
    goods = ", ".join(card.format(price) for price in ("€1", "€2", "soon"))
    tiles = ", ".join([card.format("x").replace("card", "column")] * 2)
    text = f"grid(columns=3) {{ {goods} }}, grid(columns=2) {{ {tiles} }}"
    assert set(groups(text)) == {"ProductCard", "PictureBlock"}
    other = 'card {{ heading("{0}"), text("{0}", weight=700) }}'.format
    text = f"""grid(columns=2) {{ {cards("A", "B")} }}
    grid(columns=2) {{ {other("C")}, {other("D")} }}"""
    assert set(groups(text)) == {"TitledCard", "TitledCard2"}


def test_a_name_does_not_change_by_an_edit_elsewhere():
    text = f"grid(columns=2) {{ {cards('A', 'B')} }}"
    more = 'text("Before"), ' + text + f", list {{ {rows('C', 'D')} }}"
    assert groups(text)["TitledCard"] == groups(more)["TitledCard"]
