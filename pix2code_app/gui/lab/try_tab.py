"""Asking a checkpoint: a form of the question on the left, the answer on the right."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QWidget,
)

from pix2code_app.gui.lab.figure_view import FigureColumn
from pix2code_app.gui.lab.forms import KeptForms
from pix2code_app.gui.lab.scrolling import scrolling, side_column
from pix2code_app.gui.words.language import tr
from pix2code_app.lab import api as lab

if TYPE_CHECKING:
    from pix2code_app.gui.lab.bench import Bench
    from pix2code_app.gui.lab.forms import Form
    from pix2code_app.gui.widgets.theme import Colours
    from pix2code_app.lab.figures import Figure

FORM_WIDTH = 330


class TryTab(QWidget):
    """The question, which checkpoint answers it, and the figures of the answer."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        self.forms = KeptForms()
        self.checkpoint = QComboBox()
        self.checkpoint.setAccessibleName(tr("Checkpoint"))
        self.ask = QPushButton(tr("Ask"))
        self.ask.setProperty("primary", True)
        self.ask.clicked.connect(self._on_ask)
        self.busy = QProgressBar(textVisible=False)
        self.busy.setRange(0, 0)
        self.busy.setFixedHeight(4)
        self.answer = FigureColumn()
        left = side_column(
            FORM_WIDTH,
            self.forms,
            QLabel(tr("Checkpoint")),
            self.checkpoint,
            self.ask,
            self.busy,
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(scrolling(self.answer), 1)
        bench.chosen.connect(self._on_chosen)
        bench.runs_changed.connect(self._on_runs)
        bench.asking_changed.connect(self._on_asking)
        bench.answered.connect(self._on_answered)
        self._on_asking()

    def set_colours(self, colours: Colours) -> None:
        """Take on the colours of the window."""
        self.answer.set_colours(colours)

    @property
    def form(self) -> Form:
        """The question to the experiment that is shown."""
        return self.forms.shown

    def _on_chosen(self, found: lab.Description) -> None:
        """Show its question and answer as they were left."""
        name = found.spec.name
        self.forms.show_form(name, lab.options_of(found.experiment.question))
        self.answer.show_figures(self._bench.answers.get(name, ()))

    def _on_runs(self) -> None:
        """Offer the shipped checkpoint and those of trained runs."""
        chosen = self.checkpoint.currentText()
        found = self._bench.description
        self.checkpoint.clear()
        if found is not None and found.spec.checkpoint.is_file():
            self.checkpoint.addItem(tr("Shipped"), "")
        for run in self._bench.runs():
            if run.checkpoint.is_file():
                words = tr("Run {name}", name=run.path.name)
                self.checkpoint.addItem(words, str(run.checkpoint))
        self.checkpoint.setCurrentText(chosen)
        self._on_asking()

    def _on_ask(self) -> None:
        path = self.checkpoint.currentData()
        self._bench.ask(self.form.values(), Path(path) if path else None)

    def _on_asking(self) -> None:
        has_checkpoint = self.checkpoint.count() > 0
        self.ask.setEnabled(has_checkpoint and not self._bench.is_asking)
        self.ask.setToolTip("" if has_checkpoint else tr("Train a network first."))
        self.busy.setVisible(self._bench.is_asking)

    def _on_answered(self, drawn: tuple[Figure, ...]) -> None:
        self.answer.show_figures(drawn)
