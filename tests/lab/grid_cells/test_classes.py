import numpy as np
import pytest

from pix2code_app.lab.grid_cells import classes
from pix2code_app.lab.grid_cells.arena import Arena
from pix2code_app.lab.grid_cells.classes import PROPERTIES, Limits, UnitScores
from pix2code_app.lab.grid_cells.following import Recording

LIMITS = Limits(dict.fromkeys(PROPERTIES, 0.5), dict.fromkeys(PROPERTIES, 0.4))


def unit(lattice=False, deviation=1.0, **values):
    """A unit with these scores; the others are 0."""
    scored = {name: np.array([values.get(name, 0.0)]) for name in PROPERTIES}
    return UnitScores(scored, np.array([lattice]), np.array([deviation]))


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        (unit(grid60=1, spatial=1, lattice=True), "grid60"),
        (unit(grid60=1, spatial=1), "irregular"),
        (unit(grid60=1, lattice=True), "other"),
        (unit(grid90=1, band=1, spatial=1, lattice=True), "grid90"),
        (unit(band=1, border=1, spatial=1), "band"),
        (unit(border=1), "other"),
        (unit(direction=1, speed=1, spatial=1), "direction"),
        (unit(speed=1), "speed"),
        (unit(spatial=1), "irregular"),
        (unit(), "other"),
        (unit(speed=1, deviation=0.0), "silent"),
    ],
)
def test_the_first_property_that_holds_makes_the_class(scores, expected):
    assert classes.classify(scores, LIMITS) == (expected,)


def test_a_score_has_to_exceed_both_thresholds():
    higher = Limits(LIMITS.shuffled, dict.fromkeys(PROPERTIES, 2.0))
    assert classes.classify(unit(speed=1), higher) == ("other",)
    assert higher.of("speed") == 2.0
    assert LIMITS.of("speed") == 0.5


@pytest.fixture
def recording():
    """A unit of place, one of the heading, one of the speed, and noise."""
    random = np.random.default_rng(0)
    shape = (400, 40)
    walk = random.normal(0, 0.15, (*shape, 2)).cumsum(0)
    places = np.abs(np.mod(walk + 1, 4) - 2) - 1
    headings = random.uniform(-np.pi, np.pi, shape)
    speeds = random.uniform(0, 1, shape)
    units = [
        np.cos(np.pi * 2.5 * places[..., 0]),
        np.cos(headings),
        speeds,
        random.normal(size=shape),
    ]
    activity = np.stack(units, axis=-1).astype(np.float32)
    return Recording(Arena("square"), places, headings, speeds, activity)


def test_units_are_what_they_are_made_to_be(recording):
    scores = classes.analyse(recording).scores
    shuffled = classes.shuffle_thresholds(recording, seed=0)
    limits = Limits(shuffled, dict.fromkeys(PROPERTIES, 0.5))
    found = classes.classify(scores, limits)
    assert found == ("band", "direction", "speed", "other")


def test_moving_paths_in_time_leaves_nothing_to_be_tuned_to(recording):
    thresholds = classes.shuffle_thresholds(recording, seed=0)
    assert thresholds["direction"] < 0.05
    assert thresholds["speed"] < 0.05
    assert thresholds["spatial"] < 0.5


def test_untrained_networks_set_the_threshold_at_their_95th_percentile(recording):
    analysed = classes.analyse(recording)
    found = classes.untrained_thresholds([analysed, analysed])
    expected = np.percentile(np.tile(analysed.scores.values["speed"], 2), 95)
    assert found["speed"] == pytest.approx(expected)
