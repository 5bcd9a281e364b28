"""A look at a network while it trains, on pairs it does not train on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from pix2code_app.training.metrics import Program, score

if TYPE_CHECKING:
    from pix2code_app.datasets.examples import Examples
    from pix2code_app.networks.reader import ScreenReader

BATCH = 32


def validate(reader: ScreenReader, examples: Examples) -> dict[str, float]:
    """Exact match and Levenshtein error for each dialect, greedy decoding."""
    figures = {}
    for name in dict.fromkeys(program.dialect for program in examples.programs):
        places = [i for i, p in enumerate(examples.programs) if p.dialect == name]
        true: list[Program] = [examples.programs[i].tokens for i in places]
        scores = score(name, _read(reader, examples, places, name), true)
        figures[f"exact/{name}"] = round(scores.exact, 5)
        figures[f"levenshtein/{name}"] = round(scores.levenshtein_error, 5)
    return figures


def _read(
    reader: ScreenReader, examples: Examples, places: list[int], dialect: str
) -> list[Program | None]:
    guesses: list[Program | None] = []
    for start in range(0, len(places), BATCH):
        pictures = np.stack(
            [examples.pictures[i] for i in places[start : start + BATCH]]
        )
        readings = reader.read_fitted(pictures)
        guesses += [r.names if r.dialect == dialect else None for r in readings]
    return guesses
