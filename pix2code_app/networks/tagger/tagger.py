"""The tagger of names that ships with the program: an LSTM-CRF."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from pix2code_app.networks.catalogue import TAGGER
from pix2code_app.networks.tagger.lstm_crf import LstmCrf, LstmCrfSizes
from pix2code_app.networks.tagger.mentions import find_mentions
from pix2code_app.networks.tagger.trained import restore
from pix2code_app.networks.tagger.words import WordSizes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from pix2code_app.networks.tagger.mentions import Mention
    from pix2code_app.networks.tagger.trained import Trained


def build_network(about: dict[str, Any]) -> LstmCrf:
    """A network of the sizes that a card says."""
    return LstmCrf(LstmCrfSizes(**{**about, "word": WordSizes(**about["word"])}))


def load_tagger(checkpoint: Path) -> Trained:
    """The tagger of a checkpoint.

    Raises:
        ModelError: it is missing, damaged or of another experiment.
    """
    return restore(checkpoint, TAGGER, lambda sizes: build_network(sizes["network"]))[0]


@cache
def load_finder(
    checkpoint: Path,
) -> Callable[[Sequence[str]], list[tuple[Mention, ...]]]:
    """What finds names in texts by the tagger of a checkpoint, loaded once.

    Raises:
        ModelError: it is missing or damaged.
    """
    tagger = load_tagger(checkpoint)
    return lambda texts: find_mentions(tagger, texts)
