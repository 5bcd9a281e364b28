"""The child process that does the lab's work: requests in, events for the window out.

    {"do": "lab", "id": 7, "verb": "train", "experiment": "arc", "values": {…}}
        → {"event": "lab", "id": 7, "kind": "Started", "task": …, "total": 60}, …
        → {"event": "lab_done", "id": 7, "run": …, "checkpoint": …}

`verb` is `train`, `resume` with a `run`, `ask` or `evaluate`, which may name a
`checkpoint`, or `report` on several `runs`. Figures cross as `lab.figures` writes
them in JSON.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from pix2code_app.errors import DataError, Pix2CodeError
from pix2code_app.lab import api as lab
from pix2code_app.lab import figures
from pix2code_app.lab.experiment import Drew
from pix2code_app.worker import Worker, serve

if TYPE_CHECKING:
    from collections.abc import Generator

    from pix2code_app.lab.experiment import LabEvent

Message: TypeAlias = dict[str, Any]
Work: TypeAlias = "Generator[Message, None, Message]"


class LabWorker(Worker):
    """Answers requests for the lab as well."""

    def answer(self, request: Message) -> Message:
        """An experiment; a run is left between two of its steps, never within one."""
        if request["do"] != "lab":
            return super().answer(request)
        number = request["id"]
        interruptible = None if request["verb"] in ("train", "resume") else number
        with closing(work(request)) as doing:
            while True:
                self.interruptible = interruptible
                self.check(number)
                try:
                    told = next(doing)
                except StopIteration as finished:
                    answer: Message = finished.value
                    return answer
                self.interruptible = None  # a line is written whole, or not at all
                self.send({**told, "id": number})


def work(request: Message) -> Work:
    """Do what is asked; yields a message for each event and returns the answer.

    Closing the generator stops the work, and what a resumed run needs is kept.

    Raises:
        Pix2CodeError: it cannot be done, whatever the reason.
    """
    try:
        answer = yield from _VERBS[request["verb"]](request)
    except Pix2CodeError:
        raise
    except MemoryError as error:
        raise DataError("There is not enough memory for this experiment.") from error
    except Exception as error:  # the window is told, and the child lives on
        reason = f"{type(error).__name__}: {error}"
        raise DataError(f"The experiment failed: {reason}.") from error
    return {"event": "lab_done", **answer}


def _train(request: Message) -> Work:
    return (
        yield from _run(lab.new_run(request["experiment"], None, request["values"]))
    )


def _resume(request: Message) -> Work:
    return (yield from _run(lab.resumed_run(Path(request["run"]))))


def _run(task: lab.Task) -> Work:
    run = str(task.run.path)
    yield {"event": "lab", "kind": "Run", "run": run}
    checkpoint = yield from _told(lab.train(task))
    return {"run": run, "checkpoint": str(checkpoint)}


def _evaluate(request: Message) -> Work:
    spec = lab.find(request["experiment"])
    checkpoint = lab.locate(spec, _path(request["checkpoint"]))
    metrics = yield from _told(lab.evaluate(spec, checkpoint))
    if request["checkpoint"]:  # what ships stays as it was shipped
        lab.keep_metrics(spec, checkpoint, metrics, None)
    return {"metrics": metrics}


def _ask(request: Message) -> Work:
    yield {"event": "lab", "kind": "Started", "task": "ask", "total": None}
    spec = lab.find(request["experiment"])
    checkpoint = lab.locate(spec, _path(request["checkpoint"]))
    drawn = lab.demo(spec, checkpoint, request["values"])
    return {"figures": [figures.to_json(figure) for figure in drawn]}


def _report(request: Message) -> Work:
    yield {"event": "lab", "kind": "Started", "task": "report", "total": None}
    runs = [Path(run) for run in request["runs"]]
    out = lab.report(runs, Path(request["out"]), force=True)
    return {"report": str(out)}


_VERBS = {
    "train": _train,
    "resume": _resume,
    "evaluate": _evaluate,
    "ask": _ask,
    "report": _report,
}


def _told(events: Generator[LabEvent, None, Any]) -> Generator[Message, None, Any]:
    """A message for each event; the result of the work."""
    with closing(events):
        while True:
            try:
                event = next(events)
            except StopIteration as finished:
                return finished.value
            yield {"event": "lab", "kind": type(event).__name__, **_record(event)}


def _record(event: LabEvent) -> Message:
    if isinstance(event, Drew):
        return {"name": event.name, "figure": figures.to_json(event.figure)}
    return asdict(event)


def _path(text: str | None) -> Path | None:
    return Path(text) if text else None


if __name__ == "__main__":
    serve(LabWorker)
