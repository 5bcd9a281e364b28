"""Every thread and process of the window: the model's child, and one background thread.

Both tell what happened by signals that arrive in the window's own thread, so nothing
else in the window needs to know that they exist.
"""

from __future__ import annotations

import gc
import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from importlib import import_module
from itertools import count
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QObject,
    QProcess,
    QProcessEnvironment,
    Qt,
    QTimer,
    Signal,
)

from pix2code_app.gui.words.language import tr

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from concurrent.futures import Future

GRACE = 120
"""Milliseconds that the child has to obey a cancel before it is replaced."""

KEEPING = 3000
"""Milliseconds that a run of the lab has to keep its state when it is stopped."""

CLOSING = 400
"""Milliseconds that the child has to end by itself when the window closes."""

KEEPING_AT_LAST = 1000
"""Milliseconds that a run has to keep its state then."""

_TURN = 0.0001
"""Seconds that the background thread may keep the interpreter from the window's own,
which asks for it at every call from Qt; Python's own 5 ms add up to a stall."""

_COLLECTING = 1000
"""Milliseconds between two looks at whether there is garbage to collect."""

_ROOT = Path(__file__).resolve().parents[3]
COMMAND = (sys.executable, "-m", "pix2code_app.worker")
LAB_COMMAND = (sys.executable, "-m", "pix2code_app.lab.worker")


class ModelProcess(QObject):
    """The child process that runs the network, one request at a time.

    A child that dies is replaced: the request it was at fails, the next one finds a
    fresh child. Requests are numbered by the caller.
    """

    warming = Signal()
    ready = Signal(str, str)  # model, device
    token_decoded = Signal(int, str, float)
    converted = Signal(int, dict)
    failed = Signal(int, str)
    cancelled = Signal(int)
    warm_up_failed = Signal(str)

    def __init__(
        self, parent: QObject | None = None, *, command: Sequence[str] = COMMAND
    ) -> None:
        super().__init__(parent)
        self._command = tuple(command)
        self._child: QProcess | None = None
        self._current: int | None = None
        self._warm_request: dict[str, Any] | None = None
        self._unfinished_line = b""
        self._patience = QTimer(self, singleShot=True, interval=GRACE)
        self._patience.timeout.connect(self._replace)

    @property
    def is_busy(self) -> bool:
        """Whether a request is being worked on."""
        return self._current is not None

    @property
    def process_id(self) -> int | None:
        """The child's number in the system, while there is one."""
        return int(self._child.processId()) if self._child is not None else None

    def warm_up(self, model: str, device: str) -> None:
        """Have the network loaded before it is needed."""
        self._warm_request = {"do": "warm", "model": model, "device": device}
        self._warm()

    def convert(self, request: dict[str, Any]) -> None:
        """Begin a conversion; `request` is as `pix2code_app.worker` explains it."""
        assert self._current is None, "one request at a time"
        self._current = request["id"]
        self._send({"do": "convert", **request})

    def cancel(self) -> None:
        """End the present conversion, by force if asking does not help."""
        if self._current is not None and not self._patience.isActive():
            self._send({"do": "cancel", "id": self._current})
            self._patience.start()

    def close(self) -> None:
        """End the child now, within a second; no signal follows."""
        child = self._let_go()
        if child is None:
            return
        child.closeWriteChannel()
        if not child.waitForFinished(CLOSING):
            child.kill()
            child.waitForFinished(CLOSING)
        child.deleteLater()

    def _let_go(self) -> QProcess | None:
        """The child, if there is one, which is ours no more."""
        self._patience.stop()
        self._current = None
        child, self._child = self._child, None
        if child is not None:
            for signal, slot in self._wires(child):
                signal.disconnect(slot)
        return child

    def _wires(self, child: QProcess) -> tuple[tuple[Any, Callable[..., None]], ...]:
        return (
            (child.readyReadStandardOutput, self._on_output),
            (child.finished, self._on_finished),
            (child.errorOccurred, self._on_error),
        )

    def _send(self, message: dict[str, Any]) -> None:
        if self._child is None:
            self._child = self._started()
        self._child.write(json.dumps(message).encode() + b"\n")

    def _started(self) -> QProcess:
        child = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("OMP_WAIT_POLICY", "PASSIVE")
        known = environment.value("PYTHONPATH")
        paths = [str(_ROOT), *([known] if known else [])]
        environment.insert("PYTHONPATH", os.pathsep.join(paths))
        child.setProcessEnvironment(environment)
        child.setProcessChannelMode(QProcess.ProcessChannelMode.ForwardedErrorChannel)
        for signal, slot in self._wires(child):
            signal.connect(slot)
        self._unfinished_line = b""
        child.start(self._command[0], list(self._command[1:]))
        return child

    def _on_output(self) -> None:
        if self._child is None:
            return
        data = self._unfinished_line + self._child.readAllStandardOutput().data()
        *lines, self._unfinished_line = data.split(b"\n")
        for line in lines:
            self._tell(json.loads(line))

    def _tell(self, message: dict[str, Any]) -> None:
        number = message.get("id")
        match message["event"]:
            case "ready":
                self.ready.emit(message["model"], message["device"])
            case "token" if number == self._current:
                token, probability = message["token"], message["probability"]
                self.token_decoded.emit(number, token, probability)
            case "converted" if number == self._current:
                self._finish()
                self.converted.emit(number, message)
            case "cancelled" if number == self._current:
                self._finish()
                self.cancelled.emit(number)
            case "failed" if number is None:
                self.warm_up_failed.emit(message["message"])
            case "failed" if number == self._current:
                self._finish()
                self.failed.emit(number, message["message"])

    def _finish(self) -> None:
        self._patience.stop()
        self._current = None

    def _replace(self) -> None:
        """The child did not obey: end it, and have a fresh one warm up."""
        number = self._current
        child = self._let_go()
        if child is not None:
            child.finished.connect(child.deleteLater)
            child.kill()
        self._warm()
        if number is not None:
            self.cancelled.emit(number)

    def _warm(self) -> None:
        if self._warm_request is not None:
            self.warming.emit()
            self._send(self._warm_request)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            was_busy = self.is_busy
            message = tr("The reading process could not be started.")
            self._bury(message)
            if was_busy:  # no network is loaded either
                self.warm_up_failed.emit(message)

    def _on_finished(self) -> None:
        was_busy = self.is_busy
        self._bury(
            tr("The reading process ended unexpectedly; a fresh one was started.")
        )
        if was_busy:
            self._warm()

    def _bury(self, message: str) -> None:
        number = self._current
        self._finish()
        child, self._child = self._child, None
        if child is not None:
            child.deleteLater()
        if number is not None:
            self.failed.emit(number, message)
        else:
            self.warm_up_failed.emit(message)


