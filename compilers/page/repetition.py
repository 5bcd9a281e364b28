"""What a screen shows again and again: elements that differ in their content alone.

Such elements are one component, and their content is data. Two elements are alike when
they and what they hold have the same role, look and layout; words, pictures, icons,
values and states may differ, and so may how many of a kind follow one another in them.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from compilers.page.identifiers import free_name, section_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from compilers.page.builder import Node, Page

LEAST_NODES = 3
"""Of an element that is worth a component, with what it holds."""

_OFTEN = 3
"""How often something is written before it is a component."""

_OFTEN_IN_A_LIST = 2
"""The same in what is there to hold things that are alike."""

_CONTENT = frozenset({"text", "src", "value", "state", "box", "level"})
"""Attributes that say what is shown, not how."""

_PRESENT = frozenset(
    {"icon", "badge", "placeholder", "hint", "options", "links", "tone"}
)
"""Attributes of which only whether they are given is a matter of shape."""

_ALONE = frozenset(
    {"radio", "tabs", "segmented", "calendar", "table", "dialog", "drawer"}
)
"""Roles whose parts act on one another, or that stand on a page once."""


_LISTS = frozenset({"carousel"})
"""Roles that are there to hold what is alike, beside those of items and grids."""


@dataclass(frozen=True)
class Group:
    """Elements that are one component.

    `name` is that of the component, in PascalCase; `instances` stand in the order of
    the page; `least` is how many are worth a component. `titles` are, by the id of a
    cell, what the head of its table has above it.
    """

    name: str
    instances: tuple[Node, ...]
    least: int
    titles: Mapping[str, str] = field(default_factory=dict)


@dataclass
class _Shapes:
    """A number for every shape, and how many elements one has at least."""

    numbers: dict[object, int] = field(default_factory=dict)
    sizes: list[int] = field(default_factory=list)
    of: dict[str, int] = field(default_factory=dict)

    def take(self, node: Node) -> int:
        """The number of an element's shape; those below it have theirs then."""
        inside: list[int] = []
        for child in node.children:
            number = self.take(child)
            is_more = inside[-1:] == [number] and self.sizes[number] >= LEAST_NODES
            if not is_more:
                inside.append(number)
        key = (_appearance(node), tuple(inside))
        if key not in self.numbers:
            self.numbers[key] = len(self.sizes)
            self.sizes.append(1 + sum(self.sizes[one] for one in inside))
        self.of[node.path] = self.numbers[key]
        return self.numbers[key]


def repetition(page: Page) -> tuple[Group, ...]:
    """What is a component on a page, small ones before those that hold them.

    What stands in a component is written once, so it counts once.
    """
    shapes = _Shapes()
    for node in page.children:
        shapes.take(node)
    found: dict[int, list[Node]] = {}
    for node in page.walk():
        found.setdefault(shapes.of[node.path], []).append(node)
    parents = {child.path: node for node in page.walk() for child in node.children}
    written_elsewhere: set[str] = set()
    chosen: list[tuple[list[Node], int]] = []
    for number in sorted(found, key=lambda one: (-shapes.sizes[one], one)):
        nodes = found[number]
        if shapes.sizes[number] < LEAST_NODES or _is_alone(nodes[0]):
            continue
        written = [node for node in nodes if node.path not in written_elsewhere]
        least = _worth(written, parents)
        if least is None:
            continue
        chosen.append((nodes, least))
        shown = max(written, key=lambda node: sum(1 for _ in node.walk()))
        for node in nodes:
            if node is not shown:
                written_elsewhere |= {one.path for one in node.walk()} - {node.path}
    names = _Names(page)
    titles = dict(title for table in page.of_role("table") for title in _titles(table))
    named = [
        Group(names.of(nodes), tuple(nodes), least, titles) for nodes, least in chosen
    ]
    return tuple(reversed(named))


