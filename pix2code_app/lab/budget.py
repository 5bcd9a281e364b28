"""Training on a budget of processor time, that can be stopped and gone on with.

Processor time rather than the clock's, so that networks trained on a busy machine one
after another had the same chances.
"""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from dataclasses import asdict, dataclass
from statistics import fmean
from typing import TYPE_CHECKING, Generic, TypeVar

import torch
from torch import Tensor, nn

from pix2code_app.training.run_folder import optimiser_tensors, restore_optimiser

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pix2code_app.lab.runs import Run

Net = TypeVar("Net", bound=nn.Module)
Batch = TypeVar("Batch")

SLOWEST = 0.01
"""Share of the rate of learning that is left at the end of a budget."""


@dataclass
class Progress:
    """How far a training is: updates done and seconds of the processor spent."""

    updates: int = 0
    seconds: float = 0.0


class BudgetedTrainer(ABC, Generic[Net, Batch]):
    """A network in training; `advance` makes updates, `tensors` are what resumes it.

    Args:
        network: What learns, as far as its weights want a gradient.
        rate: Adam's rate of learning.
        clip: Greatest norm of the gradient.
    """

    def __init__(self, network: Net, *, rate: float, clip: float) -> None:
        self.network = network
        self.progress = Progress()
        self._rate, self._clip = rate, clip
        self._weights = [w for w in network.parameters() if w.requires_grad]
        self._optimiser = torch.optim.Adam(self._weights, lr=rate)

    @abstractmethod
    def batches(self, budget: float) -> Iterator[Batch]:
        """What to learn from, without an end; other batches after every stop."""

    @abstractmethod
    def update(self, batch: Batch, spent: float) -> float:
        """Learn from a batch by `descend`, at a share of the budget; its loss."""

    def advance(self, budget: float, period: float) -> Iterator[float]:
        """Updates until the budget is spent; the mean loss about every `period`.

        Args:
            budget: Seconds of the processor in all, those of earlier calls included.
            period: Seconds of the processor between two results.
        """
        batches = self.batches(budget)
        progress = self.progress
        due = progress.seconds + period
        losses: list[float] = []
        self.network.train()
        mark = time.process_time()
        while progress.seconds < budget:
            losses.append(self.update(next(batches), progress.seconds / budget))
            progress.updates += 1
            now = time.process_time()
            progress.seconds += now - mark
            mark = now
            if progress.seconds >= due:
                yield fmean(losses)
                losses = []
                self.network.train()
                mark = time.process_time()  # what the caller does is not training
                due = progress.seconds + period

    def descend(self, loss: Tensor, pace: float) -> None:
        """One step of Adam down a loss, at a share `pace` of the rate."""
        for group in self._optimiser.param_groups:
            group["lr"] = self._rate * pace
        self._optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self._weights, self._clip)
        self._optimiser.step()

    def tensors(self) -> dict[str, Tensor]:
        """Weights and the optimiser's moments, by name."""
        moments = optimiser_tensors(self._optimiser, self.network)
        return {**self.network.state_dict(), **moments}

    def restore(self, tensors: dict[str, Tensor], progress: Progress) -> None:
        """Go on from what `tensors` gave at that progress."""
        self.progress = progress
        weights = {k: v for k, v in tensors.items() if not k.startswith("optimiser.")}
        self.network.load_state_dict(weights)
        restore_optimiser(self._optimiser, self.network, tensors)


def falling(spent: float, part: float) -> float:
    """A pace that is 1 at first and falls to nearly nothing over the last part.

    While it is 1 the budget of a run can be extended.
    """
    return min(1.0, max(SLOWEST, (1 - spent) / part))


def keep(
    trainer: BudgetedTrainer[Net, Batch],
    run: Run,
    name: str,
    beside: Mapping[str, Tensor] | None = None,
) -> None:
    """Keep the state of one network, and `beside` it, with what the run has of others.

    Args:
        trainer: What is kept of it is what `resume` needs.
        run: The folder it is kept in.
        name: Of the network in the run.
        beside: Further tensors by their whole names.
    """
    tensors, progress = run.load()
    now = {f"{name}/now/{key}": value for key, value in trainer.tensors().items()}
    where = {f"{name}/{k}": float(v) for k, v in asdict(trainer.progress).items()}
    run.save({**tensors, **(beside or {}), **now}, progress | where)


def resume(trainer: BudgetedTrainer[Net, Batch], run: Run, name: str) -> None:
    """Go on with a network where `keep` left it; a new run is left alone."""
    tensors, progress = run.load()
    prefix = f"{name}/now/"
    now = (key for key in tensors if key.startswith(prefix))
    own = {key.removeprefix(prefix): tensors[key] for key in now}
    if own:
        seconds = progress[f"{name}/seconds"]
        trainer.restore(own, Progress(int(progress[f"{name}/updates"]), seconds))
