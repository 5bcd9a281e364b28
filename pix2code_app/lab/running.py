"""Running an experiment: where its run lies, what is kept of it, which checkpoint.

A run is prepared by `new_run` or `resumed_run` and then trained by `train`, which
writes what is measured and drawn into the run's folder as it passes the events on.
"""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pix2code_app import paths
from pix2code_app.errors import DataError, ExportError, ModelError, Pix2CodeError
from pix2code_app.events import Measured
from pix2code_app.files import check_place
from pix2code_app.lab import catalogue
from pix2code_app.lab.experiment import Drew
from pix2code_app.lab.options import fill, plain
from pix2code_app.lab.runs import Run
from pix2code_app.networks import experiment_cards as cards

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping
    from pathlib import Path

    from pix2code_app.lab.catalogue import ExperimentSpec
    from pix2code_app.lab.experiment import LabEvent, Metrics
    from pix2code_app.lab.figures import Figure


@dataclass(frozen=True, slots=True)
class Task:
    """A run that is ready to be trained: of what, under which config, where."""

    spec: ExperimentSpec
    config: Any
    run: Run


def runs_of(name: str) -> list[Run]:
    """The user's runs of an experiment, the oldest first."""
    folders = (paths.runs() / "lab" / name).glob("*/config.json")
    numbered = [path.parent for path in folders if path.parent.name.isdigit()]
    return [Run(path) for path in sorted(numbered, key=lambda path: int(path.name))]


def new_run(name: str, out: Path | None, values: Mapping[str, Any]) -> Task:
    """A run in the folder `out`, by default the next one of the user's.

    Raises:
        DataError: there is no such experiment, a value does not fit its option, or
            the folder holds a run already, or a config.json of something else.
    """
    spec = catalogue.find(name)
    config = fill(spec.load().config, values)
    run = Run(out or _next_folder(name))
    check_place(run.path)
    if (run.path / "config.json").exists():
        run.read_config()  # one that is not a run's is never written over
    if run.is_begun:
        raise DataError(
            f"{run.path} holds a run already.", f"Go on with it by --resume {run.path}."
        )
    return Task(spec, config, run)


def resumed_run(folder: Path, name: str = "", minutes: float | None = None) -> Task:
    """The run in `folder` under the config that it was started with.

    Args:
        folder: That of the run.
        name: The experiment it must be of; empty takes any.
        minutes: A new length of the whole run.

    Raises:
        DataError: the folder is not that of a run, or of one of another experiment
            or version.
    """
    run = Run(folder)
    kept_name, values = run.read_config()
    if name and kept_name != name:
        raise DataError(f"{folder} is a run of {kept_name}, not of {name}.")
    spec = catalogue.find(kept_name)
    if minutes is not None:
        values = {**values, "minutes": minutes}
    return Task(spec, fill(spec.load().config, values), run)


def train(task: Task) -> Generator[LabEvent, None, Path]:
    """Train a run and keep what it measures and draws; the path of its checkpoint.

    Closing the generator stops the run, which can be resumed; one that fails before it
    has kept anything leaves nothing behind.
    """
    task.run.start(task.spec.name, plain(task.config))
    work = task.spec.load().train(task.config, task.run)
    try:
        while True:
            event = next(work)
            _keep(event, task.run)
            yield event
    except StopIteration as finished:
        checkpoint: Path = finished.value
        return checkpoint
    except Pix2CodeError:
        task.run.withdraw()
        raise
    finally:
        work.close()


def evaluate(
    spec: ExperimentSpec, checkpoint: Path, data: Path | None = None
) -> Generator[LabEvent, None, Metrics]:
    """Measure a checkpoint on `data`, or on what ships with the program.

    Raises:
        DataError: there is no such file or folder of data.
    """
    if data is not None and not data.exists():
        raise DataError(f"{data} does not exist.")
    return spec.load().evaluate(checkpoint, data)


def demo(
    spec: ExperimentSpec, checkpoint: Path, values: Mapping[str, Any]
) -> tuple[Figure, ...]:
    """The figures that answer a question.

    Raises:
        DataError: a value does not fit its option.
    """
    experiment = spec.load()
    return experiment.demo(checkpoint, fill(experiment.question, values))


def locate(spec: ExperimentSpec, given: Path | None = None) -> Path:
    """The checkpoint `given`, a file or the folder of a run, or the shipped one.

    Raises:
        ModelError: it does not exist.
    """
    if given is None:
        if not spec.checkpoint.is_file():
            raise ModelError(
                f"The checkpoint of {spec.name} is not installed.",
                f"Train one with pix2code-cli lab train {spec.name}.",
            )
        return spec.checkpoint
    path = Run(given).checkpoint if given.is_dir() else given
    if not path.is_file():
        raise ModelError(f"The checkpoint {path} does not exist.")
    return path


def keep_metrics(
    spec: ExperimentSpec, checkpoint: Path, metrics: Metrics, data: Path | None
) -> None:
    """Write what was measured into the checkpoint's card, with the command.

    Raises:
        ExportError: the card cannot be written.
    """
    command = ["pix2code-cli", "lab", "evaluate", spec.name]
    if checkpoint != spec.checkpoint:
        command += ["--checkpoint", str(checkpoint)]
    if data is not None:
        command += ["--data", str(data)]
    try:
        cards.keep_metrics(checkpoint, metrics, shlex.join(command))
    except OSError as error:
        reason = f"The card of {checkpoint} cannot be written: {error.strerror}."
        raise ExportError(reason) from error


def _keep(event: LabEvent, run: Run) -> None:
    match event:
        case Measured(step, name, value):
            run.log(step, name, value)
        case Drew(name, figure):
            run.draw(name, figure)


def _next_folder(name: str) -> Path:
    last = max((int(run.path.name) for run in runs_of(name)), default=0)
    return paths.runs() / "lab" / name / str(last + 1)
