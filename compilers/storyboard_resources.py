"""What the storyboard's templates name beside the page: ids, colours, symbols."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from compilers.storyboard import ObjectIds
from compilers.theme import COLOURS, given_inks, theme_ground, theme_ink

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compilers.page import Node, Page

SYMBOLS = {
    "add": "plus.circle",
    "contact": "person.crop.circle",
    "dashboard": "square.grid.2x2",
    "download": "arrow.down.circle",
    "home": "house",
    "image": "photo",
    "more": "ellipsis.circle",
    "notifications": "bell",
    "search": "magnifyingglass",
}
"""SF Symbols by variant, and for a picture by role."""

CHOICES = {
    "checkbox": ("square", "checkmark.square.fill"),
    "radio": ("circle", "largecircle.fill.circle"),
}
"""SF Symbols of what can be chosen, by role: not chosen and chosen."""

SYSTEM_COLOURS = {
    "systemBackgroundColor": "#ffffff",
    "secondarySystemBackgroundColor": "#f2f2f7",
    "secondaryLabelColor": "#3c3c43",
}
"""The system's own colours that the templates name, and their look in light mode."""

OPAQUE = frozenset({"row", "column", "header", "footer"})
"""Roles of containers that pass on no ink from further out."""


def storyboard_names(page: Page) -> Mapping[str, object]:
    """The names of this module that the templates see.

    `ids(path, part)` is an object's id; `ink(node)` and `ground(node)` are colours
    `#rrggbb` or None; `symbol(node)` and `choices[role]` name pictures, of which
    `symbols` are those in use; `spoken_name(node)` is what is read out for a control.
    """
    words = {node.id: node.text for node in page.walk()}
    inks = given_inks(page, OPAQUE)
    return {
        "ids": ObjectIds(),
        "ink": lambda node: inks.get(node.id) or _theme_colour(theme_ink(node)),
        "ground": _ground,
        "symbol": symbol,
        "choices": CHOICES,
        "symbols": sorted({name for node in page.walk() for name in _symbols(node)}),
        "system_colours": SYSTEM_COLOURS,
        "spoken_name": lambda node: words[node.labelled_by or node.id],
    }


def symbol(node: Node) -> str:
    """The picture of an element; three dots where its variant has none."""
    wanted = node.role if node.role == "image" else node.variant
    return SYMBOLS.get(wanted or "", SYMBOLS["more"])


def components(colour: str) -> Markup:
    """`#rrggbb` as the attributes of a storyboard's colour in sRGB."""
    red, green, blue = (channel / 255 for channel in bytes.fromhex(colour[1:]))
    return Markup(
        f'red="{red:.6g}" green="{green:.6g}" blue="{blue:.6g}" alpha="1" '
        'colorSpace="custom" customColorSpace="sRGB"'
    )


def _symbols(node: Node) -> tuple[str, ...]:
    if node.role in CHOICES:
        return CHOICES[node.role]
    is_picture = node.role in {"tab-item", "icon-button", "image"}
    return (symbol(node),) if is_picture else ()


def _ground(node: Node) -> str | None:
    return node.background or _theme_colour(theme_ground(node))


def _theme_colour(name: str | None) -> str | None:
    return COLOURS[name] if name else None
