"""`diff`: what differs between two screens, as a tree and as code."""

from dataclasses import asdict
from typing import Annotated

import typer

from pix2code_app import api
from pix2code_app.cli import options
from pix2code_app.cli.console import fail, print_json, print_line, print_text
from pix2code_app.cli.group import command_app
from pix2code_app.cli.programs import EXPECTED, tell_fault
from pix2code_app.cli.screens import Screens

app = command_app()


@app.command()
def diff(
    old: Annotated[
        str, typer.Argument(metavar="OLD", help="A mockup, a DSL file or a project.")
    ],
    new: Annotated[str, typer.Argument(metavar="NEW", help="Another one.")],
    to: options.Targets = options.DEFAULT_TARGETS,
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help="End with 1 where the screens differ.")
    ] = False,
    dialect: options.Dialect = options.AUTO,
    model: options.Model = api.DEFAULT_MODEL,
    device: options.Device = options.AUTO,
    json: options.Json = False,
) -> None:
    """Show what differs between two screens.

    First the smallest edit of the tree, with + for what is inserted, - for what is
    removed and ~ for what is changed; then the code's changes as a unified diff.
    """
    screens = Screens(options.dialect_or_none(dialect), model, device)
    opened = []
    for name in (old, new):
        try:
            opened.append(screens.open(name))
        except EXPECTED as error:
            tell_fault(name, error, as_json=json)
    if len(opened) < 2:
        fail()
    before, after = opened
    found = api.compare(
        before.screen,
        after.screen,
        options.split_targets(to),
        (before.pictures, after.pictures),
    )
    if json:
        edits = [asdict(edit) for edit in found.edits]
        print_json({"old": old, "new": new, "edits": edits, "patch": found.patch})
    else:
        for edit in found.edits:
            print_line(str(edit))
        if found.patch:
            print_text(f"\n{found.patch}")
    if exit_code and (found.edits or found.patch):
        fail()
