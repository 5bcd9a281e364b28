"""`read`: an exported project becomes DSL again."""

from pathlib import Path
from typing import Annotated

import typer

from pix2code_app import api
from pix2code_app.cli import options
from pix2code_app.cli.console import fail, print_json, print_text
from pix2code_app.cli.group import command_app
from pix2code_app.cli.programs import EXPECTED, tell_fault

app = command_app()


@app.command()
def read(
    projects: Annotated[
        list[str],
        typer.Argument(
            metavar="DIR",
            callback=options.refuse_empty,
            help="Folders of exported projects: html, android or ios.",
        ),
    ],
    json: options.Json = False,
) -> None:
    """Turn an exported project back into DSL, with what was edited in it since.

    Placeholders come back as no text at all. Boxes are not in the code.
    """
    has_failed = False
    for name in projects:
        try:
            screen = api.read_project(Path(name))
        except EXPECTED as error:
            has_failed = True
            tell_fault(name, error, as_json=json)
            continue
        text = api.format_screen(screen)
        if json:
            print_json({"input": name, "dialect": screen.dialect, "dsl": text})
        else:
            print_text(text)
    if has_failed:
        fail()
