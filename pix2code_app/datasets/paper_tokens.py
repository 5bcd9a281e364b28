"""The tokens of the 2017 paper: of the printed text, with commas and newlines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compilers.schema.dialects import CLOSE, dialect

if TYPE_CHECKING:
    from collections.abc import Sequence

Program = tuple[str, ...]
PUNCTUATION = (",", "{", "}", "\n")


def paper_tokens(dialect_name: str, program: Sequence[str]) -> Program:
    """Tokens of the printed program, for tokens with implied opening braces."""
    elements = dialect(dialect_name).elements
    containers = {name for name, kind in elements.items() if kind.is_container}
    tokens: list[str] = []
    for name, following in zip(program, (*program[1:], CLOSE), strict=False):
        if name == CLOSE:
            tokens += (CLOSE, "\n")
        elif name in containers:
            tokens += (name, "{", "\n")
        elif following == CLOSE or following in containers:
            tokens += (name, "\n")
        else:
            tokens += (name, ",")
    return tuple(tokens)
