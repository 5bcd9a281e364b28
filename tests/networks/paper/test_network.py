"""The network of 2017: its size, its contexts, its decoding."""

import math
from dataclasses import asdict

import pytest
import torch
from torch import nn

from compilers.schema.dialects import CLOSE, FAMILY_2017, dialect_names
from pix2code_app.datasets.vocabulary import END, PAD, START, PaperVocabulary, marker
from pix2code_app.errors import ModelError
from pix2code_app.events import run
from pix2code_app.networks.paper import network as paper
from pix2code_app.networks.paper.network import (
    CONTEXT,
    REDUCED,
    PaperConfig,
    PaperDecoder,
    PaperNetwork,
    last_contexts,
)

VOCABULARY = PaperVocabulary.of_dialects(dialect_names(FAMILY_2017))
SMALL = PaperConfig(
    len(VOCABULARY),
    height=48,
    width=48,
    channels=(4, 8),
    dense=16,
    language=8,
    decoder=16,
)


def count(network):
    return sum(parameter.numel() for parameter in network.parameters())


@pytest.fixture
def decoder():
    torch.manual_seed(5)
    network = PaperNetwork(SMALL).eval()
    with torch.no_grad():
        network.head.weight.mul_(20)
        network.vision[-3].weight.mul_(20)
    return PaperDecoder(network, VOCABULARY, dialect_names(FAMILY_2017))


def test_an_untrained_network_tells_pictures_apart():
    torch.manual_seed(1)
    network = PaperNetwork(PaperConfig(len(VOCABULARY), **REDUCED)).eval()
    pictures = torch.rand(4, 3, 1, 1).expand(-1, -1, 96, 96)
    vectors = network.see(pictures)
    assert vectors.std(0).mean() > 0.1 * vectors.mean()


@pytest.fixture
def few_tokens(monkeypatch):
    """A limit that fresh weights, which hardly ever end, reach at once."""
    monkeypatch.setattr(paper, "LIMIT", 25)
    return 25


@pytest.fixture
def encoded(decoder):
    generator = torch.Generator().manual_seed(9)
    with torch.inference_mode():
        return decoder.encode(torch.rand(3, 3, 48, 48, generator=generator))


def test_the_full_network_has_the_papers_parameters_and_pytorchs_second_biases():
    with torch.device("meta"):
        network = PaperNetwork(PaperConfig(19))
    second = sum(
        parameter.numel()
        for name, parameter in network.named_parameters()
        if "bias_hh" in name
    )
    assert second == 5_120
    assert count(network) - second == 109_824_307


def test_convolutions_are_unpadded_and_pooling_halves():
    with torch.device("meta"):
        network = PaperNetwork(PaperConfig(19))
        x = torch.empty(1, 3, 256, 256)
    sides = []
    for layer in network.vision:
        x = layer(x)
        if isinstance(layer, nn.Conv2d | nn.MaxPool2d):
            sides.append(x.shape[-1])
    assert sides == [254, 252, 126, 124, 122, 61, 59, 57, 28]
    assert x.shape == (1, 1024)


def test_the_reduced_network_is_a_hundredth_of_the_full_one():
    with torch.device("meta"):
        network = PaperNetwork(PaperConfig(len(VOCABULARY), **REDUCED))
        vectors = network.see(torch.empty(2, 3, 96, 96))
    assert vectors.shape == (2, 256)
    assert 1_000_000 < count(network) < 2_000_000


def test_reduced_sizes_are_all_sizes_of_the_network():
    assert set(REDUCED) == set(asdict(SMALL)) - {"vocabulary"}


@torch.no_grad()
def test_every_context_of_every_picture_has_logits():
    network = PaperNetwork(SMALL).eval()
    pictures = torch.rand(2, 3, 48, 48)
    contexts = torch.randint(len(VOCABULARY), (2, 5, CONTEXT))
    logits = network(pictures, contexts)
    assert logits.shape == (10, len(VOCABULARY))
    vectors = network.see(pictures)
    for i in range(2):
        own = network.follow(vectors[i : i + 1].expand(5, -1), contexts[i])
        torch.testing.assert_close(own, logits[5 * i : 5 * i + 5])


