"""Training: a form of the config on the left; curves and figures while it runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from pix2code_app.gui.lab.figure_view import FigureColumn
from pix2code_app.gui.lab.forms import KeptForms
from pix2code_app.gui.lab.live import LiveCurves
from pix2code_app.gui.lab.scrolling import scrolling, side_column
from pix2code_app.gui.lab.try_tab import FORM_WIDTH
from pix2code_app.gui.words.language import tr
from pix2code_app.lab import api as lab

if TYPE_CHECKING:
    from pix2code_app.gui.lab.bench import Bench, Training
    from pix2code_app.gui.lab.forms import Form
    from pix2code_app.gui.widgets.theme import Colours

_REDRAW = 700
"""Milliseconds between two drawings of the curves."""


class TrainTab(QWidget):
    """Begins and stops a run of the experiment that is shown, and watches it."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self._bench = bench
        self.forms = KeptForms()
        self.train = QPushButton(tr("Train"))
        self.train.setProperty("primary", True)
        self.train.clicked.connect(lambda: bench.train(self.form.values()))
        self.stop = QPushButton(tr("Stop"))
        self.stop.clicked.connect(bench.stop)
        self.state = QLabel(objectName="quiet", wordWrap=True)
        self.curves = LiveCurves()
        self.figures = FigureColumn()
        left = side_column(FORM_WIDTH, self.forms, self.train, self.stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(scrolling(self.state, self.curves, self.figures), 1)
        self._redraw = QTimer(self, singleShot=True, interval=_REDRAW)
        self._redraw.timeout.connect(self.draw)
        bench.chosen.connect(self._on_chosen)
        bench.training_changed.connect(self._on_training)
        bench.figure_drawn.connect(self._draw_figures)
        self._on_training()

    @property
    def form(self) -> Form:
        """The options of a run of the experiment that is shown."""
        return self.forms.shown

    def set_colours(self, colours: Colours) -> None:
        """Take on the colours of the window."""
        self.curves.set_colours(colours)
        self.figures.set_colours(colours)

    def draw(self) -> None:
        """Bring the curves up to date."""
        training = self._shown()
        self.curves.show_series(training.measured if training else {})

    def _shown(self) -> Training | None:
        """The run, where it is one of the experiment that is shown."""
        training, found = self._bench.training, self._bench.description
        if training is None or found is None or training.spec != found.spec:
            return None
        return training

    def _draw_figures(self, *_: object) -> None:
        training = self._shown()
        self.figures.show_figures(training.figures.values() if training else ())

    def _on_chosen(self, found: lab.Description) -> None:
        options = lab.options_of(found.experiment.config)
        self.forms.show_form(found.spec.name, options)
        self._on_training()
        self.draw()
        self._draw_figures()

    def _on_training(self) -> None:
        is_training, training = self._bench.is_training, self._shown()
        self.train.setEnabled(not is_training)
        self.stop.setEnabled(is_training and training is not None)
        self.train.setToolTip(
            tr("Another run is being trained.") if is_training else ""
        )
        if training is None:
            self.state.setText(tr("No run of this experiment was begun yet."))
        elif is_training:
            self.state.setText(tr("Training in {run}", run=training.run))
        else:
            self.state.setText(tr("The last run is {run}", run=training.run))
        if training is not None and not self._redraw.isActive():
            self._redraw.start()
