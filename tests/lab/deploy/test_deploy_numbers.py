"""Numbers in words, and what is kept for measuring."""

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from pix2code_app.lab.deploy import numbers

WORDS = {
    0: "zero",
    7: "seven",
    13: "thirteen",
    40: "forty",
    99: "ninety nine",
    100: "one hundred",
    417: "four hundred seventeen",
    770: "seven hundred seventy",
}


@pytest.mark.parametrize(("number", "text"), WORDS.items(), ids=WORDS.values())
def test_numbers_are_written_in_words(number, text):
    assert numbers.words(number) == text


def test_no_two_numbers_have_the_same_words():
    assert len({numbers.words(n) for n in range(numbers.COUNT)}) == numbers.COUNT


@given(st.integers(0, 999))
def test_letters_spell_the_words_and_then_stop(number):
    (row,) = numbers.letters(torch.tensor([number])).tolist()
    text = "".join(numbers.ALPHABET[c] for c in row)
    assert text.rstrip(numbers.STOP) == numbers.words(number)
    assert text.endswith(numbers.STOP)


@given(st.integers(0, 999))
def test_digits_are_one_hot_in_their_places(number):
    (row,) = numbers.digits(torch.tensor([number])).tolist()
    places = [i for i, value in enumerate(row) if value]
    assert places == [10 * k + int(c) for k, c in enumerate(f"{number:03}")]


def test_what_is_measured_was_not_learned_from():
    known, kept = numbers.split()
    assert (len(known), len(kept)) == (800, 200)
    assert not set(known.tolist()) & set(kept.tolist())
