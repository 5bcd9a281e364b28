"""What is known of a page while it is laid out, and what follows for its groups."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from pix2code_app.assembly.grouping import CONTAINERS, Group
from pix2code_app.geometry import Box, hull

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from compilers.language.tree import Colour, Value
    from pix2code_app.assembly.elements import FoundElement
    from pix2code_app.assembly.typography import Setting

Attributes: TypeAlias = "dict[str, Value]"

NEAR = 2.0
"""Pixels within which an edge touches another."""

_SMALL = 400.0
"""Widest single line that goes with others into a row that hugs and wraps."""

_SHORT_ROW = 280.0
"""A whole row as narrow as this need not give way."""

_MOST_OVERLAP = 0.4
"""Share of the smaller of two neighbours by which they may overlap."""

_APART, _CLEARLY = 64.0, 2.0
"""A gap in a row above so many pixels, and so many times the others, parts its ends."""

FIELDS = frozenset({"input", "textarea", "select"})
"""Leaves that take the width they are given."""

CONTROLS = frozenset({"button", "chip", "badge", "tab", "nav-item", "link"})
"""Leaves that may keep room around their words."""

SIZED = frozenset(
    {
        *("image", "icon", "avatar", "embed", "rating", "progress", "slider"),
        *("checkbox", "radio", "switch", "icon-button"),
    }
)
"""Leaves whose size is their own, not that of words."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page that is laid out.

    Attributes:
        elements: What it shows.
        boxes: Where each stands in the layout, lines of text with their leading.
        settings: How the words of each are set, by position.
        links: The words of each that lead somewhere, by position.
        page: The whole page.
        background: The colour of its ground.
    """

    elements: Sequence[FoundElement]
    boxes: Sequence[Box[float]]
    settings: Mapping[int, Setting]
    links: Mapping[int, Sequence[str]]
    page: Box[float]
    background: Colour
    grounds: dict[int, Colour] = field(default_factory=dict)

    def element(self, group: Group) -> FoundElement | None:
        """What is drawn for a group, if anything is."""
        return None if group.element is None else self.elements[group.element]

    def setting(self, group: Group) -> Setting | None:
        """How the words of a leaf are set."""
        is_leaf = group.axis == "leaf" and group.element is not None
        return self.settings.get(group.element or 0) if is_leaf else None

    def gives_way(self, group: Group) -> bool:
        """Whether a group's width is that of its room, and not of its content."""
        element = self.element(group)
        if group.axis == "leaf" and element is not None:
            setting = self.setting(group)
            several = setting is not None and setting.lines > 1
            takes_width = CONTAINERS | FIELDS | {"divider"}
            return several or element.name in takes_width
        if element is not None or group.axis == "overlay":
            return True
        if group.axis == "row":
            return not self.hugs(group)
        content = hull(member.box for member in group.members)
        is_wider = group.box.width > content.width + NEAR
        return is_wider or any(map(self.gives_way, group.members))

    def hugs(self, row: Group) -> bool:
        """Whether a row is as wide as its small parts."""
        if row.edges or any(map(self.gives_way, row.members)):
            return False
        if any(_is_wide_gap(a, b) for a, b in pairwise(row.members)):
            return False
        return row.box.width <= _SHORT_ROW or all(map(_is_small, row.members))

    def least_distance(self, above: Group, below: Group) -> int:
        """How near two groups may come: leading may overlap, words never do."""
        first, second = self._ink(above), self._ink(below)
        share_column = (
            min(first.right, second.right) - max(first.left, second.left) > NEAR
        )
        if second.top < first.bottom - NEAR and share_column:
            return 0
        smaller = min(above.box.height, below.box.height)
        return -round(_MOST_OVERLAP * smaller)

    def _ink(self, group: Group) -> Box[float]:
        return hull(self.elements[i].box for i in group.leaves())

    def kept_width(self, group: Group) -> Attributes:
        """The least width of a line whose font does not give what it took."""
        setting, element = self.setting(group), self.element(group)
        if setting is None or element is None or setting.lines > 1:
            return {}
        width = group.box.width
        made = setting.natural + setting.spacing * len(element.text)
        has_room = element.name in CONTROLS - {"link"} | FIELDS
        return (
            {} if has_room or abs(made - width) <= 1 else {"min-width": rounded(width)}
        )


def _is_wide_gap(one: Group, other: Group) -> bool:
    return other.box.left - one.box.right > _APART


def parting(members: Sequence[Group]) -> int:
    """How many members of a row are at its start, the others at its end; 0 if all are.

    One gap that is much wider than the others parts them.
    """
    gaps = [b.box.left - a.box.right for a, b in pairwise(members)]
    wide = [i for i, gap in enumerate(gaps) if gap > _APART]
    others = max((gap for gap in gaps if gap <= _APART), default=0.0)
    if len(wide) != 1 or gaps[wide[0]] < _CLEARLY * others:
        return 0
    return wide[0] + 1


def _is_small(group: Group) -> bool:
    """Whether a group that does not give way is short enough for a row that wraps."""
    if group.axis == "row":
        return all(map(_is_small, group.members))
    return group.box.width < _SMALL


def rounded(value: float) -> float | int:
    """Pixels to a tenth, whole where they are."""
    near = round(value, 1)
    return int(near) if near == int(near) else near


Sides: TypeAlias = tuple[float, float, float, float]
"""Top, right, bottom and left."""


def shortest(sides: Sides) -> Value:
    """One, two or four numbers, in the order of CSS."""
    top, right, bottom, left = map(rounded, sides)
    if (top, right) == (bottom, left):
        return top if top == right else (top, right)
    return top, right, bottom, left
