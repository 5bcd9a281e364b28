"""What a user sets in each section of a screen, for toolkits that keep it in code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compilers.page.identifiers import identifiers, section_name
from compilers.page.selection import chosen, options

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from compilers.page.builder import Node, Page

_BOOLEANS = {
    "checkbox": "checked",
    "switch": "checked",
    "disclosure": "expanded",
    "dialog": "",
}
"""Roles that are on or off, and the state in which they are on; a dialog shows."""

_CHOICES = frozenset({"tabs", "segmented", "tab-bar"})


class Sections:
    """Names of the outermost elements, and of what is set in them."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._names = identifiers(page)
        self._groups = _groups(page)

    def names(self) -> Mapping[str, object]:
        """What templates see.

        `component(section)` is the name of a section, `variable(node)` that of a state;
        `states(section)` are the states: name, kind (`bool`, `text`, `number` or
        `index`) and first value. `group_of(node)` is the state that radio buttons
        share.
        """
        return {
            "component": lambda section: f"{section_name(self._page, section)}Section",
            "variable": lambda node: self._names[node.id],
            "group_of": lambda node: self._groups[node.id],
            "states": self.states,
        }

    def states(self, section: Node) -> list[tuple[str, str, object]]:
        """Name, kind and first value of everything that is set in a section."""
        found: dict[str, tuple[str, object]] = {}
        for node in section.walk():
            name = self._groups.get(node.id, self._names[node.id])
            state = _state(node)
            is_chosen = node.role == "radio" and "checked" in node.states
            if state and (name not in found or is_chosen):
                found[name] = state
        return [(name, *state) for name, state in found.items()]


def _state(node: Node) -> tuple[str, object] | None:
    """Kind and first value of what is set of an element, or None."""
    if node.row.typed:
        return "text", "" if node.is_placeholder else node.text
    if node.role in _BOOLEANS:
        word = _BOOLEANS[node.role]
        return "bool", not word or word in node.states
    if node.role in _CHOICES:
        tabs = [tab for tab in node.children if tab.role == "tab"]
        shown = chosen(tabs)
        return ("index", tabs.index(shown)) if shown else None
    if node.role == "chip" and node.variant != "filter":
        return None
    return _FIRST[node.role](node) if node.role in _FIRST else None


def _value(node: Node, usual: float) -> float:
    given = node.given("value")
    return float(given) if isinstance(given, int | float) else usual


_FIRST: Mapping[str, Callable[[Node], tuple[str, object]]] = {
    "select": lambda node: ("text", next(iter(options(node)), "")),
    "radio": lambda node: ("text", node.id if "checked" in node.states else ""),
    "slider": lambda node: ("number", min(_value(node, 0.5), 1)),
    "stepper": lambda node: ("index", int(_value(node, 0))),
    "chip": lambda node: ("bool", "selected" in node.states),
}
"""Kind and first value of the state of roles that have one of their own."""


def _groups(page: Page) -> dict[str, str]:
    """Name of the state that the radio buttons of one group share, by id.

    Those in the items of a list or the rows of a table belong together, else those of
    one container.
    """
    found: dict[str, str] = {}
    names: dict[str, str] = {}

    def walk(parent: Node, whole: str) -> None:
        for child in parent.children:
            if child.role == "radio":
                usual = "choice" if not names else f"choice{len(names) + 1}"
                found[child.id] = names.setdefault(whole, usual)
            is_part = child.role == "list-item" or parent.role == "table"
            walk(child, whole if is_part else child.id)

    for section in page.children:
        walk(section, section.id)
        if section.role == "radio":
            found[section.id] = "choice"
    return found
