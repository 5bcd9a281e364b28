"""What a checkpoint is worth: its variants and its baselines on one-shot trials."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import numpy as np

from pix2code_app import events
from pix2code_app.lab.arc import measuring
from pix2code_app.lab.arc.characters import HELD_OUT, read_characters
from pix2code_app.lab.arc.invented import invented
from pix2code_app.lab.arc.trials import imitate, is_official, read_runs
from pix2code_app.lab.experiment import STAND_IN
from pix2code_app.networks.comparator import designs
from pix2code_app.networks.comparator.networks import Arc

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping, Sequence
    from pathlib import Path

    from pix2code_app.lab.arc.trials import Trials
    from pix2code_app.lab.experiment import LabEvent, Metrics
    from pix2code_app.networks.comparator.designs import Trained

VARIANTS = {
    "arc": ("arc", "naive"),
    "conv_arc": ("conv-arc", "naive"),
    "conv_arc_full_context": ("conv-arc", "context"),
    "conv_arc_pooled": ("conv-arc", "pooled"),
}
"""What is reported as ARC: a network, and a way of answering."""

BASELINES = {
    "siamese": ("siamese", "naive"),
    "extractor_alone": ("conv-arc", "embedding"),
    "fixed_glimpses": ("conv-arc-fixed", "naive"),
    "random_glimpses": ("conv-arc-random", "naive"),
    "shuffled_labels": ("conv-arc-shuffled", "naive"),
}
"""What should do worse: another network, or a part of ours."""

MEASURE_SEED = 11
"""Which imitated trials are measured on; others than those a model is chosen by."""


def evaluate(checkpoint: Path, data: Path | None) -> Generator[LabEvent, None, Metrics]:
    """Measure on official runs, on held-out alphabets, or on the invented alphabet.

    Args:
        checkpoint: Weights of some of the designs.
        data: A folder of official runs; or the background set or a folder of classes,
            of which the held-out alphabets are used; or nothing.
    """
    networks = designs.load(checkpoint)
    kind, trials = _trials(data)
    yield events.Started(f"one-shot trials ({kind})", len(networks))
    right: dict[str, dict[str, list[bool]]] = {}
    for done, (name, trained) in enumerate(networks.items(), 1):
        right[name] = measuring.correct(trained.network, trials)
        yield events.Progressed(done, name)
    shares = {
        name: {way: float(np.mean(hits)) for way, hits in ways.items()}
        for name, ways in right.items()
    }
    found = _summary(networks, shares, trials)
    found["data"] = kind
    found["attention"] = _attention(networks, trials)
    return found


def _trials(data: Path | None) -> tuple[str, Sequence[Trials]]:
    if data is None:
        return STAND_IN, imitate(
            invented(6, seed=MEASURE_SEED), runs=20, seed=MEASURE_SEED
        )
    if is_official(data):
        return "official runs", read_runs(data)
    characters = read_characters(data)
    known = set(HELD_OUT) & set(characters.group_names)
    unseen = characters.of_groups(known) if known else characters
    kind = "held-out alphabets" if known else "folder of classes"
    return kind, imitate(unseen, runs=10, seed=MEASURE_SEED)


def _summary(
    networks: Mapping[str, Trained],
    shares: Mapping[str, Mapping[str, float]],
    trials: Sequence[Trials],
) -> dict[str, Any]:
    count = sum(len(run.queries) for run in trials)
    variants = _named(VARIANTS, shares)
    baselines = _named(BASELINES, shares)
    baselines["pixel_neighbour"] = measuring.pixel_neighbour(trials)
    baselines["framed_neighbour"] = measuring.framed_neighbour(trials)
    baselines["chance"] = float(np.mean([1 / len(run.candidates) for run in trials]))
    return {
        **_best(networks, variants, count),
        "trials": count,
        "variants": variants,
        "baselines": baselines,
        "by_glimpses": {
            name: [
                share for way, share in sorted(ways.items()) if way[:8] == "glimpses"
            ]
            for name, ways in shares.items()
            if name.startswith(("arc", "conv-arc"))
        },
    }


def _named(
    table: Mapping[str, tuple[str, str]], shares: Mapping[str, Mapping[str, float]]
) -> dict[str, float]:
    return {
        name: shares[network][way]
        for name, (network, way) in table.items()
        if network in shares
    }


def _best(
    networks: Mapping[str, Trained], variants: Mapping[str, float], count: int
) -> dict[str, Any]:
    """The share of the variant that was chosen; empty where all are controls."""
    best = chosen(networks)
    if best is None:
        return {}
    interval = measuring.interval(variants[best], count)
    return {"accuracy": variants[best], "interval": interval, "best": best}


def chosen(networks: Mapping[str, Trained]) -> str | None:
    """The variant that did best on the trials of the training's own held-out set.

    None where there is no network of a variant, only controls.
    """
    kept = {
        name: networks[network].training["chosen_by"][way]
        for name, (network, way) in VARIANTS.items()
        if network in networks
    }
    return max(kept, key=lambda name: kept[name], default=None)


def _attention(
    networks: Mapping[str, Trained], trials: Sequence[Trials]
) -> dict[str, dict[str, Any]]:
    """Verification, symmetry and relative attention of each network."""
    found = {}
    for name, trained in networks.items():
        found[name] = asdict(measuring.verify(trained.network, trials))
        if isinstance(trained.network, Arc):
            moved = measuring.displacement(trained.network, trials)
            found[name]["displacement"] = moved
    return found
