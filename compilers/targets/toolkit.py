"""What the templates of toolkits name beside the page: colours, names, who fills a row.

SwiftUI, Jetpack Compose, Flutter and QML describe a screen alike: as views within
views, whose colours are constants of a theme.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compilers.page.identifiers import camel_case, identifiers, section_name
from compilers.page.theme import (
    colour_uses,
    given_inks,
    palette,
    theme_ground,
    theme_ink,
    themes,
)
from compilers.schema.dialects import FAMILY_2017
from compilers.schema.icons import icons
from compilers.schema.roles import LABEL
from compilers.targets.android.context import android_names, drawables
from compilers.targets.compose.ui_names import compose_ui_files, compose_ui_names
from compilers.targets.flutter.ui_names import flutter_ui_names
from compilers.targets.ios.context import symbol
from compilers.targets.qml.ui_names import qml_ui_names
from compilers.targets.swiftui.ui_names import swiftui_ui_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from compilers.page.builder import Page

DETAILS = {
    "raised": ("#e8ebf1", "#2a323e"),
    "line": ("#dde1e8", "#2c3440"),
    "edge": ("#8590a1", "#78849a"),
}
"""Colours of the toolkits' own parts, by day and by night."""

DRAWN_BY_PARTS = frozenset({"check", "image", "more"})
"""Icons that the parts of a screen in QML draw by themselves."""


def look_names(page: Page) -> Mapping[str, object]:
    """The names of this module that the templates see.

    `ink(node)` and `ground(node)` are names of colours, or None; `colours` has every
    colour by name, as it is by day and by night. `variable(node)` and
    `component(section)` are names for code; `states(section)` is what a user sets in a
    section, `fields(section)` what a user types into, and `spoken(node)` what is read
    out for an element. `uses(*roles)` says
    whether the screen has any of them. Those of `_row_names` come with them.
    """
    names = identifiers(page)
    words = {node.id: node.text for node in page.walk()}
    return {
        **_colour_names(page),
        **_row_names(page),
        "variable": lambda node: names[node.id],
        "component": lambda section: f"{section_name(page, section)}Section",
        "states": lambda section: [n for n in section.walk() if n.row.state],
        "fields": lambda section: [n for n in section.walk() if n.row.typed],
        "spoken": lambda node: words[node.labelled_by or node.id],
        "uses": lambda *roles: any(map(page.of_role, roles)),
    }


def _colour_names(page: Page) -> Mapping[str, object]:
    inks = given_inks(page)
    own = palette(colour_uses(page, inks))
    by_day, by_night = themes(page)

    def colour(value: str | None, usual: str | None) -> str | None:
        name = own[value] if value else usual
        return _constant(name) if name else None

    return {
        "ink": lambda node: colour(inks.get(node.id), theme_ink(node)),
        "ground": lambda node: colour(node.background, theme_ground(node)),
        "colours": {
            **{_constant(n): (by_day[n], by_night[n]) for n in by_day},
            **_details(page),
            **{_constant(name): (value, value) for value, name in own.items()},
        },
    }


def _row_names(page: Page) -> Mapping[str, object]:
    """Who gets how much of a row's width.

    `fills(node)` says whether an element takes what the others of its row leave,
    `is_filled(row)` whether one does, and `is_beside_filling(node)` whether another
    does. `is_in_line(node)` says whether it has words that stand in a row,
    `bounds_words` whether such words stand beside something that fills.
    """
    wide = set(_wide(page))
    rows = page.lines()
    filled = {row.id for row in rows if any(n.id in wide for n in row.children)}
    beside = {n.id for row in rows if row.id in filled for n in row.children} - wide
    worded = {n.id for row in rows for n in row.children if n.row.in_line}
    return {
        "fills": lambda node: node.id in wide,
        "is_filled": lambda row: row.id in filled,
        "is_beside_filling": lambda node: node.id in beside,
        "is_in_line": lambda node: node.id in worded,
        "bounds_words": bool(beside & worded),
    }


def _details(page: Page) -> dict[str, tuple[str, str]]:
    """`DETAILS`, alike by day and by night where the screen has a ground."""
    if not page.ground:
        return DETAILS
    return {name: (pair[page.is_dark],) * 2 for name, pair in DETAILS.items()}


def _constant(name: str) -> str:
    """`on_accent` → `accentInk`: in QML, what begins with `on` handles a signal."""
    return camel_case(f"{name[3:]}_ink" if name.startswith("on_") else name)


def _wide(page: Page) -> Iterator[str]:
    """Ids of what fills its row: sliders, inputs, and labels before some controls."""
    for row in page.lines():
        for before, node, after in zip(
            (None, *row.children), row.children, (*row.children[1:], None), strict=False
        ):
            ends = after is not None and after.row.trailing
            follows = before is not None and before.row.picture
            if node.row.fills or (node.role == LABEL and (ends or follows)):
                yield node.id


def swiftui_names(page: Page) -> Mapping[str, object]:
    """`look_names`, and `symbol(node)`, the SF Symbol of an element.

    A screen that is not of 2017 has the names of `swiftui_ui_names` instead.
    """
    if page.family != FAMILY_2017:
        return swiftui_ui_names(page)
    return {**look_names(page), "symbol": symbol}


def qml_names(page: Page) -> Mapping[str, object]:
    """`look_names`, and `outlines`, the icons in use and those of the parts.

    A screen that is not of 2017 has the names of `qml_ui_names` instead.
    """
    if page.family != FAMILY_2017:
        return qml_ui_names(page)
    drawn = {node.icon for node in page.walk() if node.icon} | DRAWN_BY_PARTS
    return {
        **look_names(page),
        "outlines": {name: icons()[name].path for name in sorted(drawn)},
    }


def compose_names(page: Page) -> Mapping[str, object]:
    """`look_names`, and those of the Android target for words and icons.

    A screen that is not of 2017 has the names of `compose_ui_names` instead.
    """
    if page.family != FAMILY_2017:
        return compose_ui_names(page)
    return {**android_names(page), **look_names(page)}


def compose_files(page: Page, names: Mapping[str, object]) -> Mapping[str, str | bytes]:
    """Pictures and icons as drawables."""
    if page.family != FAMILY_2017:
        return compose_ui_files(names, page)
    return drawables(page)


def flutter_names(page: Page) -> Mapping[str, object]:
    """`look_names`, and `icon(node)`, the name of Flutter's icon of an element.

    A screen that is not of 2017 has the names of `flutter_ui_names` instead.
    """
    if page.family != FAMILY_2017:
        return flutter_ui_names(page)
    return {**look_names(page), "icon": lambda node: icons()[node.icon].flutter}


def pictures(folder: str) -> Callable[..., dict[str, str | bytes]]:
    """What gives the screen's own pictures as files `<folder>/<id>.png`."""

    def files(page: Page, _: object = None) -> dict[str, str | bytes]:
        return {
            f"{folder}/{node.id}.png": node.picture
            for node in page.walk()
            if node.picture is not None
        }

    return files
