import numpy as np
import pytest

from pix2code_app.lab.grid_cells import autocorrelograms as sacs
from pix2code_app.lab.grid_cells import fields, tuning
from pix2code_app.lab.grid_cells.rate_maps import BINS


def scores(maps):
    return sacs.grid_scores(sacs.autocorrelograms(maps.values, maps.covered))


@pytest.mark.parametrize("arena", ["square", "triangle", "hexagon"])
def test_each_lattice_scores_at_its_own_angle(maps_of, waves, arena):
    found = scores(maps_of(waves["hexagonal"], waves["square"], arena=arena))
    assert found.sixty[0] > 1.0
    assert found.ninety[0] < 0.5
    assert found.ninety[1] > 0.9
    assert found.sixty[1] < 0


def test_a_map_and_its_negative_score_alike(maps_of, waves):
    def negative(x, y):
        return -waves["hexagonal"](x, y)

    found = scores(maps_of(waves["hexagonal"], negative))
    assert found.sixty[0] == pytest.approx(found.sixty[1])


def test_bins_that_were_not_visited_do_not_make_a_lattice(maps_of):
    covered = np.ones((BINS, BINS), dtype=bool)
    covered[::5, ::5] = False
    noise = np.random.default_rng(0).normal(5, 1, (BINS, BINS))
    masked = maps_of(lambda x, y: noise, covered=covered)
    counted_as_zero = maps_of(lambda x, y: noise * covered)
    assert scores(counted_as_zero).ninety[0] > 0.6
    assert scores(masked).ninety[0] < 0.5


def test_an_autocorrelogram_is_one_in_the_middle_and_even(maps_of, waves):
    maps = maps_of(waves["hexagonal"], arena="triangle")
    found = sacs.autocorrelograms(maps.values, maps.covered)[0]
    assert found.shape == (2 * BINS - 1, 2 * BINS - 1)
    assert found[BINS - 1, BINS - 1] == pytest.approx(1.0)
    assert np.allclose(found, found[::-1, ::-1], equal_nan=True)


def test_a_lag_correlates_the_bins_that_both_maps_cover(maps_of):
    rng = np.random.default_rng(0)
    values = rng.normal(size=(BINS, BINS))
    covered = rng.random((BINS, BINS)) < 0.8
    maps = maps_of(lambda x, y: values, covered=covered)
    found = sacs.autocorrelograms(maps.values, covered)[0]
    down, across = 3, 5
    both = covered[down:, across:] & covered[:-down, :-across]
    first, second = values[down:, across:][both], values[:-down, :-across][both]
    expected = np.corrcoef(first, second)[0, 1]
    assert found[BINS - 1 + down, BINS - 1 + across] == pytest.approx(expected)


def test_a_constant_map_has_no_score(maps_of, waves):
    maps = maps_of(waves["constant"])
    assert scores(maps).sixty[0] == 0
    assert tuning.band_scores(maps)[0] == 0
    assert fields.border_scores(maps)[0] == -1


def test_only_lattices_have_many_fields_and_side_peaks(maps_of, waves):
    maps = maps_of(*(waves[k] for k in ("hexagonal", "square", "slope", "centre")))
    peaks = sacs.side_peaks(sacs.autocorrelograms(maps.values, maps.covered))
    assert fields.count_fields(maps).tolist()[2:] == [1, 1]
    assert min(fields.count_fields(maps)[:2]) >= 7
    assert min(peaks[:2]) >= 8
    assert peaks[2] == 0


@pytest.mark.parametrize("arena", ["square", "triangle", "hexagon"])
def test_a_plane_wave_is_a_band_and_nothing_else_is(maps_of, waves, arena):
    names = ("stripes", "hexagonal", "square", "slope", "centre")
    maps = maps_of(*(waves[name] for name in names), arena=arena)
    found = tuning.band_scores(maps)
    assert found[0] > 0.8
    assert max(found[1:]) < 0.1


def test_a_field_along_a_wall_is_a_border(maps_of, waves):
    names = ("wall", "hexagonal", "square", "stripes", "centre")
    found = fields.border_scores(maps_of(*(waves[name] for name in names)))
    assert found[0] > 0.8
    assert max(found[1:]) < 0.3


def test_a_unit_that_is_silent_along_a_wall_is_a_border_too(maps_of, waves):
    found = fields.border_scores(maps_of(lambda x, y: -waves["wall"](x, y)))
    assert found[0] > 0.8


def test_a_field_in_the_bottom_of_a_triangle_is_a_border(maps_of):
    low = -0.877
    maps = maps_of(lambda x, y: np.exp(-(y - low) / 0.1), arena="triangle")
    assert fields.border_scores(maps)[0] > 0.8


def test_fields_are_connected_regions_of_some_size():
    two = np.zeros((1, BINS, BINS))
    two[0, 2:5, 2:5] = 1
    two[0, 10:14, 10:14] = 0.9
    two[0, 18, 18] = 1
    two[0, 16, 2:10] = 0.2
    labels = fields.firing_fields(two)[0]
    assert len(np.unique(labels[labels > 0])) == 2
    assert labels[18, 18] == 0


def test_a_winding_field_is_one():
    snake = np.zeros((1, BINS, BINS))
    snake[0, ::2] = 1
    for row in range(1, BINS, 2):
        snake[0, row, 0 if row % 4 == 1 else -1] = 1
    labels = fields.firing_fields(snake)[0]
    assert len(np.unique(labels[labels > 0])) == 1
