"""Windows of a text, and the state that goes from one to the next."""

import pytest
import torch

from pix2code_app.lab.enas.stream import Stream, columns, window

TEXT = torch.arange(23)  # 2 columns of 11 tokens: windows of 4 begin anew after two


def counting(begun):
    """A reader whose state counts the windows, and what it began in."""

    def reader(tokens, state):
        begun.append(state if state is None else int(state))
        return tokens.sum(), torch.tensor(0 if state is None else int(state) + 1)

    return reader


def read(*steps):
    begun = []
    stream = Stream(TEXT, 2, 4)
    for step in steps:
        stream.read(step, counting(begun))
    return begun


def test_windows_follow_one_another_and_share_a_token():
    parallel = columns(TEXT, 2)
    assert parallel.tolist()[1][0] == 11
    first, second = window(parallel, 0, 4), window(parallel, 1, 4)
    assert first[0].tolist() == [0, 1, 2, 3, 4]
    assert second[0, 0] == first[0, -1]
    assert torch.equal(window(parallel, 2, 4), first)


@pytest.mark.parametrize(
    ("steps", "begun"),
    [
        ((0, 1), [None, 0]),
        ((0, 1, 2, 3), [None, 0, None, 0]),  # the text begins anew
        ((0, 1, 1, 1), [None, 0, 0, 0]),  # read again, by another cell
        ((1, 3), [None, None]),  # one was left out
        ((5,), [None]),  # a search that goes on
    ],
)
def test_a_window_begins_in_the_state_that_the_last_one_ended_in(steps, begun):
    assert read(*steps) == begun


def test_no_gradient_goes_back_into_the_window_before():
    weight = torch.ones((), requires_grad=True)
    states = []

    def reader(tokens, state):
        states.append(state)
        return weight * tokens.sum(), (weight * 2, weight * 3)

    stream = Stream(TEXT, 2, 4)
    stream.read(0, reader)
    stream.read(1, reader)
    assert [part.requires_grad for part in states[1]] == [False, False]
    assert [float(part) for part in states[1]] == [2, 3]
