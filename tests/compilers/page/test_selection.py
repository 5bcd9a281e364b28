"""What can be chosen, what is, and which words lead somewhere."""

from compilers import parse
from compilers.page.builder import page_of
from compilers.page.selection import chosen, linked, options, outer_radios


def first(text):
    return page_of(parse(text, "ui")).children[0]


def test_the_chosen_option_is_first_and_none_is_empty_or_twice():
    assert options(first('select("M", options="S| M |L|")')) == ["M", "S", "L"]
    assert options(first('select(options="S|M")')) == ["S", "M"]
    assert options(first('select(options="|")')) == ["Select 1"]


def test_the_tab_that_is_selected_shows_or_else_the_first():
    tabs = first('tabs { tab("A"), tab("B", state="selected") }').children
    assert chosen(tabs).text == "B"
    assert chosen(first('tabs { tab("A"), tab("B") }').children).text == "A"
    assert chosen(()) is None


def test_words_that_lead_somewhere_are_parts_of_their_text():
    node = first('text("I accept the terms and the rules", links="rules|terms")')
    assert linked(node) == [
        ("I accept the ", False),
        ("terms", True),
        (" and the ", False),
        ("rules", True),
    ]


def test_radio_buttons_of_a_list_belong_together_and_others_by_their_container():
    listed = "list { list-item { radio }\nlist-item { radio } }"
    page = page_of(parse(f"{listed}\ncolumn {{ radio, radio }}", "ui"))
    groups = outer_radios(page, lambda _: False)
    assert [[radio.path for radio in group] for group in groups] == [
        ["0.0.0", "0.1.0"],
        ["1.0", "1.1"],
    ]
    assert len(outer_radios(page, lambda node: node.role == "column")) == 1
