"""The tokens a network predicts, numbered.

A program is written as its dialect, the tokens, and the end, so that reading the
dialect is the network's first decision. There are two spellings of what lies between:
element names and `}` with opening braces implied (`Vocabulary`), and the paper's, with
commas, braces and newlines (`PaperVocabulary`).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from compilers.schema.dialects import CLOSE, dialects
from pix2code_app.datasets.paper_tokens import PUNCTUATION, paper_tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

PAD, START, END = "<pad>", "<start>", "<end>"


def marker(dialect: str) -> str:
    """The token that opens a program of `dialect`."""
    return f"<{dialect}>"


@dataclass(frozen=True)
class Vocabulary:
    """Tokens in the order of their numbers; padding is number 0.

    `has_places` says that each token stands for an element or its end, so that it can
    have a box.
    """

    tokens: tuple[str, ...]
    has_places: ClassVar[bool] = True

    @classmethod
    def of_dialects(cls, names: Sequence[str]) -> Vocabulary:
        """The vocabulary of every program of the named dialects."""
        markers = (marker(name) for name in names)
        return cls((PAD, START, END, *markers, CLOSE, *_elements(names)))

    def __len__(self) -> int:
        return len(self.tokens)

    @cached_property
    def ids(self) -> dict[str, int]:
        """Number of each token."""
        return {token: number for number, token in enumerate(self.tokens)}

    def encode(self, dialect: str, program: Sequence[str]) -> list[int]:
        """Numbers of the dialect, of a program with implied braces, and of the end.

        Raises:
            KeyError: a token is not in the vocabulary.
        """
        written = self.spell(dialect, program)
        return [self.ids[token] for token in (marker(dialect), *written, END)]

    def spell(self, dialect: str, program: Sequence[str]) -> Sequence[str]:
        """The tokens that stand for a program."""
        del dialect
        return program


@dataclass(frozen=True)
class PaperVocabulary(Vocabulary):
    """The paper's tokens; the padding is its placeholder.

    The paper's own of the web has 19: neither the marker of the dialect nor the big
    title, which its data never shows.
    """

    has_places: ClassVar[bool] = False

    @classmethod
    def of_dialects(cls, names: Sequence[str]) -> PaperVocabulary:
        """The vocabulary of every program of the named dialects."""
        markers = (marker(name) for name in names)
        return cls((PAD, START, END, *markers, *PUNCTUATION, *_elements(names)))

    def spell(self, dialect: str, program: Sequence[str]) -> Sequence[str]:
        """The printed text's tokens."""
        return paper_tokens(dialect, program)


def _elements(names: Sequence[str]) -> dict[str, None]:
    """The names of all elements to predict, each once, in the order of the tables."""
    kinds = (kind for name in names for kind in dialects()[name].elements.values())
    return dict.fromkeys(kind.name for kind in kinds if not kind.by_hand)
