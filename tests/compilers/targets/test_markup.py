"""Markup of templates as a tree."""

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from compilers.targets.markup import Tag, tags_of

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc",)), min_size=1)


@given(WORDS)
def test_words_come_out_as_they_went_in(words):
    (tag,) = tags_of(Markup("<p>{}</p>").format(escape(words)))
    assert isinstance(tag, Tag)
    assert tag.children == [words]


def test_lines_of_the_template_are_no_words_and_those_of_a_text_are():
    (tag,) = tags_of("<div>\n  <p>one&#10;two</p>\n</div>")
    (paragraph,) = tag.children
    assert paragraph.children == ["one\ntwo"]


def test_an_attribute_keeps_its_own_capitals():
    (tag,) = tags_of('<svg viewBox="0 0 24 24"></svg>')
    assert tag.get("viewBox") == "0 0 24 24"
