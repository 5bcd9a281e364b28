"""What the storyboard's templates name beside the page: ids, colours, symbols."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from markupsafe import Markup

from compilers.page.theme import (
    COLOURS,
    Use,
    colour_uses,
    given_inks,
    palette,
    theme_ground,
    theme_ink,
)
from compilers.page.theme import OPAQUE as OPAQUE_EVERYWHERE
from compilers.schema.dialects import FAMILY_2017
from compilers.schema.icons import icons
from compilers.targets.ios.text import ObjectIds
from compilers.targets.ios.ui_names import storyboard_ui_names, ui_files

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compilers.page.builder import Node, Page

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

OPAQUE = OPAQUE_EVERYWHERE | {"row", "list-item"}
"""Roles of what passes on no ink from further out; UIKit's rows have a ground."""


def storyboard_names(page: Page) -> Mapping[str, object]:
    """The names of this module that the templates see.

    A screen that is not of 2017 has those of `ui_names` instead.

    `ids(path, part)` is an object's id; `ink(node)` and `ground(node)` are colours
    `#rrggbb` or None; `symbol(node)` and `choices[role]` name pictures, of which
    `symbols` are those in use; `spoken_name(node)` is what is read out for a control.
    """
    if page.family != FAMILY_2017:
        return storyboard_ui_names(page)
    words = {node.id: node.text for node in page.walk()}
    inks = given_inks(page, OPAQUE)
    return {
        "ids": ObjectIds(),
        "named": _palette(page),
        "ink": lambda node: inks.get(node.id) or _theme_colour(theme_ink(node)),
        "ground": _ground,
        "symbol": symbol,
        "choices": CHOICES,
        "symbols": sorted({name for node in page.walk() for name in _symbols(node)}),
        "system_colours": SYSTEM_COLOURS,
        "spoken_name": lambda node: words[node.labelled_by or node.id],
    }


ASSETS = "Assets.xcassets"
"""The asset catalogue of the project."""

_INFO = {"author": "xcode", "version": 1}


def storyboard_assets(
    page: Page, names: Mapping[str, object]
) -> dict[str, str | bytes]:
    """The colours and pictures that the program gives, as the catalogue has them."""
    if page.family != FAMILY_2017:
        return {**picture_assets(page), **ui_files(names)}
    files: dict[str, str | bytes] = {}
    for value, name in _palette(page).items():
        files[f"{ASSETS}/{name}.colorset/Contents.json"] = _contents(
            colors=[{"idiom": "universal", "color": _asset_colour(value)}]
        )
    return {**files, **picture_assets(page)}


def picture_assets(page: Page, _: object = None) -> dict[str, str | bytes]:
    """The pictures that the program gives, as the catalogue has them."""
    files: dict[str, str | bytes] = {}
    for node in page.walk():
        if node.picture is not None:
            folder = f"{ASSETS}/{node.id}.imageset"
            file = f"{node.id}.png"
            files[f"{folder}/{file}"] = node.picture
            images = [{"idiom": "universal", "filename": file}]
            files[f"{folder}/Contents.json"] = _contents(images=images)
    return files


def _palette(page: Page) -> dict[str, str]:
    """Names of the colours that the program gives and iOS can show."""
    uses = colour_uses(page, given_inks(page, OPAQUE))
    return palette(use for use in uses if not _is_native(use))


def _is_native(use: Use) -> bool:
    """Whether a colour is the theme's, or of a tab, which UIKit colours by itself."""
    node = use.node
    if node is None:
        return False
    theme = _theme_colour(theme_ground(node))
    if theme is not None and use.part == "ink" and node.background in {None, theme}:
        return use.value == _theme_colour(theme_ink(node))
    return node.role == "tab" or use.value == theme


def _contents(**found: object) -> str:
    return json.dumps({**found, "info": _INFO}, indent=2) + "\n"


def _asset_colour(value: str) -> dict[str, object]:
    red, green, blue = (f"0x{value[i : i + 2].upper()}" for i in (1, 3, 5))
    components = {"red": red, "green": green, "blue": blue, "alpha": "1.000"}
    return {"color-space": "srgb", "components": components}


def symbol(node: Node) -> str:
    """The SF Symbol of an element; three dots where it shows no icon."""
    return icons()[node.icon or "more"].symbol


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
    return (symbol(node),) if node.icon else ()


def _ground(node: Node) -> str | None:
    return node.background or _theme_colour(theme_ground(node))


def _theme_colour(name: str | None) -> str | None:
    return COLOURS[name] if name else None
