import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pix2code_app.assembly.stand_ins import stand_in


def test_the_same_name_always_becomes_the_same_other_one():
    assert stand_in("person", "Ada King") == stand_in("person", "Ada King")
    assert stand_in("person", "Ada King") != stand_in("person", "Ada Lovelace")


def test_a_first_name_alone_agrees_with_the_full_one():
    full = stand_in("person", "Ada King")
    assert full.split()[0] == stand_in("person", "Ada")
    assert "Ada" not in full


def test_capitals_and_marks_stay():
    assert stand_in("person", "ADA KING").isupper()
    assert re.fullmatch(r"\w+-\w+ \w+", stand_in("person", "Ann-Lee King"))
    assert stand_in("place", "OSLO").isupper()


@pytest.mark.parametrize("kind", ["person", "place"])
def test_no_name_stands_in_for_itself(kind):
    taken = {stand_in(kind, f"Name{i}") for i in range(50)}
    assert all(stand_in(kind, name) != name for name in taken)


def test_addresses_lead_nowhere_and_numbers_keep_their_shape():
    assert stand_in("email", "ada@king.org").endswith("@example.com")
    number = stand_in("phone", "+49 (89) 123-45")
    assert re.fullmatch(r"\+\d\d \(\d\d\) \d{3}-\d\d", number)


@given(
    st.sampled_from(["person", "organisation", "place", "email", "phone"]), st.text()
)
def test_any_text_can_be_replaced(kind, name):
    assert isinstance(stand_in(kind, name), str)
