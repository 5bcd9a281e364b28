"""What the templates of an app of the web name beside the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compilers.page.identifiers import identifiers, section_name
from compilers.schema.icons import icons
from compilers.targets.app.component import component_of
from compilers.targets.html.context import html_names

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compilers.page.builder import Page
    from compilers.targets.app.component import Syntax


def app_names(page: Page, syntax: Syntax, entry: str) -> Mapping[str, object]:
    """The names of this module that the templates see, beside those of `html`.

    `entry` is the file in `src` that starts the app. `code(markup, here)` is the
    `Component` of some markup, `component(section)` the name of a section's. In the
    markup an icon is drawn by its name; `outlines(names)` are the paths of such icons.
    """
    names = identifiers(page)
    shown = {node.icon for node in page.walk() if node.icon}
    return {
        **html_names(page),
        "entry": entry,
        "stroke": lambda name: name,
        "strokes": {name: name for name in shown},
        "code": lambda markup, here=".": component_of(markup, names, syntax, here),
        "component": lambda section: section_name(page, section),
        "outlines": lambda found: {name: icons()[name].path for name in sorted(found)},
    }
