"""What can be chosen on a screen of the ui, what is, and which words lead somewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from compilers.page.builder import Node, Page


def options(node: Node) -> list[str]:
    """What can be chosen of a select, the chosen first."""
    given = node.attributes.get("options")
    listed = given.split("|") if isinstance(given, str) else []
    others = list(filter(None, map(str.strip, listed)))
    own = [] if node.is_placeholder and others else [node.text]
    return list(dict.fromkeys([*own, *others]))


def linked(node: Node) -> list[tuple[str, bool]]:
    """The words of a text in parts, and which of them lead somewhere."""
    given = node.attributes.get("links")
    names = given.split("|") if isinstance(given, str) else []
    parts, rest = [], node.text
    for name in sorted(filter(None, names), key=node.text.find):
        before, found, after = rest.partition(name)
        if found:
            parts += [(before, False), (name, True)]
            rest = after
    return [part for part in (*parts, (rest, False)) if part[0]]


def chosen(tabs: Sequence[Node]) -> Node | None:
    """The tab that shows: the selected, or the first."""
    return next(_selected(tabs), next(iter(tabs), None))


def _selected(tabs: Sequence[Node]) -> Iterator[Node]:
    return (tab for tab in tabs if "selected" in tab.states)


def outer_radios(page: Page, is_group: Callable[[Node], bool]) -> list[list[Node]]:
    """Radio buttons of which one is chosen though no group is around them.

    `is_group` says whether a container lets only one of its radio buttons be chosen.
    Those in the items of a list or the rows of a table belong together; else those of
    one container.
    """
    found: dict[str, list[Node]] = {}

    def walk(parent: Node, above: Node | None) -> None:
        whole = above if above and above.row.of_items else parent
        for child in parent.children:
            if child.row.exclusive and not (whole is parent and is_group(parent)):
                found.setdefault(whole.id, []).append(child)
            walk(child, parent)

    for node in page.children:
        walk(node, None)
    return [radios for radios in found.values() if len(radios) > 1]
