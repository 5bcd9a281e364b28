"""The smallest edit that turns one tree into another.

An edit inserts or removes an element with all that it holds, or changes one element's
name or attributes. Inserting and removing cost one for each element, a change costs
one; the cheapest sequence is found by comparing the children of every two elements
that may stand for each other, as lines of text are compared (Selkow 1977).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, TypeAlias

from compilers.errors import CompilerError
from compilers.language.printer import format as format_screen
from compilers.language.tree import Element, Screen, node_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compilers.language.tree import NodePath

Kind: TypeAlias = Literal["insert", "remove", "change"]
Children: TypeAlias = tuple[Element, ...]

MOST_PAIRS = 4_000_000
"""Most pairs of elements that are compared; two programs of 2,000 elements each."""

_SIGNS = {"insert": "+", "remove": "-", "change": "~"}


@dataclass(frozen=True, slots=True)
class Edit:
    """One step. `node` is the path in the old tree, or in the new one to insert at.

    `before` and `after` are DSL on one line; a change shows the element alone, without
    what it holds. One of the two is None where there was, or will be, nothing.
    """

    kind: Kind
    node: str
    before: str | None
    after: str | None

    def __str__(self) -> str:
        shown = " → ".join(text for text in (self.before, self.after) if text)
        return f"{_SIGNS[self.kind]} {self.node}: {shown}"


def edits(old: Screen, new: Screen) -> tuple[Edit, ...]:
    """The smallest edit from `old` to `new`, in the order of the text.

    Raises:
        CompilerError: the screens are too large to be compared.
    """
    if old == new:
        return ()
    sizes = [sum(1 for _ in screen.walk()) for screen in (old, new)]
    if sizes[0] * sizes[1] > MOST_PAIRS:
        problem = "The screens are too large to be compared"
        raise CompilerError(f"{problem}: {sizes[0]:,} and {sizes[1]:,} elements.")
    return tuple(_Comparison().edits(old.children, new.children, (), ()))


class _Comparison:
    """One comparison; costs are worked out once for every pair of elements."""

    def __init__(self) -> None:
        self._costs: dict[tuple[int, int], int] = {}
        self._sizes: dict[int, int] = {}

    def edits(
        self,
        old: Children,
        new: Children,
        old_path: NodePath,
        new_path: NodePath,
    ) -> Iterator[Edit]:
        """The cheapest edits that turn one sequence of siblings into another."""
        for i, j in self._alignment(old, new):
            if j is None and i is not None:
                yield Edit("remove", node_id((*old_path, i)), _shown(old[i]), None)
            elif i is None and j is not None:
                yield Edit("insert", node_id((*new_path, j)), None, _shown(new[j]))
            elif i is not None and j is not None:
                yield from self._kept(old[i], new[j], (*old_path, i), (*new_path, j))

    def _kept(
        self,
        old: Element,
        new: Element,
        old_path: NodePath,
        new_path: NodePath,
    ) -> Iterator[Edit]:
        before, after = _alone(old), _alone(new)
        if before != after:
            yield Edit("change", node_id(old_path), _shown(before), _shown(after))
        children = (old.children or (), new.children or ())
        yield from self.edits(*children, old_path, new_path)

    def _alignment(
        self, old: Children, new: Children
    ) -> list[tuple[int | None, int | None]]:
        """Which siblings stand for each other; None for those that do for nothing."""
        table = self._table(old, new)
        i, j = len(old), len(new)
        found: list[tuple[int | None, int | None]] = []
        while i or j:
            here = table[i][j]
            kept = i and j and table[i - 1][j - 1] + self._cost(old[i - 1], new[j - 1])
            if i and j and here == kept:
                i, j = i - 1, j - 1
                found.append((i, j))
            elif i and here == table[i - 1][j] + self._size(old[i - 1]):
                i -= 1
                found.append((i, None))
            else:
                j -= 1
                found.append((None, j))
        return found[::-1]

    def _table(self, old: Children, new: Children) -> list[list[int]]:
        """Cost of turning the first i of `old` into the first j of `new`."""
        table = [[0]]
        for element in new:
            table[0].append(table[0][-1] + self._size(element))
        for i, removed in enumerate(old, start=1):
            row = [table[i - 1][0] + self._size(removed)]
            for j, inserted in enumerate(new, start=1):
                row.append(
                    min(
                        table[i - 1][j - 1] + self._cost(removed, inserted),
                        table[i - 1][j] + self._size(removed),
                        row[j - 1] + self._size(inserted),
                    )
                )
            table.append(row)
        return table

    def _cost(self, old: Element, new: Element) -> int:
        """What it costs to turn one element into another, with what they hold."""
        pair = (id(old), id(new))
        if pair not in self._costs:
            below = 0
            if old.children != new.children:
                below = self._table(old.children or (), new.children or ())[-1][-1]
            self._costs[pair] = below + (_alone(old) != _alone(new))
        return self._costs[pair]

    def _size(self, element: Element) -> int:
        if id(element) not in self._sizes:
            below = sum(self._size(child) for child in element.children or ())
            self._sizes[id(element)] = 1 + below
        return self._sizes[id(element)]


def _alone(element: Element) -> Element:
    """An element without what it holds."""
    children = None if element.children is None else ()
    return replace(element, children=children)


def _shown(element: Element) -> str:
    """An element as DSL on one line; braces that hold nothing are left out."""
    text = format_screen(Screen("", (element,)))
    return " ".join(text.removesuffix(" {\n}\n").split("\n")).strip()
