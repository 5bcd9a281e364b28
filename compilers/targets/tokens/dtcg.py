"""Custom properties as design tokens.

The format is that of the Design Tokens Community Group, version 2025.10: groups of
tokens, each with `$type` and `$value`. <https://www.designtokens.org/tr/2025.10/format/>
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Mapping

_SKIPPED = frozenset({"color-scheme"})
"""A property that says how a browser draws, and is no value of the design."""

_GROUPS = {
    "color": ("color", "color"),
    "space": ("space", "dimension"),
    "text": ("font-size", "dimension"),
    "radius": ("radius", "dimension"),
    "shadow": ("shadow", "shadow"),
}
"""Group and type of a property by its first word, `--space-8` of `space`."""

_FONTS = frozenset({"--sans", "--mono"})

_LENGTH = re.compile(r"(-?[\d.]+)(rem|px)?")
_SHADOW = re.compile(
    r"({0}) ({0}) ({0})(?: ({0}))? rgb\((\d+) (\d+) (\d+) / (\d+)%\)".format(
        r"-?[\d.]+(?:rem|px)?"
    )
)


def dtcg(properties: Mapping[str, str]) -> Markup:
    """The tokens of custom properties, as JSON."""
    groups: dict[str, dict[str, Any]] = {}
    for name, value in properties.items():
        if name not in _SKIPPED:
            group, kind, own = _place(name)
            groups.setdefault(group, {"$type": kind})[own] = {
                "$value": _VALUES[kind](value)
            }
    ordered = {name: groups[name] for name in sorted(groups)}
    return Markup(json.dumps(ordered, indent=2, ensure_ascii=False) + "\n")


def _place(name: str) -> tuple[str, str, str]:
    """Group, type and own name of a property's token."""
    if name in _FONTS:
        return "font-family", "fontFamily", name.removeprefix("--")
    first, _, rest = name.removeprefix("--").partition("-")
    if first in _GROUPS:
        group, kind = _GROUPS[first]
        return group, kind, rest or "usual"
    return "color", "color", name.removeprefix("--")


def _colour(value: str, alpha: float = 1.0) -> dict[str, Any]:
    """A colour `#rrggbb`."""
    components = [round(channel / 255, 4) for channel in bytes.fromhex(value[1:])]
    found: dict[str, Any] = {"colorSpace": "srgb", "components": components}
    return {**found, **({"alpha": alpha} if alpha < 1 else {}), "hex": value}


def _dimension(value: str) -> dict[str, Any]:
    """A length in rem or in pixels; one without a unit is nothing."""
    match = _LENGTH.fullmatch(value)
    assert match is not None, value
    return {"value": float(match[1]), "unit": match[2] or "px"}


def _family(value: str) -> list[str]:
    return [name.strip().strip('"') for name in value.split(",")]


def _shadow(value: str) -> list[dict[str, Any]]:
    """The layers of a shadow."""
    layers = []
    for match in _SHADOW.finditer(value):
        lengths = [_dimension(length or "0") for length in match.groups()[:4]]
        names = ("offsetX", "offsetY", "blur", "spread")
        hexadecimal = "#" + bytes(map(int, match.groups()[4:7])).hex()
        colour = _colour(hexadecimal, int(match[8]) / 100)
        layers.append({"color": colour, **dict(zip(names, lengths, strict=True))})
    return layers


_VALUES = {
    "color": _colour,
    "dimension": _dimension,
    "fontFamily": _family,
    "shadow": _shadow,
}
"""How a value is written, by the type of its token."""
