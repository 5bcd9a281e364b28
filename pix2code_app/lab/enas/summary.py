"""What a study found, as the metrics of a card and as figures and tables."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from pix2code_app.lab.enas.drawing import (
    draw_decisions,
    draw_entropy,
    draw_ranking,
    draw_rewards,
)
from pix2code_app.lab.enas.search import REGIMES, Round
from pix2code_app.lab.enas.study import RANKED
from pix2code_app.lab.figures import Table
from pix2code_app.lab.statistics import Sample, kendall_tau, verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from _typeshed import DataclassInstance

    from pix2code_app.lab.enas.ledger import Ledger
    from pix2code_app.lab.figures import Figure

NAMES = {
    "derived": "found by the search",
    "uniform": "uniform controller, shared weights",
    "random": "random, trained alone",
    "lstm": "LSTM of equal size",
    "rnn": "tanh RNN of equal size",
    "chain": "plain chain of 3×3 convolutions",
}
"""Those who are compared, as a reader knows them."""


def summarise(ledger: Ledger, *, lower_is_better: bool) -> dict[str, Any]:
    """Everything that was measured, nested by subject; qualities are of the test part.

    A regime or a training that has not been run is left out.
    """
    qualities = {name: found for name in NAMES if (found := _trained(ledger, name))}
    regimes = {name: found for name in REGIMES if (found := _regime(ledger, name))}
    metrics: dict[str, Any] = {
        "lower_is_better": lower_is_better,
        "quality": qualities,
        "regimes": regimes,
    }
    if "random" in qualities:
        metrics["rank_twenty_minutes"] = _ranking_minutes(ledger)
        metrics["verdicts"] = _verdicts(ledger, qualities)
        metrics["ranking"] = _ranking(ledger, lower_is_better=lower_is_better)
    return metrics


def regimes_of(ledger: Ledger) -> dict[str, list[Round]]:
    """The rounds of each regime that has been run."""
    return {name: found for name in REGIMES if (found := ledger.rounds(name))}


def history(ledger: Ledger) -> dict[str, list[dict[str, Any]]]:
    """The rounds of each regime as plain values; decisions of the search alone."""
    found: dict[str, list[dict[str, Any]]] = {}
    for name, kept in regimes_of(ledger).items():
        rounds = [asdict(one) for one in kept]
        if name != "learned":
            rounds = [{**one, "links": (), "operations": ()} for one in rounds]
        found[name] = rounds
    return found


def read_history(record: Mapping[str, Any]) -> dict[str, list[Round]]:
    """What `history` made, from the JSON of a card."""
    return {
        name: [
            Round(
                loss=one["loss"],
                reward=Sample(**one["reward"]),
                baseline=one["baseline"],
                entropy=one["entropy"],
                links=tuple(map(tuple, one["links"])),
                operations=tuple(map(tuple, one["operations"])),
            )
            for one in rounds
        ]
        for name, rounds in record.items()
    }


def command(name: str, config: DataclassInstance) -> str:
    """The command that repeats a run; data is named DATA, not where it lay."""
    given = {key: value for key, value in asdict(config).items() if value is not None}
    words = [f"--{k} {'DATA' if k == 'data' else v}" for k, v in given.items()]
    return " ".join(["pix2code-cli lab train", name, *words])


def figures(
    metrics: Mapping[str, Any],
    rounds: Mapping[str, Sequence[Round]],
    operations: Sequence[str],
    first: int,
    quality: str,
) -> dict[str, Figure]:
    """The figures of a study by name."""
    drawn: dict[str, Figure] = {
        "rewards": draw_rewards(rounds),
        "entropy": draw_entropy(rounds),
        "decisions": draw_decisions(rounds["learned"], operations, first),
        "compared": _table(metrics, quality),
    }
    if "ranking" in metrics:
        ranking = metrics["ranking"]
        drawn["ranking"] = draw_ranking(
            ranking["shared"], ranking["alone"], ranking["kendall_tau"], quality
        )
    return drawn


def _numbers(ledger: Ledger, name: str, what: str) -> list[float]:
    """`name/0/what`, `name/1/what`, … as far as they go."""

    def values() -> Iterator[float]:
        index = 0
        while (key := f"{name}/{index}/{what}") in ledger.numbers:
            yield ledger.numbers[key]
            index += 1

    return list(values())


def _trained(ledger: Ledger, name: str) -> dict[str, Any] | None:
    qualities = _numbers(ledger, name, "quality")
    if not qualities:
        return None
    return {
        **asdict(Sample.of(qualities)),
        "parameters": round(ledger.numbers[f"{name}/0/parameters"]),
        "minutes": Sample.of(_numbers(ledger, name, "seconds")).mean / 60,
    }


def _regime(ledger: Ledger, regime: str) -> dict[str, Any] | None:
    """What a regime's policy earns beside uniform choice on the same weights."""
    found = ledger.text(regime)
    if found is None:
        return None
    numbers = ledger.numbers
    policy, chance = (
        Sample(
            numbers[f"{regime}/{who}/mean"],
            numbers[f"{regime}/{who}/deviation"],
            round(numbers[f"{regime}/{who}/count"]),
        )
        for who in ("policy", "chance")
    )
    rounds = ledger.rounds(regime)
    return {
        "found": found,
        "minutes": (numbers[f"{regime}/seconds"] + numbers[f"{regime}/derive_seconds"])
        / 60,
        "policy": asdict(policy),
        "chance": asdict(chance),
        "gap_in_standard_errors": policy.gap(chance),
        "entropy": (rounds[0].entropy, rounds[-1].entropy),
    }


def _ranking_minutes(ledger: Ledger) -> dict[str, float]:
    """Minutes to rank twenty architectures: shared weights, or each trained alone."""
    numbers = ledger.numbers
    alone = _numbers(ledger, "random", "seconds")
    scoring = RANKED * numbers["learned/rank_seconds"] / len(alone)
    return {
        "shared": (numbers["learned/seconds"] + scoring) / 60,
        "alone": RANKED * Sample.of(alone).mean / 60,
    }


def _ranking(ledger: Ledger, *, lower_is_better: bool) -> dict[str, Any]:
    alone = _numbers(ledger, "random", "quality")
    shared = _numbers(ledger, "random", "learned")
    sign = -1 if lower_is_better else 1
    return {
        "shared": shared,
        "alone": alone,
        "kendall_tau": kendall_tau(shared, [sign * value for value in alone]),
    }


def _verdicts(ledger: Ledger, qualities: Mapping[str, Any]) -> dict[str, str]:
    """The found one's quality beside each other: `lower`, `higher` or `tie`."""
    ours = Sample.of(_numbers(ledger, "derived", "quality"))
    return {
        name: verdict(ours, Sample.of(_numbers(ledger, name, "quality")))
        for name in qualities
        if name != "derived"
    }


def _table(metrics: Mapping[str, Any], quality: str) -> Table:
    verdicts = metrics.get("verdicts", {})
    rows = tuple(
        (
            NAMES[name],
            f"{one['mean']:.4f} ± {one['deviation']:.4f}",
            str(one["count"]),
            f"{one['parameters']:,}",
            f"{one['minutes']:.2f}",
            verdicts.get(name, "–"),
        )
        for name, one in metrics["quality"].items()
    )
    return Table(
        "Trained from scratch by the same number of updates",
        ("network", f"{quality}, mean ± sd", "runs", "weights", "minutes", "found is"),
        rows,
        "A tie is a difference of less than two standard errors.",
    )
