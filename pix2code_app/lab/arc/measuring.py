"""How good a comparator is: one-shot trials, verification, what a glimpse adds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import torch
from torch import Tensor

from pix2code_app.lab.arc.episodes import as_input
from pix2code_app.lab.arc.networks import Arc

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pix2code_app.lab.arc.trainer import Network
    from pix2code_app.lab.arc.trials import Run


@dataclass(frozen=True)
class Scored:
    """A run as a network sees it, averaged over both orders of each pair.

    Attributes:
        pairs: (queries, candidates, steps) logits after every glimpse.
        context: (queries, candidates) logits of the full context; None without one.
        embedding: (queries, candidates) cosines of the extractor; None without one.
    """

    pairs: Tensor
    context: Tensor | None
    embedding: Tensor | None


@torch.no_grad()
def score(network: Network, candidates: np.ndarray, queries: np.ndarray) -> Scored:
    """Compare every query with every candidate.

    Args:
        network: A comparator.
        candidates: (c, 32, 32) drawings.
        queries: (q, 32, 32) drawings.
    """
    network.eval()
    offered = network.encode(as_input(torch.from_numpy(candidates)))
    asked = network.encode(as_input(torch.from_numpy(queries)))
    shape = (len(queries), len(candidates))
    rows = torch.arange(shape[0])[:, None].expand(shape).flatten()
    columns = torch.arange(shape[1]).expand(shape).flatten()
    pair = asked.maps[rows], offered.maps[columns]
    states = [
        network.compare(*order).states.unflatten(0, shape) for order in (pair, pair[::-1])
    ]
    pairs = torch.stack([network.score(one) for one in states]).mean(0)
    context = None
    if isinstance(network, Arc):
        read = [network.context(one[:, :, -1]) for one in states]
        context = torch.stack(read).mean(0)
    embedding = None
    if asked.embedding is not None and offered.embedding is not None:
        embedding = asked.embedding @ offered.embedding.T
    return Scored(pairs, context, embedding)


def accuracy(network: Network, runs: Sequence[Run]) -> dict[str, float]:
    """Share of trials answered rightly: `naive`, and `context` and `embedding` if any.

    `naive` takes the candidate whose pair scores highest.
    """
    right: dict[str, list[float]] = {}
    for run in runs:
        scored = score(network, run.candidates, run.queries)
        answers = torch.from_numpy(run.answers)
        ways = {
            "naive": scored.pairs[..., -1],
            "context": scored.context,
            "embedding": scored.embedding,
        }
        for name, logits in ways.items():
            if logits is not None:
                hits = (logits.argmax(1) == answers).float().tolist()
                right.setdefault(name, []).extend(hits)
    return {name: float(np.mean(hits)) for name, hits in right.items()}
