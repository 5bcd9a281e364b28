"""What the letters of a word say: its LSTMs, its neighbours, and suffixes.

Neighbours are looked for among the most frequent words that the checkpoint knows, in
the capitalisation of the word that is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import Tensor
from torch.nn import functional as F

from pix2code_app.errors import DataError
from pix2code_app.lab.figures import Bars, Heatmap, Table
from pix2code_app.networks.tagger.batches import encode_forms
from pix2code_app.networks.tagger.vocabulary import LONGEST

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pix2code_app.lab.figures import Figure
    from pix2code_app.networks.tagger.trained import Trained

CANDIDATES = 20_000
NEIGHBOURS = 8
SUFFIXES = ("ance", "ency", "ant", "ent", "ary")
PROBED = 40
"""Words of each suffix."""


def draw(trained: Trained, word: str) -> tuple[Figure, ...]:
    """The figures of one word; none where the network reads no letters.

    Raises:
        DataError: there is no word.
    """
    if not word.strip():
        raise DataError("There is no word to read letter by letter.")
    if not trained.network.words.sizes.spelling:
        return ()
    with torch.inference_mode():
        return (
            *letter_by_letter(trained, word.strip()),
            neighbours(trained, word.strip()),
            *suffixes(trained),
        )


def letter_by_letter(trained: Trained, word: str) -> tuple[Heatmap, Heatmap]:
    """The states of either LSTM at every letter of the word."""
    spelled = torch.tensor([trained.vocabulary.spelling(word)])
    reader = trained.network.words.letters
    states = reader.lstm(reader.table(spelled))[0][0]
    letters = tuple(word) if len(word) == len(states) <= LONGEST else ()
    ahead, back = states.chunk(2, 1)
    return (
        _states(f"{word}, read from its first letter", ahead, letters),
        _states(f"{word}, read from its last letter", back, letters),
    )


def neighbours(trained: Trained, word: str) -> Table:
    """The words nearest by letters beside those nearest by vector."""
    known = frequent(trained)
    cased = [_cased_like(one, word) for one in known]
    columns = []
    for represent in (spellings, vectors):
        query, *_ = represent(trained, [word])
        similar = F.cosine_similarity(represent(trained, cased), query[None])
        best = similar.argsort(descending=True)[: NEIGHBOURS + 1].tolist()
        chosen = [i for i in best if known[i] != word.lower()][:NEIGHBOURS]
        columns.append([f"{cased[i]} ({similar[i]:.2f})" for i in chosen])
    return Table(
        f"The words nearest to {word}",
        ("by letters", "by vector"),
        tuple(zip(*columns, strict=True)),
        "In brackets the cosine.",
    )


def suffixes(trained: Trained) -> tuple[Bars, ...]:
    """How often a word's nearest neighbour among words of five suffixes shares its.

    Nothing where the checkpoint knows too few such words.
    """
    known = frequent(trained)
    found = {suffix: _ending_in(known, suffix) for suffix in SUFFIXES}
    groups = {suffix: words for suffix, words in found.items() if len(words) > 1}
    words = [word for group in groups.values() for word in group]
    if len(groups) < 2:
        return ()
    labels = [suffix for suffix, group in groups.items() for _ in group]
    series = [
        ("by letters", _shared(spellings(trained, words), labels, groups)),
        ("by vector", _shared(vectors(trained, words), labels, groups)),
        ("by chance", tuple((len(g) - 1) / (len(words) - 1) for g in groups.values())),
    ]
    figure = Bars(
        "Words whose nearest word has the same suffix",
        "share",
        tuple(f"-{suffix}" for suffix in groups),
        tuple(series),
    )
    return (figure,)


def frequent(trained: Trained) -> list[str]:
    """Words of letters alone, in the order of the pretrained vectors."""
    plain = (w for w in trained.vocabulary.words[:CANDIDATES] if w.isalpha())
    return [word for word in plain if len(word) > 2]


def spellings(trained: Trained, words: Sequence[str]) -> Tensor:
    """What the letter LSTMs make of words, (words, 2 · width)."""
    forms = encode_forms(words, trained.vocabulary)
    representations: Tensor = trained.network.words.letters(forms)
    return representations


def vectors(trained: Trained, words: Sequence[str]) -> Tensor:
    """The rows of the table of vectors, (words, width)."""
    numbers = torch.tensor([trained.vocabulary.word(word) for word in words])
    rows: Tensor = trained.network.words.table(numbers)
    return rows


def _shared(
    points: Tensor, labels: Sequence[str], groups: dict[str, list[str]]
) -> tuple[float, ...]:
    """By label: the share of points whose nearest other point has that label."""
    directions = F.normalize(points, dim=1)
    similar = directions @ directions.T
    similar.fill_diagonal_(-torch.inf)
    nearest = [labels[i] for i in similar.argmax(1).tolist()]
    pairs = list(zip(labels, nearest, strict=True))
    return tuple(pairs.count((s, s)) / len(words) for s, words in groups.items())


def _ending_in(words: Sequence[str], suffix: str) -> list[str]:
    long = [w for w in words if w.endswith(suffix) and len(w) >= len(suffix) + 3]
    return long[:PROBED]


def _cased_like(word: str, model: str) -> str:
    if model.isupper() and len(model) > 1:
        return word.upper()
    return word.capitalize() if model[0].isupper() else word


def _states(title: str, values: Tensor, letters: tuple[str, ...]) -> Heatmap:
    return Heatmap(
        title,
        tuple(tuple(row) for row in values.tolist()),
        x_label="unit",
        rows=letters,
        diverging=True,
    )
