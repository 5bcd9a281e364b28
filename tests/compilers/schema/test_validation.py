"""Remarks on what is legal but odd."""

import pytest

from compilers import diagnostics_on_guess, fitting_dialects, parse, validate

ODD = [
    ("", "web", "empty", None, "This screen is empty."),
    (
        "stack { row { } } footer { btn-home }",
        None,
        "empty",
        "0.0",
        "This 'row' is empty.",
    ),
    (
        "header { " + "btn-active, " + "btn-inactive\n" * 8 + "} row { single { } }",
        None,
        "unusual-content",
        "0",
        "This 'header' holds 9 elements; usual is 1 to 8 btn-active|btn-inactive.",
    ),
    (
        "header { btn-active } row { single { } double { } }",
        None,
        "unusual-content",
        "1",
        "This 'row' holds single, double; usual is 1 single, 2 double or 4 quadruple.",
    ),
    (
        "header { btn-active } row { single { btn-red, text } }",
        None,
        "unusual-content",
        "1.0",
        "This 'single' holds btn-red, text; usual is 0 to 1 big-title|small-title, "
        "0 to 1 text, 0 to 6 input and 0 to 1 btn-green|btn-orange|btn-red.",
    ),
    (
        "header { btn-active }",
        None,
        "unusual-content",
        None,
        "This screen holds header; usual is 1 header and 1 to 8 row.",
    ),
    (
        "header { btn-active, btn-active } row { single { } }",
        None,
        "active-items",
        "0",
        "2 of 2 navigation items active; usual is one.",
    ),
    (
        "header { btn-inactive } row { single { } }",
        None,
        "active-items",
        "0",
        "None of 1 navigation items active; usual is one.",
    ),
    (
        "header { btn-active(colour=#ffffff) } row { single { } }",
        None,
        "unknown-attribute",
        "0.0",
        "Unknown attribute 'colour'; did you mean 'color'?",
    ),
    (
        'header { btn-active(color="red") } row { single { } }',
        None,
        "attribute-value",
        "0.0",
        "The attribute 'color' is ignored: it takes a colour such as #28a745.",
    ),
    (
        'header("a") { btn-active } row { single { } }',
        None,
        "container-text",
        "0",
        "The text of this 'header' is not shown, but read out for it: only leaves "
        "show any.",
    ),
    (
        'header { btn-active("H", src="pictures/a.png") } row { single { } }',
        None,
        "ignored-src",
        "0.0",
        "The src of this 'btn-active' is ignored: it shows no picture.",
    ),
    (
        "header { btn-active(text=3) } row { single { } }",
        None,
        "attribute-value",
        "0.0",
        "The attribute 'text' is ignored: it takes a string such as \"Save\".",
    ),
    (
        "header { btn-active(box=(1, 2)) } row { single { } }",
        None,
        "attribute-value",
        "0.0",
        "The attribute 'box' is ignored: "
        "it takes four numbers such as (12, 40, 120, 36).",
    ),
]


@pytest.mark.parametrize(("text", "dialect", "code", "node", "message"), ODD)
def test_what_is_odd_is_said_once(text, dialect, code, node, message):
    (found,) = validate(parse(text, dialect))
    assert (found.level, found.code, found.node) == ("warning", code, node)
    assert found.message == message


def test_a_remark_points_at_the_line():
    (found,) = validate(parse("stack {\nrow {\n}\n}\nfooter {\nbtn-home\n}\n"))
    assert str(found) == "warning: line 2: This 'row' is empty."


def test_a_column_may_be_empty():
    assert validate(parse("header { btn-active } row { single { } }")) == ()


def test_genuine_programs_are_not_odd(genuine):
    assert not any(validate(screen) for _, screen in genuine)


def test_the_dialects_that_fit_are_named():
    screen = parse("stack { row { label, switch } } footer { btn-search }")
    assert fitting_dialects(screen) == ("android", "ios")
    (remark,) = diagnostics_on_guess(screen)
    assert (remark.level, remark.code) == ("info", "several-dialects")
    assert remark.message == (
        "The elements fit 'android' and 'ios'; read as 'android'. "
        "Name the dialect to have another."
    )


def test_a_screen_that_fits_one_dialect_needs_no_remark():
    assert diagnostics_on_guess(parse("header { btn-active }")) == ()
