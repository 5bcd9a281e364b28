"""What is known of an experiment: its text, its options, its figures, its claims."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from pix2code_app.lab import catalogue
from pix2code_app.lab.options import Option, options_of
from pix2code_app.networks.experiment_cards import ExperimentCard, read_card

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from pix2code_app.lab.catalogue import ExperimentSpec
    from pix2code_app.lab.experiment import Experiment


@dataclass(frozen=True, slots=True)
class Verdict:
    """A claim of the source beside what was found; see `experiment.Claim`."""

    statement: str
    paper: str
    outcome: str
    control: str


@dataclass(frozen=True, slots=True)
class Description:
    """An experiment, and the card of a checkpoint where there is one."""

    spec: ExperimentSpec
    experiment: Experiment
    card: ExperimentCard | None

    @property
    def metrics(self) -> Mapping[str, Any]:
        """What was measured of the checkpoint."""
        return self.card.metrics if self.card else {}

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """The source's claims as the measured figures judge them."""
        return verdicts(self.experiment, self.metrics)

    def as_dict(self) -> dict[str, Any]:
        """The description as it stands in JSON."""
        return {
            "name": self.spec.name,
            "title": self.spec.title,
            "paper": self.spec.paper,
            "about": self.experiment.about,
            "config": [_record(one) for one in options_of(self.experiment.config)],
            "question": [_record(one) for one in options_of(self.experiment.question)],
            "card": asdict(self.card) if self.card else None,
            "claims": [asdict(verdict) for verdict in self.verdicts],
        }


def describe(name: str, checkpoint: Path | None = None) -> Description:
    """An experiment beside the card of `checkpoint`, by default the shipped one.

    Loads no torch.

    Raises:
        DataError: there is no such experiment.
        ModelError: the checkpoint has no card, or a damaged one.
    """
    spec = catalogue.find(name)
    return Description(spec, spec.load(), _card(spec, checkpoint))


def verdicts(experiment: Experiment, metrics: Mapping[str, Any]) -> tuple[Verdict, ...]:
    """The claims of an experiment as `metrics` judge them."""
    return tuple(
        Verdict(one.statement, one.paper, one.outcome(metrics), one.control)
        for one in experiment.claims
    )


def flat(record: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Each figure by its whole name, as `test.f1`, however deep it is nested.

    Lists of records, a history that figures are drawn from, are left out.
    """
    for name, value in record.items():
        if isinstance(value, dict):
            yield from flat(value, f"{prefix}{name}.")
        elif not (isinstance(value, list) and value and isinstance(value[0], dict)):
            yield f"{prefix}{name}", value


def shown(value: Any) -> str:  # noqa: ANN401 (a figure of any kind)
    """A measured figure as text: numbers at four digits, truths as yes or no."""
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.4g}"
    if isinstance(value, (list, tuple)):
        return " ".join(shown(one) for one in value)
    return str(value)


def _card(spec: ExperimentSpec, checkpoint: Path | None) -> ExperimentCard | None:
    if checkpoint is not None:
        return read_card(checkpoint)
    return read_card(spec.checkpoint) if spec.checkpoint.is_file() else None


def _record(option: Option) -> dict[str, Any]:
    return {
        "name": option.name,
        "type": option.type.__name__,
        "default": None if option.default is None else str(option.default),
        "help": option.help,
        "choices": list(option.choices),
        "minimum": option.minimum,
        "maximum": option.maximum,
    }
