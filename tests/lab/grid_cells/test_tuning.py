import numpy as np
import pytest

from pix2code_app.lab.grid_cells import tuning

RANDOM = np.random.default_rng(0)
HEADINGS = RANDOM.uniform(-np.pi, np.pi, 20_000)
SPEEDS = RANDOM.uniform(0, 1, 20_000)
NOISE = RANDOM.normal(size=20_000)


def units(*columns):
    return np.stack(columns, axis=1).astype(np.float32)


def test_a_cosine_of_the_heading_is_wholly_tuned_to_it():
    found = tuning.direction_scores(
        units(np.cos(HEADINGS - 1), NOISE, SPEEDS, np.zeros_like(SPEEDS)), HEADINGS
    )
    assert found[0] == pytest.approx(1, abs=0.02)
    assert max(found[1:]) < 0.03


def test_half_of_the_variance_is_a_length_of_its_root():
    found = tuning.direction_scores(
        units(np.sqrt(2) * np.sin(HEADINGS) + NOISE), HEADINGS
    )
    assert found[0] == pytest.approx(0.5**0.5, abs=0.02)


def test_rising_and_falling_with_the_speed_count_alike():
    found = tuning.speed_scores(units(SPEEDS, -SPEEDS, NOISE), SPEEDS)
    assert found[:2] == pytest.approx([1, 1], abs=1e-3)
    assert found[2] < 0.03


def test_a_tuning_curve_follows_the_heading():
    curve = tuning.direction_curves(units(np.cos(HEADINGS)), HEADINGS)[0]
    middles = np.linspace(-np.pi, np.pi, tuning.DIRECTIONS, endpoint=False)
    middles += np.pi / tuning.DIRECTIONS
    assert np.allclose(curve, np.cos(middles), atol=0.03)
