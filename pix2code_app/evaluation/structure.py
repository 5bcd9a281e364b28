"""Measuring a network on pairs of pictures and programs it has not seen.

Pictures are opened a batch at a time. A picture that cannot be opened, and a program
read in another dialect than the true one, count as wrong and stay in the count.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from compilers.schema.dialects import FAMILY_2017, dialect_names
from pix2code_app.datasets.pairs import (
    find_pairs,
    read_picture,
    read_program,
    read_screen,
)
from pix2code_app.errors import DataError, Pix2CodeError
from pix2code_app.evaluation.baselines import baselines
from pix2code_app.evaluation.corruptions import NONE
from pix2code_app.events import Progressed, Started
from pix2code_app.training.corpus import divide
from pix2code_app.training.metrics import score

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Sequence
    from pathlib import Path

    from PIL import Image

    from pix2code_app.datasets.pairs import Pair
    from pix2code_app.evaluation.corruptions import Corruption
    from pix2code_app.events import Event
    from pix2code_app.networks.reader import ScreenReader
    from pix2code_app.training.metrics import Program, Scores

BATCH = 32
"""Pictures that are open at one time."""

PARTS = ("all", "test", "layouts")
"""Parts of a folder; the last two are set aside by `training.corpus.divide`."""


@dataclass(frozen=True, slots=True)
class DialectResult:
    """What was measured on the pairs of one dialect, and its baselines by name."""

    scores: Scores
    baselines: dict[str, Scores] = field(hash=False)

    def as_dict(self) -> dict[str, Any]:
        """The scores with the baselines beside them."""
        beside = {name: scores.as_dict() for name, scores in self.baselines.items()}
        return {**self.scores.as_dict(), "baselines": beside}


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What was measured of a model, for each dialect that the data holds."""

    model: str
    transform: str
    dialects: dict[str, DialectResult] = field(hash=False)

    def as_dict(self) -> dict[str, Any]:
        """The document that `evaluate --json` prints; fractions, not percent.

        It names the transform only where there was one.
        """
        spoilt = {} if self.transform == NONE.name else {"transform": self.transform}
        results = {name: result.as_dict() for name, result in self.dialects.items()}
        return {"model": self.model, **spoilt, "dialects": results}


def select_pairs(
    data: Path, part: str = PARTS[0], limit: int | None = None
) -> tuple[Pair, ...]:
    """The pairs of a folder, all or a part that training sets aside.

    Of each dialect the first `limit` pairs are taken, all for None.

    Raises:
        DataError: the folder holds no pairs, the part none, or a program is none.
    """
    pairs = find_pairs(data)
    if part != PARTS[0]:
        division = divide(pairs)
        pairs = {"test": division.test, "layouts": division.layouts}[part]
    if not pairs:
        raise DataError(f"Of {data} no pairs belong to the part {part!r}.")
    found = _by_dialect(pairs)
    return tuple(pair for own in found.values() for pair in own[:limit])


def evaluate(
    reader: ScreenReader,
    pairs: Iterable[Pair],
    *,
    beam: int = 1,
    transform: Corruption | None = None,
) -> Generator[Event, None, Evaluation]:
    """Read the pictures of the pairs and score the programs.

    The network finds the dialect by itself; `transform` spoils the pictures.

    Raises:
        DataError: a program is none.
    """
    transform = transform or NONE
    results = {}
    found = _by_dialect(pairs)
    yield Started(f"reading with {reader.name}", sum(map(len, found.values())))
    done = 0
    for name, own in found.items():
        guesses: list[Program | None] = []
        for start in range(0, len(own), BATCH):
            sources = _sources(own, start, transform.shift)
            pictures = [_open(pair, transform) for pair in sources]
            guesses += _read(reader, name, pictures, beam)
            yield Progressed(done + len(guesses), name)
        done += len(own)
        truths = [read_program(pair) for pair in own]
        scores = score(name, guesses, truths)
        results[name] = DialectResult(scores, baselines(name, truths))
    return Evaluation(reader.name, transform.name, results)


def _by_dialect(pairs: Iterable[Pair]) -> dict[str, list[Pair]]:
    """The pairs of each dialect, in the usual order of dialects."""
    found = defaultdict(list)
    for pair in pairs:
        found[pair.dialect or read_screen(pair).dialect].append(pair)
    return {name: found[name] for name in dialect_names(FAMILY_2017) if name in found}


def _sources(pairs: Sequence[Pair], start: int, shift: int) -> list[Pair]:
    """The pairs of one batch; each replaced by the one `shift` places further on."""
    places = range(start, min(start + BATCH, len(pairs)))
    return [pairs[(place + shift) % len(pairs)] for place in places]


def _read(
    reader: ScreenReader,
    dialect: str,
    opened: Sequence[Image.Image | None],
    beam: int,
) -> list[Program | None]:
    """A program for each picture; None where it cannot be right."""
    pictures = [picture for picture in opened if picture is not None]
    readings = iter(reader.read(pictures, beam=beam) if pictures else ())
    guesses = [next(readings) if picture is not None else None for picture in opened]
    return [
        guess.names if guess is not None and guess.dialect == dialect else None
        for guess in guesses
    ]


def _open(pair: Pair, transform: Corruption) -> Image.Image | None:
    try:
        return transform.change(read_picture(pair))
    except Pix2CodeError:
        return None
