"""The networks that can be trained and loaded, by the name in a checkpoint's card."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from torch import nn

from pix2code_app.networks.attention import AttentionConfig, AttentionNetwork
from pix2code_app.networks.decoding import AttentionDecoder


@dataclass(frozen=True, slots=True)
class Preset:
    """How to build a network from the sizes in a card, and how to decode with it."""

    config: Callable[..., Any]
    network: Callable[[Any], nn.Module]
    decoder: Callable[..., Any]


PRESETS = {"attention": Preset(AttentionConfig, AttentionNetwork, AttentionDecoder)}


def build(preset: str, config: dict[str, Any]) -> nn.Module:
    """A network with fresh weights."""
    chosen = PRESETS[preset]
    return chosen.network(chosen.config(**config))
