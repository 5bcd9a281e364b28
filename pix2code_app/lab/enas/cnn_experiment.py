"""The experiment `enas-cnn`: the search over the macro space, and its controls."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pix2code_app.events import Measured, Progressed, Started
from pix2code_app.lab.enas.claims import better_than, common_claims
from pix2code_app.lab.experiment import Claim, Experiment, Metrics, option

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from pix2code_app.lab.enas.convolutional import MacroSpace
    from pix2code_app.lab.enas.recipe import About, Kind
    from pix2code_app.lab.experiment import LabEvent
    from pix2code_app.lab.figures import Figure
    from pix2code_app.lab.runs import Run

NAME = "enas-cnn"

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


def kind() -> Kind:
    """The search for a network, as `recipe` needs to know it."""
    from dataclasses import replace

    from pix2code_app.lab.enas import images
    from pix2code_app.lab.enas.cnn_genotype import MACRO_OPERATIONS, parse_macro
    from pix2code_app.lab.enas.convolutional import MacroSpace, NetworkPlan
    from pix2code_app.lab.enas.drawing import draw_macro
    from pix2code_app.lab.enas.recipe import Kind

    def space(config: Config, share: float) -> MacroSpace:
        usual = NetworkPlan(layers=config.layers)
        plan = replace(usual, steps=max(1, round(usual.steps * share)))
        pictures = images.load_images(config.task, config.data, config.seed)
        return MacroSpace(pictures, plan, config.seed)

    def about(space: MacroSpace) -> About:
        pictures = space.images
        trained_on = {
            "source": pictures.source,
            "pictures": len(pictures.training.labels),
        }
        return {"classes": list(pictures.classes)}, trained_on

    return Kind(
        experiment=NAME,
        found="network",
        quality="test accuracy",
        lower_is_better=False,
        usual_minutes=USUAL_MINUTES,
        operations=MACRO_OPERATIONS,
        space=space,
        about=about,
        draw=lambda text, title: draw_macro(parse_macro(text), title),
        first=lambda _: 0,
    )


def train(config: Config, run: Run) -> Generator[LabEvent, None, Path]:
    """As `Experiment.train`."""
    from pix2code_app.lab.enas import recipe

    return (yield from recipe.train(kind(), config, run))


def evaluate(checkpoint: Path, data: Path | None) -> Generator[LabEvent, None, Metrics]:
    """Accuracy of the trained network on the test part of its task.

    Raises:
        ModelError: the checkpoint cannot be used.
        DataError: the pictures cannot be used, or have other classes.
    """
    from pix2code_app.errors import DataError
    from pix2code_app.lab.enas.cnn_genotype import parse_macro
    from pix2code_app.lab.enas.convolutional import (
        NetworkPlan,
        accuracy,
        network_alone,
    )
    from pix2code_app.lab.enas.images import load_images
    from pix2code_app.networks.experiment_checkpoints import load

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
    from pix2code_app.lab.enas import cnn_genotype as space
    from pix2code_app.lab.enas.drawing import draw_macro, draw_micro, draw_skips
    from pix2code_app.lab.enas.recipe import seen
    from pix2code_app.networks.experiment_cards import read_card

    card = read_card(checkpoint)
    if question.network:
        asked = space.parse_macro(question.network)
        return (draw_macro(asked, "The network that was asked for"),)
    found = space.parse_macro(card.sizes["network"])
    micro = space.parse_micro(space.PUBLISHED_MICRO)
    return (
        draw_macro(found, "The network that was found"),
        draw_skips(space.parse_macro(space.PUBLISHED_MACRO), "Published, macro space"),
        draw_micro(micro.normal, "Published, micro space: normal cell"),
        draw_micro(micro.reduction, "Published, micro space: reduction cell"),
        *seen(kind(), card),
    )


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
