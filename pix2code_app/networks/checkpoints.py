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

_NEEDED = {"name", "preset", "config", "vocabulary", "dialects"}
_KINDS: dict[str, type] = {
    "name": str,
    "preset": str,
    "config": dict,
    "vocabulary": list,
    "dialects": list,
    "training": dict,
    "metrics": dict,
    "sha256": str,
    "format": int,
}
"""The fields of a card in JSON."""

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
    except FileNotFoundError as error:
        raise ModelError(f"{path} is missing beside {weights.name}.") from error
    except (OSError, ValueError, RecursionError) as error:
        raise ModelError(f"{path} is not a checkpoint's card.", _REFETCH) from error
    if not isinstance(record, dict):
        raise ModelError(f"{path} is not a checkpoint's card.", _REFETCH)
    if record.setdefault("format", FORMAT) != FORMAT:
        raise ModelError(
            f"{path} has format {record['format']}; this program reads format "
            f"{FORMAT}.",
            "Use the version of the program that wrote it.",
        )
    if not _is_card(record):
        raise ModelError(f"{path} is not a checkpoint's card.", _REFETCH)
    lists = {name: tuple(record[name]) for name in ("vocabulary", "dialects")}
    return Card(**{**record, **lists})


def _is_card(record: dict[str, Any]) -> bool:
    """Whether the fields are those of a card, and hold what those of one hold."""
    if not _NEEDED <= record.keys() <= _KINDS.keys():
        return False
    if not all(isinstance(value, _KINDS[name]) for name, value in record.items()):
        return False
    return all(isinstance(t, str) for t in record["vocabulary"] + record["dialects"])


def verify(weights: Path) -> Card:
    """Check that the weights are those the card was written for; loads no torch.

    Raises:
        ModelError: they are missing, are a pickle, or have another hash.
    """
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
    card = read_card(weights)
    if sha256(content).hexdigest() != card.sha256:
        raise ModelError(
            f"{weights} is damaged: its SHA-256 is not the one in its card.", _REFETCH
        )
    return card


def write(weights: Path, content: bytes, card: Card) -> None:
    """Write weights and card, both or neither."""
    record = {**asdict(card), "sha256": sha256(content).hexdigest()}
    text = json.dumps(record, indent=2, ensure_ascii=False) + "\n"
    weights.parent.mkdir(parents=True, exist_ok=True)
    _replace({weights: content, card_path(weights): text.encode("utf-8")})


def replace_file(path: Path, content: bytes) -> None:
    """Write a file all or nothing."""
    _replace({path: content})


def _replace(contents: dict[Path, bytes]) -> None:
    """Write files under temporary names; rename them when all are on the disk."""
    unfinished = {path: path.with_name(f".{path.name}.part") for path in contents}
    try:
        for path, content in contents.items():
            with unfinished[path].open("wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
        for path, part in unfinished.items():
            part.replace(path)
    finally:
        for part in unfinished.values():
            part.unlink(missing_ok=True)
