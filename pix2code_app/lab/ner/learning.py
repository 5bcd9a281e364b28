"""Training either network within a budget of processor time or passes; measuring it.

Processor time rather than the clock's, so that networks which are compared had the same
chances, whatever else the machine did.

Adam, with a rate that falls in a straight line to nothing over the budget; the table
of word vectors moves only where a batch has words. After every pass the network is
measured on the sentences to choose on, and kept where it is the best so far.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import torch

from pix2code_app.events import Measured, Progressed, Started
from pix2code_app.lab.ner.scoring import score
from pix2code_app.networks.tagger.batches import TAGGED_WORDS
from pix2code_app.networks.tagger.trained import TABLE
from pix2code_app.training.run_folder import optimiser_tensors, restore_optimiser

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

    from pix2code_app.lab.experiment import LabEvent, Metrics
    from pix2code_app.lab.runs import Run
    from pix2code_app.networks.tagger.batches import Corpus
    from pix2code_app.networks.tagger.sentences import Sentence
    from pix2code_app.networks.tagger.trained import Trained

SAVE_EVERY = 90.0
"""Seconds between two savings of a run."""
LARGEST_GRADIENT = 5.0


@dataclass(frozen=True)
class Plan:
    """How long and how fast a network learns.

    Attributes:
        seconds: The budget, of the processor.
        seed: Of the order of sentences, dropout and unknown words.
        rate: Adam's first rate.
        words: Words of a batch, with filling.
        passes: The most passes; 0 for no bound. Where the time is never short for
            them, equal plans give equal networks however fast the machine is.
    """

    seconds: float
    seed: int
    rate: float = 2e-3
    words: int = 500
    passes: int = 0


@dataclass
class Progress:
    """Where a run is.

    Attributes:
        epoch: Passes that are over.
        batch: Batches of the present one that are.
        updates: Updates since the start.
        words: Words learnt from since the start.
        seconds: Processor time spent, measuring included.
        best: The best F1 so far.
    """

    epoch: int = 0
    batch: int = 0
    updates: int = 0
    words: int = 0
    seconds: float = 0.0
    best: float = -1.0

    @classmethod
    def restored(cls, kept: dict[str, float]) -> Progress:
        """What a run has kept of it."""
        return cls(
            epoch=int(kept["epoch"]),
            batch=int(kept["batch"]),
            updates=int(kept["updates"]),
            words=int(kept["words"]),
            seconds=kept["seconds"],
            best=kept["best"],
        )


@dataclass
class Learner:
    """A network, its optimisers and its place in a run."""

    trained: Trained
    corpus: Corpus
    plan: Plan
    progress: Progress = field(default_factory=Progress)

    def __post_init__(self) -> None:
        named = dict(self.trained.network.named_parameters())
        table = named.pop(TABLE)
        self._dense = list(named.values())
        self._optimisers = (
            torch.optim.Adam(self._dense, self.plan.rate),
            torch.optim.SparseAdam([table], self.plan.rate),
        )

    def left(self, within: float = 0.0) -> float:
        """The share of the budget that is left, `within` the present pass."""
        of_time = 1 - self.progress.seconds / self.plan.seconds
        if not self.plan.passes:
            return of_time
        return min(of_time, 1 - (self.progress.epoch + within) / self.plan.passes)

    def epoch(self) -> Generator[float, None, None]:
        """The rest of the present pass; yields the mean loss of each update's words."""
        generator = torch.Generator().manual_seed(self._seed(self.progress.epoch))
        groups = self.corpus.shuffled(self.plan.words, generator)
        for group in groups[self.progress.batch :]:
            began = time.process_time()
            left = self.left(self.progress.batch / len(groups))
            loss = self._update(group, max(0.0, left))
            self.progress.batch += 1
            self.progress.updates += 1
            self.progress.seconds += time.process_time() - began
            yield loss
        self.progress.epoch += 1
        self.progress.batch = 0

    def _update(self, group: Sequence[int], left: float) -> float:
        network = self.trained.network.train()
        batch = self.corpus.batch(group)
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(self._seed(self.progress.updates))
            loss = network.loss(batch).sum() / batch.lengths.sum()
        self.progress.words += int(batch.lengths.sum())
        for optimiser in self._optimisers:
            optimiser.param_groups[0]["lr"] = self.plan.rate * left
            optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self._dense, LARGEST_GRADIENT)
        for optimiser in self._optimisers:
            optimiser.step()
        return float(loss.detach())

    def _seed(self, count: int) -> int:
        return self.plan.seed * 1_000_003 + count

    def save(self, run: Run) -> None:
        """Keep what going on needs."""
        tensors = {
            f"network.{k}": v for k, v in self.trained.network.state_dict().items()
        }
        for optimiser in self._optimisers:
            tensors |= optimiser_tensors(optimiser, self.trained.network)
        run.save(tensors, vars(self.progress))

    def load(self, run: Run) -> None:
        """Go on where the run was stopped, if it was."""
        tensors, progress = run.load()
        if not progress:
            return
        self.progress = Progress.restored(progress)
        prefix = "network."
        self.trained.network.load_state_dict(
            {k.removeprefix(prefix): v for k, v in tensors.items() if k[:8] == prefix}
        )
        for optimiser in self._optimisers:
            restore_optimiser(optimiser, self.trained.network, tensors)


