"""The two heads of the tagger: a linear-chain CRF, and a softmax for each word.

Lample et al. 2016, section 2.2: a sentence scores s(X, y) = Σ A[y_i, y_i+1] +
Σ P[i, y_i], where A also has a start and an end. Everything is batched over B
sentences of at most T words with k tags: emissions are (B, T, k), masks (B, T).
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F


class LinearChainCRF(nn.Module):
    """Transition scores, and the exact algorithms over all tag sequences."""

    def __init__(self, tags: int) -> None:
        super().__init__()
        self.transitions = nn.Parameter(torch.empty(tags, tags).uniform_(-0.1, 0.1))
        self.start = nn.Parameter(torch.empty(tags).uniform_(-0.1, 0.1))
        self.end = nn.Parameter(torch.empty(tags).uniform_(-0.1, 0.1))

    def loss(self, emissions: Tensor, tags: Tensor, mask: Tensor) -> Tensor:
        """-log p(tags | emissions) of each sentence, (B)."""
        partition = self.log_partition(emissions, mask)
        return partition - self.score(emissions, tags, mask)

    def score(self, emissions: Tensor, tags: Tensor, mask: Tensor) -> Tensor:
        """s(X, y) of each sentence, (B)."""
        words = emissions.gather(2, tags[:, :, None])[:, :, 0]
        pairs = self.transitions[tags[:, :-1], tags[:, 1:]] * mask[:, 1:]
        last = tags.gather(1, mask.sum(1, keepdim=True) - 1)[:, 0]
        ends = self.start[tags[:, 0]] + self.end[last]
        return (words * mask).sum(1) + pairs.sum(1) + ends

    def log_partition(self, emissions: Tensor, mask: Tensor) -> Tensor:
        """Log Σ exp s(X, y) over all y, (B)."""
        return torch.logsumexp(self._forward(emissions, mask)[-1] + self.end, 1)

    def decode(self, emissions: Tensor, mask: Tensor) -> Tensor:
        """The tags of highest score by Viterbi's algorithm, (B, T); 0 where masked."""
        first, *others = _steps(emissions, mask)
        best, pointers = self.start + first[0], []
        for words, inside in others:
            scores, origin = (best[:, :, None] + self.transitions).max(1)
            best = torch.where(inside, scores + words, best)
            stay = torch.arange(best.shape[1]).expand_as(origin)
            pointers.append(torch.where(inside, origin, stay))
        path = [(best + self.end).argmax(1)]
        for origin in reversed(pointers):
            path.append(origin.gather(1, path[-1][:, None])[:, 0])
        return torch.stack(path[::-1], 1) * mask

    def marginals(self, emissions: Tensor, mask: Tensor) -> Tensor:
        """p(y_t = j | X) for every word and tag, (B, T, k)."""
        joint = self.forward_scores(emissions, mask) + self.backward_scores(
            emissions, mask
        )
        return joint.softmax(2)

    def forward_scores(self, emissions: Tensor, mask: Tensor) -> Tensor:
        """Log-sums over all beginnings up to and with each word, (B, T, k)."""
        return torch.stack(self._forward(emissions, mask), 1)

    def backward_scores(self, emissions: Tensor, mask: Tensor) -> Tensor:
        """Log-sums over all continuations after each word, (B, T, k)."""
        beta = self.end.expand_as(emissions[:, 0])
        betas = [beta]
        for words, inside in reversed(_steps(emissions, mask)[1:]):
            ahead = (words + beta)[:, None, :] + self.transitions
            beta = torch.where(inside, torch.logsumexp(ahead, 2), beta)
            betas.append(beta)
        return torch.stack(betas[::-1], 1)

    def span_terms(
        self, emissions: Tensor, mask: Tensor, tags: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Two terms, (B, T) each, for the probability of any stretch of the tags.

        log p(tags s to e | X) = first[s] + second[e]: what leads to s and what follows
        e is summed over, as by Culotta and McCallum 2004.
        """
        words = emissions.gather(2, tags[:, :, None])[:, :, 0]
        links = self.transitions[tags[:, :-1], tags[:, 1:]] + words[:, 1:]
        inner = F.pad(links, (1, 0)).cumsum(1)
        alpha = self.forward_scores(emissions, mask).gather(2, tags[:, :, None])
        beta = self.backward_scores(emissions, mask).gather(2, tags[:, :, None])
        partition = self.log_partition(emissions, mask)[:, None]
        return alpha[:, :, 0] - inner - partition, beta[:, :, 0] + inner

    def _forward(self, emissions: Tensor, mask: Tensor) -> list[Tensor]:
        """The forward scores word by word; after a sentence, those of its last."""
        first, *others = _steps(emissions, mask)
        alphas = [self.start + first[0]]
        for words, inside in others:
            reached = torch.logsumexp(alphas[-1][:, :, None] + self.transitions, 1)
            alphas.append(torch.where(inside, reached + words, alphas[-1]))
        return alphas


def _steps(emissions: Tensor, mask: Tensor) -> list[tuple[Tensor, Tensor]]:
    """For each place in the sentences (B, k) scores, and (B, 1) where there is one."""
    return list(zip(emissions.unbind(1), mask[:, :, None].unbind(1), strict=True))


class SoftmaxHead(nn.Module):
    """Each word's tag by itself: what the CRF is compared with."""

    def loss(self, emissions: Tensor, tags: Tensor, mask: Tensor) -> Tensor:
        """-Σ log p(tag | emissions) of each sentence, (B)."""
        each = F.cross_entropy(
            emissions.flatten(0, 1), tags.flatten(), reduction="none"
        )
        return (each.view_as(tags) * mask).sum(1)

    def decode(self, emissions: Tensor, mask: Tensor) -> Tensor:
        """The tag of highest score of each word, (B, T); 0 where masked."""
        return emissions.argmax(2) * mask

    def marginals(self, emissions: Tensor, mask: Tensor) -> Tensor:
        """p(y_t = j | X) for every word and tag, (B, T, k)."""
        return emissions.softmax(2) * mask[:, :, None]

    def span_terms(
        self,
        emissions: Tensor,
        mask: Tensor,  # noqa: ARG002 (as the CRF)
        tags: Tensor,
    ) -> tuple[Tensor, Tensor]:
        """As of the CRF; here words are independent of each other."""
        each = emissions.log_softmax(2).gather(2, tags[:, :, None])[:, :, 0]
        until = each.cumsum(1)
        return each - until, until
