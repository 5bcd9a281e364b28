import pytest
import torch

from pix2code_app.lab.grid_cells.arena import Arena
from pix2code_app.lab.grid_cells.place_cells import NEAREST, PlaceCode, PlaceNetwork

ARENA = Arena("square")


def code_at(place, surround):
    code = PlaceCode(surround)
    centres = code.centres(ARENA)
    return code.of(torch.tensor([place]), centres)[0], centres


@pytest.mark.parametrize("surround", [True, False])
def test_the_nearest_place_cell_is_the_most_active(surround):
    active, centres = code_at([0.2, -0.4], surround)
    nearest = (centres - torch.tensor([0.2, -0.4])).norm(dim=1).argmin()
    assert active.argmax() == nearest
    assert active.sum() == pytest.approx(1, abs=1e-5)
    assert active.min() >= 0


def test_a_surround_makes_a_ring_that_is_less_active_than_afar():
    active, centres = code_at([0.0, 0.0], surround=True)
    distance = centres.norm(dim=1)
    ring = active[(distance > 0.22) & (distance < 0.3)].mean()
    assert ring < 0.7 * active[distance > 0.6].mean()
    plain, _ = code_at([0.0, 0.0], surround=False)
    assert (
        plain[(distance > 0.22) & (distance < 0.3)].mean()
        > plain[distance > 0.6].mean()
    )


@pytest.fixture
def network():
    torch.manual_seed(0)
    return PlaceNetwork(PlaceCode(surround=True), ARENA, units=9)


def test_a_place_is_decoded_between_the_strongest_cells(network):
    read = torch.zeros(1, 1, network.code.cells)
    read[..., :NEAREST] = 1
    assert torch.allclose(network.decode(read)[0, 0], network.centres[:NEAREST].mean(0))


def test_the_loss_is_least_for_the_code_itself(network):
    places = torch.rand(3, 2, 2) - 0.5
    right = network.code.of(places, network.centres).clamp_min(1e-9).log()
    assert network.loss(right, places) < network.loss(torch.zeros_like(right), places)


def test_units_are_rectified_and_told_the_velocity(network):
    start = network.begin(torch.zeros(1, 2))
    east, north = torch.tensor([[[1.0, 0.0, 1.0]]]), torch.tensor([[[1.0, 1.0, 0.0]]])
    for inputs, column in ((east, 0), (north, 1)):
        found = network(inputs, 0.0, start)
        expected = start @ network.recurrent.T + network.input[:, column]
        assert torch.allclose(found.state, expected.relu(), atol=1e-6)


def test_equal_networks_of_different_seeds_have_equal_place_cells():
    one, other = (
        PlaceNetwork(PlaceCode(surround=True), ARENA, units=4) for _ in range(2)
    )
    assert torch.equal(one.centres, other.centres)
    assert not torch.equal(one.recurrent, other.recurrent)
