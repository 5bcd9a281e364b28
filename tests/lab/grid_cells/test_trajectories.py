import numpy as np
import pytest

from pix2code_app.lab.grid_cells.arena import CORNERS, Arena
from pix2code_app.lab.grid_cells.trajectories import Gait, Walk


def draw(walk, steps=300, count=20, seed=0):
    return walk.draw(steps, count, np.random.default_rng(seed))


@pytest.mark.parametrize("name", CORNERS)
def test_paths_stay_within_the_walls_and_meet_them(name):
    arena = Arena(name)
    paths = draw(Walk(arena, Gait()))
    assert np.all(arena.contains(paths.places))
    assert 0 < paths.contacts.mean() < 0.1


def test_places_are_the_sums_of_the_steps_that_are_told():
    paths = draw(Walk(Arena("square"), Gait()))
    speed, sine, cosine = np.moveaxis(paths.inputs.astype(float), -1, 0)
    steps = paths.top_speed * speed[..., None] * np.stack([cosine, sine], axis=-1)
    assert np.allclose(steps.cumsum(0), paths.places, atol=1e-4)


def test_a_share_of_the_steps_is_still():
    paths = draw(Walk(Arena("square"), Gait(still=0.8)), steps=400, count=100)
    assert np.mean(paths.speeds == 0) == pytest.approx(0.8, abs=0.03)


def test_a_path_that_is_never_still_moves_in_every_step():
    assert np.all(draw(Walk(Arena("square"), Gait(still=0.0))).speeds > 0)


def test_a_still_path_keeps_its_heading():
    paths = draw(Walk(Arena("square"), Gait()))
    still = paths.speeds[1:] == 0
    assert np.all(np.diff(paths.headings, axis=0)[still] == 0)


def test_speeds_are_kept_as_long_as_the_gait_says():
    gait = Gait(bout=8.0, still=0.0)
    speeds = draw(Walk(Arena("square"), gait), steps=2000, count=40).speeds
    assert np.mean(np.diff(speeds, axis=0) != 0) == pytest.approx(1 / 8, rel=0.1)


def test_every_step_is_still_by_itself():
    still = draw(Walk(Arena("square"), Gait(still=0.7)), 1000, 40).speeds == 0
    assert np.mean(still[1:][still[:-1]]) == pytest.approx(0.7, abs=0.02)
    assert np.mean(still[1:][~still[:-1]]) == pytest.approx(0.7, abs=0.02)


def test_equal_seeds_draw_equal_paths():
    walk = Walk(Arena("hexagon"), Gait())
    assert np.array_equal(draw(walk).places, draw(walk).places)
    assert not np.array_equal(draw(walk).places, draw(walk, seed=1).places)


def test_paths_can_begin_anywhere_in_the_arena():
    arena = Arena("triangle")
    paths = draw(Walk(arena, Gait(), anywhere=True), steps=5, count=200)
    assert np.all(arena.contains(paths.starts))
    assert np.all(paths.starts.std(0) > 0.4)
    assert np.all(np.abs(paths.places[0] - paths.starts) <= Gait().top_speed)


def test_vanished_walls_change_nothing_before_the_first_contact():
    arena = Arena("square")
    walled = draw(Walk(arena, Gait()))
    opened = draw(Walk(arena, Gait(), walls_until=0))
    first = walled.contacts.any(1).argmax()
    assert np.array_equal(walled.places[:first], opened.places[:first])
    assert not np.all(arena.contains(opened.places))


def test_a_path_that_has_left_meets_no_wall_outside():
    arena = Arena("square")
    paths = draw(Walk(arena, Gait(), walls_until=0))
    inside = arena.contains(paths.places)
    assert np.array_equal(paths.contacts[1:], inside[:-1] & ~inside[1:])
