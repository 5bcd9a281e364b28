"""What the templates of a page of the `ui` dialect name beside the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compilers.page.inputs import TRAITS
from compilers.schema.icons import icons
from compilers.schema.kinds import link_of
from compilers.targets.html.sheet import Looks

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from compilers.page.builder import Node, Page

_FIELDS = {"search": "search", "number": "number", "time": "time", "file": "file"}
"""The type of a field by kinds that no other target has."""


def ui_names(page: Page) -> Mapping[str, object]:
    """The names of this module that the templates see.

    `regions` are the outermost elements by where on the page they stand; `has_title`
    says whether one is the page's `h1`. `classes(node)` is what stands in `class`, and
    `sheet(markup)` the style sheet for it. `level(node)` is that of a heading,
    `spoken(node)` what is read out, `goal(node)` where a link leads, `linked(node)` its
    words in parts, each with whether it leads somewhere, `options(node)` what can be
    chosen, `group(node)` the name that radio buttons of a group share,
    `chosen(tabs)` the tab that shows.
    """
    looks = Looks(page)
    words = {node.id: node.text for node in page.walk()}
    titles = [n for n in page.of_role("app-bar")[:1] if n.text]
    main = None if titles else next(iter(page.of_role("heading")), None)
    levels = _levels(page, main)
    listed = {child.id for one in page.of_role("list") for child in one.children}
    return {
        "regions": _regions(page),
        "has_title": bool(titles or main),
        "classes": looks.classes,
        "sheet": looks.sheet,
        "stroke": lambda name: icons()[name].path,
        "level": lambda node: levels[node.id],
        "spoken": lambda node: words[node.labelled_by or node.id],
        "goal": lambda node: link_of(node.text) or "#content",
        "options": _options,
        "linked": _linked,
        "group": lambda node: f"group-{node.path.rpartition('.')[0] or 'page'}",
        "chosen": _chosen,
        "is_listed": lambda node: node.id in listed,
        "is_item": lambda node: node.role in {"list-item", "card"},
        "leading": lambda bar: [n for n in bar.children if n in _leading(bar)],
        "trailing": lambda bar: [n for n in bar.children if n not in _leading(bar)],
        "field_traits": lambda node: _field(page, node),
    }


def _regions(page: Page) -> dict[str, list[Node]]:
    """Bars at the top and bottom, a drawer beside the rest, a dialog over it."""
    found: dict[str, list[Node]] = {
        name: [] for name in ("top", "drawer", "main", "bottom", "dialog")
    }
    places = {"tab-bar": "bottom", "footer": "bottom"}
    places |= {"drawer": "drawer", "dialog": "dialog"}
    for node in page.children:
        is_top = node.row.top and not found["main"]
        found["top" if is_top else places.get(node.role, "main")].append(node)
    return found


def _levels(page: Page, main: Node | None) -> dict[str, int]:
    """Level of every heading: the page has one of the first, and none is skipped."""
    levels: dict[str, int] = {}
    deepest = 1
    for node in page.of_role("heading"):
        given = node.attributes.get("level")
        wanted = given if isinstance(given, int) and given > 1 else 2
        levels[node.id] = 1 if node is main else min(wanted, deepest + 1)
        deepest = levels[node.id]
    return levels


def _leading(bar: Node) -> list[Node]:
    """What stands before the title of a bar: one button or picture at its start."""
    first = bar.children[:1] if bar.text else bar.children
    return [n for n in first if not bar.text or n.role in {"icon-button", "avatar"}]


def _options(node: Node) -> list[str]:
    """What can be chosen, the chosen first."""
    given = node.attributes.get("options")
    others = [one.strip() for one in given.split("|")] if isinstance(given, str) else []
    chosen = [] if node.is_placeholder and others else [node.text]
    return list(dict.fromkeys(filter(None, [*chosen, *others])))


def _linked(node: Node) -> list[tuple[str, bool]]:
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


def _chosen(tabs: Sequence[Node]) -> Node | None:
    return next(_selected(tabs), next(iter(tabs), None))


def _selected(tabs: Sequence[Node]) -> Iterator[Node]:
    return (tab for tab in tabs if "selected" in tab.states)


def _field(page: Page, node: Node) -> Mapping[str, str]:
    kind = page.kind(node) or "text"
    if kind in _FIELDS:
        return {"type": _FIELDS[kind]}
    return TRAITS["html"][kind]
