"""The tokens of the printed text, as the 2017 code split them."""

import random
from pathlib import Path

import pytest

import compilers
from compilers.language.tokens import to_tokens
from compilers.schema.dialects import CLOSE, FAMILY_2017, dialect_names
from pix2code_app.datasets.paper_tokens import paper_tokens
from pix2code_app.synthesis.sampling import sample_screen

GENUINE = Path(__file__).parents[2] / ".." / "shared" / "data" / "pix2code"


def split_text(text):
    """As the 2017 code: commas and newlines set apart, then split at spaces."""
    apart = text.replace(",", " , ").replace("\n", " \n ")
    return tuple(token for token in apart.split(" ") if token)


def test_leaves_are_separated_by_commas_and_lines_by_newlines():
    program = ("header", "btn-active", "btn-inactive", CLOSE, "row", "single")
    assert paper_tokens("web", (*program, "text", CLOSE, CLOSE)) == (
        *("header", "{", "\n"),
        *("btn-active", ",", "btn-inactive", "\n", "}", "\n"),
        *("row", "{", "\n", "single", "{", "\n", "text", "\n"),
        *("}", "\n", "}", "\n"),
    )


def test_an_empty_container_has_no_comma():
    assert paper_tokens("web", ("single", CLOSE)) == ("single", "{", "\n", "}", "\n")


def test_an_empty_program_has_no_tokens():
    assert paper_tokens("web", ()) == ()


def test_a_leaf_before_a_container_ends_its_line():
    tokens = paper_tokens("web", ("text", "single", CLOSE))
    assert tokens == ("text", "\n", "single", "{", "\n", "}", "\n")


@pytest.mark.parametrize("name", dialect_names(FAMILY_2017))
def test_sampled_programs_have_the_tokens_of_their_text(name):
    rng = random.Random(5)
    for _ in range(30):
        screen = sample_screen(name, rng)
        expected = split_text(compilers.format(screen))
        assert paper_tokens(name, to_tokens(screen)) == expected


@pytest.mark.parametrize("name", dialect_names(FAMILY_2017))
def test_genuine_programs_have_the_tokens_of_their_text(name):
    if not GENUINE.is_dir():
        pytest.skip("the genuine data set is not at ../shared/data")
    for path in sorted((GENUINE / name).glob("*.gui"))[:40]:
        text = path.read_text("utf-8")
        program = to_tokens(compilers.parse(text, name))
        assert paper_tokens(name, program) == split_text(text)