class LabProcess(ModelProcess):
    """A child process at the lab's work, so that mockups are read beside it.

    A run that is stopped is given the time to keep its state.
    """

    told = Signal(int, dict)
    answered = Signal(int, dict)

    def __init__(
        self, parent: QObject | None = None, *, command: Sequence[str] = LAB_COMMAND
    ) -> None:
        super().__init__(parent, command=command)
        self._is_run = False
        self._patience.setInterval(KEEPING)

    def ask(self, request: dict[str, Any]) -> None:
        """Begin some work; `request` is as `pix2code_app.lab.worker` explains it."""
        assert self._current is None, "one request at a time"
        self._current = request["id"]
        self._is_run = request["verb"] in ("train", "resume")
        self._send({"do": "lab", **request})

    def close(self) -> None:
        """Stop the work, so that a run keeps its state, and end the child."""
        if self._child is not None and self.is_busy and self._is_run:
            self._send({"do": "cancel", "id": self._current})
            end = monotonic() + KEEPING_AT_LAST / 1000
            while self.is_busy and (left := end - monotonic()) > 0:
                if not self._child.waitForReadyRead(round(1000 * left)):
                    break
        super().close()

    def _tell(self, message: dict[str, Any]) -> None:
        number = message.get("id")
        match message["event"]:
            case "lab" if number == self._current:
                self.told.emit(number, message)
            case "lab_done" if number == self._current:
                self._finish()
                self.answered.emit(number, message)
            case _:
                super()._tell(message)


class Background(QObject):
    """One thread for what takes more than a few milliseconds and needs no network.

    Of several jobs under one key only the newest is worth its answer: those that
    have not begun are dropped, and no answer but the newest's arrives.

    While there is such a thread, garbage is collected in the window's own only: Python
    collects in whichever thread allocates, and a timer or widget that is destroyed in
    another one than its own takes the program down.
    """

    _finished = Signal(str, int, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_TURN)
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="window-background")
        self._numbers = count()
        self._waiting: dict[str, tuple[int, Future[None], Callable[..., None]]] = {}
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)
        gc.disable()
        self._collecting = QTimer(self, interval=_COLLECTING)
        self._collecting.timeout.connect(_collect_garbage)
        self._collecting.start()

    @property
    def is_busy(self) -> bool:
        """Whether an answer is outstanding."""
        return bool(self._waiting)

    def run(
        self,
        key: str,
        work: Callable[[], object],
        then: Callable[[Any, Exception | None], None],
    ) -> None:
        """Do `work` in the thread and call `then(result, error)` in the window's."""
        if key in self._waiting:
            self._waiting.pop(key)[1].cancel()
        number = next(self._numbers)
        self._waiting[key] = (
            number,
            self._pool.submit(self._do, key, number, work),
            then,
        )

    def load_ahead(self, modules: Sequence[str]) -> None:
        """Import what is wanted later, one module after the other.

        What is there already stays, so the garbage collector need not look through it
        every time and hold the window up.
        """
        gc.freeze()
        self._load_next(list(modules))

    def _load_next(self, modules: list[str]) -> None:
        if modules:
            work = partial(import_module, modules[0])
            self.run("load", work, lambda *_: self._load_next(modules[1:]))

    def close(self) -> None:
        """Drop what waits and see the thread end."""
        self._waiting.clear()
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._collecting.stop()
        gc.enable()

    def _do(self, key: str, number: int, work: Callable[[], object]) -> None:
        result: object = None
        problem: Exception | None = None
        try:
            result = work()
        except Exception as error:  # handed to whoever asked
            problem = error
        self._finished.emit(key, number, result, problem)

    def _on_finished(
        self, key: str, number: int, result: object, problem: Exception | None
    ) -> None:
        if key in self._waiting and self._waiting[key][0] == number:
            then = self._waiting.pop(key)[2]
            then(result, problem)


def _collect_garbage() -> None:
    """Collect the oldest generation that Python itself would collect by now."""
    due = [
        generation
        for generation, (have, threshold) in enumerate(
            zip(gc.get_count(), gc.get_threshold(), strict=True)
        )
        if have > threshold
    ]
    if due:
        gc.collect(due[-1])
