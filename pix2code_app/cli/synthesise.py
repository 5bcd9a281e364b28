"""`synthesise`: pairs for training, sampled and photographed."""

from pathlib import Path
from typing import Annotated

import typer

from pix2code_app import api
from pix2code_app.cli import options
from pix2code_app.cli.console import print_json, print_line, watch
from pix2code_app.cli.group import command_app

app = command_app()

_UI = "ui"


def _dialects() -> tuple[str, ...]:
    return (*options.dialects_of_2017(), _UI)


@app.command()
def synthesise(
    dialect: Annotated[
        str,
        typer.Option(
            "--dialect",
            metavar="NAME",
            callback=lambda name: options.known("dialect", name, _dialects()),
            autocompletion=lambda: list(_dialects()),
            help="Platform of the screens: web, android, ios, or ui for any screen.",
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
    held_out: Annotated[
        bool,
        typer.Option(
            "--held-out", help="With the kits that are never trained on; of ui only."
        ),
    ] = False,
    install_kits: Annotated[
        bool,
        typer.Option(
            "--install-kits", help="Download the kits first, by npm; of ui only."
        ),
    ] = False,
    json: options.Json = False,
) -> None:
    """Make pairs of pictures and DSL, or labelled screens of any kind.

    Programs are sampled, their pages rendered, the boxes of the elements noted.

    Pairs lie in DIR/<dialect>/. The dialect ui makes a set of labelled screens in DIR,
    drawn with the kits of the web. What is there already is kept, so that a run that
    was interrupted goes on. Rendering needs Chromium and the extra `train`.
    """
    if dialect == _UI:
        if install_kits:
            api.install_kits()
        folder = watch(api.render_screens(out, count, seed, held_out))
    elif held_out or install_kits:
        raise typer.BadParameter("only the dialect ui is drawn with kits.")
    else:
        folder = watch(api.synthesise(dialect, count, seed, out))
    if json:
        print_json(
            {"dialect": dialect, "count": count, "seed": seed, "folder": str(folder)}
        )
    else:
        print_line(str(folder))
