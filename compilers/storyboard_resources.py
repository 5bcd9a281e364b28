"""What the storyboard's templates name beside the page: ids, colours, symbols."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from markupsafe import Markup

from compilers.storyboard import ObjectIds
from compilers.theme import COLOURS, given_inks, palette, theme_ground, theme_ink

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

_OPAQUE = frozenset({"row", "column", "header", "footer"})


def storyboard_names(page: Page) -> Mapping[str, object]:
    """The names of this module that the templates see.

    `ids(path, part)` is an object's id; `ink(node)` and `ground(node)` are colours
    `#rrggbb` or None; `symbol(node)` and `choices[role]` name pictures, of which
    `symbols` are those in use; `spoken_name(node)` is what is read out for a control.
    """
    words = {node.id: node.text for node in page.walk()}
    inks = given_inks(page, _OPAQUE)
    names = palette(page, inks)
    return {
        "ids": ObjectIds(),
        "named": names,
        "ink": lambda node: inks.get(node.id) or _theme_colour(theme_ink(node)),
        "ground": _ground,
        "symbol": symbol,
        "choices": CHOICES,
        "symbols": sorted({name for node in page.walk() for name in _symbols(node)}),
        "system_colours": SYSTEM_COLOURS,
        "spoken_name": lambda node: words[node.labelled_by or node.id],
    }


ASSETS = "Assets.xcassets"
"""The asset catalogue; a screen without colours and pictures of its own has none."""

_INFO = {"author": "xcode", "version": 1}


def storyboard_assets(page: Page) -> dict[str, str | bytes]:
    """The asset catalogue: the colours and pictures that the program gives."""
    files: dict[str, str | bytes] = {}
    for value, name in palette(page, given_inks(page, _OPAQUE)).items():
        files[f"{ASSETS}/{name}.colorset/Contents.json"] = _contents(
            colors=[{"idiom": "universal", "color": _asset_colour(value)}]
        )
    for node in page.walk():
        if node.picture is not None:
            folder = f"{ASSETS}/{node.id}.imageset"
            file = f"{node.id}.png"
            files[f"{folder}/{file}"] = node.picture
            images = [{"idiom": "universal", "filename": file}]
            files[f"{folder}/Contents.json"] = _contents(images=images)
    return {f"{ASSETS}/Contents.json": _contents(), **files} if files else files


def _contents(**found: object) -> str:
    return json.dumps({**found, "info": _INFO}, indent=2) + "\n"


def _asset_colour(value: str) -> dict[str, object]:
    red, green, blue = (f"0x{value[i : i + 2].upper()}" for i in (1, 3, 5))
    components = {"red": red, "green": green, "blue": blue, "alpha": "1.000"}
    return {"color-space": "srgb", "components": components}


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
    if node.picture is not None:
        return ()
    is_picture = node.role in {"tab-item", "icon-button", "image"}
    return (symbol(node),) if is_picture else ()


def _ground(node: Node) -> str | None:
    return node.background or _theme_colour(theme_ground(node))


def _theme_colour(name: str | None) -> str | None:
    return COLOURS[name] if name else None
