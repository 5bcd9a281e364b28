"""All that the command line says: results on stdout, everything else on stderr."""

from __future__ import annotations

import json
import os
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import typer

from pix2code_app.cli.exit_codes import INTERRUPTED
from pix2code_app.errors import ExportError, Pix2CodeError
from pix2code_app.events import Measured, Progressed, Saved, Started

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

    from rich.progress import Progress, TaskID

    from compilers.schema.diagnostics import Diagnostic
    from pix2code_app.events import Item, Result

SOME_FAILED = 1
"""Exit code where some inputs failed, or a check did not hold."""


def prepare_streams() -> None:
    """Make every stream usable: closed ones lead nowhere, odd names come out escaped.

    A name that the terminal's encoding cannot say would otherwise end the program.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            nowhere = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115
            setattr(sys, name, nowhere)
        elif mode == "w":
            stream.reconfigure(errors="backslashreplace")


def print_json(document: object) -> None:
    """One JSON document on one line of stdout, at once, for whoever reads a pipe."""
    print_line(json.dumps(document))


def print_line(line: str) -> None:
    """One line of a result."""
    print_text(f"{line}\n")


def print_text(text: str) -> None:
    """Text that has its own line ends.

    Raises:
        ExportError: stdout takes no more, a full disk behind it for example.
    """
    try:
        typer.echo(text, nl=False)
    except BrokenPipeError:
        raise
    except OSError as error:
        _forget_stdout()
        reason = f"Standard output cannot be written: {error.strerror}."
        raise ExportError(reason) from error


def print_table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Columns of text, the first to the left and the others to the right."""
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
    for row in (heads, *rows):
        first, *others = zip(row, widths, strict=True)
        cells = [first[0].ljust(first[1]), *(text.rjust(wide) for text, wide in others)]
        print_line("  ".join(cells).rstrip())


@contextmanager
def waiting(task: str) -> Iterator[None]:
    """A sign of life on a terminal while something takes its time."""
    with shown_bar() as bar:
        bar.show(Started(task))
        yield


def say(message: str) -> None:
    """A message beside the results."""
    typer.echo(message, err=True)


def complain(error: Pix2CodeError | str) -> None:
    """An expected error: one sentence, and what to do about it."""
    say(f"pix2code-cli: error: {error}")


def remark(source: str, diagnostics: Sequence[Diagnostic]) -> None:
    """Diagnostics of one input."""
    for diagnostic in diagnostics:
        say(f"{source}: {diagnostic}")


def fail(code: int = SOME_FAILED) -> NoReturn:
    """End with `code`, all that there is to say being said."""
    raise typer.Exit(code)


@contextmanager
def telling_errors() -> Iterator[None]:
    """Turn expected errors into a sentence and an exit code."""
    from compilers.errors import CompilerError

    try:
        yield
        sys.stdout.flush()
    except Pix2CodeError as error:
        complain(error)
        fail(error.exit_code)
    except CompilerError as error:
        complain(str(error))
        fail()
    except KeyboardInterrupt:
        say("pix2code-cli: interrupted")
        fail(INTERRUPTED)
    except BrokenPipeError:
        _forget_stdout()
        fail()
    except OSError as error:  # a path that the system refuses to look at, for example
        place = error.filename or "A file"
        complain(f"{place} cannot be used: {error.strerror or error}.")
        fail()


def end_output() -> None:
    """Write what stdout still holds, before Python does so with a traceback.

    Raises:
        SystemExit: it takes no more, which is said in a sentence.
    """
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _forget_stdout()
    except OSError as error:
        refuse_output(error)


def refuse_output(error: OSError) -> NoReturn:
    """End because stdout takes no more, a full disk behind it for example."""
    _forget_stdout()
    complain(f"Standard output cannot be written: {error.strerror}.")
    raise SystemExit(SOME_FAILED) from None


def _forget_stdout() -> None:
    """Nothing more can be said there; without this, Python would try at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


class Bar:
    """Shows events on stderr: a bar on a terminal, else only what lasts."""

    def __init__(self) -> None:
        self._progress = _progress() if sys.stderr.isatty() else None
        self._task: TaskID | None = None

    def show(self, event: object) -> None:
        """Bring the display up to date with `event`."""
        match event:
            case Started(task, total):
                self._start(task, total)
            case Progressed(done, note):
                self._advance(done, note)
            case Measured(step, name, value):
                self.interject(f"step {step}: {name} {value:.4g}")
            case Saved(path):
                self.interject(f"saved {path}")

    def interject(self, message: str) -> None:
        """A message that stays above the bar."""
        with self.aside():
            say(message)

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Take the bar away while something else is written to the terminal."""
        if self._progress is None or self._task is None:
            yield
            return
        self._progress.stop()
        yield
        self._progress.start()

    def close(self) -> None:
        """Take the bar away for good."""
        if self._progress is not None:
            self._progress.stop()

    def _start(self, task: str, total: int | None) -> None:
        if self._progress is None:
            return
        if self._task is not None:
            self._progress.remove_task(self._task)
        self._task = self._progress.add_task(task, total=total, note="")
        self._progress.start()

    def _advance(self, done: int, note: str) -> None:
        if self._progress is not None and self._task is not None:
            self._progress.update(self._task, completed=done, note=note)


@contextmanager
def shown_bar() -> Iterator[Bar]:
    """A bar for the work inside; it is gone afterwards, whatever happened."""
    bar = Bar()
    try:
        yield bar
    finally:
        bar.close()


def watch(work: Generator[Item, None, Result]) -> Result:
    """Drain `work` and show its events; its result."""
    from pix2code_app.events import run

    with shown_bar() as bar:
        return run(work, bar.show)


def _progress() -> Progress:
    from rich import progress
    from rich.console import Console

    columns: tuple[Any, ...] = (
        progress.TextColumn("{task.description}", markup=False),
        progress.BarColumn(),
        progress.MofNCompleteColumn(),
        progress.TimeRemainingColumn(),
        progress.TextColumn("{task.fields[note]}", markup=False),
    )
    return progress.Progress(
        *columns,
        console=Console(stderr=True),
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    )
