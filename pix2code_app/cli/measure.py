"""`measure`: how well the content of mockups is read."""

from pathlib import Path
from typing import Annotated

import typer

from pix2code_app import api
from pix2code_app.cli import options
from pix2code_app.cli.console import print_json, print_line, watch
from pix2code_app.cli.group import command_app

app = command_app()


@app.command()
def measure(
    count: Annotated[
        int,
        typer.Option("--count", min=1, help="Rendered pages of each kind and dialect."),
    ] = 10,
    data: Annotated[
        Path | None,
        typer.Option(
            "--data", metavar="DIR", help="Folder of genuine pictures, by dialect."
        ),
    ] = None,
    words: Annotated[
        Path | None,
        typer.Option(
            "--words",
            metavar="FILE",
            help="JSON file of their words: a list for each <dialect>/<name>.",
        ),
    ] = None,
    model: options.Model = api.DEFAULT_MODEL,
    device: options.Device = options.AUTO,
    json: options.Json = False,
) -> None:
    """Measure how well content is read: boxes, words and colours.

    Pages are rendered for it, from seeds that no training uses: some with everyday
    words, some in colours drawn at random. Rendering needs Chromium and Playwright.
    """
    measured = watch(
        api.measure_content(api.load_model(model, device), count, data, words)
    )
    if json:
        print_json(measured)
    else:
        print_line(api.content_table(measured))
