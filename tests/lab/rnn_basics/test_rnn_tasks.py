"""The exercises ask what they say."""

import math

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from pix2code_app.lab.rnn_basics import tasks
from pix2code_app.lab.rnn_basics.depth import sums_of_sums

BITS = st.lists(st.integers(0, 1), min_size=4, max_size=12)


@given(BITS, st.data())
def test_parity_counts_the_bits_before_the_end(bits, data):
    length = data.draw(st.integers(1, len(bits)))
    found = tasks.parity(torch.tensor([bits]), torch.tensor([length]))
    assert found.tolist() == [sum(bits[:length]) % 2]


@given(BITS)
def test_the_window_looks_one_back_and_two_ahead(bits):
    (labels,) = tasks.window_xor(torch.tensor([bits])).tolist()
    last = len(bits) - 1
    for t, label in enumerate(labels):
        inside = 1 <= t <= last - 2
        assert label == (bits[t - 1] ^ bits[t + 2] if inside else -100)


def test_delayed_labels_come_later():
    later = tasks.delayed(torch.tensor([[1, 2, 3, 4]]), 2)
    assert later.tolist() == [[-100, -100, 1, 2]]


@given(st.lists(st.integers(0, 4), min_size=1, max_size=9))
def test_a_running_sum_ends_with_the_sum(digits):
    found = tasks.running_sum(torch.tensor([digits]), 5)
    assert found[0, -1] == sum(digits) % 5
    assert len(found[0]) == len(digits)


def test_a_sum_of_sums_adds_up_twice():
    assert sums_of_sums(torch.tensor([[1, 1, 1, 2]])).tolist() == [[1, 0, 0, 2]]


def test_the_same_seed_draws_the_same_bits():
    one, other = (tasks.bits(torch.Generator().manual_seed(4), 3, 9) for _ in range(2))
    assert torch.equal(one, other)


def test_a_wave_has_its_frequency_phase_and_amplitude():
    vector = torch.tensor([[1.0, 0.5, -1.0]])
    samples = tasks.wave_samples(vector, 11)[0]
    expected = [0.5 * math.sin(2 * math.pi * 0.1 * t + math.pi / 2) for t in range(11)]
    assert samples.tolist() == pytest.approx(expected, abs=1e-5)
