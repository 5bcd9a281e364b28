"""The default network with a genotype's layer in place of its language LSTM."""

import pytest
import torch

from compilers.schema.dialects import FAMILY_2017, dialect_names
from pix2code_app.networks.attention.genotype_cell import GenotypeRNN
from pix2code_app.networks.attention.network import AttentionConfig, AttentionNetwork
from pix2code_app.networks.decoding.search import AttentionDecoder


@pytest.fixture
def network(vocabulary, tiny_sizes):
    torch.manual_seed(0)
    sizes = {**tiny_sizes, "cell": "tanh | 1, relu | 2, relu | 1, tanh"}
    return AttentionNetwork(AttentionConfig(len(vocabulary), **sizes)).eval()


def test_the_language_layer_is_the_cells(network):
    assert isinstance(network.language, GenotypeRNN)


@torch.no_grad()
def test_single_steps_equal_the_whole_sequence(network, pictures, vocabulary):
    generator = torch.Generator().manual_seed(1)
    tokens = torch.randint(len(vocabulary), (4, 9), generator=generator)
    encoded, whole = network(pictures, tokens)
    state = None
    for step in range(9):
        single = network.decode(encoded, tokens[:, step : step + 1], state)
        state = single.state
        torch.testing.assert_close(
            single.logits[:, 0], whole.logits[:, step], rtol=1e-5, atol=1e-5
        )


@torch.no_grad()
@pytest.mark.parametrize("width", [1, 3])
def test_it_decodes_whole_programs(network, pictures, vocabulary, width):
    decoder = AttentionDecoder(network, vocabulary, dialect_names(FAMILY_2017))
    readings = decoder.read(network.encode(pictures[:1]), None, width)
    assert [reading.dialect in dialect_names(FAMILY_2017) for reading in readings] == [
        True
    ]
