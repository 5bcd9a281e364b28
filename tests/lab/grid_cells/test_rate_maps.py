import numpy as np
import pytest

from pix2code_app.lab.grid_cells.arena import Arena
from pix2code_app.lab.grid_cells.rate_maps import (
    BINS,
    LEAST_VISITS,
    Binning,
    rate_maps,
    smoothed,
)


def everywhere(arena, count=60_000, seed=0):
    places = np.random.default_rng(seed).uniform(-1, 1, (count, 2))
    return places[Arena(arena).contains(places)]


def test_every_place_lies_in_the_bin_with_the_nearest_middle():
    binning = Binning(Arena("hexagon"))
    places = everywhere("hexagon", 500)
    middles = binning.centres.reshape(-1, 2)[binning.of(places)]
    assert np.all(np.abs(places - middles) <= binning.widths / 2 + 1e-9)


def test_a_map_shows_what_a_unit_does_where():
    places = everywhere("square")
    binning = Binning(Arena("square"))
    units = np.stack([places[:, 0], np.full(len(places), 2.0)], 1).astype(np.float32)
    maps = rate_maps(units, binning.of(places), binning)
    x = binning.centres[..., 0]
    inner = np.s_[:, 3:-3]
    assert np.allclose(maps.values[0][inner], x[inner], atol=0.05)
    assert np.allclose(maps.values[1], 2.0, atol=1e-5)
    assert maps.explained[0] > 0.99
    assert maps.explained[1] == pytest.approx(0, abs=1e-6)


def test_bins_with_few_visits_or_outside_are_not_covered():
    binning = Binning(Arena("square"))
    bins = np.repeat([0, 1], [LEAST_VISITS, LEAST_VISITS - 1])
    units = np.ones((len(bins), 1), dtype=np.float32)
    covered = rate_maps(units, bins, binning).covered
    assert covered[0, 0]
    assert covered.sum() == 1
    assert not Binning(Arena("triangle")).inside[-1, 0]


def test_smoothing_reads_covered_bins_alone():
    covered = np.ones((BINS, BINS), dtype=bool)
    covered[5, 5] = False
    flat = np.ones((1, BINS, BINS))
    flat[0, 5, 5] = 1e6
    assert np.allclose(smoothed(flat, covered)[0], covered)
