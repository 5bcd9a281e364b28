"""The controller: an LSTM that writes an architecture down, decision by decision.

Each node takes two decisions: which earlier nodes it reads, by attention over the
controller's states at those nodes, and which of a number of operations it applies. A
recurrent cell's node reads one earlier node, a convolutional layer any number (Pham et
al. 2018, arXiv 1802.03268, sections 2.1 and 2.3). Logits u become c · tanh(u / T), so
that the policy cannot harden early. A whole batch of architectures is sampled at once.

Letters in shapes: S samples, N nodes, K operations.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor, nn

_NEVER = -1e9


@dataclass(frozen=True, slots=True)
class ControllerConfig:
    """The decisions to take, and how.

    Attributes:
        nodes: Number of nodes N.
        operations: Number of operations K of each node.
        many: Whether a node reads any number of earlier nodes instead of one.
        fixed_root: Whether the first node's operation is no decision.
        hidden: Units of the LSTM.
        temperature: T of the logits.
        bound: c of the logits.
        locality: Whether near nodes are favoured, as in both of the authors' codes.
    """

    nodes: int
    operations: int
    many: bool = False
    fixed_root: bool = False
    hidden: int = 64
    temperature: float = 5.0
    bound: float = 2.5
    locality: bool = False


class Decisions(NamedTuple):
    """A batch of architectures as numbers."""

    links: Tensor  # (S, N, N) bool: node l reads node j < l
    operations: Tensor  # (S, N) long


class Policy(NamedTuple):
    """How probable decisions were."""

    log_probability: Tensor  # (S,) of all decisions of a sample
    entropy: Tensor  # (S,) of the distributions met on the way, summed
    links: Tensor  # (S, N, N) probability that node l reads node j
    operations: Tensor  # (S, N, K)


class Controller(nn.Module):
    """Samples architectures and says how probable they are."""

    def __init__(self, config: ControllerConfig) -> None:
        super().__init__()
        self.config = config
        hidden = config.hidden
        self.start = nn.Parameter(torch.zeros(1, hidden))
        self.lstm = nn.LSTMCell(hidden, hidden)
        self.embedding = nn.Embedding(config.operations, hidden)
        self.operation = nn.Linear(hidden, config.operations, bias=False)
        self.anchor = nn.Linear(hidden, hidden, bias=False)
        self.query = nn.Linear(hidden, hidden, bias=False)
        self.score = nn.Linear(hidden, 1, bias=False)
        for parameter in self.parameters():
            nn.init.uniform_(parameter, -0.1, 0.1)

    @torch.no_grad()
    def sample(
        self, count: int, generator: torch.Generator
    ) -> tuple[Decisions, Policy]:
        """Architectures drawn from the policy."""
        return _Writing(self, count, generator=generator).write()

    def judge(self, decisions: Decisions) -> Policy:
        """How probable given architectures are; differentiable."""
        return _Writing(self, len(decisions.links), given=decisions).write()[1]

    def bounded(self, logits: Tensor) -> Tensor:
        """Logits within ±c."""
        config = self.config
        return config.bound * torch.tanh(logits / config.temperature)


class _Writing:
    """One pass of the controller over all decisions of S architectures."""

    def __init__(
        self,
        controller: Controller,
        count: int,
        *,
        generator: torch.Generator | None = None,
        given: Decisions | None = None,
    ) -> None:
        self.net, self.count = controller, count
        self.generator, self.given = generator, given
        self.inputs = controller.start.expand(count, -1)
        zeros = self.inputs.new_zeros(count, controller.config.hidden)
        self.state = zeros, zeros
        self.anchors: list[Tensor] = []
        self.log_probability = zeros.new_zeros(count)
        self.entropy = zeros.new_zeros(count)

    def write(self) -> tuple[Decisions, Policy]:
        config = self.net.config
        parts = [self._node(place) for place in range(config.nodes)]
        links, operations, link_chances, chances = zip(*parts, strict=True)
        decisions = Decisions(torch.stack(links, 1), torch.stack(operations, 1))
        policy = Policy(
            self.log_probability,
            self.entropy,
            torch.stack(link_chances, 1),
            torch.stack(chances, 1),
        )
        return decisions, policy

    def _node(self, place: int) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        links, link_chances = self._links(place)
        operations, chances = self._operation(place)
        self.anchors.append(self.state[0])
        return links, operations, link_chances, chances

    def _links(self, place: int) -> tuple[Tensor, Tensor]:
        """Which earlier nodes are read, (S, N) bool, and the probability of each."""
        width = self.net.config.nodes
        if place == 0:
            nothing = self.inputs.new_zeros(self.count, width)
            return nothing.bool(), nothing
        self._advance()
        anchors = torch.stack(self.anchors, 1)  # (S, place, H)
        query = self.net.query(self.state[0])[:, None]
        logits = self.net.score(torch.tanh(self.net.anchor(anchors) + query))[..., 0]
        logits = self.net.bounded(logits)
        if self.net.config.locality:
            distance = torch.arange(place, 0, -1)
            logits = logits - distance.square() / 6
        taken = None if self.given is None else self.given.links[:, place, :place]
        choose = self._many if self.net.config.many else self._one
        links, chances = choose(logits, taken)
        weights = links.float() / links.sum(1, keepdim=True).clamp(min=1)
        self.inputs = torch.einsum("sp,sph->sh", weights, anchors)
        rest = (0, width - place)
        return F.pad(links, rest), F.pad(chances, rest)

    def _operation(self, place: int) -> tuple[Tensor, Tensor]:
        """The operation, (S,) long, and the probability of each, (S, K)."""
        self._advance()
        logits = self.net.bounded(self.net.operation(self.state[0]))
        if place == 0 and self.net.config.fixed_root:
            first = torch.arange(logits.shape[1]) == 0
            logits = torch.where(first, 0.0, _NEVER).expand_as(logits)
        taken = None
        if self.given is not None:
            taken = F.one_hot(self.given.operations[:, place], logits.shape[1]).bool()
        chosen, chances = self._one(logits, taken)
        operations = chosen.long().argmax(1)
        self.inputs = self.net.embedding(operations)
        return operations, chances

    def _advance(self) -> None:
        self.state = self.net.lstm(self.inputs, self.state)

    def _one(self, logits: Tensor, taken: Tensor | None) -> tuple[Tensor, Tensor]:
        """One of the choices, as (S, choices) bool."""
        logs = logits.log_softmax(1)
        chances = logs.exp()
        if taken is None:
            index = torch.multinomial(chances, 1, generator=self.generator)[:, 0]
            taken = F.one_hot(index, logits.shape[1]).bool()
        self.log_probability = self.log_probability + (logs * taken).sum(1)
        self.entropy = self.entropy - (chances * logs).sum(1)
        return taken, chances

    def _many(self, logits: Tensor, taken: Tensor | None) -> tuple[Tensor, Tensor]:
        """Any number of the choices, each for itself, as (S, choices) bool."""
        chances = logits.sigmoid()
        if taken is None:
            drawn = torch.rand(chances.shape, generator=self.generator)
            taken = drawn < chances
        yes, no = F.logsigmoid(logits), F.logsigmoid(-logits)
        logs = torch.where(taken, yes, no)
        self.log_probability = self.log_probability + logs.sum(1)
        self.entropy = self.entropy - (chances * yes + (1 - chances) * no).sum(1)
        return taken, chances


def uniform(
    config: ControllerConfig, count: int, generator: torch.Generator
) -> Decisions:
    """Architectures of which every decision is as likely as its alternatives."""
    nodes = config.nodes
    earlier = torch.ones(nodes, nodes).tril(-1).expand(count, -1, -1)
    if config.many:
        links = torch.rand(earlier.shape, generator=generator) < earlier / 2
    else:
        rows = earlier[:, 1:].reshape(-1, nodes)
        drawn = torch.multinomial(rows, 1, generator=generator).view(count, nodes - 1)
        links = F.pad(F.one_hot(drawn, nodes).bool(), (0, 0, 1, 0))
    shape = (count, nodes)
    operations = torch.randint(config.operations, shape, generator=generator)
    if config.fixed_root:
        operations[:, 0] = 0
    return Decisions(links, operations)
