"""`compile`: DSL files become code, without any network."""

from pathlib import Path
from typing import Annotated

import typer

from pix2code_app import api
from pix2code_app.cli import options
from pix2code_app.cli.console import fail, print_json, print_line, remark
from pix2code_app.cli.group import command_app
from pix2code_app.cli.outputs import STDIN, Folders, diagnostic_record, file_record
from pix2code_app.cli.programs import EXPECTED, read_text, tell_fault
from pix2code_app.files import on_one_line

app = command_app()


@app.command("compile")
def compile_(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE",
            callback=options.refuse_empty,
            help="DSL files, or - for stdin.",
        ),
    ],
    to: options.Targets = options.DEFAULT_TARGETS,
    out: options.Out = options.OUT,
    dialect: options.Dialect = options.AUTO,
    components: options.Components = True,
    force: options.Force = False,
    json: options.Json = False,
) -> None:
    """Turn DSL files into code.

    Results lie in DIR/<file>/<target>/. A file with an error makes nothing and does
    not stop the others.
    """
    targets, named = options.split_targets(to), options.dialect_or_none(dialect)
    folders = Folders(out)
    has_failed = False
    for name in inputs:
        folder = folders.take(name)
        try:
            made = api.compile_text(
                read_text(name),
                to=targets,
                dialect=named,
                beside=None if name == STDIN else Path(name).parent,
                code=api.CodeOptions(components=components),
            )
            saved = made.save(folder, force=force)
        except EXPECTED as error:
            has_failed = True
            tell_fault(name, error, as_json=json)
            continue
        if json:
            print_json(
                {
                    "input": name,
                    "dialect": made.screen.dialect,
                    "files": file_record(saved),
                    "diagnostics": [diagnostic_record(d) for d in made.diagnostics],
                }
            )
        else:
            print_line(f"{on_one_line(name)}: {made.screen.dialect}, {folder}")
            remark(on_one_line(name), made.diagnostics)
    if has_failed:
        fail()
