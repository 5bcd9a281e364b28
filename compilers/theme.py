"""The colours of a screen, where a program gives an element none of its own.

The targets that write colours by name or by value take them from here; pages have
their own style sheet, of the same colours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compilers.contrast import ink_on

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compilers.page import Node, Page

COLOURS = {
    "canvas": "#f4f5f8",
    "surface": "#ffffff",
    "picture": "#c9d6f2",
    "ink": "#1a2230",
    "quiet": "#535f70",
    "accent": "#2b57d0",
    "on_accent": "#ffffff",
    "success": "#1d7a41",
    "on_success": "#ffffff",
    "warning": "#f2a93b",
    "on_warning": "#2b1a02",
    "danger": "#c2323b",
    "on_danger": "#ffffff",
}
"""Colour by name; `on_x` is the ink that can be read on `x`."""

GROUNDS = {
    ("button", "success"): "success",
    ("button", "warning"): "warning",
    ("button", "danger"): "danger",
    ("nav-item", "active"): "accent",
    ("image", None): "picture",
}
"""Name of the colour behind an element, by role and variant, where it has one."""


_OPAQUE = frozenset({"button", "icon-button", "image", "slider"})
"""Roles of leaves that look the same on every ground."""


def theme_ground(node: Node) -> str | None:
    """Name of the theme's colour behind an element, or None."""
    return GROUNDS.get((node.role, node.variant))


def theme_ink(node: Node) -> str | None:
    """Name of the ink on the theme's colour behind an element, or None."""
    name = f"on_{theme_ground(node)}"
    return name if name in COLOURS else None


def palette(page: Page, inks: Mapping[str, str]) -> dict[str, str]:
    """Name of each colour `#rrggbb` that the program decides, by value.

    A colour is called after what has it first: `page_ground`, `button_success_ground`,
    `heading_ink`. `inks` are those of `given_inks`, by the element's id.
    """
    names: dict[str, str] = {}
    taken: set[str] = set()

    def give(value: str | None, wanted: str) -> None:
        if value is None or value in names:
            return
        name, number = wanted, 1
        while name in taken:
            number += 1
            name = f"{wanted}_{number}"
        names[value] = name
        taken.add(name)

    give(page.ground, "page_ground")
    for node in page.walk():
        whose = "_".join(part for part in (node.role, node.variant) if part)
        give(node.background, f"{whose}_ground".replace("-", "_"))
        give(inks.get(node.id), f"{node.role}_ink".replace("-", "_"))
    return names


def given_inks(page: Page, opaque: frozenset[str]) -> dict[str, str]:
    """The ink `#rrggbb` of every element, by id, that a program decides.

    It is the element's own, or what its own ground needs, or that of the container it
    is seen on. Containers of the `opaque` roles have a ground of the target's, and so
    pass on nothing from further out.
    """
    inks: dict[str, str] = {}
    waiting: list[tuple[Node, str | None]] = [(node, None) for node in page.children]
    while waiting:
        node, around = waiting.pop()
        if node.role in opaque or node.role in _OPAQUE or theme_ground(node):
            around = None
        ink = _own_ink(node) or around
        if ink:
            inks[node.id] = ink
        waiting.extend((child, ink) for child in node.children)
    return inks


def _own_ink(node: Node) -> str | None:
    if node.colour is None and node.background is not None:
        return ink_on(node.background)
    return node.colour
