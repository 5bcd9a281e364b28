"""The colours of a screen, where a program gives an element none of its own.

The targets that write colours by name or by value take them from here; pages have
their own style sheet, of the same colours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compilers.contrast import ink_on

if TYPE_CHECKING:
    from compilers.page import Node

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


def theme_ground(node: Node) -> str | None:
    """Name of the theme's colour behind an element, or None."""
    return GROUNDS.get((node.role, node.variant))


def theme_ink(node: Node) -> str | None:
    """Name of the ink on the theme's colour behind an element, or None."""
    name = f"on_{theme_ground(node)}"
    return name if name in COLOURS else None


def own_ink(node: Node) -> str | None:
    """The ink `#rrggbb` that a program gives an element, or that its ground needs."""
    if node.colour is None and node.background is not None:
        return ink_on(node.background)
    return node.colour
