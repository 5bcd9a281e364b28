import pytest
import torch

from pix2code_app.networks.comparator.glimpses import (
    attention_mask,
    cauchy_filterbank,
    filterbanks,
    glimpse,
    window_side,
)


def place(y=0.0, x=0.0, spread=0.0):
    return torch.tensor([[y, x, spread]])


def test_a_kernel_has_the_weights_of_a_cauchy_density():
    bank = cauchy_filterbank(torch.tensor([2.0]), torch.zeros(1), size=5, window=1)
    expected = torch.tensor([0.6488, 0.8808, 1.0, 0.8808, 0.6488]) / 4.0592
    assert torch.allclose(bank[0, 0], expected, atol=2e-4)


def test_nothing_is_seen_in_an_empty_image():
    assert glimpse(torch.zeros(1, 32, 32, 1), place(), 4).abs().max() == 0


@pytest.mark.parametrize("spread", [0.0, 0.5, -0.9])
def test_an_even_image_looks_even(spread):
    seen = glimpse(torch.ones(1, 32, 32, 1), place(spread=spread), 4)
    assert seen.min() > 0.99


def test_a_glimpse_is_the_product_of_both_banks_with_the_image():
    image = torch.rand(2, 16, 16, generator=torch.Generator().manual_seed(0))
    places = torch.tensor([[0.3, -0.2, 0.4], [-0.6, 0.1, -0.7]])
    down, across = filterbanks(places, 16, 4)
    expected = down @ image @ across.transpose(1, 2)
    assert torch.allclose(glimpse(image[..., None], places, 4)[..., 0], expected)


def test_channels_are_seen_through_the_same_window():
    image = torch.rand(1, 16, 16, generator=torch.Generator().manual_seed(1))
    both = torch.stack([image, 2 * image], -1)
    seen = glimpse(both, place(0.2, 0.3, 0.5), 4)
    assert torch.allclose(seen[..., 1], 2 * seen[..., 0])


def test_the_first_coordinate_is_down_and_the_second_across():
    mask = attention_mask(place(y=0.8, x=-0.8, spread=0.95), 32, 4)[0]
    row, column = divmod(int(mask.argmax()), 32)
    assert (row, column) == (28, 3)


def test_a_full_spread_gathers_all_kernels_at_the_centre():
    bank = cauchy_filterbank(torch.tensor([9.0]), torch.ones(1), size=32, window=4)
    assert torch.allclose(bank[0, 0], bank[0, 3])
    assert int(bank[0, 0].argmax()) == 9
    assert window_side(1.0, 32) == 0
    assert window_side(-0.25, 32) == 24


def test_gradients_reach_a_window_far_from_the_ink():
    image = torch.zeros(1, 32, 32, 1)
    image[0, 2, 2] = 1
    where = place(0.9, 0.9, 0.9).requires_grad_()
    glimpse(image, where, 4).sum().backward()
    assert (where.grad[0, :2] < 0).all()  # towards the ink brings more of it
