"""What the grid cells can be asked for: options of training and of a demonstration."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pix2code_app.lab.experiment import option

if TYPE_CHECKING:
    from pathlib import Path

ARENAS = ("square", "triangle", "hexagon")
_REGIMES = (
    *("regularised", "no-metabolic-cost", "no-noise"),
    *("unregularised", "shuffled"),
    *("place-cells", "gaussian-place-cells"),
)


@dataclass(frozen=True, slots=True)
class Training:
    """Options of training."""

    arena: str = option("square", "shape of the walls", choices=ARENAS)
    regime: str = option(
        "regularised",
        "with noise and metabolic cost, a control, or a read-out of place cells",
        choices=_REGIMES,
    )
    minutes: float = option(
        8.0, "minutes of the processor for each network", minimum=0.01
    )
    networks: int = option(
        1, "networks to train, of this seed and the next ones", minimum=1, maximum=20
    )
    development: bool = option(True, "whether weights on the way are kept too")
    beside: Path | None = option(None, "checkpoint whose other networks are kept")
    seed: int = option(0, "of the first network's weights and paths", minimum=0)


@dataclass(frozen=True, slots=True)
class Question:
    """Which network is shown, on which path."""

    network: str = option("", "its name in the checkpoint; empty takes the first")
    seed: int = option(0, "of the path", minimum=0)
