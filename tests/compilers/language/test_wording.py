"""Lists in sentences."""

import pytest

from compilers.language.wording import counted, one_of, quoted


@pytest.mark.parametrize(
    ("words", "sentence"),
    [([], ""), (["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c")],
)
def test_words_are_joined_as_one_says_them(words, sentence):
    assert one_of(words) == sentence


def test_another_conjunction_may_join_them():
    assert one_of(["a", "b"], joined="and") == "a and b"


def test_names_are_quoted_in_order():
    assert quoted({"row", "label"}) == ["'label'", "'row'"]


def test_one_thing_has_no_plural():
    assert (counted(1, "row"), counted(2, "row")) == ("1 row", "2 rows")
