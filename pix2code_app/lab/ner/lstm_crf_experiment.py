"""The LSTM-CRF as an experiment of the lab."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from pix2code_app.lab.experiment import Claim, Experiment, on_genuine_data, option
from pix2code_app.lab.ner import ablation
from pix2code_app.lab.ner.options import NerConfig
from pix2code_app.lab.ner.scoring import reaches_90

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping
    from pathlib import Path

    from pix2code_app.lab.experiment import LabEvent, Metrics
    from pix2code_app.lab.figures import Figure
    from pix2code_app.lab.ner.recipe import Kind
    from pix2code_app.lab.runs import Run
    from pix2code_app.networks.tagger.words import WordSizes

NAME = "ner-lstm-crf"
TEXT = (
    "Maria Schmidt flew from Berlin to New York on Monday to meet the board of "
    "Deutsche Bank. The German lawyer said Washington had agreed to the plan."
)
ABOUT = (
    "Every word becomes a vector: what a forward and a backward LSTM make of its "
    "letters, beside a pretrained vector. A bidirectional LSTM reads the words of the "
    "sentence, and a linear-chain CRF scores whole sequences of tags, so that a tag "
    "that cannot follow another is hardly ever chosen.",
    "It finds people, organisations, places and other names without lists of names. "
    "Training and decoding are exact: the sum over all sequences by the forward "
    "algorithm, the best one by Viterbi's, the confidence in an entity from the "
    "marginals.",
)

VARIANTS: dict[str, dict[str, Any]] = {
    "CRF": {"head": "softmax"},
    **ablation.LETTERS,
    "pretraining": {"vectors": None},
    "dropout": {"dropout": 0.0},
}
"""What the ablation leaves out, and how."""


@dataclass(frozen=True)
class LstmCrfConfig(NerConfig):
    """The options of training."""

    head: str = option("crf", "What chooses the tags.", choices=("crf", "softmax"))
    cell: str = option(
        "standard",
        "The word LSTM; coupled is the paper's, with peepholes, and slower.",
        choices=("standard", "coupled"),
    )


@dataclass(frozen=True)
class LstmCrfQuestion:
    """What the demo is asked."""

    text: str = option(TEXT, "The text to find names in.", kind="text")
    word: str = option("Mars", "A word to read letter by letter.")


def kind() -> Kind:
    """The LSTM-CRF, as `recipe` needs to know it."""
    from pix2code_app.lab.ner import labels
    from pix2code_app.lab.ner.recipe import Kind
    from pix2code_app.networks.tagger.lstm_crf import LstmCrfSizes
    from pix2code_app.networks.tagger.mentions import find_mentions
    from pix2code_app.networks.tagger.tagger import build_network

    def sizes(config: LstmCrfConfig, word: WordSizes, vocabulary: Any) -> LstmCrfSizes:  # noqa: ANN401 (Vocabulary)
        tags = len(vocabulary.tags)
        return LstmCrfSizes(word, tags, config.hidden, config.head, config.cell)

    def of_labels(trained: Any, sentences: Any) -> Metrics:  # noqa: ANN401 (as in Kind)
        finder = partial(find_mentions, trained)
        return {"labels": labels.measure(finder, sentences)}

    return Kind(NAME, sizes, build_network, VARIANTS, of_labels)


def train(config: LstmCrfConfig, run: Run) -> Generator[LabEvent, None, Path]:
    """As `Experiment.train`."""
    from pix2code_app.lab.ner import recipe

    return (yield from recipe.train(kind(), config, run))


def evaluate(checkpoint: Path, data: Path | None) -> Generator[LabEvent, None, Metrics]:
    """As `Experiment.evaluate`."""
    from pix2code_app.lab.ner import recipe

    return (yield from recipe.evaluate(kind(), checkpoint, data))


def demo(checkpoint: Path, question: LstmCrfQuestion) -> tuple[Figure, ...]:
    """Entities, trellis, transitions, and what the letters of a word say."""
    from pix2code_app.lab.ner import letter_figures, tag_figures

    trained = kind().restore(checkpoint)
    return (
        *tag_figures.draw(trained, question.text),
        *letter_figures.draw(trained, question.word),
    )


def _legal(metrics: Mapping[str, Any]) -> bool | None:
    found = metrics.get("illegal")
    return None if found is None else found <= metrics["words"] / 1000


EXPERIMENT = Experiment(
    config=LstmCrfConfig,
    question=LstmCrfQuestion,
    train=train,
    evaluate=evaluate,
    demo=demo,
    claims=(
        Claim(
            "Without lists of names it finds entities with an F1 of at least 0.90.",
            "0.9094 on the test part of CoNLL-2003 English",
            on_genuine_data(reaches_90),
            "A network that had learnt its training names by heart would fail on "
            "unseen surface forms, which are measured apart.",
        ),
        Claim(
            "The CRF chooses sequences of tags that agree with the scheme, unmasked.",
            "",
            _legal,
            "The softmax head on the same network, which knows no transitions.",
        ),
        *(
            Claim(
                f"{part} helps.",
                f"{less} without, 0.9094 with" if less else "",
                ablation.helps(variant),
                "The same network and seeds without.",
            )
            for part, variant, less in (
                ("The CRF", "CRF", "0.8915"),
                ("Knowing how words are spelled", "characters and capitals", "0.9020"),
                ("Reading letters where capitals are known", "characters", ""),
                ("Pretraining of the vectors", "pretraining", "0.8363"),
                ("Dropout", "dropout", "0.8977"),
            )
        ),
    ),
    about="\n\n".join(ABOUT),
)
