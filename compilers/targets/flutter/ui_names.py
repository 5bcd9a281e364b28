"""What the templates of a screen of the `ui` in Flutter name beside the page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markupsafe import Markup

from compilers.page.regions import leading, regions, trailing
from compilers.page.selection import chosen, options
from compilers.schema.icons import icons
from compilers.targets.flutter.look import FlutterLook
from compilers.targets.modifiers import lines_of_grid, rooms_of
from compilers.targets.palette import Palette, looks_of
from compilers.targets.sections import Sections

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from compilers.page.builder import Node, Page

_THEME = ("accent", "canvas", "edge", "ink", "line", "quiet", "raised", "surface")
"""Colours that `parts.dart` and the app name."""

_KEYBOARDS = {
    "email": "emailAddress",
    "phone": "phone",
    "url": "url",
    "number": "number",
    "price": "number",
    "date": "datetime",
    "time": "datetime",
    "person": "name",
    "place": "streetAddress",
}
"""The keyboard of a field by the kind of what it takes."""

_WIDEST = 72
"""Characters of a call that stays on one line."""


def flutter_ui_names(page: Page) -> Mapping[str, object]:
    """The names of this module that the templates see.

    `widget(name, arguments)` writes a widget; `boxed(node, code)` puts one on the
    ground of an element and in its room, `placed(node, code)` only in its room.
    `letters(node)` and `inside(node)` are arguments.
    """
    palette = Palette(page)
    for name in _THEME:
        palette.theme(name)
    looks = looks_of(page)
    rooms = rooms_of(page, looks)
    look = FlutterLook(palette)
    words = {node.id: node.text for node in page.walk()}

    def boxed(node: Node, code: str) -> Markup:
        around = look.boxed(looks[node.id], node.role, rooms[node.id])
        return _wrapped(code, around)

    def placed(node: Node, code: str) -> Markup:
        return _wrapped(code, look.placed(looks[node.id], rooms[node.id]))

    sections = Sections(page)
    return {
        **sections.names(),
        "regions": regions(page),
        "leading": leading,
        "trailing": trailing,
        "options": options,
        "chosen": chosen,
        "palette": palette,
        "used_states": lambda section, code: [
            one for one in sections.states(section) if re.search(rf"\b{one[0]}\b", code)
        ],
        "look": lambda node: looks[node.id],
        "widget": widget,
        "listed": listed,
        "boxed": boxed,
        "placed": placed,
        "ink": lambda node: look.colour(looks[node.id].colour, f"{node.role}-text"),
        "ground": lambda node: look.colour(
            looks[node.id].background, f"{node.role}-background"
        ),
        "corners": lambda node: look.corners(looks[node.id]),
        "side": lambda node: look.side(looks[node.id], node.role),
        "insets": lambda node: look.insets(looks[node.id].padding or (0,)),
        "length": look.length,
        "letters": lambda node: look.letters(looks[node.id], node.role),
        "inside": lambda node: look.inside(looks[node.id]),
        "spoken": lambda node: words[node.labelled_by or node.id],
        "kind_of_field": page.kind,
        "keyboard": _KEYBOARDS.get,
        "icon_of": lambda name: Markup(f"Icons.{icons()[name].flutter}"),
        "lines_of_grid": lambda node: lines_of_grid(node, looks[node.id]),
        "is_stretched": lambda node: any(
            rooms[child.id].fills_height for child in node.children
        ),
        "cells_of": lambda table: max(
            (len(r.children) for r in table.children), default=0
        ),
    }


def widget(name: str, arguments: Mapping[str, object]) -> Markup:
    """A call of a constructor; what is None is left out, `_` has no name.

    It stands on one line where it is short, else each argument on one of its own.
    """
    given = [
        (f"{key}: " if not key.startswith("_") else "") + str(value).strip()
        for key, value in arguments.items()
        if value is not None
    ]
    line = f"{name}({', '.join(given)})"
    if len(line) <= _WIDEST and "\n" not in line:
        return Markup(line)
    lines = "".join(f"\n  {_indented(one)}," for one in given)
    return Markup(f"{name}({lines}\n)")


def listed(items: Iterable[str]) -> Markup:
    """A list of widgets, each on lines of its own."""
    lines = "".join(f"\n  {_indented(one.strip())}," for one in items if one.strip())
    return Markup(f"[{lines}\n]" if lines else "[]")


def _wrapped(code: str, around: Iterable[tuple[str, Mapping[str, object]]]) -> Markup:
    for name, arguments in around:
        code = widget(name, {**arguments, "child": code})
    return Markup(code)


def _indented(code: str) -> str:
    return code.replace("\n", "\n  ")
