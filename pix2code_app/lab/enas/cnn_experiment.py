"""The experiment `enas-cnn`: the search over the macro space, and its controls."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from pix2code_app.events import Measured, Progressed, Saved, Started
from pix2code_app.lab.enas.claims import better_than, common_claims
from pix2code_app.lab.experiment import Claim, Drew, Experiment, Metrics, option

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from pix2code_app.lab.enas.convolutional import MacroSpace
    from pix2code_app.lab.enas.ledger import Ledger
    from pix2code_app.lab.experiment import LabEvent
    from pix2code_app.lab.figures import Figure
    from pix2code_app.lab.runs import Run

NAME = "enas-cnn"

QUALITY = "test accuracy"

USUAL_MINUTES = 10.0
"""The length at which the schedule is that of `SearchConfig` and `NetworkPlan`."""


@dataclass(frozen=True, slots=True)
class Config:
    """What to search, on which pictures."""

    task: str = option(
        "images",
        "Pictures to classify: widgets of our own pages, or those of a folder.",
        choices=("images", "cifar10", "fashion-mnist"),
    )
    data: Path | None = option(
        None, "Folder of cifar10 or fashion-mnist.", kind="folder"
    )
    layers: int = option(6, "Layers of a network.", minimum=3, maximum=12)
    controls: int = option(
        8, "Random networks trained alone; 0 leaves all controls out.", minimum=0
    )
    minutes: float = option(
        USUAL_MINUTES,
        "Scales the number of updates, not the clock: equal options, equal results.",
        minimum=0.1,
    )
    seed: int = option(1, "Seed of pictures' order, weights and samples.", minimum=0)


@dataclass(frozen=True, slots=True)
class Question:
    """A network to draw."""

    network: str = option(
        "", "A network of the macro space as numbers; empty for the found.", kind="text"
    )


def train(config: Config, run: Run) -> Generator[LabEvent, None, Path]:
    """Search, derive, train from scratch, and run the controls.

    Raises:
        DataError: the pictures cannot be used.
    """
    from pix2code_app.lab.enas.ledger import Ledger
    from pix2code_app.lab.enas.study import Study

    space = _space(config)
    ledger = Ledger(run)
    study = Study(space, _schedule(config), config.controls, ledger, config.seed)
    yield from study.run()
    for name, figure in _figures(ledger).items():
        yield Drew(name, figure)
    _save(config, run, ledger, space)
    yield Saved(str(run.checkpoint))
    return run.checkpoint


def evaluate(checkpoint: Path, data: Path | None) -> Generator[LabEvent, None, Metrics]:
    """Accuracy of the trained network on the test part of its task.

    Raises:
        ModelError: the checkpoint cannot be used.
        DataError: the pictures cannot be used, or have other classes.
    """
    from pix2code_app.errors import DataError
    from pix2code_app.lab.checkpoints import load
    from pix2code_app.lab.enas.cnn_genotype import parse_macro
    from pix2code_app.lab.enas.convolutional import (
        NetworkPlan,
        accuracy,
        network_alone,
    )
    from pix2code_app.lab.enas.images import load_images

    tensors, card = load(checkpoint, NAME)
    yield Started("measure the network", 1)
    images = load_images(card.config["task"], data, card.config["seed"])
    if list(images.classes) != card.sizes["classes"]:
        raise DataError(
            f"{data or 'The data'} has other classes than {checkpoint} was trained on."
        )
    network = parse_macro(card.sizes["network"])
    plan = NetworkPlan(**card.sizes["plan"])
    model = network_alone(network, plan, len(images.classes))
    model.load_state_dict(tensors)
    found = accuracy(model, network, images.test)
    yield Progressed(1)
    yield Measured(0, "accuracy", found)
    return {
        "accuracy": found,
        "most_frequent_class": _largest_share(images.test.labels),
    }


def demo(checkpoint: Path, question: Question) -> tuple[Figure, ...]:
    """The asked or found network, published ones, and what the search saw.

    Raises:
        DataError: the asked network is none.
        ModelError: the checkpoint cannot be used.
    """
    from pix2code_app.lab.cards import read_card
    from pix2code_app.lab.enas import cnn_genotype as space
    from pix2code_app.lab.enas.drawing import draw_macro, draw_micro, draw_skips
    from pix2code_app.lab.enas.summary import figures, read_history

    card = read_card(checkpoint)
    if question.network:
        asked = space.parse_macro(question.network)
        return (draw_macro(asked, "The network that was asked for"),)
    found = space.parse_macro(card.sizes["network"])
    micro = space.parse_micro(space.PUBLISHED_MICRO)
    rounds = read_history(card.metrics["history"])
    shown = figures(card.metrics, rounds, space.MACRO_OPERATIONS, 0, QUALITY)
    return (
        draw_macro(found, "The network that was found"),
        draw_skips(space.parse_macro(space.PUBLISHED_MACRO), "Published, macro space"),
        draw_micro(micro.normal, "Published, micro space: normal cell"),
        draw_micro(micro.reduction, "Published, micro space: reduction cell"),
        *shown.values(),
    )


def _space(config: Config) -> MacroSpace:
    from dataclasses import replace

    from pix2code_app.lab.enas.convolutional import MacroSpace, NetworkPlan
    from pix2code_app.lab.enas.images import load_images

    usual = NetworkPlan(layers=config.layers)
    steps = max(1, round(usual.steps * config.minutes / USUAL_MINUTES))
    images = load_images(config.task, config.data, config.seed)
    return MacroSpace(images, replace(usual, steps=steps), config.seed)


def _schedule(config: Config) -> Any:  # noqa: ANN401 (SearchConfig; loads torch)
    from pix2code_app.lab.enas.search import SearchConfig

    return SearchConfig().scaled(config.minutes / USUAL_MINUTES)


def _figures(ledger: Ledger) -> dict[str, Figure]:
    from pix2code_app.lab.enas import summary
    from pix2code_app.lab.enas.cnn_genotype import MACRO_OPERATIONS, parse_macro
    from pix2code_app.lab.enas.drawing import draw_macro

    network = parse_macro(ledger.text("learned") or "")
    metrics = summary.summarise(ledger, lower_is_better=False)
    rounds = summary.regimes_of(ledger)
    return {
        "network": draw_macro(network, "The network that was found"),
        **summary.figures(metrics, rounds, MACRO_OPERATIONS, 0, QUALITY),
    }


def _save(config: Config, run: Run, ledger: Ledger, space: MacroSpace) -> None:
    from pix2code_app.lab.cards import LabCard
    from pix2code_app.lab.checkpoints import save
    from pix2code_app.lab.enas import summary

    images = space.images
    card = LabCard(
        experiment=NAME,
        config={**asdict(config), "data": str(config.data or "")},
        sizes={
            "network": ledger.text("learned"),
            "plan": asdict(space.plan),
            "classes": list(images.classes),
        },
        training={
            "source": images.source,
            "pictures": len(images.training.labels),
            "steps": space.steps,
        },
        metrics={
            **summary.summarise(ledger, lower_is_better=False),
            "history": summary.history(ledger),
        },
        command=summary.command(NAME, config),
    )
    save(run.checkpoint, ledger.group("trained"), card)


def _largest_share(labels: Any) -> float:  # noqa: ANN401 (a tensor)
    return float(labels.bincount().max() / len(labels))


CLAIMS = (
    *common_claims(
        {"random": "CIFAR-10, macro space: 4.23 % error, random network 5.86 % (ICLR)"}
    ),
    Claim(
        "The found network is better than a plain chain of 3×3 convolutions.",
        "",
        better_than("chain"),
    ),
)

ABOUT = """\
The same search as in enas-rnn over whole convolutional networks: each layer applies \
one of six operations to the last layer's output and adds the outputs of any earlier \
layers. All networks share the weights of every operation of every layer; a controller \
is rewarded with the accuracy on a validation batch.

The micro space, a normal and a reduction cell that a network repeats, can be read, \
printed, sampled and drawn; only the macro space is searched here.

The task images classifies widgets, crops out of pages that this program's own \
renderer photographed, squeezed to 16 by 16 pixels. Nothing is claimed about CIFAR-10 \
beyond what a run on its folder measures."""

EXPERIMENT = Experiment(Config, Question, train, evaluate, demo, CLAIMS, ABOUT)
