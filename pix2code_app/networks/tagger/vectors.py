"""Pretrained word vectors: reading them, and finding the one of a word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from zipfile import BadZipFile

import numpy as np

from pix2code_app.errors import DataError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

DIGIT = re.compile(r"\d")


@dataclass(frozen=True, eq=False)
class WordVectors:
    """A vector for each word; `values` is (words, width)."""

    words: tuple[str, ...]
    values: NDArray[np.float32]

    @property
    def width(self) -> int:
        """Components of a vector."""
        return int(self.values.shape[1])


def spellings(word: str) -> tuple[str, str, str]:
    """What is looked up for a word, in this order (as in the code of the paper)."""
    lower = word.lower()
    return word, lower, DIGIT.sub("0", lower)


def find(word: str, index: Mapping[str, int]) -> int | None:
    """The place of the first spelling that the index has."""
    for spelling in spellings(word):
        if (place := index.get(spelling)) is not None:
            return place
    return None


def load(path: Path) -> WordVectors:
    """The vectors of a file, or those of all files of a folder side by side.

    Raises:
        DataError: there are none, or a file is malformed.
    """
    files = (
        sorted(f for f in path.iterdir() if f.is_file()) if path.is_dir() else [path]
    )
    readers = {".npz": _read_npz, ".txt": _read_text}
    parts = [readers[f.suffix](f) for f in files if f.suffix in readers]
    if not parts:
        raise DataError(f"{path} holds no word vectors (.npz or .txt).")
    return _side_by_side(parts)


def _side_by_side(parts: Sequence[WordVectors]) -> WordVectors:
    """One vector for each word of any part; zero where a part lacks the word."""
    if len(parts) == 1:
        return parts[0]
    words = tuple(dict.fromkeys(word for part in parts for word in part.words))
    index = {word: place for place, word in enumerate(words)}
    values = np.zeros((len(words), sum(p.width for p in parts)), np.float32)
    left = 0
    for part in parts:
        rows = [index[word] for word in part.words]
        values[rows, left : left + part.width] = part.values
        left += part.width
    return WordVectors(words, values)


def _read_npz(path: Path) -> WordVectors:
    """An archive of `words` (n) and `vectors` (n, width)."""
    try:
        with np.load(path, allow_pickle=False) as archive:
            words = tuple(str(word) for word in archive["words"])
            values = archive["vectors"].astype(np.float32)
    except (OSError, ValueError, KeyError, BadZipFile) as error:
        raise DataError(
            f"{path} is no archive of the arrays 'words' and 'vectors'."
        ) from error
    if values.ndim != 2 or len(values) != len(words):
        raise DataError(f"{path} has {len(words)} words but vectors {values.shape}.")
    return WordVectors(words, values)


def _read_text(path: Path) -> WordVectors:
    """Lines of a word and its components, as GloVe and word2vec write them."""
    try:
        lines = path.read_text("utf-8").splitlines()
        rows = [line.rstrip().split(" ") for line in lines if line]
        if rows and len(rows[0]) == 2:  # word2vec begins with the counts
            del rows[0]
        values = np.array([row[1:] for row in rows], np.float32)
    except (OSError, ValueError) as error:
        raise DataError(f"{path} is no text file of word vectors.") from error
    if values.ndim != 2:
        raise DataError(f"{path} is no text file of word vectors.")
    return WordVectors(tuple(row[0] for row in rows), values)
