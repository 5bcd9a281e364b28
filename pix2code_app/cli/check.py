"""`check`: whether mockups still become the code that is kept of them."""

from pathlib import Path
from typing import Annotated

import typer

from pix2code_app import api
from pix2code_app.cli import options
from pix2code_app.cli.console import fail, print_json, print_line, print_text
from pix2code_app.cli.group import command_app
from pix2code_app.cli.outputs import Folders
from pix2code_app.cli.programs import EXPECTED, tell_fault
from pix2code_app.cli.screens import Screens

app = command_app()


@app.command()
def check(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUT",
            callback=options.refuse_empty,
            help="Mockups, DSL files, exported projects, or folders.",
        ),
    ],
    golden: Annotated[
        Path,
        typer.Option(
            "--golden",
            metavar="DIR",
            parser=options.place,
            help="Folder of the code kept.",
        ),
    ],
    update: Annotated[
        bool, typer.Option("--update", help="Keep the code of today instead.")
    ] = False,
    patch: Annotated[
        bool, typer.Option("--patch", help="Show how the code changed, too.")
    ] = False,
    to: options.Targets = options.DEFAULT_TARGETS,
    dialect: options.Dialect = options.AUTO,
    model: options.Model = api.DEFAULT_MODEL,
    device: options.Device = options.AUTO,
    json: options.Json = False,
) -> None:
    """Compare code with what is kept of it in DIR/<input>/<target>/.

    Exit code 0: all is as it is kept; 1: something differs, or an input failed. The
    layout of DIR is that of `convert --out DIR`. --update writes what differs; files
    that are left over stay until somebody removes them.
    """
    screens = Screens(options.dialect_or_none(dialect), model, device)
    targets, folders = options.split_targets(to), Folders(golden)
    failed = False
    for given in inputs:
        try:
            names = screens.find(given)
        except EXPECTED as error:
            failed = True
            tell_fault(given, error, as_json=json)
            continue
        for name in names:
            folder = folders.take(name)
            try:
                opened = screens.open(name)
                found = api.check(
                    opened.screen, targets, folder, opened.pictures, update=update
                )
            except EXPECTED as error:
                failed = True
                tell_fault(name, error, as_json=json)
                continue
            failed |= any(d.kind == "left over" or not update for d in found)
            _tell(name, found, patch=patch, as_json=json)
    if failed:
        fail()


def _tell(name: str, found: list[api.Deviation], *, patch: bool, as_json: bool) -> None:
    if as_json:
        files = [{"path": str(d.path), "kind": d.kind, "patch": d.patch} for d in found]
        print_json({"input": name, "same": not found, "deviations": files})
        return
    for deviation in found:
        print_line(f"{deviation.path}: {deviation.kind}")
        if patch:
            print_text(deviation.patch)
