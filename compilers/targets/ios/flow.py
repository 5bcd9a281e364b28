"""How an element lies on a screen of iOS: a style as stack views and constraints.

A container is a stack view with its room as layout margins. What a stack view does not
do by itself is a constraint: lengths, what fills across, shares of the width. Where
nothing fills along a stack view that has more room than its content needs, a spacer
view takes the rest, so that no frame is ambiguous.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from compilers.page.style import Style

Axis = Literal["horizontal", "vertical"]

TOUCHED = 44
"""Least height and width, in points, of what can be touched (Apple's guidelines)."""

_ACROSS = {
    "horizontal": {"start": "top", "end": "bottom", "baseline": "firstBaseline"},
    "vertical": {"start": "leading", "end": "trailing", "baseline": "leading"},
}
_USUAL_COLUMNS = 2
"""Columns of a grid that gives none: as many cards as fit on a telephone."""

BREAKABLE = 750
"""Priority of what gives way to a limit."""

_WIDE = 300
"""Widths, in points, from which something may not fit on a telephone and gives way."""

WEAK = 50
"""Priority of a size that holds only where nothing else decides one."""


@dataclass(frozen=True, slots=True)
class Tie:
    """A constraint: `first.edge` is `multiplier` × `second.other_edge` + `constant`.

    `first` and `second` are paths and parts of elements, or None for the owner.
    """

    first: tuple[str, ...] | None
    edge: str
    second: tuple[str, ...] | None = None
    other_edge: str | None = None
    constant: float = 0
    relation: str | None = None
    priority: int | None = None
    multiplier: float = 1


@dataclass(frozen=True, slots=True)
class Member:
    """A child of a stack view: the object, and its style."""

    path: tuple[str, ...]
    style: Style


@dataclass(frozen=True, slots=True)
class Plan:
    """How a stack view lays out its children.

    Attributes:
        before, after: Whether a spacer takes what is left there.
        ties: What holds between it and its children.
    """

    axis: Axis
    alignment: str
    distribution: str
    spacing: float
    before: bool = False
    after: bool = False
    ties: tuple[Tie, ...] = ()


@dataclass(frozen=True, slots=True)
class Plans:
    """The layouts of elements that are composed of several objects."""

    filled: Plan = Plan("horizontal", "fill", "fill", 0)
    down: Plan = Plan("vertical", "fill", "fill", 4)
    field: Plan = Plan("horizontal", "center", "fill", 8)
    lines: Plan = Plan("horizontal", "center", "fill", 12)
    counted: Plan = Plan("horizontal", "top", "fill", 2)
    table_row: Plan = Plan("horizontal", "center", "fillEqually", 12)


def axis_of(axis: str) -> Axis:
    """The axis of a stack view for the axis of a style."""
    return "horizontal" if axis == "row" else "vertical"


def plan(
    style: Style, axis: Axis, members: Sequence[Member], is_endless: bool = False
) -> Plan:
    """The layout of a stack view; nothing fills one that is endless along its axis."""
    growing = [] if is_endless else [m for m in members if m.style.grow]
    has_room = not is_endless and _has_room(style, axis) and bool(members)
    free = has_room and not growing
    is_apart = free and style.justify == "between" and len(members) > 1
    free = free and not is_apart
    alignment = _alignment(style, axis, members)
    gap = style.gap or (0, 0)
    return Plan(
        axis,
        alignment,
        "equalSpacing" if is_apart else "fill",
        gap[1 if axis == "horizontal" else 0],
        before=free and style.justify in {"center", "end"},
        after=free and style.justify != "end",
        ties=(
            *_shared(growing, axis),
            *(filling(members, axis) if alignment != "fill" else ()),
        ),
    )


def own_size(style: Style, least: float = 0) -> Iterator[Tie]:
    """What decides the size of an element, as far as its style does.

    `least` is the height and width that it has at least, because it is touched.
    """
    limits = {
        "width": (style.min_width, style.max_width),
        "height": (style.min_height, None),
    }
    for name, value in (("width", style.width), ("height", style.height)):
        low, high = limits[name]
        if isinstance(value, int | float):
            wanted = max(value, least)
            is_limited = (low or 0) > wanted or (high is not None and high < wanted)
            is_limited |= name == "width" and wanted > _WIDE
            yield Tie(None, name, constant=wanted, priority=_if(is_limited))
        floor = max(low or 0, least)
        if floor and not (isinstance(value, int | float) and value >= floor):
            gives_way = _if(name == "width" and floor > _WIDE)
            at_least = "greaterThanOrEqual"
            yield Tie(None, name, constant=floor, relation=at_least, priority=gives_way)
        if high is not None and high >= floor:
            yield Tie(None, name, constant=high, relation="lessThanOrEqual")


def _if(is_limited: bool) -> int | None:
    return BREAKABLE if is_limited else None


def _has_room(style: Style, axis: Axis) -> bool:
    """Whether a stack view may be longer than its content."""
    if axis == "horizontal":
        return style.width != "hug" or bool(style.min_width) or bool(style.grow)
    return style.height != "hug" or bool(style.min_height)


def _alignment(style: Style, axis: Axis, members: Sequence[Member]) -> str:
    """Across the axis; that of the children, where they agree on another."""
    own = {member.style.align_self for member in members} - {None}
    align = style.align or ("center" if axis == "horizontal" else "start")
    if len(own) == 1 and all(member.style.align_self for member in members):
        align = own.pop() or align
    if axis == "vertical" and members and all(m.style.width == "fill" for m in members):
        align = "stretch"
    return {"stretch": "fill", "center": "center"}.get(align) or _ACROSS[axis][align]


def _shared(growing: Sequence[Member], axis: Axis) -> Iterator[Tie]:
    """Lengths of what shares the rest, by their shares."""
    size = "width" if axis == "horizontal" else "height"
    for member in growing[1:]:
        first = growing[0]
        share = member.style.grow / first.style.grow
        # Content that is longer than its share may have more.
        yield Tie(
            member.path, size, first.path, size, priority=BREAKABLE, multiplier=share
        )


def filling(members: Sequence[Member], axis: Axis) -> Iterator[Tie]:
    """What is as wide, or in a row as high, as the stack view."""
    edges = ("top", "bottom") if axis == "horizontal" else ("leading", "trailing")
    for member in members:
        style = member.style
        size = style.height if axis == "horizontal" else style.width
        if size != "fill" and style.align_self != "stretch":
            continue
        limited = axis == "vertical" and style.max_width is not None
        for edge in edges:
            yield Tie(member.path, edge, None, f"{edge}Margin", priority=_if(limited))


def rows_of(style: Style, spans: Sequence[int]) -> list[list[int]]:
    """Numbers of the children of a grid in each of its rows."""
    columns = len(shares_of(style, len(spans)))
    found: list[list[int]] = []
    left = 0
    for number, wanted in enumerate(spans):
        span = min(wanted, columns)
        if span > left:
            found.append([])
            left = columns
        found[-1].append(number)
        left -= span
    return found


def shares_of(style: Style, count: int) -> tuple[float, ...]:
    """The shares of the columns of a grid with `count` children."""
    if style.tracks:
        return style.tracks
    return (1.0,) * (style.columns or max(1, min(count, _USUAL_COLUMNS)))


def cell_shares(style: Style, row: Sequence[int], spans: Sequence[int]) -> list[float]:
    """The share of the width of each cell of a row, and of the rest if any is left."""
    shares = shares_of(style, len(spans))
    found, column = [], 0
    for number in row:
        span = min(spans[number], len(shares) - column)
        found.append(sum(shares[column : column + span]))
        column += span
    rest = sum(shares[column:])
    return [*found, rest] if rest else found


def placed(path: tuple[str, ...], style: Style) -> Iterator[Tie]:
    """What puts a child of an overlay to its place, and keeps it inside."""
    words = set((style.place or "top-start").split("-"))
    across = next((w for w in ("start", "end") if w in words), "center")
    down = next((w for w in ("top", "bottom") if w in words), "center")
    edges = {"start": ["leading"], "end": ["trailing"], "center": ["centerX"]}[across]
    rows = {"top": ["top"], "bottom": ["bottom"], "center": ["centerY"]}[down]
    if style.width == "fill":
        edges = ["leading", "trailing"]
    if style.height == "fill":
        rows = ["top", "bottom"]
    for edge in (*edges, *rows):
        inner = edge if edge in {"centerX", "centerY"} else f"{edge}Margin"
        yield Tie(path, edge, None, inner)
    for edge in ("leading", "top"):
        if edge not in {*edges, *rows}:
            yield Tie(path, edge, None, f"{edge}Margin", relation="greaterThanOrEqual")
    for edge in ("trailing", "bottom"):
        if edge not in {*edges, *rows}:
            yield Tie(path, edge, None, f"{edge}Margin", relation="lessThanOrEqual")
