"""What the templates of toolkits name beside the page: colours, names, who fills a row.

SwiftUI, Jetpack Compose, Flutter and QML describe a screen alike: as views within
views, whose colours are constants of a theme.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from compilers.identifiers import camel_case, identifiers, section_name
from compilers.theme import (
    colour_uses,
    given_inks,
    palette,
    theme_ground,
    theme_ink,
    themes,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from compilers.page import Node, Page

OPAQUE = frozenset({"column", "header", "footer"})
"""Roles of containers that pass on no ink from further out."""

STATEFUL = frozenset({"toggle", "slider", "checkbox", "radio"})
"""Roles of what a user sets."""

_AT_THE_END = frozenset({"toggle", "icon-button"})


def look_names(page: Page) -> Mapping[str, object]:
    """The names of this module that the templates see.

    `ink(node)` and `ground(node)` are names of colours, or None; `colours` has every
    colour by name, as it is by day and by night. `variable(node)` and
    `component(section)` are names for code; `states(section)` is what a user sets in a
    section. `spoken(node)` is read out for an element, and `fills(node)` says whether
    it takes the width that the others of its row leave, `is_filled(row)` whether one does.
    """
    inks = given_inks(page, OPAQUE)
    own = palette(colour_uses(page, inks))
    by_day, by_night = themes(page)
    names = identifiers(page)
    words = {node.id: node.text for node in page.walk()}
    wide = set(_wide(page))

    def colour(value: str | None, usual: str | None) -> str | None:
        name = own[value] if value else usual
        return _constant(name) if name else None

    return {
        "ink": lambda node: colour(inks.get(node.id), theme_ink(node)),
        "ground": lambda node: colour(node.background, theme_ground(node)),
        "colours": {
            **{_constant(n): (by_day[n], by_night[n]) for n in by_day},
            **{_constant(name): (value, value) for value, name in own.items()},
        },
        "variable": lambda node: names[node.id],
        "component": lambda section: section_name(page, section),
        "states": lambda section: [n for n in section.walk() if n.role in STATEFUL],
        "spoken": lambda node: words[node.labelled_by or node.id],
        "fills": lambda node: node.id in wide,
        "is_filled": lambda row: any(node.id in wide for node in row.children),
    }


def _constant(name: str) -> str:
    """`on_accent` → `accentInk`: in QML, what begins with `on` handles a signal."""
    return camel_case(f"{name[3:]}_ink" if name.startswith("on_") else name)


def _wide(page: Page) -> Iterator[str]:
    """Ids of what fills its row: sliders, and labels with a control at the end."""
    for row in page.of_role("row"):
        for before, node, after in zip(
            (None, *row.children), row.children, (*row.children[1:], None), strict=False
        ):
            ends = after is not None and after.role in _AT_THE_END
            follows = before is not None and before.role == "image"
            if node.role == "slider" or (node.role == "label" and (ends or follows)):
                yield node.id


def pictures(folder: str) -> Callable[[Page], dict[str, str | bytes]]:
    """What gives the screen's own pictures as files `<folder>/<id>.png`."""

    def files(page: Page) -> dict[str, str | bytes]:
        return {
            f"{folder}/{node.id}.png": node.picture
            for node in page.walk()
            if node.picture is not None
        }

    return files
