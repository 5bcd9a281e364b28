"""The colours of a screen, where a program gives an element none of its own.

The targets that write colours by name or by value take them from here; pages have
their own style sheet, of the same colours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compilers.contrast import ink_on

if TYPE_CHECKING:
    from compilers.dialects import ElementKind
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

NIGHT = {
    "canvas": "#10141a",
    "surface": "#191f28",
    "picture": "#2c3a57",
    "ink": "#e7ebf2",
    "quiet": "#a6b0c0",
    "accent": "#8fb0ff",
    "on_accent": "#0b1630",
    "success": "#56c583",
    "on_success": "#06210f",
    "warning": "#f3b455",
    "on_warning": "#2b1a02",
    "danger": "#ff8a8a",
    "on_danger": "#330a0c",
}
"""The same names in dark mode."""

GROUNDS = {
    ("button", "success"): "success",
    ("button", "warning"): "warning",
    ("button", "danger"): "danger",
    ("nav-item", "active"): "accent",
    ("image", None): "picture",
}
"""Name of the colour behind an element, by role and variant, where it has one."""

OPAQUE_LEAVES = frozenset({"button", "icon-button", "image", "slider"})
"""Roles of leaves that look the same on every ground."""


def theme_ground(node: Node | ElementKind) -> str | None:
    """Name of the theme's colour behind an element, or None."""
    return GROUNDS.get((node.role, node.variant))


def theme_ink(node: Node | ElementKind) -> str | None:
    """Name of the ink on the theme's colour behind an element, or None."""
    name = f"on_{theme_ground(node)}"
    return name if name in COLOURS else None


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
        if node.role in opaque or node.role in OPAQUE_LEAVES or theme_ground(node):
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
