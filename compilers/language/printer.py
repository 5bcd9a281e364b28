"""Tree → canonical DSL text; `parse(format(screen)) == screen`.

A tree without attributes comes out byte for byte in the layout of the `.gui` files
of 2017. Leaves that carry attributes stand on lines of their own, to be edited.
"""

from __future__ import annotations

import math
import re
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from compilers.errors import CompilerError
from compilers.language.tree import Attribute, Colour, Element, Number, Screen, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHORT_ESCAPES = {'"': r"\"", "\\": r"\\", "\n": r"\n", "\t": r"\t"}

# Control characters, and what looks like nothing or turns the line round.
_ESCAPED = re.compile(
    r'["\\\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u206f'
    r"\ud800-\udfff\ufeff\ufff9-\uffff]"
)


def format(screen: Screen) -> str:  # noqa: A001 -- the library's verb for it
    """The screen as DSL text, with a final newline unless it is empty.

    Raises:
        CompilerError: an attribute holds a number that is not finite.
    """
    lines: list[str] = []
    waiting: list[Element | str] = list(reversed(_chunks(screen.children)))
    while waiting:
        chunk = waiting.pop()
        if isinstance(chunk, str):
            lines.append(chunk)
            continue
        lines.append(f"{_head(chunk)} {{")
        waiting.append("}")
        waiting.extend(reversed(_chunks(chunk.children or ())))
    return "".join(f"{line}\n" for line in lines)


def strip_attributes(screen: Screen) -> Screen:
    """The same screen with names and nesting only."""
    # Depth is bounded by the parser and by every dialect, so recursion is safe.
    return replace(screen, children=tuple(map(_bare, screen.children)))


def _bare(element: Element) -> Element:
    children = element.children
    if children is not None:
        children = tuple(map(_bare, children))
    return replace(element, children=children, attributes=())


def _chunks(children: tuple[Element, ...]) -> list[Element | str]:
    """Containers as they are, runs of leaves as finished lines."""
    chunks: list[Element | str] = []
    for is_leaf, group in groupby(children, lambda child: child.children is None):
        run = list(group)
        chunks.extend(_leaf_lines(run) if is_leaf else run)
    return chunks


def _leaf_lines(leaves: list[Element]) -> Iterator[str]:
    if any(leaf.attributes for leaf in leaves):
        yield from map(_head, leaves)
    else:
        yield ", ".join(leaf.name for leaf in leaves)


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
