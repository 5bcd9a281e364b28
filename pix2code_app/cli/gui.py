"""`gui`: the desktop application."""

import runpy
import sys
from pathlib import Path
from typing import Annotated

import typer

from pix2code_app.cli.console import fail
from pix2code_app.cli.group import command_app

app = command_app()


@app.command()
def gui(
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="FILE", help="Pictures, folders or .gui files."),
    ] = None,
) -> None:
    """Open the desktop application.

    The same as pix2code-app. Only here does the command line load Qt.
    """
    sys.argv = ["pix2code-app", *map(str, files or ())]
    try:
        runpy.run_module("pix2code_app.gui", run_name="__main__")
    except SystemExit as ended:
        if ended.code:
            fail(int(ended.code))
