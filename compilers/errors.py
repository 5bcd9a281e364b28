"""The errors of the compilers. Each is a sentence, located where a text is to blame.

    CompilerError
    ├── DslError          the DSL text cannot be read; has line, column and a caret
    ├── UnknownDialect
    └── UnknownTarget

The last two name the nearest known names.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from compilers.language.tree import Span


class CompilerError(Exception):
    """Something the compilers refuse, told as a sentence."""


class DslError(CompilerError):
    """A DSL text that cannot be read.

    `str()` gives the sentence, the line with a caret under the place, and what was
    expected there.
    """

    def __init__(
        self, message: str, span: Span, line_text: str, expected: tuple[str, ...] = ()
    ) -> None:
        super().__init__(message)
        self.message = message
        self.span = span
        self.line_text = line_text
        self.expected = expected

    def __str__(self) -> str:
        first, caret = _shown_line(self.line_text, self.span.column)
        head = f"line {self.span.line}, column {self.span.column}: {self.message}"
        return f"{head}\n  {first}\n  {caret}"


class UnknownDialect(CompilerError):
    """A dialect that is not in the table."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        super().__init__(unknown("dialect", name, known))


class UnknownTarget(CompilerError):
    """A target that is not in the table."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        super().__init__(unknown("target", name, known))


def unknown(kind: str, name: str, known: Iterable[str]) -> str:
    """A sentence that names what is unknown and the nearest known names."""
    known = list(known)
    near = nearest(name, known)
    if near:
        return f"Unknown {kind} {name!r}; did you mean {_either(near)}?"
    return f"Unknown {kind} {name!r}; known are {', '.join(known)}."


def nearest(name: str, known: Iterable[str]) -> list[str]:
    """The known names that are like another one, the nearest first; three at most."""
    return get_close_matches(name, list(known), n=3, cutoff=0.5)


def _either(names: list[str]) -> str:
    return " or ".join(repr(name) for name in names)


def _shown_line(text: str, column: int, width: int = 72) -> tuple[str, str]:
    """The part of a line around `column`, and a caret under it."""
    start = max(0, column - 1 - width // 2)
    shown = text[start : start + width].replace("\t", " ")
    return shown, " " * (column - 1 - start) + "^"
