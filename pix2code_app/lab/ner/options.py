"""What both networks let a user choose for their training."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pix2code_app.lab.experiment import option
from pix2code_app.networks.tagger.tags import SCHEMES

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class NerConfig:
    """Data, budget and the parts of the word encoder."""

    minutes: float = option(10.0, "Minutes of the processor.", minimum=0.01)
    seed: int = option(1, "Seed of weights, order, dropout and unknown words.")
    data: Path | None = option(
        None,
        "Column file to train on, or its folder; without it, sentences of our own.",
        kind="folder",
    )
    vectors: Path | None = option(
        None,
        "Word vectors (.npz, .txt), or a folder of them to join; without, random.",
        kind="folder",
    )
    hidden: int = option(100, "Width of each LSTM.", minimum=2)
    dropout: float = option(0.5, "Share left out in training.", minimum=0, maximum=0.9)
    unknown: float = option(
        0.5, "How often a word seen once is unknown.", minimum=0, maximum=1
    )
    characters: bool = option(True, "Read the letters of words.")
    capitals: bool = option(True, "Give the network how a word is capitalised.")
    scheme: str = option("IOBES", "How tags spell entities.", choices=SCHEMES)
    rate: float = option(2e-3, "First learning rate of Adam.", minimum=1e-6)
    batch: int = option(500, "Words of an update, filling included.", minimum=1)
    passes: int = option(
        0, "Stop after so many passes, minutes left or not; 0 for none.", minimum=0
    )
    every: int = option(1, "Learn from every n-th sentence only.", minimum=1)
    ablation: int = option(
        0,
        "Seeds with which to train the network whole and with parts left out.",
        minimum=0,
    )
