"""Which elements carry words, colours and pictures: a table by role.

Adding a role is adding a line; nothing else in this package knows a role's name.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """Where the words of a role stand in its box.

    Attributes:
        lines: whether there may be several.
        on_ground: whether the box is a shape of its own colour around the words.
        before: the part of the box before them, in box heights: a widget.
        after: the part after them, in box heights.
        above: the part above them, as a share of the box height: an icon.
        may_lack: whether an element without words is nothing to remark on.
    """

    lines: bool = False
    on_ground: bool = False
    before: float = 0.0
    after: float = 0.0
    above: float = 0.0
    may_lack: bool = False


WORDS: dict[str, Words] = {
    "heading": Words(lines=True),
    "text": Words(lines=True),
    "label": Words(lines=True),
    "nav-item": Words(on_ground=True),
    "button": Words(on_ground=True),
    "checkbox": Words(before=1.0),
    "radio": Words(before=1.0),
    "toggle": Words(after=1.8, may_lack=True),
    "tab-item": Words(above=0.64, may_lack=True),
}
"""Roles that carry words."""

GROUNDS = frozenset(
    {"header", "stack", "row", "column", "footer", "nav-item", "button"}
)
"""Roles that may have a colour of their own behind them."""

INKS = frozenset({"heading", "text", "label", "nav-item", "button"})
"""Roles whose words' colour is taken."""

ACCENTS = frozenset({"toggle", "slider", "icon-button"})
"""Roles whose most colourful part is taken as their ink."""

PICTURES = frozenset({"image"})
"""Roles that are cut out of the mockup."""