def _appearance(node: Node) -> object:
    """What elements of one shape have alike."""
    given = node.attributes.items()
    return (
        node.role,
        node.look,
        node.style,
        node.is_placeholder and not node.row.typed,
        bool(node.text),
        node.icon is not None and not node.row.picture,
        node.has_own_icon and node.row.picture,
        node.labels is not None,
        node.labelled_by is not None,
        frozenset(
            (name, None if name in _PRESENT else value)
            for name, value in given
            if name not in _CONTENT
        ),
    )


def _is_alone(node: Node) -> bool:
    return any(one.role in _ALONE for one in node.walk())


def _worth(nodes: Sequence[Node], parents: Mapping[str, Node]) -> int | None:
    """How many of these are a component, or None where they are too few."""
    lists = Counter(
        parent.path
        for node in nodes
        if (parent := parents.get(node.path)) and _is_list(parent)
    )
    if max(lists.values(), default=0) >= _OFTEN_IN_A_LIST:
        return _OFTEN_IN_A_LIST
    return _OFTEN if len(nodes) >= _OFTEN else None


def _is_list(node: Node) -> bool:
    return node.row.of_items or node.style.axis == "grid" or node.role in _LISTS


def _titles(table: Node) -> Iterator[tuple[str, str]]:
    """Each cell of a table with what stands above it in the head."""
    if table.variant == "headless" or not table.children:
        return
    head, *rows = table.children
    for row in rows:
        for above, cell in zip(head.children, row.children, strict=False):
            if above.text and not above.is_placeholder:
                yield cell.id, above.text


class _Names:
    """Names of components: what most of the instances show, and what holds it."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._taken = {section_name(page, node) for node in page.children}

    def of(self, nodes: Sequence[Node]) -> str:
        """A name that no other component and no section has."""
        role = nodes[0].role
        what = next(
            (word for word, shows in _SHOWN if self._most(nodes, shows)), "Text"
        )
        holds = _HOLDERS.get(role) or _pascal_case(role)
        found = free_name(f"{what}{holds}", self._taken)
        self._taken.add(found)
        return found

    def _most(
        self, nodes: Sequence[Node], shows: Callable[[Page, Iterable[Node]], bool]
    ) -> bool:
        return 2 * sum(shows(self._page, node.walk()) for node in nodes) > len(nodes)


def _of_role(*names: str) -> Callable[[Page, Iterable[Node]], bool]:
    return lambda _, nodes: any(node.role in names for node in nodes)


def _of_kind(name: str) -> Callable[[Page, Iterable[Node]], bool]:
    return lambda page, nodes: any(page.kind(node) == name for node in nodes)


def _both(
    *tests: Callable[[Page, Iterable[Node]], bool],
) -> Callable[[Page, Iterable[Node]], bool]:
    def test(page: Page, nodes: Iterable[Node]) -> bool:
        kept = list(nodes)
        return all(one(page, kept) for one in tests)

    return test


_SHOWN = (
    ("Product", _both(_of_kind("price"), _of_role("image"))),
    ("Price", _of_kind("price")),
    ("Person", _of_role("avatar")),
    ("Setting", _of_role("switch", "checkbox", "slider", "select", "stepper")),
    ("Field", _of_role("input", "textarea")),
    ("Rating", _of_role("rating")),
    ("Progress", _of_role("progress")),
    ("Picture", _of_role("image", "embed")),
    ("Date", _of_kind("date")),
    ("Action", _of_role("button", "icon-button", "fab")),
    ("Status", _of_role("badge")),
    ("Link", _of_role("link")),
    ("Icon", _of_role("icon")),
    ("Titled", _of_role("heading")),
)
"""What a component is called after, the most telling first."""

_HOLDERS = {"list-item": "Item", "column": "Block", "overlay": "Tile"}
"""What a role is called in the name of a component, where not by its own name."""


def _pascal_case(name: str) -> str:
    return "".join(word.capitalize() for word in name.split("-"))
