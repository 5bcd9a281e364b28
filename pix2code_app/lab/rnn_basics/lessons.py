"""How any network of the chapter is trained: one loop for all forms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import torch
from torch import Tensor, nn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    Networks = Mapping[str, nn.Module]

PACE = 25
"""Updates between two looks at a lesson."""

_LARGEST_NORM = 1.0


class Teacher(Protocol):
    """Sets exercises; may remember, a hidden state for example."""

    def __call__(
        self, network: nn.Module, rng: torch.Generator, progress: float
    ) -> Tensor:
        """The loss on a new batch; `progress` grows from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """One network and how it learns.

    Attributes:
        name: Unique within its form.
        build: A network with fresh weights, drawn from torch's own generator.
        teacher: A new teacher.
        updates: Steps of Adam in a chapter of full length.
        rate: Its learning rate.
    """

    name: str
    build: Callable[[], nn.Module]
    teacher: Callable[[], Teacher]
    updates: int
    rate: float = 4e-3


def learn(
    network: nn.Module, lesson: Lesson, updates: int, seed: int
) -> Iterator[tuple[int, float]]:
    """Train with Adam and clipped gradients; yields (updates so far, mean loss).

    The rate stays for the first half of the updates, and falls to zero in the second.
    """
    rng = torch.Generator().manual_seed(seed)
    teacher = lesson.teacher()
    optimiser = torch.optim.Adam(network.parameters(), lesson.rate)
    total, since = 0.0, 0
    for update in range(1, updates + 1):
        for group in optimiser.param_groups:
            group["lr"] = lesson.rate * min(1.0, 2 * (1 - update / (updates + 1)))
        optimiser.zero_grad()
        loss = teacher(network, rng, update / updates)
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), _LARGEST_NORM)
        optimiser.step()
        total, since = total + loss.item(), since + 1
        if update % PACE == 0 or update == updates:
            yield update, total / since
            total, since = 0.0, 0


def fresh(lesson: Lesson, seed: int) -> nn.Module:
    """The lesson's network before training; torch's own generator stays as it is."""
    with torch.random.fork_rng(devices=()):
        torch.manual_seed(seed)
        return lesson.build()
