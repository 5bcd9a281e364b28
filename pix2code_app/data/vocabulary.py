"""The tokens a network predicts, numbered.

A program is written as its dialect, then element names with opening braces implied,
`}` where a container ends, and the end: `<web> header btn-active … } row … <end>`.
Reading the dialect is thereby the network's first decision.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from compilers.dialects import CLOSE, dialects

PAD, START, END = "<pad>", "<start>", "<end>"


def marker(dialect: str) -> str:
    """The token that opens a program of `dialect`."""
    return f"<{dialect}>"


@dataclass(frozen=True)
class Vocabulary:
    """Tokens in the order of their numbers; padding is number 0."""

    tokens: tuple[str, ...]

    @classmethod
    def of_dialects(cls, names: Sequence[str]) -> Vocabulary:
        """The vocabulary of every program of the named dialects."""
        tables = [dialects()[name] for name in names]
        elements = dict.fromkeys(e for table in tables for e in table.elements)
        markers = (marker(name) for name in names)
        return cls((PAD, START, END, *markers, CLOSE, *elements))

    def __len__(self) -> int:
        return len(self.tokens)

    @cached_property
    def ids(self) -> dict[str, int]:
        """Number of each token."""
        return {token: number for number, token in enumerate(self.tokens)}

    def encode(self, dialect: str, tokens: Sequence[str]) -> list[int]:
        """Numbers of `<dialect>`, the tokens and the end.

        Raises:
            KeyError: a token is not in the vocabulary.
        """
        return [self.ids[token] for token in (marker(dialect), *tokens, END)]