def test_a_context_ends_with_its_step_and_begins_with_placeholders():
    inputs = torch.tensor([[1, 5, 6, 7, 8], [1, 9, 9, 9, 0]])
    steps = torch.tensor([[0, 2, 4], [1, 0, 3]])
    assert last_contexts(inputs, steps, 4).tolist() == [
        [[0, 0, 0, 1], [0, 1, 5, 6], [5, 6, 7, 8]],
        [[0, 0, 1, 9], [0, 0, 0, 1], [1, 9, 9, 9]],
    ]


def test_the_placeholder_is_the_papers_padding():
    assert VOCABULARY.ids[PAD] == 0


def test_each_step_of_a_program_is_a_window():
    inputs = torch.arange(1, 61)[None]
    windows = last_contexts(inputs, torch.arange(60)[None], CONTEXT)
    assert windows.shape == (1, 60, CONTEXT)
    assert windows[0, :, -1].tolist() == list(range(1, 61))
    assert windows[0, -1].tolist() == list(range(13, 61))


def test_a_beam_is_refused(decoder, encoded):
    with pytest.raises(ModelError) as refused:
        decoder.read(encoded, None, 5)
    message = "The paper's network decodes greedily, without a beam."
    assert str(refused.value) == message


def test_a_program_that_does_not_end_is_cut_at_the_limit(decoder, encoded, few_tokens):
    with torch.no_grad():
        decoder._network.head.bias[VOCABULARY.ids[END]] = -1e6
    steps = []
    readings = run(decoder._write(encoded, None), steps.append)
    assert len(steps) == 1 + few_tokens
    assert not any(writing.complete for writing in readings)


def test_the_limit_leaves_room_for_every_genuine_program():
    assert paper.LIMIT >= 4 * 130


def test_streaming_gives_the_tokens_of_the_whole_reading(decoder, encoded, few_tokens):
    read = decoder.read(encoded, None, 1)
    for i, reading in enumerate(read):
        alone = paper.Seen(encoded.vectors[i : i + 1])
        streamed = []
        said = run(decoder.stream(alone, None), streamed.append)
        assert tuple(streamed) == said.tokens
        assert (said.dialect, said.names) == (reading.dialect, reading.names)
        assert said.log_probability == pytest.approx(reading.log_probability, abs=1e-3)


def test_the_papers_punctuation_is_left_out(decoder, encoded, few_tokens):
    unsaid = {",", "{", "\n", PAD, START, END}
    names = {name for r in decoder.read(encoded, None, 1) for name in r.names}
    assert names
    assert not names & unsaid


@pytest.mark.parametrize("name", dialect_names(FAMILY_2017))
def test_a_forced_dialect_is_certain(decoder, encoded, few_tokens, name):
    for reading in decoder.read(encoded, name, 1):
        assert (reading.dialect, reading.dialect_probability) == (name, 1.0)


class Scripted:
    """Gives the tokens of a program in turn, each with a logit of 10 to 0."""

    def __init__(self, *program):
        self.program = program

    def see(self, pictures):
        return torch.zeros(len(pictures), 1)

    def follow(self, vectors, contexts):
        logits = torch.zeros(len(contexts), len(VOCABULARY))
        for row, context in zip(logits, contexts, strict=True):
            place = int((context != 0).sum()) - 1  # the start is the first
            row[VOCABULARY.ids[self.program[place]]] = 10
        return logits


def test_a_reading_holds_the_elements_and_their_ends():
    written = ["row", "{", "\n", "label", ",", "btn", "\n", CLOSE, "\n"]
    network = Scripted(marker("android"), *written, END)
    decoder = PaperDecoder(network, VOCABULARY, dialect_names(FAMILY_2017))
    (reading,) = decoder.read(decoder.encode(torch.zeros(1, 3, 48, 48)), None, 1)
    assert reading.dialect == "android"
    assert reading.names == ("row", "label", "btn", CLOSE)
    assert reading.complete
    share = math.exp(10) / (math.exp(10) + len(VOCABULARY) - 1)
    assert reading.confidence == pytest.approx(share, rel=1e-4)
    among_dialects = math.exp(10) / (math.exp(10) + 2)
    assert reading.dialect_probability == pytest.approx(among_dialects, rel=1e-4)
    whole = 10 * math.log(share) + math.log(among_dialects)
    assert reading.log_probability == pytest.approx(whole, rel=1e-3)
