"""What the page's templates name beside the page: colours as custom properties."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from markupsafe import Markup

from compilers.page.contrast import ink_on
from compilers.page.theme import colour_uses, palette
from compilers.schema.dialects import FAMILY_2017
from compilers.targets.html.ui_names import ui_names

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compilers.page.builder import Node, Page


def html_names(page: Page) -> Mapping[str, object]:
    """The names of this module that the templates see.

    `colours` are the program's own colours by custom property and `property` gives the
    reference to one; `ink_on` is the ink for a ground. `dark` is the media query under
    which the dark theme holds: the screen's own colour decides, where it has one. A
    page that is not of 2017 has those of `ui_names` instead.
    """
    if page.family != FAMILY_2017:
        return ui_names(page)
    inks = {node.id: ink for node in page.walk() if (ink := _given_ink(node))}
    own = palette(colour_uses(page, inks))
    for ground in [node.background for node in page.walk() if node.background]:
        own.setdefault(ink_on(ground), f"ink_on_{own[ground]}")
    names = {value: f"--{name.replace('_', '-')}" for value, name in own.items()}
    dark = "(prefers-color-scheme: dark)"
    if page.ground:
        dark = "all" if page.is_dark else "not all"
    return {
        "colours": {name: value for value, name in names.items()},
        "property": lambda value: f"var({names[value]})",
        "ink_on": ink_on,
        "dark": dark,
    }


def data_uri(png: bytes) -> Markup:
    """A PNG file as a URI that holds it."""
    return Markup(f"data:image/png;base64,{base64.b64encode(png).decode()}")


def _given_ink(node: Node) -> str | None:
    if node.colour is None and node.background is not None:
        return ink_on(node.background)
    return node.colour
