"""Grid cells in a path-integrating network as an experiment of the lab."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pix2code_app.lab.experiment import Claim, Experiment
from pix2code_app.lab.grid_cells.options import Question, Training
from pix2code_app.lab.statistics import TIE

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping
    from pathlib import Path

    from pix2code_app.lab.experiment import LabEvent, Metrics, Predicate
    from pix2code_app.lab.figures import Figure
    from pix2code_app.lab.runs import Run


ABOUT = """
How does an animal know where it is in the dark? A continuous-time recurrent network of
a hundred units is told its speed and its heading, step by step, and has to say where it
is. It starts in the middle of an arena and is often held still, so that it has to
remember; it is noisy, and activity costs. Cueva and Wei (2018) found that the units of
such networks come to resemble those of the entorhinal cortex: grids, bands, borders,
and units tuned to heading and speed.

Where a unit is active makes its rate map. The scores of maps are high by accident more
often than one would think: walls and headings shape them without any training. A unit
is therefore of a class only if its score exceeds the 95th percentile of two nulls: its
own network with activity and path shifted against each other, and networks that were
never trained. A grid needs separate fields and side peaks of its autocorrelogram
besides.

The paper descends by Hessian-free optimisation; this uses Adam with clipped gradients,
on paths of 100, 200 and at last 500 steps. The heading is told as sine and cosine. Two
more regimes read out place cells, as the source of another kind of grid (Sorscher et
al. 2019), and its control.
"""


def train(config: Training, run: Run) -> Generator[LabEvent, None, Path]:
    """Train the networks of a config."""
    from pix2code_app.lab.grid_cells import training

    return training.train(config, run)


def evaluate(checkpoint: Path, data: Path | None) -> Generator[LabEvent, None, Metrics]:
    """Measure the networks of a checkpoint on paths of their own."""
    from pix2code_app.lab.grid_cells import evaluation

    return evaluation.evaluate(checkpoint, data)


def demo(checkpoint: Path, question: Question) -> tuple[Figure, ...]:
    """Show a network at work."""
    from pix2code_app.lab.grid_cells import demo as showing

    return showing.demo(checkpoint, question)


def _integrates(metrics: Mapping[str, Any]) -> bool | None:
    fraction = metrics.get("mse_fraction")
    return None if fraction is None else fraction <= 0.10


def _stays_bounded(metrics: Mapping[str, Any]) -> bool | None:
    fraction = metrics.get("mse_fraction_20x")
    return None if fraction is None else fraction < 0.50


def _falls_but_not(control: str) -> Predicate:
    """Whether the error falls surely around contacts, and not in a control."""

    def holds(metrics: Mapping[str, Any]) -> bool | None:
        measured = [metrics.get(name) for name in ("event_triggered", control)]
        if not all(measured):
            return None
        fall, other = (drop["across_the_wall"]["t"] for drop in measured if drop)
        return bool(fall > TIE and other < TIE)

    return holds


def _is_diverse(metrics: Mapping[str, Any]) -> bool | None:
    found = metrics.get("classes_above_untrained")
    return None if found is None else found >= 3


def _shares(metrics: Mapping[str, Any], regime: str, name: str) -> Mapping[str, Any]:
    """What was measured of a property in the square arena; empty without it."""
    kind = metrics.get("kinds", {}).get(f"square/{regime}", {})
    shares: Mapping[str, Any] = kind.get("properties", {}).get(name, {})
    return shares


def _surely_more(more: Mapping[str, Any], fewer: Mapping[str, Any]) -> bool | None:
    """Whether the intervals of two shares lie apart; None where one is missing."""
    if more.get("low") is None or fewer.get("high") is None:
        return None
    return bool(more["low"] > fewer["high"])


def _forms_lattices(metrics: Mapping[str, Any]) -> bool | None:
    ours = _shares(metrics, "regularised", "grid90")
    control = _shares(metrics, "unregularised", "grid90")
    over_control = _surely_more(ours.get("trained", {}), control.get("trained", {}))
    over_untrained = ours.get("excess", {}).get("low")
    if over_control is None or over_untrained is None:
        return None
    return over_control and bool(over_untrained > 0)


def _has_more_borders(metrics: Mapping[str, Any]) -> bool | None:
    control = _shares(metrics, "unregularised", "border")
    ours = _shares(metrics, "regularised", "border")
    return _surely_more(control.get("trained", {}), ours.get("trained", {}))


def _place_cells_make_hexagons(metrics: Mapping[str, Any]) -> bool | None:
    ours = _shares(metrics, "place-cells", "grid60")
    control = _shares(metrics, "gaussian-place-cells", "grid60")
    low = ours.get("trained", {}).get("low")
    if low is None or not control:
        return None
    return bool(low > control["trained"]["mean"] and ours["excess"]["low"] > 0)


CLAIMS = (
    Claim(
        "The network integrates its path: its squared error at the length of training "
        "is at most a tenth of the variance of the place.",
        "",
        _integrates,
        "The best constant, the middle of the arena, has the whole variance.",
    ),
    Claim(
        "The error stays bounded on paths twenty times as long.",
        "stable over 10,000 times the length",
        _stays_bounded,
        "The best constant again; an error that kept growing would pass it.",
    ),
    Claim(
        "The error falls after contact with a wall.",
        "shown by a figure",
        _falls_but_not("walls_vanish"),
        "The walls vanish, and the next contact is none: the error must not fall.",
    ),
    Claim(
        "It is the contact that makes it fall.",
        "",
        _falls_but_not("turns_before_walls"),
        "Paths turn before a wall and meet none: the error must not fall either.",
    ),
    Claim(
        "Units of at least three of the classes border, band, direction and speed "
        "arise.",
        "shown by examples",
        _is_diverse,
        "The same networks before training, over at least two seeds, 95 % intervals.",
    ),
    Claim(
        "In a square arena noise and metabolic cost make units fire on rectangular "
        "lattices.",
        "shown by examples, without numbers",
        _forms_lattices,
        "The same networks before training, and trained without noise, cost and rest.",
    ),
    Claim(
        "Without noise, metabolic cost and rest more units are border units.",
        "mostly border units",
        _has_more_borders,
        "Networks of the same seeds, trained as long with all three.",
    ),
    Claim(
        "Reading out place cells with a surround makes units fire on hexagonal "
        "lattices (Sorscher et al. 2019).",
        "shown by examples",
        _place_cells_make_hexagons,
        "Place cells without a surround (Schaeffer et al. 2022), and no training.",
    ),
)

EXPERIMENT = Experiment(Training, Question, train, evaluate, demo, CLAIMS, ABOUT)
