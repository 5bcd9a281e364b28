"""Programs of the dialect `ui`: written, read, refused and remarked on."""

import pytest
from hypothesis import given, settings
from ui_trees import screens

from compilers import (
    Attribute,
    DslError,
    Element,
    Screen,
    compile_screen,
    parse,
    validate,
)
from compilers import format as formatted
from compilers.schema.dialects import dialect
from compilers.schema.validation import MAX_DEPTH, first_misfit


@settings(max_examples=150, deadline=None)
@given(screens())
def test_a_screen_of_the_whole_dialect_comes_back_from_its_text(screen):
    assert parse(formatted(screen), "ui") == screen


@settings(max_examples=100, deadline=None)
@given(screens())
def test_values_that_an_attribute_takes_are_not_remarked_on(screen):
    codes = {remark.code for remark in validate(screen)}
    assert "attribute-value" not in codes
    assert "unknown-attribute" not in codes


def test_a_program_of_2017_keeps_its_dialect_and_others_are_ui():
    assert parse("stack { row { label } }").dialect == "android"
    assert parse("header { btn-active }").dialect == "web"
    assert parse("column { label }").dialect == "ui"
    assert parse("").dialect == "web"


REFUSED = [
    ("colum { }", "Unknown element 'colum'; did you mean 'column'?"),
    ("column { tab }", "'tab' may not stand in 'column'; expected"),
    ("tab-bar { button }", "'button' may not stand in 'tab-bar'; expected"),
    ("column", "'column' holds other elements; write column { … }."),
    ("button { }", "'button' holds no other elements; remove its braces."),
    ("list { row { } }", "'row' may not stand in 'list'; expected"),
]


@pytest.mark.parametrize(("text", "sentence"), REFUSED)
def test_what_the_dialect_does_not_have_is_refused_with_its_place(text, sentence):
    with pytest.raises(DslError) as caught:
        parse(text, "ui")
    assert caught.value.message.startswith(sentence)
    assert caught.value.span.line == 1


ODD = [
    (
        "column(gapp=8) { }",
        "unknown-attribute",
        "Unknown attribute 'gapp'; did you mean 'gap' or 'wrap'?",
    ),
    (
        "column(gap=-1) { text }",
        "attribute-value",
        "The attribute 'gap' is ignored: it takes a number from 0 to 10000, or two for "
        "rows and columns such as (8, 16).",
    ),
    (
        "image(width=1e9)",
        "attribute-value",
        'The attribute \'width\' is ignored: it takes "hug", "fill" or a number from '
        "0 to 10000.",
    ),
    (
        'button(variant="fancy")',
        "attribute-value",
        "The attribute 'variant' is ignored: it takes 'elevated', 'filled', "
        "'outlined', 'text' or 'tonal'.",
    ),
    (
        'checkbox(state="checked on")',
        "attribute-value",
        "The attribute 'state' is ignored: it takes 'checked', 'disabled' or "
        "'indeterminate'.",
    ),
    (
        "button(gap=8)",
        "ignored-attribute",
        "The gap of this 'button' is ignored: it has none.",
    ),
    (
        'text(place="center")',
        "ignored-attribute",
        "The place of this 'text' is ignored: it is in no overlay.",
    ),
    (
        "text(lines=1.5)",
        "attribute-value",
        "The attribute 'lines' is ignored: it takes a whole number from 1 to 100.",
    ),
]


@pytest.mark.parametrize(("text", "code", "message"), ODD)
def test_what_means_nothing_is_said_and_the_code_is_written_all_the_same(
    text, code, message
):
    compiled = compile_screen(parse(text, "ui"), "html")
    (remark,) = [one for one in compiled.diagnostics if one.code == code]
    assert remark.message == message
    assert (remark.span.line, remark.node) == (1, "0")
    plain = text.split("(")[0] + (" { text }" if "{ text }" in text else "")
    if "{ }" not in text:
        assert compiled.files == compile_screen(parse(plain, "ui"), "html").files


@pytest.mark.parametrize("number", [float("nan"), float("inf"), True])
def test_numbers_that_are_none_are_ignored(number):
    odd = Element("text", None, (Attribute("font-size", number),))
    compiled = compile_screen(Screen("ui", (odd,)), "html")
    assert [one.code for one in compiled.diagnostics] == ["attribute-value"]


def test_deep_nesting_is_remarked_on_once_and_compiled():
    text = "column { " * 40 + "text" + " }" * 40
    compiled = compile_screen(parse(text, "ui"), "html")
    assert [one.code for one in compiled.diagnostics] == ["too-deep"]
    assert compiled.files["index.html"].count("<div") == 40


def test_a_tree_deeper_than_any_text_is_refused():
    element = Element("text")
    for _ in range(MAX_DEPTH + 5):
        element = Element("column", (element,))
    misfit = first_misfit(dialect("ui"), (element,))
    assert misfit.message == "Elements are nested more than 64 levels deep."


def test_a_tree_as_deep_as_a_text_may_be_is_compiled():
    text = "column { " * (MAX_DEPTH - 1) + "text" + " }" * (MAX_DEPTH - 1)
    files = compile_screen(parse(text, "ui"), "html").files
    assert files["index.html"].count("<div") == MAX_DEPTH - 1
