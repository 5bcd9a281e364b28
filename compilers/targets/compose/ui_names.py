"""What the templates of a screen of the `ui` in Compose name beside the page."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from markupsafe import Markup

from compilers.page.regions import leading, regions, trailing
from compilers.page.selection import chosen, options
from compilers.targets.android.resources import RES, drawing
from compilers.targets.compose.look import ComposeLook
from compilers.targets.literals import kotlin_string
from compilers.targets.modifiers import lines_of_grid, rooms_of
from compilers.targets.palette import Palette, looks_of
from compilers.targets.sections import Sections

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compilers.page.builder import Node, Page
    from compilers.page.style import Style

_THEME = ("accent", "canvas", "edge", "ink", "line", "on_accent", "quiet", "surface")
"""Colours that `Parts.kt` and the theme name."""

_EXPERIMENTAL = frozenset({"app-bar", "tabs", "segmented", "calendar", "chip"})
"""Roles whose parts Material 3 still calls experimental."""

_KEYBOARDS = {
    "email": "Email",
    "phone": "Phone",
    "url": "Uri",
    "password": "Password",
    "number": "Number",
    "price": "Decimal",
}
"""The keyboard of a field by the kind of what it takes."""

_ICONS = frozenset({"add", "check", "close", "contact", "down", "forward", "star"})
"""Icons that `Parts.kt` and the roles draw by themselves."""


def compose_ui_names(page: Page) -> Mapping[str, object]:
    """The names of this module that the templates see.

    `string(text, id)` is the reference to a resource, all of which are in `strings`,
    `drawable(icon)` that to an icon. `modifier(node)` places and paints an element,
    `placed(node)` only places it; `letters(node)` and `inside(node)` are arguments.
    `imports(code)` are the lines that some code needs.
    """
    palette = Palette(page)
    for name in _THEME:
        palette.theme(name)
    looks = looks_of(page)
    rooms = rooms_of(page, looks)
    look = ComposeLook(palette)
    strings: dict[str, str] = {}
    drawn: set[str] = set(_ICONS)
    words = {node.id: node.text for node in page.walk()}

    def string(text: str, name: str) -> Markup:
        strings[name] = text
        return Markup(f"stringResource(R.string.{name})")

    def drawable(icon: str) -> Markup:
        drawn.add(icon)
        return Markup(f"R.drawable.ic_{icon}")

    def placed(node: Node, *more: str) -> str:
        return _chain([*look.place(looks[node.id], rooms[node.id]), *more])

    def modifier(node: Node, *more: str) -> str:
        surface = look.surface(looks[node.id], node.role)
        return _chain([*look.place(looks[node.id], rooms[node.id]), *surface, *more])

    return {
        **Sections(page).names(),
        "regions": regions(page),
        "leading": leading,
        "trailing": trailing,
        "options": options,
        "chosen": chosen,
        "palette": palette,
        "string": string,
        "strings": strings,
        "drawable": drawable,
        "drawn": drawn,
        "look": lambda node: looks[node.id],
        "placed": placed,
        "modifier": modifier,
        "ink": lambda node: look.colour(looks[node.id].colour, f"{node.role}-text"),
        "ground": lambda node: look.colour(
            looks[node.id].background, f"{node.role}-background"
        ),
        "shape": lambda node: look.shape(looks[node.id]),
        "border": lambda node: look.border(looks[node.id], node.role),
        "sides": lambda node: look.sides(looks[node.id].padding or (0,)),
        "length": look.length,
        "letters": lambda node: look.letters(looks[node.id], node.role),
        "without": lambda found, name: {k: v for k, v in found.items() if k != name},
        "keyboard": _KEYBOARDS.get,
        "remembered": _remembered,
        "is_stretched": lambda node: any(
            rooms[child.id].fills_height for child in node.children
        ),
        "wrapped_gap": lambda node: _wrapped_gap(looks[node.id], look),
        "flow_of": lambda node: {
            name: value
            for name, value in look.inside(looks[node.id]).items()
            if name == "horizontalArrangement"
        },
        "uses_new": lambda section: any(
            node.role in _EXPERIMENTAL or looks[node.id].wrap for node in section.walk()
        ),
        "inside": lambda node: look.inside(looks[node.id]),
        "spoken_id": lambda node: node.labelled_by or node.id,
        "spoken": lambda node: words[node.labelled_by or node.id],
        "kind_of_field": page.kind,
        "lines_of_grid": lambda node: lines_of_grid(node, looks[node.id]),
        "imports": _imports,
    }


def compose_ui_files(names: Mapping[str, object], page: Page) -> dict[str, str | bytes]:
    """The pictures and the icons that the screen has come to use."""
    files: dict[str, str | bytes] = {
        f"{RES}/drawable/{node.id}.png": node.picture
        for node in page.walk()
        if node.picture is not None
    }
    drawn = names["drawn"]
    assert isinstance(drawn, set)
    for icon in sorted(drawn):
        files[f"{RES}/drawable/ic_{icon}.xml"] = drawing(icon, 1.8).replace(
            "@color/ink", "#FF000000"
        )
    return files


def _remembered(kind: str, value: object) -> Markup:
    """What keeps a state over a turn of the device, with its first value."""
    made = {
        "bool": f"mutableStateOf({str(value).lower()})",
        "text": f"mutableStateOf({kotlin_string(str(value))})",
        "number": f"mutableFloatStateOf({value:.10g}f)" if kind == "number" else "",
        "index": f"mutableIntStateOf({value})",
    }
    return Markup(f"rememberSaveable {{ {made[kind]} }}")


def _wrapped_gap(style: Style, look: ComposeLook) -> str | None:
    """The room between the lines of a row that wraps."""
    if not style.gap or not style.gap[0]:
        return None
    return f"Arrangement.spacedBy({look.length(style.gap[0])})"


def _chain(modifiers: Sequence[str]) -> str:
    """`Modifier.a().b()`, over lines of their own where they are more than two."""
    if len(modifiers) <= 2:
        return ".".join(["Modifier", *modifiers]) if modifiers else ""
    return "\n    ".join(["Modifier", *(f".{one}" for one in modifiers)])


def _imports(code: str) -> Markup:
    """The import of every name of Compose that stands in some code."""
    used = set(re.findall(r"\b[A-Za-z]\w*\b", re.sub(r'"[^"\n]*"', "", code)))
    lines = [
        f"import {package}.{name}"
        for package, names in packages().items()
        for name in names
        if name in used
    ]
    return Markup("\n".join(sorted(lines)))


@cache
def packages() -> Mapping[str, Sequence[str]]:
    """The names of Compose by package."""
    table = resources.files("compilers").joinpath("targets/compose/imports.toml")
    return tomllib.loads(table.read_text(encoding="utf-8"))
