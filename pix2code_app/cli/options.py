"""Options that several commands share, checked before any work begins."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

AUTO = "auto"
OUT = Path("pix2code-output")
"""Where results go when nobody says: a folder of its own in the working folder."""

_DEVICE = re.compile(r"auto|cpu|mps|cuda(:\d+)?")


def known(kind: str, name: str, names: Iterable[str]) -> str:
    """`name`, if it is one of `names`.

    Raises:
        typer.BadParameter: it is not; names the nearest ones.
    """
    from compilers.errors import unknown

    names = list(names)
    if name not in names:
        raise typer.BadParameter(unknown(kind, name, names))
    return name


def refuse_empty(inputs: list[str]) -> list[str]:
    """The inputs, none of which may be empty: that would mean the working folder."""
    if "" in inputs:
        raise typer.BadParameter("An input is an empty name.")
    return inputs


def place(text: str | Path) -> Path:
    """A path that an option names; an empty one would mean the working folder.

    Raises:
        typer.BadParameter: it is empty.
    """
    if text == "":
        raise typer.BadParameter("the name is empty; give . for the working folder.")
    return Path(text)


def pass_on(context: typer.Context, commands: Iterable[str]) -> None:
    """Let --json before the verb count for the verb, and for the verbs below it."""
    below = {name: {"json": True} for name in commands}
    context.default_map = {name: {"json": True, **below} for name in below}


def split_targets(text: str) -> tuple[str, ...]:
    """The targets of a list `html,ios`, each once, in the order given."""
    return tuple(dict.fromkeys(part.strip() for part in text.split(",")))


def dialect_or_none(text: str) -> str | None:
    """The dialect named, or None for `auto`."""
    return None if text == AUTO else text


def _targets() -> list[str]:
    import compilers

    return list(compilers.targets())


def dialects() -> list[str]:
    """Names of all dialects."""
    from compilers.schema.dialects import dialect_names

    return list(dialect_names())


def dialects_of_2017() -> list[str]:
    """Names of the dialects that the networks read."""
    from compilers.schema.dialects import FAMILY_2017, dialect_names

    return list(dialect_names(FAMILY_2017))


RULES = "rules"
"""The model that is none: elements of any screen by plain rules."""


def model_names() -> list[str]:
    """Names of the networks that ship with the program."""
    from pix2code_app import api

    return [spec.name for spec in api.MODELS]


def _check_targets(text: str) -> str:
    for name in split_targets(text):
        known("target", name, _targets())
    return text


def _check_dialect(text: str) -> str:
    return text if text == AUTO else known("dialect", text, dialects())


def _check_areas(given: str | list[str] | None) -> str | list[str] | None:
    from pix2code_app.errors import ImageError
    from pix2code_app.mockups.areas import parse_area

    for text in [given] if isinstance(given, str) else given or ():
        try:
            parse_area(text)
        except ImageError as error:
            raise typer.BadParameter(str(error)) from error
    return given


def _check_device(text: str) -> str:
    if not _DEVICE.fullmatch(text):
        raise typer.BadParameter(
            f"Unknown device {text!r}; known are auto, cpu, mps, cuda and cuda:N."
        )
    return text


def _complete_targets(incomplete: str) -> list[str]:
    """Each target after what was already listed."""
    listed, _, _ = incomplete.rpartition(",")
    before = f"{listed}," if listed else ""
    return [before + name for name in _targets() if name not in listed.split(",")]


Targets = Annotated[
    str,
    typer.Option(
        "--to",
        metavar="TARGETS",
        callback=_check_targets,
        autocompletion=_complete_targets,
        help=(
            "Kinds of code to make, separated by commas: html, android, ios, react, "
            "vue, svelte, tokens, compose, swiftui, flutter, qml."
        ),
    ),
]
Out = Annotated[
    Path,
    typer.Option("--out", metavar="DIR", parser=place, help="Folder for the results."),
]
Dialect = Annotated[
    str,
    typer.Option(
        "--dialect",
        metavar="NAME",
        callback=_check_dialect,
        autocompletion=lambda: [AUTO, *dialects()],
        help="Dialect of the programs: web, android, ios or ui; auto finds it.",
    ),
]
ReadDialect = Annotated[
    str,
    typer.Option(
        "--dialect",
        metavar="NAME",
        callback=_check_dialect,
        autocompletion=lambda: [AUTO, *dialects()],
        help="What the pictures are read into: ui for any screen, or the platforms of "
        "the data set of 2017, web, android and ios; auto finds it.",
    ),
]
Scale = Annotated[
    float | None,
    typer.Option(
        "--scale",
        metavar="RATIO",
        min=0.25,
        max=8,
        help="Pixels of the pictures for one CSS pixel, dp or point; estimated by "
        "default.",
    ),
]
Region = Annotated[
    str | None,
    typer.Option(
        "--region",
        metavar="X,Y,WIDTH,HEIGHT",
        callback=_check_areas,
        help="Read only this part of the pictures, in pixels.",
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        "--ignore",
        metavar="X,Y,WIDTH,HEIGHT",
        callback=_check_areas,
        help="Leave this part of the pictures out; can be given several times.",
    ),
]
Model = Annotated[
    str,
    typer.Option(
        "--model",
        metavar="NAME|PATH",
        autocompletion=model_names,
        help="Network that reads: a name of `models list`, or a .safetensors file; "
        "rules reads any screen without one.",
    ),
]
Device = Annotated[
    str,
    typer.Option(
        "--device",
        metavar="NAME",
        callback=_check_device,
        autocompletion=lambda: [AUTO, "cpu", "mps", "cuda"],
        help="Where the network runs: cpu, mps, cuda or cuda:N; auto takes the best.",
    ),
]
Beam = Annotated[
    int, typer.Option("--beam", min=1, max=64, help="Hypotheses to keep; 1 is greedy.")
]
Components = Annotated[
    bool,
    typer.Option(
        "--components/--no-components",
        help="In React, Vue and Svelte, write what a screen repeats as a component "
        "with data, or write it out each time.",
    ),
]
Force = Annotated[
    bool, typer.Option("--force", help="Overwrite files that exist already.")
]
Json = Annotated[
    bool, typer.Option("--json", help="Print results as JSON, one object per line.")
]
DEFAULT_TARGETS = "html,android,ios"
