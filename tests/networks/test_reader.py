"""A checkpoint that is loaded and reads pictures."""

import json
from dataclasses import replace

import numpy as np
import pytest
import safetensors.torch
import torch
from PIL import Image

from compilers.schema.dialects import FAMILY_2017, dialect_names
from pix2code_app import paths
from pix2code_app.datasets.vocabulary import PaperVocabulary
from pix2code_app.errors import ModelError
from pix2code_app.events import run
from pix2code_app.mockups.opening import find_pictures, open_mockup
from pix2code_app.networks import catalogue, reader
from pix2code_app.networks.attention import network as attention
from pix2code_app.networks.checkpoints import Card, card_path, write
from pix2code_app.networks.paper.network import PaperConfig, PaperNetwork
from pix2code_app.networks.reader import ScreenReader, load
from pix2code_app.networks.reading import DecodedToken, Reading

PAPER = PaperVocabulary.of_dialects(dialect_names(FAMILY_2017))


@pytest.fixture(scope="session")
def screens():
    """Five pictures of different sizes."""
    rng = np.random.default_rng(4)
    return [
        Image.fromarray(rng.integers(0, 256, (40 + 9 * i, 60, 3), np.uint8))
        for i in range(5)
    ]


@pytest.fixture
def card(vocabulary, tiny_sizes):
    config = {"vocabulary": len(vocabulary), **tiny_sizes}
    return Card(
        "tiny", "attention", config, vocabulary.tokens, dialect_names(FAMILY_2017)
    )


@pytest.fixture
def network(build_tiny):
    """Weights that half precision does not change."""
    return build_tiny(6, sharpness=8).half().float()


@pytest.fixture
def weights(tmp_path, network, card):
    path = tmp_path / "tiny.safetensors"
    write(path, content(network), card)
    return path


def content(network):
    tensors = network.state_dict()
    return safetensors.torch.save(
        {
            name: (t.half() if t.is_floating_point() else t).contiguous()
            for name, t in tensors.items()
        }
    )


def refusal(weights):
    with pytest.raises(ModelError) as refused:
        load(weights, "cpu")
    return str(refused.value)


@pytest.mark.parametrize("beam", [1, 3])
def test_what_is_saved_and_loaded_reads_as_before(
    network, card, weights, screens, beam
):
    before = ScreenReader(network, card).read(screens, beam=beam)
    after = load(weights, "cpu").read(screens, beam=beam)
    assert [r.names for r in after] == [r.names for r in before]
    assert [r.dialect for r in after] == [r.dialect for r in before]
    for one, other in zip(before, after, strict=True):
        assert one.log_probability == pytest.approx(other.log_probability, abs=1e-3)


def test_a_reader_says_what_it_is(weights):
    found = load(weights, "cpu")
    assert (found.name, found.device, found.dialects) == (
        "tiny",
        "cpu",
        dialect_names(FAMILY_2017),
    )
    assert len(found.card.sha256) == 64


def test_auto_is_the_device_of_a_reader_unless_another_is_asked_for(weights):
    assert load(weights).device == load(weights, "auto").device


def test_a_device_that_is_not_here_is_refused(weights):
    with pytest.raises(ModelError, match="cannot be used here"):
        load(weights, "gpu")


def test_pictures_are_read_in_their_order(weights, screens):
    found = load(weights, "cpu")
    together = found.read(screens)
    backwards = found.read(screens[::-1])
    assert [r.names for r in backwards] == [r.names for r in together[::-1]]
    assert len({r.log_probability for r in together}) > 1


def test_no_pictures_have_no_programs(weights):
    assert load(weights, "cpu").read([]) == []


def test_a_reading_tells_its_share_of_the_time(weights, screens):
    readings = load(weights, "cpu").read(screens)
    assert len({r.encode_seconds for r in readings}) == 1
    assert all(r.encode_seconds > 0 and r.decode_seconds > 0 for r in readings)


@pytest.mark.parametrize("dialect", [None, "ios"])
def test_a_stream_gives_the_tokens_of_a_reading(weights, screens, dialect):
    found = load(weights, "cpu")
    (reading,) = found.read(screens[:1], dialect)
    tokens = []
    streamed = run(found.stream(screens[0], dialect), tokens.append)
    assert streamed == reading
    assert tuple(tokens) == reading.tokens
    assert streamed.encode_seconds > 0
    assert streamed.decode_seconds > 0


def test_a_stream_can_be_left_early(weights, screens):
    stream = load(weights, "cpu").stream(screens[0])
    next(stream)
    stream.close()


def test_streaming_is_in_mixed_precision_where_reading_is(
    weights, screens, monkeypatch
):
    """What happens on CUDA; not every CPU has an LSTM of such precision."""

    class Watching:
        def encode(self, pictures):
            return (pictures,)

        def read(self, encoded, dialect, beam):
            seen.append(torch.is_autocast_enabled("cpu"))
            return [empty]

        def stream(self, encoded, dialect):
            for name in ("stack", "row"):
                seen.append(torch.is_autocast_enabled("cpu"))
                yield DecodedToken(name, 1.0)
            return empty

    seen = []
    empty = Reading("ios", 1.0, (), 0.0)
    mixed = torch.autocast("cpu", torch.bfloat16)
    monkeypatch.setattr(reader, "autocast", lambda device: mixed)
    found = load(weights, "cpu")
    found._decoder = Watching()
    found.read(screens[:1])
    for _ in found.stream(screens[0]):
        assert not torch.is_autocast_enabled("cpu")  # the caller's work is its own
    assert seen == [True, True, True]


