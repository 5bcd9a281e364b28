"""The few statistics that tell a finding from an accident."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from math import sqrt
from statistics import fmean, stdev
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

TIE = 2.0
"""Differences below so many standard errors are ties."""

STUDENT = (12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228)
"""97.5th percentiles of Student's t with 1, 2, … degrees of freedom; the last one
stands for all beyond it, which makes their intervals too wide rather than too small."""


@dataclass(frozen=True, slots=True)
class Sample:
    """Mean, standard deviation and number of repeated measurements."""

    mean: float
    deviation: float
    count: int

    @classmethod
    def of(cls, values: Sequence[float]) -> Sample:
        """The sample of measured values; one value has no deviation."""
        spread = stdev(values) if len(values) > 1 else 0.0
        return cls(fmean(values), spread, len(values))

    @classmethod
    def of_share(cls, share: float, count: int) -> Sample:
        """The sample of `count` trials of which a share succeeded."""
        return cls(share, sqrt(share * (1 - share)), count)

    @property
    def squared_error(self) -> float:
        """Square of the standard error of the mean."""
        return self.deviation**2 / self.count

    @property
    def interval(self) -> tuple[float, float] | None:
        """95 % interval of the mean by Student's t; None for a single value."""
        if self.count < 2:
            return None
        freedom = self.count - 1
        quantile = STUDENT[min(freedom, len(STUDENT)) - 1]
        margin = quantile * sqrt(self.squared_error)
        return self.mean - margin, self.mean + margin

    def gap(self, other: Sample) -> float:
        """How many standard errors this mean lies above the other's (Welch).

        Infinite, or zero for equal means, where neither sample varies.
        """
        error = sqrt(self.squared_error + other.squared_error)
        difference = self.mean - other.mean
        if error:
            return difference / error
        return float("inf") * difference if difference else 0.0


def verdict(ours: Sample, theirs: Sample) -> str:
    """`lower`, `higher` or `tie` of our mean beside theirs.

    A single value on either side is a tie: nobody knows how far it may be off.
    """
    if min(ours.count, theirs.count) < 2:
        return "tie"
    gap = ours.gap(theirs)
    if abs(gap) < TIE:
        return "tie"
    return "higher" if gap > 0 else "lower"


def kendall_tau(first: Sequence[float], second: Sequence[float]) -> float | None:
    """Rank correlation of paired values, tau-b of Kendall 1945; None of a constant.

    1 for the same order, −1 for the opposite one, near 0 for unrelated orders.
    """
    pairs = [
        (_sign(a1 - a2), _sign(b1 - b2))
        for (a1, b1), (a2, b2) in combinations(zip(first, second, strict=True), 2)
    ]
    agreement = sum(a * b for a, b in pairs)
    untied = sum(a * a for a, _ in pairs) * sum(b * b for _, b in pairs)
    return agreement / sqrt(untied) if untied else None


def _sign(value: float) -> int:
    return (value > 0) - (value < 0)
