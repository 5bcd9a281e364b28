"""The chapter as one experiment of the lab: all forms in one checkpoint."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from time import perf_counter
from typing import TYPE_CHECKING

from pix2code_app.errors import DataError
from pix2code_app.events import Measured, Progressed, Saved, Started
from pix2code_app.lab.experiment import Drew, Experiment, option
from pix2code_app.lab.rnn_basics.gates import CLAIMS, outcomes
from pix2code_app.networks.experiment_cards import ExperimentCard

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from pathlib import Path

    from torch import Tensor, nn

    from pix2code_app.lab.experiment import LabEvent, Metrics
    from pix2code_app.lab.figures import Figure
    from pix2code_app.lab.rnn_basics.lessons import Lesson
    from pix2code_app.lab.runs import Run

NAME = "rnn-basics"
ALL = "all"
FORMS = (
    *("unfolding", "sequence-to-vector", "vector-to-sequence"),
    *("sequence-to-sequence", "encoder-decoder", "bidirectional"),
    *("markov", "depth", "convolution"),
)
_PLANNED_MINUTES = 8.0
_TEST_SEED = 20_170_107
"""Far from any seed of training; the date of the tutorial."""

_LETTERS = "ABCDEFGHIJKL"


@dataclass(frozen=True)
class Config:
    """How the chapter is trained."""

    form: str = option(ALL, "Form to train, or all of them.", choices=(ALL, *FORMS))
    minutes: float = option(
        _PLANNED_MINUTES,
        "Planned minutes on two idle cores; fewer mean fewer updates in proportion.",
        minimum=0.01,
    )
    seed: int = option(0, "Seed of weights and exercises.")


@dataclass(frozen=True)
class Question:
    """What the demo is asked."""

    form: str = option(ALL, "Form to draw, or all of them.", choices=(ALL, *FORMS))
    bits: str = option("1011001110100101", "Bits to read, 2 to 24 of 0 and 1.")
    word: str = option(
        "HEADBADGE", "Letters A to L to write backwards, 2 to 14 of them."
    )
    steps: int = option(4, "Steps to unfold.", minimum=2, maximum=8)
    seed: int = option(7, "Seed of what is drawn at random.")


def train(config: Config, run_folder: Run) -> Generator[LabEvent, None, Path]:
    """Train the networks of every form, one after another, and measure them.

    A network that was finished is kept when the run is stopped; one that was not is
    begun anew when the run goes on.
    """
    from pix2code_app.networks import experiment_checkpoints as checkpoints

    plan = _plan(config)
    yield Started(f"Training {NAME}", sum(updates for *_, updates in plan))
    kept, progress = run_folder.load()
    tensors: dict[str, Tensor] = dict(kept)
    done, before, started = 0, progress.get("seconds", 0.0), perf_counter()
    for key, lesson, updates in plan:
        if not any(name.startswith(f"{key}.") for name in tensors):
            yield from _lesson(key, lesson, updates, config.seed, done, tensors)
            seconds = before + perf_counter() - started
            run_folder.save(tensors, {"seconds": seconds})
        done += updates
        yield Progressed(done, key)
    seconds = before + perf_counter() - started
    card = _card(config, tensors, seconds)
    checkpoints.save(run_folder.checkpoint, tensors, card)
    metrics = yield from evaluate(run_folder.checkpoint, None)
    checkpoints.keep_metrics(run_folder.checkpoint, metrics)
    yield Saved(str(run_folder.checkpoint))
    for index, figure in enumerate(demo(run_folder.checkpoint, Question(config.form))):
        yield Drew(f"{index:02}", figure)
    return run_folder.checkpoint


def _plan(config: Config) -> list[tuple[str, Lesson, int]]:
    """(form/network, lesson, updates) in the order of training."""
    from pix2code_app.lab.rnn_basics.forms import FORMS as TABLE

    share = config.minutes / _PLANNED_MINUTES
    return [
        (f"{form}/{lesson.name}", lesson, max(1, round(lesson.updates * share)))
        for form in _chosen(config.form)
        for lesson in TABLE[form].lessons
    ]


def _chosen(form: str) -> tuple[str, ...]:
    if form not in (ALL, *FORMS):
        known = ", ".join((ALL, *FORMS))
        raise DataError(f"There is no form {form!r}; there are {known}.")
    return FORMS if form == ALL else (form,)


def _lesson(
    key: str,
    lesson: Lesson,
    updates: int,
    seed: int,
    done: int,
    tensors: dict[str, Tensor],
) -> Iterator[LabEvent]:
    """Train one network, and put its weights among the `tensors`."""
    from pix2code_app.lab.rnn_basics.lessons import fresh, learn

    network = fresh(lesson, seed)
    for update, loss in learn(network, lesson, updates, seed + 1):
        yield Measured(update, f"loss {key}", loss)
        yield Progressed(done + update, key)
    for name, tensor in network.state_dict().items():
        tensors[f"{key}.{name}"] = tensor


def _card(config: Config, tensors: dict[str, Tensor], seconds: float) -> ExperimentCard:
    import torch

    return ExperimentCard(
        NAME,
        asdict(config),
        {},
        {
            "data": "exercises drawn from the seed",
            "seconds": round(seconds),
            "threads": torch.get_num_threads(),
            "parameters": sum(tensor.numel() for tensor in tensors.values()),
        },
        command=f"pix2code-cli lab evaluate {NAME} --json",
    )


def evaluate(checkpoint: Path, data: Path | None) -> Generator[LabEvent, None, Metrics]:
    """Measure every form in a checkpoint on exercises it has not seen.

    Raises:
        DataError: data were given; this experiment draws its own.
    """
    from pix2code_app.lab.rnn_basics.forms import FORMS as TABLE

    if data is not None:
        raise DataError(f"{NAME} draws its own exercises; leave {data} out.")
    card, networks = _load(checkpoint)
    forms = _chosen(card.config["form"])
    yield Started(f"Measuring {NAME}", len(forms))
    metrics: Metrics = {}
    for done, form in enumerate(forms, 1):
        metrics[form] = TABLE[form].measure(networks[form], _TEST_SEED)
        yield Progressed(done, form)
    metrics["gates"] = outcomes(metrics)
    for name, outcome in metrics["gates"].items():
        yield Measured(len(forms), f"gate {name}", float(all(outcome.values())))
    return metrics


def demo(checkpoint: Path, question: Question) -> tuple[Figure, ...]:
    """The figures of the asked forms, as far as they are in the checkpoint.

    Raises:
        DataError: the bits, the word or the form cannot be asked.
    """
    from pix2code_app.lab.rnn_basics.forms import FORMS as TABLE

    _check(question)
    card, networks = _load(checkpoint)
    trained = _chosen(card.config["form"])
    asked = [form for form in _chosen(question.form) if form in trained]
    return tuple(
        figure
        for form in asked
        for figure in TABLE[form].figures(networks[form], question)
    )


def _check(question: Question) -> None:
    bits, word = question.bits, question.word
    if not (2 <= len(bits) <= 24 and set(bits) <= set("01")):
        raise DataError(f"{bits!r} is not a string of 2 to 24 bits, 0 and 1.")
    if not (2 <= len(word) <= 14 and set(word) <= set(_LETTERS)):
        raise DataError(f"{word!r} is not a word of 2 to 14 letters from A to L.")


def _load(checkpoint: Path) -> tuple[ExperimentCard, dict[str, dict[str, nn.Module]]]:
    """The card, and the trained networks by form and name.

    Raises:
        ModelError: the checkpoint is missing, damaged or of other networks.
    """
    from pix2code_app.errors import ModelError
    from pix2code_app.lab.rnn_basics.forms import FORMS as TABLE
    from pix2code_app.lab.rnn_basics.lessons import fresh
    from pix2code_app.networks import experiment_checkpoints as checkpoints

    tensors, card = checkpoints.load(checkpoint, NAME)
    networks: dict[str, dict[str, nn.Module]] = {}
    try:
        for form in _chosen(card.config["form"]):
            networks[form] = {}
            for lesson in TABLE[form].lessons:
                network = fresh(lesson, 0)
                prefix = f"{form}/{lesson.name}."
                network.load_state_dict(
                    {
                        name.removeprefix(prefix): tensor
                        for name, tensor in tensors.items()
                        if name.startswith(prefix)
                    }
                )
                networks[form][lesson.name] = network.eval()
    except (RuntimeError, KeyError) as error:
        raise ModelError(
            f"{checkpoint} does not hold the networks of {NAME}."
        ) from error
    return card, networks


EXPERIMENT = Experiment(
    Config,
    Question,
    train,
    evaluate,
    demo,
    CLAIMS,
    "A recurrent network reads a sequence step by step and carries a state. Unfolded "
    "over time it is a deep network with the same weights in every layer, and trained "
    "like one. This chapter takes the elementary forms of that idea one by one: a "
    "sequence into a vector, a vector into a sequence, sequence to sequence, encoder "
    "and decoder with and without attention, both directions, and depth.\n\n"
    "Each form has a task that it can and a control that it cannot solve. The Markov "
    "view sets states beside n-grams on sources whose best perplexity is known, and "
    "shows what truncating back-propagation costs. A one-dimensional CNN of equal size "
    "shows why convolutions suit sequences less.\n\n"
    "The tutorial is S. Ramamoorthy, Unfolding RNNs (2017), after Goodfellow, Bengio "
    "and Courville, Deep Learning, chapter 10. All data are drawn from a seed.",
)
