"""The lab as a page of the window: catalogue, experiment, and what is at work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from pix2code_app.gui.lab.about_tab import AboutTab
from pix2code_app.gui.lab.results_tab import ResultsTab
from pix2code_app.gui.lab.train_tab import TrainTab
from pix2code_app.gui.lab.try_tab import TryTab
from pix2code_app.gui.widgets.labels import ElidedLabel
from pix2code_app.gui.widgets.status_line import duration
from pix2code_app.gui.words.language import labelled, said, tr

if TYPE_CHECKING:
    from pix2code_app.gui.lab.bench import Bench
    from pix2code_app.gui.widgets.theme import Colours
    from pix2code_app.lab import api as lab

_NOTICE = 8000


class LabPage(QWidget):
    """Catalogue on the left, the experiment's tabs, progress at the bottom."""

    back_wanted = Signal()

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self.bench = bench
        self.catalogue = Catalogue(bench)
        self.catalogue.back.clicked.connect(self.back_wanted)
        self.title = QLabel(objectName="emptyTitle", wordWrap=True)
        self.paper = QLabel(objectName="quiet", wordWrap=True)
        for label in (self.title, self.paper):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.tabs = QTabWidget(documentMode=True)
        self.tabs.setAccessibleName(tr("Experiment"))
        self.tabs.tabBar().setDrawBase(False)
        self.about = AboutTab(bench)
        self.trying = TryTab(bench)
        self.training = TrainTab(bench)
        self.results = ResultsTab(bench)
        for tab, words in (
            (self.about, tr("About")),
            (self.trying, tr("Try")),
            (self.training, tr("Train")),
            (self.results, tr("Results")),
        ):
            self.tabs.addTab(tab, words)
        self.progress = ProgressLine(bench)
        self._lay_out()
        bench.chosen.connect(self._on_chosen)
        if bench.specs:
            self.catalogue.rows.setCurrentRow(0)

    def set_colours(self, colours: Colours) -> None:
        """Take on the colours of the window."""
        for tab in (self.about, self.trying, self.training, self.results):
            tab.set_colours(colours)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 16, 8)
        head.setSpacing(4)
        head.addWidget(self.title)
        head.addWidget(self.paper)
        middle = QFrame(objectName="pane")
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.tabs, 1)
        row = QHBoxLayout()
        row.setSpacing(1)
        row.addWidget(self.catalogue)
        row.addWidget(middle, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(row, 1)
        whole.addWidget(self.progress)

    def _on_chosen(self, found: lab.Description) -> None:
        self.title.setText(tr(found.spec.title))
        self.paper.setText(found.spec.paper)


class Catalogue(QFrame):
    """The experiments by title, and the way back to the mockups."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self.setObjectName("pane")
        self.setFixedWidth(216)
        self._bench = bench
        self.back = QPushButton(tr("Back to the mockups"))
        self.rows = QListWidget()
        self.rows.setAccessibleName(tr("Experiments"))
        self.rows.setWordWrap(True)
        for spec in bench.specs:
            item = QListWidgetItem(tr(spec.title), self.rows)
            item.setToolTip(tr(spec.summary))
            item.setSizeHint(QSize(160, 2 * self.fontMetrics().height() + 16))
        self.rows.currentRowChanged.connect(self._on_row)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.back)
        column.addWidget(self.rows, 1)

    def _on_row(self, row: int) -> None:
        if row >= 0:
            self._bench.choose(self._bench.specs[row].name)


class ProgressLine(QFrame):
    """What is said, and on the right the run: what, how far, time left, stop."""

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self.setObjectName("statusLine")
        self.setFixedHeight(32)
        self._bench = bench
        self.notice = ElidedLabel()
        self.notice.setTextFormat(Qt.TextFormat.PlainText)
        wide = QSizePolicy.Policy.Ignored  # a long sentence must not widen the window
        self.notice.setSizePolicy(wide, QSizePolicy.Policy.Preferred)
        self.work = QLabel(objectName="quiet")
        self.bar = QProgressBar(textVisible=False)
        self.bar.setFixedSize(120, 8)
        self.bar.setAccessibleName(tr("Progress"))
        self.stop = QPushButton(tr("Stop"))
        self.stop.setStyleSheet("padding: 1px 10px;")
        self.stop.clicked.connect(bench.stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(12)
        row.addWidget(self.notice, 1)
        for widget in (self.work, self.bar, self.stop):
            row.addWidget(widget)
        self._forget = QTimer(self, singleShot=True, interval=_NOTICE)
        self._forget.timeout.connect(lambda: self.notice.setText(""))
        bench.refused.connect(self._on_refused)
        bench.noticed.connect(self.say)
        bench.training_ended.connect(self.say)
        bench.training_changed.connect(self._on_training)
        self._on_training()

    def _on_refused(self, message: str) -> None:
        self.say(f"✕ {said(message)}")

    def say(self, message: str) -> None:
        """A sentence that goes away by itself."""
        self.notice.setText(message)
        self.notice.setToolTip(message)
        self._forget.start()

    def _on_training(self) -> None:
        training = self._bench.training
        is_busy = self._bench.is_training and training is not None
        for widget in (self.work, self.bar, self.stop):
            widget.setVisible(is_busy)
        if not is_busy or training is None:
            return
        self.bar.setRange(0, training.total or 0)
        self.bar.setValue(training.done)
        parts = [tr(training.spec.title)]
        if training.total:
            parts.append(
                tr("{done} of {total}", done=training.done, total=training.total)
            )
        if training.note:
            parts.append(labelled(training.note))
        left = training.seconds_left
        if left is not None:
            parts.append(tr("{time} left", time=duration(left)))
        words = " · ".join(parts)
        room = max(120, self.width() - 480)
        elide = Qt.TextElideMode.ElideRight
        self.work.setText(self.work.fontMetrics().elidedText(words, elide, room))
        self.work.setToolTip(words)
