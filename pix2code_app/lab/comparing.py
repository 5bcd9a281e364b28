"""Runs side by side: where their configs differ, what each measured and drew.

The report and the window's page of results both show a `Comparison`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pix2code_app.lab import catalogue
from pix2code_app.lab.descriptions import flat, shown, verdicts
from pix2code_app.lab.figures import Curve, Line
from pix2code_app.networks.experiment_cards import read_card

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pix2code_app.lab.catalogue import ExperimentSpec
    from pix2code_app.lab.figures import Figure
    from pix2code_app.lab.runs import Run

Series = dict[str, tuple[tuple[int, float], ...]]


@dataclass(frozen=True, slots=True)
class Column:
    """One run, read from its folder, or a checkpoint that has only its card."""

    label: str
    spec: ExperimentSpec
    config: Mapping[str, Any]
    measured: Series
    figures: Mapping[str, Figure]
    metrics: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table: a name, and a cell for each column."""

    name: str
    cells: tuple[str, ...]

    @property
    def differs(self) -> bool:
        """Whether the columns are not all alike in it."""
        return len(set(self.cells)) > 1


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim of the paper, and what each run of its experiment says to it."""

    statement: str
    paper: str
    control: str
    outcomes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Columns side by side; rows that differ come first.

    Attributes:
        claims: By the title of the experiment that they belong to.
        curves: One for each measure, with a line for each column that has it.
        figures: By name, each with the labels of the columns that drew one of it.
    """

    columns: tuple[Column, ...]
    config: tuple[Row, ...]
    metrics: tuple[Row, ...]
    claims: Mapping[str, tuple[ClaimRow, ...]]
    curves: tuple[Curve, ...]
    figures: Mapping[str, tuple[tuple[str, Figure], ...]]


def compare(columns: Sequence[Column]) -> Comparison:
    """Put runs side by side."""
    return Comparison(
        tuple(columns),
        _rows([one.config for one in columns]),
        _rows([dict(flat(one.metrics)) for one in columns]),
        _claims(columns),
        curves({one.label: one.measured for one in columns}),
        _figures(columns),
    )


def columns_of_runs(runs: Sequence[Run]) -> tuple[Column, ...]:
    """Runs as columns under labels of their own.

    Raises:
        DataError: a folder is not that of a run.
        ModelError: the card of a run's checkpoint is damaged.
    """
    columns: list[Column] = []
    for run in runs:
        name, config = run.read_config()
        label = f"{name} {run.path.resolve().name}"
        alike = sum(one.label.partition(" (")[0] == label for one in columns)
        trained = run.checkpoint.is_file()
        columns.append(
            Column(
                f"{label} ({alike + 1})" if alike else label,
                catalogue.find(name),
                config,
                run.measured(),
                run.drawn(),
                read_card(run.checkpoint).metrics if trained else {},
            )
        )
    return tuple(columns)


def column_of_shipped(spec: ExperimentSpec, label: str) -> tuple[Column, ...]:
    """The checkpoint that ships as a column; none where it is not installed.

    Raises:
        ModelError: its card is damaged.
    """
    if not spec.checkpoint.is_file():
        return ()
    card = read_card(spec.checkpoint)
    return (Column(label, spec, card.config, {}, {}, card.metrics),)


def curves(measured: Mapping[str, Series]) -> tuple[Curve, ...]:
    """What several runs measured, a curve for each name with a line for each run."""
    names = dict.fromkeys(name for series in measured.values() for name in series)
    return tuple(
        Curve(
            title=name,
            x_label="step",
            y_label=name,
            lines=tuple(
                _line(label, series[name])
                for label, series in measured.items()
                if name in series
            ),
        )
        for name in names
    )


def _line(label: str, points: Sequence[tuple[int, float]]) -> Line:
    steps, values = zip(*points, strict=True)
    return Line(label, tuple(map(float, steps)), values)


def _rows(records: Sequence[Mapping[str, Any]]) -> tuple[Row, ...]:
    names = dict.fromkeys(name for record in records for name in record)
    rows = [
        Row(name, tuple(shown(one[name]) if name in one else "–" for one in records))
        for name in names
    ]
    return tuple(sorted(rows, key=lambda row: not row.differs))


def _claims(columns: Sequence[Column]) -> dict[str, tuple[ClaimRow, ...]]:
    """The claims of each experiment; other experiments' runs say nothing to them."""
    found = {}
    for spec in {one.spec.name: one.spec for one in columns}.values():
        experiment = spec.load()
        judged = [
            verdicts(experiment, one.metrics) if one.spec.name == spec.name else ()
            for one in columns
        ]
        found[spec.title] = tuple(
            ClaimRow(
                claim.statement,
                claim.paper,
                claim.control,
                tuple(run[i].outcome if run else "" for run in judged),
            )
            for i, claim in enumerate(experiment.claims)
        )
    return found


def _figures(
    columns: Sequence[Column],
) -> dict[str, tuple[tuple[str, Figure], ...]]:
    names = dict.fromkeys(name for one in columns for name in one.figures)
    return {
        name: tuple(
            (one.label, one.figures[name]) for one in columns if name in one.figures
        )
        for name in names
    }
