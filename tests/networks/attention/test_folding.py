"""Networks with their batch norms folded away."""

import torch
from torch import nn

from pix2code_app.networks.attention.folding import fold_batch_norms


@torch.no_grad()
def test_a_folded_network_sees_what_it_saw_before(build_tiny, pictures):
    network = build_tiny(3)
    for module in network.modules():
        if isinstance(module, nn.BatchNorm2d):  # as if trained
            module.running_mean.uniform_(-1, 1)
            module.running_var.uniform_(0.5, 2)
            module.weight.uniform_(0.5, 2)
    before = network.encode(pictures)
    fold_batch_norms(network)
    kinds = {type(module) for module in network.modules()}
    assert nn.Conv2d in kinds
    assert nn.BatchNorm2d not in kinds
    for own, expected in zip(network.encode(pictures), before, strict=True):
        torch.testing.assert_close(own, expected, rtol=1e-4, atol=1e-4)


def test_other_layers_are_left_as_they_are():
    network = nn.Sequential(nn.Linear(2, 2), nn.BatchNorm1d(2), nn.Sequential()).eval()
    fold_batch_norms(network)
    assert [type(layer) for layer in network] == [
        nn.Linear,
        nn.BatchNorm1d,
        nn.Sequential,
    ]
