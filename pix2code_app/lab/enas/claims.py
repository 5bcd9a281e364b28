"""What ENAS claims, as questions to the metrics of a study; loads no torch."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pix2code_app.lab.experiment import Claim

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_CLEAR = 2.0
"""Standard errors from which a difference is more than a tie."""


def policy_learned(regime: str) -> Callable[[Mapping[str, Any]], bool | None]:
    """Whether the regime's samples earn clearly more than uniform ones."""

    def holds(metrics: Mapping[str, Any]) -> bool | None:
        found = metrics.get("regimes", {}).get(regime)
        return None if found is None else found["gap_in_standard_errors"] > _CLEAR

    return holds


def better_than(name: str) -> Callable[[Mapping[str, Any]], bool | None]:
    """Whether the found network is clearly better than the others of that name."""

    def holds(metrics: Mapping[str, Any]) -> bool | None:
        verdict = metrics.get("verdicts", {}).get(name)
        better = "lower" if metrics.get("lower_is_better") else "higher"
        return None if verdict is None else verdict == better

    return holds


def ranks_sooner(metrics: Mapping[str, Any]) -> bool | None:
    """Whether shared weights ranked sooner than training each network alone."""
    minutes = metrics.get("rank_twenty_minutes")
    return minutes["shared"] < minutes["alone"] if minutes else None


def common_claims(papers: Mapping[str, str]) -> tuple[Claim, ...]:
    """The claims of both experiments; `papers` has the paper's figures by subject."""
    learned = policy_learned("learned")
    shuffled = policy_learned("shuffled")
    return (
        Claim(
            "The controller learns: what it samples earns more than uniform samples "
            "on the same shared weights, by over two standard errors.",
            papers.get("policy", ""),
            learned,
            "A controller whose rewards are shuffled must not earn more.",
        ),
        Claim(
            "With shuffled rewards the controller does not learn.",
            "",
            lambda metrics: None if (h := shuffled(metrics)) is None else not h,
        ),
        Claim(
            "What was found is better than random samples trained from scratch.",
            papers.get("random", ""),
            better_than("random"),
            "Yu et al. 2019 (arXiv 1902.08142) found random search level with ENAS.",
        ),
        Claim(
            "What was found is better than the best found by a uniform controller.",
            papers.get("uniform", ""),
            better_than("uniform"),
            "Li and Talwalkar 2019: random search with shared weights does as well.",
        ),
        Claim(
            "Ranking twenty by shared weights takes less time than training each.",
            "1,000 times fewer GPU hours than training each network",
            ranks_sooner,
        ),
    )
