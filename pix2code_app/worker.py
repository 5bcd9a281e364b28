"""The child process that runs model work for the window, in JSON lines both ways.

The window sends one request a line on stdin and gets one event a line on stdout:

    {"do": "warm", "model": "attention", "device": "auto"}
        → {"event": "ready", "model": …, "device": …}
    {"do": "convert", "id": 3, "path": "login.png", "title": "login.png",
     "dialect": null, "beam": 1, "model": "attention", "device": "auto",
     "examples": null}
        → {"event": "token", "id": 3, "token": "row", "probability": 0.99}, …
        → {"event": "converted", "id": 3, "dsl": …, "marks": {…}, "pictures": {…}, …}
    {"do": "cancel", "id": 3}
        → {"event": "cancelled", "id": 3}

A request that cannot be met is answered by an event `failed` with its `message`. What
words, icons and names are read with is loaded after the child has said `ready`, as
long as nothing is asked. The process stays alive, so that the networks stay loaded, and
ends with its stdin: whatever becomes of the window, nothing is left behind.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
from _thread import interrupt_main
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, TypeAlias

from compilers.errors import CompilerError
from pix2code_app import api
from pix2code_app.assembly.screen_content import Certainty
from pix2code_app.conversion import ANY
from pix2code_app.errors import Pix2CodeError
from pix2code_app.events import TokenDecoded
from pix2code_app.evidence.pictures import as_base64

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from pix2code_app.geometry import Box
    from pix2code_app.networks.reader import ScreenReader

Message: TypeAlias = dict[str, Any]

_COURTESY = 5
"""By how much the window goes first where both want the processor."""


_ON_THE_WHOLE = (
    *("no-boxes", "no-ocr", "cut-off", "one-colour"),
    *("no-screen", "doubtful-screen", "unread-words", "file-cut-off", "several-frames"),
)
"""Codes of diagnostics that the window cannot make by itself."""


class _CancelledError(BaseException):
    """The request was taken back while worked on; nothing in between may swallow it."""


class Worker:
    """Answers requests one after the other.

    `receive` may be called from another thread, and is how a cancel overtakes the
    work that it ends; `interrupt` is called in the thread that does the work.
    """

    def __init__(
        self,
        send: Callable[[Message], None],
        load: Callable[[str, str], ScreenReader] = api.load_model,
        load_more: Callable[[], Iterator[None]] = api.load_content_readers,
    ) -> None:
        self.send = send
        self._load = load
        self._load_more = load_more
        self._requests: SimpleQueue[Message | None] = SimpleQueue()
        self._cancelled: set[int] = set()
        self.interruptible: int | None = None
        self._is_loading_ahead = False
        self._reader: tuple[tuple[str, str], ScreenReader] | None = None

    def receive(self, request: Message | None) -> None:
        """Take a request in; None ends the work after those before it.

        A cancel holds for what was asked before it: a number that is asked for once
        more is worked on.
        """
        if request is not None and request["do"] == "cancel":
            self._cancelled.add(request["id"])
            return
        if request is not None:
            self._cancelled.discard(request.get("id"))
        self._requests.put(request)

    def run(self) -> None:
        """Answer requests until the end of them."""
        while (request := self._requests.get()) is not None:
            self._answer(request)
            if request["do"] == "warm":
                self._load_ahead()

    def interrupt(self, *_: object) -> None:
        """Leave the work that was taken back, wherever it is; a handler of signals."""
        if self._is_loading_ahead:
            raise _CancelledError  # a request that waits was taken back
        self.check(self.interruptible)

    def _load_ahead(self) -> None:
        """Load what a conversion will need, step by step while nothing is asked."""
        loading = self._load_more()
        try:
            self._is_loading_ahead = True
            while self._requests.empty() and next(loading, self) is not self:
                pass
            self._is_loading_ahead = False
        except (Exception, _CancelledError):  # a conversion loads it, and tells of it
            self._is_loading_ahead = False

    def _answer(self, request: Message) -> None:
        number = request.get("id")
        try:
            self.interruptible = number
            self.check(number)
            answer = self.answer(request)
            self.interruptible = None
        except _CancelledError:
            answer = {"event": "cancelled"}
        except (Pix2CodeError, CompilerError) as error:
            answer = {"event": "failed", "message": str(error)}
        except MemoryError:
            message = "There is not enough memory to read this picture."
            answer = {"event": "failed", "message": message}
        except Exception as error:  # the window is told, and the child lives on
            message = f"Reading failed: {type(error).__name__}: {error}."
            answer = {"event": "failed", "message": message}
        self.interruptible = None
        self.send({**answer, "id": number})

    def check(self, number: int | None) -> None:
        """Leave the work on a request that was taken back."""
        if number in self._cancelled:
            raise _CancelledError

    def _loaded(self, request: Message) -> ScreenReader:
        wanted = request["model"], request["device"]
        if self._reader is None or self._reader[0] != wanted:
            self._reader = None
            self._reader = wanted, self._load(*wanted)
        return self._reader[1]

    def answer(self, request: Message) -> Message:
        """Do what is asked."""
        return (
            self._warm(request) if request["do"] == "warm" else self._convert(request)
        )

    def _warm(self, request: Message) -> Message:
        reader = self._loaded(request)
        return {"event": "ready", "model": reader.name, "device": reader.device}

    def _convert(self, request: Message) -> Message:
        reader = self._loaded(request)
        self.check(request["id"])
        source = api.Source(request["path"], Path(request["path"]), request["title"])
        examples = request.get("examples")
        options = api.ConversionOptions(
            (),
            request["dialect"],
            request["beam"],
            examples=Path(examples) if examples else None,
        )
        outcome = (
            self._convert_whole(source, reader, options)
            if options.beam > 1
            else self._convert_streaming(request["id"], source, reader, options)
        )
        self.check(request["id"])
        if isinstance(outcome, api.Failure):
            return {"event": "failed", "message": outcome.message}
        return _converted(outcome)

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
                self.check(number)
                try:
                    event = next(work)
                except StopIteration as finished:
                    outcome: api.Outcome = finished.value
                    return outcome
                if isinstance(event, TokenDecoded):
                    told = {"token": event.token, "probability": event.probability}
                    self.interruptible = None  # a line is written whole, or not at all
                    self.send({"event": "token", "id": number, **told})
                    self.interruptible = number

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
    unread = _unread(conversion)
    return {
        "event": "converted",
        "dsl": conversion.dsl,
        "dialect": conversion.dialect,
        "scale": conversion.scale,
        "confidence": conversion.confidence,
        "model": conversion.model,
        "device": conversion.device,
        "seconds": asdict(conversion.seconds),
        "marks": {
            node: _mark(conversion, node, unread.get(node))
            for node in dict.fromkeys((*conversion.certainties, *conversion.boxes))
        },
        "pictures": as_base64(conversion.pictures),
        "diagnostics": [
            (d.name, dict(d.facts))
            for d in conversion.diagnostics
            if d.code in _ON_THE_WHOLE
        ],
    }


def _mark(
    conversion: api.Conversion, node: str, unread: tuple[str, float] | None
) -> Message:
    """What the window knows of an element; who is not doubted counts as sure."""
    certainty = conversion.certainties.get(node, Certainty(1.0))
    return {
        "box": _fractions(conversion.boxes.get(node), conversion.size),
        "probability": certainty.probability,
        "alternatives": certainty.alternatives,
        "unread": unread,
    }


def _unread(conversion: api.Conversion) -> dict[str, tuple[str, float]]:
    """By node the words that were not found, or not surely enough to be used.

    In the dialect `ui` all that was read is used.
    """
    if conversion.dialect == ANY:
        return {}
    found = {one.node: one.words for one in conversion.elements}
    return {
        one.node: (words.text, words.confidence)
        for one in conversion.diagnostics
        if one.code in ("no-words", "uncertain-words")
        and one.node is not None
        and (words := found[one.node]) is not None
    }


def _fractions(box: Box[int] | None, size: tuple[int, int]) -> list[float] | None:
    """A box as the window wants it, independent of the picture's size."""
    if box is None:
        return None
    width, height = size
    return [*box.scaled(1 / width, 1 / height).rectangle]


def _read_requests(lines: Iterable[str], worker: Worker) -> None:
    """Pass requests on until stdin ends, which ends the process, busy or not."""
    for line in lines:
        request = json.loads(line)
        worker.receive(request)
        if request["do"] == "cancel":
            interrupt_main()
    os._exit(0)


def serve(make: Callable[[Callable[[Message], None]], Worker]) -> None:
    """Serve the window that started this process, by a worker that sends to it."""
    if hasattr(os, "nice"):
        os.nice(_COURTESY)
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # whatever a library prints must not end up between the lines

    def send(message: Message) -> None:
        out.write(f"{json.dumps(message)}\n")
        out.flush()

    worker = make(send)
    signal.signal(signal.SIGINT, worker.interrupt)
    threading.Thread(
        target=_read_requests, args=(sys.stdin, worker), daemon=True
    ).start()
    worker.run()


def main(
    load: Callable[[str, str], ScreenReader] = api.load_model,
    load_more: Callable[[], Iterator[None]] = api.load_content_readers,
) -> None:
    """Read mockups for the window that started this process."""
    serve(lambda send: Worker(send, load, load_more))


if __name__ == "__main__":
    main()
