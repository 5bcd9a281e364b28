"""What the command line says, and where."""

import io
import sys

import pytest
import typer

from compilers.errors import UnknownTarget
from pix2code_app.cli import console
from pix2code_app.errors import DataError, ModelError
from pix2code_app.events import Measured, Progressed, Saved, Started

EVENTS = (
    Started("reading", 2),
    Progressed(1, "a.png"),
    Measured(3, "loss", 0.12345),
    Saved("out/model"),
    Started("writing"),
    Progressed(1),
)


def work():
    yield from EVENTS
    return "result"


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_without_a_terminal_only_what_lasts_is_said(capsys):
    assert console.watch(work()) == "result"
    shown = capsys.readouterr()
    assert shown.err == "step 3: loss 0.1235\nsaved out/model\n"
    assert shown.out == ""


def test_a_terminal_shows_a_bar_on_stderr_only(monkeypatch, capsys):
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    assert console.watch(work()) == "result"
    shown = terminal.getvalue()
    assert "reading" in shown
    assert "1/2" in shown
    assert "a.png" in shown
    assert "step 3: loss 0.1235\n" in shown
    assert capsys.readouterr().out == ""


def test_the_bar_makes_way_for_results(monkeypatch, capsys):
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    with console.shown_bar() as bar:
        bar.show(Started("reading", 2))
        with bar.aside():
            console.print_line("a result")
            length = len(terminal.getvalue())
            bar.show(Progressed(1))
            assert len(terminal.getvalue()) == length
    assert capsys.readouterr().out == "a result\n"


def test_the_bar_is_gone_after_an_error(monkeypatch):
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")

    def failing():
        yield Started("reading", 2)
        raise DataError("no")

    with pytest.raises(DataError):
        console.watch(failing())
    hidden, shown = "\x1b[?25l", "\x1b[?25h"
    assert terminal.getvalue().rindex(shown) > terminal.getvalue().rindex(hidden)


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (DataError("No pairs.", "Look elsewhere."), 1, "No pairs. Look elsewhere."),
        (ModelError("No model."), 3, "No model."),
        (UnknownTarget("htm", ["html"]), 1, "did you mean 'html'"),
    ],
)
def test_an_expected_error_is_a_sentence_and_an_exit_code(error, code, said, capsys):
    with pytest.raises(typer.Exit) as ended, console.telling_errors():
        raise error
    assert ended.value.exit_code == code
    shown = capsys.readouterr().err
    assert shown.startswith("pix2code-cli: error: ")
    assert said in shown
    assert shown.count("\n") == 1


def test_an_interruption_ends_with_130(capsys):
    with pytest.raises(typer.Exit) as ended, console.telling_errors():
        raise KeyboardInterrupt
    assert ended.value.exit_code == 130
    assert capsys.readouterr().err == "pix2code-cli: interrupted\n"


def test_a_mistake_of_ours_is_not_hidden():
    with pytest.raises(ZeroDivisionError), console.telling_errors():
        raise ZeroDivisionError


def test_columns_are_aligned(capsys):
    console.print_table(("name", "value"), [("a", "1.5"), ("longer", "10")])
    assert capsys.readouterr().out == ("name    value\na         1.5\nlonger     10\n")
