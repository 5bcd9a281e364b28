"""Which tokens may follow, as numbers to add to a network's logits."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from compilers.schema.dialects import dialect
from compilers.schema.grammar import Grammar
from pix2code_app.datasets.vocabulary import END, Vocabulary, marker

if TYPE_CHECKING:
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Prefix:
    """A program so far: nothing yet, or a dialect and the state of its grammar."""

    grammar: Grammar | None = None

    @property
    def depth(self) -> int:
        """Depth of the next element in the tree."""
        return self.grammar.depth if self.grammar else 0


NOTHING = Prefix()


@dataclass(frozen=True)
class GrammarMask:
    """Turns a prefix into the tokens that keep the program valid.

    `dialects` are those that may be chosen; one name forces the dialect.
    """

    vocabulary: Vocabulary
    dialects: tuple[str, ...]

    @cached_property
    def _masks(self) -> dict[tuple[object, ...], NDArray[np.float32]]:
        return {}

    def penalties(self, prefix: Prefix) -> NDArray[np.float32]:
        """0 for each legal token and minus infinity for every other, (V,)."""
        grammar = prefix.grammar
        key = (grammar.dialect.name, grammar.frames[-1]) if grammar else ()
        mask = self._masks.get(key)
        if mask is None:
            mask = self._masks[key] = self._penalties(self._legal(prefix))
        return mask

    def advance(self, prefix: Prefix, token: str) -> Prefix:
        """The prefix after a legal token other than the end."""
        if prefix.grammar:
            return replace(prefix, grammar=prefix.grammar.advance(token))
        name = next(name for name in self.dialects if marker(name) == token)
        return Prefix(Grammar.start(dialect(name)))

    def _legal(self, prefix: Prefix) -> frozenset[str]:
        if prefix.grammar is None:
            return frozenset(marker(name) for name in self.dialects)
        ends = frozenset({END} if prefix.grammar.may_end else ())
        return prefix.grammar.legal() | ends

    def _penalties(self, legal: frozenset[str]) -> NDArray[np.float32]:
        mask = np.full(len(self.vocabulary), -np.inf, np.float32)
        mask[[self.vocabulary.ids[token] for token in legal]] = 0
        return mask
