"""`read`: an exported project becomes DSL again."""

from pathlib import Path
from typing import Annotated

import typer

from pix2code_app import api
from pix2code_app.cli import options
from pix2code_app.cli.console import fail, print_json, print_text, say
from pix2code_app.cli.group import command_app
from pix2code_app.cli.outputs import left_out_record
from pix2code_app.cli.programs import EXPECTED, tell_fault
from pix2code_app.files import on_one_line

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
    strict: Annotated[
        bool, typer.Option(help="End with 1 if anything is not understood.")
    ] = False,
    json: options.Json = False,
) -> None:
    """Turn an exported project back into DSL, with what was edited in it since.

    Placeholders come back as no text at all. Boxes are not in the code. What is not
    understood is left out, and told with its file and line.
    """
    has_failed = False
    for name in projects:
        try:
            found = api.read_project(Path(name))
        except EXPECTED as error:
            has_failed = True
            tell_fault(name, error, as_json=json)
            continue
        has_failed |= strict and bool(found.left_out)
        text = api.format_screen(found.screen)
        if json:
            left_out = [left_out_record(one) for one in found.left_out]
            print_json(
                {
                    "input": name,
                    "dialect": found.screen.dialect,
                    "dsl": text,
                    "left_out": left_out,
                }
            )
            continue
        print_text(text)
        for one in found.left_out:
            say(f"{on_one_line(name)}: {one}")
    if has_failed:
        fail()
