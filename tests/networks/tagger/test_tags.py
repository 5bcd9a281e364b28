import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pix2code_app.networks.tagger.tags import (
    Entity,
    alphabet,
    entities,
    illegal,
    spell,
)

PREFIXED = [f"{p}-{kind}" for p in "BIES" for kind in ("PER", "LOC")]


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ("O O", []),
        ("I-PER I-PER O", [(0, 2, "PER")]),
        ("B-PER B-PER", [(0, 1, "PER"), (1, 2, "PER")]),
        ("I-PER B-PER I-PER", [(0, 1, "PER"), (1, 3, "PER")]),
        ("I-PER I-LOC", [(0, 1, "PER"), (1, 2, "LOC")]),
        ("S-PER I-PER", [(0, 1, "PER"), (1, 2, "PER")]),
        ("B-PER E-PER E-PER", [(0, 2, "PER"), (2, 3, "PER")]),
        ("O I-creative-work", [(1, 2, "creative-work")]),
    ],
)
def test_entities_are_read_by_the_rules_of_conlleval(tags, expected):
    assert entities(tags.split()) == tuple(Entity(*one) for one in expected)


@st.composite
def sentences(draw):
    length = draw(st.integers(1, 12))
    cuts = sorted(draw(st.sets(st.integers(0, length))))
    kinds = st.sampled_from(["PER", "LOC", None])
    pairs = itertools.pairwise(cuts)
    drawn = [(start, end, draw(kinds)) for start, end in pairs]
    return length, tuple(Entity(s, e, kind) for s, e, kind in drawn if kind)


@given(sentences(), st.sampled_from(["IOBES", "IOB2"]))
def test_entities_survive_being_spelled_and_break_no_rule(sentence, scheme):
    length, found = sentence
    tags = spell(found, length, scheme)
    assert entities(tags) == found
    assert illegal(tags, scheme) == 0
    assert set(tags) <= set(alphabet(["PER", "LOC"], scheme))


@given(st.lists(st.sampled_from(["O", *PREFIXED]), min_size=1, max_size=8))
def test_only_what_breaks_no_rule_spells_itself(tags):
    assert (illegal(tags) == 0) == (spell(entities(tags), len(tags)) == tags)


def test_iob2_breaks_its_rule_with_an_i_after_something_else():
    assert illegal(["I-PER", "O", "B-PER", "I-LOC"], "IOB2") == 2


def test_an_alphabet_of_four_kinds_has_17_tags():
    assert len(alphabet(["PER", "LOC", "ORG", "MISC"])) == 17
    assert alphabet(["X"], "IOB2") == ("O", "B-X", "I-X")
