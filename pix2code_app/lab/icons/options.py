"""What the icons can be asked for: options of training and of a demonstration."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pix2code_app.lab.experiment import option

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Training:
    """Options of training."""

    data: Path | None = option(
        None, "folder with sheets of icons, *_32.npz", kind="folder"
    )
    start: Path | None = option(None, "checkpoint of arc that training starts from")
    minutes: float = option(10.0, "minutes of the processor", minimum=0.01)
    seed: int = option(0, "of weights, episodes and augmentation", minimum=0)


@dataclass(frozen=True, slots=True)
class Question:
    """An icon to be found among those of the program."""

    picture: Path | None = option(None, "an icon, cut out", kind="picture")
    icon: str = option("heart", "which of the program's icons stands in")
    width: float = option(
        2.6, "width of its lines on a grid of 24", minimum=0.5, maximum=5.0
    )
