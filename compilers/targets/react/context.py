"""What the React templates name beside those of the page: sections, icons, pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compilers.page.identifiers import identifiers, section_name
from compilers.schema.dialects import FAMILY_2017
from compilers.schema.icons import icons
from compilers.targets.app.context import app_code, app_names
from compilers.targets.html.context import html_names
from compilers.targets.react.tsx import Tsx

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from compilers.page.builder import Node, Page
    from compilers.targets.options import CodeOptions


ENTRY = "main.tsx"
"""The file that starts the app."""


def react_names(page: Page) -> Mapping[str, object]:
    """The names of this module that the templates see, beside those of the page.

    `component(section)` is the name of a section, `variable(node)` that of a picture;
    `draws_icon(node)` says whether an element is drawn as an icon, `icons` are the
    outlines of all that are, `has_icon(section)` whether a section has any;
    `pictures(section)` are a section's other images. A page that is not of 2017 has
    those of `app_names` instead.
    """
    if page.family != FAMILY_2017:
        return app_names(page, ENTRY)
    names = identifiers(page)
    return {
        **html_names(page),
        "entry": ENTRY,
        "component": lambda section: section_name(page, section),
        "variable": lambda node: names[node.id],
        "draws_icon": _draws_icon,
        "icons": {n: icons()[n].path for n in sorted(_drawn(page.walk()))},
        "has_icon": lambda section: bool(_drawn(section.walk())),
        "pictures": lambda section: [
            n for n in section.walk() if n.row.picture and not _draws_icon(n)
        ],
    }


def react_code(
    page: Page, names: Mapping[str, object], options: CodeOptions
) -> Mapping[str, object]:
    """See `app_code`."""
    return app_code(page, names, options, Tsx())


def _draws_icon(node: Node) -> bool:
    """Whether an element is an icon; an image is one only if it is given one."""
    return node.icon is not None and (not node.row.picture or node.has_own_icon)


def _drawn(nodes: Iterable[Node]) -> set[str]:
    return {node.icon for node in nodes if node.icon and _draws_icon(node)}
