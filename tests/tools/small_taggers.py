"""A small vocabulary and corpus that the tests of the networks share."""

import pytest
import torch

from pix2code_app.lab.ner import samples
from pix2code_app.networks.tagger.batches import encode
from pix2code_app.networks.tagger.vocabulary import build, singletons
from pix2code_app.networks.tagger.words import WordSizes


@pytest.fixture(autouse=True)
def _one_seed():
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        yield


@pytest.fixture(scope="session")
def material():
    return samples.material(seed=1, train=120, test=30)


@pytest.fixture(scope="session")
def vocabulary(material):
    return build(material.train, ())


@pytest.fixture(scope="session")
def corpus(material, vocabulary):
    return encode(material.train, vocabulary, singletons(material.train, vocabulary))


@pytest.fixture(scope="session")
def word_sizes(vocabulary):
    return WordSizes(
        words=len(vocabulary.words),
        letters=len(vocabulary.letters),
        vector=12,
        letter=5,
        spelling=4,
        capitals=3,
    )
