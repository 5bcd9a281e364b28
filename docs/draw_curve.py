"""Draws the curve of a training run, `metrics.jsonl` of its folder, as an SVG.

Its arguments are the file of figures and the picture, for example
`docs/training/attention.jsonl docs/images/training.svg`.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import matplotlib as mpl

mpl.use("svg")
mpl.rcParams["svg.hashsalt"] = "pix2code"  # equal figures give equal files
mpl.rcParams["svg.fonttype"] = "none"

from matplotlib import pyplot as plt  # noqa: E402 (after the backend is chosen)

COLOURS = {"web": "#1f6feb", "android": "#2da44e", "ios": "#8250df"}


def draw(records: list[dict[str, Any]], out: Path) -> None:
    """Loss of the tokens above, exact match on the pairs that are watched below."""
    figure, (above, below) = plt.subplots(
        2, 1, sharex=True, figsize=(7, 5), layout="constrained"
    )
    losses = [r for r in records if "loss/tokens" in r]
    loss = [r["loss/tokens"] for r in losses]
    above.plot([_minutes(r) for r in losses], loss, "#57606a")
    above.set(yscale="log", ylabel="loss of the tokens")
    for name, colour in COLOURS.items():
        watched = [r for r in records if f"exact/{name}" in r]
        exact = [100 * r[f"exact/{name}"] for r in watched]
        minutes = [_minutes(r) for r in watched]
        below.plot(minutes, exact, "o-", color=colour, label=name)
    below.set(ylabel="exact match, %", xlabel="minutes of training", ylim=(-3, 103))
    below.legend(frameon=False, loc="lower right")
    for axes in (above, below):
        axes.grid(alpha=0.25)
        axes.spines[["top", "right"]].set_visible(False)
    figure.savefig(out, metadata={"Date": None})


def _minutes(record: dict[str, Any]) -> float:
    return float(record["seconds"]) / 60


if __name__ == "__main__":
    source, target = map(Path, sys.argv[1:])
    draw([json.loads(line) for line in source.read_text("utf-8").splitlines()], target)
