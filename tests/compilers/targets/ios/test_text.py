"""Object ids, and texts in storyboards and `.strings` files, read back."""

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compilers.language.printable import printable
from compilers.targets.ios import text as storyboard
from compilers.targets.ios.text import ObjectIds, attribute_text, strings_text

SPECIAL = st.sampled_from(list("\\\"'<>&;\n\t U0\u00a0\u202e😀"))
TEXTS = st.lists(SPECIAL | st.characters(exclude_categories=())).map("".join)

SHAPE = re.compile(r"[0-9A-Za-z]{3}-[0-9A-Za-z]{2}-[0-9A-Za-z]{3}")
ESCAPE = re.compile(r'\\U([0-9a-f]{4})|\\(.)|(["\n])', re.DOTALL)


def read_strings(written):
    """What stands between the quotes of a `.strings` file."""

    def replaced(match):
        code, escaped, raw = match.groups()
        assert raw is None, "a quote or a line break must be escaped"
        if code:
            return chr(int(code, 16))
        return {"n": "\n", "t": "\t"}.get(escaped, escaped)

    return ESCAPE.sub(replaced, str(written))


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ('a "b" \\ c', r"a \"b\" \\ c"),
        ("two\nlines", r"two\nlines"),
        ("\u202eright", r"\U202eright"),
        ("%@ <b> & it's", "%@ <b> & it's"),
        ("\x00a", "a"),
    ],
)
def test_a_text_is_spelt_as_a_strings_file_wants_it(text, written):
    assert strings_text(text) == written


@given(TEXTS)
def test_every_text_comes_back_from_a_strings_file(text):
    assert read_strings(strings_text(text)) == printable(text)


@given(TEXTS)
def test_every_text_comes_back_from_an_attribute(text):
    element = ElementTree.fromstring(f'<label text="{attribute_text(text)}"/>')
    assert element.get("text") == printable(text)


@given(st.lists(st.text("0123456789.", min_size=1), unique=True))
def test_ids_have_the_shape_of_interface_builder_and_are_unique(paths):
    ids = ObjectIds()
    given_out = [ids(path, "view") for path in paths]
    assert len(set(given_out)) == len(paths)
    assert all(SHAPE.fullmatch(one) for one in given_out)
    assert given_out == [ids(path, "view") for path in paths]


def test_an_id_depends_on_its_name_alone():
    first, second = ObjectIds(), ObjectIds()
    first("0.1", "view")
    assert first("0.2", "view") == second("0.2", "view") == "dA6-pp-rZa"
    assert second("0.2", "list") != second("0.2", "view")


def test_two_names_with_one_hash_get_different_ids(monkeypatch):
    original = storyboard._shaped
    monkeypatch.setattr(
        storyboard, "_shaped", lambda name: original(name.split("#")[1])
    )
    ids = ObjectIds()
    assert ids("a") != ids("b")
    assert ids("a") == ids("a")
