"""`lab`: the experiments, each trained, measured, asked and told of in one way.

The experiments are commands of `lab train` and `lab demo`, whose options are the
fields of their configs and questions.
"""

from pathlib import Path
from typing import Annotated, Any

import typer

from pix2code_app.cli import options
from pix2code_app.cli.console import print_json, print_line, watch
from pix2code_app.cli.group import command_app
from pix2code_app.cli.lab_groups import DemoGroup, TrainGroup
from pix2code_app.lab import api as laboratory

app = command_app()


def _names() -> list[str]:
    return [spec.name for spec in laboratory.experiments()]


Name = Annotated[
    str,
    typer.Argument(
        metavar="NAME",
        autocompletion=_names,
        callback=lambda name: options.known("experiment", name, _names()),
        help="A name of `lab list`.",
    ),
]
Checkpoint = Annotated[
    Path | None,
    typer.Option(
        "--checkpoint",
        metavar="PATH",
        help="A .safetensors file, or a run; by default the one that ships.",
    ),
]


@app.callback(invoke_without_command=True)
def lab(context: typer.Context, json: options.Json = False) -> None:
    """Train, measure and question the networks of other papers; list them."""
    if context.invoked_subcommand is None:
        list_(json)
    elif json:
        verbs = ("list", "describe", "evaluate", "report", "train", "demo")
        options.pass_on(context, (*verbs, *_names()))


@app.command("list")
def list_(json: options.Json = False) -> None:
    """List the experiments by name."""
    specs = laboratory.experiments()
    if json:
        print_json([_entry(spec) for spec in specs])
        return
    for spec in specs:
        missing = "" if spec.checkpoint.is_file() else " Not installed."
        print_line(f"{spec.name}: {spec.summary}{missing}")


@app.command()
def describe(
    name: Name, checkpoint: Checkpoint = None, json: options.Json = False
) -> None:
    """Say what an experiment is, and what was found beside what its paper says."""
    spec = laboratory.find(name)
    given = laboratory.locate(spec, checkpoint) if checkpoint else None
    found = laboratory.describe(name, given)
    if json:
        print_json(found.as_dict())
        return
    print_line(f"{spec.title}\n{spec.paper}\n\n{found.experiment.about.strip()}\n")
    print_line("Options of training:")
    _print_options(laboratory.options_of(found.experiment.config))
    _print_card(found)
    print_line("\nWhat the paper says, and what was found:")
    for claim in found.verdicts:
        _print_claim(claim)


@app.command()
def evaluate(
    name: Name,
    checkpoint: Checkpoint = None,
    data: Annotated[
        Path | None,
        typer.Option("--data", metavar="PATH", help="Data of one's own to measure on."),
    ] = None,
    keep: Annotated[
        bool,
        typer.Option("--keep", help="Write the figures into the checkpoint's card."),
    ] = False,
    json: options.Json = False,
) -> None:
    """Measure a checkpoint; shares are fractions."""
    spec = laboratory.find(name)
    path = laboratory.locate(spec, checkpoint)
    metrics = watch(laboratory.evaluate(spec, path, data))
    if keep:
        laboratory.keep_metrics(spec, path, metrics, data)
    if json:
        print_json(metrics)
        return
    for measure, value in laboratory.flat(metrics):
        print_line(f"{measure}: {laboratory.shown(value)}")


@app.command()
def report(
    runs: Annotated[
        list[Path], typer.Argument(metavar="RUN", help="Folders of runs to compare.")
    ],
    out: Annotated[
        Path,
        typer.Option(
            "--out", metavar="FILE", parser=options.place, help="The page to write."
        ),
    ] = Path("report.html"),
    force: options.Force = False,
    json: options.Json = False,
) -> None:
    """Write one HTML page on a run, or on several side by side."""
    page = str(laboratory.report(runs, out, force=force))
    if json:
        print_json({"page": page})
    else:
        print_line(page)


app.add_typer(
    typer.Typer(
        cls=TrainGroup,
        help="Train an experiment under the options of its config.",
        rich_markup_mode=None,
        no_args_is_help=True,
    ),
    name="train",
)
app.add_typer(
    typer.Typer(
        cls=DemoGroup,
        help="Put a question to a checkpoint and draw the answer.",
        rich_markup_mode=None,
        no_args_is_help=True,
    ),
    name="demo",
)


def _entry(spec: Any) -> dict[str, object]:  # noqa: ANN401 (a line of the catalogue)
    return {
        "name": spec.name,
        "title": spec.title,
        "paper": spec.paper,
        "checkpoint": spec.checkpoint.is_file(),
    }


def _print_options(declared: tuple[laboratory.Option, ...]) -> None:
    for one in declared:
        default = "" if one.default is None else f" ({one.default})"
        print_line(f"  {one.flag}{default}: {one.help}")


def _print_card(found: laboratory.Description) -> None:
    if found.card is None:
        print_line("\nNo checkpoint is installed: nothing was measured.")
        return
    print_line("\nMeasured of the checkpoint:")
    for measure, value in laboratory.flat(found.metrics):
        print_line(f"  {measure}: {laboratory.shown(value)}")
    if found.card.command:
        print_line(f"  Measured by: {found.card.command}")


def _print_claim(claim: Any) -> None:  # noqa: ANN401 (a Verdict)
    print_line(f"  {claim.outcome}: {claim.statement}")
    if claim.paper:
        print_line(f"    The paper: {claim.paper}")
    if claim.control:
        print_line(f"    The control: {claim.control}")
