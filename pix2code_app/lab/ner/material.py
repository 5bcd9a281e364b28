"""What a network learns from: sentences to train on, to choose on and to test on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pix2code_app.errors import DataError
from pix2code_app.lab.ner.columns import read

if TYPE_CHECKING:
    from pathlib import Path

    from pix2code_app.networks.tagger.sentences import Sentence

PARTNERS = {
    "eng.train": "eng.testa",
    "esp.train": "esp.testa",
    "ned.train": "ned.testa",
    "wnut17train.conll": "emerging.dev.conll",
    "train.txt": "dev.txt",
}
"""The file to choose on, by the name of the file to train on."""
SHARE = 10
"""One sentence of so many of a single file is chosen on, and another tested on."""


@dataclass(frozen=True)
class Material:
    """Sentences by what they are for; `test` may be empty."""

    train: tuple[Sentence, ...]
    dev: tuple[Sentence, ...]
    test: tuple[Sentence, ...] = ()

    def with_test(self) -> Material:
        """Where there is nothing to test on, every other sentence of `dev` is."""
        if self.test:
            return self
        return replace(self, dev=self.dev[::2], test=self.dev[1::2])


def gather(path: Path) -> Material:
    """The material of a file to train on, or of a folder with one.

    A file without a partner to choose on is split: eight tenths, one, and one.

    Raises:
        DataError: there is no such file, there are several, or it is malformed.
    """
    file = _training_file(path)
    partner = file.with_name(PARTNERS.get(file.name, file.name))
    if partner != file and partner.is_file():
        return Material(read(file), read(partner))
    return split(read(file))


def split(sentences: tuple[Sentence, ...]) -> Material:
    """Sentences of one source in three parts, the first eight times the others."""
    return Material(
        tuple(s for i, s in enumerate(sentences) if i % SHARE not in {0, SHARE // 2}),
        sentences[::SHARE],
        sentences[SHARE // 2 :: SHARE],
    )


def _training_file(path: Path) -> Path:
    if not path.is_dir():
        return path
    named = [path / name for name in PARTNERS if (path / name).is_file()]
    columns = sorted(
        f for f in path.iterdir() if f.suffix in {".conll", ".bio", ".txt"}
    )
    files = named or columns
    if not files:
        raise DataError(f"{path} holds no column file to train on.")
    if len(files) > 1:
        names = ", ".join(file.name for file in files)
        raise DataError(
            f"{path} holds several files to train on: {names}.", "Name one."
        )
    return files[0]
