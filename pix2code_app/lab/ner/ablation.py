"""What each part of a network is worth: it is trained whole and without the part.

Every variant is trained with the same seeds on the same sentences, and tested on
sentences on which nothing was chosen. The runs lie side by side in the folder of the
ablation, which goes on with the one that was stopped.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any, TypeVar

from pix2code_app.events import Measured
from pix2code_app.lab.runs import Run
from pix2code_app.lab.statistics import Sample, verdict
from pix2code_app.networks.checkpoints import replace_file
from pix2code_app.networks.experiment_cards import card_path, keep_metrics, read_card

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping
    from pathlib import Path

    from pix2code_app.lab.experiment import LabEvent, Metrics
    from pix2code_app.lab.ner.options import NerConfig

    Config = TypeVar("Config", bound=NerConfig)

LETTERS: dict[str, dict[str, bool]] = {
    "characters": {"characters": False},
    "characters and capitals": {"characters": False, "capitals": False},
}
"""The variants of either network that know less, or nothing, of a spelling."""

WHOLE = "nothing"
"""The variant that lacks nothing."""


def train(
    config: Config,
    variants: Mapping[str, Mapping[str, Any]],
    train_one: Callable[[Config, Run], Generator[LabEvent, None, None]],
    run: Run,
) -> Generator[LabEvent, None, None]:
    """Train every variant with each seed, and keep what was found.

    Args:
        config: The options of the whole network; `ablation` is the number of seeds.
        variants: The options that leave something out, by what.
        train_one: Trains under options in the folder of a run, and tests.
        run: The ablation's; its checkpoint is the whole network of the first seed.
    """
    found: dict[str, list[float]] = {}
    for seed in range(config.seed, config.seed + config.ablation):
        for name, changes in {WHOLE: {}, **variants}.items():
            own = Run(run.path / f"without-{name.replace(' ', '-')}-{seed}")
            options = replace(config, seed=seed, ablation=0, **changes)
            if _tested(own) is None:
                own.path.mkdir(parents=True, exist_ok=True)
                yield from _apart(train_one(options, own), own)
            found.setdefault(name, []).append(_tested(own) or 0.0)
            own.forget()
            yield Measured(seed, f"f1 without {name}", found[name][-1])
    first = Run(run.path / f"without-{WHOLE}-{config.seed}").checkpoint
    for file in (first, card_path(first)):
        replace_file(run.path / f"checkpoint{file.suffix}", file.read_bytes())
    keep_metrics(run.checkpoint, {"ablation": _summary(config, found)})


def measured(folder: Path) -> Metrics | None:
    """What the ablation whose run lies in a folder found; None if none does.

    Raises:
        ModelError: the card of its checkpoint is damaged.
    """
    weights = Run(folder).checkpoint
    if not weights.is_file():
        return None
    found: Metrics | None = read_card(weights).metrics.get("ablation")
    return found


def helps(part: str) -> Callable[[Mapping[str, Any]], bool | None]:
    """Whether the whole network is better than the one without a part, beyond chance.

    The predicate of a claim: see `verdict`; None where it was not measured, or with
    one seed only.
    """

    def holds(metrics: Mapping[str, Any]) -> bool | None:
        found = metrics.get("ablation", {}).get("without", {})
        if part not in found:
            return None
        whole, less = (Sample(**found[name]) for name in (WHOLE, part))
        if min(whole.count, less.count) < 2:
            return None
        return verdict(whole, less) == "higher"

    return holds


def _apart(
    work: Generator[LabEvent, None, None], run: Run
) -> Generator[LabEvent, None, None]:
    """What is measured goes into the log of its own run, everything else on."""
    with closing(work):
        for event in work:
            if isinstance(event, Measured):
                run.log(event.step, event.name, event.value)
            else:
                yield event


def _tested(run: Run) -> float | None:
    """F1 on the sentences to test on; None where the training is not over."""
    if not run.checkpoint.is_file():
        return None
    test = read_card(run.checkpoint).metrics.get("test")
    return float(test["f1"]) if test else None


def _summary(config: NerConfig, found: Mapping[str, list[float]]) -> Metrics:
    """Mean, deviation and number of the F1 of each variant, and how it was trained."""
    return {
        "without": {name: asdict(Sample.of(f1)) for name, f1 in found.items()},
        "minutes": config.minutes,
        "passes": config.passes,
        "every": config.every,
    }
