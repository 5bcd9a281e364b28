"""Figures as data: what an experiment shows, without a word on how it is drawn.

The window draws them with pyqtgraph, the command line with matplotlib. Every figure
is a frozen tree of plain values, so that it crosses to another process as JSON.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass, field, fields, is_dataclass
from math import isfinite, isnan
from typing import Any

Numbers = tuple[float, ...]
Grid = tuple[tuple[float, ...], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a `Curve`; `low` and `high` bound a band around it."""

    name: str
    x: Numbers
    y: Numbers
    low: Numbers = ()
    high: Numbers = ()
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Curve:
    """Lines over a common axis; `plane` when x and y are one space, as on a map."""

    title: str
    x_label: str
    y_label: str
    lines: tuple[Line, ...]
    plane: bool = False
    logarithmic: bool = False


@dataclass(frozen=True, slots=True)
class Points:
    """A group of points of a `Scatter`; `labels` name them one by one, or are empty."""

    name: str
    x: Numbers
    y: Numbers
    labels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scatter:
    """Groups of points in a plane."""

    title: str
    x_label: str
    y_label: str
    groups: tuple[Points, ...]


@dataclass(frozen=True, slots=True)
class Bars:
    """A bar for each label and series; `errors`, where given, has the same shape."""

    title: str
    y_label: str
    labels: tuple[str, ...]
    series: tuple[tuple[str, Numbers], ...]
    errors: Grid = ()


@dataclass(frozen=True, slots=True)
class Heatmap:
    """A grid of values, row by row from the top.

    `diverging` values have a meaningful zero; `marked` cells (row, column) are
    outlined; NaN cells are left empty. `limits` are the values of the darkest and the
    brightest colour, without them the least and the greatest of the cells.
    """

    title: str
    values: Grid
    x_label: str = ""
    y_label: str = ""
    rows: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    diverging: bool = False
    marked: tuple[tuple[int, int], ...] = ()
    limits: tuple[float, ...] = ()

    def texts(self) -> tuple[tuple[str, ...], ...]:
        """Each cell as it is written: two digits, and 0 beside much larger ones."""
        known = (abs(v) for row in self.values for v in row if isfinite(v))
        least = max(known, default=0.0) / 200
        return tuple(tuple(_written(v, least) for v in row) for row in self.values)


def _written(value: float, least: float) -> str:
    if not isfinite(value):
        return ""
    return "0" if abs(value) < least else f"{value:.2g}"


@dataclass(frozen=True, slots=True)
class HeatmapWall:
    """Small heat maps side by side, each with a caption and a group for its colour."""

    title: str
    maps: tuple[Heatmap, ...]
    captions: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Node:
    """A node of a `Graph` at its place; x grows to the right, y downwards."""

    id: str
    label: str
    x: float
    y: float
    group: str = ""
    emphasis: float = 0.0


@dataclass(frozen=True, slots=True)
class Edge:
    """An arrow of a `Graph` between the ids of two nodes."""

    source: str
    target: str
    label: str = ""
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Graph:
    """Nodes and arrows; nodes of one group share a colour."""

    title: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    def twins(self) -> tuple[bool, ...]:
        """For each edge whether an earlier one joins the same nodes, and hides it."""
        ends = [frozenset((edge.source, edge.target)) for edge in self.edges]
        return tuple(both in ends[:place] for place, both in enumerate(ends))


@dataclass(frozen=True, slots=True)
class Mark:
    """Something drawn over a picture, in its pixels.

    Attributes:
        points: A path of (x, y); two points with `box` are opposite corners.
        box: Whether the points span a rectangle.
        weight: Between 0 and 1, how strongly it is drawn.
    """

    points: tuple[tuple[float, float], ...]
    box: bool = False
    weight: float = 1.0
    label: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of an `ImageStrip`, as the bytes of a PNG file."""

    png: bytes = field(repr=False)
    caption: str = ""
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class ImageStrip:
    """Pictures side by side, in the order of a film."""

    title: str
    pictures: tuple[Picture, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` of a text, what they are and how sure that is."""

    start: int
    end: int
    label: str
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class TextSpans:
    """A text with labelled stretches that do not overlap."""

    title: str
    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, numbers already rounded to what is meant by them."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Stage:
    """A step of a `Film`: named rows of what lies where at that moment."""

    caption: str
    rows: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Film:
    """The states of a machine, one after another."""

    title: str
    stages: tuple[Stage, ...]

    def as_table(self) -> Table:
        """A row for each stage: its number and caption, and what lies where."""
        named = (name for stage in self.stages for name, _ in stage.rows)
        names = tuple(dict.fromkeys(named))
        rows = []
        for number, stage in enumerate(self.stages, 1):
            held = dict(stage.rows)
            cells = ("  ".join(held.get(name, ())) for name in names)
            rows.append((str(number), stage.caption, *cells))
        return Table(self.title, ("", "", *names), tuple(rows))


Figure = (
    Curve
    | Scatter
    | Bars
    | Heatmap
    | HeatmapWall
    | Graph
    | ImageStrip
    | TextSpans
    | Table
    | Film
)

_KINDS: dict[str, type[Any]] = {
    kind.__name__: kind
    for kind in (
        *(Curve, Line, Scatter, Points, Bars, Heatmap, HeatmapWall, Graph, Node, Edge),
        *(ImageStrip, Picture, Mark, TextSpans, Span, Table, Film, Stage),
    )
}


def to_json(figure: Any) -> Any:  # noqa: ANN401 (any value of a figure)
    """A figure as values that JSON knows; NaN becomes null."""
    if is_dataclass(figure) and not isinstance(figure, type):
        values = {
            one.name: to_json(getattr(figure, one.name)) for one in fields(figure)
        }
        return {"figure": type(figure).__name__, **values}
    if isinstance(figure, tuple):
        return [to_json(value) for value in figure]
    if isinstance(figure, bytes):
        return {"base64": base64.b64encode(figure).decode("ascii")}
    if isinstance(figure, float) and isnan(figure):
        return None
    return figure


def from_json(record: Any) -> Any:  # noqa: ANN401 (the inverse of to_json)
    """What `to_json` was given.

    Raises:
        ValueError: the record is not that of a figure.
    """
    if isinstance(record, dict):
        if "base64" in record:
            return base64.b64decode(record["base64"])
        kind = _KINDS.get(record.get("figure", ""))
        if kind is None:
            raise ValueError(f"{record.get('figure')} is no kind of figure.")
        values = {k: from_json(v) for k, v in record.items() if k != "figure"}
        return kind(**values)
    if isinstance(record, list):
        return tuple(from_json(value) for value in record)
    return float("nan") if record is None else record
