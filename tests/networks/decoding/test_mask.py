"""Which tokens may follow, as numbers."""

import numpy as np
import pytest

from compilers.schema.dialects import CLOSE, FAMILY_2017, dialect_names
from pix2code_app.datasets.vocabulary import END, PAD, START, marker
from pix2code_app.networks.decoding.mask import NOTHING, GrammarMask


@pytest.fixture
def mask(vocabulary):
    return GrammarMask(vocabulary, dialect_names(FAMILY_2017))


@pytest.fixture
def allowed(vocabulary):
    """Names of the tokens that a mask lets through."""

    def allowed(mask, prefix):
        penalties = mask.penalties(prefix)
        assert penalties.shape == (len(vocabulary),)
        assert set(np.unique(penalties)) <= {0.0, -np.inf}
        return {vocabulary.tokens[i] for i in np.flatnonzero(penalties == 0)}

    return allowed


def after(mask, program):
    prefix = NOTHING
    for token in program.split():
        prefix = mask.advance(prefix, token)
    return prefix


def test_a_program_begins_with_one_of_the_dialects(mask, allowed):
    assert allowed(mask, NOTHING) == {
        marker(name) for name in dialect_names(FAMILY_2017)
    }


@pytest.mark.parametrize("name", dialect_names(FAMILY_2017))
def test_a_forced_dialect_is_the_only_one(vocabulary, allowed, name):
    assert allowed(GrammarMask(vocabulary, (name,)), NOTHING) == {marker(name)}


def test_the_elements_follow_the_dialects_table(mask, allowed):
    assert allowed(mask, after(mask, "<web>")) == {"header"}
    assert allowed(mask, after(mask, "<android>")) == {"stack"}
    inside = after(mask, "<web> header")
    assert allowed(mask, inside) == {"btn-active", "btn-inactive"}
    assert CLOSE in allowed(mask, after(mask, "<web> header btn-active"))


def test_the_end_is_legal_only_where_a_program_is_complete(mask, allowed):
    program = "<web> header btn-active } row single text } }"
    for end, mark in enumerate(program):
        if mark == " ":
            assert END not in allowed(mask, after(mask, program[:end]))
    assert allowed(mask, after(mask, program)) == {END, "row"}


def test_where_nothing_more_fits_only_the_end_is_legal(mask, allowed):
    program = "<ios> stack row label } } footer btn-more }"
    assert allowed(mask, after(mask, program)) == {END}


def test_the_start_and_the_padding_are_never_legal(mask, allowed):
    program = "<web> header btn-active } row double } double } }"
    for end, mark in enumerate(program):
        if mark == " ":
            assert not {START, PAD} & allowed(mask, after(mask, program[:end]))


def test_an_illegal_token_is_refused(mask):
    with pytest.raises(ValueError, match="'row' cannot follow here"):
        mask.advance(after(mask, "<web>"), "row")


def test_the_depth_is_that_of_the_next_element(mask):
    assert NOTHING.depth == 0
    assert after(mask, "<web>").depth == 0
    assert after(mask, "<web> header").depth == 1
    assert after(mask, "<web> header btn-active } row single").depth == 2


def test_a_mask_is_made_once_for_each_state(mask):
    first = after(mask, "<web> header")
    again = after(mask, "<web> header")
    assert mask.penalties(first) is mask.penalties(again)
