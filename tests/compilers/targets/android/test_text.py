"""Texts in Android's string resources, read back the way Android reads them."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compilers.language.printable import printable
from compilers.targets.android.text import android_string

SPECIAL = st.sampled_from(list("\\'\"@?%<>& \t\nn\u00a0\u200fu0&;😀"))
TEXTS = st.lists(SPECIAL | st.characters(exclude_categories=())).map("".join)

SHORT = {"n": "\n", "t": "\t"}
TOKEN = re.compile(r'\\u([0-9a-fA-F]{4})|\\(.)|(")|([ \t\n]+)|(.)', re.DOTALL)


def read_back(markup):
    """The text of a `<string>`, by the rules that Android documents."""
    raw = ElementTree.fromstring(f"<string>{markup}</string>").text or ""
    assert not raw.startswith(("@", "?")), "a reference, not a text"
    text, quoted = "", False
    for code, escaped, quote, space, plain in TOKEN.findall(raw.strip(" \t\n")):
        if quote:
            quoted = not quoted
        elif space:
            text += space if quoted else " "
        elif code:
            text += chr(int(code, 16))
        elif escaped:
            text += SHORT.get(escaped, escaped)
        else:
            assert plain != "'", "an apostrophe must be escaped"
            text += plain
    assert not quoted
    return text


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Save", "Save"),
        ("It's", r"It\'s"),
        ('Say "hi"', r"Say \"hi\""),
        ("@string/app_name", r"\@string/app_name"),
        ("?attr/title", r"\?attr/title"),
        ("a@b?", "a@b?"),
        ("C:\\new", r"C:\\new"),
        ("two\nlines\tand a tab", r"two\nlines\tand a tab"),
        ("  lead", '"  lead"'),
        ("trail ", '"trail "'),
        ("two  spaces", '"two  spaces"'),
        ("<b> & ]]>", "&lt;b&gt; &amp; ]]&gt;"),
        ("\u200fabc\u00a0d", r"\u200fabc\u00a0d"),
        ("\x00a\x1bb", "ab"),
    ],
)
def test_a_text_is_spelt_as_android_wants_it(text, written):
    assert android_string(text) == written


@given(TEXTS)
def test_every_text_comes_back(text):
    assert read_back(android_string(text)) == printable(text)


@pytest.mark.parametrize("spoilt", ["@string/x", "It's", '"open'])
def test_the_reader_notices_what_is_not_escaped(spoilt):
    with pytest.raises(AssertionError):
        read_back(spoilt)
