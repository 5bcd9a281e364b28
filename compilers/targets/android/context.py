"""What the Android templates name beside the page: strings, colours, icons, widths."""

from __future__ import annotations

from importlib import resources
from typing import TYPE_CHECKING

from compilers.page.theme import (
    colour_uses,
    given_inks,
    palette,
    theme_ground,
    theme_ink,
    themes,
)
from compilers.schema.dialects import FAMILY_2017
from compilers.schema.icons import ICONED
from compilers.schema.roles import roles_that
from compilers.targets.android.resources import RES, drawing
from compilers.targets.android.ui_names import android_ui_names, ui_files

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compilers.page.builder import Node, Page

_NAMED_BY_A_LABEL = roles_that(lambda role: role.state or role.typed)
_FILLING = roles_that(lambda role: role.fills)


def android_names(page: Page) -> Mapping[str, object]:
    """The names of this module that the templates see.

    A screen that is not of 2017 has those of `ui_names` instead.

    `words(node)`, `ink(node)`, `own_ink(node)`, `ground(node)` and `icon(node)` are
    references to an element's resources, or None; `is_shared(node)` says whether it
    takes an equal part of its row. `colours` are all colours by name, `night_colours`
    those that differ in dark mode.
    """
    if page.family != FAMILY_2017:
        return android_ui_names(page)
    crowded = {child.id for row in page.lines() for child in _crowded(row)}
    inks = given_inks(page)
    names = palette(colour_uses(page, inks))
    theme, night = themes(page)

    def reference(value: str | None, usual: str | None = None) -> str | None:
        name = names[value] if value else usual
        return f"@color/{name}" if name else None

    return {
        "words": words,
        "ink": lambda node: reference(inks.get(node.id), theme_ink(node)),
        "own_ink": lambda node: reference(node.colour),
        "ground": lambda node: reference(node.background, theme_ground(node)),
        "icon": lambda node: f"@drawable/{_drawable(node)}",
        "is_shared": lambda node: node.id in crowded,
        "colours": {**theme, **{name: value for value, name in names.items()}},
        "night_colours": night,
    }


def android_extras(
    page: Page, names: Mapping[str, object]
) -> Mapping[str, str | bytes]:
    """Drawables, and one theme for day and night where the screen has a ground.

    What the mockup shows stays as dark or as light as it is there.
    """
    if page.family != FAMILY_2017:
        return ui_files(page, names)
    files = drawables(page)
    if page.ground:
        project = resources.files("compilers").joinpath("targets/android/project")
        chosen = "themes-night.xml" if page.is_dark else "themes.xml"
        theme = project.joinpath(chosen).read_text(encoding="utf-8")
        files |= {f"{RES}/values{when}/themes.xml": theme for when in ("", "-night")}
    return files


def drawables(page: Page, _: object = None) -> dict[str, str | bytes]:
    """The screen's own pictures, and the icons that it shows."""
    files: dict[str, str | bytes] = {}
    for node in page.walk():
        if node.picture is not None:
            files[f"{RES}/drawable/{_drawable(node)}.png"] = node.picture
        elif node.icon is not None:
            drawn = drawing(node.icon, 1.8)
            files[f"{RES}/drawable/{_drawable(node)}.xml"] = drawn
    return files


def words(node: Node) -> str | None:
    """The string of an element's words, where they are shown or read out.

    A control that a label names has none, but for the hint in an input; a container
    has one if it is given words.
    """
    is_hint = node.row.typed and not node.is_placeholder
    is_named = node.labelled_by and node.role in _NAMED_BY_A_LABEL and not is_hint
    return f"@string/{node.id}" if node.text and not is_named else None


def _drawable(node: Node) -> str:
    """Name of the drawable that an element shows: its own picture or an icon."""
    return node.id if node.picture is not None else f"ic_{node.icon}"


def _crowded(row: Node) -> tuple[Node, ...]:
    """The children of a row that share its width.

    They are those that side by side may not fit on a telephone, and inputs. A slider
    or an input takes what the others leave; pictures are small.
    """
    roles = {child.role for child in row.children}
    most = 5 if roles <= ICONED else 2
    filling = tuple(child for child in row.children if child.row.typed)
    fits = len(row.children) <= most or roles & _FILLING
    return filling if fits else row.children
