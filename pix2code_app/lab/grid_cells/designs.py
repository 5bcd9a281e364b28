"""The networks of this resident: their regimes, and the checkpoint that holds them."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import torch

from pix2code_app.errors import ModelError
from pix2code_app.lab.grid_cells.arena import Arena
from pix2code_app.lab.grid_cells.learning import Recipe
from pix2code_app.lab.grid_cells.network import CTRNN, PathNetwork, Sizes
from pix2code_app.lab.grid_cells.place_cells import PlaceCode, PlaceNetwork
from pix2code_app.lab.grid_cells.trajectories import Gait, Walk
from pix2code_app.networks import experiment_checkpoints as checkpoints
from pix2code_app.networks.experiment_cards import ExperimentCard

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from torch import Tensor

EXPERIMENT = "grid-cells"
"""Its name in the catalogue and in the cards."""

SIZES = Sizes()
PLACE_UNITS = 256


@dataclass(frozen=True, slots=True)
class Recorded:
    """Steps and paths on which the units of a network are scored."""

    steps: int = 1300
    paths: int = 64


@dataclass(frozen=True, slots=True)
class Regime:
    """Which network is trained how, and on what kind of paths.

    Attributes:
        code: Place cells to read out; without them the two coordinates.
    """

    recipe: Recipe
    gait: Gait
    code: PlaceCode | None = None
    recorded: Recorded = Recorded()


_PLACE_RECIPE = Recipe(
    noise=0.0,
    metabolic=0.0,
    decay=1e-7,
    lengths=((0.0, 20),),
    batch=200,
    rate=3e-3,
)
_PLACE_GAIT = Gait(top_speed=0.04, turn=0.23, still=0.0)
_PLACE_RECORDED = Recorded(steps=20, paths=4000)
REGIMES = {
    "regularised": Regime(Recipe(), Gait()),
    "no-metabolic-cost": Regime(Recipe(metabolic=0.0), Gait()),
    "no-noise": Regime(Recipe(noise=0.0), Gait(still=0.0)),
    "unregularised": Regime(Recipe(noise=0.0, metabolic=0.0), Gait(still=0.0)),
    "shuffled": Regime(Recipe(shuffled=True), Gait()),
    "place-cells": Regime(
        _PLACE_RECIPE, _PLACE_GAIT, PlaceCode(surround=True), _PLACE_RECORDED
    ),
    "gaussian-place-cells": Regime(
        _PLACE_RECIPE, _PLACE_GAIT, PlaceCode(surround=False), _PLACE_RECORDED
    ),
}
"""The first is the paper's, the next four are its controls; the last two read out place
cells, with a surround as Sorscher et al. 2019, and without one as its control."""


@dataclass(frozen=True, slots=True)
class Design:
    """A network to train: its arena, its regime and the seed of its weights."""

    arena: str
    regime: str
    seed: int

    @property
    def name(self) -> str:
        """Its name in a checkpoint."""
        return f"{self.arena}/{self.regime}/{self.seed}"

    @property
    def walk(self) -> Walk:
        """The world it is trained in."""
        regime = REGIMES[self.regime]
        return Walk(Arena(self.arena), regime.gait, anywhere=regime.code is not None)

    @property
    def recipe(self) -> Recipe:
        """How it is trained."""
        return REGIMES[self.regime].recipe

    @property
    def recorded(self) -> Recorded:
        """On how much its units are scored."""
        return REGIMES[self.regime].recorded

    def build(self) -> PathNetwork:
        """The network before any training."""
        torch.manual_seed(self.seed)
        code = REGIMES[self.regime].code
        if code is None:
            return CTRNN(SIZES)
        return PlaceNetwork(code, Arena(self.arena), PLACE_UNITS)


@dataclass(frozen=True)
class Trained:
    """A network, how it was trained, and what it was on the way.

    Attributes:
        training: Seconds, updates, parameters.
        stages: Earlier weights by the number of updates.
    """

    design: Design
    network: PathNetwork
    training: Mapping[str, Any]
    stages: Mapping[int, PathNetwork]


def save(
    weights: Path, networks: Mapping[str, Trained], config: dict[str, Any]
) -> None:
    """Write networks by their names into one checkpoint."""
    tensors: dict[str, Tensor] = {}
    for name, trained in networks.items():
        tensors |= prefixed(f"{name}/last", trained.network)
        for updates, stage in trained.stages.items():
            tensors |= prefixed(f"{name}/{updates}", stage)
    sizes = {name: asdict(trained.design) for name, trained in networks.items()}
    training = {name: dict(trained.training) for name, trained in networks.items()}
    checkpoints.save(
        weights, tensors, ExperimentCard(EXPERIMENT, config, sizes, training)
    )


def load(weights: Path) -> dict[str, Trained]:
    """The networks of a checkpoint by their names.

    Raises:
        ModelError: it is no checkpoint of this experiment.
    """
    tensors, card = checkpoints.load(weights, EXPERIMENT)
    found = {}
    for name, record in card.sizes.items():
        try:
            design = Design(**record)
            stages = {
                key.removeprefix(f"{name}/").partition("/")[0]
                for key in tensors
                if key.startswith(f"{name}/")
            }
            networks = {
                stage: restored(design, tensors, f"{name}/{stage}") for stage in stages
            }
            last = networks.pop("last")
        except (KeyError, TypeError, RuntimeError) as error:
            raise ModelError(
                f"{weights} holds a network {name} that this program cannot build."
            ) from error
        earlier = {int(stage): networks[stage] for stage in sorted(networks, key=int)}
        found[name] = Trained(design, last, card.training[name], earlier)
    return found


def prefixed(prefix: str, network: PathNetwork) -> dict[str, Tensor]:
    """A copy of the weights of a network, each name behind `prefix/`."""
    kept = network.state_dict().items()
    return {f"{prefix}/{key}": value.clone() for key, value in kept}


def restored(design: Design, tensors: Mapping[str, Tensor], prefix: str) -> PathNetwork:
    """The network of a design with the weights that lie behind `prefix/`."""
    network = design.build()
    own = {
        key.removeprefix(f"{prefix}/"): value
        for key, value in tensors.items()
        if key.startswith(f"{prefix}/")
    }
    network.load_state_dict(own)
    return network.eval()
