"""Writing DSL texts."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import compilers
from compilers import (
    Attribute,
    Colour,
    CompilerError,
    Element,
    Screen,
    parse,
    strip_attributes,
)
from compilers.language.printer import print_screen


def test_a_tree_without_attributes_has_the_layout_of_2017():
    text = "stack{row{label,btn\nlabel}row{}}footer{btn-home}"
    assert compilers.format(parse(text)) == (
        "stack {\nrow {\nlabel, btn, label\n}\nrow {\n}\n}\nfooter {\nbtn-home\n}\n"
    )


def test_every_genuine_program_comes_back_byte_for_byte(genuine):
    assert all(compilers.format(screen) == text for text, screen in genuine)


def test_the_samples_are_written_canonically(samples):
    for dialect, text in samples.items():
        assert compilers.format(parse(text, dialect)) == text


def test_the_empty_screen_is_the_empty_text():
    assert compilers.format(Screen("web")) == ""


def test_leaves_with_attributes_stand_on_lines_of_their_own():
    screen = parse('stack { row { label, btn("Save", color=#28A745), label } }')
    assert compilers.format(screen).split("\n")[2:5] == [
        "label",
        'btn("Save", color=#28a745)',
        "label",
    ]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ('a"b\\c\nd\te', r'note="a\"b\\c\nd\te"'),
        (
            "\0\x1b\x85\u2028\u202e\ud800",
            r'note="\u0000\u001b\u0085\u2028\u202e\ud800"',
        ),
        ("Zoë 漢字 😀", 'note="Zoë 漢字 😀"'),
        (Colour(1, 2, 255), "note=#0102ff"),
        (3, "note=3"),
        (-0.5, "note=-0.5"),
        (1e300, "note=1e+300"),
        ((), "note=()"),
        ((1,), "note=(1)"),
        ((1, 2.5), "note=(1, 2.5)"),
    ],
)
def test_values_are_written_so_that_they_can_be_read(value, written):
    leaf = Element("label", None, (Attribute("note", value),))
    screen = Screen("android", (Element("stack", (Element("row", (leaf,)),)),))
    assert written in compilers.format(screen)
    assert parse(compilers.format(screen)) == screen


@pytest.mark.parametrize("number", [math.inf, math.nan])
def test_a_number_that_is_not_finite_is_refused(number):
    screen = Screen("web", (Element("row", (), (Attribute("box", (number,)),)),))
    with pytest.raises(CompilerError, match="no way to write the number"):
        compilers.format(screen)


def test_stripping_leaves_names_and_nesting():
    screen = parse('stack { row(background=#ffffff) { label("a"), btn } }')
    assert strip_attributes(screen) == parse("stack { row { label, btn } }")


WORDS = st.text(st.characters(exclude_categories=()), min_size=1, max_size=12)
LEAVES = st.builds(
    Element,
    st.just("label"),
    st.none(),
    st.lists(st.builds(Attribute, st.just("text"), WORDS), max_size=1).map(tuple),
)
ROWS = st.builds(
    Element,
    st.just("row"),
    st.lists(LEAVES, max_size=4).map(tuple),
    st.just(()),
)
STACKS = st.builds(Element, st.just("stack"), st.lists(ROWS, max_size=4).map(tuple))


@given(st.lists(STACKS, max_size=3))
def test_elements_stand_where_the_printer_says(stacks):
    screen = Screen("android", tuple(stacks))
    printed = print_screen(screen)
    read = parse(printed.text, "android")
    assert read == screen
    assert printed.spans == {path: element.span for path, element in read.walk()}


def test_a_tree_is_mapped_from_its_leaves_up():
    order = []

    def noted(path, element):
        order.append((path, element.name))
        return replace(element, name=element.name.upper())

    mapped = parse("stack { row { label } row { btn } }").map(noted)
    assert [path for path, _ in order] == [(0, 0, 0), (0, 0), (0, 1, 0), (0, 1), (0,)]
    assert [one.name for _, one in mapped.walk()][:3] == ["STACK", "ROW", "LABEL"]
