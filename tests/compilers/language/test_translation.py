"""Programs of 2017 in the words of the ui."""

import pytest

import compilers
from compilers import parse
from compilers.language.translation import in_ui

PROGRAM = """header { btn-active("Home"), btn-inactive }
row { double { big-title("A"), text, btn-green("Buy") } double { small-title } }"""


def test_names_become_elements_with_attributes():
    assert compilers.format(in_ui(parse(PROGRAM))) == (
        "nav(padding=(8, 16)) {\n"
        'nav-item("Home", state="selected")\n'
        "nav-item\n"
        "}\n"
        "grid(gap=20, padding=(10, 16), columns=2) {\n"
        'card(variant="outlined", padding=16) {\n'
        'heading("A", size="large")\n'
        "text\n"
        'button("Buy", tone="success")\n'
        "}\n"
        'card(variant="outlined", padding=16) {\n'
        'heading(size="small")\n'
        "}\n"
        "}\n"
    )


def test_what_is_in_the_ui_stays_as_it_is():
    screen = parse('column(gap=8) { text("A") }', "ui")
    assert in_ui(screen) is screen


@pytest.mark.parametrize("name", compilers.dialects("2017"))
def test_every_element_has_its_place_and_nothing_is_odd(samples, name):
    screen = parse(samples[name], name)
    found = in_ui(screen)
    assert [path for path, _ in found.walk()] == [path for path, _ in screen.walk()]
    assert compilers.validate(found) == ()
    text = compilers.format(found)
    assert parse(text, "ui") == found


def test_words_colours_and_icons_are_kept(some_genuine):
    for screen in some_genuine:
        for (_, old), (_, new) in zip(screen.walk(), in_ui(screen).walk(), strict=True):
            assert {a.name: a.value for a in old.attributes}.items() <= {
                a.name: a.value for a in new.attributes
            }.items()


def test_legal_screens_of_any_look_are_translated(odd_screens):
    for screen in odd_screens:
        found = in_ui(screen)
        assert len(list(found.walk())) == len(list(screen.walk()))
        compilers.compile_screen(found, "html")
