"""`synthesise`: pairs for training, sampled and photographed."""

from pathlib import Path
from typing import Annotated

import typer

from pix2code_app import api
from pix2code_app.cli import options
from pix2code_app.cli.console import print_json, print_line, watch
from pix2code_app.cli.group import command_app

app = command_app()


@app.command()
def synthesise(
    dialect: Annotated[
        str,
        typer.Option(
            "--dialect",
            metavar="NAME",
            callback=lambda name: options.known(
                "dialect", name, options.dialects_of_2017()
            ),
            autocompletion=options.dialects_of_2017,
            help="Platform of the screens: web, android or ios.",
        ),
    ],
    out: Annotated[
        Path,
        typer.Option(
            "--out", metavar="DIR", parser=options.place, help="Folder for the pairs."
        ),
    ],
    count: Annotated[int, typer.Option("--count", min=1, help="How many.")] = 100,
    seed: Annotated[
        int, typer.Option("--seed", min=0, help="Equal seeds, equal pairs.")
    ] = 1,
    json: options.Json = False,
) -> None:
    """Make pairs of pictures and DSL.

    Programs are sampled, their pages rendered, the boxes of the elements noted.

    They lie in DIR/<dialect>/. What is there already is kept, so that a run that was
    interrupted goes on. Rendering needs Chromium and the extra `train`.
    """
    folder = watch(api.synthesise(dialect, count, seed, out))
    if json:
        print_json(
            {"dialect": dialect, "count": count, "seed": seed, "folder": str(folder)}
        )
    else:
        print_line(str(folder))
