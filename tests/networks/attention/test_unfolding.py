"""Batch norms that were folded into convolutions, taken out again."""

from __future__ import annotations

import torch

from pix2code_app.networks.attention.folding import load_unfolded
from pix2code_app.networks.ui.network import UiConfig, UiNetwork, folded

SMALL = UiConfig(widths=(4, 4, 8, 8, 8, 8), fine=4, coarse=8)


def _learnt() -> UiNetwork:
    """A network whose norms are not what they begin with."""
    torch.manual_seed(3)
    network = UiNetwork(SMALL)
    network.train()
    for _ in range(3):
        network(torch.rand(2, 3, 64, 64))
    return network.eval()


def test_an_unfolded_network_computes_what_the_folded_one_does() -> None:
    first = _learnt()
    second = UiNetwork(SMALL)
    pictures = torch.rand(2, 3, 128, 64)
    load_unfolded(second, folded(first).state_dict(), [torch.rand(2, 3, 64, 64)])
    with torch.no_grad():
        for one, other in zip(first(pictures), second(pictures), strict=True):
            assert torch.allclose(one.heat, other.heat, atol=1e-4)
            assert torch.allclose(one.boxes, other.boxes, atol=1e-4)


def test_in_training_mode_it_computes_about_the_same() -> None:
    first = _learnt()
    pictures = torch.rand(4, 3, 128, 128)
    second = UiNetwork(SMALL)
    load_unfolded(second, folded(first).state_dict(), [pictures])
    with torch.no_grad():
        expected = first(pictures)[0].heat
        second.train()
        close = (second(pictures)[0].heat - expected).abs().mean()
        second.train()
        fresh = UiNetwork(SMALL).train()(pictures)[0].heat
        far = (fresh - expected).abs().mean()
    assert close < 0.05 * far
