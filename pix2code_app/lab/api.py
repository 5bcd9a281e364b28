"""The verbs of the lab: what the command line and the window ask of it.

An experiment is described, trained, measured and asked without a word on how its
figures are drawn; `draw` and `report` draw them. What is heavy is imported when it
is used.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pix2code_app.files import write_file, write_files
from pix2code_app.lab import catalogue
from pix2code_app.lab.catalogue import find
from pix2code_app.lab.comparing import (
    Comparison,
    column_of_shipped,
    columns_of_runs,
    compare,
    curves,
)
from pix2code_app.lab.descriptions import Description, describe, flat, shown, verdicts
from pix2code_app.lab.options import Option, options_of
from pix2code_app.lab.running import (
    Task,
    demo,
    evaluate,
    keep_metrics,
    locate,
    new_run,
    resumed_run,
    runs_of,
    train,
)
from pix2code_app.lab.runs import Run

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pix2code_app.lab.catalogue import ExperimentSpec
    from pix2code_app.lab.figures import Figure

__all__ = [
    "experiments",
    "find",
    "describe",
    "flat",
    "shown",
    "verdicts",
    "options_of",
    "new_run",
    "resumed_run",
    "runs_of",
    "train",
    "evaluate",
    "keep_metrics",
    "locate",
    "demo",
    "compare",
    "columns_of_runs",
    "column_of_shipped",
    "curves",
    "draw",
    "report",
    "Comparison",
    "Description",
    "Option",
    "Run",
    "Task",
]


def experiments() -> tuple[ExperimentSpec, ...]:
    """All experiments, in the order of the catalogue."""
    return catalogue.EXPERIMENTS


def draw(
    drawn: Sequence[Figure],
    folder: Path,
    form: str = "png",
    *,
    dark: bool = False,
    force: bool = False,
) -> list[Path]:
    """Write figures as pictures into a folder, all or nothing; their paths.

    Raises:
        ExportError: a file exists already and `force` is not given, or the folder
            cannot be written.
    """
    from pix2code_app.lab import plotting

    files: dict[str, str | bytes] = {}
    for number, figure in enumerate(drawn, 1):
        name = f"{number:02}-{_slug(figure.title)}.{form}"
        files[name] = plotting.picture(figure, form, dark=dark)
    write_files(files, folder, force=force)
    return [folder / name for name in files]


def report(folders: Sequence[Path], out: Path, *, force: bool = False) -> Path:
    """Write one HTML page on one run, or on several side by side.

    Raises:
        DataError: a folder is not that of a run.
        ExportError: the file exists already and `force` is not given.
    """
    from pix2code_app.lab.plotting.report import page

    return write_file(out, page([Run(folder) for folder in folders]), force=force)


def _slug(title: Any) -> str:  # noqa: ANN401 (a title of any figure)
    """A title as part of a file name."""
    words = re.findall(r"[a-z0-9]+", title.lower())
    return "-".join(words)[:48].strip("-") or "figure"
