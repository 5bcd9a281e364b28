import numpy as np
import pytest

from pix2code_app.lab.grid_cells import correcting
from pix2code_app.lab.grid_cells.arena import Arena
from pix2code_app.lab.grid_cells.correcting import AROUND, SPAN
from pix2code_app.lab.grid_cells.following import Followed
from pix2code_app.lab.grid_cells.trajectories import Paths

STEPS = 400


def followed(apart, contacts, places=None):
    """Paths at one place, of which the network is off by `apart`."""
    shape = contacts.shape
    places = np.zeros((*shape, 2)) if places is None else places
    still = np.zeros(shape)
    return Followed(
        Paths(places[0], places, still, still, contacts, 1.0),
        places + apart,
        variance=2.0,
    )


@pytest.fixture
def one_contact_each():
    """Three paths that meet the right wall in step 200, off by 1 across it before."""
    contacts = np.zeros((STEPS, 3), dtype=bool)
    contacts[200] = True
    places = np.tile([0.9, 0.0], (STEPS, 3, 1))
    apart = np.tile([1.0, 0.5], (STEPS, 3, 1))
    apart[200:, :, 0] = [0.0, 0.1, 0.2]
    return followed(apart, contacts, places)


def test_the_fall_is_that_of_the_error_across_the_wall(one_contact_each):
    contacts = correcting.contacts_after(one_contact_each, 0)
    across = correcting.crosswise_drop(one_contact_each, contacts, Arena("square"))
    both = correcting.total_drop(one_contact_each, contacts)
    expected = np.mean([1 - 0.0, 1 - 0.01, 1 - 0.04]) / 2.0
    assert across.fall.mean == pytest.approx(expected)
    assert both.fall.mean == pytest.approx(expected / 2)
    assert across.contacts == 3
    assert across.around[AROUND - 1] == pytest.approx(0.5)
    assert across.t > 30


def test_an_error_that_grows_has_a_negative_fall(one_contact_each):
    backwards = followed(
        one_contact_each.apart[::-1],
        one_contact_each.paths.contacts[::-1],
        one_contact_each.paths.places,
    )
    contacts = correcting.contacts_after(backwards, 0)
    assert correcting.total_drop(backwards, contacts).t < -30


def test_contacts_too_near_to_an_end_or_too_early_are_left_out():
    contacts = np.zeros((STEPS, 1), dtype=bool)
    contacts[[10, 60, 150, STEPS - 5]] = True
    found = followed(np.zeros((STEPS, 1, 2)), contacts)
    assert correcting.contacts_after(found, 0).steps.tolist() == [60, 150]
    assert correcting.contacts_after(found, 100).steps.tolist() == [150]


def test_the_first_contact_of_each_path_is_found():
    contacts = np.zeros((STEPS, 2), dtype=bool)
    contacts[[100, 150], 0] = True
    contacts[[90, 200], 1] = True
    every = correcting.contacts_after(followed(np.zeros((STEPS, 2, 2)), contacts), 0)
    first = correcting.first_contacts(every)
    found = dict(zip(first.paths.tolist(), first.steps.tolist(), strict=True))
    assert found == {0: 100, 1: 90}


def test_the_error_is_averaged_in_stretches_over_the_variance():
    apart = np.ones((STEPS, 2, 2))
    apart[STEPS // 2 :] = 2
    found = followed(apart, np.zeros((STEPS, 2), dtype=bool))
    assert correcting.windows(found, STEPS // 2).tolist() == [0.5, 2.0]
    assert found.mse_fraction == pytest.approx(1.25)


def test_the_change_of_the_error_is_told_by_the_number_of_contacts():
    contacts = np.zeros((4 * SPAN + 1, 1), dtype=bool)
    contacts[SPAN + 5] = True
    contacts[[2 * SPAN + 5, 2 * SPAN + 9]] = True
    apart = np.sqrt(np.concatenate([np.full(SPAN, 2.0), np.full(SPAN, 4.0)]))
    apart = np.concatenate([apart, np.full(SPAN, 1.0), np.zeros(SPAN + 1)])
    off = np.tile(apart[:, None, None], (1, 1, 2))
    found = correcting.change_by_contacts(followed(off, contacts), 0)
    assert found[3] is None
    assert found[2] == pytest.approx(-0.5)
    assert found[1] == pytest.approx((1.0 - 4.0) / 2)


def test_a_turn_before_a_wall_is_one_without_a_contact_near_it():
    contacts = np.zeros((STEPS, 2), dtype=bool)
    contacts[225, 1] = True  # too near to the turn of step 200
    places = np.zeros((STEPS, 2, 2))
    places[:, :, 0] = 0.9 - np.abs(np.arange(STEPS) - 200)[:, None] / STEPS
    paths = followed(np.zeros((STEPS, 2, 2)), contacts, places)
    turns = correcting.turns_before_walls(paths, 0, Arena("square"))
    assert (turns.steps.tolist(), turns.paths.tolist()) == ([200], [0])


def test_a_turn_far_from_every_wall_is_none_before_one():
    contacts = np.zeros((STEPS, 1), dtype=bool)
    places = np.zeros((STEPS, 1, 2))
    places[:, :, 0] = 0.5 - np.abs(np.arange(STEPS) - 200)[:, None] / STEPS
    paths = followed(np.zeros((STEPS, 1, 2)), contacts, places)
    assert not len(correcting.turns_before_walls(paths, 0, Arena("square")).steps)
