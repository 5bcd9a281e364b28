"""The colours of a screen of the `ui` dialect, where a program gives none of its own.

Every target takes them from here, so that the same screen looks alike in all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compilers.page.builder import Page

DAY = {
    "canvas": "#ffffff",
    "surface": "#ffffff",
    "raised": "#eef0f4",
    "ink": "#1a2230",
    "quiet": "#535f70",
    "line": "#d9dee6",
    "edge": "#7b8798",
    "accent": "#2b57d0",
    "on_accent": "#ffffff",
    "info": "#1f6feb",
    "on_info": "#ffffff",
    "success": "#1d7a41",
    "on_success": "#ffffff",
    "warning": "#f2a93b",
    "on_warning": "#2b1a02",
    "danger": "#c2323b",
    "on_danger": "#ffffff",
    "ink_success": "#17683a",
    "ink_warning": "#8a5300",
    "ink_danger": "#b3262f",
}
"""By name: `on_x` can be read on `x`, `ink_x` is `x` as letters on the canvas."""

CHANGED_BY_NIGHT = {
    "canvas": "#10141a",
    "surface": "#191f28",
    "raised": "#2a323e",
    "ink": "#e7ebf2",
    "quiet": "#a6b0c0",
    "line": "#2c3440",
    "edge": "#78849a",
    "accent": "#8fb0ff",
    "on_accent": "#0b1630",
    "info": "#7db4ff",
    "on_info": "#0b1630",
    "success": "#56c583",
    "on_success": "#06210f",
    "danger": "#ff8a8a",
    "on_danger": "#330a0c",
    "ink_success": "#6fd397",
    "ink_warning": "#f3b455",
    "ink_danger": "#ff9a9a",
}
"""The names that are another colour in dark mode."""

_SOFT = 0.14
"""Share of a colour in its soft ground: what the style sheet of a page mixes in."""


def scheme(page: Page) -> Literal["light", "dark", "auto"]:
    """`auto`, unless the program gives colours, which belong to one of the two."""
    if page.is_dark:
        return "dark"
    gives = any(node.colour or node.background for node in page.walk())
    return "light" if gives else "auto"


def by_day_and_night(page: Page) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """The theme by day and by night; equal where the program decides for one.

    Beside each colour `x` there is `x_soft`, a ground with a touch of it.
    """
    night = {**DAY, **CHANGED_BY_NIGHT}
    chosen = {"light": (DAY, DAY), "dark": (night, night), "auto": (DAY, night)}
    day, dark = (dict(theme) for theme in chosen[scheme(page)])
    for theme in (day, dark):
        if page.ground:
            theme["canvas"] = page.ground
        for name, value in tuple(theme.items()):
            theme[f"{name}_soft"] = _mixed(value, theme["canvas"])
    return day, dark


def _mixed(colour: str, ground: str) -> str:
    """`_SOFT` of a colour `#rrggbb` over another."""
    pairs = zip(bytes.fromhex(colour[1:]), bytes.fromhex(ground[1:]), strict=True)
    return f"#{bytes(round(_SOFT * c + (1 - _SOFT) * g) for c, g in pairs).hex()}"
