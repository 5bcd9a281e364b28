"""The recognition network of rapidocr, cut before its last layer.

The last layer tells 18,710 characters apart, most of them Chinese, and takes a seventh
of the time. Cut off, it is computed here: for Latin letters and symbols first, for all
only where those fit badly. What comes before it is computed once.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from pix2code_app.errors import MissingExtra

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from pix2code_app.evidence.cut_network import Names

    Floats = NDArray[np.float32]

HEIGHT = 48
"""Rows that the network reads."""

STRIDE = 8
"""Columns of its input for each step of its answer."""

FITS = 0.7
"""Probability of the least certain character from which on the Latin ones are thought
to be the right ones: in place of signs that are Chinese they are mostly less sure."""

_CHINESE = 0.2  # share of ideographs: names of products and numbers stand among them
_BLANK = 0


@dataclass(frozen=True, slots=True)
class Characters:
    """The characters of a line in their order.

    Attributes:
        text: all of them, as one text.
        probabilities: how sure each is.
        columns: where the middle of each is, in columns of the network's input.
    """

    text: str = ""
    probabilities: tuple[float, ...] = ()
    columns: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Head:
    """The last layer, for some of the characters."""

    weights: Floats  # (features, characters)
    bias: Floats  # (characters,)
    characters: tuple[str, ...]

    def read(self, features: Floats) -> Characters:
        """The best path without repetitions and blanks (CTC) of features (T, F)."""
        logits = features @ self.weights + self.bias  # (T, characters)
        best = logits.argmax(axis=1)
        logits -= logits.max(axis=1, keepdims=True)
        probability = 1 / np.exp(logits, out=logits).sum(axis=1)  # (T,), of the best
        begins = np.flatnonzero(np.concatenate(([True], best[1:] != best[:-1])))
        ends = np.append(begins[1:], len(best))
        runs = [
            (int(begin), int(end))
            for begin, end in zip(begins, ends, strict=True)
            if best[begin] != _BLANK
        ]
        return Characters(
            "".join(self.characters[best[begin]] for begin, _ in runs),
            tuple(float(probability[begin:end].max()) for begin, end in runs),
            tuple(STRIDE * (begin + end) / 2 for begin, end in runs),
        )


@dataclass(frozen=True, slots=True)
class LineNetwork:
    """The loaded network and the names of its input and of its features."""

    session: Any
    names: Names
    latin: Head
    every: Head

    def read(self, line: Floats, *, is_latin: bool) -> Characters:
        """The characters of one line.

        Args:
            line: (3, HEIGHT, columns), blue first, from -1 to 1.
            is_latin: whether Latin letters and symbols are expected; where they are
                unsure, all are tried.
        """
        given = {self.names.line: line[None]}
        features = self.session.run([self.names.features], given)[0][0]  # (T, F)
        read = self.latin.read(features)
        if is_latin and min(read.probabilities, default=0.0) >= FITS:
            return read
        fuller = self.every.read(features)
        return fuller if is_chinese(fuller.text) else read


def is_chinese(text: str) -> bool:
    """Whether a text has more than a stray ideograph, which would be a mistake."""
    return sum(map(is_ideograph, text)) > _CHINESE * len(text)


def is_ideograph(character: str) -> bool:
    """Whether a character is Chinese, Japanese or Korean; such words need no spaces."""
    return "\u2e80" <= character <= "\u9fff" or "\uac00" <= character <= "\uffef"


@lru_cache(maxsize=1)
def load_line_network() -> LineNetwork:
    """The network, loaded when it is first wanted.

    Raises:
        MissingExtra: rapidocr or onnxruntime is not installed, or cannot be loaded.
    """
    try:
        import onnxruntime
    except (ImportError, OSError) as error:
        raise _missing("onnxruntime") from error
    from pix2code_app.evidence.cut_network import cut_before_head

    cut, names = cut_before_head(_file().read_bytes())
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    options.intra_op_num_threads = 1  # several threads mostly wait for each other
    session = onnxruntime.InferenceSession(
        cut, options, providers=["CPUExecutionProvider"]
    )
    nothing = {names.line: np.zeros((1, 3, HEIGHT, HEIGHT), np.float32)}
    weights, bias = session.run([names.weights, names.bias], nothing)
    listed = session.get_modelmeta().custom_metadata_map["character"]
    every = Head(weights, bias, ("", *listed.splitlines(), " "))
    return LineNetwork(session, names, _latin(every), every)


def _latin(head: Head) -> Head:
    kept = [i for i, one in enumerate(head.characters) if not is_ideograph(one)]
    return Head(
        np.ascontiguousarray(head.weights[:, kept]),
        head.bias[kept],
        tuple(head.characters[i] for i in kept),
    )


def _file() -> Path:
    """The file of the network, found without importing the package around it."""
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
