"""`lab train NAME` and `lab demo NAME`: a command for each experiment.

The commands are made when they are called, from the fields of the experiment's config
or question.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from pix2code_app.cli import options
from pix2code_app.cli.console import print_json, print_line, say, waiting, watch
from pix2code_app.cli.group import command_app
from pix2code_app.cli.lab_options import with_options
from pix2code_app.lab import api as laboratory

if TYPE_CHECKING:
    from collections.abc import Callable

    from typer._click import Command as Click
    from typer._click import Context, HelpFormatter

    from pix2code_app.lab.catalogue import ExperimentSpec

_FORMATS = ("png", "svg")
_NONE = [("(none)", "No experiment is installed.")]


class ExperimentGroup(TyperGroup, ABC):
    """A group whose commands are the experiments of the catalogue."""

    def list_commands(self, ctx: Context) -> list[str]:  # noqa: ARG002 (a hook)
        """Names of all experiments, in the order of the catalogue."""
        return [spec.name for spec in laboratory.experiments()]

    def get_command(self, ctx: Context, cmd_name: str) -> Click | None:
        """The command of an experiment; None for an unknown name."""
        if cmd_name not in self.list_commands(ctx):
            return None
        app = command_app()
        app.command(cmd_name)(self.make(laboratory.find(cmd_name)))
        return get_command(app)

    def format_commands(self, ctx: Context, formatter: HelpFormatter) -> None:  # noqa: ARG002
        """Write the catalogue into a help page."""
        specs = laboratory.experiments()
        with formatter.section("Experiments"):
            formatter.write_dl([(one.name, one.summary) for one in specs] or _NONE)

    def resolve_command(
        self, ctx: Context, args: list[str]
    ) -> tuple[str | None, Click | None, list[str]]:
        """Find the experiment, or end with the nearest names."""
        if not args[0].startswith("-"):
            options.known("experiment", args[0], self.list_commands(ctx))
        return super().resolve_command(ctx, args)

    @abstractmethod
    def make(self, spec: ExperimentSpec) -> Callable[..., None]:
        """A function with the options of the experiment's command."""


class TrainGroup(ExperimentGroup):
    """`lab train`."""

    def make(self, spec: ExperimentSpec) -> Callable[..., None]:
        """Trains with an option for each field of the config."""

        def action(given: dict[str, Any], **fixed: Any) -> None:  # noqa: ANN401
            _train(spec, given, **fixed)

        declared = laboratory.options_of(spec.load().config)
        command = with_options(declared, _TRAIN, action)
        command.__doc__ = (
            f"Train: {spec.title}.\n\nA run can be stopped at any time; --resume goes "
            "on with it under the options that it was started with."
        )
        return command


class DemoGroup(ExperimentGroup):
    """`lab demo`."""

    def make(self, spec: ExperimentSpec) -> Callable[..., None]:
        """Asks with an option for each field of the question."""

        def action(given: dict[str, Any], **fixed: Any) -> None:  # noqa: ANN401
            _demo(spec, given, **fixed)

        declared = laboratory.options_of(spec.load().question)
        command = with_options(declared, _DEMO, action)
        command.__doc__ = f"Question: {spec.title}."
        return command


_TRAIN: dict[str, Any] = {
    "out": (
        Annotated[
            Path | None,
            typer.Option(
                "--out",
                metavar="RUN",
                parser=options.place,
                help="Folder of a new run.",
            ),
        ],
        None,
    ),
    "resume": (
        Annotated[
            Path | None,
            typer.Option("--resume", metavar="RUN", help="Go on with the run there."),
        ],
        None,
    ),
    "json": (options.Json, False),
}
_DEMO: dict[str, Any] = {
    "out": (options.Out, options.OUT),
    "checkpoint": (
        Annotated[
            Path | None,
            typer.Option(
                "--checkpoint",
                metavar="PATH",
                help="A .safetensors file, or a run; by default the one that ships.",
            ),
        ],
        None,
    ),
    "format": (
        Annotated[
            str,
            typer.Option(
                "--format",
                metavar="NAME",
                callback=lambda name: options.known("format", name, _FORMATS),
                autocompletion=lambda: list(_FORMATS),
                help="Kind of picture: png or svg.",
            ),
        ],
        "png",
    ),
    "dark": (
        Annotated[bool, typer.Option("--dark", help="Draw for a dark page.")],
        False,
    ),
    "force": (options.Force, False),
    "json": (options.Json, False),
}


def _train(
    spec: ExperimentSpec,
    given: dict[str, Any],
    *,
    out: Path | None,
    resume: Path | None,
    json: bool,
) -> None:
    if resume is None:
        task = laboratory.new_run(spec.name, out, given)
    else:
        _refuse({**given, **({"out": out} if out else {})})
        task = laboratory.resumed_run(resume, spec.name, given.get("minutes"))
    say(f"run {task.run.path}")
    checkpoint = watch(laboratory.train(task))
    if json:
        print_json({"run": str(task.run.path), "checkpoint": str(checkpoint)})
    else:
        print_line(str(checkpoint))


def _refuse(given: dict[str, Any]) -> None:
    """All but a new length of the run."""
    for name in given:
        if name != "minutes":
            raise typer.BadParameter(
                "cannot be given with --resume: a run keeps what it was started with.",
                param_hint=f"--{name.replace('_', '-')}",
            )


def _demo(  # each keyword is an option of the command
    spec: ExperimentSpec,
    given: dict[str, Any],
    *,
    out: Path,
    checkpoint: Path | None,
    format: str,  # noqa: A002 (the option's name)
    dark: bool,
    force: bool,
    json: bool,
) -> None:
    with waiting(f"asking {spec.name}"):
        figures = laboratory.demo(spec, laboratory.locate(spec, checkpoint), given)
    paths = laboratory.draw(figures, out, format, dark=dark, force=force)
    if json:
        drawn = zip(figures, paths, strict=True)
        print_json([{"title": one.title, "file": str(file)} for one, file in drawn])
        return
    for path in paths:
        print_line(str(path))
