"""Names in generated code: of what a program keeps for an element, and of sections."""

from __future__ import annotations

import re
from itertools import chain, count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

    from compilers.page.builder import Node, Page


def camel_case(name: str) -> str:
    """`button_save_2` → `buttonSave2`."""
    head, *rest = name.replace("-", "_").split("_")
    return head + "".join(word[:1].upper() + word[1:] for word in rest)


def free_name(wanted: str, taken: Container[str], before: str = "") -> str:
    """`wanted`, or with the first number, after `before`, that nobody has taken."""
    numbered = (f"{wanted}{before}{number}" for number in count(2))
    return next(name for name in chain([wanted], numbered) if name not in taken)


def identifiers(page: Page) -> dict[str, str]:
    """A name in camelCase for every element, by id, each another one.

    It begins with the element's role, so that it is no word of any language.
    """
    names: dict[str, str] = {}
    taken: set[str] = set()
    for node in page.walk():
        found = free_name(camel_case(node.id), taken, "_")
        taken.add(found)
        names[node.id] = found
    return names


def section_name(page: Page, section: Node) -> str:
    """Name in PascalCase of an outermost element: `Header`, or `Row2` of several."""
    role = re.sub("(^|-)([a-z])", lambda match: match[2].upper(), section.role)
    alone = sum(node.role == section.role for node in page.children) == 1
    return role if alone else f"{role}{section.number}"
