"""`train`: a network learns from pairs and from rendered pages."""

import os
from pathlib import Path
from typing import Annotated, Any

import typer

from pix2code_app import api
from pix2code_app.cli import options
from pix2code_app.cli.console import print_json, print_line, watch
from pix2code_app.cli.group import command_app

app = command_app()


def _check_preset(name: str | None) -> str | None:
    return name and options.known("preset", name, api.PRESETS)


@app.command()
def train(
    data: Annotated[
        Path | None,
        typer.Option(
            "--data",
            metavar="DIR",
            help="Folder of genuine pairs; for the preset ui of labelled screens.",
        ),
    ] = None,
    preset: Annotated[
        str | None,
        typer.Option(
            "--preset",
            metavar="NAME",
            callback=_check_preset,
            autocompletion=lambda: list(api.PRESETS),
            help=f"Kind of network: {', '.join(api.PRESETS)}.",
            show_default=api.PRESETS[0],
        ),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(
            "--out", metavar="RUN", parser=options.place, help="Folder of a new run."
        ),
    ] = None,
    resume: Annotated[
        Path | None,
        typer.Option("--resume", metavar="RUN", help="Go on with the run there."),
    ] = None,
    start: Annotated[
        str | None,
        typer.Option(
            "--start",
            metavar="NAME|PATH",
            help="Network whose weights a new run begins with, as far as they fit.",
        ),
    ] = None,
    minutes: Annotated[
        float | None,
        typer.Option("--minutes", min=0.01, help="Length of the whole run."),
    ] = None,
    seed: Annotated[
        int | None,
        typer.Option("--seed", min=0, help="Equal seeds, equal batches."),
    ] = None,
    pages: Annotated[
        int | None,
        typer.Option("--pages", min=0, help="Rendered pages of each dialect."),
    ] = None,
    rendered_only_minutes: Annotated[
        float | None,
        typer.Option(
            "--rendered-only-minutes",
            min=0,
            help="How long to train on rendered pages alone, at the beginning.",
            show_default="30, and at most six tenths of the run",
        ),
    ] = None,
    cell: Annotated[
        str | None,
        typer.Option(
            "--cell",
            metavar="GENOTYPE",
            help="Recurrent cell in place of the language LSTM, as the lab finds one.",
        ),
    ] = None,
    release: Annotated[
        Path | None,
        typer.Option(
            "--release",
            metavar="FILE",
            help="Do not train: write the checkpoint of the run in --out, with "
            "thresholds and figures; of the preset ui only.",
        ),
    ] = None,
    device: options.Device = options.AUTO,
    json: options.Json = False,
) -> None:
    """Train a network.

    A run keeps its state every few minutes and when it is interrupted; --resume goes
    on with it under the options that it was started with. `torchrun -m
    pix2code_app.cli train …` shares the batches among processes.
    """
    chosen = {
        "data": data and str(data),
        "minutes": minutes,
        "preset": preset,
        "start": start,
        "seed": seed,
        "rendered_pages": pages,
        "rendered_only_minutes": rendered_only_minutes,
    }
    given: dict[str, Any] = {
        name: value for name, value in chosen.items() if value is not None
    }
    if preset == "ui":
        _refuse_for_ui(pages=pages, cell=cell, resume=resume)
        if data is None:
            raise typer.BadParameter("give the labelled screens.", param_hint="--data")
        if release is not None:
            run = out or api.default_run("ui")
            print_json(watch(api.release_elements(run, release, data)))
            return
        weights = watch(api.train_elements(data, out, minutes, seed or 1, start))
        print_line(str(weights))
        return
    if resume is None:
        if data is None:
            raise typer.BadParameter("give the folder of pairs.", param_hint="--data")
        config = api.new_run(out, cell, device=device, **given)
    else:
        _refuse(out=out, preset=preset, start=start, seed=seed, pages=pages, cell=cell)
        config = api.resumed_run(resume, device=device, **given)
    checkpoint = watch(api.train(config))
    if os.environ.get("RANK", "0") != "0":
        return  # torchrun: the first process speaks for all
    if json:
        print_json({"run": config.out, "checkpoint": str(checkpoint)})
    else:
        print_line(str(checkpoint))


def _refuse_for_ui(**options_: object) -> None:
    """Options of the other presets; a run of this one goes on where `--out` has one."""
    for name, value in options_.items():
        if value is not None:
            raise typer.BadParameter(
                "is no option of the preset ui.", param_hint=f"--{name}"
            )


def _refuse(**options_: object) -> None:
    """What a run was started with stays."""
    for name, value in options_.items():
        if value is not None:
            raise typer.BadParameter(
                "cannot be given with --resume: a run keeps what it was started with.",
                param_hint=f"--{name}",
            )
