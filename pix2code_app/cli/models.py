"""`models`: the networks that ship with the program, and their export."""

from collections.abc import Iterator
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from pix2code_app import api
from pix2code_app.cli import options
from pix2code_app.cli.console import (
    complain,
    fail,
    print_json,
    print_line,
    say,
)
from pix2code_app.cli.group import command_app
from pix2code_app.errors import ModelError

app = command_app()

Name = Annotated[
    str,
    typer.Argument(
        metavar="NAME|PATH",
        autocompletion=options.model_names,
        help="A name of `models list`, or a .safetensors file.",
    ),
]


@app.callback(invoke_without_command=True)
def models(context: typer.Context, json: options.Json = False) -> None:
    """List, show, verify and export the networks; without a verb, list them."""
    if context.invoked_subcommand is None:
        list_(json)
    elif json:
        options.pass_on(context, ("list", "show", "verify", "export"))


@app.command("list")
def list_(json: options.Json = False) -> None:
    """List the networks by name."""
    if json:
        print_json([_entry(spec) for spec in api.MODELS])
        return
    for spec in api.MODELS:
        default = " (default)" if spec.name == api.DEFAULT_MODEL else ""
        missing = "" if spec.path.is_file() else " Not installed."
        print_line(f"{spec.name}{default}: {spec.summary}{missing}")


@app.command()
def show(name: Name = api.DEFAULT_MODEL, json: options.Json = False) -> None:
    """Show what a network's card says of it."""
    card = asdict(api.read_card(name))
    if json:
        print_json(card)
        return
    for line in _lines(card):
        print_line(line)


@app.command()
def verify(
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="NAME|PATH",
            autocompletion=options.model_names,
            help="Networks to check; all that ship by default.",
        ),
    ] = None,
    json: options.Json = False,
) -> None:
    """Check that networks are whole and are those of their cards."""
    bad = 0
    for name in names or [spec.name for spec in api.MODELS]:
        try:
            api.verify_model(name)
        except ModelError as error:
            bad = error.exit_code
            complain(error)
            if json:
                print_json({"model": name, "ok": False, "error": str(error)})
            continue
        if json:
            print_json({"model": name, "ok": True})
        else:
            print_line(f"{name}: whole")
    if bad:
        fail(bad)


class Format(StrEnum):
    """What a network can be exported as."""

    ONNX = "onnx"


@app.command()
def export(
    name: Name = api.DEFAULT_MODEL,
    format: Annotated[  # noqa: A002 (the word of the command line)
        Format, typer.Option(help="What to write.")
    ] = Format.ONNX,
    out: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR|FILE.zip",
            parser=options.place,
            help="Where to write; by default the folder NAME-onnx.",
        ),
    ] = None,
    force: options.Force = False,
    json: options.Json = False,
) -> None:
    """Write a network for other runtimes."""
    place = out or Path(f"{Path(name).stem}-{format}")
    say(f"Exporting {name}, for about half a minute …")
    written = api.export_model(name, place, force=force)
    if json:
        print_json(
            {"model": name, "format": format, "files": [str(p) for p in written]}
        )
        return
    for path in written:
        print_line(str(path))


def _entry(spec: api.ModelSpec) -> dict[str, object]:
    return {
        "name": spec.name,
        "summary": spec.summary,
        "default": spec.name == api.DEFAULT_MODEL,
        "path": str(spec.path),
        "installed": spec.path.is_file(),
    }


def _lines(record: dict[str, Any], prefix: str = "") -> Iterator[str]:
    """A line for each entry, however deep, as `metrics.web.exact: 0.996`."""
    for key, value in record.items():
        if isinstance(value, dict):
            yield from _lines(value, f"{prefix}{key}.")
        elif isinstance(value, (list, tuple)):
            yield f"{prefix}{key}: {' '.join(map(str, value))}"
        else:
            yield f"{prefix}{key}: {value}"