@torch.no_grad()
def test_boxes_keep_their_precision_when_the_rest_is_mixed(network, monkeypatch):
    def follow(lstm, inputs, state):
        with torch.autocast("cpu", enabled=False):
            return lstm(inputs.float(), state)

    monkeypatch.setattr(attention, "_follow", follow)
    tokens = torch.ones(1, 2, dtype=torch.int64)
    encoded = network.encode(torch.zeros(1, 3, 64, 64))
    thirds = encoded._replace(boxes=torch.full_like(encoded.boxes, 1 / 3))
    with torch.autocast("cpu", torch.bfloat16):
        boxes = network.decode(thirds, tokens).boxes
    torch.testing.assert_close(
        boxes, torch.full((1, 2, 3, 4), 1 / 3), rtol=1e-3, atol=0
    )


def test_a_dialect_that_the_model_does_not_read_is_refused(network, card, screens):
    found = ScreenReader(network, replace(card, dialects=("web", "ios")))
    sentence = "The model tiny does not read 'android'; it reads web, ios."
    with pytest.raises(ModelError) as refused:
        found.read(screens, "android")
    assert str(refused.value) == sentence
    with pytest.raises(ModelError) as refused:
        next(found.stream(screens[0], "android"))
    assert str(refused.value) == sentence


def test_the_papers_network_is_loaded_like_any_other(tmp_path, screens):
    sizes = {
        "height": 48,
        "width": 48,
        "channels": (4, 8),
        "dense": 16,
        "language": 8,
        "decoder": 16,
    }
    torch.manual_seed(0)
    network = PaperNetwork(PaperConfig(len(PAPER), **sizes))
    config = {"vocabulary": len(PAPER), **sizes}
    path = tmp_path / "paper.safetensors"
    write(
        path,
        content(network),
        Card("old", "paper", config, PAPER.tokens, dialect_names(FAMILY_2017)),
    )
    found = load(path, "cpu")
    assert not found.network.training
    with pytest.raises(ModelError, match="greedily, without a beam"):
        found.read(screens[:1], beam=2)


def rewrite(weights, **fields):
    path = card_path(weights)
    path.write_text(json.dumps({**json.loads(path.read_text()), **fields}))


MISFITS = {
    "another size": {"key": 9},
    "an unknown size": {"wheels": 4},
    "a size that is no number": {"key": "large"},
    "a negative size": {"key": -1},
}


@pytest.mark.parametrize("sizes", MISFITS.values(), ids=MISFITS)
def test_weights_of_another_network_are_refused(weights, card, sizes):
    rewrite(weights, config={**card.config, **sizes})
    assert refusal(weights) == (
        f"{weights} does not fit the network that its card describes."
    )


def test_a_preset_that_nobody_knows_is_refused(weights):
    rewrite(weights, preset="transformer")
    assert "does not fit the network that its card describes." in refusal(weights)


def test_weights_that_are_no_safetensors_are_refused(weights, card):
    write(weights, b"no weights at all", card)
    assert "does not fit the network that its card describes." in refusal(weights)


def test_missing_weights_are_refused(weights, network, card):
    tensors = network.state_dict()
    tensors.pop("first_query.bias")
    write(
        weights,
        safetensors.torch.save({name: t.contiguous() for name, t in tensors.items()}),
        card,
    )
    assert "does not fit the network that its card describes." in refusal(weights)


@pytest.mark.parametrize(
    "change",
    [
        lambda tokens: tokens[:-1],
        lambda tokens: [*tokens, "more"],
        lambda tokens: [*tokens[:-1], tokens[-2]],
        lambda tokens: [*tokens[:-1], "unheard-of"],
        lambda tokens: tokens[1:] + tokens[:1],
    ],
    ids=["shorter", "longer", "doubled", "other", "without padding first"],
)
def test_a_vocabulary_that_does_not_fit_is_refused(weights, vocabulary, change):
    rewrite(weights, vocabulary=change(list(vocabulary.tokens)))
    assert refusal(weights) == f"{weights} does not fit the vocabulary in its card."


def test_a_card_without_a_dialect_is_refused(weights):
    rewrite(weights, dialects=[])
    assert refusal(weights) == f"{weights} does not fit the vocabulary in its card."


def test_a_dialect_that_nobody_knows_is_refused(weights):
    rewrite(weights, dialects=["web", "palm"])
    assert "does not fit the network that its card describes." in refusal(weights)


@pytest.fixture(scope="module")
def shipped():
    """The network that ships with the program."""
    path = catalogue.locate(catalogue.DEFAULT)
    if not path.is_file():
        pytest.skip(f"the checkpoint {path.name} is absent")
    return path


@pytest.fixture(scope="module")
def mockups():
    """The sample mockups, opened."""
    files = find_pictures(paths.resources() / "mockups")
    return [open_mockup(file).picture for file in files]


def test_the_shipped_network_is_small(shipped):
    assert shipped.stat().st_size <= 12_000_000


@pytest.mark.cuda
def test_cuda_reads_the_tokens_that_the_cpu_reads(shipped, mockups):
    cpu, cuda = (load(shipped, device) for device in ("cpu", "cuda"))
    assert cuda.device.startswith("cuda")
    for beam in (1, 3):
        expected = cpu.read(mockups, beam=beam)
        found = cuda.read(mockups, beam=beam)
        assert [r.names for r in found] == [r.names for r in expected]
    streamed = run(cuda.stream(mockups[0]))
    assert streamed.names == cpu.read(mockups[:1])[0].names


def test_a_beam_of_the_shipped_network_is_never_less_probable(shipped, mockups):
    found = load(shipped, "cpu")
    plain, wide = found.read(mockups), found.read(mockups, beam=5)
    for one, other in zip(plain, wide, strict=True):
        assert other.log_probability >= one.log_probability - 1e-4
        assert one.complete
        assert other.complete
