"""The statistics, by hand and by what must always hold of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pix2code_app.lab.statistics import Sample, kendall_tau, verdict

ranks = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=2)


def test_a_mean_has_an_error():
    sample = Sample.of([1.0, 2.0, 3.0])
    assert (sample.mean, sample.deviation, sample.count) == (2, 1, 3)
    assert sample.squared_error == pytest.approx(1 / 3)


def test_one_value_has_no_deviation():
    assert Sample.of([4.0]) == Sample(4.0, 0.0, 1)


def test_a_gap_is_counted_in_standard_errors():
    assert Sample(3, 1, 2).gap(Sample(1, 1, 2)) == pytest.approx(2)


@pytest.mark.parametrize(
    ("ours", "said"),
    [
        (Sample(1, 1, 4), "tie"),
        (Sample(5, 1, 4), "higher"),
        (Sample(-5, 1, 4), "lower"),
    ],
)
def test_a_small_gap_is_a_tie(ours, said):
    assert verdict(ours, Sample(0.5, 1, 4)) == said


def test_a_single_value_is_never_surely_better():
    many = Sample.of([0.9, 0.91, 0.92])
    for single in (Sample.of([0.2]), Sample.of([0.99])):
        assert verdict(single, many) == verdict(many, single) == "tie"
    assert verdict(Sample.of([0.9]), Sample.of([0.1])) == "tie"


def test_equal_orders_have_tau_one_and_opposite_ones_minus_one():
    assert kendall_tau([1, 2, 3], [10, 20, 30]) == 1
    assert kendall_tau([1, 2, 3], [3, 2, 1]) == -1


def test_a_constant_has_no_order():
    assert kendall_tau([1, 1], [1, 2]) is None


def test_ties_count_for_neither_order():
    # pairs: one agrees, one is tied in the first, one in the second; tau-b
    assert kendall_tau([1, 1, 2], [1, 2, 2]) == pytest.approx(1 / 2)


@given(ranks)
def test_tau_is_symmetric_bounded_and_turns_with_the_order(pairs):
    first, second = zip(*pairs, strict=True)
    tau = kendall_tau(first, second)
    turned = kendall_tau(first, [-value for value in second])
    if tau is None:
        assert kendall_tau(second, first) is turned is None
        return
    assert kendall_tau(second, first) == pytest.approx(tau)
    assert turned == pytest.approx(-tau)
    assert abs(tau) <= 1 + 1e-9


def test_an_interval_is_students():
    low, high = Sample.of([1.0, 2.0, 3.0]).interval
    assert (low, high) == pytest.approx((2 - 4.303 / 3**0.5, 2 + 4.303 / 3**0.5))


def test_many_values_have_an_interval_that_is_rather_too_wide():
    values = [0.0, 1.0] * 50
    low, high = Sample.of(values).interval
    assert high - 0.5 == pytest.approx(2.228 * Sample.of(values).deviation / 10)
    assert low == pytest.approx(1 - high)


def test_one_value_has_no_interval():
    assert Sample.of([0.3]).interval is None
