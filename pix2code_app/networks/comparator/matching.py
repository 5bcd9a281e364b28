"""Which of the examples is this? By the extractor, and surely if the comparator agrees.

The extractor's embeddings of all examples are compared at once; the comparator then
looks at the nearest of them only, so that a library may be large.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import torch

from pix2code_app.errors import ModelError
from pix2code_app.networks.catalogue import COMPARATOR
from pix2code_app.networks.comparator import designs
from pix2code_app.networks.comparator.framing import seen
from pix2code_app.networks.comparator.networks import SHARPNESS, Arc

if TYPE_CHECKING:
    from pathlib import Path

    from torch import Tensor

    from pix2code_app.networks.comparator.drawings import Drawings
    from pix2code_app.networks.comparator.networks import Encoded

NETWORK = "conv-arc"
"""What the comparator is called there."""

LEAST_COSINE = 0.8
"""Of two embeddings of the same icon; chosen on the program's own icons."""

SHORT = 10
"""How many of the examples the comparator looks at."""


class Ranking(NamedTuple):
    """The nearest examples of each query, the nearest first.

    Attributes:
        order: (queries, short) indices of examples, by the extractor's embeddings.
        cosines: (queries, short) of the embeddings.
        logits: (queries, short) of the comparator that both show the same.
    """

    order: Tensor
    cosines: Tensor
    logits: Tensor

    @property
    def sure(self) -> Tensor:
        """(queries, short) whether extractor and comparator both say the same."""
        return (self.cosines >= LEAST_COSINE) & (self.logits > 0)

    @property
    def pooled(self) -> Tensor:
        """(queries, short) indices, by extractor and comparator together."""
        both = self.logits + SHARPNESS * self.cosines
        return self.order.gather(1, both.argsort(dim=1, descending=True))


def load_comparator(checkpoint: Path) -> Arc:
    """The comparator of icons.

    Raises:
        ModelError: the checkpoint is not of this experiment, or lacks the network.
    """
    networks = designs.load(checkpoint, COMPARATOR)
    network = networks[NETWORK].network if NETWORK in networks else None
    if not isinstance(network, Arc):
        raise ModelError(f"{checkpoint} holds no network {NETWORK}.")
    return network


@torch.no_grad()
def encode(network: Arc, icons: Drawings) -> Encoded:
    """Icons (n, 32, 32), as `as_icon` makes them, ready to be compared."""
    network.eval()
    return network.encode(seen(icons))


@torch.no_grad()
def rank(network: Arc, offered: Encoded, asked: Encoded, short: int = SHORT) -> Ranking:
    """Rank examples for queries, both encoded by the same network."""
    if offered.embedding is None or asked.embedding is None:
        raise ValueError("the comparator has no extractor")
    cosines = asked.embedding @ offered.embedding.T
    near, nearest = cosines.topk(min(short, len(offered.maps)), dim=1)
    rows = torch.arange(len(asked.maps))[:, None].expand_as(nearest).flatten()
    one, other = asked.maps[rows], offered.maps[nearest.flatten()]
    logits = torch.stack(
        [
            network.score(network.compare(a, b).states[:, -1])
            for a, b in ((one, other), (other, one))
        ]
    )
    return Ranking(nearest, near, logits.mean(0).view_as(near))
