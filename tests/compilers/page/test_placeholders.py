"""Words for elements whose own are not known."""

from compilers import dialects
from compilers.page.placeholders import Placeholders
from compilers.schema.roles import roles

SENTENCES = roles()["paragraph"].placeholders
PAGES = roles()["nav-item"].placeholders


def test_elements_of_a_role_are_numbered():
    placeholder = Placeholders()
    assert placeholder("button", "success") == ("Button 1", 1)
    assert placeholder("heading", "small") == ("Heading 1", 1)
    assert placeholder("button", "danger") == ("Button 2", 2)


def test_paragraphs_are_taken_in_turn():
    placeholder = Placeholders()
    found = [placeholder("paragraph", None)[0] for _ in range(len(SENTENCES) + 1)]
    assert found == [*SENTENCES, SENTENCES[0]]


def test_navigation_items_have_the_names_of_pages_while_there_are_any():
    placeholder = Placeholders()
    found = [placeholder("nav-item", None)[0] for _ in range(len(PAGES) + 1)]
    assert found == [*PAGES, f"Page {len(PAGES) + 1}"]


def test_pictures_are_named_by_what_they_stand_for():
    placeholder = Placeholders()
    assert placeholder("tab", "search")[0] == "Search"
    assert placeholder("tab", "search")[0] == "Search"
    assert placeholder("icon-button", "add")[0] == "Add"


def test_every_tab_of_every_dialect_has_a_word_of_its_own():
    for dialect in dialects("2017").values():
        for kind in dialect.elements.values():
            if kind.role in {"tab", "icon-button"}:
                words, _ = Placeholders()(kind.role, kind.look)
                assert not words.endswith("1"), kind.name
