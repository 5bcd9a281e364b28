"""Runs side by side: options, claims, measures, curves and figures of those chosen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from pix2code_app.errors import Pix2CodeError
from pix2code_app.gui.lab.figure_view import FigureColumn
from pix2code_app.gui.lab.scrolling import scrolling, side_column
from pix2code_app.gui.words.language import labelled, tr
from pix2code_app.lab import api as lab
from pix2code_app.lab.figures import Table
from pix2code_app.lab.options import titled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QShowEvent

    from pix2code_app.gui.lab.bench import Bench
    from pix2code_app.gui.widgets.theme import Colours
    from pix2code_app.lab.comparing import Row
    from pix2code_app.lab.figures import Figure

_WIDTH = 230
_LATEST = 3
"""So many of the latest runs are shown before the user chooses."""


class ResultsTab(QWidget):
    """A list of runs to choose from, and the chosen ones beside one another."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        self._runs: list[lab.Run] = []
        self._is_stale = True
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Runs"))
        self.list.itemChanged.connect(lambda _: self.draw())
        self.list.currentRowChanged.connect(lambda _: self._enable())
        self.resume = QPushButton(tr("Resume"))
        self.resume.clicked.connect(self._on_resume)
        self.measure = QPushButton(tr("Measure"))
        self.measure.clicked.connect(self._on_measure)
        self.report = QPushButton(tr("Write a report…"))
        self.report.clicked.connect(self._on_report)
        self.comparison = FigureColumn()
        self.list.setMinimumHeight(240)
        buttons = (self.resume, self.measure, self.report)
        left = side_column(_WIDTH, self.list, *buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(scrolling(self.comparison), 1)
        bench.runs_changed.connect(self._on_runs)
        bench.training_changed.connect(self._enable)
        bench.asking_changed.connect(self._enable)

    @property
    def chosen(self) -> list[lab.Run]:
        """The runs whose boxes are ticked."""
        return [
            run
            for number, run in enumerate(self._runs)
            if self.list.item(number).checkState() == Qt.CheckState.Checked
        ]

    def set_colours(self, colours: Colours) -> None:
        """Take on the colours of the window."""
        self.comparison.set_colours(colours)

    def draw(self) -> None:
        """Show the chosen runs beside the shipped checkpoint, once that is seen."""
        found = self._bench.description
        self._is_stale = not self.isVisible()
        if found is None or self._is_stale:
            self._enable()
            return
        try:
            shipped = lab.column_of_shipped(found.spec, tr("Shipped"))
            compared = lab.compare([*shipped, *lab.columns_of_runs(self.chosen)])
        except Pix2CodeError as error:
            self._bench.refused.emit(str(error))
            return
        self.comparison.show_figures(_drawn(compared))
        self._enable()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Draw what has changed meanwhile."""
        super().showEvent(event)
        if self._is_stale:
            self.draw()

    def _on_runs(self) -> None:
        """List the runs anew; the choice among those known stays."""
        before = {str(run.path): i for i, run in enumerate(self._runs)}
        ticked = {str(run.path) for run in self.chosen}
        self._runs = self._bench.runs()
        self.list.blockSignals(True)
        self.list.clear()
        for number, run in enumerate(self._runs):
            path = str(run.path)
            is_late = number >= len(self._runs) - _LATEST
            is_ticked = path in ticked if path in before else is_late
            item = QListWidgetItem(tr("Run {name}", name=run.path.name), self.list)
            item.setToolTip(path)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            state = Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked
            item.setCheckState(state)
        self.list.setCurrentRow(len(self._runs) - 1)
        self.list.blockSignals(False)
        self.draw()

    def _current(self) -> lab.Run | None:
        row = self.list.currentRow()
        return self._runs[row] if 0 <= row < len(self._runs) else None

    def _enable(self) -> None:
        run, bench = self._current(), self._bench
        trained = run is not None and run.checkpoint.is_file()
        self.resume.setEnabled(run is not None and not bench.is_training)
        self.measure.setEnabled(trained and not bench.is_asking)
        self.report.setEnabled(bool(self.chosen))

    def _on_resume(self) -> None:
        run = self._current()
        if run is not None:
            self._bench.resume(run.path)

    def _on_measure(self) -> None:
        run = self._current()
        if run is not None:
            self._bench.measure(run)

    def _on_report(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Write a report…"), "report.html", "HTML (*.html)"
        )
        if name:
            self._bench.report([run.path for run in self.chosen], name)


def _drawn(compared: lab.Comparison) -> Iterator[Figure]:
    """What is compared, as figures from the top."""
    labels = tuple(one.label for one in compared.columns)
    for rows in compared.claims.values():
        cells = [
            tuple(
                map(tr, (one.statement, one.paper or "–", *one.outcomes, one.control))
            )
            for one in rows
        ]
        heads = (tr("Claim"), tr("Paper"), *labels, tr("Control"))
        yield Table(tr("What the paper says"), heads, tuple(cells))
    for title, lines, name_of in (
        (tr("Measured"), compared.metrics, labelled),
        (tr("Options"), compared.config, _option),
    ):
        if lines:
            yield Table(title, ("", *labels), _cells(lines, name_of))
    yield from compared.curves
    for drawn in compared.figures.values():
        for label, figure in drawn:
            yield _named(figure, label)


def _cells(
    rows: tuple[Row, ...], name_of: Callable[[str], str]
) -> tuple[tuple[str, ...], ...]:
    """Rows as cells; those that differ carry a sign."""
    return tuple(
        (f"{name_of(row.name)}{' ≠' * row.differs}", *map(tr, row.cells))
        for row in rows
    )


def _option(name: str) -> str:
    """An option as the form of training names it."""
    return tr(titled(name))


def _named(figure: Figure, label: str) -> Figure:
    return replace(figure, title=f"{labelled(figure.title)} · {label}")
