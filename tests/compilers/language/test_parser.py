"""Reading DSL texts; the texts of the errors are in test_parser_errors.py."""

import pytest

from compilers import Colour, Element, Screen, Span, UnknownDialect, parse

HEADER = "header {\nbtn-active, btn-inactive\n}\n"


def only_leaf(attributes):
    screen = parse(f"stack {{ row {{ label({attributes}) }} }}", "android")
    return screen.children[0].children[0].children[0]


def test_leaves_are_separated_by_commas_or_new_lines():
    by_commas = parse("stack { row { label, btn, label } }")
    by_lines = parse("stack {\nrow {\n  label\n\n\tbtn\n label\n}\n}\n")
    assert by_commas == by_lines


def test_containers_need_no_separator():
    screen = parse("header{btn-active}row{single{text}}row { single { } }")
    assert [child.name for child in screen.children] == ["header", "row", "row"]


def test_containers_may_be_separated_by_a_comma():
    assert parse("row { double { }, double { } }") == parse(
        "row { double { } double {} }"
    )


def test_a_leaf_has_no_children_and_an_empty_container_has_none_of_them():
    row = parse("row { }").children[0]
    assert row.children == ()
    assert parse(HEADER).children[0].children[0].children is None


def test_a_brace_may_stand_on_the_next_line():
    assert parse("header\n{\nbtn-active, btn-inactive }") == parse(HEADER)


def test_the_empty_text_is_an_empty_screen():
    assert parse(" \n\t\n") == Screen("web")


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_line_ends_and_a_byte_order_mark_make_no_difference(ends):
    assert parse("\ufeff" + HEADER.replace("\n", ends)) == parse(HEADER)


def test_a_bare_string_is_the_text():
    assert only_leaf('"Save"').text == "Save"
    assert only_leaf('text="Save"') == only_leaf('"Save"')


def test_every_kind_of_value_is_read():
    leaf = only_leaf('"x", box=(12, -4.5, 1e2, 36), color=#28A745, level=3, note="n"')
    assert leaf.get("box") == (12, -4.5, 100.0, 36)
    assert leaf.get("color") == Colour(0x28, 0xA7, 0x45)
    assert leaf.get("level") == 3
    assert leaf.get("note") == "n"
    assert leaf.get("absent") is None


def test_attributes_may_spread_over_lines_and_end_in_nothing():
    assert only_leaf('\n"x"\n,\ncolor = #000000\n') == only_leaf('"x", color=#000000')
    assert only_leaf("") == Element("label")


def test_containers_carry_attributes_too():
    row = parse("row(background=#ffffff) { single { } }").children[0]
    assert row.get("background") == Colour(255, 255, 255)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (r"a\"b\\c", 'a"b\\c'),
        (r"one\ntwo\tthree", "one\ntwo\tthree"),
        (r"\u0000\u00e9", "\0é"),
        (r"\ud83d\ude00", "😀"),
        ("{ } , ( ) =", "{ } , ( ) ="),
        ("tab\there", "tab\there"),
    ],
)
def test_strings_are_unescaped(written, meant):
    assert only_leaf(f'"{written}"').text == meant


def test_braces_inside_strings_do_not_count_as_depth():
    assert only_leaf(f'"{"{" * 1000}"').text == "{" * 1000


def test_elements_and_attributes_know_their_place():
    screen = parse('stack {\n row {\n  label("a",\n  color=#000000), btn\n}\n}')
    stack = screen.children[0]
    label, button = stack.children[0].children
    assert stack.span == Span(1, 1, 6, 2)
    assert label.span == Span(3, 3, 4, 17)
    assert label.attributes[1].span == Span(4, 3, 4, 16)
    assert button.span == Span(4, 19, 4, 22)


def test_the_first_dialect_that_fits_is_taken():
    shared = "stack { row { label, switch } } footer { btn-search }"
    assert parse(shared).dialect == "android"
    assert parse(shared, "ios").dialect == "ios"
    assert parse("stack { row { img } } footer { btn-more }").dialect == "ios"
    assert parse(HEADER).dialect == "web"


def test_the_dialect_can_be_named_by_keyword():
    assert parse("", dialect="ios") == Screen("ios")


def test_an_unknown_dialect_is_refused_before_the_text_is_read():
    with pytest.raises(UnknownDialect, match="Unknown dialect 'andriod'; did you mean"):
        parse("{{{", "andriod")


def test_a_very_long_row_is_read():
    names = ", ".join(["label"] * 9_000)
    assert (
        len(parse(f"stack {{ row {{ {names} }} }}").children[0].children[0].children)
        == 9_000
    )


def test_every_genuine_program_is_read(genuine):
    assert len(genuine) > 4000
    assert all(screen.children for _, screen in genuine)
