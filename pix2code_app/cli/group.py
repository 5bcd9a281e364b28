"""The command `pix2code-cli` itself, which loads its commands when they are called.

Listing the commands, as `--help` does, reads the table and imports none of them, so
that it answers at once.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

import pix2code_app
from pix2code_app.cli.commands import COMMANDS
from pix2code_app.cli.console import telling_errors
from pix2code_app.errors import DataError

if TYPE_CHECKING:
    from typer._click import Command as Click
    from typer._click import Context, HelpFormatter

PROGRAM = "pix2code-cli"
_BY_NAME = {command.name: command for command in COMMANDS}


def command_app() -> typer.Typer:
    """A new object for a module of the table to hang its command on."""
    return typer.Typer(
        rich_markup_mode=None, add_completion=False, pretty_exceptions_enable=False
    )


def application() -> Click:
    """The whole command line as one object to call."""
    return get_command(app)


class LazyGroup(TyperGroup):
    """A group whose commands are lines of the table until they are called."""

    def list_commands(self, ctx: Context) -> list[str]:  # noqa: ARG002 (a hook)
        """Names of all commands, in the order of the table."""
        return list(_BY_NAME)

    def get_command(self, ctx: Context, cmd_name: str) -> Click | None:  # noqa: ARG002
        """Import the command's module; None for an unknown name."""
        if cmd_name not in _BY_NAME:
            return None
        module = import_module(f"pix2code_app.cli.{_BY_NAME[cmd_name].module}")
        return get_command(module.app)

    def format_commands(
        self,
        ctx: Context,  # noqa: ARG002
        formatter: HelpFormatter,
    ) -> None:
        """Write the table into a help page."""
        with formatter.section("Commands"):
            formatter.write_dl([(line.name, line.summary) for line in COMMANDS])

    def resolve_command(
        self, ctx: Context, args: list[str]
    ) -> tuple[str | None, Click | None, list[str]]:
        """Find the command, or end with the nearest names."""
        name = args[0]
        if name not in _BY_NAME and not name.startswith("-"):
            from compilers.errors import unknown

            ctx.fail(unknown("command", name, _BY_NAME))
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: Context) -> Any:  # noqa: ANN401 (as its base class)
        """Run a command; what it is expected to raise becomes a sentence."""
        with telling_errors():
            _check_working_folder()
            return super().invoke(ctx)


app = typer.Typer(
    cls=LazyGroup,
    name=PROGRAM,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _check_working_folder() -> None:
    """Some libraries end the process where it was removed.

    Raises:
        DataError: it was.
    """
    try:
        Path.cwd()
    except FileNotFoundError:
        raise DataError(
            "The working folder does not exist any more.", "Change to another folder."
        ) from None


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"{PROGRAM} {pix2code_app.__version__}")
        raise typer.Exit


@app.callback()
def pix2code(
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_print_version,
            is_eager=True,
            help="Print the version and exit.",
        ),
    ] = False,
) -> None:
    """Turn pictures of user interfaces into HTML, Android and iOS code, offline.

    Results go to stdout, progress and messages to stderr. Exit codes: 0 all done,
    1 some inputs failed, 2 wrong usage, 3 model missing or damaged, 130 interrupted.
    """
