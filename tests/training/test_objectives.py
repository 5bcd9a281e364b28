"""What each network is trained to make small."""

import math

import pytest
import torch

from compilers.schema.dialects import FAMILY_2017, dialect_names
from pix2code_app.datasets.examples import load_examples
from pix2code_app.datasets.pairs import find_pairs
from pix2code_app.datasets.vocabulary import PaperVocabulary, Vocabulary
from pix2code_app.events import run
from pix2code_app.networks.attention.network import AttentionConfig, AttentionNetwork
from pix2code_app.networks.paper.network import PaperConfig, PaperNetwork
from pix2code_app.training.batches import collate
from pix2code_app.training.objectives import (
    OBJECTIVES,
    WEIGHTS,
    WINDOWS,
    _giou_loss,
    _known,
    attention_loss,
    token_loss,
    window_loss,
)

VOCABULARY = Vocabulary.of_dialects(dialect_names(FAMILY_2017))
PAPER = PaperVocabulary.of_dialects(dialect_names(FAMILY_2017))


@pytest.fixture
def batch_of(tmp_path, write_web_pair, web_programs):
    """Collates four of the pairs, with boxes where they were drawn with them."""

    def batch_of(vocabulary=VOCABULARY, with_boxes=(True,) * 4):
        for i, boxed in enumerate(with_boxes):
            text = web_programs[3 * i]
            write_web_pair(tmp_path / "drawn", str(i), text, with_boxes=boxed)
        examples = run(load_examples(find_pairs(tmp_path / "drawn"), 64, 64))
        return collate(
            [
                (picture, vocabulary.encode("web", p.tokens), p.boxes, p.depths)
                for picture, p in zip(examples.pictures, examples.programs, strict=True)
            ],
            vocabulary,
        )

    return batch_of


@pytest.fixture
def network(tiny_sizes):
    torch.manual_seed(4)
    return AttentionNetwork(AttentionConfig(len(VOCABULARY), **tiny_sizes))


def boxes(*rows):
    return torch.tensor(rows, dtype=torch.float32)


@pytest.mark.parametrize(
    ("predicted", "true", "giou"),
    [
        ((0.0, 0.0, 1.0, 1.0), (0.0, 0.0, 1.0, 1.0), 1.0),
        ((0.0, 0.0, 0.5, 1.0), (0.0, 0.0, 1.0, 1.0), 0.5),
        # apart: no overlap, half of the hull is empty
        ((0.0, 0.0, 0.25, 1.0), (0.75, 0.0, 1.0, 1.0), -0.5),
        # inner 1, union 7, hull 9, in units of a third
        ((0.0, 0.0, 2 / 3, 2 / 3), (1 / 3, 1 / 3, 1.0, 1.0), 1 / 7 - 2 / 9),
    ],
)
def test_giou_is_that_of_the_paper(predicted, true, giou):
    loss = _giou_loss(boxes(predicted), boxes(true))
    assert loss.item() == pytest.approx(1 - giou, abs=1e-6)
    assert _giou_loss(boxes(true), boxes(predicted)).item() == pytest.approx(1 - giou)


def test_giou_of_several_boxes_is_the_mean():
    same, half = (0.0, 0.0, 1.0, 1.0), (0.0, 0.0, 0.5, 1.0)
    loss = _giou_loss(boxes(same, half), boxes(same, same))
    assert loss.item() == pytest.approx(0.25)


def test_giou_of_a_box_without_area_has_a_gradient():
    predicted = boxes((0.5, 0.5, 0.5, 0.5)).requires_grad_()
    _giou_loss(predicted, boxes((0.0, 0.0, 0.2, 0.2))).backward()
    assert predicted.grad.isfinite().all()


def test_the_token_loss_of_a_uniform_answer_is_the_logarithm_of_the_vocabulary():
    logits = torch.zeros(2, 5, 7)
    targets = torch.tensor([[1, 2, 3, 0, 0], [4, 5, 6, 1, 2]])
    expected = (3 + 5) * math.log(7) / 2 / 10  # two programs, in tenths
    assert token_loss(logits, targets).item() == pytest.approx(expected, rel=1e-5)


def test_padding_does_not_enter_the_token_loss():
    logits = torch.randn(2, 5, 7)
    targets = torch.tensor([[1, 2, 3, 0, 0], [4, 5, 6, 1, 2]])
    before = token_loss(logits, targets)
    logits[0, 3:] = 100 * torch.randn(2, 7)
    assert torch.equal(token_loss(logits, targets), before)


