from itertools import pairwise

import torch
from hypothesis import given
from hypothesis import strategies as st

from pix2code_app.networks.tagger.tags import Entity
from pix2code_app.networks.tagger.transitions import (
    NOTHING,
    OUT,
    REDUCE,
    SHIFT,
    allowed,
    apply,
    follow,
    name,
    oracle,
)

KINDS = ("LOC", "PER")


@st.composite
def sentences(draw):
    length = draw(st.integers(1, 12))
    cuts = sorted(draw(st.sets(st.integers(0, length))))
    pairs = pairwise(cuts)
    drawn = [Entity(s, e, draw(st.sampled_from((*KINDS, "")))) for s, e in pairs]
    return length, tuple(entity for entity in drawn if entity.kind)


def test_the_example_of_the_paper():
    found = (Entity(0, 2, "PER"), Entity(4, 5, "LOC"))
    words = [name(action, KINDS) for action in oracle(found, 6, KINDS)]
    expected = "SHIFT SHIFT REDUCE(PER) OUT OUT SHIFT REDUCE(LOC) OUT"
    assert words == expected.split()


@given(sentences())
def test_actions_find_the_entities_they_were_made_for(sentence):
    length, found = sentence
    actions = oracle(found, length, KINDS)
    assert apply(actions, KINDS) == found
    assert len(actions) <= 2 * length


@given(sentences())
def test_the_oracle_only_does_what_is_allowed(sentence):
    length, found = sentence
    actions = torch.tensor([[*oracle(found, length, KINDS), NOTHING]])
    course = follow(actions)
    valid = allowed(length - course.consumed, course.depth, len(KINDS))[0]
    assert all(bool(valid[t, a]) for t, a in enumerate(actions[0, :-1].tolist()))
    assert int(course.consumed[0, -1]) == length
    assert int(course.depth[0, -1]) == 0
    assert not valid[-1].any()


def test_out_waits_for_an_empty_stack_and_reduce_for_a_word():
    left, depth = torch.tensor([2, 2, 0]), torch.tensor([0, 1, 1])
    valid = allowed(left, depth, 1).tolist()
    assert [v[SHIFT] for v in valid] == [True, True, False]
    assert [v[OUT] for v in valid] == [True, False, False]
    assert [v[REDUCE] for v in valid] == [False, True, True]
