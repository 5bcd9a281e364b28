"""Options of an experiment, and values checked against them."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from line_experiment import LineConfig, LineQuestion

from pix2code_app.errors import DataError
from pix2code_app.lab.options import fill, options_of, plain


def test_the_options_are_the_fields_in_their_order():
    assert [(one.flag, one.type) for one in options_of(LineQuestion)] == [
        ("--place", float),
        ("--title", str),
        ("--picture", Path),
        ("--drawing", Path),
    ]


def test_what_is_not_given_has_its_default():
    assert fill(LineConfig, {"updates": 3}) == LineConfig(updates=3)


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"updates": 0}, "The option updates is 0; it must be at least 1."),
        ({"rate": 2}, "The option rate is 2; it must be at most 1."),
        ({"rate": float("nan")}, "The option rate is nan, which is no number."),
        ({"updates": "3"}, "The option updates is '3', which is no int."),
        ({"shuffled": 1}, "The option shuffled is 1, which is no bool."),
        ({"method": "sdg"}, "Unknown method 'sdg'; did you mean 'sgd'"),
        ({"updtes": 3}, "Unknown option 'updtes'; did you mean 'updates'"),
    ],
)
def test_a_value_that_does_not_fit_is_told_in_a_sentence(values, message):
    with pytest.raises(DataError) as told:
        fill(LineConfig, values)
    assert message in str(told.value)


def test_a_path_may_be_left_empty():
    assert fill(LineConfig, {"data": ""}).data is None
    assert fill(LineConfig, {"data": "points.txt"}).data == Path("points.txt")


@given(
    st.builds(
        LineConfig,
        minutes=st.floats(0.01, 60),
        seed=st.integers(0),
        updates=st.integers(1),
        rate=st.floats(0, 1),
        method=st.sampled_from(["sgd", "momentum"]),
        shuffled=st.booleans(),
        data=st.none() | st.just(Path("points.txt")),
    )
)
def test_a_config_comes_back_from_json(config):
    assert fill(LineConfig, json.loads(json.dumps(plain(config)))) == config
