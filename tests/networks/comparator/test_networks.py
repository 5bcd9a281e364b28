import pytest
import torch

from pix2code_app.networks.comparator.networks import (
    Arc,
    Extractor,
    Pyramid,
    Siamese,
    Sizes,
    quarters,
)

SMALL = Sizes(window=4, glimpses=2, hidden=16)


def images(count, seed=0):
    return torch.rand(count, 1, 32, 32, generator=torch.Generator().manual_seed(seed))


def restless(sizes=SMALL):
    """A network whose gaze already depends on what it has seen."""
    torch.manual_seed(0)
    network = Arc(sizes).eval()
    if sizes.attention == "learned":
        torch.nn.init.normal_(network.comparator.gaze.linear.weight)
    return network


def compared(network, first, second):
    return network.compare(network.encode(first).maps, network.encode(second).maps)


def test_a_comparison_has_a_state_and_a_place_for_each_glimpse_of_both_images():
    states, places = compared(restless(), images(3), images(3, 1))
    assert states.shape == (3, 4, 16)
    assert places.shape == (3, 4, 3)


def test_the_first_glimpse_takes_in_the_whole_image():
    places = compared(restless(), images(2), images(2, 1)).places
    assert places[:, 0].abs().max() == 0
    assert places[:, 1:].abs().min() > 0


def test_where_it_looks_on_an_image_depends_on_the_other_image():
    network, first = restless(), images(1)
    one = compared(network, first, images(1, 1)).places
    other = compared(network, first, images(1, 2)).places
    assert torch.equal(one[:, :2], other[:, :2])  # before the second was seen
    assert not torch.allclose(one[:, 2], other[:, 2])


@pytest.mark.parametrize("attention", ["fixed", "random"])
def test_the_controls_look_wherever_whatever_they_see(attention):
    network = restless(Sizes(window=4, glimpses=2, hidden=16, attention=attention))
    torch.manual_seed(1)
    one = compared(network, images(2), images(2, 1)).places
    torch.manual_seed(1)
    other = compared(network, images(2, 5), images(2, 6)).places
    assert torch.equal(one, other)
    assert (one.abs().max() == 0) == (attention == "fixed")


def test_an_extractor_sees_pixels_at_two_scales():
    fine, coarse = Extractor(width=4)(images(2))
    assert fine.shape == (2, 4, 16, 16)
    assert coarse.shape == (2, 8, 8, 8)


def test_a_pyramid_adds_each_coarse_field_to_the_four_fine_ones_in_it():
    pyramid = Pyramid(width=1, channels=1)
    for weight in pyramid.parameters():
        torch.nn.init.ones_(weight)
    fine = torch.zeros(1, 1, 16, 16)
    fine[..., 5, 9] = 3
    coarse = torch.zeros(1, 2, 8, 8)
    coarse[:, :, 2, 4] = 10
    maps = pyramid(fine, coarse)[0, :, :, 0] - 2  # two biases
    assert maps[5, 9] == 23
    assert maps[4:6, 8:10].sum() == maps.sum() == 83


def test_quarters_average_fields_of_two_by_two():
    wide = torch.arange(64.0).view(1, 1, 8, 8)
    expected = torch.nn.functional.avg_pool2d(wide, 2).flatten(1)
    assert torch.equal(quarters(wide), expected)


def test_the_embedding_of_an_extractor_has_length_one():
    network = Arc(Sizes(window=2, glimpses=1, hidden=8, channels=4, width=4)).eval()
    embedding = network.encode(images(3)).embedding
    assert torch.allclose(embedding.norm(dim=1), torch.ones(3))
    assert restless().encode(images(3)).embedding is None


def test_the_full_context_scores_a_candidate_by_the_others_too():
    network = restless()
    states = torch.rand(1, 5, 16, generator=torch.Generator().manual_seed(0))
    changed = states.clone()
    changed[0, 4] = 0
    assert network.context(states).shape == (1, 5)
    assert network.context(states)[0, 0] != network.context(changed)[0, 0]


def test_a_siamese_network_finds_an_image_most_like_itself_and_knows_no_order():
    torch.manual_seed(0)
    network = Siamese(Sizes(window=2, glimpses=1, hidden=8, channels=4, width=4)).eval()
    one, other = images(2), images(2, 1)
    there = compared(network, one, other).states
    assert torch.equal(there, compared(network, other, one).states)
    assert compared(network, one, one).states.abs().max() == 0
    assert network.score(there).shape == (2, 1)
