"""Graphs: nodes as rounded boxes at their places, arrows between them."""

from __future__ import annotations

from itertools import pairwise
from math import dist, inf
from typing import TYPE_CHECKING

from pix2code_app.lab.plotting.axes import legend_below
from pix2code_app.lab.plotting.style import clean

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure as Canvas
    from matplotlib.text import Text

    from pix2code_app.lab.figures import Edge, Graph, Node
    from pix2code_app.lab.plotting.style import Theme

Place = tuple[float, float]

NEAR = 0.12
"""An arrow bends around a node that is so near to it, in steps between nodes."""

_BENDS = (0.3, -0.3, 0.5, -0.5, 0.7, -0.7)
"""How far it may, as a share of its length; the first that is clear of nodes."""

_CLEAR = 0.45
"""Inches from the middle of a node that are clear of it."""

_ALONG = tuple(tenth / 10 for tenth in range(1, 10))
"""Where along an arc its distance from the nodes is looked at."""


def graph(figure: Graph, canvas: Canvas, theme: Theme) -> None:
    """Nodes and arrows; arrows that would cross a node bend around it."""
    columns, rows = _steps(figure)
    letters = max((_widest(node.label) for node in figure.nodes), default=4)
    wide = max(0.75, 0.085 * letters + 0.5)
    canvas.set_size_inches(
        max(3.6, min(16.0, wide * columns + 0.8)), max(2.2, min(12.0, 0.9 * rows + 0.8))
    )
    axes = canvas.add_subplot()
    axes.set_title(clean(figure.title), wrap=True)
    axes.set_axis_off()
    groups = list(dict.fromkeys(node.group for node in figure.nodes))
    boxes = {
        node.id: _box(axes, node, theme, groups.index(node.group))
        for node in figure.nodes
    }
    places = {node.id: (node.x, node.y) for node in figure.nodes}
    _frame(axes, list(places.values()))
    shown = {name: _inches(axes, place) for name, place in places.items()}
    for edge, is_twin in zip(figure.edges, figure.twins(), strict=True):
        if edge.source in places and edge.target in places:
            bend = _bend(edge, shown, is_twin=is_twin)
            _arrow(axes, edge, bend, places, boxes, theme)
    named = {name: theme.colour(i) for i, name in enumerate(groups) if name}
    if len(named) > 1:
        legend_below(axes, named)


def _steps(figure: Graph) -> tuple[float, float]:
    """How many nodes would stand side by side, and above one another."""
    return (
        _extent([node.x for node in figure.nodes]),
        _extent([node.y for node in figure.nodes]),
    )


