"""What the LSTM-CRF makes of a text: names, the trellis, the transitions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pix2code_app.errors import DataError
from pix2code_app.lab.figures import Heatmap, Span, TextSpans
from pix2code_app.networks.tagger.mentions import read_sentences
from pix2code_app.networks.tagger.tokens import cut

if TYPE_CHECKING:
    from pix2code_app.lab.figures import Figure
    from pix2code_app.networks.tagger.mentions import Reading
    from pix2code_app.networks.tagger.trained import Trained

EDGE = "edge"


def draw(trained: Trained, text: str) -> tuple[Figure, ...]:
    """The names in the text, the trellis of its first sentence, the transitions.

    Raises:
        DataError: the text holds no word.
    """
    sentences = cut(text)
    if not sentences:
        raise DataError("The text holds no word.", "Give a sentence to find names in.")
    readings = read_sentences(trained, sentences)
    spans = tuple(
        Span(one.start, one.end, one.kind, one.confidence)
        for reading in readings
        for one in reading.mentions()
    )
    figures: list[Figure] = [
        TextSpans("Names, and how sure each is", text, spans),
        trellis(readings[0], trained.vocabulary.tags),
    ]
    if hasattr(trained.network.head, "transitions"):
        figures.append(transitions(trained))
    return tuple(figures)


def trellis(reading: Reading, tags: tuple[str, ...]) -> Heatmap:
    """The marginals of every tag and word, with the best path marked."""
    path = tuple((tags.index(tag), place) for place, tag in enumerate(reading.tags))
    return Heatmap(
        "The trellis: p(tag) of each word, and Viterbi's path",
        tuple(tuple(row) for row in reading.marginals.T.tolist()),
        rows=tags,
        columns=tuple(token.text for token in reading.tokens),
        marked=path,
    )


def transitions(trained: Trained) -> Heatmap:
    """The scores of a tag (column) after another (row), with the edges."""
    head, tags = trained.network.head, trained.vocabulary.tags
    nowhere = float("nan")
    rows = [
        (*row, end)
        for row, end in zip(head.transitions.tolist(), head.end.tolist(), strict=True)
    ]
    return Heatmap(
        "Scores of transitions between tags",
        ((*head.start.tolist(), nowhere), *rows),
        x_label="to",
        y_label="from",
        rows=(EDGE, *tags),
        columns=(*tags, EDGE),
        diverging=True,
    )
