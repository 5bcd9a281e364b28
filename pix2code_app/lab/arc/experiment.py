"""Attentive recurrent comparators as an experiment of the lab."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pix2code_app.lab.arc.options import Question, Training
from pix2code_app.lab.experiment import Claim, Experiment, on_genuine_data
from pix2code_app.lab.statistics import Sample, verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping
    from pathlib import Path

    from pix2code_app.lab.experiment import LabEvent, Metrics
    from pix2code_app.lab.figures import Figure
    from pix2code_app.lab.runs import Run

ABOUT = """
Are two drawings the same character, by different hands, of an alphabet never seen? An
attentive recurrent comparator looks at both in turns, a glimpse at a time: a small
window of Cauchy kernels whose place and width a recurrent controller chooses from what
it has seen so far of both. Its last state describes the pair, not either image.

Three networks are trained, on drawings brought to one place and one size. ARC reads
pixels. ConvARC reads the feature maps of a small residual network, which is trained
along with it, also to keep drawings of a class together by itself; its full context
weighs the twenty candidates of a trial against each other. A Siamese network with the
same convolutions, trained on the same episodes for the same processor time, embeds each
image on its own.

Given a folder of official runs (run01/training, run01/test, class_labels.txt) the
evaluation is the 20-way one-shot test of Lake et al. (2015). Given Omniglot's
background set it imitates that test with the four alphabets that training never sees;
without data it uses an alphabet invented for this program.
"""


def train(config: Training, run: Run) -> Generator[LabEvent, None, Path]:
    """Train the networks of a config."""
    from pix2code_app.lab.arc import training

    return training.train(config, run)


def evaluate(checkpoint: Path, data: Path | None) -> Generator[LabEvent, None, Metrics]:
    """Measure a checkpoint on one-shot trials."""
    from pix2code_app.lab.arc import evaluation

    return evaluation.evaluate(checkpoint, data)


def demo(checkpoint: Path, question: Question) -> tuple[Figure, ...]:
    """Compare two drawings and show how."""
    from pix2code_app.lab.arc import demo as showing

    return showing.demo(checkpoint, question)


def _exceeds(variant: str, baseline: str) -> Callable[[Mapping[str, Any]], bool | None]:
    """Whether a variant beats a baseline surely; None where either is missing."""

    def holds(metrics: Mapping[str, Any]) -> bool | None:
        variants = metrics.get("variants", {})
        better = variants.get(variant)
        worse = (variants | metrics.get("baselines", {})).get(baseline)
        if better is None or worse is None:
            return None
        return _surely_more(better, worse, metrics["trials"])

    return holds


def _relative(metrics: Mapping[str, Any]) -> bool | None:
    moved = metrics.get("attention", {}).get("conv-arc", {}).get("displacement")
    return None if moved is None else moved > 0.01


def _growing(metrics: Mapping[str, Any]) -> bool | None:
    shares = metrics.get("by_glimpses", {}).get("conv-arc")
    if shares is None:
        return None
    return _surely_more(shares[-1], shares[0], metrics["trials"])


def _surely_more(share: float, other: float, trials: int) -> bool:
    """Whether a share of `trials` lies above another by more than a tie.

    The trials are the same for both, which would narrow the error; that is left out.
    """
    first, second = (Sample.of_share(one, trials) for one in (share, other))
    return verdict(first, second) == "higher"


CLAIMS = (
    Claim(
        "ARC on features is better than a Siamese network with the same convolutions.",
        "97.75 % naive, 98.5 % in full context, against 92.0 % (Koch et al.)",
        on_genuine_data(_exceeds("conv_arc", "siamese")),
        "The Siamese network has the same convolutions and was trained on the same "
        "episodes.",
    ),
    Claim(
        "Weighing the candidates against each other is better than scoring each alone.",
        "98.5 % against 97.75 %",
        on_genuine_data(_exceeds("conv_arc_full_context", "conv_arc")),
        "Both read the same embeddings.",
    ),
    Claim(
        "Where to look is worth learning.",
        "",
        on_genuine_data(_exceeds("conv_arc", "random_glimpses")),
        "The same network, trained as long, with glimpses at random.",
    ),
    Claim(
        "Attention on one image depends on the other.",
        "shown by examples",
        on_genuine_data(_relative),
        "With glimpses that ignore the other image nothing would move.",
    ),
    Claim(
        "More glimpses tell more.",
        "a figure in the repository of the authors",
        on_genuine_data(_growing),
        "Accuracy after the first glimpse of each image.",
    ),
)

EXPERIMENT = Experiment(Training, Question, train, evaluate, demo, CLAIMS, ABOUT)
