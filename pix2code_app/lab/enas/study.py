"""A whole study of one search space: the search, and the controls beside it.

At equal budget: the search; the same search with a uniform controller; with shuffled
rewards; random architectures trained from scratch; fixed baselines of equal size.
Every architecture is trained from scratch by the same number of updates. A study goes
on where it was stopped: after the last round, or the last training, that finished.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from time import perf_counter
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from pix2code_app.events import Measured, Progressed, Started
from pix2code_app.lab.enas.search import REGIMES, Search, SearchConfig, Supernet

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from torch import Tensor

    from pix2code_app.events import Event
    from pix2code_app.lab.enas.ledger import Ledger

Architecture = TypeVar("Architecture")

SEEDS = 3
"""Repeated trainings from scratch of what is compared."""

RANKED = 20
"""Architectures whose ranking is timed, as a search has to rank them."""


@dataclass(frozen=True, slots=True, eq=False)
class Trained:
    """An architecture trained from scratch; `quality` is measured on the test part."""

    quality: float
    parameters: int
    tensors: dict[str, Tensor] = field(repr=False)


class Space(Protocol[Architecture]):
    """A search space on a data set."""

    @property
    def baselines(self) -> tuple[str, ...]:
        """Fixed networks to train beside, by name."""

    @property
    def steps(self) -> int:
        """Updates of a training from scratch."""

    def supernet(self, seed: int) -> Supernet[Architecture]:
        """Fresh shared weights."""

    def random(self, index: int) -> Architecture:
        """One of the random architectures."""

    def read(self, text: str) -> Architecture:
        """An architecture from its text."""

    def train_alone(
        self, what: Architecture | str, parameters: int, seed: int
    ) -> Generator[int, None, Trained]:
        """Train an architecture, or a baseline with about so many parameters.

        Yields each finished step.
        """


class Study(Generic[Architecture]):
    """The steps of a study in order; everything found is in the ledger."""

    def __init__(
        self,
        space: Space[Architecture],
        config: SearchConfig,
        controls: int,
        ledger: Ledger,
        seed: int,
    ) -> None:
        self.space, self.config, self.ledger = space, config, ledger
        self.controls, self.seed = controls, seed
        self.done = 0

    def run(self) -> Generator[Event, None, None]:
        """Everything; closing the generator keeps what is finished."""
        yield Started("search", self._total())
        try:
            yield from self._search("learned")
            yield from self._repeat("derived", self._found("learned"))
            if self.controls:
                yield from self._control()
        finally:
            self.ledger.keep()

    def _control(self) -> Generator[Event, None, None]:
        for index in range(self.controls):
            cell = self.space.random(index)
            yield from self._alone(f"random/{index}", cell, self.seed)
        for name in self.space.baselines:
            yield from self._repeat(name, name)
        yield from self._search("uniform")
        yield from self._repeat("uniform", self._found("uniform"))
        yield from self._search("shuffled")

    def _search(self, regime: str) -> Generator[Event, None, None]:
        """A search in one of the regimes, and what is read off its shared weights."""
        ledger = self.ledger
        if f"{regime}/seconds" in ledger.numbers and ledger.text(regime):
            self._advance(self.config.rounds * self._round_steps())
            return
        search = Search(self.space.supernet(self.seed), self.config, regime, self.seed)
        rounds = ledger.rounds(regime)
        if rounds:
            search.restore(ledger.group(f"{regime}/state"), len(rounds))
            self._advance(len(rounds) * self._round_steps())
        while len(rounds) < self.config.rounds:
            started = perf_counter()
            rounds.append(search.round())
            self._spend(f"{regime}/seconds", started)
            ledger.put_rounds(regime, rounds)
            ledger.put_group(f"{regime}/state", search.tensors())
            ledger.keep()
            yield self._advance(self._round_steps(), f"{regime}, round {len(rounds)}")
            yield from _measured(regime, len(rounds), rounds[-1].reward.mean)
        self._read_off(search, regime)
        ledger.keep()

    def _read_off(self, search: Search[Architecture], regime: str) -> None:
        """Derive, compare with uniform choice, score the random ones."""
        numbers = self.ledger.numbers
        started = perf_counter()
        best, scores = search.derive()
        self._spend(f"{regime}/derive_seconds", started)
        numbers[f"{regime}/score"] = scores[best]
        ours, theirs = search.compare(RANKED)
        for name, sample in (("policy", ours), ("chance", theirs)):
            numbers[f"{regime}/{name}/mean"] = sample.mean
            numbers[f"{regime}/{name}/deviation"] = sample.deviation
            numbers[f"{regime}/{name}/count"] = sample.count
        started = perf_counter()
        for index in range(self.controls):
            numbers[f"random/{index}/{regime}"] = search.net.score(
                self.space.random(index)
            )
        self._spend(f"{regime}/rank_seconds", started)
        self.ledger.drop_group(f"{regime}/state")
        self.ledger.put_text(regime, str(best))

    def _found(self, regime: str) -> Architecture:
        return self.space.read(self.ledger.text(regime) or "")

    def _repeat(
        self, name: str, what: Architecture | str
    ) -> Generator[Event, None, None]:
        for index in range(SEEDS):
            yield from self._alone(f"{name}/{index}", what, self.seed + index)

    def _alone(
        self, name: str, what: Architecture | str, seed: int
    ) -> Generator[Event, None, None]:
        """Train from scratch once, unless that is done."""
        numbers = self.ledger.numbers
        if f"{name}/quality" in numbers:
            self._advance(self.space.steps)
            return
        started = perf_counter()
        size = int(numbers.get("derived/0/parameters", 0))
        training = self.space.train_alone(what, size, seed)
        trained = yield from self._followed(training, name)
        self._spend(f"{name}/seconds", started)
        numbers[f"{name}/parameters"] = trained.parameters
        numbers[f"{name}/quality"] = trained.quality
        if name == "derived/0":
            self.ledger.put_group("trained", trained.tensors)
        self.ledger.keep()
        yield from _measured(name, self.space.steps, trained.quality)

    def _followed(
        self, training: Generator[int, None, Trained], name: str
    ) -> Generator[Event, None, Trained]:
        """Pass on the progress of a training, and its result."""
        before = self.done
        while True:
            try:
                step = next(training)
            except StopIteration as finished:
                self.done = before + self.space.steps
                trained: Trained = finished.value
                return trained
            yield Progressed(before + step, name)

    def _advance(self, steps: int, note: str = "") -> Progressed:
        self.done += steps
        return Progressed(self.done, note)

    def _spend(self, name: str, started: float) -> None:
        numbers = self.ledger.numbers
        numbers[name] = numbers.get(name, 0.0) + perf_counter() - started

    def _round_steps(self) -> int:
        """A round as updates; a reward costs about a third of an update."""
        config = self.config
        return config.weight_steps + config.policy_steps * config.samples // 3

    def _total(self) -> int:
        regimes = len(REGIMES) if self.controls else 1
        trainings = SEEDS
        if self.controls:
            trainings += self.controls + SEEDS * (len(self.space.baselines) + 1)
        search = regimes * self.config.rounds * self._round_steps()
        return search + trainings * self.space.steps


def _measured(name: str, step: int, value: float) -> Iterator[Event]:
    yield Measured(step, name, round(value, 5))
