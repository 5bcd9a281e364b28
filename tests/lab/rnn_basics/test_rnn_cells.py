"""The vanilla cell's numbers, and its gradient by hand beside autograd's."""

import pytest
import torch

from pix2code_app.lab.rnn_basics.cells import CELLS, Elman, back_propagate, recurrent


def test_one_unit_takes_the_worked_example_s_values():
    network = Elman(1, 1, 2)
    with torch.no_grad():
        network.recurrent.fill_(0.5)
        network.input.fill_(1.0)
        states = network.follow(torch.tensor([1.0, 0.0, -1.0]).reshape(3, 1, 1))
    found = [float(h) for h in states]
    assert found == pytest.approx([0.0, 0.76159, 0.36340, -0.67414], abs=1e-5)


@pytest.mark.parametrize("steps", [1, 2, 7])
def test_back_propagation_by_hand_is_autograd_s(steps):
    torch.manual_seed(steps)
    network = Elman(3, 5, 4).double()
    x = torch.randn(steps, 2, 3).double()
    targets = torch.randint(4, (steps, 2))
    network.loss(x, targets).backward()
    found = back_propagate(network, x, targets)
    expected = (
        network.recurrent.grad,
        network.input.grad,
        network.bias.grad,
        network.output.weight.grad,
        network.output.bias.grad,
    )
    for one, other in zip(found, expected, strict=True):
        torch.testing.assert_close(one, other, atol=1e-6, rtol=0)


def test_the_library_s_vanilla_layer_is_our_cell():
    torch.manual_seed(0)
    network, layer = Elman(3, 5, 2), recurrent("vanilla", 3, 5)
    with torch.no_grad():
        layer.weight_hh_l0.copy_(network.recurrent)
        layer.weight_ih_l0.copy_(network.input)
        layer.bias_hh_l0.zero_()
        layer.bias_ih_l0.copy_(network.bias)
        x = torch.randn(6, 1, 3)
        expected = torch.stack(network.follow(x)[1:])
        torch.testing.assert_close(
            layer(x.transpose(0, 1))[0].transpose(0, 1), expected
        )


def test_a_vanilla_layer_starts_with_an_orthogonal_matrix():
    weight = recurrent("vanilla", 3, 8).weight_hh_l0
    torch.testing.assert_close(weight @ weight.T, torch.eye(8))


def test_every_cell_reads_a_batch():
    for name in CELLS:
        assert recurrent(name, 2, 4, both_ways=True)(torch.zeros(3, 5, 2))[0].shape == (
            *(3, 5, 8),
        )
