import numpy as np
import pytest

from pix2code_app.lab.grid_cells.arena import AREA, CORNERS, Arena, bounds


@pytest.mark.parametrize("name", CORNERS)
def test_every_arena_has_the_same_area_around_the_origin(name):
    corners = Arena(name).corners
    x, y = corners.T
    area = np.abs(x @ np.roll(y, 1) - y @ np.roll(x, 1)) / 2
    assert area == pytest.approx(AREA)
    assert np.allclose(corners.mean(0), 0)


@pytest.mark.parametrize("name", CORNERS)
def test_the_centre_is_as_far_from_every_wall(name):
    arena = Arena(name)
    assert np.allclose(arena.wall_distances(np.zeros(2)), arena.inradius)
    assert arena.wall_distances(np.zeros(2)).shape == (CORNERS[name],)


@pytest.mark.parametrize("name", CORNERS)
def test_corners_lie_on_two_walls(name):
    arena = Arena(name)
    on_wall = np.isclose(arena.wall_distances(arena.corners), 0)
    assert np.all(on_wall.sum(-1) == 2)
    assert np.all(arena.contains(0.99 * arena.corners))
    assert not np.any(arena.contains(1.01 * arena.corners))


def test_the_square_reaches_from_minus_one_to_one():
    low, high = bounds(Arena("square"))
    assert np.allclose(low, -1)
    assert np.allclose(high, 1)
