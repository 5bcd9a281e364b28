"""Reading a line of words with the recognition network that comes with rapidocr.

The network alone is taken from the package, and run by onnxruntime: where the words
stand is known already, so that nothing has to be searched for, and short words need
not be padded to a common width.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image

from pix2code_app.errors import MissingExtra

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

HEIGHT = 48
"""Rows that the network reads."""

MOST_COLUMNS = 1600
"""Longest line; a longer one is narrowed to it."""

BATCH_COLUMNS = 1200
"""Columns that are read at once: more gains nothing and needs memory."""

_NARROWEST = 16
_BLANK = 0

# Many fonts draw both letters alike. After a small letter it is the small one; at the
# beginning of a word, a consonant that no word has after an l tells the capital one.
_STRAY_I = re.compile(r"(?<=[a-zà-ÿ])I(?![A-Z])")
_STRAY_L = re.compile(r"\bl(?=[cdfgmnrst][a-zà-ÿ]|[nst]\b)(?!td\b)")


@dataclass(frozen=True, slots=True)
class Recognised:
    """The words of a line, and the mean probability of their characters."""

    text: str
    confidence: float


class Recogniser:
    """A loaded recognition network."""

    def __init__(self, session: Any) -> None:  # noqa: ANN401 (onnxruntime is untyped)
        self._session = session
        self._input: str = session.get_inputs()[0].name
        listed = session.get_modelmeta().custom_metadata_map["character"]
        self._characters = ["", *listed.splitlines(), " "]

    def read(self, lines: Sequence[Image.Image]) -> list[Recognised]:
        """The words of each RGB picture of a line."""
        fitted = [_fitted(line) for line in lines]
        found: list[Recognised] = [Recognised("", 0.0)] * len(lines)
        for batch in _batches([part.shape[2] for part in fitted]):
            widest = max(fitted[i].shape[2] for i in batch)
            tensor = np.zeros((len(batch), 3, HEIGHT, widest), np.float32)
            for row, i in enumerate(batch):
                tensor[row, :, :, : fitted[i].shape[2]] = fitted[i]
            answers = self._session.run(None, {self._input: tensor})[0]
            for i, answer in zip(batch, answers, strict=True):
                found[i] = self._spelt(answer)
        return found

    def _spelt(self, probabilities: NDArray[np.float32]) -> Recognised:
        """The best path (T, characters) without repetitions and blanks (CTC)."""
        best = probabilities.argmax(axis=1)
        is_new = np.concatenate(([True], best[1:] != best[:-1])) & (best != _BLANK)
        if not is_new.any():
            return Recognised("", 0.0)
        text = "".join(self._characters[i] for i in best[is_new])
        confidence = probabilities.max(axis=1)[is_new].mean()
        return Recognised(_told_apart(text.strip()), float(confidence))


def _told_apart(text: str) -> str:
    """A text whose capital I and small l are where words can have them."""
    return _STRAY_L.sub("I", _STRAY_I.sub("l", text))


@lru_cache(maxsize=1)
def load_recogniser() -> Recogniser:
    """The recognition network, loaded when it is first wanted.

    Raises:
        MissingExtra: rapidocr or onnxruntime is not installed, or cannot be loaded.
    """
    try:
        import onnxruntime
    except (ImportError, OSError) as error:
        raise _missing("onnxruntime") from error
    network = _network()
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(
        str(network), options, providers=["CPUExecutionProvider"]
    )
    return Recogniser(session)


def _network() -> Path:
    """The file of the network, without importing the package around it."""
    package = find_spec("rapidocr")
    folders = (package.submodule_search_locations if package else None) or ()
    found = sorted(p for f in folders for p in Path(f, "models").glob("*_rec_*.onnx"))
    if not found:
        raise _missing("rapidocr")
    return found[-1]


def _missing(package: str) -> MissingExtra:
    return MissingExtra(
        f"Reading words needs the package {package}, which is not installed.",
        f"Install it with: pip install {package}",
    )


def _fitted(line: Image.Image) -> NDArray[np.float32]:
    """A line as (3, HEIGHT, columns), blue first, -1 to 1."""
    columns = round(HEIGHT * line.width / max(1, line.height))
    columns = min(MOST_COLUMNS, max(_NARROWEST, columns))
    scaled = line.resize((columns, HEIGHT), Image.Resampling.BILINEAR)
    levels = np.asarray(scaled, np.float32)[:, :, ::-1]
    return levels.transpose(2, 0, 1) / np.float32(127.5) - np.float32(1)


def _batches(widths: Sequence[int]) -> Iterator[list[int]]:
    """Lines of like width together, so that little is padded."""
    batch: list[int] = []
    for i in sorted(range(len(widths)), key=widths.__getitem__):
        is_full = widths[i] * (len(batch) + 1) > BATCH_COLUMNS
        if batch and (is_full or widths[i] > 1.25 * widths[batch[0]]):
            yield batch
            batch = []
        batch.append(i)
    if batch:
        yield batch
