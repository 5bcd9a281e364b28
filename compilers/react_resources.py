"""What the React templates name beside those of the page: sections, icons, pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compilers.html_resources import html_names
from compilers.identifiers import identifiers, section_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from compilers.page import Node, Page

ICONS = frozenset(
    {
        "add",
        "contact",
        "dashboard",
        "download",
        "home",
        "more",
        "notifications",
        "search",
    }
)
"""Names of the icons there are."""

_WITH_ICON = frozenset({"tab-item", "icon-button"})


def react_names(page: Page) -> Mapping[str, object]:
    """The names of this module that the templates see, beside those of the page.

    `component(section)` is the name of a section, `variable(node)` that of a picture;
    `icon(node)` is the name of an element's icon and `icons` are all in use;
    `pictures(section)` are a section's images.
    """
    names = identifiers(page)
    return {
        **html_names(page),
        "component": lambda section: section_name(page, section),
        "variable": lambda node: names[node.id],
        "icon": _icon,
        "icons": sorted({_icon(n) for n in page.walk() if n.role in _WITH_ICON}),
        "has_icon": lambda section: any(n.role in _WITH_ICON for n in section.walk()),
        "pictures": lambda section: [n for n in section.walk() if n.role == "image"],
    }


def _icon(node: Node) -> str:
    return node.variant if node.variant in ICONS else "more"
