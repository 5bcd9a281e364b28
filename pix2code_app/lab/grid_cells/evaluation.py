"""What a checkpoint is worth: does it keep track, and what have its units become?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from pix2code_app import events
from pix2code_app.errors import DataError
from pix2code_app.lab.grid_cells import correcting, designs, groups
from pix2code_app.lab.grid_cells.classes import CLASSES, PROPERTIES
from pix2code_app.lab.grid_cells.following import Sampled, follow
from pix2code_app.lab.grid_cells.groups import Group

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping, Sequence
    from pathlib import Path

    from pix2code_app.lab.experiment import LabEvent, Metrics
    from pix2code_app.lab.grid_cells.arena import Arena
    from pix2code_app.lab.grid_cells.correcting import Contacts, Drop
    from pix2code_app.lab.grid_cells.designs import Trained
    from pix2code_app.lab.grid_cells.following import Followed
    from pix2code_app.lab.statistics import Sample

MEASURED = Sampled(paths=128, seed=1)
"""Paths of the training length on which the error is measured."""

FAR = Sampled(paths=64, seed=2)
"""Paths of twenty times that length."""

VANISHING = Sampled(paths=512, seed=3)
"""Paths of the control whose walls vanish."""

DIVERSE = ("border", "band", "direction", "speed")
"""The classes of which the paper finds units, beside those of lattices."""


def evaluate(checkpoint: Path, data: Path | None) -> Generator[LabEvent, None, Metrics]:
    """Measure every network of a checkpoint on paths drawn for the measurement.

    What stands at the top level is of the networks of the first one's kind.

    Raises:
        DataError: data were given; this experiment draws its own paths.
    """
    if data is not None:
        raise DataError(f"grid-cells draws its own paths; leave {data} out.")
    networks = designs.load(checkpoint)
    kinds = groups.grouped(networks)
    yield events.Started("following paths", 2 * len(networks))
    tracked: dict[str, dict[str, Any]] = {}
    for name, trained in networks.items():
        tracked[name] = _tracked(trained)
        yield events.Progressed(len(tracked), f"{name}: error")
    done, found = len(networks), {}
    for kind, members in kinds.items():
        pairs = []
        for pair in groups.populations(members):
            pairs.append(pair)
            done += 1
            yield events.Progressed(done, f"{kind}: units")
        trained_ones, untrained_ones = zip(*pairs, strict=True)
        found[kind] = Group(trained_ones, untrained_ones)
    return _summary(kinds, tracked, found)


def _tracked(trained: Trained) -> dict[str, Any]:
    """How far a network's idea of its place is from the place."""
    network, design = trained.network, trained.design
    steps = design.recipe.steps
    near = follow(network, design, steps, MEASURED)
    far = correcting.long_run(network, design, FAR)
    by_length = correcting.windows(far, steps)
    return {
        "mse_fraction": near.mse_fraction,
        "mse_fraction_20x": float(by_length[-1]),
        "by_length": by_length.round(4).tolist(),
        "by_contacts": correcting.change_by_contacts(far, steps),
        **_drops(trained, far),
    }


def _drops(trained: Trained, far: Followed) -> dict[str, Any]:
    """The error around contacts, around turns without one, and without walls."""
    design, steps = trained.design, trained.design.recipe.steps
    arena = design.walk.arena
    sampled = Sampled(VANISHING.paths, VANISHING.seed, walls_until=steps)
    length = steps + 6 * correcting.SPAN
    open_world = follow(trained.network, design, length, sampled)
    gone = correcting.first_contacts(correcting.contacts_after(open_world, steps))
    met = correcting.contacts_after(far, steps)
    turns = correcting.turns_before_walls(far, steps, arena)
    return {
        "event_triggered": _around(far, met, arena),
        "turns_before_walls": _around(far, turns, arena),
        "walls_vanish": _around(open_world, gone, arena),
    }


def _around(followed: Followed, contacts: Contacts, arena: Arena) -> dict[str, Any]:
    """The error around contacts; empty where there are none."""
    if not len(contacts.steps):
        return {}
    return {
        "both_coordinates": _drop(correcting.total_drop(followed, contacts)),
        "across_the_wall": _drop(correcting.crosswise_drop(followed, contacts, arena)),
    }


def _drop(drop: Drop) -> dict[str, float]:
    return {
        "before": float(drop.around[correcting.BEFORE].mean()),
        "after": float(drop.around[correcting.AFTER].mean()),
        "fall": drop.fall.mean,
        "t": drop.t,
        "contacts": drop.contacts,
    }


def _summary(
    kinds: Mapping[str, Sequence[Trained]],
    tracked: Mapping[str, Mapping[str, Any]],
    found: Mapping[str, Group],
) -> dict[str, Any]:
    first = next(iter(kinds))
    summaries = {
        kind: _kind([tracked[one.design.name] for one in kinds[kind]], group)
        for kind, group in found.items()
    }
    return {
        "kind": first,
        **summaries[first],
        "kinds": summaries,
        "networks": tracked,
    }


def _kind(rows: Sequence[Mapping[str, Any]], group: Group) -> dict[str, Any]:
    """What is found of networks that differ by their seed."""
    return {
        "mse_fraction": _mean(rows, "mse_fraction"),
        "mse_fraction_20x": _mean(rows, "mse_fraction_20x"),
        "classes_above_untrained": _above_untrained(group),
        "networks_measured": len(rows),
        "event_triggered": _worst(rows, "event_triggered", lowest=True),
        "turns_before_walls": _worst(rows, "turns_before_walls", lowest=False),
        "walls_vanish": _worst(rows, "walls_vanish", lowest=False),
        "by_contacts": _columns([row["by_contacts"] for row in rows]),
        "properties": _properties(group),
        "classes": _classes(group),
    }


def _mean(rows: Sequence[Mapping[str, Any]], name: str) -> float:
    return float(np.mean([row[name] for row in rows]))


def _columns(rows: Sequence[Sequence[float | None]]) -> list[float | None]:
    """Means over rows; None where one of them has none."""
    return [
        None if None in column else float(np.mean([float(x or 0) for x in column]))
        for column in zip(*rows, strict=True)
    ]


def _worst(
    rows: Sequence[Mapping[str, Any]], name: str, *, lowest: bool
) -> dict[str, Any]:
    """Of several networks' drops the one that speaks most against the claim.

    Empty where one of them has none.
    """
    chosen = min if lowest else max
    parts = rows[0][name] if all(row[name] for row in rows) else {}
    return {
        part: chosen((row[name][part] for row in rows), key=lambda drop: drop["t"])
        for part in parts
    }


def _above_untrained(group: Group) -> int | None:
    """How many classes have surely more units than before training."""
    intervals = [group.excess(name).interval for name in DIVERSE]
    if None in intervals:
        return None
    return sum(one is not None and one[0] > 0 for one in intervals)


def _properties(group: Group) -> dict[str, Any]:
    return {
        name: {
            "trained": _sample(group.shares(name)),
            "untrained": _sample(group.untrained_shares(name)),
            "excess": _sample(group.excess(name)),
        }
        for name in PROPERTIES
    }


def _classes(group: Group) -> dict[str, Any]:
    """Units of each class among a hundred, over the seeds."""
    return {
        name: {
            "trained": [100 * one.classes[name] for one in group.trained],
            "untrained": [100 * one.classes[name] for one in group.untrained],
        }
        for name in CLASSES
    }


def _sample(sample: Sample) -> dict[str, Any]:
    interval = sample.interval
    low, high = interval or (None, None)
    return {"mean": sample.mean, "low": low, "high": high, "networks": sample.count}
