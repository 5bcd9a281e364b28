"""Measures Android screens that are fuller than those of the data set.

    python -m pix2code_app.evaluation.full_screens DATA [--transform NAME]

Genuine screens have at most eight rows. To some of those that training sets aside and
that have eight, a row of another is added below the last, as far as there is room above
the footer, pixels and program. Told is how many are read exactly, with the second look
of `networks.row_reading` and without it.
"""

from __future__ import annotations

import argparse
import random
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from compilers.schema.dialects import CLOSE
from pix2code_app.datasets.pairs import find_pairs, read_picture, read_program
from pix2code_app.evaluation.corruptions import NONE, corruption
from pix2code_app.geometry import Box
from pix2code_app.networks import catalogue, reader
from pix2code_app.networks.reading import DecodedToken, Reading
from pix2code_app.networks.row_reading import Band, find_rows
from pix2code_app.training.corpus import divide

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PIL import Image

    from pix2code_app.datasets.pairs import Pair
    from pix2code_app.networks.reader import ScreenReader

ROWS = 8
"""Rows of the fullest genuine screens."""

FOOTER = 1005
"""Where the icons of the footer begin, in pixels of a genuine screen, less a margin."""

_CONTENT = Box(
    0.0, 150 / 1070, 1.0, 980 / 1070
)  # between the bars of the genuine screens
_FOOTER = Box(0.0, _CONTENT.bottom, 1.0, 1.0)
_GAPS = (44, 49, 60)  # pixels between genuine rows, by their kinds
_AROUND = 18  # pixels taken along above and below a row
_LEAST_SEEN = 0.75  # of a row, above the footer


@dataclass(frozen=True, slots=True)
class Screen:
    """A genuine screen with the place of each of its rows."""

    picture: Image.Image
    program: tuple[str, ...]
    bands: tuple[Band, ...]

    @property
    def rows(self) -> list[tuple[str, ...]]:
        """The tokens of each row, from its name to its end."""
        starts = [i for i, name in enumerate(self.program) if name == "row"]
        ends = [self.program.index(CLOSE, start) + 1 for start in starts]
        return [self.program[s:e] for s, e in zip(starts, ends, strict=True)]


def screens_of(pairs: Sequence[Pair]) -> Iterator[Screen]:
    """The Android screens among the pairs whose rows can be counted."""
    row = DecodedToken("row", 1.0, box=_CONTENT)
    footer = DecodedToken("footer", 1.0, box=_FOOTER)
    places = Reading("android", 1.0, (row, footer), 0.0)
    for pair in pairs:
        picture, program = read_picture(pair), tuple(read_program(pair))
        rows = find_rows(picture, places)
        if rows and len(rows.bands) == program.count("row"):
            yield Screen(picture, program, rows.bands)


def fuller(screen: Screen, other: Screen, number: int, gap: int) -> Screen | None:
    """A screen with a row of another below its own; None where there is no room."""
    band = other.bands[number]
    top = screen.bands[-1].bottom + gap
    if top + _LEAST_SEEN * (band.bottom - band.top) > FOOTER:
        return None
    end = min(band.bottom + _AROUND, band.top + FOOTER - top)
    strip = other.picture.crop((0, band.top - _AROUND, other.picture.width, end))
    picture = screen.picture.copy()
    picture.paste(strip, (0, top - _AROUND))
    end_of_rows = screen.program.index("footer") - 1
    before, after = screen.program[:end_of_rows], screen.program[end_of_rows:]
    program = (*before, *other.rows[number], *after)
    placed = Band(top, min(top + band.bottom - band.top, FOOTER))
    return Screen(picture, program, (*screen.bands, placed))


def full_screens(pairs: Sequence[Pair], count: int, seed: int) -> list[Screen]:
    """`count` screens of nine rows, made of the pairs."""
    rng = random.Random(seed)
    screens = list(screens_of(pairs))
    full = [screen for screen in screens if len(screen.bands) == ROWS]
    made: list[Screen] = []
    while len(made) < count:
        other = rng.choice(screens)
        number = rng.randrange(len(other.bands))
        screen = fuller(rng.choice(full), other, number, rng.choice(_GAPS))
        if screen is not None:
            made.append(screen)
    return made


def exact(
    network: ScreenReader, screens: Sequence[Screen], transform: str
) -> tuple[int, int]:
    """How many screens are read exactly, without the second look and with it."""
    change = (NONE if transform == NONE.name else corruption(transform)).change
    once = again = 0
    for screen in screens:
        picture = change(screen.picture)
        first, second = network.read_once([picture]), network.read([picture])
        once += first[0].names == screen.program
        again += second[0].names == screen.program
    return once, again


def main() -> None:
    """Measure what the command line says, and print one line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path, help="genuine pairs")
    parser.add_argument("--transform", default=NONE.name)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    division = divide(find_pairs(arguments.data))
    aside = [*division.validation, *division.test]
    pairs = [pair for pair in aside if pair.dialect == "android"]
    screens = full_screens(pairs, arguments.count, arguments.seed)
    network = reader.load(catalogue.locate(catalogue.DEFAULT))
    once, again = exact(network, screens, arguments.transform)
    told = f"of {len(screens)} exact: {once} at once, {again} with a second look"
    print(f"{arguments.transform}: {told}")  # noqa: T201


if __name__ == "__main__":
    main()
