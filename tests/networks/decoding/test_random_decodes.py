"""Whatever numbers a network gives, its program parses and compiles."""

import numpy as np
import pytest
import torch

import compilers
from compilers.schema.dialects import FAMILY_2017, dialect_names
from pix2code_app.events import run
from pix2code_app.networks.attention.network import Encoded
from pix2code_app.networks.attention.stepping import Stepped, StepState
from pix2code_app.networks.decoding.mask import GrammarMask
from pix2code_app.networks.decoding.search import Search, beam, greedy

SIDE_BY_SIDE = 250
SCALES = (0.1, 1.0, 30.0, 1e4, 1e30)


class Noise:
    """A decoder whose logits are random numbers, and which computes nothing else."""

    def __init__(self, tokens: int, seed: int) -> None:
        self._tokens = tokens
        self._rng = np.random.default_rng(seed)
        self.scale = 1.0

    def start(self, encoded):
        nothing = torch.zeros(len(encoded.keys), 1)
        return StepState(nothing, (nothing, nothing), (nothing, nothing))

    def step(self, encoded, tokens, state):
        shape = (len(tokens), self._tokens)
        logits = self._rng.standard_normal(shape, np.float32) * self.scale
        boxes = torch.zeros(len(tokens), 3, 4)
        return Stepped(torch.from_numpy(logits), boxes, state)


def blank(count: int) -> Encoded:
    return Encoded(*(torch.zeros(count, 1, 1) for _ in Encoded._fields))


def decode_many(vocabulary, count: int, seed: int) -> dict[str, int]:
    """Decode `count` programs, each compiled to the next target; how many of each.

    Whatever is wrong with one is an error or a failed assertion.
    """
    network = Noise(len(vocabulary), seed)
    search = Search(
        network, vocabulary, GrammarMask(vocabulary, dialect_names(FAMILY_2017))
    )
    targets = list(compilers.targets())
    met = dict.fromkeys(dialect_names(FAMILY_2017), 0)
    for start in range(0, count, SIDE_BY_SIDE):
        network.scale = SCALES[start // SIDE_BY_SIDE % len(SCALES)]
        together = min(SIDE_BY_SIDE, count - start)
        for i, written in enumerate(run(greedy(search, blank(together)))):
            check(written.reading(), targets[(start + i) % len(targets)])
            met[written.reading().dialect] += 1
    return met


def check(reading, target: str) -> None:
    assert reading.complete
    screen, remarks = compilers.from_tokens(reading.dialect, reading.names)
    assert remarks == ()
    assert compilers.parse(compilers.format(screen), reading.dialect) == screen
    compiled = compilers.compile_screen(screen, target)
    assert compiled.files
    worst = [each for each in compiled.diagnostics if each.level == "error"]
    assert worst == []


def test_hundreds_of_random_decodes_parse_and_compile(vocabulary):
    met = decode_many(vocabulary, 300, seed=1)
    assert sum(met.values()) == 300
    assert all(met.values())


@pytest.mark.slow
@pytest.mark.timeout(7200)
def test_a_hundred_thousand_random_decodes_parse_and_compile(vocabulary):
    met = decode_many(vocabulary, 100_000, seed=2)
    assert sum(met.values()) == 100_000


@pytest.mark.parametrize("scale", SCALES)
def test_random_beams_parse_and_compile_to_every_target(vocabulary, scale):
    network = Noise(len(vocabulary), seed=3)
    network.scale = scale
    search = Search(
        network, vocabulary, GrammarMask(vocabulary, dialect_names(FAMILY_2017))
    )
    written = beam(search, blank(1), width=4)
    for target in compilers.targets():
        check(written.reading(), target)
