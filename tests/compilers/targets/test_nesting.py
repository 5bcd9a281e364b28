"""Code within code: indented, without stray blank lines, escaped once."""

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from compilers.targets.nesting import (
    attributes,
    nested,
    single_blank_lines,
    without_blank_lines,
)

LINES = st.lists(st.sampled_from(["<a>", "", "  ", "    <b/>", "</a>"]), max_size=8)


def test_all_but_the_first_line_and_blank_ones_stand_further_in():
    assert nested(Markup("<a>\n\n<b/>\n</a>")) == "<a>\n\n    <b/>\n    </a>"
    assert nested("a\nb", 2) == "a\n  b"


def test_blank_lines_are_single_or_none():
    code = Markup("\n\n<a>\n\n  \n<b/>\n\n")
    assert single_blank_lines(code) == "<a>\n\n<b/>"
    assert without_blank_lines(code) == "<a>\n<b/>"


@given(LINES)
def test_lines_that_say_something_are_kept(lines):
    code = Markup("\n".join(lines))
    kept = [line for line in lines if line.strip()]
    assert without_blank_lines(code).split("\n") == (kept or [""])
    assert [n.strip() for n in nested(code).split("\n")] == [
        n.strip() for n in code.split("\n")
    ]


def test_values_are_escaped_unless_they_are_markup_and_keep_their_line_breaks():
    values = {"a": '<"\n>', "b": None, "c": Markup("&#10;"), "d": 3}
    assert attributes(values) == ' a="&lt;&#34;&#10;&gt;" c="&#10;" d="3"'
    assert attributes({"a": 1}, "\n    ") == '\n    a="1"'
