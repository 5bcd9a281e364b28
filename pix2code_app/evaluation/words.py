"""Measures how well the words of web pages are read.

    python -m pix2code_app.evaluation.words DIR [--width 1280 …] [--rapidocr PAGES]

DIR holds web pages, each an .html file with what it needs beside it. They are drawn by
Chromium, read, and compared with the lines that the browser says it has drawn. With
`--rapidocr N` RapidOCR with its defaults reads the first N pages too.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import unicodedata
from dataclasses import asdict, dataclass
from itertools import cycle
from pathlib import Path
from statistics import mean
from time import process_time
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

from pix2code_app.evaluation.page_lines import open_browser, photograph
from pix2code_app.evidence.screen_evidence import gather
from pix2code_app.geometry import Box

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PIL import Image

    from pix2code_app.evaluation.page_lines import Photograph

    Reader: TypeAlias = Callable[[Image.Image], list["FoundWord"]]

SLACK = 2
"""Pixels by which a word's centre may lie outside of the box of its line."""

_STRAIGHT = str.maketrans("\u2019\u2018\u201c\u201d\u2013\u2014\u2212", "''\"\"---")


@dataclass(frozen=True, slots=True)
class FoundWord:
    """A word that was read; its box is in pixels of the picture."""

    text: str
    box: Box[float]
    is_sure: bool


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line as the page shows it and as it was read in its place."""

    shown: str
    read: str
    is_sure: bool

    @property
    def is_right(self) -> bool:
        """Whether the two are the same, spaces too."""
        return self.shown == self.read

    @property
    def is_right_but_spaces(self) -> bool:
        """Whether they are the same if spaces are not compared."""
        return self.shown.replace(" ", "") == self.read.replace(" ", "")


@dataclass(frozen=True, slots=True)
class WordScore:
    """How well the lines of some pages were read.

    Attributes:
        pages: how many.
        lines: lines that the pages show.
        found: share of those in whose place something was read.
        right: share that was read exactly, spaces too; curly quotes and long dashes
            count as straight and short ones.
        right_but_spaces: share that was read exactly if spaces are not compared.
        sure: share of which the reader was sure.
        right_of_sure: share of these that was read exactly but for spaces.
        seconds: of the processor, for a page.
    """

    pages: int
    lines: int
    found: float
    right: float
    right_but_spaces: float
    sure: float
    right_of_sure: float
    seconds: float


def evidence_words(picture: Image.Image) -> list[FoundWord]:
    """The words that `gather` reads."""
    return [
        FoundWord(
            word.text,
            word.box.scaled(1),
            line.is_sure,
        )
        for line in gather(picture).lines
        for word in line.words
    ]


def rapidocr_words() -> Reader:
    """The words that RapidOCR reads with its defaults; it is loaded first."""
    from rapidocr import RapidOCR

    engine: Any = RapidOCR()

    def read(picture: Image.Image) -> list[FoundWord]:
        answer = engine(np.asarray(picture)[:, :, ::-1])  # blue first
        if answer.boxes is None:
            return []
        return [
            FoundWord(
                text, Box(*corners.min(axis=0), *corners.max(axis=0)), score >= 0.9
            )
            for corners, text, score in zip(
                answer.boxes, answer.txts, answer.scores, strict=True
            )
        ]

    return read


def read_pages(
    photographs: Iterable[Photograph], read: Reader
) -> tuple[list[ReadLine], list[float]]:
    """Every line of the photographs with what was read, and the seconds of each."""
    lines, seconds = [], []
    for page in photographs:
        begun = process_time()
        words = read(page.picture)
        seconds.append(process_time() - begun)
        lines += [_read_line(shown.text, shown.box, words) for shown in page.lines]
    return [line for line in lines if line.shown], seconds


def score(lines: Sequence[ReadLine], seconds: Sequence[float]) -> WordScore:
    """The shares of lines that were found and right."""
    sure = [line for line in lines if line.is_sure]
    return WordScore(
        pages=len(seconds),
        lines=len(lines),
        found=_share(bool(line.read) for line in lines),
        right=_share(line.is_right for line in lines),
        right_but_spaces=_share(line.is_right_but_spaces for line in lines),
        sure=_share(line.is_sure for line in lines),
        right_of_sure=_share(line.is_right_but_spaces for line in sure),
        seconds=round(mean(seconds), 3) if seconds else 0.0,
    )


def _read_line(shown: str, box: Box[float], words: Sequence[FoundWord]) -> ReadLine:
    """What was read in the place of a line: the words whose centres lie in it."""
    room = box.grown(SLACK, SLACK)
    inside = [word for word in words if room.holds_centre(word.box)]
    inside.sort(key=lambda word: word.box.left)
    read = " ".join(word.text for word in inside)
    is_sure = bool(inside) and all(word.is_sure for word in inside)
    return ReadLine(plain(shown), plain(read), is_sure)


def plain(text: str) -> str:
    """A text with simple quotes, dashes and spaces."""
    folded = unicodedata.normalize("NFKC", text.translate(_STRAIGHT))
    return re.sub(r"\s+", " ", folded).strip()


def _share(are_so: Iterable[bool]) -> float:
    values = list(are_so)
    return round(mean(values), 4) if values else 0.0


def main(arguments: list[str] | None = None) -> int:
    """Measure, print one JSON document, and the lines that were wrong to stderr."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", type=Path, metavar="DIR")
    parser.add_argument("--width", type=int, nargs="+", default=[1280])
    parser.add_argument("--ratio", type=float, default=1.0)
    parser.add_argument("--rapidocr", type=int, default=0, metavar="PAGES")
    parser.add_argument("--wrong", action="store_true", help="show what was wrong")
    options = parser.parse_args(arguments)
    pages = sorted(options.folder.glob("*.html"))
    if not pages:
        parser.error(f"{options.folder} has no .html files.")
    with open_browser() as browser:
        photographs = [
            photograph(browser, page, width, options.ratio)
            for page, width in zip(pages, cycle(options.width), strict=False)
        ]
    lines, seconds = read_pages(photographs, evidence_words)
    report = {"words": asdict(score(lines, seconds))}
    if options.rapidocr:
        few = photographs[: options.rapidocr]
        report["words_of_few"] = asdict(score(*read_pages(few, evidence_words)))
        report["rapidocr_of_few"] = asdict(score(*read_pages(few, rapidocr_words())))
    if options.wrong:
        for line in lines:
            if not line.is_right:
                sys.stderr.write(f"{line.shown!r} {line.read!r} {line.is_sure}\n")
    sys.stdout.write(json.dumps(report, indent=2) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
