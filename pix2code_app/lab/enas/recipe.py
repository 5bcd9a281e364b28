"""A search from options to card: what cells and convolutional networks share."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from pix2code_app.events import Saved
from pix2code_app.lab.enas import search, summary
from pix2code_app.lab.enas.ledger import Ledger
from pix2code_app.lab.enas.study import Study
from pix2code_app.lab.experiment import Drew
from pix2code_app.networks.experiment_cards import ExperimentCard
from pix2code_app.networks.experiment_checkpoints import save

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence
    from pathlib import Path

    from pix2code_app.lab.experiment import LabEvent, Metrics
    from pix2code_app.lab.figures import Figure
    from pix2code_app.lab.runs import Run

    About = tuple[dict[str, Any], dict[str, Any]]


@dataclass(frozen=True)
class Kind:
    """One of the two searches, as a recipe needs to know it.

    Attributes:
        experiment: Its name in the catalogue.
        found: What it finds, in a word.
        quality: What is measured on the test part.
        lower_is_better: Whether a low quality is the better one.
        usual_minutes: The length at which the schedule is that of `SearchConfig`.
        operations: What a place of an architecture can do.
        space: The space of a study, under a config and a share of the usual length.
        about: What rebuilds a network of a space beside its architecture, and what
            it was trained on.
        draw: The graph of an architecture, from its text and a title.
        first: The number of an architecture's first place, from its text.
    """

    experiment: str
    found: str
    quality: str
    lower_is_better: bool
    usual_minutes: float
    operations: Sequence[str]
    space: Callable[[Any, float], Any]
    about: Callable[[Any], About]
    draw: Callable[[str, str], Figure]
    first: Callable[[str], int]


def train(kind: Kind, config: Any, run: Run) -> Generator[LabEvent, None, Path]:  # noqa: ANN401 (the config of either)
    """Search, derive, train from scratch, run the controls; all that was found.

    Raises:
        DataError: the data cannot be used.
    """
    share = config.minutes / kind.usual_minutes
    space = kind.space(config, share)
    schedule = search.SearchConfig().scaled(share)
    ledger = Ledger(run)
    yield from Study(space, schedule, config.controls, ledger, config.seed).run()
    card = _card(kind, config, space, ledger)
    found = card.sizes[kind.found]
    yield Drew(kind.found, kind.draw(found, f"The {kind.found} that was found"))
    for name, figure in _figures(kind, card).items():
        yield Drew(name, figure)
    save(run.checkpoint, ledger.group("trained"), card)
    yield Saved(str(run.checkpoint))
    return run.checkpoint


def seen(kind: Kind, card: ExperimentCard) -> tuple[Figure, ...]:
    """What the search of a checkpoint saw."""
    return tuple(_figures(kind, card).values())


def _figures(kind: Kind, card: ExperimentCard) -> dict[str, Figure]:
    rounds = summary.read_history(card.metrics["history"])
    first = kind.first(card.sizes[kind.found])
    return summary.figures(card.metrics, rounds, kind.operations, first, kind.quality)


def _card(kind: Kind, config: Any, space: Any, ledger: Ledger) -> ExperimentCard:  # noqa: ANN401 (of either)
    sizes, training = kind.about(space)
    metrics: Metrics = summary.summarise(ledger, lower_is_better=kind.lower_is_better)
    return ExperimentCard(
        experiment=kind.experiment,
        config={**asdict(config), "data": str(config.data or "")},
        sizes={
            kind.found: ledger.text("learned"),
            "plan": asdict(space.plan),
            **sizes,
        },
        training={**training, "steps": space.steps},
        metrics={**metrics, "history": summary.history(ledger)},
        command=summary.command(kind.experiment, config),
    )
