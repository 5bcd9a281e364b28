"""The elements of a screen of the ui, as the attributes of a storyboard's objects."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from compilers.page.narrow import is_wide, narrowed
from compilers.page.palette import Palette
from compilers.page.selection import chosen, outer_radios
from compilers.page.style import ROOT, Style
from compilers.page.usual import taking_the_rest, usual_look
from compilers.schema.icons import icons
from compilers.targets.ios import apart, flow
from compilers.targets.ios.flow import Member, Plan, Tie
from compilers.targets.ios.letters import font
from compilers.targets.ios.text import ObjectIds, attribute_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markupsafe import Markup

    from compilers.page.builder import Node, Page
    from compilers.page.style import Sides

TOUCHED_LEAVES = frozenset({"chip", "nav-item", "link"})
"""Roles of leaves that are touched, beside controls."""

_SHADOWS = (0, 1, 3, 6, 10, 16)
"""How far a shadow is blurred, in points, by level."""

_NAMED_COLOUR = re.compile(r'<color key="\w+" name="(\w+)"')

_ALIGNMENTS = {"center": "center", "end": "right"}
_LINE = 1.2
"""Height of a line of San Francisco, in font sizes."""

_COUNTED = frozenset({"nav-item", "icon-button"})
"""Roles of what shows a count beside it."""

_CORNERS = (1, 2, 8, 4)
"""Bits of `layer.maskedCorners`, from the top left clockwise."""

_ALL_CORNERS = sum(_CORNERS)


@dataclass(frozen=True, slots=True)
class Text:
    """A text of an object, as `Localizable.strings` has it."""

    name: str
    id: str
    property: str
    text: str


class IosScreen:
    """The looks of the elements of a page, and what the storyboard names for them.

    Attributes:
        ids: The id of an object by the parts of its name.
        palette: The colours in use.
        texts: The texts in use, in the order of the storyboard.
        symbols: Names of the system's pictures in use.
    """

    def __init__(self, page: Page) -> None:
        self.ids = ObjectIds()
        self.palette = Palette(page, {"canvas"})
        self.texts: dict[tuple[str, str], Text] = {}
        self.symbols: set[str] = set()
        self._looks: dict[str, Style] = {}
        self._arounds: dict[str, Style] = {}
        self._inks: dict[str, str] = {}
        self._words = {node.id: node.text for node in page.walk()}
        self._groups = {
            radio.id: number
            for number, group in enumerate(outer_radios(page, lambda _: False), 1)
            for radio in group
        }
        self._items = {
            child.id: (node, number)
            for node in page.of_role("list")
            for number, child in enumerate(node.children, 1)
        }
        self._is_narrowed = is_wide(page)
        self._stretched: set[str] = set()
        for node in page.children:
            self._add(node, "ink", None)

    def look(self, node: Node) -> Style:
        """The style of an element, with what is usual."""
        return self._looks[node.id]

    def ink(self, node: Node) -> str:
        """The name of the colour of an element's letters."""
        return self.colour(self._inks[node.id], f"{node.role}-text")

    def colour(self, value: str, whose: str) -> str:
        """The name of a colour: `#rrggbb`, or one of the theme."""
        return self.palette.name(value, whose)

    def ground(self, node: Node) -> str | None:
        """The name of the colour behind an element, or None."""
        ground = self._looks[node.id].background
        return self.colour(ground, f"{node.role}-background") if ground else None

    def line(self, node: Node) -> str | None:
        """The name of the colour of the line around an element, or None."""
        style = self._looks[node.id]
        if not self.stroke(node):
            return None
        return self.colour(style.border_colour or "line", f"{node.role}-border")

    def stroke(self, node: Node) -> float:
        """The width of the line around an element."""
        style = self._looks[node.id]
        usual = 1 if style.border_colour else 0
        return style.border if style.border is not None else usual

    def spoken(self, node: Node) -> str:
        """What a control is called: its own words or those of its label."""
        return self._words[node.labelled_by or node.id]

    def say(self, node: Node, property_: str, text: str, part: str = "view") -> Markup:
        """A text as it stands in an attribute; it is kept for the strings."""
        id_ = self.ids(node.path, part)
        self.texts[id_, property_] = Text(node.id, id_, property_, text)
        return attribute_text(text)

    def symbol(self, name: str) -> str:
        """The name of the system's picture for an icon."""
        found = icons()[name].symbol
        self.symbols.add(found)
        return found

    def picture(self, name: str) -> str:
        """A picture of the system by its own name."""
        self.symbols.add(name)
        return name

    def font(self, node: Node, size: float | None = None) -> dict[str, str]:
        """The font of an element; `size` is for a part of it that has another."""
        style = self._looks[node.id]
        return font(replace(style, font_size=size, weight=None) if size else style)

    def title_font(self, node: Node, size: float) -> dict[str, str]:
        """The font of the title of a container."""
        style = self._looks[node.id]
        return font(
            replace(
                style, font_size=style.font_size or size, weight=style.weight or 600
            )
        )

    def writing(self, node: Node) -> dict[str, str]:
        """How the words of a label break and stand."""
        style = self._looks[node.id]
        return {
            "textAlignment": _ALIGNMENTS.get(style.text_align or "", "natural"),
            "lineBreakMode": "tailTruncation",
            "numberOfLines": str(style.lines or 0),
        }

    def hugging(self, node: Node) -> dict[str, str]:
        """How an element gives way to others, where it takes what they leave."""
        style = self._looks[node.id]
        found = {}
        if style.grow or style.width == "fill":
            found["horizontalHuggingPriority"] = "240"
        if style.height == "fill":
            found["verticalHuggingPriority"] = "240"
        return found

    def common(self, node: Node) -> dict[str, str | None]:
        """What every object has: how it gives way, and how much shows through it."""
        style = self._looks[node.id]
        found: dict[str, str | None] = {**self.hugging(node)}
        if node.row.text or node.row.prose:
            number = int(node.path.rpartition(".")[2])
            found["horizontalCompressionResistancePriority"] = str(
                max(750 - number, 252)
            )
        if style.opacity != 1:
            found["alpha"] = f"{style.opacity:g}"
        if node.picture is not None and style.radius:
            found["clipsSubviews"] = "YES"
        return found

    def insets(self, node: Node) -> tuple[float, float, float, float]:
        """The room inside of an element: top, leading, bottom, trailing."""
        top, right, bottom, left = self._looks[node.id].padding or (0, 0, 0, 0)
        return top, left, bottom, right

    def runtime(self, node: Node) -> Iterator[tuple[str, str, str]]:
        """Type, key path and value of what a storyboard has no attributes for."""
        style = self._looks[node.id]
        corner, corners = self.corners(node)
        if corner:
            yield "number", "layer.cornerRadius", f"{corner:g}"
        if corners != _ALL_CORNERS:
            yield "number", "layer.maskedCorners", f"{corners}"
        if self.stroke(node):
            yield "number", "layer.borderWidth", f"{self.stroke(node):g}"
        if style.shadow:
            blur = _SHADOWS[style.shadow]
            yield "number", "layer.shadowOpacity", "0.16"
            yield "number", "layer.shadowRadius", f"{blur}"
            yield "size", "layer.shadowOffset", f"{{0, {blur / 2:g}}}"

    def corners(self, node: Node) -> tuple[float, int]:
        """The radius of an element's corners, and which of them are round."""
        radius = self._looks[node.id].radius
        if radius is None:
            return 0, _ALL_CORNERS
        if isinstance(radius, str):
            return self._height(node) / 2, _ALL_CORNERS
        mask = sum(bit for bit, one in zip(_CORNERS, radius, strict=True) if one)
        return max(radius), mask or _ALL_CORNERS

    def size(self, node: Node) -> tuple[Tie, ...]:
        """What decides the size of an element."""
        is_touched = node.row.kind == "control" or node.role in TOUCHED_LEAVES
        return tuple(
            flow.own_size(self._looks[node.id], flow.TOUCHED if is_touched else 0)
        )

    def plan(self, node: Node) -> Plan:
        """How the children of a container follow each other."""
        style = self._looks[node.id]
        axis = flow.axis_of(style.axis or "column")
        if node.role == "app-bar" and node.text:
            style = replace(style, width="hug", min_width=None)  # its title fills it
        if node.id in self._stretched:
            style = replace(style, height="fill")  # it may be higher than its content
        # What scrolls sideways fills the screen at least, but a carousel runs on.
        is_endless = node.role == "carousel" or style.scroll == "vertical"
        return flow.plan(style, axis, self._members(node.children), is_endless)

    def root_plan(self, nodes: Sequence[Node]) -> Plan:
        """How the outermost elements follow each other."""
        return flow.plan(replace(ROOT, width="fill"), "vertical", self._members(nodes))

    def rows(self, node: Node) -> list[list[Node]]:
        """The children of a grid in its rows."""
        spans = [child.style.span for child in node.children]
        found = flow.rows_of(self._looks[node.id], spans)
        return [[node.children[number] for number in row] for row in found]

    def row_plan(self, node: Node, number: int) -> Plan:
        """The layout of a row of a grid: its cells have their shares of the width."""
        style = self._looks[node.id]
        spans = [child.style.span for child in node.children]
        row = flow.rows_of(style, spans)[number]
        shares = flow.cell_shares(style, row, spans)
        paths = [self.outer(node.children[i]) for i in row]
        paths += [(node.path, f"rest {number}")] * (len(shares) > len(row))
        ties = tuple(
            Tie(
                path,
                "width",
                paths[0],
                "width",
                multiplier=share / shares[0],
                priority=900,
            )
            for path, share in zip(paths[1:], shares[1:], strict=True)
        )
        align = style.align or "stretch"
        alignment = {"stretch": "fill", "center": "center"}.get(align, "top")
        gap = style.gap[1] if style.gap else 0
        return Plan("horizontal", alignment, "fill", gap, ties=ties)

    def has_rest(self, node: Node, number: int) -> bool:
        """Whether a row of a grid has fewer cells than columns."""
        style = self._looks[node.id]
        spans = [child.style.span for child in node.children]
        row = flow.rows_of(style, spans)[number]
        return len(flow.cell_shares(style, row, spans)) > len(row)

    def down_plan(self, node: Node) -> Plan:
        """The layout of the rows of a grid or a table."""
        style = self._looks[node.id]
        gap = style.gap[0] if style.gap else 0
        has_room = style.height != "hug" or bool(style.min_height or style.grow)
        return Plan("vertical", "fill", "fill", gap, after=has_room)

    def keeps_inside(self, node: Node, plan: Plan) -> bool:
        """Whether the margins of a stack view matter: for room, or what fills it."""
        return any(self.insets(node)) or bool(plan.ties)

    def table_row(self, row: Node) -> Plan:
        """The layout of a row of a table: equal columns."""
        ties = tuple(flow.filling(self._members(row.children), "horizontal"))
        return replace(flow.Plans().table_row, ties=ties)

    def inner_ties(self, node: Node, plan: Plan, part: str) -> tuple[Tie, ...]:
        """What a stack view holds: the ties of its plan, and spacers of equal size."""
        if not (plan.before and plan.after):
            return plan.ties
        size = "width" if plan.axis == "horizontal" else "height"
        first, last = ((node.path, f"{part} {end}") for end in ("before", "after"))
        return (*plan.ties, Tie(first, size, last, size))

    def selected_number(self, bar: Node) -> int:
        """The number of the tab of a bar that shows, from 0."""
        shown = chosen(bar.children)
        return bar.children.index(shown) if shown else 0

    def outer(self, node: Node) -> tuple[str, str]:
        """The object of an element that its container arranges."""
        if node.given("hint"):
            return node.path, "hinted"
        if node.given("badge") and node.role in _COUNTED:
            return node.path, "counted"
        return node.path, "outside" if self.outside(node) else "view"

    def placed(self, node: Node) -> tuple[Tie, ...]:
        """What puts the children of an overlay to their places."""
        ties = [
            tie
            for child in node.children
            for tie in flow.placed(self.outer(child), self._looks[child.id])
        ]
        style = self._looks[node.id]
        for name, value in (("width", style.width), ("height", style.height)):
            if value == "hug":
                ties.append(Tie(None, name, constant=0, priority=flow.WEAK))
        return tuple(ties)

    def scrolls(self, node: Node) -> str | None:
        """The axis along which a container scrolls, `row` or `column`, or None."""
        style = self._looks[node.id]
        if style.scroll:
            return "column" if style.scroll == "vertical" else "row"
        is_endless = style.wrap or node.role in {"carousel", "nav"}
        return "row" if is_endless and style.axis == "row" else None

    def group(self, node: Node) -> int:
        """The tag that the radio buttons of a group share."""
        return self._groups.get(node.id, 1000 + node.number)

    def mark(self, node: Node) -> str | None:
        """What stands before an item of a list that marks its items."""
        list_, number = self._items.get(node.id, (None, 0))
        if list_ is None or list_.variant not in {"bulleted", "ordered"}:
            return None
        return "•" if list_.variant == "bulleted" else f"{number}."

    def colours_in(self, scenes: str) -> dict[str, str]:
        """Value by day of each colour that the scenes name; the others are dropped."""
        used = set(_NAMED_COLOUR.findall(scenes))
        self.palette.keep(used)
        return {name: day for name, (day, _) in self.palette.colours.items()}

    def _add(self, node: Node, ink: str, around: Style | None) -> None:
        style = usual_look(node)
        if self._is_narrowed:
            style = narrowed(node, style, around)
        self._looks[node.id] = style
        self._arounds[node.id] = around or ROOT
        self._inks[node.id] = style.colour or ink
        if style.axis in {"row", "grid"} and style.align == "stretch":
            self._stretched |= {child.id for child in node.children}
        for child in node.children:
            self._add(child, self._inks[node.id], style)
        if style.axis == "row" and self.scrolls(node) is None:
            longest = taking_the_rest(node, self._looks)
            if longest is not None:
                style = self._looks[longest.id]
                self._looks[longest.id] = replace(style, grow=1)

    def outside(self, node: Node) -> Sides | None:
        """The room around an element, as `insets`, where a stack view keeps it."""
        return apart.room(self._looks[node.id], self._arounds[node.id])

    def outside_plan(self, node: Node) -> Plan:
        """The layout of the stack view around an element."""
        return apart.plan_around(self._looks[node.id], self._arounds[node.id])

    def _members(self, nodes: Sequence[Node]) -> list[Member]:
        return [
            Member(
                self.outer(n), apart.as_member(self._looks[n.id], self._arounds[n.id])
            )
            for n in nodes
        ]

    def _height(self, node: Node) -> float:
        """How high an element is about, for corners that are half of it."""
        style = self._looks[node.id]
        if isinstance(style.height, int | float):
            return style.height
        if isinstance(style.width, int | float) and node.row.picture:
            return style.width
        top, _, bottom, _ = self.insets(node)
        words = round((style.font_size or 16) * _LINE) + top + bottom
        return max(style.min_height or 0, words)
