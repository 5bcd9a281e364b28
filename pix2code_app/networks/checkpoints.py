"""Checkpoints: weights as safetensors beside a JSON card that explains them.

The card holds the network's sizes, the vocabulary, how pictures are prepared, how it
was trained, what was measured, and the SHA-256 of the weights. Loading runs no
pickled code and refuses what does not fit its card, in one sentence.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from pix2code_app.errors import ModelError

if TYPE_CHECKING:
    from pathlib import Path

FORMAT = 1
_REFETCH = "Install the program again, or train it anew with pix2code-cli train."


@dataclass(frozen=True)
class Card:
    """What a checkpoint says of itself."""

    name: str
    preset: str
    config: dict[str, Any]
    vocabulary: tuple[str, ...]
    dialects: tuple[str, ...]
    training: dict[str, Any] = field(default_factory=dict)
    metrics: dict[str, Any] = field(default_factory=dict)
    sha256: str = ""
    format: int = FORMAT


def card_path(weights: Path) -> Path:
    """The JSON card beside a file of weights."""
    return weights.with_suffix(".json")


def read_card(weights: Path) -> Card:
    """The card beside `weights`; loads no torch.

    Raises:
        ModelError: it is missing or is no card.
    """
    path = card_path(weights)
    try:
        record = json.loads(path.read_text("utf-8"))
        card = Card(**record)
    except FileNotFoundError as error:
        raise ModelError(f"{path} is missing beside {weights.name}.") from error
    except (OSError, UnicodeDecodeError, ValueError, TypeError) as error:
        raise ModelError(f"{path} is not a checkpoint's card.", _REFETCH) from error
    if card.format != FORMAT:
        raise ModelError(
            f"{path} has format {card.format}; this program reads format {FORMAT}.",
            "Use the version of the program that wrote it.",
        )
    lists = {"vocabulary": tuple(card.vocabulary), "dialects": tuple(card.dialects)}
    return Card(**{**asdict(card), **lists})


def verify(weights: Path) -> Card:
    """Check that the weights are those the card was written for; loads no torch.

    Raises:
        ModelError: they are missing, are a pickle, or have another hash.
    """
    card = read_card(weights)
    try:
        content = weights.read_bytes()
    except FileNotFoundError as error:
        raise ModelError(f"The checkpoint {weights} does not exist.") from error
    except OSError as error:
        raise ModelError(f"{weights} cannot be read: {error.strerror}.") from error
    if content[8:9] != b"{" and content.startswith((b"PK", b"\x80")):
        raise ModelError(
            f"{weights} is a pickled file, which could run code; it is not loaded.",
            "Only safetensors files are.",
        )
    if sha256(content).hexdigest() != card.sha256:
        raise ModelError(
            f"{weights} is damaged: its SHA-256 is not the one in its card.", _REFETCH
        )
    return card


def write(weights: Path, content: bytes, card: Card) -> None:
    """Write weights and card, the card last, each under a temporary name first."""
    record = {**asdict(card), "sha256": sha256(content).hexdigest()}
    text = json.dumps(record, indent=2, ensure_ascii=False) + "\n"
    weights.parent.mkdir(parents=True, exist_ok=True)
    replace_file(weights, content)
    replace_file(card_path(weights), text.encode("utf-8"))


def replace_file(path: Path, content: bytes) -> None:
    """Write a file all or nothing."""
    unfinished = path.with_name(f".{path.name}.part")
    try:
        with unfinished.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
