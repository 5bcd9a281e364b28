"""Found elements become a program in which each stands once and in order."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

import compilers
from compilers.language.tree import Colour, Element
from pix2code_app.assembly.elements import FoundElement
from pix2code_app.assembly.screens import build_screen
from pix2code_app.geometry import Box

PAGE = (1280, 900)
NAMES = [
    *("text", "heading", "link", "button", "input", "image", "icon", "card"),
    *("section", "list", "list-item", "nav-item", "app-bar", "footer", "table", "row"),
    *("label", "checkbox", "divider", "avatar", "select", "nav", "badge", "tab"),
]


def words(i: int) -> str:
    return f"word{chr(97 + i // 26)}{chr(97 + i % 26)}"


@st.composite
def pages(draw: st.DrawFn) -> list[FoundElement]:
    """Elements at any place, each with a word of its own where it may have words."""
    found = []
    for i in range(draw(st.integers(1, 24))):
        x, y = draw(st.integers(0, 1200)), draw(st.integers(0, 800))
        width, height = draw(st.integers(1, 1280 - x)), draw(st.integers(1, 900 - y))
        name = draw(st.sampled_from(NAMES))
        found.append(
            FoundElement(
                name,
                Box.at(x, y, width, height),
                text=words(i),
                font_size=draw(st.sampled_from([0.0, 12.0, 16.0, 48.0])),
                color=Colour(1, 2, 3),
                align=draw(st.sampled_from([None, "start", "center", "end"])),
            )
        )
    return found


def element(name: str, box: tuple[float, ...], text: str = "", **more) -> FoundElement:
    return FoundElement(name, Box.at(*box), text, lines=1, font_size=16, **more)


def shown_words(screen: compilers.Screen) -> list[str]:
    texts = [e.text for _, e in screen.walk() if e.text]
    return [word for text in texts for word in re.findall("word[a-z]{2}", text)]


WORDLESS = {"image", "icon", "checkbox", "avatar", "divider"}


@given(pages())
@settings(max_examples=60, deadline=None)
def test_every_word_is_in_the_program_exactly_once(found):
    wanted = {e.text for e in found if e.name not in WORDLESS}
    counts = Counter(shown_words(build_screen(found, PAGE)))
    assert {word: counts[word] for word in wanted} == dict.fromkeys(wanted, 1)


@given(pages())
@settings(max_examples=60, deadline=None)
def test_every_element_of_its_own_is_in_the_program_exactly_once(found):
    wanted = Counter(e.name for e in found if e.name in {"image", "icon", "checkbox"})
    made = Counter(e.name for _, e in build_screen(found, PAGE).walk())
    assert all(made[name] == count for name, count in wanted.items())


@given(pages())
@settings(max_examples=60, deadline=None)
def test_a_program_is_legal_and_every_attribute_means_something(found):
    screen = build_screen(found, PAGE)
    again = compilers.parse(compilers.format(screen), dialect="ui")
    remarks = list(compilers.compile_screen(again, "html").diagnostics)
    assert [r for r in remarks if "ignored" in r.message] == []


@given(pages())
@settings(max_examples=30, deadline=None)
def test_equal_elements_give_equal_programs_in_whatever_order(found):
    assert build_screen(found, PAGE) == build_screen(reversed(found), PAGE)


def test_no_elements_give_an_empty_program():
    assert build_screen([], PAGE).children == ()


def test_rows_are_read_line_by_line():
    found = [
        element("text", (x, y, 100, 18), f"word{line}{column}")
        for y, line in ((100, "a"), (300, "b"))
        for x, column in ((40, "a"), (200, "b"), (360, "c"))
    ]
    order = shown_words(build_screen(found, PAGE))
    assert order == sorted(order)


def test_a_side_bar_is_read_after_the_article_beside_it_not_between_its_lines():
    article = [element("text", (40, 40 * i + 40, 600, 18), words(i)) for i in range(12)]
    side = [
        element("text", (800, 47 * i + 55, 200, 18), words(12 + i)) for i in range(9)
    ]
    order = shown_words(build_screen([*article, *side], PAGE))
    assert order == [words(i) for i in range(21)]


def test_a_link_inside_of_a_text_is_a_part_of_it():
    found = [
        element("text", (40, 40, 300, 18), "Read the terms of use first"),
        element("link", (100, 40, 80, 18), "terms of use"),
    ]
    screen = build_screen(found, PAGE)
    texts = [e for _, e in screen.walk() if e.name in {"text", "link"}]
    assert [(e.text, e.get("links")) for e in texts] == [
        ("Read the terms of use first", "terms of use")
    ]


def test_texts_that_cross_each_other_are_one_paragraph():
    found = [
        FoundElement(
            "text", Box.at(40, 40, 200, 18), "It begins", lines=1, font_size=16
        ),
        FoundElement(
            "text", Box.at(40, 40, 400, 44), "and goes on", lines=2, font_size=16
        ),
    ]
    texts = [e.text for _, e in build_screen(found, PAGE).walk() if e.text]
    assert texts == ["It begins and goes on"]


def test_what_is_not_shown_is_not_there():
    card = element("card", (100, 100, 400, 200))
    inside = element("text", (120, 120, 200, 18), "words")
    made = _only(build_screen([card, inside], PAGE), "card")
    given_ = {a.name: a.value for a in made.attributes}
    assert given_["border"] == given_["shadow"] == given_["radius"] == 0


def test_gaps_do_not_drift():
    found = [element("text", (40, 20.4 * i + 40, 300, 18), words(i)) for i in range(30)]
    screen = build_screen(found, PAGE)
    column = next(e for _, e in screen.walk() if len(e.children or ()) == 30)
    cursor, gap = 40.0, column.get("gap")
    for i, (_, child) in enumerate(pairwise(column.children or ())):
        margin = child.get("margin") or (0, 0, 0, 0)
        cursor += 18 + gap + margin[0]
        assert abs(cursor - (20.4 * (i + 1) + 40)) <= 1


def _only(screen: compilers.Screen, name: str) -> Element:
    (found,) = [e for _, e in screen.walk() if e.name == name]
    return found
