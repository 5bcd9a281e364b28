"""Tree → canonical DSL text; `parse(format(screen)) == screen`.

A tree without attributes comes out byte for byte in the layout of the `.gui` files
of 2017. Leaves that carry attributes stand on lines of their own, to be edited.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, TypeAlias

from compilers.errors import CompilerError
from compilers.language.tree import (
    Attribute,
    Colour,
    Element,
    NodePath,
    Number,
    Screen,
    Span,
    Value,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

_SHORT_ESCAPES = {'"': r"\"", "\\": r"\\", "\n": r"\n", "\t": r"\t"}

# Control characters, and what looks like nothing or turns the line round.
_ESCAPED = re.compile(
    r'["\\\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f'
    r"\ud800-\udfff\ufeff\ufff9-\uffff]"
)


@dataclass(frozen=True, slots=True)
class Printed:
    """A text, and where it has each element, by path, from its name to its end."""

    text: str
    spans: Mapping[NodePath, Span]


def format(screen: Screen) -> str:  # noqa: A001 -- the library's verb for it
    """The screen as DSL text, with a final newline unless it is empty.

    Raises:
        CompilerError: an attribute holds a number that is not finite.
    """
    return print_screen(screen).text


def print_screen(screen: Screen) -> Printed:
    """The screen as DSL text, and where its elements stand there.

    Raises:
        CompilerError: an attribute holds a number that is not finite.
    """
    lines: list[str] = []
    spans: dict[NodePath, Span] = {}
    waiting: list[_Run | NodePath] = list(reversed(_runs((), screen.children)))
    while waiting:
        run = waiting.pop()
        number = len(lines) + 1
        if isinstance(run, tuple):  # the end of a container
            spans[run] = replace(spans[run], end_line=number, end_column=2)
            lines.append("}")
            continue
        line = ""
        for path, element in run:
            line += ", " if line else ""
            column = len(line) + 1
            line += _head(element)
            spans[path] = Span(number, column, number, len(line) + 1)
        path, last = run[-1]
        if last.children is not None:
            line += " {"
            waiting += [path, *reversed(_runs(path, last.children))]
        lines.append(line)
    return Printed("".join(f"{line}\n" for line in lines), spans)


def strip_attributes(screen: Screen) -> Screen:
    """The same screen with names and nesting only."""
    return screen.map(lambda _, element: replace(element, attributes=()))


_Run: TypeAlias = "list[tuple[NodePath, Element]]"
"""What stands on one line: a container alone, or leaves."""


def _runs(above: NodePath, children: tuple[Element, ...]) -> list[_Run]:
    placed = [((*above, i), child) for i, child in enumerate(children)]
    runs: list[_Run] = []
    for is_leaf, group in groupby(placed, lambda one: one[1].children is None):
        run = list(group)
        is_one_line = is_leaf and not any(leaf.attributes for _, leaf in run)
        runs += [run] if is_one_line else [[one] for one in run]
    return runs


def _head(element: Element) -> str:
    if not element.attributes:
        return element.name
    return f"{element.name}({', '.join(map(_attribute, element.attributes))})"


def _attribute(attribute: Attribute) -> str:
    value = _value(attribute.value)
    if attribute.name == "text" and isinstance(attribute.value, str):
        return value
    return f"{attribute.name}={value}"


def _value(value: Value) -> str:
    if isinstance(value, str):
        return f'"{_ESCAPED.sub(_escape, value)}"'
    if isinstance(value, Colour):
        return str(value)
    if isinstance(value, tuple):
        return f"({', '.join(map(_number, value))})"
    return _number(value)


def _number(value: Number) -> str:
    if not math.isfinite(value):
        raise CompilerError(f"The DSL has no way to write the number {value}.")
    return f"{value:d}" if isinstance(value, int) else repr(value)


def _escape(match: re.Match[str]) -> str:
    character = match.group()
    return _SHORT_ESCAPES.get(character) or f"\\u{ord(character):04x}"
