"""The child process that runs model work for the window, in JSON lines both ways.

The window sends one request a line on stdin and gets one event a line on stdout:

    {"do": "warm", "model": "attention", "device": "auto"}
        → {"event": "ready", "model": …, "device": …}
    {"do": "convert", "id": 3, "path": "login.png", "title": "login.png",
     "dialect": null, "beam": 1, "model": "attention", "device": "auto"}
        → {"event": "token", "id": 3, "token": "row", "probability": 0.99}, …
        → {"event": "converted", "id": 3, "dsl": …, "marks": {…}, "pictures": {…}, …}
    {"do": "cancel", "id": 3}
        → {"event": "cancelled", "id": 3}

A request that cannot be met is answered by an event `failed` with its `message`. The
process stays alive, so that the network stays loaded, and ends with its stdin:
whatever becomes of the window, nothing is left behind.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, TypeAlias

from compilers.errors import CompilerError
from compilers.tree import node_id
from pix2code_app import api
from pix2code_app.conversion import elements_read
from pix2code_app.errors import Pix2CodeError
from pix2code_app.events import TokenDecoded
from pix2code_app.reading.pictures import as_base64

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pix2code_app.networks.reader import ScreenReader

Message: TypeAlias = dict[str, Any]

_COURTESY = 5
"""By how much the window goes first where both want the processor."""


class _CancelledError(Exception):
    """The request was taken back while it was being worked on."""


class Worker:
    """Answers requests one after the other.

    `receive` may be called from another thread, and is how a cancel overtakes the
    work that it ends.
    """

    def __init__(
        self,
        send: Callable[[Message], None],
        load: Callable[[str, str], ScreenReader] = api.load_model,
    ) -> None:
        self._send = send
        self._load = load
        self._requests: SimpleQueue[Message | None] = SimpleQueue()
        self._cancelled: set[int] = set()
        self._reader: tuple[tuple[str, str], ScreenReader] | None = None

    def receive(self, request: Message | None) -> None:
        """Take a request in; None ends the work after those before it."""
        if request is not None and request["do"] == "cancel":
            self._cancelled.add(request["id"])
        else:
            self._requests.put(request)

    def run(self) -> None:
        """Answer requests until the end of them."""
        while (request := self._requests.get()) is not None:
            self._answer(request)

    def _answer(self, request: Message) -> None:
        number = request.get("id")
        try:
            self._check(number)
            if request["do"] == "warm":
                self._warm(request)
            else:
                self._convert(request)
        except _CancelledError:
            self._send({"event": "cancelled", "id": number})
        except (Pix2CodeError, CompilerError) as error:
            self._send({"event": "failed", "id": number, "message": str(error)})
        except MemoryError:
            message = "There is not enough memory to read this picture."
            self._send({"event": "failed", "id": number, "message": message})
        except Exception as error:  # the window is told, and the child lives on
            message = f"Reading failed: {type(error).__name__}: {error}."
            self._send({"event": "failed", "id": number, "message": message})

    def _check(self, number: int | None) -> None:
        if number in self._cancelled:
            raise _CancelledError

    def _loaded(self, request: Message) -> ScreenReader:
        wanted = request["model"], request["device"]
        if self._reader is None or self._reader[0] != wanted:
            self._reader = None
            self._reader = wanted, self._load(*wanted)
        return self._reader[1]

    def _warm(self, request: Message) -> None:
        reader = self._loaded(request)
        known = {"model": reader.name, "device": reader.device}
        self._send({"event": "ready", **known})

    def _convert(self, request: Message) -> None:
        reader = self._loaded(request)
        self._check(request["id"])
        source = api.Source(request["path"], Path(request["path"]), request["title"])
        options = api.ConversionOptions((), request["dialect"], request["beam"])
        outcome = (
            self._convert_whole(source, reader, options)
            if options.beam > 1
            else self._convert_streaming(request["id"], source, reader, options)
        )
        self._check(request["id"])
        if isinstance(outcome, api.Failure):
            message = {"event": "failed", "message": outcome.message}
        else:
            message = _converted(outcome)
        self._send({**message, "id": request["id"]})

    def _convert_streaming(
        self,
        number: int,
        source: api.Source,
        reader: ScreenReader,
        options: api.ConversionOptions,
    ) -> api.Outcome:
        """One picture, each token told as it is decoded; cancelled between two."""
        with closing(api.convert_streaming(source, reader, options)) as work:
            while True:
                self._check(number)
                try:
                    event = next(work)
                except StopIteration as finished:
                    outcome: api.Outcome = finished.value
                    return outcome
                if isinstance(event, TokenDecoded):
                    told = {"token": event.token, "probability": event.probability}
                    self._send({"event": "token", "id": number, **told})

    @staticmethod
    def _convert_whole(
        source: api.Source, reader: ScreenReader, options: api.ConversionOptions
    ) -> api.Outcome:
        """One picture by beam search, which has no tokens before its end."""
        for step in api.convert_all([source], reader, options):
            if isinstance(step, api.Conversion | api.Failure):
                return step
        raise AssertionError("a source has an outcome")


def _converted(conversion: api.Conversion) -> Message:
    """A conversion as the window sees it; it compiles the code itself."""
    reading = conversion.reading
    assert reading is not None  # every conversion is made from one
    return {
        "event": "converted",
        "dsl": conversion.dsl,
        "dialect": conversion.dialect,
        "confidence": conversion.confidence,
        "model": conversion.model,
        "device": conversion.device,
        "seconds": asdict(conversion.seconds),
        "marks": {
            node_id(path): {
                "box": token.box,
                "probability": token.probability,
                "alternatives": token.alternatives,
            }
            for path, token in elements_read(conversion.screen, reading)
        },
        "pictures": as_base64(conversion.pictures),
    }


def _read_requests(lines: Iterable[str], worker: Worker) -> None:
    """Pass requests on until stdin ends, which ends the process, busy or not."""
    for line in lines:
        worker.receive(json.loads(line))
    os._exit(0)


def main(load: Callable[[str, str], ScreenReader] = api.load_model) -> None:
    """Serve the window that started this process."""
    if hasattr(os, "nice"):
        os.nice(_COURTESY)
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # whatever a library prints must not end up between the lines

    def send(message: Message) -> None:
        out.write(f"{json.dumps(message)}\n")
        out.flush()

    worker = Worker(send, load)
    threading.Thread(
        target=_read_requests, args=(sys.stdin, worker), daemon=True
    ).start()
    worker.run()


if __name__ == "__main__":
    main()
