"""Texts to model: programs of our own synthesiser, any file, the Penn Treebank.

Each is three streams of numbered tokens: `training` for the weights, `validation` for
the controller's rewards and every choice, `test` for what is reported. Tokens are
numbered by falling frequency, which the output layer of large vocabularies needs.
"""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import torch

from compilers.language.tokens import to_tokens
from pix2code_app.datasets.vocabulary import END, marker
from pix2code_app.errors import DataError
from pix2code_app.synthesis.sampling import DIALECTS, sample_screen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from torch import Tensor

TASKS = ("gui", "text", "ptb")
"""What a language model can be trained on."""

UNKNOWN = "<unk>"

GUI_PROGRAMS = {"training": 5000, "validation": 700, "test": 700}
"""Programs of each part of the task `gui`; about 43 tokens each."""

_SHORTEST = 4000


@dataclass(frozen=True, slots=True, eq=False)
class Corpus:
    """Numbered tokens of three parts, each (L,), and what was measured on.

    Attributes:
        source: What the tokens are, in a few words.
        tokens: The vocabulary.
        reward: Perplexity at which the controller's reward is 1.
    """

    source: str
    tokens: tuple[str, ...]
    training: Tensor
    validation: Tensor
    test: Tensor
    reward: float


def load_corpus(task: str, data: Path | None, seed: int) -> Corpus:
    """The corpus of a task; `data` is the file of `text` or the folder of `ptb`.

    Raises:
        DataError: it is not there, too short, or given to a task without data.
    """
    if task == "gui":
        if data is not None:
            raise DataError(
                f"The task gui has programs of its own; {data} is not read.",
                "Leave the data out, or take the task text or ptb.",
            )
        return gui_corpus(seed)
    if data is None:
        wanted = "a text file" if task == "text" else "the folder of ptb.train.txt"
        raise DataError(f"The task {task} needs {wanted}.", "Give it as --data.")
    return text_corpus(data) if task == "text" else ptb_corpus(data)


def gui_corpus(seed: int) -> Corpus:
    """DSL programs of all dialects from the synthesiser; no part shares its seeds."""
    parts = [_programs(f"{seed}/{part}", count) for part, count in GUI_PROGRAMS.items()]
    return _corpus("programs of the synthesiser", parts, reward=2.0)


def text_corpus(file: Path) -> Corpus:
    """The characters of a text: eight tenths, one tenth, one tenth.

    Raises:
        DataError: the file cannot be read or is too short.
    """
    text = _read(file)
    first, second = len(text) * 8 // 10, len(text) * 9 // 10
    parts = (text[:first], text[first:second], text[second:])
    if len(text) < 10 * _SHORTEST:
        raise DataError(
            f"{file} has {len(text)} characters; {10 * _SHORTEST} are needed."
        )
    return _corpus(f"characters of {file.name}", parts, reward=8.0)


def ptb_corpus(folder: Path) -> Corpus:
    """The words of the Penn Treebank as Mikolov prepared it, `<eos>` ending each line.

    The paper rewards the controller on the validation file and reports its perplexity
    on the test file. Where the test file is missing, the validation file is what is
    reported, and the last twelfth of the training file rewards the controller.

    Raises:
        DataError: a file is missing.
    """
    files = tuple(folder / f"ptb.{part}.txt" for part in ("train", "valid"))
    for file in files:
        if not file.is_file():
            raise DataError(
                f"{folder} has no {file.name}.",
                "The task ptb needs the folder of ptb.train.txt and ptb.valid.txt.",
            )
    training, valid = map(_words, files)
    if (folder / "ptb.test.txt").exists():
        test = _words(folder / "ptb.test.txt")
        return _corpus("words of the PTB, test file", (training, valid, test), 200.0)
    cut = len(training) * 11 // 12
    parts = (training[:cut], training[cut:], valid)
    return _corpus("words of the PTB, validation file", parts, reward=200.0)


def _programs(seed: str, count: int) -> list[str]:
    rng = random.Random(seed)
    tokens: list[str] = []
    for _ in range(count):
        dialect = rng.choice(DIALECTS)
        tokens += marker(dialect), *to_tokens(sample_screen(dialect, rng)), END
    return tokens


def _words(file: Path) -> list[str]:
    return [
        word for line in _read(file).splitlines() for word in (*line.split(), "<eos>")
    ]


def _read(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"{file} cannot be read as a text.") from error


def _corpus(source: str, parts: Iterable[Sequence[str]], reward: float) -> Corpus:
    training, validation, test = parts
    counted = Counter(training)
    unseen = set(validation) | set(test)
    if not unseen <= counted.keys():
        counted.setdefault(UNKNOWN, 0)
    tokens = tuple(name for name, _ in counted.most_common())
    ids = {token: number for number, token in enumerate(tokens)}
    rest = ids.get(UNKNOWN, 0)

    def numbered(part: Sequence[str]) -> Tensor:
        return torch.tensor([ids.get(token, rest) for token in part])

    return Corpus(
        source=source,
        tokens=tokens,
        training=numbered(training),
        validation=numbered(validation),
        test=numbered(test),
        reward=reward,
    )
