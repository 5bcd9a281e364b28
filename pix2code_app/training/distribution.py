"""Several processes training one network, as `torchrun` starts them."""

from __future__ import annotations

import os
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

import torch
import torch.distributed as dist

if TYPE_CHECKING:
    from collections.abc import Iterator

_PATIENCE = timedelta(hours=6)
"""How long the others wait while the first renders pages and reads pictures."""


@dataclass(frozen=True, slots=True)
class World:
    """This process among those that train together; alone unless `torchrun` ran."""

    rank: int = 0
    size: int = 1
    device: str | None = None

    @property
    def is_first(self) -> bool:
        """Whether this process writes files."""
        return self.rank == 0

    def agreed(self, seconds: float) -> float:
        """The first process's clock, so that all end at the same step."""
        if self.size == 1:
            return seconds
        clock = torch.tensor(seconds, dtype=torch.float64, device=self.device)
        dist.broadcast(clock, 0)
        return float(clock)

    @contextmanager
    def first_goes_first(self) -> Iterator[None]:
        """The first process goes through the block, then all others do."""
        if not self.is_first:
            self.agreed(0.0)
        yield
        if self.is_first:
            self.agreed(0.0)


@contextmanager
def join_world() -> Iterator[World]:
    """Join the processes of `torchrun`: NCCL with CUDA, gloo without."""
    size = int(os.environ.get("WORLD_SIZE", "1"))
    if size == 1:
        yield World()
        return
    cuda = torch.cuda.is_available()
    device = f"cuda:{os.environ['LOCAL_RANK']}" if cuda else "cpu"
    dist.init_process_group("nccl" if cuda else "gloo", timeout=_PATIENCE)
    try:
        yield World(dist.get_rank(), size, device)
    finally:
        dist.destroy_process_group()
