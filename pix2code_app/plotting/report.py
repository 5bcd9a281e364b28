"""One HTML page on a run of the lab, or on several side by side.

The page holds everything itself: what the configs have in common and where they
differ, the paper's claims and what each run says to them, the curves laid over one
another, and the figures.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pix2code_app import plotting
from pix2code_app.lab import catalogue
from pix2code_app.lab.cards import read_card
from pix2code_app.lab.descriptions import flat, shown, verdicts
from pix2code_app.lab.figures import Curve, Line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from markupsafe import Markup

    from pix2code_app.lab.catalogue import ExperimentSpec
    from pix2code_app.lab.figures import Figure
    from pix2code_app.lab.runs import Run

Series = dict[str, tuple[tuple[int, float], ...]]


@dataclass(frozen=True, slots=True)
class Column:
    """One run of a report, read from its folder."""

    label: str
    spec: ExperimentSpec
    config: Mapping[str, Any]
    measured: Series
    figures: Mapping[str, Figure]
    metrics: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a table: a name, and a cell for each run."""

    name: str
    cells: tuple[str, ...]

    @property
    def differs(self) -> bool:
        """Whether the runs are not all alike in it."""
        return len(set(self.cells)) > 1


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim of the paper, and what each run of its experiment says to it."""

    statement: str
    paper: str
    control: str
    outcomes: tuple[str, ...]


def page(runs: Sequence[Run]) -> str:
    """The page as HTML.

    Raises:
        DataError: a folder is not that of a run.
        ModelError: the card of a run's checkpoint is damaged.
    """
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("pix2code_app.plotting", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    columns = _columns(runs)
    return environment.get_template("report.html.jinja").render(
        columns=columns,
        specs=list({one.spec.name: one.spec for one in columns}.values()),
        config=_rows([one.config for one in columns]),
        metrics=_rows([dict(flat(one.metrics)) for one in columns]),
        claims=_claims(columns),
        curves=curves({one.label: one.measured for one in columns}),
        figures=_side_by_side(columns),
        image=_image,
    )


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


def _columns(runs: Sequence[Run]) -> list[Column]:
    columns: list[Column] = []
    for run in runs:
        name, config = run.read_config()
        label = f"{name} {run.path.resolve().name}"
        alike = sum(one.label.partition(" (")[0] == label for one in columns)
        if alike:
            label = f"{label} ({alike + 1})"
        trained = run.checkpoint.is_file()
        columns.append(
            Column(
                label,
                catalogue.find(name),
                config,
                run.measured(),
                run.drawn(),
                read_card(run.checkpoint).metrics if trained else {},
            )
        )
    return columns


def _rows(records: Sequence[Mapping[str, Any]]) -> list[Row]:
    """A row for each name in any record; rows that differ come first."""
    names = dict.fromkeys(name for record in records for name in record)
    rows = [
        Row(name, tuple(shown(one[name]) if name in one else "–" for one in records))
        for name in names
    ]
    return sorted(rows, key=lambda row: not row.differs)


def _claims(columns: Sequence[Column]) -> dict[str, list[ClaimRow]]:
    """The claims of each experiment; other experiments' runs say nothing to them."""
    found = {}
    for spec in {one.spec.name: one.spec for one in columns}.values():
        experiment = spec.load()
        judged = [
            verdicts(experiment, one.metrics) if one.spec.name == spec.name else ()
            for one in columns
        ]
        found[spec.title] = [
            ClaimRow(
                claim.statement,
                claim.paper,
                claim.control,
                tuple(run[i].outcome if run else "" for run in judged),
            )
            for i, claim in enumerate(experiment.claims)
        ]
    return found


def _side_by_side(columns: Sequence[Column]) -> dict[str, list[tuple[str, Figure]]]:
    """Figures by name, each with the runs that drew one of it."""
    names = dict.fromkeys(name for one in columns for name in one.figures)
    return {
        name: [(one.label, one.figures[name]) for one in columns if name in one.figures]
        for name in names
    }


def _image(figure: Figure) -> Markup:
    """A figure for light and for dark pages, inside the page itself."""
    from markupsafe import Markup

    light, dark = (
        base64.b64encode(plotting.picture(figure, "svg", dark=dark)).decode("ascii")
        for dark in (False, True)
    )
    return Markup(
        '<picture><source media="(prefers-color-scheme: dark)"'
        ' srcset="data:image/svg+xml;base64,{}">'
        '<img src="data:image/svg+xml;base64,{}" alt="{}"></picture>'
    ).format(dark, light, figure.title)
