"""The experiment `enas-rnn`: the search for a recurrent cell, and its controls."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pix2code_app.events import Measured, Progressed, Started
from pix2code_app.lab.enas.claims import better_than, common_claims
from pix2code_app.lab.experiment import Claim, Experiment, Metrics, option

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from pix2code_app.lab.enas.recipe import About, Kind
    from pix2code_app.lab.enas.recurrent import RecurrentSpace
    from pix2code_app.lab.experiment import LabEvent
    from pix2code_app.lab.figures import Figure
    from pix2code_app.lab.runs import Run

NAME = "enas-rnn"

USUAL_MINUTES = 15.0
"""The length at which the schedule is that of `SearchConfig` and `Plan`."""


@dataclass(frozen=True, slots=True)
class Config:
    """What to search, on which text."""

    task: str = option(
        "gui",
        "What to model: programs of the synthesiser, a text file, the Penn Treebank.",
        choices=("gui", "text", "ptb"),
    )
    data: Path | None = option(
        None,
        "Text file of the task text, folder of ptb.train.txt for ptb.",
        kind="folder",
    )
    variant: str = option(
        "paper",
        "Cell space of the paper, or of the authors' corrected code.",
        choices=("paper", "corrected"),
    )
    nodes: int = option(6, "Nodes of a cell, the root included.", minimum=2, maximum=12)
    controls: int = option(
        12, "Random cells trained alone; 0 leaves all controls out.", minimum=0
    )
    minutes: float = option(
        USUAL_MINUTES,
        "Scales the number of updates, not the clock: equal options, equal results.",
        minimum=0.1,
    )
    seed: int = option(1, "Seed of programs, weights and samples.", minimum=0)


@dataclass(frozen=True, slots=True)
class Question:
    """A cell to draw, with the arithmetic of one step."""

    cell: str = option(
        "", "A cell as 'tanh | 1, relu', as numbers, or by name; empty for the found."
    )
    x: float = option(
        0.5, "Input of the worked step; all weights are 1.", minimum=-9.0, maximum=9.0
    )
    h: float = option(
        0.0, "Hidden state before the worked step.", minimum=-9.0, maximum=9.0
    )


def kind() -> Kind:
    """The search for a cell, as `recipe` needs to know it."""
    from dataclasses import replace

    from pix2code_app.lab.enas.corpora import load_corpus
    from pix2code_app.lab.enas.drawing import draw_cell
    from pix2code_app.lab.enas.language_model import Plan
    from pix2code_app.lab.enas.recipe import Kind
    from pix2code_app.lab.enas.recurrent import RecurrentSpace
    from pix2code_app.networks.attention.genotype import ACTIVATIONS, parse_cell

    def space(config: Config, share: float) -> RecurrentSpace:
        usual = Plan()
        plan = replace(usual, steps=max(1, round(usual.steps * share)))
        corpus = load_corpus(config.task, config.data, config.seed)
        return RecurrentSpace(corpus, plan, config.nodes, config.variant, config.seed)

    def about(space: RecurrentSpace) -> About:
        corpus = space.corpus
        trained_on = {"source": corpus.source, "tokens": len(corpus.training)}
        return {"tokens": list(corpus.tokens)}, trained_on

    return Kind(
        experiment=NAME,
        found="cell",
        quality="test perplexity per token",
        lower_is_better=True,
        usual_minutes=USUAL_MINUTES,
        operations=ACTIVATIONS,
        space=space,
        about=about,
        draw=lambda text, title: draw_cell(parse_cell(text), title),
        first=lambda text: parse_cell(text).first,
    )


def train(config: Config, run: Run) -> Generator[LabEvent, None, Path]:
    """As `Experiment.train`."""
    from pix2code_app.lab.enas import recipe

    return (yield from recipe.train(kind(), config, run))


def evaluate(checkpoint: Path, data: Path | None) -> Generator[LabEvent, None, Metrics]:
    """Perplexity of the trained cell on the test part of its task.

    `data` is the file or folder of a task that brings its own.

    Raises:
        ModelError: the checkpoint cannot be used.
        DataError: the corpus cannot be used, or has other tokens.
    """
    import math

    from pix2code_app.errors import DataError
    from pix2code_app.lab.enas.corpora import load_corpus
    from pix2code_app.lab.enas.language_model import Plan, cell_model, perplexity
    from pix2code_app.networks.attention.genotype import parse_cell
    from pix2code_app.networks.experiment_checkpoints import load

    tensors, card = load(checkpoint, NAME)
    yield Started("measure the cell", 1)
    corpus = load_corpus(card.config["task"], data, card.config["seed"])
    if list(corpus.tokens) != card.sizes["tokens"]:
        raise DataError(
            f"{data or 'The data'} has other tokens than {checkpoint} was trained on."
        )
    plan = Plan(**card.sizes["plan"])
    model = cell_model(parse_cell(card.sizes["cell"]), len(corpus.tokens), plan)
    model.load_state_dict(tensors)
    found = perplexity(model, corpus.test, plan)
    yield Progressed(1)
    yield Measured(0, "perplexity", found)
    return {"perplexity": found, "bits_per_token": math.log2(found)}


def demo(checkpoint: Path, question: Question) -> tuple[Figure, ...]:
    """The asked or found cell with one step worked out, and what the search saw.

    Raises:
        DataError: the asked cell is none.
        ModelError: the checkpoint cannot be used.
    """
    from pix2code_app.lab.enas.drawing import draw_cell
    from pix2code_app.lab.enas.recipe import seen
    from pix2code_app.networks.attention.genotype import PUBLISHED, parse_cell
    from pix2code_app.networks.experiment_cards import read_card

    card = read_card(checkpoint)
    cell = parse_cell(question.cell or card.sizes["cell"])
    title = question.cell or "The cell that was found"
    drawn = [draw_cell(cell, title, _worked(cell, question.x, question.h))]
    if not question.cell:
        drawn += [draw_cell(parse_cell(text), name) for name, text in PUBLISHED.items()]
    return (*drawn, *seen(kind(), card))


def _worked(cell: Any, x: float, h: float) -> dict[int, float]:  # noqa: ANN401
    """The value of each node when all weights are 1, without gates."""
    import torch

    from pix2code_app.networks.attention.genotype_cell import CellWeights, plain, step

    one = torch.ones(1, 1)
    weights = CellWeights(one, one, [one] * len(cell.nodes))
    values = step(cell, weights, torch.full((1, 1), x), torch.full((1, 1), h), plain)
    return {place: float(value) for place, value in enumerate(values)}


CLAIMS = (
    *common_claims(
        {"random": "Penn Treebank: 55.8 (ICML; corrected code 56.1 to 57.3) and 81.2"}
    ),
    Claim(
        "The found cell is better than an LSTM with as many weights.",
        "Penn Treebank: 56.1 against 58.2 (AWD-LSTM), both in the corrected code",
        better_than("lstm"),
    ),
    Claim(
        "The found cell is better than a plain tanh RNN with as many weights.",
        "",
        better_than("rnn"),
    ),
)

ABOUT = """\
A recurrent cell is a small graph: each node reads one earlier node and applies an \
activation, and the nodes that nobody reads are averaged into the next hidden state. \
ENAS searches such cells without training each of them: all cells share one set of \
weights, a matrix for every pair of nodes, and a controller, an LSTM that writes cells \
down decision by decision, is rewarded for those that predict a validation batch well.

The literature since then has found random search about level with ENAS once the \
budgets are equal, and little relation between the ranking by shared weights and the \
ranking of networks trained alone. So the controls are part of the experiment: a \
uniform controller, random cells, an LSTM and a plain RNN of equal size, and a \
controller whose rewards are shuffled. A difference of less than two standard \
errors is called a tie.

The task gui models the DSL programs of this program's own synthesiser, token by \
token; a found cell can take the place of the language LSTM in the default network \
with pix2code-cli train --cell."""

EXPERIMENT = Experiment(Config, Question, train, evaluate, demo, CLAIMS, ABOUT)
