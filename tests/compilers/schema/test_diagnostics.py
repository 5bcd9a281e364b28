"""What is said of a program is worded from facts, by one table."""

import ast
from pathlib import Path

import pytest

import compilers
import pix2code_app
from compilers.schema.diagnostics import Diagnostic, rows, worded

ROOTS = [Path(one.__file__).parent for one in (compilers, pix2code_app)]


def made():
    """Names that the program makes diagnostics of, where they are written out."""
    for root in ROOTS:
        for path in root.rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield node.value


def test_every_row_is_made_somewhere():
    """A row whose name is put together ends as one of its stems does."""
    known = set(made())
    put_together = {"low-contrast-of-one", "low-contrast-of-several"}
    put_together |= {"unknown-attribute-near", "unknown-icon-near"}
    assert not rows().keys() - known - put_together
    assert put_together <= rows().keys()


def test_a_sentence_has_its_facts():
    one = Diagnostic("uncertain-words", {"name": "text", "words": "a", "share": 0.4})
    assert one.message == "The words of this 'text' are uncertain ('a', 40%)."
    assert (one.code, one.level) == ("uncertain-words", "warning")


def test_rows_may_share_a_code():
    assert Diagnostic("empty-screen").code == Diagnostic("empty").code == "empty"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("{names:and}", "'a', 'b' and 'c'"),
        ("{names:,}", "'a', 'b', 'c'"),
        ("{names:、}", "'a'、'b'、'c'"),
    ],
)
def test_names_are_joined_as_the_sentence_says(sentence, expected):
    assert worded(sentence, {"names": ("a", "b", "c")}) == expected


def test_equal_diagnostics_are_one():
    twice = [Diagnostic("empty", {"name": "row"}) for _ in range(2)]
    assert len(dict.fromkeys(twice)) == 1
