"""The networks of this resident by name: what ships, and the controls."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

import torch

from pix2code_app.errors import ModelError
from pix2code_app.networks import experiment_checkpoints as checkpoints
from pix2code_app.networks.comparator.networks import Arc, Siamese, Sizes
from pix2code_app.networks.experiment_cards import ExperimentCard

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from pix2code_app.networks.comparator.networks import Network

EXPERIMENT = "arc"
"""Its name in the catalogue and in the cards."""

_PIXELS = Sizes(window=8, glimpses=6, hidden=128)
_MAPS = Sizes(window=4, glimpses=4, hidden=256, channels=32, width=32)


@dataclass(frozen=True, slots=True)
class Design:
    """A network to train; `shuffled` gives its drawings to the wrong classes."""

    kind: type[Network]
    sizes: Sizes
    shuffled: bool = False


DESIGNS = {
    "conv-arc": Design(Arc, _MAPS),
    "arc": Design(Arc, _PIXELS),
    "siamese": Design(Siamese, _MAPS),
    "conv-arc-fixed": Design(Arc, replace(_MAPS, attention="fixed")),
    "conv-arc-random": Design(Arc, replace(_MAPS, attention="random")),
    "conv-arc-shuffled": Design(Arc, _MAPS, shuffled=True),
}


@dataclass(frozen=True)
class Trained:
    """A network, and how it was trained: seconds, updates, data."""

    network: Network
    training: Mapping[str, Any]


def build(name: str, seed: int) -> Network:
    """A fresh network of a design, laid out as convolutions are fastest."""
    torch.manual_seed(seed)
    design = DESIGNS[name]
    network = design.kind(design.sizes)
    for weight in network.parameters():
        if weight.dim() == 4:
            weight.data = weight.data.contiguous(memory_format=torch.channels_last)
    return network


def begin(name: str, seed: int, start: Path | None) -> Network:
    """A fresh network of a design, or one that begins with what a checkpoint knows.

    That is the checkpoint's network of the same name, or else the convolutions and
    embeddings of its Siamese network, on which a comparator can be trained.

    Raises:
        ModelError: the checkpoint holds neither, or networks of other sizes.
    """
    network = build(name, seed)
    if start is None:
        return network
    known = load(start)
    source = name if name in known else "siamese"
    if source not in known:
        raise ModelError(f"{start} holds no network {name} to start from.")
    weights = known[source].network.state_dict()
    shared = {k: v for k, v in weights.items() if source == name or _is_shared(k)}
    try:
        network.load_state_dict(network.state_dict() | shared)
    except RuntimeError as error:
        raise ModelError(
            f"The network {source} of {start} has other sizes than {name}."
        ) from error
    return network


def _is_shared(weight: str) -> bool:
    """Whether a comparator can take over a weight of that name."""
    return weight.startswith(("extractor.", "embedding."))


def save(
    weights: Path,
    networks: Mapping[str, Trained],
    config: dict[str, Any],
    experiment: str = EXPERIMENT,
) -> None:
    """Write networks of several designs into one checkpoint of an experiment."""
    tensors = {
        f"{name}/{key}": value
        for name, trained in networks.items()
        for key, value in trained.network.state_dict().items()
    }
    sizes = {name: asdict(trained.network.sizes) for name, trained in networks.items()}
    training = {name: dict(trained.training) for name, trained in networks.items()}
    checkpoints.save(
        weights, tensors, ExperimentCard(experiment, config, sizes, training)
    )


def load(weights: Path, experiment: str = EXPERIMENT) -> dict[str, Trained]:
    """The networks of a checkpoint by design, ready to compare.

    Raises:
        ModelError: it is no checkpoint of the experiment.
    """
    tensors, card = checkpoints.load(weights, experiment)
    found = {}
    for name, sizes in card.sizes.items():
        try:
            network = DESIGNS[name].kind(Sizes(**sizes))
            prefix = f"{name}/"
            own = {
                k[len(prefix) :]: v for k, v in tensors.items() if k.startswith(prefix)
            }
            network.load_state_dict(own)
        except (KeyError, TypeError, RuntimeError) as error:
            raise ModelError(
                f"{weights} holds a network {name} that this program cannot build."
            ) from error
        found[name] = Trained(network.eval(), card.training[name])
    return found
