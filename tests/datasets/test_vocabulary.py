"""The tokens a network predicts, numbered."""

import pytest

from compilers.schema.dialects import CLOSE, FAMILY_2017, dialect_names, dialects
from pix2code_app.datasets.vocabulary import (
    END,
    PAD,
    START,
    PaperVocabulary,
    Vocabulary,
    marker,
)

BOTH = (Vocabulary, PaperVocabulary)


@pytest.mark.parametrize("kind", BOTH)
def test_every_token_has_a_number_of_its_own(kind):
    vocabulary = kind.of_dialects(dialect_names(FAMILY_2017))
    assert len(set(vocabulary.tokens)) == len(vocabulary) == len(vocabulary.ids)
    for token, number in vocabulary.ids.items():
        assert vocabulary.tokens[number] == token


@pytest.mark.parametrize("kind", BOTH)
def test_padding_is_number_0(kind):
    vocabulary = kind.of_dialects(dialect_names(FAMILY_2017))
    assert vocabulary.ids[PAD] == 0
    assert {START, END, CLOSE, *map(marker, dialect_names(FAMILY_2017))} <= set(
        vocabulary.tokens
    )


@pytest.mark.parametrize("kind", BOTH)
def test_every_element_but_those_written_by_hand_is_known(kind):
    known = set(kind.of_dialects(dialect_names(FAMILY_2017)).tokens)
    for table in dialects("2017").values():
        by_hand = {one.name for one in table.elements.values() if one.by_hand}
        assert by_hand == {"input"}
        assert known & set(table.elements) == set(table.elements) - by_hand


def test_names_that_dialects_share_are_counted_once():
    tokens = Vocabulary.of_dialects(("android", "ios")).tokens
    assert tokens.count("label") == tokens.count("stack") == 1


def test_the_order_of_the_tables_is_the_order_of_the_numbers():
    assert Vocabulary.of_dialects(("web",)).tokens[:6] == (
        *(PAD, START, END, "<web>", CLOSE),
        "header",
    )


def test_the_papers_vocabulary_has_four_marks_of_punctuation():
    tokens = PaperVocabulary.of_dialects(("web",)).tokens
    assert tokens[4:8] == (",", "{", "}", "\n")


def test_the_papers_19_tokens_are_those_of_the_web_that_occur():
    """Its data has no big title, and it has no token for the dialect."""
    tokens = set(PaperVocabulary.of_dialects(("web",)).tokens)
    assert len(tokens - {"<web>", "big-title"}) == 19


def test_a_program_is_written_between_its_dialect_and_the_end():
    vocabulary = Vocabulary.of_dialects(dialect_names(FAMILY_2017))
    program = ("stack", "row", "label", CLOSE, CLOSE)
    numbers = vocabulary.encode("ios", program)
    written = [vocabulary.tokens[number] for number in numbers]
    assert written == ["<ios>", *program, END]


def test_the_papers_spelling_has_braces_commas_and_newlines():
    vocabulary = PaperVocabulary.of_dialects(dialect_names(FAMILY_2017))
    numbers = vocabulary.encode("ios", ("row", "label", "switch", CLOSE))
    written = [vocabulary.tokens[number] for number in numbers]
    program = ["row", "{", "\n", "label", ",", "switch", "\n", CLOSE, "\n"]
    assert written == ["<ios>", *program, END]


def test_an_unknown_token_is_an_error():
    with pytest.raises(KeyError, match="img"):
        Vocabulary.of_dialects(("web",)).encode("web", ("img",))


def test_only_tokens_that_stand_for_elements_have_places():
    assert Vocabulary.has_places
    assert not PaperVocabulary.has_places
