import pytest
import torch

from pix2code_app.networks.comparator.framing import GREATEST, LEAST, SPREAD, framed


def cross(high, wide, top=6, left=8):
    """A cross on paper of 32 × 32, as large as asked for."""
    image = torch.zeros(1, 1, 32, 32)
    image[..., top + high // 2, left : left + wide] = 1
    image[..., top : top + high, left + wide // 2] = 1
    return image


def spreads(image):
    """Standard deviations of the ink down and across, half a side being 1."""
    ink = image[0, 0] / image.sum()
    places = (torch.arange(32) + 0.5) / 16 - 1
    found = []
    for along in (ink.sum(1), ink.sum(0)):
        middle = (along * places).sum()
        found.append((middle.item(), (along * (places - middle) ** 2).sum().sqrt()))
    return found


@pytest.mark.parametrize("place", [(0, 0), (3, 12), (17, 17)])
def test_where_a_drawing_stands_makes_no_difference(place):
    moved = framed(cross(15, 15, *place))
    assert torch.allclose(moved, framed(cross(15, 15, 8, 8)), atol=1e-4)


@pytest.mark.parametrize("side", [11, 19, 27])
def test_ink_is_centred_and_spread_alike_whatever_its_size(side):
    for middle, spread in spreads(framed(cross(side, side, 2, 1))):
        assert middle == pytest.approx(0, abs=0.02)
        assert spread == pytest.approx(SPREAD, abs=0.02)


def test_a_slender_drawing_stays_slender_though_less():
    before = spreads(cross(25, 9))
    after = spreads(framed(cross(25, 9)))
    ratios = [down / across for (_, down), (_, across) in (before, after)]
    assert 1.2 < ratios[1] < ratios[0]


def test_a_dot_is_not_blown_up_further_than_the_least_frame():
    dot = torch.zeros(1, 1, 32, 32)
    dot[..., 10:12, 20:22] = 1
    grown = framed(dot).sum() / dot.sum()
    assert grown == pytest.approx(1 / LEAST**2, rel=0.15)
    assert GREATEST > 1 > LEAST


def test_paper_without_ink_stays_empty():
    assert not framed(torch.zeros(2, 1, 32, 32)).any()


def test_every_drawing_of_a_batch_has_a_frame_of_its_own():
    both = torch.cat([cross(11, 11), cross(21, 21, 1, 1)])
    alone = torch.cat([framed(both[:1]), framed(both[1:])])
    assert torch.allclose(framed(both), alone, atol=1e-6)
    assert not torch.allclose(framed(both)[0], both[0])
