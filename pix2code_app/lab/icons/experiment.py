"""Icons known again after one example, as an experiment of the lab."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pix2code_app.lab.experiment import Claim, Experiment
from pix2code_app.lab.icons.options import Question, Training
from pix2code_app.lab.statistics import Sample, verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping
    from pathlib import Path

    from pix2code_app.lab.experiment import LabEvent, Metrics
    from pix2code_app.lab.figures import Figure
    from pix2code_app.lab.runs import Run

ABOUT = """
Draw a box around an icon in one mockup and give it a name: it is then found in the
next. What compares is an attentive recurrent comparator on the features of a small
residual network, trained on icons that come in several styles, thin, bold and filled.

The embeddings of the network's extractor choose the nearest of all examples, however
many there are; the comparator then looks at it beside the icon, glimpse by glimpse, and
only if it agrees is the icon taken for it.

It is measured on icons whose names were never trained on. Every one of a set is an
example once; it is then to be found, among all of them, drawn in another style or in
the same, as a mockup might show it: small, in colours, off the grid. Without data the
icons measured are those that this program draws itself.
"""


def train(config: Training, run: Run) -> Generator[LabEvent, None, Path]:
    """Train the comparator of a config."""
    from pix2code_app.lab.icons import training

    return training.train(config, run)


def evaluate(checkpoint: Path, data: Path | None) -> Generator[LabEvent, None, Metrics]:
    """Measure a checkpoint on icons never trained on."""
    from pix2code_app.lab.icons import measuring

    return measuring.evaluate(checkpoint, data)


def demo(checkpoint: Path, question: Question) -> tuple[Figure, ...]:
    """Find an icon, and show what it was compared with."""
    from pix2code_app.lab.icons import demo as showing

    return showing.demo(checkpoint, question)


def _exceeds(
    style: str, way: str, baseline: str
) -> Callable[[Mapping[str, Any]], bool | None]:
    def holds(metrics: Mapping[str, Any]) -> bool | None:
        if style not in metrics:
            return None
        better, worse = (
            Sample.of_share(metrics[style][name], metrics["trials"])
            for name in (way, baseline)
        )
        return verdict(better, worse) == "higher"

    return holds


CLAIMS = (
    Claim(
        "One example is enough to know an icon in another style.",
        "",
        _exceeds("other_style", "extractor", "pixel_neighbour"),
        "The nearest pixels of all examples, cut and scaled alike.",
    ),
    Claim(
        "One example is enough to know an icon of the same style, however it is shown.",
        "",
        _exceeds("same_style", "extractor", "pixel_neighbour"),
        "The nearest pixels of all examples, cut and scaled alike.",
    ),
    Claim(
        "Looking at both icons in turns adds to comparing their embeddings.",
        "",
        _exceeds("other_style", "pooled", "extractor"),
        "The extractor of the same network by itself.",
    ),
)

EXPERIMENT = Experiment(Training, Question, train, evaluate, demo, CLAIMS, ABOUT)
