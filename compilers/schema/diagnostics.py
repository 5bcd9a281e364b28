"""What is worth saying about a program that can be used all the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from compilers.language.tree import Span

Level = Literal["info", "warning", "error"]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One remark; `code` is stable for scripts, `node` is the element's path."""

    level: Level
    code: str
    message: str
    span: Span | None = None
    node: str | None = None

    def __str__(self) -> str:
        place = f"line {self.span.line}: " if self.span else ""
        return f"{self.level}: {place}{self.message}"
