"""What must hold of the measured chapter, each with the control that must fail.

Loads no torch. Each gate names a claim of the tutorial or of the textbook it follows,
with the threshold this chapter sets itself; no published benchmark is among them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pix2code_app.lab.experiment import Claim

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Found = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Gate:
    """A threshold that a form has to pass, and a control that must not pass it.

    Attributes:
        form: Whose metrics it reads.
        statement: What is claimed.
        control: What must fail, were the claim no accident.
        holds: Whether the form's metrics pass.
        control_fails: Whether the control fails as it must.
    """

    form: str
    statement: str
    control: str
    holds: Callable[[Found], bool]
    control_fails: Callable[[Found], bool]

    def outcome(self, metrics: Found) -> dict[str, bool]:
        """Both answers, for the metrics of all forms."""
        found = metrics[self.form]
        return {
            "holds": self.holds(found),
            "control fails": self.control_fails(found),
        }

    def passed(self, metrics: Found) -> bool | None:
        """Whether it holds and its control fails; None where it was not measured."""
        if self.form not in metrics:
            return None
        return all(self.outcome(metrics).values())


def _exact(found: Found, network: str, length: int = 10) -> float:
    share: float = found[network]["exact"][str(length)]
    return share


def _best_order(found: Found, name: str) -> int:
    orders = found[name]
    return int(min(orders, key=lambda k: orders[k]))


def _slopes_match(found: Found) -> bool:
    slope = found["slope"]
    return bool(slope["0.5"] < -0.1 < slope["1"] < 0.1 < slope["1.5"])


GATES = {
    "parity": Gate(
        "sequence-to-vector",
        "A recurrent network trained on lengths up to 12 tells the parity of 24 bits "
        "in at least 99 % of strings.",
        "Logistic regression on the bits stays at 50 %, within 5 points.",
        lambda found: (
            min(found[cell]["24"] for cell in ("vanilla", "gru", "lstm")) >= 0.99
        ),
        lambda found: abs(found["bag of bits"]["24"] - 0.5) <= 0.05,
    ),
    "bidirectional": Gate(
        "bidirectional",
        "A label that needs the future is told by a bidirectional network in at least "
        "99 % of places and by a causal one in at most 55 %.",
        "Asked two steps later, the causal network is no longer below 99 %.",
        lambda found: found["both ways"] >= 0.99 and found["one way"] <= 0.55,
        lambda found: bool(found["one way, asked later"] >= 0.99),
    ),
    "attention": Gate(
        "encoder-decoder",
        "With attention at least 90 % of words of 10 letters are reversed exactly, 50 "
        "points more than without.",
        "The same network with attention spread evenly, or told nothing of the word, "
        "reverses at most 5 %.",
        lambda found: (
            _exact(found, "attention") >= 0.9
            and _exact(found, "attention") - _exact(found, "plain") >= 0.5
        ),
        lambda found: (
            max(found["attention spread evenly"]["10"], found["told nothing"]["10"])
            <= 0.05
        ),
    ),
    "order": Gate(
        "markov",
        "Among n-grams the one of the source's own order 3 has the least perplexity, "
        "within 2 % of the source's own.",
        "On the same symbols shuffled no order helps: none is 0.5 % below order 0.",
        lambda found: (
            _best_order(found, "n-gram") == 3
            and found["n-gram"]["3"] <= 1.02 * found["floor"]
        ),
        lambda found: (
            min(found["n-gram, shuffled"].values())
            > 0.995 * found["n-gram, shuffled"]["0"]
        ),
    ),
    "state": Gate(
        "markov",
        "A GRU trained through 16 steps comes within 6 % of the source's perplexity, "
        "below the n-gram of order 2.",
        "With its state cleared before each symbol it does not.",
        lambda found: (
            found["gru, window 16"] <= min(1.06 * found["floor"], found["n-gram"]["2"])
        ),
        lambda found: found["state cleared"] > 1.06 * found["floor"],
    ),
    "gradients": Gate(
        "unfolding",
        "The gradient's norm falls with the distance where the recurrent matrix has "
        "spectral radius 0.5, stays at 1, and grows at 1.5.",
        "Where strong inputs saturate tanh, it falls at radius 1.5 as well.",
        _slopes_match,
        lambda found: bool(found["slope_saturated_1.5"] < -0.1),
    ),
    "no finite order": Gate(
        "markov",
        "Where runs of ones are even, a GRU has less perplexity than every n-gram up "
        "to order 8.",
        "On the source of order 3 it does not beat the n-gram of that order.",
        lambda found: (
            found["even process"]["gru"] < min(found["even process"]["n-gram"].values())
        ),
        lambda found: found["gru, window 16"] > found["n-gram"]["3"],
    ),
    "truncation": Gate(
        "markov",
        "With gradients cut every 8 steps, copying after 4 steps is learned.",
        "Copying after 16 steps is not: at most 60 % of bits are right.",
        lambda found: found["copy after 4"] >= 0.99,
        lambda found: found["copy after 16"] <= 0.6,
    ),
    "convolution": Gate(
        "convolution",
        "At equal parameters and the same training, the recurrent network tells the "
        "parity of 48 bits in at least 99 % of strings.",
        "The one-dimensional CNN tells it in at most 60 %.",
        lambda found: found["gru"]["48"] >= 0.99,
        lambda found: found["cnn"]["48"] <= 0.6,
    ),
}

CLAIMS = tuple(
    Claim(gate.statement, "", gate.passed, gate.control) for gate in GATES.values()
)


def outcomes(metrics: Found) -> dict[str, dict[str, bool]]:
    """The outcome of every gate whose form was measured."""
    return {
        name: gate.outcome(metrics)
        for name, gate in GATES.items()
        if gate.form in metrics
    }
