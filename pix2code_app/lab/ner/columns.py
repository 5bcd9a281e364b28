"""Reading named entities from CoNLL column files.

A line holds a word, perhaps other columns, and a tag; a blank line ends a sentence and
`-DOCSTART-` a document. Columns are separated by tabs, or else by blanks. A line that
begins with `#` and ends in no tag is a comment, as in CoNLL-U. Tags of any of the
schemes IOB, IOBES and BILOU are read; those of BILOU become those of IOBES.
"""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from pix2code_app.errors import DataError
from pix2code_app.networks.tagger.sentences import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DOCUMENT = "-DOCSTART-"
TAG = re.compile(r"O|[BIESLU]-\S+")
_IOBES_OF_BILOU = {"L": "E", "U": "S"}
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read(path: Path) -> tuple[Sentence, ...]:
    """The sentences of a column file in UTF-8, UTF-16 or, failing both, Latin-1.

    Raises:
        DataError: it cannot be read, holds no sentence, or a line is malformed.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise DataError(f"{path} cannot be read.") from error
    sentences = parse(_decoded(content), str(path))
    if not sentences:
        raise DataError(f"{path} holds no sentence.")
    return sentences


def _decoded(content: bytes) -> str:
    """The text of a file; UTF-16 is known by the mark that it begins with."""
    encoding = "utf-16" if content.startswith(_UTF_16) else "utf-8-sig"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return content.decode("latin-1")


def parse(text: str, name: str) -> tuple[Sentence, ...]:
    """The sentences of a column file's text; `name` stands for it in messages.

    Raises:
        DataError: a line has too few columns, another number of them than the first,
            or something else than a tag at its end.
    """
    sentences: list[Sentence] = []
    words: list[str] = []
    tags: list[str] = []
    for word, tag in (*_rows(text, name), ("", "")):
        if word:
            words.append(word)
            tags.append(tag)
        elif words:
            sentences.append(Sentence(tuple(words), tuple(tags)))
            words, tags = [], []
    return tuple(sentences)


def _rows(text: str, name: str) -> Iterator[tuple[str, str]]:
    """Word and tag of each line; an empty word between sentences."""
    expected = 0
    for number, line in enumerate(re.split(r"\r\n|\n|\r", text), 1):
        if not line.strip(" \t") or line.startswith(DOCUMENT):
            yield "", ""
            continue
        columns = _columns(line)
        if line.startswith("#") and not TAG.fullmatch(columns[-1]):
            continue
        expected = expected or len(columns)
        where = f"{name}, line {number}"
        if len(columns) < 2:
            raise DataError(
                f"{where}: a word and its tag are expected, found {line!r}."
            )
        if len(columns) != expected:
            raise DataError(
                f"{where} has {len(columns)} columns, the lines before {expected}."
            )
        if not TAG.fullmatch(columns[-1]):
            raise DataError(
                f"{where}: {columns[-1]!r} is no tag such as O, B-PER or I-LOC."
            )
        yield columns[0], _in_iobes(columns[-1])


def _in_iobes(tag: str) -> str:
    return _IOBES_OF_BILOU.get(tag[0], tag[0]) + tag[1:]


def _columns(line: str) -> list[str]:
    if "\t" in line:
        return [column.strip(" ") for column in line.split("\t")]
    return re.split(" +", line.strip(" "))
