"""What the lab's page shows and does: one experiment, one run, one question at a time.

As the session of the mockups, it is the one object that the widgets of the lab listen
to. Training and asking have a child process each, so that a network can be tried
while another one learns.
"""

from __future__ import annotations

from itertools import count
from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from pix2code_app.gui.words.language import said, tr
from pix2code_app.lab import api as lab
from pix2code_app.lab import figures

if TYPE_CHECKING:
    from pathlib import Path

    from pix2code_app.gui.work.tasks import LabProcess
    from pix2code_app.lab.catalogue import ExperimentSpec

_PAUSE = 100
"""Milliseconds between two tellings of how far a run is."""

Series = dict[str, list[tuple[int, float]]]


class Training:
    """A run while it is trained: how far it is, what was measured and drawn."""

    def __init__(self, spec: ExperimentSpec) -> None:
        self.spec = spec
        self.run = ""
        self.task = ""
        self.note = ""
        self.done = 0
        self.total: int | None = None
        self.measured: Series = {}
        self.figures: dict[str, Any] = {}
        self._begun: tuple[float, int] | None = None

    def take(self, message: dict[str, Any]) -> None:
        """Take an event of the run in."""
        match message["kind"]:
            case "Run":
                self.run = message["run"]
            case "Started":
                self.task, self.total = message["task"], message["total"]
                self.done, self._begun = 0, None
            case "Progressed":
                self.done, self.note = message["done"], message["note"]
                self._begun = self._begun or (monotonic(), self.done)
            case "Measured":
                points = self.measured.setdefault(message["name"], [])
                points.append((message["step"], message["value"]))
            case "Drew":
                self.figures[message["name"]] = figures.from_json(message["figure"])

    @property
    def seconds_left(self) -> float | None:
        """How long it will take, as soon as its pace is known."""
        if self._begun is None or not self.total:
            return None
        begun, first = self._begun
        steps = self.done - first
        if steps < 1:
            return None
        return (monotonic() - begun) / steps * max(0, self.total - self.done)


class Bench(QObject):
    """State of the lab. Signals are past tense, slots of widgets `_on_…`."""

    chosen = Signal(object)
    training_changed = Signal()
    figure_drawn = Signal(str)
    training_ended = Signal(str)
    asking_changed = Signal()
    answered = Signal(tuple)
    runs_changed = Signal()
    refused = Signal(str)
    noticed = Signal(str)

    def __init__(
        self, trainer: LabProcess, asker: LabProcess, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.specs = lab.experiments()
        self.description: lab.Description | None = None
        self.training: Training | None = None
        self._trainer = trainer
        self._asker = asker
        self._numbers = count(1)
        self._asked = ""
        self.answers: dict[str, tuple[figures.Figure, ...]] = {}
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.training_changed)
        trainer.told.connect(self._on_told)
        trainer.answered.connect(lambda *_: self._end(tr("The run is trained.")))
        trainer.cancelled.connect(lambda _: self._end(tr("The run was stopped.")))
        trainer.failed.connect(lambda _, message: self._end(said(message)))
        asker.answered.connect(self._on_answered)
        asker.failed.connect(lambda _, message: self._refuse(message))
        asker.cancelled.connect(lambda _: self.asking_changed.emit())

    @property
    def is_training(self) -> bool:
        """Whether a run is being trained, of whichever experiment."""
        return self._trainer.is_busy

    @property
    def is_asking(self) -> bool:
        """Whether a question or a measurement is being worked on."""
        return self._asker.is_busy

    def choose(self, name: str) -> None:
        """Show an experiment; a question to another one is answered all the same."""
        try:
            self.description = lab.describe(name)
        except Exception as error:  # told in the window, whatever it is
            self.refused.emit(str(error))
            return
        self.chosen.emit(self.description)
        self.runs_changed.emit()

    def runs(self) -> list[lab.Run]:
        """The user's runs of the experiment that is shown, the oldest first."""
        if self.description is None:
            return []
        return lab.runs_of(self.description.spec.name)

    def train(self, values: dict[str, Any]) -> None:
        """Begin a new run under these options."""
        self._begin({"verb": "train", "values": values})

    def resume(self, run: Path) -> None:
        """Go on with a run."""
        self._begin({"verb": "resume", "run": str(run)})

    def stop(self) -> None:
        """Stop the run; it can be resumed."""
        self._trainer.cancel()

    def ask(self, values: dict[str, Any], checkpoint: Path | None = None) -> None:
        """Put a question to a checkpoint, by default the shipped one."""
        self._ask({"verb": "ask", "values": values}, checkpoint)

    def measure(self, run: lab.Run) -> None:
        """Measure a run's checkpoint; the figures are kept in its card."""
        self._ask({"verb": "evaluate"}, run.checkpoint)

    def report(self, runs: list[Path], out: str) -> None:
        """Write one page on these runs."""
        self._ask({"verb": "report", "runs": list(map(str, runs)), "out": out}, None)

    def withdraw(self) -> None:
        """Take the question back."""
        self._asker.cancel()

    def close(self) -> None:
        """Stop all work and end both processes."""
        self._pause.stop()
        self._trainer.close()
        self._asker.close()

    def _begin(self, request: dict[str, Any]) -> None:
        if self.description is None or self.is_training:
            return
        spec = self.description.spec
        self.training = Training(spec)
        number = next(self._numbers)
        self._trainer.ask({"id": number, "experiment": spec.name, **request})
        self.training_changed.emit()

    def _ask(self, request: dict[str, Any], checkpoint: Path | None) -> None:
        if self.description is None or self.is_asking:
            return
        self._asked = self.description.spec.name
        self._asker.ask(
            {
                "id": next(self._numbers),
                "experiment": self._asked,
                "checkpoint": str(checkpoint) if checkpoint else None,
                **request,
            }
        )
        self.asking_changed.emit()

    def _on_told(self, _: int, message: dict[str, Any]) -> None:
        if self.training is None:
            return
        self.training.take(message)
        if message["kind"] == "Run":
            self.runs_changed.emit()
        if message["kind"] == "Drew":
            self.figure_drawn.emit(message["name"])
        if not self._pause.isActive():
            self._pause.start()

    def _end(self, message: str) -> None:
        self._pause.stop()
        self.training_ended.emit(message)
        self.training_changed.emit()
        self.runs_changed.emit()

    def _on_answered(self, _: int, message: dict[str, Any]) -> None:
        shown = self.description
        is_shown = shown is not None and shown.spec.name == self._asked
        if "figures" in message:
            drawn = tuple(figures.from_json(one) for one in message["figures"])
            self.answers[self._asked] = drawn
            if is_shown:
                self.answered.emit(drawn)
        elif is_shown:
            self.runs_changed.emit()
        if "report" in message:
            self.noticed.emit(tr("Saved as {path}", path=message["report"]))
        self.asking_changed.emit()

    def _refuse(self, message: str) -> None:
        self.refused.emit(message)
        self.asking_changed.emit()
