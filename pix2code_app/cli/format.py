"""`format`: DSL files in their canonical layout."""

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

import compilers
from pix2code_app import api
from pix2code_app.cli import options
from pix2code_app.cli.console import fail, print_json, print_line, print_text
from pix2code_app.cli.group import command_app
from pix2code_app.cli.outputs import STDIN
from pix2code_app.cli.programs import EXPECTED, read_text, tell_fault
from pix2code_app.files import write_file

app = command_app()


@app.command("format")
def format_(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE",
            callback=options.refuse_empty,
            help="DSL files, or - for stdin.",
        ),
    ],
    check: Annotated[
        bool,
        typer.Option("--check", help="Only list the files that would change."),
    ] = False,
    write: Annotated[
        bool, typer.Option("--write", help="Change the files instead of printing.")
    ] = False,
    dialect: options.Dialect = options.AUTO,
    json: options.Json = False,
) -> None:
    """Print DSL files in their canonical layout.

    With --dialect ui, programs of 2017 are put into the words of the ui.

    With --check nothing is changed, and the exit code is 1 where a file would.
    """
    if check and write:
        raise typer.BadParameter("--check and --write exclude each other.")
    failed = False
    for name in inputs:
        try:
            text = _read(name, options.dialect_or_none(dialect))
            if write and name != STDIN:
                text.rewrite()
        except EXPECTED as error:
            failed = True
            tell_fault(name, error, as_json=json)
            continue
        failed |= check and text.would_change
        if json:
            print_json(text.as_dict())
        else:
            text.print(listed=check or (write and name != STDIN))
    if failed:
        fail()


@dataclass(frozen=True, slots=True)
class _Text:
    """A DSL text and what it should look like."""

    name: str
    text: str
    canonical: str

    @property
    def would_change(self) -> bool:
        return self.text != self.canonical

    def rewrite(self) -> None:
        if self.would_change:
            path = Path(self.name).resolve()  # a link stays a link
            write_file(path, self.canonical, force=True)

    def print(self, *, listed: bool) -> None:
        """The text itself, or its name where it would change."""
        if not listed:
            print_text(self.canonical)
        elif self.would_change:
            print_line(self.name)

    def as_dict(self) -> dict[str, object]:
        return {
            "input": self.name,
            "changed": self.would_change,
            "dsl": self.canonical,
        }


def _read(name: str, dialect: str | None) -> _Text:
    text = read_text(name)
    return _Text(name, text, compilers.format(_parsed(text, dialect)))


def _parsed(text: str, dialect: str | None) -> compilers.Screen:
    """The screen of a text; one of 2017 in the `ui`, where that is asked for."""
    if dialect != api.ANY:
        return compilers.parse(text, dialect)
    guessed = compilers.parse(text)
    fitting = compilers.fitting_dialects(guessed)
    is_of_2017 = api.ANY not in fitting and guessed.dialect in fitting
    return compilers.in_ui(guessed) if is_of_2017 else compilers.parse(text, dialect)
