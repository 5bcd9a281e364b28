"""Figures that compare predicted programs with true ones."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pix2code_app.datasets.paper_tokens import paper_tokens
from pix2code_app.training.metrics import (
    bleu4,
    levenshtein_error,
    positional_error,
    recall_by_token,
    score,
    structure,
    with_braces,
)

PAGE = (
    *("header", "btn-active", "btn-inactive", "}", "row", "single"),
    *("small-title", "text", "btn-green", "}", "}"),
)
RED = (*PAGE[:8], "btn-red", "}", "}")

programs = st.lists(st.sampled_from([*set(PAGE), "btn-red"]), max_size=30).map(tuple)


def test_opening_braces_follow_containers():
    assert with_braces("web", PAGE[:5]) == (
        *("header", "{", "btn-active", "btn-inactive", "}", "row", "{"),
    )


def test_the_papers_tokens_are_those_of_the_printed_text():
    text = (
        "header {\nbtn-active, btn-inactive\n}\n"
        "row {\nsingle {\nsmall-title, text, btn-green\n}\n}\n"
    )
    tokens = text.replace(",", " ,").replace("\n", " \n ").split(" ")
    assert paper_tokens("web", PAGE) == tuple(token for token in tokens if token)


def test_structure_ignores_colours_icons_and_the_active_tab():
    swapped = (PAGE[0], PAGE[2], PAGE[1], *PAGE[3:8], "btn-orange", "}", "}")
    assert structure("web", swapped) == structure("web", PAGE)
    assert structure("web", (*PAGE[:5], "double")) != structure("web", PAGE[:6])
    assert structure("ios", ("btn-more",)) == structure("ios", ("btn-search",))
    assert structure("android", ("check",)) != structure("android", ("radio",))


def test_a_right_program_scores_full_marks():
    scores = score("web", [PAGE], [PAGE]).as_dict()
    assert scores.pop("by_token") == dict.fromkeys([*sorted({*PAGE, "{"})], 1.0)
    assert scores == {
        "count": 1,
        "exact": 1.0,
        "levenshtein_error": 0.0,
        "positional_error": 0.0,
        "bleu4": 1.0,
        "structure": 1.0,
    }


@pytest.mark.parametrize("nothing", [None, ()])
def test_an_unreadable_prediction_is_entirely_wrong_and_counted(nothing):
    scores = score("web", [nothing, PAGE], [PAGE, PAGE])
    assert scores.count == 2
    assert scores.exact == scores.structure == 0.5
    assert scores.levenshtein_error == scores.positional_error == 0.5
    assert set(scores.by_token.values()) == {0.5}
    assert scores.bleu4 == pytest.approx(math.exp(1 - 2))


def test_a_wrong_colour_costs_the_exact_match_but_not_the_structure():
    scores = score("web", [RED], [PAGE])
    assert (scores.exact, scores.structure) == (0.0, 1.0)
    assert scores.levenshtein_error == 1 / 14
    assert scores.positional_error == 1 / 25
    assert scores.by_token["btn-green"] == 0.0
    assert scores.by_token["text"] == 1.0


def test_a_dropped_token_costs_more_by_position_than_by_edits():
    dropped = PAGE[:1] + PAGE[2:]
    scores = score("web", [dropped], [PAGE])
    assert scores.levenshtein_error == 1 / 14
    # of the 25 printed tokens, 15 no longer stand in their place and 2 are missing
    assert scores.positional_error == 17 / 25


def test_scoring_nothing_is_refused():
    with pytest.raises(ValueError, match="no programs"):
        score("web", [], [])
    with pytest.raises(ValueError, match="longer"):
        score("web", [PAGE], [PAGE, PAGE])


def test_the_levenshtein_error_weighs_tokens_not_programs():
    pairs = [(("a",), ("b",)), (("a", "b", "c"), ("a", "b", "c"))]
    assert levenshtein_error(pairs) == 1 / 4


def test_bleu_agrees_with_a_case_worked_by_hand():
    guess, truth = tuple("abcdex"), tuple("abcdef")
    # precisions 5/6, 4/5, 3/4, 2/3
    assert bleu4([(guess, truth)]) == pytest.approx((1 / 3) ** 0.25)


def test_bleu_clips_repeated_words():
    guess, truth = tuple("aaaaaa"), tuple("aaaab")
    # precisions 4/6, 3/5, 2/4, 1/3; longer than the truth, so no penalty
    assert bleu4([(guess, truth)]) == pytest.approx((1 / 15) ** 0.25)


def test_bleu_punishes_a_short_prediction():
    guess, truth = tuple("abcde"), tuple("abcdefghij")
    assert bleu4([(guess, truth)]) == pytest.approx(math.exp(1 - 10 / 5))


def test_bleu_without_a_common_four_gram_is_nought():
    assert bleu4([(tuple("abcx"), tuple("abcd"))]) == 0.0


def test_bleu_is_taken_over_the_corpus_not_averaged():
    whole = [(tuple("abcd"), tuple("abcd")), (tuple("xyzw"), tuple("abcd"))]
    assert bleu4(whole) == pytest.approx(0.5)


def test_recall_counts_what_the_alignment_keeps():
    assert recall_by_token([(("b", "c", "a"), ("a", "b", "c", "c"))]) == {
        "a": 0.0,
        "b": 1.0,
        "c": 0.5,
    }


@given(programs, programs)
def test_the_positional_error_is_symmetric_and_a_fraction(first, second):
    error = positional_error(first, second)
    assert error == positional_error(second, first)
    assert 0 <= error <= 1
    assert (error == 0) == (first == second)


@given(programs, programs)
def test_edits_are_never_more_than_differing_positions(first, second):
    longer = max(len(first), len(second), 1)
    edits = levenshtein_error([(first, second)]) * max(1, len(second))
    assert edits <= positional_error(first, second) * longer + 1e-9
    assert (edits == 0) == (first == second)


@settings(max_examples=50)
@given(st.lists(st.tuples(st.none() | programs, programs), min_size=1, max_size=5))
def test_all_figures_stay_within_their_bounds(pairs):
    guesses, truths = zip(*pairs, strict=True)
    scores = score("web", guesses, truths)
    fractions = (scores.exact, scores.positional_error, scores.bleu4, scores.structure)
    for figure in (*fractions, *scores.by_token.values()):
        assert 0 <= figure <= 1 + 1e-9
    assert scores.exact <= scores.structure
    assert scores.levenshtein_error >= 0


@given(st.integers(0, len(PAGE) - 1))
def test_any_dropped_token_costs_its_braces_and_nothing_else(place):
    dropped = PAGE[:place] + PAGE[place + 1 :]
    cost = len(with_braces("web", PAGE[place : place + 1]))
    assert levenshtein_error(
        [(with_braces("web", dropped), with_braces("web", PAGE))]
    ) == pytest.approx(cost / 14)
