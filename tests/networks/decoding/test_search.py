"""Greedy search and beam search, with networks that were never trained."""

import itertools
from importlib import import_module

import numpy as np
import pytest
import torch

import compilers
from compilers.schema.dialects import CLOSE, FAMILY_2017, dialect, dialect_names
from compilers.schema.grammar import Grammar
from pix2code_app.datasets.vocabulary import END, START, Vocabulary, marker
from pix2code_app.events import run
from pix2code_app.networks.attention.stepping import StepwiseDecoder
from pix2code_app.networks.decoding import mask as grammar_mask
from pix2code_app.networks.decoding.mask import NOTHING, GrammarMask
from pix2code_app.networks.decoding.search import (
    LIMIT,
    AttentionDecoder,
    Search,
    beam,
    greedy,
)

SEEDS = range(4)


@pytest.fixture
def decoder_of(build_tiny, vocabulary):
    def decoder_of(seed, sharpness=8.0):
        network = build_tiny(seed, sharpness)
        return AttentionDecoder(network, vocabulary, dialect_names(FAMILY_2017))

    return decoder_of


@pytest.fixture
def search_of(build_tiny, vocabulary):
    def search_of(seed, sharpness=8.0):
        network = build_tiny(seed, sharpness)
        mask = GrammarMask(vocabulary, dialect_names(FAMILY_2017))
        return network, Search(StepwiseDecoder(network), vocabulary, mask)

    return search_of


@torch.no_grad()
def log_probabilities(network, encoded, vocabulary, mask, tokens):
    """Of each of a program's tokens, dialect and end included, in one pass."""
    names = [START, *tokens]
    ids = torch.tensor([[vocabulary.ids[name] for name in names]])
    logits = network.decode(encoded, ids[:, :-1]).logits[0].double().numpy()
    prefix, logs = NOTHING, []
    for row, token in zip(logits, tokens, strict=True):
        masked = row + mask.penalties(prefix)
        top = masked.max()
        total = top + np.log(np.exp(masked - top).sum())
        logs.append(masked[vocabulary.ids[token]] - total)
        if token != END:
            prefix = mask.advance(prefix, token)
    return logs


def write(search, encoded, width, limit=LIMIT):
    """The hypothesis for one picture, greedy where the beam has width 1."""
    if width == 1:
        return run(greedy(search, encoded, limit))[0]
    return beam(search, encoded, width, limit)


def is_valid(reading):
    screen, remarks = compilers.from_tokens(reading.dialect, reading.names)
    assert remarks == ()
    for target in compilers.targets():
        assert compilers.compile_screen(screen, target).files
    return reading.complete


@pytest.mark.parametrize("width", [1, 3])
@pytest.mark.parametrize("seed", SEEDS)
def test_random_weights_write_valid_programs(decoder_of, pictures, seed, width):
    decoder = decoder_of(seed)
    readings = decoder.read(decoder.encode(pictures[:2]), None, width)
    assert all(is_valid(reading) for reading in readings)


@pytest.mark.parametrize("width", [1, 3])
@pytest.mark.parametrize("name", dialect_names(FAMILY_2017))
def test_a_forced_dialect_is_certain(decoder_of, pictures, name, width):
    decoder = decoder_of(0)
    for reading in decoder.read(decoder.encode(pictures[:2]), name, width):
        assert (reading.dialect, reading.dialect_probability) == (name, 1.0)
        assert is_valid(reading)


def test_a_network_that_knows_one_dialect_writes_no_other(
    build_tiny, vocabulary, pictures
):
    decoder = AttentionDecoder(build_tiny(0), vocabulary, ("ios",))
    readings = decoder.read(decoder.encode(pictures), None, 1)
    assert {reading.dialect for reading in readings} == {"ios"}


@pytest.mark.parametrize("sharpness", [1.0, 20.0])
@pytest.mark.parametrize("seed", SEEDS)
def test_a_beam_is_never_less_probable_than_greedy(
    decoder_of, pictures, seed, sharpness
):
    decoder = decoder_of(seed, sharpness)
    encoded = decoder.encode(pictures[:1])
    (plain,) = decoder.read(encoded, None, 1)
    for width in (2, 5):
        (wide,) = decoder.read(encoded, None, width)
        assert wide.log_probability >= plain.log_probability


