"""The sentences about texts that cannot be read. Each line is one bad text."""

import pytest

from compilers import DslError, parse
from compilers.language.parser import MAX_DEPTH, MAX_TOKENS

SEPARATOR = "A comma or a new line is missing before {}."
NO_BRACE = "There is no open brace that this '}' could close."
NEVER_CLOSED = "The brace opened here is never closed; a '}' is missing."
AFTER_COMMA = "After a comma comes an element name, not {}."
VALUE = (
    "A value is a string, a number, a colour or numbers in parentheses; "
    "words stand in double quotes."
)

BAD = [
    ("stack { row { label btn } }", 1, 21, SEPARATOR.format("'btn'")),
    ('stack { row { label("a") btn } }', 1, 26, SEPARATOR.format("'btn'")),
    ("}", 1, 1, NO_BRACE),
    ("row {\n}\n}\n", 3, 1, NO_BRACE),
    ("row { single { text } } }", 1, 25, NO_BRACE),
    ("stack {\nrow {\nlabel\n}\n", 1, 7, NEVER_CLOSED),
    ("stack {\nrow {\nlabel\n", 2, 5, NEVER_CLOSED),
    ("row {", 1, 5, NEVER_CLOSED),
    ('row { single { text("}") }', 1, 5, NEVER_CLOSED),
    ("stack { row { label, } }", 1, 22, AFTER_COMMA.format("'}'")),
    ("stack { row { label,, btn } }", 1, 21, AFTER_COMMA.format("','")),
    ("label,", 1, 7, "After a comma comes an element name, but the text ends here."),
    (
        ", label",
        1,
        1,
        "A comma separates two elements; nothing stands before this one.",
    ),
    (
        "stack { { } }",
        1,
        9,
        "A brace belongs to the name of an element; none stands before this one.",
    ),
    (
        'stack { row { label "Save" } }',
        1,
        21,
        'An element\'s text stands in parentheses, as in label("Save").',
    ),
    (
        "stack { row { label(“Save”) } }",
        1,
        21,
        'Curly quotes are not those of a program; strings stand in "straight" ones.',
    ),
    ("// a page\nstack {", 1, 1, "A DSL text has no comments; remove it."),
    ("stack {\n/* rows */", 2, 1, "A DSL text has no comments; remove it."),
    ("label(12)", 1, 7, "An attribute needs a name, as in color=#28a745."),
    ("label(color=red)", 1, 13, VALUE),
    ("label(color=)", 1, 13, VALUE),
    (
        'label("a" "b")',
        1,
        11,
        "A comma or a closing parenthesis is missing before '\"b\"'.",
    ),
    ('row("a" {', 1, 9, "The parenthesis is not closed; expected ')' before '{'."),
    ('label("a"', 1, 10, "Unexpected the end of the text; expected ')' or ','."),
    ("a=b", 1, 2, "Unexpected '='; expected '(', '{', ',' or a new line."),
    (
        "label(color=#12f)",
        1,
        13,
        "A colour is written with six hexadecimal digits, as in #28a745; a DSL text "
        "has no comments.",
    ),
    ("label('a')", 1, 7, 'Strings stand in double quotes, as in "Save".'),
    (
        "row { };",
        1,
        8,
        "Elements are separated by commas or new lines, not by semicolons.",
    ),
    (
        "<html>",
        1,
        1,
        "This looks like markup; a DSL text consists of names and braces.",
    ),
    ("row [", 1, 5, "Children stand in braces, attributes in parentheses."),
    (
        "header {\nbtn-active\n\0}",
        3,
        1,
        "The text holds a NUL character; this is not a DSL text.",
    ),
    ("é", 1, 1, "Unexpected character 'é'; nothing in the DSL begins so."),
    (
        "row\u00a0{ }",
        1,
        4,
        "Unexpected character U+00A0 (no-break space); nothing in the DSL begins so.",
    ),
    (
        'label("abc\n")',
        1,
        7,
        "The string opened here is not closed on its line; expected '\"'.",
    ),
    (
        'label("abc\\',
        1,
        7,
        "The string opened here is not closed on its line; expected '\"'.",
    ),
    (
        'label("a\0b")',
        1,
        9,
        "Character U+0000 (a control character) stands in a string as \\u0000.",
    ),
    ('label("a\\qb")', 1, 9, 'Unknown escape \\q; known are \\" \\\\ \\n \\t \\u0041.'),
    ('label("\\u12")', 1, 8, 'Unknown escape \\u; known are \\" \\\\ \\n \\t \\u0041.'),
    ('label("a", text="b")', 1, 12, "The attribute 'text' is given twice."),
    ("label(a=1e999)", 1, 9, "The number 1e999 is too large."),
    (f"label(a={'9' * 41})", 1, 9, "A number has at most 40 characters."),
]


