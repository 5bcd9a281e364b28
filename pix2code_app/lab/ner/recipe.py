"""Training and evaluating either network: data in, checkpoint and figures out."""

from __future__ import annotations

import time
from dataclasses import asdict, dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

import torch

from pix2code_app.events import Measured, Started
from pix2code_app.lab.experiment import STAND_IN
from pix2code_app.lab.ner import ablation, samples
from pix2code_app.lab.ner.columns import read
from pix2code_app.lab.ner.kinds import in_kinds_of
from pix2code_app.lab.ner.learning import Learner, Plan, learn, measure
from pix2code_app.lab.ner.material import Material, gather
from pix2code_app.lab.ner.scoring import surface_forms
from pix2code_app.lab.options import plain
from pix2code_app.networks.experiment_cards import ExperimentCard
from pix2code_app.networks.experiment_checkpoints import keep_metrics
from pix2code_app.networks.tagger.batches import encode
from pix2code_app.networks.tagger.trained import Trained, keep, restore
from pix2code_app.networks.tagger.vectors import load as load_vectors
from pix2code_app.networks.tagger.vocabulary import Vocabulary, build, singletons
from pix2code_app.networks.tagger.words import WordSizes

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping, Sequence
    from pathlib import Path

    from pix2code_app.lab.experiment import LabEvent, Metrics
    from pix2code_app.lab.ner.options import NerConfig
    from pix2code_app.lab.runs import Run
    from pix2code_app.networks.tagger.sentences import Sentence
    from pix2code_app.networks.tagger.vectors import WordVectors

OWN_VECTOR = 50
"""Width of word vectors that start at random."""
CAPITALS = 8
SPELLING = 25


@dataclass(frozen=True)
class Kind:
    """One of the two networks, as a recipe needs to know it.

    Attributes:
        experiment: Its name in the catalogue.
        sizes: From options, the word encoder's sizes and the vocabulary, a dataclass.
        network: Builds the network from such sizes as a dictionary.
        variants: For an ablation, the options that leave something out, by what.
        further: Figures of its own, of a trained network on sentences.
    """

    experiment: str
    sizes: Callable[[Any, WordSizes, Vocabulary], Any]
    network: Callable[[dict[str, Any]], torch.nn.Module]
    variants: Mapping[str, Mapping[str, Any]]
    further: Callable[[Trained, Sequence[Sentence]], Metrics] | None = None

    def restore(self, checkpoint: Path) -> Trained:
        """The trained network of a checkpoint.

        Raises:
            ModelError: it is missing, damaged or of another experiment.
        """
        return restore(
            checkpoint, self.experiment, lambda sizes: self.network(sizes["network"])
        )[0]


def train(kind: Kind, config: NerConfig, run: Run) -> Generator[LabEvent, None, Path]:
    """Train under a config in the folder of a run; goes on where it was stopped.

    Raises:
        DataError: data or vectors are missing or malformed.
    """
    torch.set_num_threads(1)
    material = gather(config.data) if config.data else samples.material(config.seed)
    material = replace(material, train=material.train[:: config.every])
    if config.ablation:
        tested = material.with_test()
        yield from ablation.train(
            config, kind.variants, partial(train_on, kind, tested), run
        )
    else:
        yield from train_on(kind, material, config, run)
    return run.checkpoint


def train_on(
    kind: Kind, material: Material, config: NerConfig, run: Run
) -> Generator[LabEvent, None, None]:
    """Train one network and, where there is something to test on, test it.

    Raises:
        DataError: vectors are missing or malformed.
    """
    vectors = load_vectors(config.vectors) if config.vectors else None
    trained, sizes = _begin(kind, config, material, vectors)
    rare = singletons(material.train, trained.vocabulary)
    corpus = encode(material.train, trained.vocabulary, rare)
    plan = Plan(
        config.minutes * 60, config.seed, config.rate, config.batch, config.passes
    )
    dev = material.dev, encode(material.dev, trained.vocabulary)

    def keep_best(found: Metrics) -> None:
        about = {"sentences": len(material.train), "parameters": _count(trained)}
        card = ExperimentCard(
            kind.experiment, plain(config), {"network": asdict(sizes)}, about
        )
        card.metrics["dev"] = found
        keep(run.checkpoint, trained, card)

    yield from learn(Learner(trained, corpus, plan), dev, run, keep_best)
    if material.test:
        found = measure_sentences(kind.restore(run.checkpoint), material.test)
        keep_metrics(run.checkpoint, {"test": found})
        yield Measured(0, "test f1", found["f1"])


def evaluate(
    kind: Kind, checkpoint: Path, data: Path | None
) -> Generator[LabEvent, None, Metrics]:
    """Measure a checkpoint on a column file, or on sentences of our own.

    Of a folder, the sentences to choose on are taken; of the run of an ablation, what
    it measured.

    Raises:
        DataError: the data is missing or malformed.
        ModelError: the checkpoint is.
    """
    if data and (compared := ablation.measured(data)):
        return {"ablation": compared}
    trained = kind.restore(checkpoint)
    given = _to_measure(data)
    sentences, strange = in_kinds_of(trained.vocabulary.kinds, given, str(data))
    yield Started("Tagging", len(sentences))
    began = time.perf_counter()
    found = measure_sentences(trained, sentences)
    seconds = time.perf_counter() - began
    words = sum(len(sentence.words) for sentence in sentences)
    found |= {"sentences": len(sentences), "words": words}
    if strange:
        found["unknown kinds"] = ", ".join(strange)
    if data is None:
        found["data"] = STAND_IN
    found["words per second"] = round(words / seconds)
    if kind.further:
        found |= kind.further(trained, sentences)
    yield Measured(0, "f1", found["f1"])
    yield Measured(0, "words per second", words / seconds)
    return found


def measure_sentences(trained: Trained, sentences: Sequence[Sentence]) -> Metrics:
    """The figures of `scoring.score` for sentences that are not encoded yet."""
    return measure(trained, sentences, encode(sentences, trained.vocabulary))


def _to_measure(data: Path | None) -> tuple[Sentence, ...]:
    if data is None:
        return samples.material(seed=0).test
    return gather(data).dev if data.is_dir() else read(data)


def _begin(
    kind: Kind, config: NerConfig, material: Material, vectors: WordVectors | None
) -> tuple[Trained, Any]:
    """A new network with the vectors it starts from, and its sizes."""
    known = vectors.words if vectors else ()
    vocabulary = build(material.train, known, config.scheme)
    word = WordSizes(
        words=len(vocabulary.words),
        letters=len(vocabulary.letters),
        vector=vectors.width if vectors else OWN_VECTOR,
        spelling=SPELLING if config.characters else 0,
        capitals=CAPITALS if config.capitals else 0,
        dropout=config.dropout,
        unknown=config.unknown,
    )
    sizes = kind.sizes(config, word, vocabulary)
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(config.seed)
        network = kind.network(asdict(sizes))
    if vectors:
        with torch.no_grad():
            table = network.get_parameter("words.table.weight")
            table[1 : len(known) + 1] = torch.from_numpy(vectors.values)
    return Trained(network, vocabulary, surface_forms(material.train)), sizes


def _count(trained: Trained) -> int:
    return sum(parameter.numel() for parameter in trained.network.parameters())
