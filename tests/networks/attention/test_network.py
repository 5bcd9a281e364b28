"""The default network: shapes, carried state, gradients."""

import pytest
import torch

from pix2code_app.networks.attention.network import (
    STRIDE,
    AttentionConfig,
    AttentionNetwork,
)


@pytest.fixture
def tokens(vocabulary):
    """Four programs of eleven random tokens."""
    generator = torch.Generator().manual_seed(3)
    return torch.randint(len(vocabulary), (4, 11), generator=generator)


@torch.no_grad()
def test_the_map_has_a_cell_for_every_eight_pixels(build_tiny, pictures, vocabulary):
    network = build_tiny()
    encoded = network.encode(pictures)
    cells = (64 // STRIDE) ** 2
    config = network.config
    assert encoded.keys.shape == (4, cells, config.key)
    assert encoded.values.shape == (4, cells, config.value)
    assert encoded.boxes.shape == (4, cells, config.depths * 4)
    assert encoded.elements.shape == (4, cells, len(vocabulary))
    assert encoded.summary.shape == (4, config.summary)


@torch.no_grad()
def test_a_step_has_logits_boxes_and_two_attentions(
    build_tiny, pictures, tokens, vocabulary
):
    _, decoded = build_tiny()(pictures, tokens)
    assert decoded.logits.shape == (4, 11, len(vocabulary))
    assert decoded.boxes.shape == (4, 11, 3, 4)
    assert [logits.shape for logits in decoded.attention_logits] == [(4, 11, 64)] * 2
    assert decoded.state.language[0].shape == (1, 4, 16)
    assert decoded.state.decoder[1].shape == (1, 4, 16)


@torch.no_grad()
def test_a_picture_need_not_be_square(vocabulary, tiny_sizes):
    sizes = {**tiny_sizes, "height": 96, "width": 64}
    network = AttentionNetwork(AttentionConfig(len(vocabulary), **sizes)).eval()
    assert network.encode(torch.rand(1, 3, 96, 64)).keys.shape == (1, 12 * 8, 8)


@torch.no_grad()
def test_single_steps_with_carried_state_equal_the_whole_sequence(
    build_tiny, pictures, tokens
):
    network = build_tiny(1, sharpness=5)
    encoded, whole = network(pictures, tokens)
    state = None
    for step in range(tokens.shape[1]):
        single = network.decode(encoded, tokens[:, step : step + 1], state)
        state = single.state
        for own, expected in (
            (single.logits, whole.logits),
            (single.boxes, whole.boxes),
            (single.attention_logits[0], whole.attention_logits[0]),
            (single.attention_logits[1], whole.attention_logits[1]),
        ):
            torch.testing.assert_close(
                own[:, 0], expected[:, step], rtol=1e-5, atol=1e-5
            )
    for carried, last in zip(state.decoder, whole.state.decoder, strict=True):
        torch.testing.assert_close(carried, last, rtol=1e-5, atol=1e-5)


@torch.no_grad()
def test_a_sequence_goes_on_in_chunks_of_any_length(build_tiny, pictures, tokens):
    network = build_tiny(1)
    encoded, whole = network(pictures, tokens)
    first = network.decode(encoded, tokens[:, :4])
    rest = network.decode(encoded, tokens[:, 4:], first.state)
    joined = torch.cat([first.logits, rest.logits], 1)
    torch.testing.assert_close(joined, whole.logits, rtol=1e-5, atol=1e-5)


@torch.no_grad()
def test_a_step_knows_nothing_of_later_tokens(build_tiny, pictures, tokens):
    network = build_tiny(2)
    changed = tokens.clone()
    changed[:, 6:] = (changed[:, 6:] + 1) % 20
    _, before = network(pictures, tokens)
    _, after = network(pictures, changed)
    torch.testing.assert_close(before.logits[:, :6], after.logits[:, :6])
    assert not torch.allclose(before.logits[:, 6:], after.logits[:, 6:])


@torch.no_grad()
def test_a_picture_is_read_alike_alone_and_among_others(build_tiny, pictures, tokens):
    network = build_tiny(2)
    _, together = network(pictures, tokens)
    _, alone = network(pictures[2:3], tokens[2:3])
    torch.testing.assert_close(alone.logits, together.logits[2:3], rtol=1e-5, atol=1e-5)


@torch.no_grad()
def test_the_answer_depends_on_the_picture(build_tiny, pictures, tokens):
    network = build_tiny(2)
    _, own = network(pictures, tokens)
    _, others = network(pictures.roll(1, 0), tokens)
    assert not torch.allclose(own.logits, others.logits, atol=1e-4)


@torch.no_grad()
def test_boxes_surround_their_cell_and_stay_within_bounds(build_tiny, pictures, tokens):
    encoded, decoded = build_tiny(4)(pictures, tokens)
    for boxes in (encoded.boxes.unflatten(2, (3, 4)), decoded.boxes):
        assert (boxes[..., :2] < boxes[..., 2:]).all()
        assert boxes.min() > -3
        assert boxes.max() < 4
    centres = build_tiny(4).encoder.centres[None, :, None]
    by_depth = encoded.boxes.unflatten(2, (3, 4))
    assert (by_depth[..., :2] < centres).all()
    assert (by_depth[..., 2:] > centres).all()


def test_cells_are_numbered_row_by_row(build_tiny):
    centres = build_tiny().encoder.centres
    assert centres[0].tolist() == [1 / 16, 1 / 16]
    assert centres[1].tolist() == [3 / 16, 1 / 16]
    assert centres[8].tolist() == [1 / 16, 3 / 16]


def test_a_gradient_reaches_every_parameter(build_tiny, pictures, tokens):
    network = build_tiny(5).train()
    encoded, decoded = network(pictures, tokens)
    parts = (decoded.logits, decoded.boxes, encoded.elements)
    sum(part.square().mean() for part in parts).backward()
    still = [
        name
        for name, parameter in network.named_parameters()
        if parameter.grad is None or not parameter.grad.abs().sum() > 0
    ]
    # A word that was not among the tokens has none; the embedding as a whole does.
    assert still == []


def test_forget_gates_start_open(build_tiny):
    network = build_tiny()
    for lstm in (network.language, network.decoder):
        bias = lstm.bias_ih_l0 + lstm.bias_hh_l0
        gates = bias.detach().unflatten(0, (4, -1))  # input, forget, cell, output
        assert gates.mean(1).tolist() == [0, 1, 0, 0]


def test_equal_seeds_make_equal_networks(build_tiny, pictures, tokens):
    with torch.no_grad():
        answers = [build_tiny(seed)(pictures, tokens)[1].logits for seed in (8, 8, 9)]
    assert torch.equal(answers[0], answers[1])
    assert not torch.allclose(answers[0], answers[2])
