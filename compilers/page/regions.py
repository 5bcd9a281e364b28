"""Where on the screen its outermost elements stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from compilers.page.builder import Node, Page

_PLACES = {
    "tab-bar": "bottom",
    "footer": "bottom",
    "drawer": "drawer",
    "dialog": "dialog",
}


def regions(page: Page) -> dict[str, list[Node]]:
    """Bars at the top and bottom, a drawer beside the rest, a dialog over it."""
    found: dict[str, list[Node]] = {
        name: [] for name in ("top", "drawer", "main", "bottom", "dialog")
    }
    for node in page.children:
        is_top = node.row.top and not found["main"]
        found["top" if is_top else _PLACES.get(node.role, "main")].append(node)
    return found


def leading(bar: Node) -> list[Node]:
    """What stands before the title of a bar: one button or picture at its start."""
    if not bar.text:
        return list(bar.children)
    return [n for n in bar.children[:1] if n.row.leads]


def trailing(bar: Node) -> list[Node]:
    """What stands behind the title of a bar."""
    return list(bar.children[len(leading(bar)) :])
