"""Which containers of a screen of the ui are forms, and what sends each."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from compilers.page.builder import Node, Page

_PLAIN = frozenset({"column", "row", "grid", "overlay"})
"""Roles of containers that mean nothing else."""


def forms_of(page: Page) -> dict[str, str]:
    """Ids of forms, each with that of the button that sends it.

    A form is the smallest plain container around a password that has a button too, and
    no other in it. The button is the first that is filled and has a tone, or else the
    first.
    """
    typed = (node for node in page.walk() if node.row.typed)
    secret = {node.id for node in typed if page.kind(node) == "password"}
    if not secret:
        return {}
    return dict(form for node in page.children for form in _forms_in(node, secret))


def _forms_in(node: Node, secret: set[str]) -> list[tuple[str, str]]:
    inside = [form for child in node.children for form in _forms_in(child, secret)]
    if inside or node.role not in _PLAIN:
        return inside
    within = list(_walk(node))
    buttons = [one for one in within if one.row.sends]
    if not buttons or secret.isdisjoint(one.id for one in within):
        return []
    chief = (one for one in buttons if one.tone and one.variant in (None, "filled"))
    return [(node.id, next(chief, buttons[0]).id)]


def _walk(node: Node) -> Iterator[Node]:
    yield node
    for child in node.children:
        yield from _walk(child)
