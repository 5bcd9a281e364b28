import numpy as np
import pytest

from pix2code_app.lab.grid_cells import error_figures, path_figures, unit_figures
from pix2code_app.lab.grid_cells.arena import Arena
from pix2code_app.lab.grid_cells.classes import PROPERTIES, Analysed, Limits, UnitScores
from pix2code_app.lab.grid_cells.following import Followed
from pix2code_app.lab.grid_cells.groups import Population
from pix2code_app.lab.grid_cells.trajectories import Paths


@pytest.fixture
def followed():
    """A path along the top wall, read out a tenth below it, met in steps 3 and 7."""
    places = np.stack([np.linspace(-0.9, 0.9, 100), np.full(100, 0.9)], -1)[:, None]
    still, contacts = np.zeros((100, 1)), np.zeros((100, 1), dtype=bool)
    contacts[[3, 7]] = True
    paths = Paths(places[0], places, still, still, contacts, 1.0)
    return Followed(paths, places - [0.0, 0.1], variance=0.5)


def lines(figure):
    return {line.name: line for line in figure.lines}


def test_a_path_is_drawn_beside_its_read_out_within_the_walls(followed):
    figure = path_figures.path_figure(followed, Arena("triangle"))
    drawn = lines(figure)
    assert figure.plane
    assert drawn["path"].x == drawn["read-out"].x
    assert set(drawn["path"].y) == {0.9}
    assert set(drawn["read-out"].y) == {0.8}
    assert len(drawn["walls"].x) == 4
    assert drawn["walls"].x[0] == drawn["walls"].x[-1]


def test_every_contact_has_a_tick_below_the_error(followed):
    drawn = lines(error_figures.path_error_figure(followed, 100))
    assert set(drawn["distance of read-out and place"].y) == {0.1}
    assert drawn["wall contacts"].x == (3, 3, 3, 7, 7, 7)
    assert drawn["wall contacts"].y == pytest.approx((0, 0.02, 0) * 2)


def test_the_error_stands_beside_the_best_constant(followed):
    drawn = lines(error_figures.error_over_time(followed, 50))
    assert drawn["network"].x == (25, 75)
    assert drawn["network"].y == pytest.approx((0.01, 0.01))
    assert drawn["best constant"].y == (1, 1)
    assert drawn["training length"].x == (50, 50)


@pytest.fixture
def population(maps_of, waves):
    """A slope upwards, a hexagonal lattice and a square one."""
    maps = maps_of(lambda x, y: y + 0 * x, waves["hexagonal"], waves["square"])
    values = {name: np.zeros(3) for name in PROPERTIES}
    values |= {
        "grid60": np.array([2.0, 1.4, 0.0]),
        "spatial": np.array([0.1, 0.2, 0.3]),
    }
    scores = UnitScores(values, np.array([False, True, True]), np.ones(3))
    nothing = dict.fromkeys(PROPERTIES, 0.0)
    labels = ("irregular", "grid60", "grid90")
    return Population(Analysed(maps, scores), Limits(nothing, nothing), {}, labels)


def test_the_wall_of_maps_goes_class_by_class_with_y_upwards(population):
    wall = unit_figures.wall_of_maps(population)
    assert wall.groups == ("grid, 60°", "grid, 90°", "irregular in space")
    slope = wall.maps[2].values
    assert slope[0][0] > slope[-1][0]


def test_the_lattice_is_shown_with_its_ring(population):
    figure = unit_figures.grid_figure(population)
    assert figure.captions[2] == "ring, score at 60°: 1.40"
    sac, ring = (np.array(one.values) for one in figure.maps[1:])
    inside = np.isfinite(ring)
    assert 0 < inside.sum() < np.isfinite(sac).sum()
    assert np.array_equal(ring[inside], sac[inside])
    assert np.isnan(ring[len(ring) // 2, len(ring) // 2])


def test_development_counts_the_classes_at_each_stage():
    stages = {0: ("other", "speed"), 50: ("border", "speed"), 90: ("border", "border")}
    drawn = lines(unit_figures.development_figure(stages))
    assert list(drawn) == ["border", "speed"]
    assert drawn["border"].x == (0, 50, 90)
    assert drawn["border"].y == (0, 1, 2)
