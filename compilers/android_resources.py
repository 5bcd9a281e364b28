"""What the Android templates name beside the page: strings, colours, icons, widths."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compilers.theme import COLOURS, given_inks, palette, theme_ground, theme_ink

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compilers.page import Node, Page

ICONS = (
    "add",
    "contact",
    "dashboard",
    "download",
    "home",
    "image",
    "more",
    "notifications",
    "search",
)
"""Every drawable `ic_<name>`; each is a template that writes nothing when unused."""

_OPAQUE = frozenset({"column", "header", "footer"})
_PICTURED = frozenset({"tab-item", "icon-button", "image"})
_NAMED_BY_A_LABEL = frozenset({"toggle", "slider", "checkbox", "radio"})


def android_names(page: Page) -> Mapping[str, object]:
    """The names of this module that the templates see.

    `words(node)`, `ink(node)`, `ground(node)` and `icon(node)` are references to an
    element's resources, or None; `is_shared(node)` says whether it takes an equal part
    of its row. `colours` are all colours by name, `icons` the names of the drawables in
    use.
    """
    nodes = list(page.walk())
    crowded = {child.id for row in page.of_role("row") for child in _crowded(row)}
    inks = given_inks(page, _OPAQUE)
    names = palette(page, inks)
    theme = {**COLOURS, "canvas": page.ground} if page.ground else COLOURS
    return {
        "words": words,
        "ink": lambda node: _ink(node, inks, names),
        "ground": lambda node: _ground(node, names),
        "icon": lambda node: f"@drawable/{_drawable(node)}",
        "is_shared": lambda node: node.id in crowded,
        "colours": {**theme, **{name: value for value, name in names.items()}},
        "icons": {
            _icon(node)
            for node in nodes
            if node.role in _PICTURED and node.picture is None
        },
    }


def android_pictures(page: Page) -> dict[str, bytes]:
    """The screen's own pictures as files of `res/drawable`."""
    return {
        f"app/src/main/res/drawable/{_drawable(node)}.png": node.picture
        for node in page.walk()
        if node.picture is not None
    }


def words(node: Node) -> str | None:
    """The string of an element's words, where they are shown or read out.

    A control that a label names has none; a container has one if it is given words.
    """
    is_named = node.labelled_by and node.role in _NAMED_BY_A_LABEL
    return f"@string/{node.id}" if node.text and not is_named else None


def _ground(node: Node, names: Mapping[str, str]) -> str | None:
    """The colour behind an element, where it has one."""
    name = names[node.background] if node.background else theme_ground(node)
    return f"@color/{name}" if name else None


def _ink(node: Node, inks: Mapping[str, str], names: Mapping[str, str]) -> str | None:
    """The colour of an element's words or lines, where it is not the usual."""
    given = inks.get(node.id)
    name = names[given] if given else theme_ink(node)
    return f"@color/{name}" if name else None


def _drawable(node: Node) -> str:
    """Name of the drawable that an element shows: its own picture or an icon."""
    return node.id if node.picture is not None else f"ic_{_icon(node)}"


def _icon(node: Node) -> str:
    """A picture's name in `ICONS`; `more` where its variant has none."""
    wanted = node.role if node.role == "image" else node.variant
    return wanted if wanted in ICONS else "more"


def _crowded(row: Node) -> tuple[Node, ...]:
    """The children of a row that side by side may not fit on a telephone.

    A slider takes what the others leave; pictures are small.
    """
    roles = {child.role for child in row.children}
    most = 5 if roles <= _PICTURED else 2
    fits = len(row.children) <= most or "slider" in roles
    return () if fits else row.children
