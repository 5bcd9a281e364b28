"""What the templates of a screen of the `ui` in QML name beside the page."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from compilers.page.inputs import TRAITS
from compilers.page.regions import leading, regions, trailing
from compilers.page.selection import chosen, options, outer_radios
from compilers.schema.icons import icons
from compilers.targets.literals import javascript_string
from compilers.targets.palette import Palette, looks_of, parents_of
from compilers.targets.qml.layout import layout
from compilers.targets.qml.look import letters, lines_of, surface
from compilers.targets.qml.own_types import QML_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from compilers.page.builder import Node, Page
    from compilers.page.style import Style

    Properties = dict[str, str]

_ICONS = frozenset({"check", "close", "contact", "down", "image", "star"})
"""Icons that the types draw by themselves."""

_KINDS = {"search": "text", "number": "price", "time": "text", "file": "text"}
"""Kinds of fields that no keyboard knows, and one that is like them."""


def qml_ui_names(page: Page) -> Mapping[str, object]:
    """The names of this module that the templates see.

    `regions`, `leading`, `trailing`, `options` and `chosen` are those of
    `compilers.page`. `palette` is the theme. `box(node)` says as properties where an
    element stands and what its ground is like, `letters(node)` how its words look,
    `inside(node)` how a container arranges its children, `spoken(node)` is what is read
    out, `typed(node)` what a field takes. `outlines` are the paths of icons by name.
    `groups` are the names of the groups of radio buttons that no container is around,
    `radios(node)` that of the group which a button is in.
    """
    palette = Palette(page)
    for name in sorted(_theme_of_types()):
        palette.theme(name)
    looks, parents = looks_of(page), parents_of(page)
    words = {node.id: node.text for node in page.walk()}
    groups = _groups(page)

    def ground(node: Node) -> Properties:
        return surface(looks[node.id], node.role, palette)

    def ink(node: Node) -> Properties:
        shown = palette.colour(looks[node.id].colour, f"{node.role}-text")
        return {"ink": f"Theme.{shown}"} if shown else {}

    def placed(node: Node) -> Properties:
        return layout(node, parents[node.id], looks, palette)

    def box(node: Node) -> Properties:
        return {**placed(node), **ground(node)}

    return {
        "regions": regions(page),
        "leading": leading,
        "trailing": trailing,
        "options": options,
        "chosen": chosen,
        "palette": palette,
        "box": box,
        "placed": placed,
        "ground": ground,
        "painted": lambda node: {
            name: value for name, value in box(node).items() if "adding" not in name
        },
        "background_of": lambda node: _background(ground(node)),
        "ink": ink,
        "caption": lambda node: _caption(letters(looks[node.id], node.role, palette)),
        "lines": lambda node: lines_of(looks[node.id]),
        "number": lambda value: None if value is None else f"{value:.10g}",
        "texts": lambda several: f"[{', '.join(map(javascript_string, several))}]",
        "source": lambda node: f'"pictures/{node.id}.png"' if node.picture else None,
        "cells_of": lambda table: max(
            [1, *(len(line.children) for line in table.children)]
        ),
        "groups": sorted(set(groups.values())),
        "radios": lambda node: groups.get(node.id),
        "look": lambda node: looks[node.id],
        "letters": lambda node: letters(looks[node.id], node.role, palette),
        "inside": lambda node: dict(_inside(node, palette, looks)),
        "spoken": lambda node: words[node.labelled_by or node.id],
        "typed": lambda node: _typed(page, node),
        "outlines": {name: icons()[name].path for name in sorted(_drawn(page))},
    }


def _inside(
    node: Node, palette: Palette, looks: Mapping[str, Style]
) -> Iterator[tuple[str, str]]:
    """The gap of a container and where its children stand along its axis."""
    style = looks[node.id]
    gap = style.gap
    if gap and style.axis == "grid":
        yield "rowGap", f"Theme.{palette.size(gap[0])}"
        yield "columnGap", f"Theme.{palette.size(gap[1])}"
    elif gap and style.axis != "overlay":
        yield "gap", f"Theme.{palette.size(gap[0 if style.axis == 'column' else 1])}"
    if style.axis == "grid":
        many = len(style.tracks) or style.columns
        if many:
            yield "most", str(many)
    elif not style.wrap and not (style.axis == "row" and style.scroll == "horizontal"):
        justify = style.justify or "start"
        if any(looks[child.id].grow for child in node.children) or justify == "between":
            justify = "fill"
        if justify != "start":
            yield "justify", f'"{justify}"'


def _caption(found: Properties) -> Properties:
    """How the words of a container look, which its children do not share."""
    return {
        f"caption.{name}" if name.startswith("font.") else name: value
        for name, value in found.items()
    }


def _background(ground: Properties) -> str | None:
    """A ground as an object, for types of Qt that come without one of ours."""
    parts = (
        f"{name.removeprefix('plate.')}: {value}"
        for name, value in ground.items()
        if name.startswith("plate.")
    )
    inside = "; ".join(parts)
    return f"Plate {{ {inside} }}" if inside else None


def _groups(page: Page) -> dict[str, str]:
    """Name of the group of each radio button that is not chosen among its siblings.

    Buttons of one container exclude each other by themselves.
    """
    several = outer_radios(page, lambda _: True)
    return {
        node.id: f"choice{number}"
        for number, radios in enumerate(several, start=1)
        for node in radios
    }


def _typed(page: Page, node: Node) -> Mapping[str, str]:
    kind = page.kind(node) or "text"
    return TRAITS["qml"][_KINDS.get(kind, kind)]


def _drawn(page: Page) -> set[str]:
    used = {node.icon for node in page.walk() if node.icon}
    if page.of_role("list-item"):
        used.add("forward")
    used |= {
        {"video": "play", "map": "map", "chart": "chart"}.get(
            node.variant or "", "globe"
        )
        for node in page.of_role("embed")
    }
    return used | {"add", "info"} | _ICONS


@cache
def _theme_of_types() -> frozenset[str]:
    """The colours of the theme that the types name, as the theme calls them."""
    folder = resources.files("compilers").joinpath("targets/qml/ui/project")
    texts = [folder.joinpath(f"{name}.qml").read_text("utf-8") for name in QML_TYPES]
    named = set(re.findall(r"Theme\.(\w+)", "".join(texts))) | {"ink", "canvas"}
    return frozenset(map(_in_theme, named))


def _in_theme(name: str) -> str:
    """`accentInk` → `on_accent`, `accentSoft` → `accent_soft`."""
    if name.endswith("Ink"):
        return f"on_{name.removesuffix('Ink')}"
    return re.sub("(?=[A-Z])", "_", name).lower()
