"""Attentive recurrent comparators as an experiment of the lab."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path  # noqa: TC003 (the form reads the annotation)

from pix2code_app.lab.experiment import option


@dataclass(frozen=True)
class Training:
    """Options of training."""

    data: Path | None = option(
        None, "folder of Omniglot's background set, or of classes", kind="folder"
    )
    network: str = option(
        "all",
        "which network; all are conv-arc, arc and siamese",
        choices=(
            *("all", "conv-arc", "arc", "siamese"),
            *("conv-arc-fixed", "conv-arc-random", "conv-arc-shuffled"),
        ),
    )
    minutes: float = option(30.0, "processor minutes for each network", minimum=0.01)
    beside: Path | None = option(None, "checkpoint whose other networks are kept")
    seed: int = option(0, "of weights, episodes and augmentation", minimum=0)
