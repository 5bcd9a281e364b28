"""`benchmark`: how fast this machine reads and compiles."""

import json as json_text
from pathlib import Path
from typing import Annotated

import typer

from pix2code_app import api
from pix2code_app.cli import options
from pix2code_app.cli.console import print_json, print_table, watch
from pix2code_app.cli.group import command_app
from pix2code_app.errors import ExportError
from pix2code_app.files import write_file

app = command_app()


@app.command()
def benchmark(
    model: options.Model = api.DEFAULT_MODEL,
    device: options.Device = options.AUTO,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out",
            metavar="FILE",
            parser=options.place,
            help="Write the figures there as JSON.",
        ),
    ] = None,
    force: options.Force = False,
    json: options.Json = False,
) -> None:
    """Measure the speed on this machine.

    The default network reads the same pictures as the network of 2017 in its reduced
    and its full size, one after the other; all figures are of this run.
    """
    if out is not None and out.exists() and not force:
        raise ExportError(f"{out} exists already.", "Use --force to overwrite.")
    figures = watch(api.benchmark(model, device)).as_dict()
    if out is not None:
        text = json_text.dumps(figures, indent=2) + "\n"
        write_file(out, text, force=force)
    if json:
        print_json(figures)
    else:
        rows = [
            (name, f"{value:,.4g}" if isinstance(value, float) else str(value))
            for name, value in figures.items()
        ]
        print_table(("figure", "value"), rows)