def test_a_centre_lies_in_the_cell_of_its_row_and_column(batch_of):
    batch = batch_of()
    known = _known(batch)
    assert known.cell.min() >= 0
    assert known.cell.max() < 64
    centre = (known.box[:, :2] + known.box[:, 2:]) / 2
    assert torch.equal(known.cell % 8, (centre[:, 0] * 8).long())
    assert torch.equal(known.cell // 8, (centre[:, 1] * 8).long())
    assert torch.equal(known.token, batch.targets[known.picture, known.step])


def test_a_centre_outside_the_picture_is_in_the_nearest_cell(batch_of):
    batch = batch_of()
    batch.boxes[0, 1] = torch.tensor([0.9, -0.3, 1.4, -0.1])
    assert _known(batch).cell[0] == 7


def test_every_part_of_the_loss_reaches_the_weights(network, batch_of):
    parts = attention_loss(network, batch_of())
    assert parts.keys() == WEIGHTS.keys()
    assert all(part.isfinite() and part > 0 for part in parts.values())
    sum(parts.values()).backward()
    assert all(p.grad is not None for p in network.parameters())


def test_pictures_without_boxes_do_not_enter_the_element_loss(network, batch_of):
    network.eval()
    batch = batch_of(with_boxes=(True, True, False, False))
    both = attention_loss(network, batch)
    picture = batch.pictures.clone()
    batch.pictures[2:] = torch.rand(2, 3, 64, 64)
    changed = attention_loss(network, batch)
    for name in ("elements", "glance", "boxes"):
        torch.testing.assert_close(both[name], changed[name])
    assert not torch.equal(both["tokens"], changed["tokens"])
    batch.pictures[:] = picture
    batch.pictures[0] = torch.rand(3, 64, 64)
    assert attention_loss(network, batch)["elements"] != both["elements"]


def test_without_any_boxes_every_weight_still_has_a_gradient(network, batch_of):
    parts = attention_loss(network, batch_of(with_boxes=(False,) * 4))
    assert parts.keys() == {"tokens", "boxes"}
    assert parts["boxes"] == 0
    sum(parts.values()).backward()
    assert all(p.grad is not None for p in network.parameters())
    assert not network.encoder.boxes.weight.grad.any()


def descend(network, objective, batch, steps, rate):
    optimiser = torch.optim.AdamW(network.parameters(), lr=rate)
    totals = []
    for _ in range(steps):
        torch.manual_seed(0)  # the same windows each time
        total = torch.stack(list(objective(network, batch).values())).sum()
        optimiser.zero_grad()
        total.backward()
        optimiser.step()
        totals.append(total.item())
    return totals


def test_the_attention_network_learns_four_pairs_by_heart(network, batch_of):
    losses = descend(network, attention_loss, batch_of(), 40, 0.01)
    assert losses[-1] < 0.55 * losses[0]


def small_paper():
    torch.manual_seed(2)
    config = PaperConfig(
        len(PAPER),
        height=64,
        width=64,
        channels=(4, 8),
        dense=16,
        language=16,
        decoder=16,
        convolution_dropout=0,
        dense_dropout=0,
    )
    return PaperNetwork(config)


def test_the_papers_network_learns_windows_by_heart(batch_of):
    losses = descend(small_paper(), window_loss, batch_of(PAPER), 40, 0.01)
    assert losses[-1] < 0.6 * losses[0]


def test_windows_end_within_their_program(batch_of):
    asked = []

    class Watching(torch.nn.Module):
        def forward(self, pictures, contexts):
            asked.append(contexts)
            return torch.zeros(contexts[..., 0].numel(), len(PAPER))

    batch = batch_of(PAPER)
    loss = window_loss(Watching(), batch)["tokens"]
    assert loss.item() == pytest.approx(math.log(len(PAPER)), rel=1e-5)
    (contexts,) = asked
    assert contexts.shape == (4, WINDOWS, 48)
    assert (contexts[..., -1] != 0).all()  # the last token is one of the program


def test_there_is_an_objective_for_each_preset():
    from pix2code_app.networks.presets import PRESETS

    assert OBJECTIVES.keys() == PRESETS.keys()
