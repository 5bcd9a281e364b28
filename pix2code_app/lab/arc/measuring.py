"""How good a comparator is: one-shot trials, verification, what attention does."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from pix2code_app.lab.arc.episodes import Jitter, jittered
from pix2code_app.networks.comparator.framing import as_input, framed, seen
from pix2code_app.networks.comparator.networks import SHARPNESS, Arc

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pix2code_app.lab.arc.trials import Trials
    from pix2code_app.networks.comparator.drawings import Drawings
    from pix2code_app.networks.comparator.networks import Comparison, Network


VIEWS = 4
"""How often drawings are looked at where it counts; what is found is averaged."""

BENT = Jitter(scale=0.12, degrees=12.0, shear=6.0, shift=0.04, bend=0.0)
"""How far a drawing is bent at the second look and later ones."""


SHARE = 0.3
"""What a logit of the comparator counts beside one of the extractor where they are
pooled; the middle of what did best on the trials by which variants are chosen."""


@dataclass(frozen=True)
class Scored:
    """Queries against candidates as a network sees them.

    Attributes:
        pairs: (queries, candidates, steps) logits after every glimpse, averaged over
            both orders of a pair.
        context: (queries, candidates) logits of the full context; None without one.
        embedding: (queries, candidates) cosines of the extractor; None without one.
        asymmetry: (queries, candidates) by how much the orders' probabilities differ.
    """

    pairs: Tensor
    context: Tensor | None
    embedding: Tensor | None
    asymmetry: Tensor

    @property
    def pooled(self) -> Tensor | None:
        """(queries, candidates): the extractor's logits and a share of the pairs'."""
        if self.embedding is None:
            return None
        return SHARE * self.pairs[..., -1] + SHARPNESS * self.embedding


@torch.no_grad()
def score(
    network: Network, candidates: Drawings, queries: Drawings, views: int = VIEWS
) -> Scored:
    """Compare every query with every candidate.

    Args:
        network: A comparator.
        candidates: (c, 32, 32) drawings.
        queries: (q, 32, 32) drawings.
        views: How often each is looked at, first as it is, then bent.
    """
    network.eval()
    shape = (len(queries), len(candidates))
    seen = [
        _look(network, asked, offered, shape)
        for asked, offered in zip(
            _views(queries, views, 1), _views(candidates, views, 2), strict=True
        )
    ]
    pairs = torch.stack([view.pairs for view in seen]).mean(0)
    contexts = [view.context for view in seen if view.context is not None]
    orders = torch.sigmoid(pairs[..., -1])
    return Scored(
        pairs.mean(0),
        torch.stack(contexts).mean(0) if contexts else None,
        _cosines([view.embeddings for view in seen]),
        (orders[0] - orders[1]).abs(),
    )


class _View(NamedTuple):
    """One look: logits (2, queries, candidates, steps) of both orders, and the rest."""

    pairs: Tensor
    context: Tensor | None
    embeddings: tuple[Tensor | None, Tensor | None]


def _views(drawings: Drawings, count: int, seed: int) -> Iterator[Tensor]:
    """Drawings (n, 32, 32) as input, then bent ever differently, `count` in all."""
    images = as_input(torch.from_numpy(drawings))
    random = torch.Generator().manual_seed(seed)
    yield framed(images)
    for _ in range(count - 1):
        yield framed(jittered(images, BENT, random))


def _look(
    network: Network, queries: Tensor, candidates: Tensor, shape: tuple[int, int]
) -> _View:
    asked, offered = network.encode(queries), network.encode(candidates)
    rows = torch.arange(shape[0])[:, None].expand(shape).flatten()
    columns = torch.arange(shape[1]).expand(shape).flatten()
    one, other = asked.maps[rows], offered.maps[columns]
    states = [
        network.compare(one, other).states.unflatten(0, shape),
        network.compare(other, one).states.unflatten(0, shape),
    ]
    context = None
    if isinstance(network, Arc):
        read = [network.context(state[:, :, -1]) for state in states]
        context = torch.stack(read).mean(0)
    pairs = torch.stack([network.score(state) for state in states])
    return _View(pairs, context, (asked.embedding, offered.embedding))


def _cosines(seen: list[tuple[Tensor | None, Tensor | None]]) -> Tensor | None:
    """(queries, candidates) cosines of the embeddings that the views add up to."""
    asked = [one for one, _ in seen if one is not None]
    offered = [other for _, other in seen if other is not None]
    if not asked or not offered:
        return None
    sums = (torch.stack(asked).sum(0), torch.stack(offered).sum(0))
    one, other = (functional.normalize(each, dim=1) for each in sums)
    return one @ other.T


def correct(
    network: Network, trials: Sequence[Trials], views: int = VIEWS
) -> dict[str, list[bool]]:
    """Whether each trial was answered rightly, in turn, by way of answering.

    `naive` takes the candidate whose pair scores highest, `context` that of the full
    context, `embedding` the nearest to the extractor alone, `pooled` that of both
    together; `glimpses_3` is `naive` after three glimpses of each image.
    """
    right: dict[str, list[bool]] = {}
    for run in trials:
        scored = score(network, run.candidates, run.queries, views)
        answers = torch.from_numpy(run.answers)
        steps = scored.pairs.shape[-1]
        ways = {
            "naive": scored.pairs[..., -1],
            "context": scored.context,
            "embedding": scored.embedding,
            "pooled": scored.pooled,
            **{
                f"glimpses_{step // 2 + 1}": scored.pairs[..., step]
                for step in range(1, steps, 2)
            },
        }
        for name, logits in ways.items():
            if logits is not None:
                hits = (logits.argmax(1) == answers).tolist()
                right.setdefault(name, []).extend(hits)
    return right


def accuracy(
    network: Network, trials: Sequence[Trials], views: int = VIEWS
) -> dict[str, float]:
    """Shares of trials answered rightly, by way of answering; see `correct`."""
    right = correct(network, trials, views)
    return {name: float(np.mean(hits)) for name, hits in right.items()}


@dataclass(frozen=True, slots=True)
class Verification:
    """Same or different: pairs by different hands, half of them of one class.

    Attributes:
        accuracy: Mean share judged rightly of the same and of the different.
        asymmetry: Mean difference of the probability when the order is swapped.
        identical: Mean probability that an image is of its own class.
        pairs: How many pairs were judged.
    """

    accuracy: float
    asymmetry: float
    identical: float
    pairs: int


def verify(network: Network, trials: Sequence[Trials]) -> Verification:
    """Judge each query beside its own candidate and beside one other in turn."""
    rightly: list[float] = []
    apart: list[float] = []
    itself: list[float] = []
    for run in trials:
        scored = score(network, run.candidates, run.queries)
        rows = torch.arange(len(run.answers))
        same = torch.from_numpy(run.answers)
        other = (same + 1 + rows % (len(run.candidates) - 1)) % len(run.candidates)
        logits = scored.pairs[..., -1]
        rightly += (logits[rows, same] > 0).float().tolist()
        rightly += (logits[rows, other] <= 0).float().tolist()
        apart += scored.asymmetry.flatten().tolist()
        own = score(network, run.queries, run.queries).pairs[..., -1].diagonal()
        itself += torch.sigmoid(own).tolist()
    return Verification(
        float(np.mean(rightly)),
        float(np.mean(apart)),
        float(np.mean(itself)),
        pairs=len(rightly),
    )


def displacement(network: Arc, trials: Sequence[Trials]) -> float:
    """How far glimpses of an image move when it is compared with another image.

    Returns:
        The mean distance of the centres, in image sides, over all but the first
        glimpse of the query, between its own candidate and the next one. Zero where
        attention does not depend on what the image is compared with.
    """
    moved = []
    for run in trials:
        offered = np.roll(run.candidates, -1, axis=0)[run.answers]
        first = look(network, run.candidates[run.answers], run.queries).places
        second = look(network, offered, run.queries).places
        steps = (first - second)[:, 3::2, :2] / 2
        moved.append(steps.norm(dim=-1).mean())
    return float(torch.stack(moved).mean())


@torch.no_grad()
def look(network: Network, first: Drawings, second: Drawings) -> Comparison:
    """Compare n pairs of drawings, each (n, 32, 32), the first seen first."""
    network.eval()
    one, other = (network.encode(seen(drawings)).maps for drawings in (first, second))
    return network.compare(one, other)


def as_seen(drawings: Drawings) -> Drawings:
    """Drawings (n, 32, 32) in the frames in which networks look at them."""
    whole: Drawings = (255 * seen(drawings)[:, 0]).round().byte().numpy()
    return whole


def framed_neighbour(trials: Sequence[Trials]) -> float:
    """As `pixel_neighbour`, of drawings that are framed first."""
    return pixel_neighbour(
        [
            replace(
                run, candidates=as_seen(run.candidates), queries=as_seen(run.queries)
            )
            for run in trials
        ]
    )


def pixel_neighbour(trials: Sequence[Trials]) -> float:
    """Share answered rightly by the candidate with the nearest pixels (Euclidean)."""
    right = []
    for run in trials:
        candidates = run.candidates.reshape(len(run.candidates), -1).astype(float)
        queries = run.queries.reshape(len(run.queries), -1).astype(float)
        apart = np.linalg.norm(queries[:, None] - candidates[None], axis=-1)
        right += (apart.argmin(1) == run.answers).tolist()
    return float(np.mean(right))


def interval(share: float, count: int) -> tuple[float, float]:
    """Wilson's interval of 95 % around a share of `count` trials."""
    z = 1.96
    middle = (share + z * z / (2 * count)) / (1 + z * z / count)
    spread = z * np.sqrt(share * (1 - share) / count + z * z / (4 * count**2))
    spread /= 1 + z * z / count
    return float(max(0.0, middle - spread)), float(min(1.0, middle + spread))