def _extent(places: list[float]) -> float:
    """The length of an axis in the usual distance of two places that differ."""
    distinct = sorted(set(places))
    if len(distinct) < 2:
        return 1.0
    gaps = sorted(b - a for a, b in pairwise(distinct))
    return (distinct[-1] - distinct[0]) / gaps[len(gaps) // 2] + 1


def _widest(label: str) -> int:
    return max(map(len, label.split("\n")))


def _box(axes: Axes, node: Node, theme: Theme, group: int) -> Text:
    colour = theme.colour(group)
    strong = max(0.0, min(1.0, node.emphasis))
    return axes.text(
        node.x,
        node.y,
        clean(node.label) or " ",
        ha="center",
        va="center",
        fontsize=8,
        zorder=3,
        bbox={
            "boxstyle": "round,pad=0.4,rounding_size=0.3",
            "facecolor": _mixed(colour, theme.ground, 0.14 + 0.4 * strong),
            "edgecolor": colour,
            "linewidth": 1 + 1.5 * strong,
        },
    )


def _mixed(colour: str, ground: str, share: float) -> tuple[float, float, float]:
    from matplotlib.colors import to_rgb

    pairs = zip(to_rgb(colour), to_rgb(ground), strict=True)
    red, green, blue = (a * share + b * (1 - share) for a, b in pairs)
    return red, green, blue


def _frame(axes: Axes, places: list[Place]) -> None:
    """Room around the nodes; y grows downwards."""
    for setter, values in (
        (axes.set_xlim, [x for x, _ in places]),
        (axes.set_ylim, [y for _, y in places]),
    ):
        low, high = min(values, default=0.0), max(values, default=1.0)
        room = max(0.5, 0.6 * (high - low) / _extent(values)) if values else 0.5
        setter(low - room, high + room)
    axes.invert_yaxis()


def _arrow(
    axes: Axes,
    edge: Edge,
    bend: float,
    places: dict[str, Place],
    boxes: dict[str, Text],
    theme: Theme,
) -> None:
    start, end = places[edge.source], places[edge.target]
    if edge.source == edge.target:
        _loop(axes, boxes[edge.source], theme)
    else:
        axes.annotate(
            "",
            end,
            start,
            zorder=4,  # after the boxes, whose size it needs
            arrowprops={
                "arrowstyle": "-|>",
                "color": theme.faint,
                "linestyle": "--" if edge.dashed else "-",
                "linewidth": 1.1,
                "mutation_scale": 9,
                "shrinkA": 2,
                "shrinkB": 2,
                "patchA": boxes[edge.source].get_bbox_patch(),
                "patchB": boxes[edge.target].get_bbox_patch(),
                "connectionstyle": f"arc3,rad={bend}",
            },
        )
    if edge.label:
        _name(axes, edge.label, (start, end), bend, theme)


def _loop(axes: Axes, box: Text, theme: Theme) -> None:
    """An arrow from a node to itself, over its upper corner."""
    axes.annotate(
        "",
        (0.85, 1.0),
        (0.15, 1.0),
        xycoords=box,
        textcoords=box,
        zorder=4,  # after the boxes, whose size it needs
        arrowprops={
            "arrowstyle": "-|>",
            "color": theme.faint,
            "linewidth": 1.1,
            "mutation_scale": 9,
            "connectionstyle": "arc3,rad=-2.2",
        },
    )


def _name(
    axes: Axes, label: str, ends: tuple[Place, Place], bend: float, theme: Theme
) -> None:
    """An arrow's label in its middle, on the ground's colour."""
    start, end = (_inches(axes, place) for place in ends)
    middle = [axes.figure.dpi * inches for inches in _on_arc(start, end, bend, 0.5)]
    x, y = axes.transData.inverted().transform(middle)
    axes.text(
        x,
        y,
        clean(label),
        ha="center",
        va="center",
        fontsize=7,
        color=theme.faint,
        zorder=5,
        bbox={"facecolor": theme.ground, "edgecolor": "none", "pad": 0.8},
    )


def _bend(edge: Edge, places: dict[str, Place], *, is_twin: bool) -> float:
    """How far an arrow bends to be clear of other nodes; not at all if it is."""
    ends = edge.source, edge.target
    start, end = (places[name] for name in ends)
    others = [place for name, place in places.items() if name not in ends]
    if start == end or not (is_twin or _is_in_the_way(start, end, others)):
        return 0.0
    room = {bend: _room(start, end, bend, others) for bend in _BENDS}
    clear = (bend for bend in _BENDS if room[bend] > _CLEAR)
    return next(clear, max(_BENDS, key=lambda bend: room[bend]))


def _room(start: Place, end: Place, bend: float, others: list[Place]) -> float:
    """How far an arc stays from other nodes."""
    points = [_on_arc(start, end, bend, along) for along in _ALONG]
    return min((dist(a, b) for a in points for b in others), default=inf)


def _inches(axes: Axes, place: Place) -> Place:
    """Where a place is drawn, y upwards: arcs are round there, not in the data."""
    x, y = axes.transData.transform(place) / axes.figure.dpi
    return float(x), float(y)


def _on_arc(start: Place, end: Place, bend: float, along: float) -> Place:
    """A point of an arc, whose middle lies half of `bend` × length beside the chord."""
    across, up = end[0] - start[0], end[1] - start[1]
    aside = 2 * bend * along * (1 - along)
    x = start[0] + along * across + aside * up
    return x, start[1] + along * up - aside * across


def _is_in_the_way(start: Place, end: Place, others: list[Place]) -> bool:
    """Whether a place lies on the straight line between two others."""
    across, down = end[0] - start[0], end[1] - start[1]
    length = across**2 + down**2
    if not length:
        return False
    for x, y in others:
        along = ((x - start[0]) * across + (y - start[1]) * down) / length
        beside = abs((x - start[0]) * down - (y - start[1]) * across) / length
        if 0 < along < 1 and beside < NEAR:
            return True
    return False
