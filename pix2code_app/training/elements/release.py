"""A run's checkpoint for the program: thresholds, figures, and a graph beside it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pix2code_app.datasets.screens import LABELS, load_screens
from pix2code_app.events import Event, Saved
from pix2code_app.networks.checkpoints import replace_file, verify, write
from pix2code_app.networks.ui.loading import load_finder
from pix2code_app.networks.ui.network import load_folded
from pix2code_app.networks.ui.onnx_finder import graph_path
from pix2code_app.networks.ui.onnx_graph import graph
from pix2code_app.training.elements.calibration import calibrate
from pix2code_app.training.elements.measuring import measure
from pix2code_app.training.elements.sources import DataSource
from pix2code_app.training.run_folder import RunFolder

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping, Sequence

    from pix2code_app.datasets.screens import LabelledScreen
    from pix2code_app.networks.ui.finder import ElementFinder

CALIBRATED = 60
"""Screens of each set that thresholds are chosen on, at most."""


def release_run(
    run: Path, out: Path, data: Path
) -> Generator[Event, None, dict[str, Any]]:
    """Release the checkpoint of a run; what was measured, by the names of the sets.

    Thresholds are chosen on one half of what the run's sets keep aside. It is measured
    on the other half, and on every set below `data` that the run did not learn from.

    Raises:
        DataError: the folder is not that of a run, or a set cannot be used.
        ModelError: the checkpoint is damaged.
        MissingExtra: onnx or onnxscript is not installed.
    """
    folder = RunFolder(run)
    sources = [DataSource(**row) for row in folder.read_config()["sources"]]
    aside = {Path(one.folder).name: one.parts()[1] for one in sources}
    finder = load_finder(folder.model)
    chosen = [screens[0::2][:CALIBRATED] for screens in aside.values() if screens]
    thresholds = yield from calibrate(finder, chosen)
    measured = {f"{name}, aside": screens[1::2] for name, screens in aside.items()}
    for file in sorted(data.glob(f"*/{LABELS}")):
        if file.parent.name not in aside:
            measured[file.parent.name] = load_screens(file.parent)
    figures = yield from _figures(finder.with_thresholds(thresholds), measured)
    write_release(folder.model, out, thresholds, figures)
    yield Saved(str(out))
    return figures


def _figures(
    finder: ElementFinder, sets: Mapping[str, Sequence[LabelledScreen]]
) -> Generator[Event, None, dict[str, Any]]:
    figures = {}
    for name, screens in sets.items():
        if screens:
            families = yield from measure(finder, screens)
            figures[name] = {"screens": len(screens), **_short(families["all"])}
    return figures


def _short(table: dict[str, Any]) -> dict[str, Any]:
    """Macro F1, and labelled and F1 of each role, rounded."""
    macro = table["macro_f1"]
    return {
        "macro_f1": None if macro is None else round(macro, 3),
        "f1": {role: round(row["f1"], 3) for role, row in table["roles"].items()},
        "labelled": {role: row["labelled"] for role, row in table["roles"].items()},
    }


def write_release(
    weights: Path,
    out: Path,
    thresholds: Mapping[str, float],
    metrics: Mapping[str, Any],
) -> None:
    """Write weights, card and graph of a checkpoint with what was chosen and measured.

    Raises:
        ModelError: the checkpoint is damaged.
        MissingExtra: onnx or onnxscript is not installed.
    """
    card = verify(weights)
    training = {**card.training, "thresholds": dict(thresholds)}
    content = graph(load_folded(weights))
    write(
        out,
        weights.read_bytes(),
        replace(card, training=training, metrics=dict(metrics)),
    )
    replace_file(graph_path(out), content)
