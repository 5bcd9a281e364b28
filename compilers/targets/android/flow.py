"""How an element lies on a screen of Android: a resolved style as layout attributes.

`placed` is what its parent's layout asks of it, `inner_layout` how a `LinearLayout`
lays out its children. Gaps are dividers that show nothing, so that no child has a
margin for them; only a `GridLayout` knows no dividers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from compilers.targets.android.shapes import gap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compilers.page.style import Sides, Style
    from compilers.targets.android.resources import Resources

    Attributes = dict[str, str]

TOUCHED = 48
"""Least height and width, in dp, of what can be touched (Material, accessibility)."""

NARROW = 320
"""Width in dp that every telephone has: what fills it up to less is just as wide."""

_ACROSS_COLUMN = {"start": "start", "center": "center_horizontal", "end": "end"}
_ACROSS_ROW = {"start": "top", "center": "center_vertical", "end": "bottom"}
_DOWN = {"start": "top", "center": "center_vertical", "end": "bottom"}
_USUAL_COLUMNS = 2
"""Columns of a grid that gives none: as many cards as fit on a telephone."""


@dataclass(frozen=True, slots=True)
class Around:
    """The layout that an element is in.

    Attributes:
        axis: `column`, `row`, `grid`, `overlay`, or `table-row`.
        align: Where the children stand across it, if they do not say.
        endless: The axis along which it scrolls, or None.
    """

    axis: str
    align: str = "start"
    endless: str | None = None


def placed(style: Style, around: Around, names: Resources) -> Attributes:
    """The `layout_…` attributes of an element within `around`."""
    return {
        **_size(style, around, names),
        **_gravity(style, around),
        **_margins(style.margin, names),
    }


def inner_layout(style: Style, axis: str, names: Resources) -> Attributes:
    """How a `LinearLayout` with the axis `row` or `column` lays out its children."""
    found = {"orientation": "horizontal" if axis == "row" else "vertical"}
    if axis == "row":
        found["baselineAligned"] = "true" if style.align == "baseline" else "false"
    gravity = _inner_gravity(style, axis)
    if gravity:
        found["gravity"] = gravity
    apart = gap_of(style, axis)
    if apart and style.justify != "between":
        size = (apart, 0) if axis == "row" else (0, apart)
        number = f"{round(apart, 2):g}".replace(".", "_")
        found["divider"] = names.named(f"gap_{axis}_{number}", gap(*size))
        found["showDividers"] = "middle"
    return found


def padding(style: Style, names: Resources) -> Attributes:
    """The room inside of an element."""
    if style.padding is None:
        return {}
    top, right, bottom, left = style.padding
    if len(set(style.padding)) == 1:
        return {"padding": names.length("space", top)}
    sides = {"Start": left, "Top": top, "End": right, "Bottom": bottom}
    return {f"padding{side}": names.length("space", n) for side, n in sides.items()}


def gap_of(style: Style, axis: str) -> float:
    """The gap along an axis: the first of two is between rows, the second columns."""
    return style.gap[1 if axis == "row" else 0] if style.gap else 0


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a child of a grid stands, what it takes of the width, and its margins."""

    row: int
    column: int
    span: int
    weight: float
    start: float
    end: float


def columns_of(style: Style, count: int) -> tuple[float, ...]:
    """The shares of the columns of a grid with `count` children."""
    if style.tracks:
        return style.tracks
    return (1.0,) * (style.columns or max(1, min(count, _USUAL_COLUMNS)))


def cells(style: Style, spans: Sequence[int]) -> Iterator[Cell]:
    """The cells of a grid, filled row by row.

    A `GridLayout` shares its width out with the margins of the children, so that each
    gets the part of the gaps that belongs to its share: then what is between the
    margins has the width that CSS gives a track beside gaps.
    """
    shares = columns_of(style, len(spans))
    margins = _grid_margins(shares, gap_of(style, "row"))
    row = column = 0
    for wanted in spans:
        span = min(wanted, len(shares))
        if column + span > len(shares):
            row, column = row + 1, 0
        start, end = margins[column][0], margins[column + span - 1][1]
        start, end = round(start, 2), round(end, 2)
        yield Cell(row, column, span, sum(shares[column : column + span]), start, end)
        column += span


def _grid_margins(shares: Sequence[float], apart: float) -> list[tuple[float, float]]:
    taken = apart * (len(shares) - 1) / sum(shares)
    found, start = [], 0.0
    for share in shares:
        end = taken * share - start
        found.append((start, end))
        start = apart - end
    return found


def _size(style: Style, around: Around, names: Resources) -> Attributes:
    found = {}
    for name, value, along in (
        ("width", style.width, "row"),
        ("height", style.height, "column"),
    ):
        found[f"layout_{name}"] = _length(name, value, names)
        if value == "fill" and around.endless == along:
            found[f"layout_{name}"] = "wrap_content"
    if style.width == "fill" and 0 < (style.max_width or 0) <= NARROW:
        found["layout_width"] = names.length("width", style.max_width or 0)
    if style.grow and around.axis in {"row", "column"}:
        along = "width" if around.axis == "row" else "height"
        found[f"layout_{along}"] = "0dp"
        found["layout_weight"] = f"{style.grow:g}"
    return _stretched(style, around, found)


def _stretched(style: Style, around: Around, found: Attributes) -> Attributes:
    """What is as wide or as high as its parent, because the parent says so."""
    if (style.align_self or around.align) != "stretch":
        return found
    across = "layout_height" if around.axis == "row" else "layout_width"
    if around.axis in {"row", "column"} and found[across] == "wrap_content":
        found[across] = "match_parent"
    return found


def _length(name: str, value: str | float, names: Resources) -> str:
    if isinstance(value, str):
        return "match_parent" if value == "fill" else "wrap_content"
    return names.length(name, value)


def _gravity(style: Style, around: Around) -> Attributes:
    if around.axis == "overlay":
        return {"layout_gravity": _place(style.place)}
    if around.axis == "grid":
        return {"layout_gravity": _in_a_cell(style, around)}
    table = _ACROSS_ROW if around.axis in {"row", "table-row"} else _ACROSS_COLUMN
    own = table.get(style.align_self or "")
    return {"layout_gravity": own} if own else {}


def _in_a_cell(style: Style, around: Around) -> str:
    own = style.align_self or around.align
    across = "fill_horizontal" if style.width == "fill" else "start"
    down = "fill_vertical" if own == "stretch" else _ACROSS_ROW.get(own, "top")
    return f"{across}|{down}"


def _place(place: str | None) -> str:
    """`bottom-end` → `bottom|end`; what a place does not say is the middle."""
    if place is None:
        return "top|start"
    words = set(place.split("-"))
    down = next((w for w in ("top", "bottom") if w in words), "center_vertical")
    across = next((w for w in ("start", "end") if w in words), "center_horizontal")
    return f"{down}|{across}"


def _margins(margin: Sides | None, names: Resources) -> Attributes:
    if margin is None:
        return {}
    top, right, bottom, left = margin
    sides = {"Start": left, "Top": top, "End": right, "Bottom": bottom}
    return {
        f"layout_margin{side}": names.length("space", number)
        for side, number in sides.items()
        if number
    }


def _inner_gravity(style: Style, axis: str) -> str:
    """Where the children stand, but for the start, where they are anyway."""
    across = (_ACROSS_ROW if axis == "row" else _ACROSS_COLUMN).get(style.align or "")
    along = (_ACROSS_COLUMN if axis == "row" else _DOWN).get(style.justify or "")
    found = (word for word in (along, across) if word not in {None, "start", "top"})
    return "|".join(filter(None, found))
