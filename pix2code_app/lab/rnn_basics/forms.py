"""The table of the forms, in the order of the tutorial."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pix2code_app.lab.rnn_basics import (
    bidirectional,
    convolution,
    depth,
    encoder_decoder,
    markov,
    markov_figures,
    sequence_to_sequence,
    sequence_to_vector,
    unfolding,
    vector_to_sequence,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from pix2code_app.lab.experiment import Metrics
    from pix2code_app.lab.figures import Figure
    from pix2code_app.lab.rnn_basics.lessons import Lesson, Networks


@dataclass(frozen=True, slots=True)
class Form:
    """A form of recurrent network: what is trained, measured and drawn."""

    lessons: tuple[Lesson, ...]
    measure: Callable[[Networks, int], Metrics]
    figures: Callable[[Networks, Any], tuple[Figure, ...]]


FORMS = {
    "unfolding": Form((), unfolding.measure, unfolding.figures),
    **{
        name: Form(module.LESSONS, module.measure, module.figures)
        for name, module in {
            "sequence-to-vector": sequence_to_vector,
            "vector-to-sequence": vector_to_sequence,
            "sequence-to-sequence": sequence_to_sequence,
            "encoder-decoder": encoder_decoder,
            "bidirectional": bidirectional,
        }.items()
    },
    "markov": Form(markov.LESSONS, markov.measure, markov_figures.figures),
    "depth": Form(depth.LESSONS, depth.measure, depth.figures),
    "convolution": Form(convolution.LESSONS, convolution.measure, convolution.figures),
}
