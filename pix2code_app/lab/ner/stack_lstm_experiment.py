"""The Stack-LSTM as an experiment of the lab."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pix2code_app.lab.experiment import Claim, Experiment, on_genuine_data, option
from pix2code_app.lab.ner import ablation
from pix2code_app.lab.ner.options import NerConfig
from pix2code_app.lab.ner.scoring import reaches_90

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from pix2code_app.lab.experiment import LabEvent, Metrics
    from pix2code_app.lab.figures import Figure
    from pix2code_app.lab.ner.recipe import Kind
    from pix2code_app.lab.runs import Run

NAME = "ner-stack-lstm"
ABOUT = (
    "The sentence is taken apart by actions: SHIFT puts the next word on a stack, "
    "REDUCE makes an entity of the whole stack, OUT passes a word by. Before each "
    "action the network sees a summary of the buffer, the stack, the output and the "
    "actions so far; each is the state of an LSTM, and taking something from a stack "
    "goes back to the state before it was put there.",
    "Unlike tags, actions build a vector for the whole entity, from its words and its "
    "kind. Every sequence of allowed actions is a proper reading of the sentence, so "
    "there are no illegal results.",
)

VARIANTS: dict[str, dict[str, Any]] = {**ablation.LETTERS}
"""What the ablation leaves out, and how."""


@dataclass(frozen=True)
class StackLstmConfig(NerConfig):
    """The options of training."""

    layers: int = option(1, "Layers of each summary; the paper has 2.", minimum=1)


@dataclass(frozen=True)
class StackLstmQuestion:
    """What the demo is asked."""

    text: str = option(
        "John Smith went to Pittsburgh for United Airlines.",
        "The text to find names in.",
        kind="text",
    )
    beam: int = option(1, "Hypotheses kept; 1 is greedy.", minimum=1, maximum=20)


def kind() -> Kind:
    """The Stack-LSTM, as `recipe` needs to know it."""
    from pix2code_app.lab.ner.recipe import Kind
    from pix2code_app.lab.ner.stack_lstm import StackLstmSizes
    from pix2code_app.lab.ner.stack_tagger import StackLstmTagger
    from pix2code_app.networks.tagger.words import WordSizes

    def sizes(
        config: StackLstmConfig,
        word: WordSizes,
        vocabulary: Any,  # noqa: ANN401 (Vocabulary)
    ) -> StackLstmSizes:
        kinds = len(vocabulary.kinds)
        return StackLstmSizes(word, kinds, config.hidden, config.layers)

    def network(about: dict[str, Any]) -> StackLstmTagger:
        return StackLstmTagger(
            StackLstmSizes(**{**about, "word": WordSizes(**about["word"])})
        )

    return Kind(NAME, sizes, network, VARIANTS)


def train(config: StackLstmConfig, run: Run) -> Generator[LabEvent, None, Path]:
    """As `Experiment.train`."""
    from pix2code_app.lab.ner import recipe

    return (yield from recipe.train(kind(), config, run))


def evaluate(checkpoint: Path, data: Path | None) -> Generator[LabEvent, None, Metrics]:
    """As `Experiment.evaluate`."""
    from pix2code_app.lab.ner import recipe

    return (yield from recipe.evaluate(kind(), checkpoint, data))


def demo(checkpoint: Path, question: StackLstmQuestion) -> tuple[Figure, ...]:
    """The entities, and the film of stack, buffer and output."""
    from pix2code_app.lab.ner import stack_figures

    return stack_figures.draw(kind().restore(checkpoint), question.text, question.beam)


EXPERIMENT = Experiment(
    config=StackLstmConfig,
    question=StackLstmQuestion,
    train=train,
    evaluate=evaluate,
    demo=demo,
    claims=(
        Claim(
            "Actions find entities nearly as well as a CRF, with an F1 of at least "
            "0.90.",
            "0.9033 on the test part of CoNLL-2003 English, the LSTM-CRF 0.9094",
            on_genuine_data(reaches_90),
            "The LSTM-CRF on the same data, vectors and budget.",
        ),
        Claim(
            "Knowing how words are spelled helps.",
            "0.8796 without, 0.9033 with",
            ablation.helps("characters and capitals"),
            "The same network and seeds without.",
        ),
        Claim(
            "Reading letters where capitals are known helps.",
            "",
            ablation.helps("characters"),
            "The same network and seeds without.",
        ),
    ),
    about="\n\n".join(ABOUT),
)