def learn(
    learner: Learner,
    dev: tuple[Sequence[Sentence], Corpus],
    run: Run,
    keep: Callable[[Metrics], None],
) -> Generator[LabEvent, None, None]:
    """Train until the budget is spent; closing the generator keeps the run's state.

    Args:
        learner: What learns; goes on where the run was stopped.
        dev: The sentences to choose on, and the same as numbers.
        run: The folder of the run.
        keep: Writes the checkpoint, given what was measured on `dev`.
    """
    learner.load(run)
    progress, budget = learner.progress, learner.plan.seconds
    yield Started("Learning named entities", int(budget))
    saved = time.monotonic()
    try:
        while learner.left() > 0:
            losses: list[float] = []
            words, seconds = progress.words, progress.seconds
            for loss in learner.epoch():
                losses.append(loss)
                yield Progressed(int(min(progress.seconds, budget)), f"loss {loss:.3f}")
                if progress.seconds >= budget:
                    break
            spent = max(progress.seconds - seconds, 1e-6)
            speed = (progress.words - words) / spent
            began = time.process_time()
            found = measure(learner.trained, *dev)
            progress.seconds += time.process_time() - began
            yield Measured(progress.updates, "loss", sum(losses) / max(1, len(losses)))
            yield Measured(progress.updates, "words per second", speed)
            yield Measured(progress.updates, "dev f1", found["f1"])
            if found["f1"] > progress.best:
                progress.best = found["f1"]
                keep(found)
            if time.monotonic() - saved > SAVE_EVERY:
                learner.save(run)
                saved = time.monotonic()
    finally:
        learner.save(run)


def measure(trained: Trained, sentences: Sequence[Sentence], corpus: Corpus) -> Metrics:
    """The figures of `scoring.score` for what the network says of the sentences."""
    tags = tag_corpus(trained, corpus)
    return score(sentences, tags, trained.seen, trained.vocabulary.scheme)


def tag_corpus(trained: Trained, corpus: Corpus) -> list[list[str]]:
    """The tags of every sentence, in the order of the corpus."""
    tags: list[list[str]] = [[] for _ in corpus.places]
    trained.network.eval()
    with torch.inference_mode():
        for batch in corpus.in_order(TAGGED_WORDS):
            found = trained.network.tag(batch, trained.vocabulary)
            for place, sentence in zip(batch.order, found, strict=True):
                tags[place] = sentence
    return tags
