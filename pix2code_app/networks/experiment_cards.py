"""The card beside a lab checkpoint: how it was trained and what was measured."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from pix2code_app.errors import ModelError
from pix2code_app.networks.checkpoints import write

if TYPE_CHECKING:
    from pathlib import Path

FORMAT = 1


@dataclass(frozen=True)
class ExperimentCard:
    """What a lab checkpoint says of itself.

    Attributes:
        experiment: Its name in the catalogue.
        config: The options it was trained with.
        sizes: What is needed to build the network again: widths, vocabularies.
        training: Data by name, seconds, updates, parameters.
        metrics: What was measured, nested at will; shares are fractions.
        command: The command that repeats the measurement.
    """

    experiment: str
    config: dict[str, Any]
    sizes: dict[str, Any]
    training: dict[str, Any] = field(default_factory=dict)
    metrics: dict[str, Any] = field(default_factory=dict)
    command: str = ""
    sha256: str = ""
    format: int = FORMAT


def card_path(weights: Path) -> Path:
    """The card beside a file of weights."""
    return weights.with_suffix(".json")


def read_card(weights: Path) -> ExperimentCard:
    """The card beside `weights`; loads no torch.

    Raises:
        ModelError: it is missing, no card, or one of another format.
    """
    path = card_path(weights)
    try:
        record = json.loads(path.read_text("utf-8"))
        card = ExperimentCard(**record)
    except FileNotFoundError as error:
        raise ModelError(f"{path} is missing beside {weights.name}.") from error
    except (OSError, ValueError, TypeError, RecursionError) as error:
        raise ModelError(f"{path} is not the card of a lab checkpoint.") from error
    if card.format != FORMAT:
        raise ModelError(
            f"{path} has format {card.format}; this program reads format {FORMAT}.",
            "Use the version of the program that wrote it.",
        )
    return card


def keep_metrics(weights: Path, metrics: dict[str, object], command: str = "") -> None:
    """Write what was measured into the card beside `weights`; loads no torch."""
    card = read_card(weights)
    merged = {**card.metrics, **metrics}
    write(
        weights,
        weights.read_bytes(),
        replace(card, metrics=merged, command=command or card.command),
    )
