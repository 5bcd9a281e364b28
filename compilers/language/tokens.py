"""Trees as the tokens a network decodes: element names and `}`.

The opening brace of a container is implied by its name. Only here is anything ever
repaired: a decoder that was cut off at its length limit leaves containers open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compilers.errors import CompilerError
from compilers.language.tree import Element, Screen, node_id
from compilers.schema.diagnostics import Diagnostic, Fact
from compilers.schema.dialects import CLOSE, Dialect, dialect
from compilers.schema.validation import misplaced, unknown_element

if TYPE_CHECKING:
    from collections.abc import Iterable


def to_tokens(screen: Screen) -> list[str]:
    """The tokens of a screen, in the order of its text."""
    tokens: list[str] = []
    waiting: list[Element | None] = list(reversed(screen.children))
    while waiting:
        element = waiting.pop()
        if element is None:
            tokens.append(CLOSE)
            continue
        tokens.append(element.name)
        if element.children is not None:
            waiting.append(None)
            waiting.extend(reversed(element.children))
    return tokens


def from_tokens(
    dialect_name: str, tokens: Iterable[str]
) -> tuple[Screen, tuple[Diagnostic, ...]]:
    """The screen that `tokens` spell; containers left open are closed, and it is said.

    Raises:
        UnknownDialect: there is no such dialect.
        CompilerError: a name is unknown or may not stand where it does, or a `}`
            closes nothing.
    """
    table = dialect(dialect_name)
    opened: list[tuple[str | None, list[Element]]] = [(None, [])]
    for position, token in enumerate(tokens, start=1):
        if token == CLOSE:
            _close(opened, position)
        else:
            _add(table, opened, token, position)
    diagnostics = _close_the_rest(opened)
    return Screen(dialect_name, tuple(opened[0][1])), diagnostics


def _add(
    table: Dialect,
    opened: list[tuple[str | None, list[Element]]],
    name: str,
    position: int,
) -> None:
    kind = table.elements.get(name)
    if kind is None:
        raise CompilerError(f"token {position}: {unknown_element(table, name)}")
    parent, siblings = opened[-1]
    if name not in (table.elements[parent] if parent else table).children:
        raise CompilerError(f"token {position}: {misplaced(table, name, parent)}")
    if kind.is_container:
        opened.append((name, []))
    else:
        siblings.append(Element(name))


def _close(
    opened: list[tuple[str | None, list[Element]]], position: int | None = None
) -> None:
    name, children = opened.pop()
    if name is None:
        raise CompilerError(f"token {position}: There is no open element to close.")
    opened[-1][1].append(Element(name, tuple(children)))


def _close_the_rest(
    opened: list[tuple[str | None, list[Element]]],
) -> tuple[Diagnostic, ...]:
    missing = len(opened) - 1
    if not missing:
        return ()
    path = tuple(len(children) for _, children in opened[:-1])
    names = tuple(str(name) for name, _ in opened[1:])
    while len(opened) > 1:
        _close(opened)
    row = "cut-off-once" if missing == 1 else "cut-off"
    facts: dict[str, Fact] = {"count": missing, "names": names}
    return (Diagnostic(row, facts, node=node_id(path)),)