@pytest.mark.parametrize(("text", "line", "column", "sentence"), BAD)
def test_the_error_says_what_is_wrong_and_where(text, line, column, sentence):
    with pytest.raises(DslError) as caught:
        parse(text)
    assert caught.value.message == sentence
    assert (caught.value.span.line, caught.value.span.column) == (line, column)


MISFITS = [
    (
        "stack { row { buton } }",
        None,
        15,
        "Unknown element 'buton'; did you mean 'btn' or 'btn-contact' or 'btn-add'?",
    ),
    (
        "stack { row { swich } }",
        "ios",
        15,
        "Unknown element 'swich'; did you mean 'switch'?",
    ),
    (
        "row { label }",
        "web",
        7,
        "'label' is an element of 'android', 'ios' and 'ui', not of 'web'.",
    ),
    (
        "header { row { } }",
        None,
        10,
        "'row' may not stand in 'header'; expected 'btn-active' or 'btn-inactive'.",
    ),
    (
        "label",
        "android",
        1,
        "'label' may not stand at the top level of 'android'; "
        "expected 'footer' or 'stack'.",
    ),
    ("stack { row }", None, 9, "'row' holds other elements; write row { … }."),
    (
        "stack { row { label { } } }",
        None,
        15,
        "'label' holds no other elements; remove its braces.",
    ),
]


@pytest.mark.parametrize(("text", "dialect", "column", "sentence"), MISFITS)
def test_an_element_that_does_not_fit_is_refused(text, dialect, column, sentence):
    with pytest.raises(DslError) as caught:
        parse(text, dialect)
    assert caught.value.message == sentence
    assert (caught.value.span.line, caught.value.span.column) == (1, column)


def test_a_brace_error_points_at_the_line():
    with pytest.raises(DslError) as caught:
        parse("header {\nbtn-active\n}\nrow {\nsingle {\ntext\n}\n")
    assert str(caught.value) == (
        "line 4, column 5: The brace opened here is never closed; a '}' is missing.\n"
        "  row {\n"
        "      ^"
    )
    assert caught.value.expected == ("'}'",)


def test_what_was_expected_is_listed_in_words():
    with pytest.raises(DslError) as caught:
        parse("row { single { text, } }")
    assert caught.value.expected == ("an element name",)
    with pytest.raises(DslError) as caught:
        parse("row { text }", "web")
    assert caught.value.expected == ("double", "quadruple", "single")


def test_nesting_beyond_the_limit_is_refused_at_the_brace_that_exceeds_it():
    with pytest.raises(DslError) as caught:
        parse("row {\n" * 10_000)
    assert (
        caught.value.message
        == f"Elements are nested more than {MAX_DEPTH} levels deep."
    )
    assert caught.value.span.line == MAX_DEPTH + 1


@pytest.mark.parametrize("unit", ["label,", "label\n", "row{}", "}", '"a"', "=", "x "])
def test_a_million_tokens_are_refused_at_the_one_that_exceeds_the_limit(unit):
    with pytest.raises(DslError) as caught:
        parse(unit * 1_000_000)
    assert caught.value.message == f"The text has more than {MAX_TOKENS:,} tokens."


@pytest.mark.parametrize(
    "text", ["\n" * 10**6 + "}", "(" * 10**5, '"' * 10**5, "\\" * 10**6]
)
def test_long_runs_of_anything_end_soon(text):
    with pytest.raises(DslError) as caught:
        parse(text)
    assert len(str(caught.value)) < 1000


def test_a_long_line_is_shown_around_the_place():
    text = f"stack {{ row {{ {'label, ' * 100}buton }} }}"
    with pytest.raises(DslError) as caught:
        parse(text)
    _, line, caret = str(caught.value).split("\n")
    assert len(line) < 80
    assert line[caret.index("^") :].startswith("buton")
