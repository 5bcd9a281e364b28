"""What the templates of a screen of the `ui` in SwiftUI name beside the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compilers.page.regions import leading, regions, trailing
from compilers.page.selection import chosen, options
from compilers.schema.icons import icons
from compilers.targets.modifiers import lines_of_grid, rooms_of
from compilers.targets.palette import Palette, looks_of
from compilers.targets.sections import Sections
from compilers.targets.swiftui.look import SwiftLook

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compilers.page.builder import Node, Page

_THEME = (
    "accent",
    "canvas",
    "edge",
    "ink",
    "line",
    "quiet",
    "raised",
    "surface",
    "warning",
)
"""Colours that `Parts.swift` and the screen name."""

_KEYBOARDS = {
    "email": "emailAddress",
    "phone": "phonePad",
    "url": "URL",
    "number": "numberPad",
    "price": "decimalPad",
}
"""The keyboard of a field by the kind of what it takes."""


def swiftui_ui_names(page: Page) -> Mapping[str, object]:
    """The names of this module that the templates see.

    `placed(node)` are the modifiers that give an element its room, `boxed(node)` those
    with its ground too, `letters(node)` those of its words; `inside(node)` are the
    arguments of a stack. `bar` is the first bar with a title, which the system draws.
    """
    palette = Palette(page)
    for name in _THEME:
        palette.theme(name)
    looks = looks_of(page)
    rooms = rooms_of(page, looks)
    look = SwiftLook(palette)
    words = {node.id: node.text for node in page.walk()}
    shown = regions(page)
    bars = [node for node in shown["top"] if node.role == "app-bar" and node.text]

    def boxed(node: Node) -> list[str]:
        style, room = looks[node.id], rooms[node.id]
        return [
            *look.inner(style),
            *look.frames(style, room),
            *look.surface(style, node.role),
            *look.outside(style, room),
        ]

    return {
        **Sections(page).names(),
        "regions": shown,
        "bar": next(iter(bars), None),
        "leading": leading,
        "trailing": trailing,
        "options": options,
        "chosen": chosen,
        "palette": palette,
        "look": lambda node: looks[node.id],
        "boxed": boxed,
        "placed": lambda node: look.place(looks[node.id], rooms[node.id]),
        "surface": lambda node: [
            *look.inner(looks[node.id]),
            *look.surface(looks[node.id], node.role),
        ],
        "ink": lambda node: look.colour(looks[node.id].colour, f"{node.role}-text"),
        "ground": lambda node: look.colour(
            looks[node.id].background, f"{node.role}-background"
        ),
        "shape": lambda node: look.shape(looks[node.id]),
        "length": look.length,
        "letters": lambda node: look.letters(looks[node.id], node.role),
        "inside": lambda node: look.inside(looks[node.id]),
        "spoken": lambda node: words[node.labelled_by or node.id],
        "kind_of_field": page.kind,
        "keyboard": _KEYBOARDS.get,
        "symbol": lambda name: icons()[name].symbol,
        "lines_of_grid": lambda node: lines_of_grid(node, looks[node.id]),
        "disabled": lambda node: (
            [".disabled(true)"] if "disabled" in node.states else []
        ),
        "share": lambda node: rooms[node.id].share,
    }
