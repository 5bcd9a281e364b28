import pytest
import torch

from pix2code_app.lab.grid_cells.network import CTRNN, PACE, Sizes, integrate


def exercise(seed=0):
    torch.manual_seed(seed)
    network = CTRNN(Sizes(units=7))
    torch.nn.init.normal_(network.output)
    return network, torch.randn(9, 4, 3), torch.randn(4, 7)


def test_the_gradient_is_that_of_the_recurrence():
    torch.manual_seed(0)
    shapes = ((5, 5), (6, 3, 5), (3, 5))
    given = tuple(
        torch.randn(shape, dtype=torch.double, requires_grad=True) for shape in shapes
    )
    assert torch.autograd.gradcheck(lambda *all_: integrate(*all_)[0], given)


def test_a_step_is_eulers():
    network, inputs, state = exercise()
    found = network(inputs[:1], 0.0, state)
    drive = inputs[0] @ network.input.T + network.bias
    change = -state + torch.tanh(state) @ network.recurrent.T + drive
    expected = state + PACE * change
    assert torch.allclose(found.state, expected, atol=1e-6)
    assert torch.allclose(found.activity[0], torch.tanh(expected), atol=1e-6)
    assert torch.allclose(found.read, found.activity @ network.output.T)


def test_a_path_in_two_pieces_is_the_whole_path():
    network, inputs, start = exercise()
    whole = network(inputs, 0.0, start)
    first = network(inputs[:5], 0.0, start)
    second = network(inputs[5:], 0.0, first.state)
    assert torch.allclose(whole.activity[5:], second.activity, atol=1e-6)


def test_noise_disturbs_every_unit_on_its_own():
    network, inputs, start = exercise()
    apart = network(inputs, 0.5, start).activity - network(inputs, 0.0, start).activity
    assert torch.all(apart[0].abs() > 0)
    assert len(torch.unique(apart[0])) == apart[0].numel()


def test_recurrence_starts_orthogonal_and_the_read_out_at_zero():
    network = CTRNN(Sizes(units=20))
    product = network.recurrent @ network.recurrent.T
    assert torch.allclose(product, torch.eye(20), atol=1e-5)
    assert network.output.abs().sum() == 0
    assert float(network.input.std().detach()) == pytest.approx(3**-0.5, rel=0.4)


def test_the_error_is_that_of_both_coordinates():
    network, _, _ = exercise()
    read = torch.tensor([[[1.0, 0.0]]])
    assert network.loss(read, torch.zeros(1, 1, 2)) == 0.5
    assert torch.equal(network.decode(read), read)
    assert torch.equal(network.begin(torch.ones(4, 2)), torch.zeros(4, 7))
