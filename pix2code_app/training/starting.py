"""Beginning a run with what another network has learnt."""

from __future__ import annotations

from typing import TYPE_CHECKING

import safetensors.torch

from pix2code_app.errors import ModelError
from pix2code_app.networks import catalogue
from pix2code_app.networks.checkpoints import verify

if TYPE_CHECKING:
    from torch import nn

    from pix2code_app.datasets.vocabulary import Vocabulary


def start_from(
    network: nn.Module, start: str, preset: str, vocabulary: Vocabulary
) -> None:
    """Take over the weights of a network that have the same names and sizes.

    The others, such as those of a cell in place of the language LSTM, stay as they are.

    Args:
        network: What is to be trained.
        start: Name or path of the network to start from.
        preset: The kind of network that both must be.
        vocabulary: The tokens that both must know.

    Raises:
        ModelError: there is no such network, it is damaged, of another kind, or knows
            other tokens.
    """
    weights = catalogue.locate(start)
    card = verify(weights)
    if card.preset != preset or tuple(card.vocabulary) != tuple(vocabulary.tokens):
        raise ModelError(
            f"A network of the preset {preset} cannot start from {start}, which is of "
            f"the preset {card.preset} or knows other tokens."
        )
    own = network.state_dict()
    fitting = {
        name: tensor.float()
        for name, tensor in safetensors.torch.load_file(weights).items()
        if name in own and tensor.shape == own[name].shape
    }
    network.load_state_dict(own | fitting)
