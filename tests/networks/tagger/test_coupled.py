import torch

from pix2code_app.networks.tagger.coupled import CoupledDirection, CoupledLSTM


def test_one_step_is_the_formula_of_the_paper():
    cell = CoupledDirection(3, 2)
    torch.nn.init.normal_(cell.first)
    x = torch.randn(1, 3)
    h, c = cell.first[:, None]
    into, candidate, out = (cell.from_input(x) + cell.from_state(h)).chunk(3, 1)
    gate = torch.sigmoid(into + c @ cell.input_peephole.weight.T)
    new = (1 - gate) * c + gate * torch.tanh(candidate)
    peep = new @ cell.output_peephole.weight.T
    expected = torch.sigmoid(out + peep) * torch.tanh(new)
    assert torch.allclose(cell(x[:, None])[:, 0], expected)


def test_filling_up_changes_neither_direction():
    lstm = CoupledLSTM(3, 2)
    words = torch.randn(1, 4, 3)
    filled = torch.cat((words, torch.randn(1, 2, 3)), 1)
    alone = lstm(words, torch.tensor([4]))
    assert torch.allclose(lstm(filled, torch.tensor([4]))[:, :4], alone, atol=1e-6)


def test_the_second_direction_is_the_first_on_the_mirrored_sentence():
    lstm = CoupledLSTM(3, 2)
    words = torch.randn(1, 4, 3)
    backwards = lstm(words, torch.tensor([4]))[:, :, 2:]
    assert torch.allclose(backwards, lstm.back(words.flip(1)).flip(1), atol=1e-6)
