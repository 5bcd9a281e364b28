"""Full screens, read some rows at a time.

The rows of the Android screens of 2017 lie on one flat ground, so they can be counted
without a network. Where the network has read another number, or there are
more than it has ever learnt from, the rows are shown to it again, a few on a screen of
their own, as it has seen many.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import log
from typing import TYPE_CHECKING

import numpy as np

from compilers.schema.dialects import CLOSE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray
    from PIL import Image

    from pix2code_app.networks.reading import DecodedToken, Reading

FULL = 9
"""Rows from which on a screen is fuller than any genuine one that was learnt from."""

ROWS_AT_ONCE = 4

_DIALECTS = frozenset({"android"})
"""Those whose rows lie on one ground; iOS draws lines between them."""

_DOUBTED = 0.95
_FAMILIAR = 0.7
"""Least share of tokens that are not doubted in a picture of such a screen."""

_HEIGHT = 1070  # pixels of a genuine screen, which the other figures are in
_LEVELS = 3  # that a pixel differs from the ground by; a pale switch differs by 20
_LEAST_GAP = 6  # genuine rows are 39 or more apart, lines of letters in one 2
_LEAST_BAND = 4
_EDGE = (
    0.02  # of the width is empty at both sides of a row, which margins may reach into
)
_BELOW_TABS = 0.2  # of the footer's height is empty below the icons of its tabs
_AROUND = 18  # of the ground is taken along with rows, less than half of the gaps


@dataclass(frozen=True, slots=True)
class Band:
    """The rows of pixels, from `top` to before `bottom`, in which a row shows ink."""

    top: int
    bottom: int


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows that a picture shows from `top` to before `bottom`.

    `gap` is a row of pixels without ink there.
    """

    top: int
    bottom: int
    gap: int
    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Some rows on a screen of their own, `lifted` by pixels towards its top."""

    picture: Image.Image
    count: int
    lifted: int


def look_again(
    read: Callable[[Sequence[Image.Image]], list[Reading]],
    picture: Image.Image,
    reading: Reading,
) -> Reading:
    """What the network reads of an RGB picture when it is shown a few rows at a time.

    It is the reading itself where that is not needed, or where the parts do not agree
    with what is counted. `read` gives the readings of pictures in the same dialect.
    """
    if not _is_familiar(reading):
        return reading
    rows = find_rows(picture, reading)
    if rows is None or _is_explained(reading, rows):
        return reading
    parts = divided(picture, rows)
    readings = read([part.picture for part in parts])
    return joined(reading, parts, readings, picture.height) or reading


def find_rows(picture: Image.Image, reading: Reading) -> Rows | None:
    """The rows from the first one's top to the footer; None where there are none."""
    boxes = {token.token: token.box for token in reversed(reading.tokens)}
    row, footer = boxes.get("row"), boxes.get("footer")
    if row is None or footer is None:
        return None
    inner = row.grown(-_EDGE, 0).scaled(*picture.size)
    left, top, right, _ = inner.rounded().corners
    end = round((footer.bottom - _BELOW_TABS * footer.height) * picture.height)
    if left >= right or top >= end:
        return None
    pixels = np.asarray(picture.crop((left, top, right, picture.height)), np.int16)
    ground = np.median(pixels[: end - top].reshape(-1, 3), axis=0)  # (3,)
    inked = (np.abs(pixels - ground).max(axis=2) > _LEVELS).any(axis=1)  # (height,)
    found = _bands(inked, picture.height / _HEIGHT)
    bands = [Band(top + one.top, top + one.bottom) for one in found]
    above = [band for band in bands if band.top < end]
    gaps = np.flatnonzero(~inked[: end - top])
    if len(above) < 2 or not len(gaps):
        return None
    *rows, tabs = above
    bottom = (rows[-1].bottom + tabs.top) // 2
    return Rows(top, bottom, top + int(gaps[0]), tuple(rows))


def divided(picture: Image.Image, rows: Rows, count: int = ROWS_AT_ONCE) -> list[Part]:
    """The picture again and again, each time with `count` of its rows at the top."""
    around = round(_AROUND * picture.height / _HEIGHT)
    gap = picture.crop((0, rows.gap, picture.width, rows.gap + 1))
    ground = gap.resize((picture.width, rows.bottom - rows.top))
    parts = []
    for start in range(0, len(rows.bands), count):
        some = rows.bands[start : start + count]
        top = max(rows.top, some[0].top - around)
        bottom = min(some[-1].bottom + around, rows.bottom)
        lifted = some[0].top - rows.bands[0].top
        screen = picture.copy()
        screen.paste(ground, (0, rows.top))
        screen.paste(picture.crop((0, top, picture.width, bottom)), (0, top - lifted))
        parts.append(Part(screen, len(some), lifted))
    return parts


def joined(
    reading: Reading, parts: Sequence[Part], readings: Sequence[Reading], height: int
) -> Reading | None:
    """A reading with the rows of the parts; None where one has another number of rows.

    What stands around the rows is that of the first part.
    """
    tokens: list[DecodedToken] = []
    for part, read in zip(parts, readings, strict=True):
        if read.names.count("row") != part.count or read.dialect != reading.dialect:
            return None
        first, end = _extent(read)
        down = part.lifted / height
        tokens += [
            replace(token, box=token.box.moved(0.0, down)) if token.box else token
            for token in read.tokens[first:end]
        ]
    first, end = _extent(readings[0])
    whole = (*readings[0].tokens[:first], *tokens, *readings[0].tokens[end:])
    return replace(
        reading,
        tokens=whole,
        log_probability=sum(log(max(token.probability, 1e-9)) for token in whole),
        complete=True,
        encode_seconds=sum(one.encode_seconds for one in (reading, *readings)),
        decode_seconds=sum(one.decode_seconds for one in (reading, *readings)),
    )


def _is_familiar(reading: Reading) -> bool:
    """Whether a picture is one of those screens for all that the network says."""
    if reading.dialect not in _DIALECTS or not reading.tokens:
        return False
    sure = sum(token.probability >= _DOUBTED for token in reading.tokens)
    return sure >= _FAMILIAR * len(reading.tokens)


def _is_explained(reading: Reading, rows: Rows) -> bool:
    counted = len(rows.bands)
    return counted == reading.names.count("row") and counted < FULL


def _extent(reading: Reading) -> tuple[int, int]:
    """Where the first row begins among the tokens, and after the last one's end."""
    names = reading.names
    last = len(names) - 1 - names[::-1].index("row")
    return names.index("row"), names.index(CLOSE, last) + 1


def _bands(inked: NDArray[np.bool_], scale: float) -> list[Band]:
    """Runs of inked rows of pixels, those that nearly touch taken together."""
    edges = np.flatnonzero(np.diff(inked.astype(np.int8), prepend=0, append=0))
    bands: list[Band] = []
    for top, bottom in edges.reshape(-1, 2).tolist():
        if bands and top - bands[-1].bottom < _LEAST_GAP * scale:
            bands[-1] = Band(bands[-1].top, bottom)
        else:
            bands.append(Band(top, bottom))
    return [band for band in bands if band.bottom - band.top >= _LEAST_BAND * scale]
