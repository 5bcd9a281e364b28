"""The open set of icons that elements name by `icon`, as every target has them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from compilers.schema.dialects import FAMILY_2017
from compilers.schema.roles import Role, roles, roles_that

ICONED = roles_that(lambda role: role.icon in {"always", "usual"})
"""Roles of elements that show an icon in every dialect."""


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


def shows_icons(role: Role, family: str) -> bool:
    """Whether elements of a role can show an icon in a family of dialects."""
    return role.name in ICONED or (role.icon == "may" and family != FAMILY_2017)


def shown_icon(role_name: str, usual: str | None, given: object) -> str | None:
    """Name of the icon that an element shows, or None for one that shows none.

    An icon that nobody knows is not shown; an image shows the one that stands for
    pictures, and what is pressed its `usual` one.
    """
    role = roles()[role_name]
    if role.icon is None:
        return None
    usual = role_name if role.picture else usual
    last = "more" if role.icon == "always" else None
    wanted = (given, usual)
    return next((n for n in wanted if isinstance(n, str) and n in icons()), last)


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
