"""What the templates of a page of the `ui` dialect name beside the page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import Markup

from compilers.page.forms import forms_of
from compilers.page.inputs import TRAITS
from compilers.page.regions import leading, regions, trailing
from compilers.page.selection import chosen, linked, options
from compilers.schema.icons import icons
from compilers.schema.kinds import link_of
from compilers.targets.html.sheet import Looks
from compilers.targets.project_reader import PLACEHOLDER

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compilers.page.builder import Node, Page

CARRIED = {"data-src": "src", "data-kind": "kind", "data-drawn": "drawn"}
"""Attributes of a tag that hold those of an element."""

MARK = f"data-{PLACEHOLDER}"
"""What marks a tag whose words the compiler made up."""

_UNNAMED = frozenset({"rating", "page-indicator", "divider"})
"""Roles whose words stand nowhere on a page, so that none are made up."""

_WRITTEN = {
    "date": re.compile(r"\d{4}-\d\d-\d\d"),
    "time": re.compile(r"([01]\d|2[0-3]):[0-5]\d"),
    "number": re.compile(r"-?\d+(\.\d+)?"),
    "file": re.compile("(?!)"),
}
"""What a field may hold at first, by its type; others may hold any words."""

FIELDS = {"search": "search", "number": "number", "time": "time", "file": "file"}
"""The type of a field by kinds that no other target has."""


def ui_names(page: Page) -> Mapping[str, object]:
    """The names of this module that the templates see.

    `regions` are the outermost elements by where on the page they stand; `has_title`
    says whether one is the page's `h1`. `classes(node)` is what stands in `class`, and
    `sheet(markup)` the style sheet for it, `properties(markup)` its custom properties.
    `level(node)` is that of a heading, `spoken(node)` what is read out, `goal(node)`
    where a link leads, `linked(node)` its words in parts, each with whether it leads
    somewhere, `options(node)` what can be chosen, `group(node)` the name that radio
    buttons of a group share, `chosen(tabs)` the tab that shows, `may_hold(node, words)`
    whether its words may stand in a field at first, `is_form(node)` whether it is a
    form, and `sends(node)` whether it is the button that sends one.
    """
    looks = Looks(page)
    forms = forms_of(page)
    words = {node.id: node.text for node in page.walk()}
    titles = [n for n in page.of_role("app-bar")[:1] if n.text]
    main = None if titles else next(iter(page.of_role("heading")), None)
    levels = _levels(page, main)
    listed = {child.id for one in page.of_role("list") for child in one.children}
    return {
        "regions": regions(page),
        "has_title": bool(titles or main),
        "classes": looks.classes,
        "carried": carried,
        "sheet": looks.sheet,
        "properties": looks.properties,
        "stroke": lambda name: icons()[name].path,
        "level": lambda node: levels[node.id],
        "spoken": lambda node: words[node.labelled_by or node.id],
        "goal": lambda node: link_of(node.text) or "#content",
        "options": options,
        "linked": linked,
        "is_form": lambda node: node.id in forms,
        "sends": lambda node: node.id in forms.values(),
        "group": lambda node: f"group-{node.path.rpartition('.')[0] or 'page'}",
        "chosen": chosen,
        "is_listed": lambda node: node.id in listed,
        "is_item": lambda node: node.role in {"list-item", "card"},
        "leading": leading,
        "trailing": trailing,
        "may_hold": lambda node, words: _may_hold(_field(page, node)["type"], words),
        "field_traits": lambda node: _field(page, node),
    }


def carried(node: Node) -> Markup:
    """What a page does not show of an element, as attributes: for reading back.

    The name of its picture, the kind of its words, how wide its screen was drawn, and
    that its words are a placeholder.
    """
    found = {name: node.given(attribute) for name, attribute in CARRIED.items()}
    is_named = node.role in _UNNAMED or node.labelled_by
    found[MARK] = "" if node.is_placeholder and not is_named else None
    return Markup("").join(
        Markup(' {}="{}"').format(name, value) if value != "" else Markup(f" {name}")
        for name, value in found.items()
        if value is not None
    )


def _may_hold(kind: str, words: str) -> bool:
    return kind not in _WRITTEN or bool(_WRITTEN[kind].fullmatch(words))


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


def _field(page: Page, node: Node) -> Mapping[str, str]:
    kind = page.kind(node) or "text"
    if kind in FIELDS:
        return {"type": FIELDS[kind]}
    return TRAITS["html"][kind]
