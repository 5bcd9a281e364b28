"""A trained tagger as a checkpoint that needs no other file.

The table of vectors is kept in steps of 1/127 of each row's largest component
(8 bits); the words that its rows belong to as one text; the entities of the training
data as fingerprints, by which seen surface forms are told from unseen ones.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import torch

from pix2code_app.networks import experiment_checkpoints as checkpoints
from pix2code_app.networks.tagger.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from torch import Tensor

    from pix2code_app.networks.experiment_cards import ExperimentCard

TABLE = "words.table.weight"


@dataclass(frozen=True, eq=False)
class Trained:
    """A tagger with what it knows.

    Attributes:
        network: An `LstmCrf` or a `StackLstmTagger`.
        vocabulary: The words, letters and tags it knows by number.
        seen: Fingerprints of the entities of its training data.
    """

    network: Any
    vocabulary: Vocabulary
    seen: frozenset[int]


def keep(path: Path, trained: Trained, card: ExperimentCard) -> None:
    """Write a checkpoint; the card's sizes receive the vocabulary's."""
    tensors = dict(trained.network.state_dict())
    steps, scale = quantise(tensors.pop(TABLE))
    vocabulary = trained.vocabulary
    text = "\n".join(vocabulary.words).encode("utf-8")
    tensors |= {
        "table.steps": steps,
        "table.scale": scale,
        "table.words": torch.frombuffer(bytearray(text), dtype=torch.uint8),
        "seen": torch.tensor(sorted(trained.seen), dtype=torch.int64),
    }
    others = {k: v for k, v in asdict(vocabulary).items() if k != "words"}
    card.sizes["vocabulary"] = others
    checkpoints.save(path, tensors, card)


def restore(
    path: Path, experiment: str, build: Callable[[dict[str, Any]], Any]
) -> tuple[Trained, ExperimentCard]:
    """A kept network, ready to tag; `build` makes one from the card's sizes.

    Raises:
        ModelError: the checkpoint is missing, damaged, or that of another experiment.
    """
    tensors, card = checkpoints.load(path, experiment)
    words = bytes(tensors.pop("table.words").numpy()).decode("utf-8").split("\n")
    seen = frozenset(tensors.pop("seen").tolist())
    tensors[TABLE] = tensors.pop("table.steps") * tensors.pop("table.scale")
    about = card.sizes["vocabulary"]
    vocabulary = Vocabulary(
        tuple(words), tuple(about["letters"]), tuple(about["kinds"]), about["scheme"]
    )
    network = build(card.sizes)
    network.load_state_dict(tensors)
    network.eval()
    return Trained(network, vocabulary, seen), card


def quantise(table: Tensor) -> tuple[Tensor, Tensor]:
    """A table (n, width) as whole steps (n, width) and the size of a step (n, 1)."""
    scale = table.abs().amax(1, keepdim=True).clamp(min=1e-6) / 127
    scale = scale.half().float()
    return (table / scale).round().clamp(-127, 127).to(torch.int8), scale
