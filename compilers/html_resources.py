"""What the page's templates name beside the page: colours as custom properties."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from markupsafe import Markup

from compilers.contrast import ink_on
from compilers.theme import palette

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compilers.page import Node, Page


def html_names(page: Page) -> Mapping[str, object]:
    """The names of this module that the templates see.

    `colours` are the program's own colours by custom property; `ground(node)` and
    `ink(node)` refer to them, or are None. `dark` is the media query under which the
    dark theme holds: where the program gives the screen's colour, that decides.
    """
    inks = {node.id: ink for node in page.walk() if (ink := _given_ink(node))}
    names = {
        value: f"--{name.replace('_', '-')}"
        for value, name in palette(page, inks).items()
    }
    dark = "(prefers-color-scheme: dark)"
    if page.ground:
        dark = "all" if page.is_dark else "not all"

    def reference(value: str | None) -> str | None:
        return f"var({names[value]})" if value else None

    return {
        "colours": {name: value for value, name in names.items()},
        "ground": lambda node: reference(node.background),
        "ink": lambda node: reference(inks.get(node.id)),
        "dark": dark,
    }


def data_uri(png: bytes) -> Markup:
    """A PNG file as a URI that holds it."""
    return Markup(f"data:image/png;base64,{base64.b64encode(png).decode()}")


def _given_ink(node: Node) -> str | None:
    if node.colour is None and node.background is not None:
        return ink_on(node.background)
    return node.colour
