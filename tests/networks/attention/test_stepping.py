"""Single steps beside the network's own pass over the whole sequence."""

import pytest
import torch

from pix2code_app.networks.attention.network import AttentionConfig, AttentionNetwork
from pix2code_app.networks.attention.stepping import StepwiseDecoder

CELL = "tanh | 1, relu | 2, relu | 1, tanh"


@pytest.fixture(params=["", CELL], ids=["lstm", "genotype"])
def network(request, vocabulary, tiny_sizes):
    torch.manual_seed(0)
    sizes = {**tiny_sizes, "cell": request.param}
    network = AttentionNetwork(AttentionConfig(len(vocabulary), **sizes)).eval()
    for parameter in network.parameters():
        parameter.data *= 3  # away from logits that are all alike
    return network


@pytest.fixture
def tokens(vocabulary):
    generator = torch.Generator().manual_seed(1)
    return torch.randint(len(vocabulary), (4, 9), generator=generator)


@torch.no_grad()
def test_single_steps_equal_the_whole_sequence(network, pictures, tokens):
    encoded, whole = network(pictures, tokens)
    decoder = StepwiseDecoder(network)
    state = decoder.start(encoded)
    for step in range(tokens.shape[1]):
        stepped = decoder.step(encoded, tokens[:, step], state)
        state = stepped.state
        for own, expected in (
            (stepped.logits, whole.logits[:, step]),
            (stepped.boxes, whole.boxes[:, step]),
        ):
            torch.testing.assert_close(own, expected, rtol=1e-4, atol=1e-4)


@torch.no_grad()
def test_it_keeps_the_weights_that_it_was_made_of(network, pictures, tokens):
    encoded = network.encode(pictures)
    decoder = StepwiseDecoder(network)
    before = decoder.step(encoded, tokens[:, 0], decoder.start(encoded)).logits
    network.embedding.weight.zero_()
    after = decoder.step(encoded, tokens[:, 0], decoder.start(encoded)).logits
    torch.testing.assert_close(before, after, rtol=0, atol=0)


@torch.no_grad()
def test_boxes_keep_their_precision_when_the_rest_is_mixed(network, pictures, tokens):
    encoded = network.encode(pictures)
    thirds = encoded._replace(boxes=torch.full_like(encoded.boxes, 1 / 3))
    decoder = StepwiseDecoder(network)
    state = decoder.start(encoded)
    with torch.autocast("cpu", torch.bfloat16):
        boxes = decoder.step(thirds, tokens[:, 0], state).boxes
    expected = torch.full((4, 3, 4), 1 / 3)
    torch.testing.assert_close(boxes, expected, rtol=1e-3, atol=0)