def test_a_beam_sometimes_finds_something_better(decoder_of, pictures):
    gains = []
    for seed in SEEDS:
        decoder = decoder_of(seed)
        encoded = decoder.encode(pictures[:1])
        (plain,), (wide,) = (decoder.read(encoded, None, width) for width in (1, 5))
        gains.append(wide.log_probability - plain.log_probability)
    assert max(gains) > 0.01


@pytest.mark.parametrize("width", [1, 4])
@pytest.mark.parametrize("seed", SEEDS)
def test_a_readings_log_probability_is_that_of_its_tokens(
    search_of, pictures, vocabulary, seed, width
):
    network, search = search_of(seed)
    mask = GrammarMask(vocabulary, dialect_names(FAMILY_2017))
    encoded = network.encode(pictures[:1])
    reading = write(search, encoded, width).reading()
    tokens = [marker(reading.dialect), *reading.names, END]
    logs = log_probabilities(network, encoded, vocabulary, mask, tokens)
    assert reading.log_probability == pytest.approx(sum(logs), abs=1e-3)
    said = [reading.dialect_probability, *(t.probability for t in reading.tokens)]
    np.testing.assert_allclose(said, np.exp(logs[:-1]), rtol=1e-3, atol=1e-6)


def test_greedy_takes_the_most_probable_token_each_time(
    search_of, pictures, vocabulary
):
    network, search = search_of(3)
    encoded = network.encode(pictures[:1])
    (written,) = run(greedy(search, encoded))
    assert written.dialect_probability >= 1 / 3 - 1e-6
    for token in written.tokens:
        assert all(token.probability >= p for _, p in token.alternatives)


TOY = {
    "title": "Toy",
    "family": "toys",
    "order": 1,
    "content": ["box{1,2}"],
    "elements": {
        "box": {"role": "row", "content": ["a|b{0,2}"]},
        "a": {"role": "paragraph"},
        "b": {"role": "image"},
    },
}


@pytest.fixture
def toy(monkeypatch):
    """A dialect with 56 programs."""
    tables = import_module("compilers.schema.dialects")
    table = tables._read("toy", TOY)
    grammar = import_module("compilers.schema.grammar")
    monkeypatch.setattr(grammar, "dialect", lambda name: table)
    monkeypatch.setattr(grammar_mask, "dialect", lambda name: table)
    return table


def all_programs(grammar, written=()):
    if grammar.may_end:
        yield written
    for token in sorted(grammar.legal()):
        yield from all_programs(grammar.advance(token), (*written, token))


@pytest.mark.parametrize("seed", range(3))
def test_a_beam_that_is_wide_enough_finds_the_most_probable_of_all_programs(
    build_tiny, vocabulary, pictures, toy, seed
):
    names = ("<pad>", START, END, "<toy>", CLOSE, "box", "a", "b")
    small = Vocabulary((*names, *(f"unused-{i}" for i in range(len(vocabulary) - 8))))
    mask = GrammarMask(small, ("toy",))
    network = build_tiny(seed, sharpness=20)
    encoded = network.encode(pictures[:1])
    programs = list(all_programs(Grammar.start(toy)))
    assert len(programs) == 56
    scores = {
        program: sum(
            log_probabilities(network, encoded, small, mask, ["<toy>", *program, END])
        )
        for program in programs
    }
    assert sum(np.exp(list(scores.values()))) == pytest.approx(1, abs=1e-4)
    found = beam(Search(StepwiseDecoder(network), small, mask), encoded, width=200)
    best = max(scores, key=scores.__getitem__)
    assert found.reading().names == best
    assert found.log_probability == pytest.approx(scores[best], abs=1e-4)


@pytest.mark.parametrize("width", [1, 3])
def test_pictures_are_read_together_as_they_are_alone(decoder_of, pictures, width):
    decoder = decoder_of(2)
    together = decoder.read(decoder.encode(pictures), None, width)
    for i, reading in enumerate(together):
        (alone,) = decoder.read(decoder.encode(pictures[i : i + 1]), None, width)
        assert (alone.dialect, alone.names) == (reading.dialect, reading.names)
        assert alone.log_probability == pytest.approx(reading.log_probability, abs=1e-3)


