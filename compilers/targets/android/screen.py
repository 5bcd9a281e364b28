"""The elements of a screen of the ui, as the attributes of Android's views."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from compilers.page.narrow import is_wide, narrowed
from compilers.page.selection import options
from compilers.page.usual import taking_the_rest, usual_look
from compilers.targets.android import flow
from compilers.targets.android.flow import Around
from compilers.targets.android.letters import letters
from compilers.targets.android.resources import Resources
from compilers.targets.android.shapes import Shape, chosen_colours, ring

if TYPE_CHECKING:
    from compilers.page.builder import Node, Page
    from compilers.page.style import Style
    from compilers.targets.android.flow import Attributes

_ELEVATIONS = (0, 1, 3, 6, 8, 12)
"""Height in dp by level of shadow (Material 2)."""

_TOUCHED = frozenset({"chip", "nav-item", "tab", "link"})
"""Roles of leaves that are touched, beside controls."""

_FIELDS = frozenset({"input", "textarea"})
"""Roles of controls that show a cursor where they are touched, and nothing else."""

_TELEPHONE = 328
"""Width in dp of what fills a telephone with the usual margins."""


_DOT = 8
"""Size in dp of a badge without words."""


class AndroidScreen:
    """The looks of the elements of a page, as attributes of views."""

    def __init__(self, page: Page) -> None:
        self.resources = Resources(page)
        self._looks: dict[str, Style] = {}
        self._inks: dict[str, str] = {}
        self._around: dict[str, Around] = {}
        self._cells: dict[str, tuple[flow.Cell, Style]] = {}
        self._items = {
            child.id: (node, number)
            for node in page.of_role("list")
            for number, child in enumerate(node.children, 1)
        }
        self._words = {node.id: node.text for node in page.walk()}
        self._is_narrowed = is_wide(page)
        root = Around("column")
        for node in page.children:
            self._add(node, root, "ink", None)

    def look(self, node: Node) -> Style:
        """The style of an element, with what is usual."""
        return self._looks[node.id]

    def ink(self, node: Node) -> str:
        """The colour of an element's letters: `#rrggbb` or one of the theme."""
        return self._inks[node.id]

    def spoken(self, node: Node) -> str:
        """What a control is called: its own words or those of its label."""
        return self._words[node.labelled_by or node.id]

    def _add(self, node: Node, around: Around, ink: str, parent: Style | None) -> None:
        style = usual_look(node)
        if self._is_narrowed:
            style = narrowed(node, style, parent)
        self._looks[node.id] = style
        self._inks[node.id] = style.colour or ink
        self._around[node.id] = around
        inside = _around_in(node, style, around)
        if node.row.axis == "grid":
            spans = [child.style.span for child in node.children]
            found = flow.cells(style, spans)
            self._cells |= {
                child.id: (cell, style)
                for child, cell in zip(node.children, found, strict=True)
            }
        for child in node.children:
            self._add(child, inside, self._inks[node.id], style)
        if inside.axis == "row" and not inside.endless:
            longest = taking_the_rest(node, self._looks)
            if longest is not None:
                style = self._looks[longest.id]
                self._looks[longest.id] = replace(style, grow=1)

    def own(self, node: Node) -> Attributes:
        """Id, name in the program, and place of an element's view."""
        return {**_identity(node), **self.place(node)}

    def at(self, node: Node) -> Attributes:
        """`own`, unless a frame with a count around it has its place."""
        if not node.given("badge"):
            return self.own(node)
        return {**_identity(node), **self.part()}

    def at_field(self, node: Node) -> Attributes:
        """`own`, unless a column with a hint around it has its place."""
        if not node.given("hint"):
            return self.own(node)
        return {**_identity(node), **self.part("match_parent")}

    def place(self, node: Node) -> Attributes:
        """The place and the size of an element's view."""
        style = self._looks[node.id]
        around = self._around[node.id]
        found = {
            **flow.placed(style, around, self.resources),
            **self._cell(node, style),
            **self._limits(style),
        }
        if style.height != "hug" and _is_touched(node):
            found["layout_height"] = self._touchable(
                found["layout_height"], style.height
            )
        if style.width != "hug" and _is_touched(node):
            found["layout_width"] = self._touchable(found["layout_width"], style.width)
        return found

    def part(
        self, width: str = "wrap_content", height: str = "wrap_content"
    ) -> Attributes:
        """The size of a view that is part of an element."""
        return {"layout_width": width, "layout_height": height}

    def layout(self, node: Node) -> Attributes:
        """How the children of a container follow each other, and its padding."""
        style = self._looks[node.id]
        axis = style.axis or "column"
        return {
            **flow.inner_layout(style, axis, self.resources),
            **self.room(node),
        }

    def room(self, node: Node) -> Attributes:
        """The padding of an element."""
        return flow.padding(self._looks[node.id], self.resources)

    def surface(self, node: Node) -> Attributes:
        """What is behind an element, and how far it is above the screen."""
        style = self._looks[node.id]
        found = {}
        shape = self._shape(node, style)
        if shape.is_plain:
            if shape.fill:
                found["background"] = shape.fill
        else:
            found["background"] = self.resources.drawn(node.role, shape.xml())
        if style.shadow:
            found["elevation"] = f"{_ELEVATIONS[style.shadow]}dp"
        if style.opacity != 1:
            found["alpha"] = f"{style.opacity:g}"
        return found

    def touched(self, node: Node) -> Attributes:
        """The surface of what is touched, and that it is large enough for it."""
        found = self.surface(node)
        style = self._looks[node.id]
        found["minWidth"] = self._least(style.min_width)
        found["minHeight"] = self._least(style.min_height)
        if "disabled" in node.states:
            found["enabled"] = "false"
        return found

    def sizes(self, node: Node) -> Attributes:
        """What makes a control large enough to be touched, and whether it can be."""
        least = self._least(self._looks[node.id].min_height)
        wide = self._least(self._looks[node.id].min_width)
        found = {"minWidth": wide, "minHeight": least}
        return found | ({"enabled": "false"} if "disabled" in node.states else {})

    def title(self, node: Node, size: float) -> Attributes:
        """How the title of a section is written."""
        style = self._looks[node.id]
        usual = replace(
            style, font_size=style.font_size or size, weight=style.weight or 600
        )
        colour = self.resources.colour(self.ink(node), f"{node.role}-text")
        return letters(usual, colour, self.resources)

    def mark(self, node: Node) -> str | None:
        """What stands before an item of a list that marks its items."""
        list_, number = self._items.get(node.id, (None, 0))
        if list_ is None or list_.variant not in {"bulleted", "ordered"}:
            return None
        return "•" if list_.variant == "bulleted" else f"{number}."

    def striped(self, node: Node, number: int) -> Attributes:
        """The ground of every second row of a striped table, and the head's line."""
        if node.variant != "striped" or number % 2 or not number:
            return {}
        return {"background": self.resources.colour("raised", "table")}

    def dot(self, node: Node) -> Attributes:
        """The size of a badge without words."""
        style = self._looks[node.id]
        size = style.width if isinstance(style.width, int | float) else _DOT
        return {
            "layout_width": self.resources.length("width", size),
            "layout_height": self.resources.length("height", size),
            "minWidth": "0dp",
        }

    def chip_shape(self, node: Node) -> str:
        """The surface of a chip that can be chosen."""
        style = self._looks[node.id]
        bare = replace(node, attributes={**node.attributes, "state": ""})
        shape = self._shape(
            node, usual_look(bare) if "state" in node.attributes else style
        )
        chosen_fill = self.resources.colour("accent_soft", "chip")
        return self.resources.drawn("chip", replace(shape, chosen=chosen_fill).xml())

    def letters(self, node: Node) -> Attributes:
        """How the words of an element are written."""
        colour = self.resources.colour(self.ink(node), f"{node.role}-text")
        return letters(self._looks[node.id], colour, self.resources)

    def word(self, node: Node, text: str | None = None, part: str = "") -> str | None:
        """The reference to words of an element; its own, if none are given."""
        words = node.text if text is None else text
        name = f"{node.id}__{part}" if part else node.id
        return self.resources.string(name, words) if words else None

    def drawable(self, node: Node) -> str:
        """What a picture shows: its own, or an icon."""
        if node.picture is not None:
            return self.resources.picture(node)
        return self.resources.icon(node.icon or "image")

    def chosen_shape(self, node: Node, corners: float, ground: str | None) -> str:
        """A surface that has the colour `ground` while it is chosen."""
        own = self._looks[node.id].background
        fill = self.resources.colour(own, node.role) if own else None
        shape = Shape(
            fill,
            (corners,) * 4 if corners else None,
            is_pressed=True,
            chosen=self.resources.colour(ground, node.role) if ground else None,
        )
        return self.resources.drawn(node.role, shape.xml())

    def chosen_ink(self, node: Node, chosen_colour: str, usual: str) -> str:
        """Letters that have another colour while they are chosen."""
        given = node.colour
        pair = (given, given) if given else (chosen_colour, usual)
        found = [self.resources.colour(one, f"{node.role}-text") for one in pair]
        return self.resources.drawn(
            f"{node.role}_text", chosen_colours(*found), kind="color"
        )

    def ring(self, node: Node) -> str:
        """What draws progress as a circle."""
        track = self.resources.colour("raised", node.role)
        colour = self.resources.colour(self.ink(node), f"{node.role}-text")
        return self.resources.drawn("ring", ring(track, colour))

    def pill(self, colour: str) -> str:
        """A ground with round ends."""
        fill = self.resources.colour(colour, "pill")
        return self.resources.drawn("pill", Shape(fill, "full").xml())

    def array(self, node: Node) -> str:
        """The reference to what can be chosen of a select."""
        return self.resources.array(node.id, options(node))

    def columns(self, node: Node) -> int:
        """How many columns a grid has."""
        return len(flow.columns_of(self._looks[node.id], len(node.children)))

    def scroller(self, node: Node) -> str | None:
        """The view that scrolls a container, where it does."""
        endless = _endless(node, self._looks[node.id])
        names = {"column": "ScrollView", "row": "HorizontalScrollView"}
        return names.get(endless or "")

    def picture_size(self, node: Node) -> Attributes:
        """The size of a picture of which only one side, and the ratio, is known."""
        style = self._looks[node.id]
        ratio, width, height = style.ratio, style.width, style.height
        if ratio and height == "hug":
            wide = _TELEPHONE if isinstance(width, str) else width
            return {"layout_height": self.resources.length("height", wide / ratio)}
        if ratio and width == "hug" and isinstance(height, int | float):
            return {"layout_width": self.resources.length("width", height * ratio)}
        return {}

    def _cell(self, node: Node, style: Style) -> Attributes:
        if node.id not in self._cells:
            return {}
        cell, grid = self._cells[node.id]
        found = {
            "layout_width": "0dp",
            "layout_row": str(cell.row),
            "layout_column": str(cell.column),
            "layout_columnWeight": f"{cell.weight:g}",
        }
        if not isinstance(style.width, str):
            found["layout_width"] = self.resources.length("width", style.width)
        if cell.span > 1:
            found["layout_columnSpan"] = str(cell.span)
        apart = flow.gap_of(grid, "column")
        margins = {"Start": cell.start, "End": cell.end, "Top": cell.row and apart}
        return found | {
            f"layout_margin{side}": self.resources.length("space", number)
            for side, number in margins.items()
            if number
        }

    def _limits(self, style: Style) -> Attributes:
        limits = {"minWidth": style.min_width, "minHeight": style.min_height}
        return {
            name: self.resources.length("least", value)
            for name, value in limits.items()
            if value
        }

    def _shape(self, node: Node, style: Style) -> Shape:
        ground, stroke = style.background, style.border or 0
        if style.border is None and style.border_colour:
            stroke = 1
        line = style.border_colour or "line"
        is_touched = _is_touched(node)
        return Shape(
            self.resources.colour(ground, f"{node.role}-background")
            if ground
            else None,
            style.radius,
            stroke,
            self.resources.colour(line, f"{node.role}-border") if stroke else None,
            inset=_inset(style.height, style.min_height) if is_touched else 0,
            inset_across=_inset(style.width, None) if is_touched else 0,
            is_pressed=is_touched and node.role not in _FIELDS,
            end=self.resources.icon("down") if node.role == "select" else None,
        )

    def _touchable(self, written: str, size: str | float) -> str:
        is_small = isinstance(size, int | float) and size < flow.TOUCHED
        return f"{flow.TOUCHED}dp" if is_small else written

    def _least(self, size: float | None) -> str:
        if size is None or size <= flow.TOUCHED:
            return f"{flow.TOUCHED}dp"
        return self.resources.length("least", size)


def _identity(node: Node) -> Attributes:
    return {"id": f"@+id/{node.id}", "tag": node.name}


def _around_in(node: Node, style: Style, around: Around) -> Around:
    """The layout of an element, as its children see it."""
    axis = style.axis or "column"
    if around.axis == "table":
        return Around("table-row")
    if node.role == "table":
        return Around("table")
    return Around(axis, style.align or "start", _endless(node, style))


def _endless(node: Node, style: Style) -> str | None:
    """The axis along which a container scrolls, or None."""
    if style.scroll:
        return "column" if style.scroll == "vertical" else "row"
    is_endless = style.wrap or node.role in {"carousel", "nav", "tabs"}
    return "row" if is_endless and style.axis == "row" else None


def _is_touched(node: Node) -> bool:
    return node.row.kind == "control" or node.role in _TOUCHED


def _inset(size: str | float, least: float | None) -> float:
    """What a thing that is smaller than what can be touched lacks on each side."""
    shown = least if isinstance(size, str) else size
    return max(flow.TOUCHED - shown, 0) / 2 if shown else 0
