"""What the comparators can be asked for: options of training and of a demonstration."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pix2code_app.lab.experiment import option

if TYPE_CHECKING:
    from pathlib import Path

NETWORKS = (
    *("conv-arc", "arc", "siamese"),
    *("conv-arc-fixed", "conv-arc-random", "conv-arc-shuffled"),
)


CONVOLUTIONS = ("trained", "kept")


@dataclass(frozen=True, slots=True)
class Training:
    """Options of training."""

    data: Path | None = option(
        None, "Omniglot's background set, or a folder of classes", kind="folder"
    )
    network: str = option(
        "all",
        "which network; all are conv-arc, arc and siamese",
        choices=("all", *NETWORKS),
    )
    minutes: float = option(
        30.0, "minutes of the processor for each network", minimum=0.01
    )
    start: Path | None = option(
        None, "checkpoint to start from: the same network, or its Siamese convolutions"
    )
    convolutions: str = option(
        "trained", "whether ConvARC's convolutions learn too", choices=CONVOLUTIONS
    )
    beside: Path | None = option(None, "checkpoint whose other networks are kept")
    seed: int = option(0, "of weights, episodes and augmentation", minimum=0)


@dataclass(frozen=True, slots=True)
class Question:
    """Two drawings to compare; the first is also looked for among twenty."""

    first: Path | None = option(None, "a drawing", kind="drawing")
    second: Path | None = option(None, "the drawing beside it", kind="drawing")
    character: int = option(
        12, "which of twenty invented characters stands in", minimum=0, maximum=19
    )
    network: str = option("conv-arc", "which network compares", choices=NETWORKS)
    seed: int = option(0, "of the hands that drew the twenty", minimum=0)
