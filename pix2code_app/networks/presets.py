"""The networks that can be trained and loaded, by the name in a checkpoint's card."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pix2code_app.datasets.vocabulary import PaperVocabulary, Vocabulary
from pix2code_app.networks.attention.network import AttentionConfig, AttentionNetwork
from pix2code_app.networks.decoding.search import AttentionDecoder
from pix2code_app.networks.paper.network import PaperConfig, PaperDecoder, PaperNetwork

if TYPE_CHECKING:
    from collections.abc import Callable

    from torch import nn


@dataclass(frozen=True, slots=True)
class Preset:
    """How to build a network from the sizes in a card, and how to decode with it."""

    vocabulary: type[Vocabulary]
    config: Callable[..., Any]
    network: Callable[[Any], nn.Module]
    decoder: Callable[..., Any]


PRESETS = {
    "attention": Preset(
        Vocabulary, AttentionConfig, AttentionNetwork, AttentionDecoder
    ),
    "paper": Preset(PaperVocabulary, PaperConfig, PaperNetwork, PaperDecoder),
}


def build(preset: str, sizes: dict[str, Any]) -> nn.Module:
    """A network with fresh weights."""
    chosen = PRESETS[preset]
    return chosen.network(chosen.config(**sizes))
