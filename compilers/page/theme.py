"""The colours of a screen, where a program gives an element none of its own.

The targets that write colours by name or by value take them from here; pages have
their own style sheet, of the same colours.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal, NamedTuple

from compilers.page.contrast import ink_on
from compilers.schema.roles import roles, roles_that

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from compilers.page.builder import Node, Page
    from compilers.schema.dialects import ElementKind

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

OPAQUE = roles_that(lambda role: role.opaque and role.kind == "container")
"""Roles of containers that pass on no ink from further out."""

OPAQUE_LEAVES = roles_that(lambda role: role.opaque and role.kind != "container")
"""Roles of what holds nothing and looks the same on every ground."""


def theme_ground(node: Node | ElementKind) -> str | None:
    """Name of the theme's colour behind an element, or None."""
    return roles()[node.role].grounds.get(node.look or "usual")


def theme_ink(node: Node | ElementKind) -> str | None:
    """Name of the ink on the theme's colour behind an element, or None."""
    name = f"on_{theme_ground(node)}"
    return name if name in COLOURS else None


def themes(page: Page) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """The theme's colours by day and by night; equal where the screen has a ground."""
    if not page.ground:
        return COLOURS, NIGHT
    theme = {**(NIGHT if page.is_dark else COLOURS), "canvas": page.ground}
    return theme, theme


class Use(NamedTuple):
    """A colour `#rrggbb` that the program decides, and the first thing that has it."""

    node: Node | None
    part: Literal["ground", "ink"]
    value: str


def colour_uses(page: Page, inks: Mapping[str, str]) -> Iterator[Use]:
    """The screen's own ground, and the ground and ink of every element that has any.

    `inks` are those of `given_inks`, by the element's id.
    """
    if page.ground:
        yield Use(None, "ground", page.ground)
    for node in page.walk():
        if node.background:
            yield Use(node, "ground", node.background)
        if node.id in inks:
            yield Use(node, "ink", inks[node.id])


def palette(uses: Iterable[Use]) -> dict[str, str]:
    """Name of each colour, by value, such as `button_success_ground`.

    A colour is called after what has it first; equal names are numbered.
    """
    names: dict[str, str] = {}
    seen: Counter[str] = Counter()
    for use in uses:
        if use.value not in names:
            whose = _whose(use)
            seen[whose] += 1
            number = f"_{seen[whose]}" if seen[whose] > 1 else ""
            names[use.value] = f"{whose}{number}"
    return names


def _whose(use: Use) -> str:
    node = use.node
    parts = ["page"] if node is None else [node.role]
    if node is not None and node.look and use.part == "ground":
        parts.append(node.look)
    return "_".join([*parts, use.part]).replace("-", "_")


def given_inks(page: Page, opaque: frozenset[str] = OPAQUE) -> dict[str, str]:
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
