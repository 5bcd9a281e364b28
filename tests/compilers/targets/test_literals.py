"""Texts as literals: they end where they should and hold nothing but the text."""

import pytest

from compilers.targets.literals import (
    dart_string,
    javascript_string,
    jsx_attribute,
    jsx_text,
    swift_string,
)


@pytest.mark.parametrize(
    ("text", "literal"),
    [
        ("Save", '"Save"'),
        ('a "b" \\(c)', '"a \\"b\\" \\\\(c)"'),
        ("one\ntwo\tthree", '"one\\ntwo\\tthree"'),
        ("\u202eevil\u00a0", '"\\u{202e}evil\\u{a0}"'),
        ("\x00\ud800保存", '"保存"'),
    ],
)
def test_a_swift_string_starts_no_interpolation(text, literal):
    assert swift_string(text) == literal


@pytest.mark.parametrize(
    ("text", "literal"),
    [("It's $5 ${x}", r"'It\'s \$5 \${x}'"), ('"', "'\"'"), ("\\n", r"'\\n'")],
)
def test_a_dart_string_starts_no_interpolation(text, literal):
    assert dart_string(text) == literal


def test_a_line_separator_does_not_end_a_script():
    assert javascript_string("a\u2028b\u200e") == '"a\\nb\\u200e"'


@pytest.mark.parametrize("text", ["Save all", "Öffnen!", "100 % of $5", "50/50"])
def test_plain_words_stand_in_jsx_as_they_are(text):
    assert (jsx_text(text), jsx_attribute(text)) == (text, f'"{text}"')


@pytest.mark.parametrize(
    "text",
    [
        " a",
        "a  b",
        "a\nb",
        "{x}",
        "<b>",
        "&amp;",
        '"',
        "'",
        "\\n",
        "a\u00a0b",
        "\u202e",
    ],
)
def test_anything_that_jsx_would_read_is_an_expression(text):
    expression = f"{{{javascript_string(text)}}}"
    assert (jsx_text(text), jsx_attribute(text)) == (expression, expression)