@pytest.mark.parametrize("limit", [1, 2, 3, 5, 8])
@pytest.mark.parametrize("width", [1, 3])
def test_a_program_cut_at_the_limit_is_closed_with_a_remark(
    search_of, pictures, limit, width
):
    network, search = search_of(1)
    encoded = network.encode(pictures[:1])
    reading = write(search, encoded, width, limit).reading()
    assert not reading.complete
    assert len(reading.tokens) == limit - 1  # the dialect is a token, too
    screen, remarks = compilers.from_tokens(reading.dialect, reading.names)
    still_open = 0
    elements = dialect(reading.dialect).elements
    for name in reading.names:
        still_open += -1 if name == CLOSE else elements[name].is_container
    assert [remark.code for remark in remarks] == ["cut-off"] * (still_open > 0)
    assert compilers.parse(compilers.format(screen), reading.dialect) == screen


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("forced", [None, "android"])
def test_streaming_gives_the_tokens_of_the_whole_reading(
    decoder_of, pictures, seed, forced
):
    decoder = decoder_of(seed)
    encoded = decoder.encode(pictures[:1])
    (reading,) = decoder.read(encoded, forced, 1)
    streamed = []
    assert run(decoder.stream(encoded, forced), streamed.append) == reading
    assert tuple(streamed) == reading.tokens


def test_tokens_are_streamed_one_step_of_the_network_at_a_time(decoder_of, pictures):
    decoder = decoder_of(0)
    stepwise, steps = decoder._stepwise, itertools.count(1)
    step, taken = stepwise.step, []
    stepwise.step = lambda *a: (taken.append(next(steps)), step(*a))[1]
    stream = decoder.stream(decoder.encode(pictures[:1]), None)
    next(stream)
    assert taken == [1, 2]  # the dialect and the first token
    stream.close()
    assert taken == [1, 2]


@pytest.mark.parametrize("width", [1, 4])
@pytest.mark.parametrize("seed", SEEDS)
def test_alternatives_are_legal_sorted_and_other_than_the_token(
    search_of, pictures, vocabulary, seed, width
):
    network, search = search_of(seed)
    encoded = network.encode(pictures[:1])
    reading = write(search, encoded, width).reading()
    grammar = Grammar.start(dialect(reading.dialect))
    for token in reading.tokens:
        legal = grammar.legal() | ({END} if grammar.may_end else set())
        names = [name for name, _ in token.alternatives]
        shares = [share for _, share in token.alternatives]
        assert set(names) <= legal - {token.token}
        assert len(names) == len(set(names)) == min(3, len(legal) - 1)
        assert shares == sorted(shares, reverse=True)
        assert sum(shares) + token.probability <= 1 + 1e-5
        grammar = grammar.advance(token.token)


def test_elements_have_boxes_inside_the_picture_and_ends_have_none(
    decoder_of, pictures
):
    decoder = decoder_of(4)
    for reading in decoder.read(decoder.encode(pictures), None, 1):
        for token in reading.tokens:
            if token.token == CLOSE:
                assert token.box is None
                continue
            left, top, right, bottom = token.box.corners
            assert 0 <= left <= right <= 1
            assert 0 <= top <= bottom <= 1


def test_a_box_is_taken_at_the_depth_of_its_element(search_of, pictures):
    network, search = search_of(4)
    encoded = network.encode(pictures[:1])
    marked = torch.zeros_like(encoded.boxes).unflatten(2, (3, 4))
    for depth in range(3):  # left, top, right, bottom, the same in every cell
        marked[..., depth, :] = torch.tensor([0.1, 0.2, 0.3 + 0.1 * depth, 0.9])
    (written,) = run(greedy(search, encoded._replace(boxes=marked.flatten(2))))
    depth = 0
    elements = dialect(written.reading().dialect).elements
    for token in written.tokens:
        if token.token == CLOSE:
            depth -= 1
            continue
        expected = (0.1, 0.2, 0.3 + 0.1 * depth, 0.9)
        assert token.box.corners == pytest.approx(expected, abs=1e-5)
        depth += elements[token.token].is_container
