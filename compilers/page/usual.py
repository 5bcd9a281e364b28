"""Looks with what a native screen of the ui usually has: the table `usual.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from compilers.page.style import ROOT, Style, style_of
from compilers.schema.roles import LABEL, roles

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compilers.page.builder import Node

TONES = {
    "neutral": ("raised", "ink", "ink"),
    "primary": ("accent", "on_accent", "accent"),
    "info": ("info", "on_info", "info"),
    "success": ("success", "on_success", "ink_success"),
    "warning": ("warning", "on_warning", "ink_warning"),
    "danger": ("danger", "on_danger", "ink_danger"),
}
"""The theme's colours of a tone: a ground, letters on it, and letters of the tone."""

_FIELDS = {
    "color": "colour",
    "background": "background",
    "border-color": "border_colour",
}


_LONG = 24
"""Letters from which words in a row may need more than one line of a telephone."""


def usual_look(node: Node) -> Style:
    """The style of an element, with what is usual where its program gives nothing.

    Its colours are `#rrggbb`, or the name of one of the theme; `none` is no ground.
    """
    words = (node.size, node.variant, _toned(node), *sorted(node.states))
    usual = _usual(node.role, tuple(filter(None, words)), node.tone)
    given = node.attributes
    found = replace(node.style, **{f: v for n, f, v in usual if n not in given})
    if node.picture is not None and "background" not in given:
        found = replace(found, background=None)  # a picture hides it
    if found.width != node.style.width and "grow" not in given:
        return replace(found, grow=0)  # what had a share only because it filled a row
    return found


def taking_the_rest(row: Node, looks: Mapping[str, Style]) -> Node | None:
    """The child of a row that takes what the others leave, though it only hugs.

    It is the label of an item of a list, or else words so long that they break;
    nothing, where another child fills the row.
    """
    if any(looks[child.id].grow for child in row.children) or len(row.children) < 2:
        return None
    words = [n for n in row.children if n.row.prose and looks[n.id].width == "hug"]
    is_item = row.row.line and not row.row.outermost
    if is_item and words:
        return next((n for n in words if n.role == LABEL), words[0])
    long = [node for node in words if len(node.text) > _LONG]
    return max(long, key=lambda node: len(node.text), default=None)


def _toned(node: Node) -> str | None:
    return "toned" if node.tone not in {None, "neutral"} else None


@cache
def _usual(
    role: str, words: tuple[str, ...], tone: str | None
) -> tuple[tuple[str, str, Any], ...]:
    """Name of the attribute, field of the style, and value, of all that is usual."""
    row = _table().get(role, {})
    values = {k: v for k, v in row.items() if not isinstance(v, dict)}
    for word in words:
        values |= row.get(word, {})
    colours: dict[Any, str | None] = _colours(tone or values.pop("tone", "neutral"))
    values.pop("tone", None)
    lists: dict[str, Any] = {
        k: tuple(v) if isinstance(v, list) else v for k, v in values.items()
    }
    style = style_of(lists, roles()[role], ROOT)
    found: list[tuple[str, str, Any]] = []
    for name, value in lists.items():
        if name in _FIELDS:
            found.append((name, _FIELDS[name], colours.get(value, value)))
        else:
            field = name.replace("-", "_")
            found.append((name, field, getattr(style, field)))
    return tuple(found)


def _colours(tone: str) -> dict[Any, str | None]:
    ground, on_it, ink = TONES[tone]
    soft = f"{ink}_soft"
    pairs = {"tone": ground, "on-tone": on_it, "tone-ink": ink, "tone-soft": soft}
    return {**pairs, "none": None}


@cache
def _table() -> dict[str, Any]:
    table = resources.files("compilers").joinpath("page/usual.toml")
    return tomllib.loads(table.read_text(encoding="utf-8"))
