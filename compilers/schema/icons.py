"""The open set of icons that elements name by `icon`, as every target has them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

ICONED = frozenset({"tab-item", "icon-button", "image"})
"""Roles of elements that can show an icon."""


@dataclass(frozen=True, slots=True)
class Icon:
    """One line of the table.

    Attributes:
        name: what programs call it.
        path: its outline on a grid of 24, as SVG and Android write paths.
        symbol: the SF Symbol of iOS that shows the same.
        flutter: its name among Flutter's icons.
    """

    name: str
    path: str
    symbol: str
    flutter: str


@cache
def icons() -> dict[str, Icon]:
    """Every icon by name, in the order of the alphabet."""
    table = resources.files("compilers").joinpath("schema/icons.toml")
    lines = tomllib.loads(table.read_text(encoding="utf-8"))
    return {name: Icon(name, **line) for name, line in lines.items()}


def shown_icon(role: str, variant: str | None, given: object) -> str | None:
    """Name of the icon that an element shows, or None for a role that shows none.

    An icon that nobody knows is not shown; an image shows the one that stands for
    pictures, and what is pressed shows its variant's.
    """
    if role not in ICONED:
        return None
    usual = "image" if role == "image" else variant
    wanted = (given, usual)
    return next((n for n in wanted if isinstance(n, str) and n in icons()), "more")


def svg(icon: Icon, width: float = 1.8) -> str:
    """The icon as an SVG drawing, black on nothing.

    Args:
        icon: What to draw.
        width: Width of its lines, on the grid of 24.
    """
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" '
        f'stroke="#000" stroke-width="{width:g}" stroke-linecap="round" '
        f'stroke-linejoin="round"><path d="{icon.path}"/></svg>'
    )
