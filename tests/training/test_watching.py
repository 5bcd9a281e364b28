"""The look at a network while it trains."""

import numpy as np
import pytest

from pix2code_app.datasets.examples import Examples, load_examples
from pix2code_app.datasets.pairs import find_pairs
from pix2code_app.events import run
from pix2code_app.networks.reading import DecodedToken, Reading
from pix2code_app.training import validation
from pix2code_app.training.validation import validate


class Knowing:
    """Answers from a list, whatever the pictures; keeps the sizes of its batches."""

    def __init__(self, programs, dialect="web"):
        self.answers = [
            Reading(dialect, 1.0, tuple(DecodedToken(t, 1.0) for t in p.tokens), 0.0)
            for p in programs
        ]
        self.batches = []

    def read_fitted(self, pictures):
        start = sum(self.batches)
        self.batches.append(len(pictures))
        return self.answers[start : start + len(pictures)]


@pytest.fixture
def examples(data):
    return run(load_examples(find_pairs(data), 16, 16))


def test_a_network_that_knows_is_exact(examples):
    figures = validate(Knowing(examples.programs), examples)
    assert figures == {"exact/web": 1.0, "levenshtein/web": 0.0}


def test_a_wrong_program_counts(examples):
    wrong = (examples.programs[1], *examples.programs[1:])
    figures = validate(Knowing(wrong), examples)
    assert figures["exact/web"] == pytest.approx(11 / 12, abs=1e-4)
    assert 0 < figures["levenshtein/web"] < 0.1


def test_a_wrong_dialect_is_wrong_altogether(examples):
    figures = validate(Knowing(examples.programs, "ios"), examples)
    assert figures == {"exact/web": 0.0, "levenshtein/web": 1.0}


def test_pictures_are_read_in_batches(examples, monkeypatch):
    monkeypatch.setattr(validation, "BATCH", 5)
    reader = Knowing(examples.programs)
    assert validate(reader, examples)["exact/web"] == 1.0
    assert reader.batches == [5, 5, 2]


def test_nothing_to_look_at_gives_no_figures():
    assert validate(Knowing(()), Examples(np.zeros((0, 4, 4, 3), np.uint8), ())) == {}
