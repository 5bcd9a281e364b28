"""Pairs made ready for training: pictures at the network's size, programs with boxes.

Opening and squeezing thousands of pictures takes minutes, so the result is kept in
the user's cache, under a name that changes with the files and the size.
"""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import numpy as np

from compilers.language.tokens import to_tokens
from compilers.language.tree import node_id
from compilers.schema.dialects import CLOSE, dialects
from pix2code_app import paths
from pix2code_app.datasets.fitting import fit
from pix2code_app.datasets.pairs import Pair, read_picture, read_screen
from pix2code_app.errors import DataError
from pix2code_app.events import Event, Progressed, Started

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, eq=False)
class Program:
    """Tokens with, for each, its depth in the tree and its box.

    `boxes` is (T, 4): left, top, right, bottom as fractions of the picture, NaN where
    the token is `}` or nobody knows.
    """

    dialect: str
    tokens: tuple[str, ...]
    depths: NDArray[np.int64]
    boxes: NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Examples:
    """Pictures (N, height, width, 3) uint8 and their N programs."""

    pictures: NDArray[np.uint8]
    programs: tuple[Program, ...]

    def __len__(self) -> int:
        return len(self.programs)


def load_examples(
    pairs: Sequence[Pair], height: int, width: int
) -> Generator[Event, None, Examples]:
    """Read every pair, from the cache where it was read before.

    Raises:
        ImageError, DataError: a picture or a program cannot be read.
    """
    programs = tuple(read_example_program(pair) for pair in pairs)
    if not pairs:
        return Examples(np.zeros((0, height, width, 3), np.uint8), programs)
    cached = paths.rendered_pages().parent / "pictures" / _name(pairs, height, width)
    if not cached.exists():
        yield from _prepare(pairs, height, width, cached)
    return Examples(np.load(cached, mmap_mode="r"), programs)


def read_example_program(pair: Pair) -> Program:
    """The pair's program, with boxes where a `.boxes.json` lies beside it.

    Raises:
        DataError: as `read_screen`, or an element is one that no network learns.
    """
    screen = read_screen(pair)
    kinds = dialects()[screen.dialect].elements
    for _, element in screen.walk():
        if kinds[element.name].by_hand:
            raise DataError(
                f"{pair.program} holds {element.name!r}, which no network learns.",
                "Leave the pair out, or write another element.",
            )
    boxes = pair.program.with_suffix(".boxes.json")
    known = _read_boxes(boxes) if boxes.exists() else {}
    return place_tokens(screen.dialect, to_tokens(screen), known)


def place_tokens(
    dialect: str, tokens: Sequence[str], boxes: dict[str, Sequence[float]]
) -> Program:
    """Give each token its depth, and its box by the path of its element."""
    elements = dialects()[dialect].elements
    depths = np.zeros(len(tokens), np.int64)
    places = np.full((len(tokens), 4), np.nan, np.float32)
    path = [0]
    for i, token in enumerate(tokens):
        if token == CLOSE:
            path.pop()
            path[-1] += 1
            depths[i] = len(path) - 1
            continue
        depths[i] = len(path) - 1
        places[i] = boxes.get(node_id(tuple(path)), np.nan)
        if elements[token].is_container:
            path.append(0)
        else:
            path[-1] += 1
    return Program(dialect, tuple(tokens), depths, places)


def _read_boxes(file: Path) -> dict[str, Sequence[float]]:
    """Boxes x, y, width, height in pixels as fractions left, top, right, bottom."""
    try:
        record = json.loads(file.read_text("utf-8"))
        width, height = record["size"]
        return {
            node: (x / width, y / height, (x + w) / width, (y + h) / height)
            for node, (x, y, w, h) in record["boxes"].items()
        }
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as e:
        raise DataError(f"{file} holds no boxes of a rendered page.") from e


def _name(pairs: Sequence[Pair], height: int, width: int) -> str:
    digest = sha256(f"{height}x{width}".encode())
    for pair in pairs:
        stat = pair.picture.stat()
        digest.update(f"{pair.picture} {stat.st_size} {stat.st_mtime_ns}\n".encode())
    return f"{digest.hexdigest()[:24]}.npy"


def _prepare(
    pairs: Sequence[Pair], height: int, width: int, cached: Path
) -> Generator[Event, None, None]:
    yield Started("read pictures", len(pairs))
    cached.parent.mkdir(parents=True, exist_ok=True)
    shape = (len(pairs), height, width, 3)
    # a folder of one's own: another process may be reading the same pictures
    with TemporaryDirectory(dir=cached.parent) as folder, ThreadPoolExecutor(2) as pool:
        unfinished = Path(folder) / cached.name
        pictures = np.lib.format.open_memmap(unfinished, "w+", np.uint8, shape)
        squeeze = partial(_squeezed, height=height, width=width)
        for i, picture in enumerate(pool.map(squeeze, pairs)):
            pictures[i] = picture
            yield Progressed(i + 1)
        pictures.flush()
        unfinished.replace(cached)


def _squeezed(pair: Pair, height: int, width: int) -> NDArray[np.uint8]:
    return fit(read_picture(pair), height, width)
